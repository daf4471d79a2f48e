import type { Table } from 'dexie';
import { Dexie } from 'dexie/dist/modern/dexie.mjs';
import { isSameStamp, readModelName, readStamped, type Stamp, type Stamped } from './read-stamped.ts';

/**
 * What the first paint reads before Yjs is loaded: figures of a workspace and, as columns, rows of its deals, stamped
 * with the revisions of the documents they were made from. It is a cache: a wrong stamp, a broken record or a deleted
 * database is merely stale. Nothing here throws.
 */
export interface ReadModel {
  /** The figures, if they are made from exactly what the documents hold on disk now. */
  readStamped<Figures>(workspace: string, documents: readonly string[]): Promise<Stamped<Figures>>;
  /**
   * Replaces the workspace's figures, and of its chunks those that changed, in one transaction: all or nothing. `false`
   * when it could not; nothing is lost then.
   */
  put(workspace: string, snapshot: Snapshot): Promise<boolean>;
  /** The chunks stored with figures of this stamp, by name. */
  chunks(workspace: string, stamp: Stamp): Promise<Readonly<Record<string, Columns>> | undefined>;
  forget(workspace: string): Promise<void>;
  close(): void;
}

/** Column by name, all of one length: typed arrays for numbers, plain arrays for text. */
export type Columns = Readonly<Record<string, ArrayBufferView | readonly (string | number | null)[]>>;

export interface Snapshot {
  readonly stamp: Stamp;
  /** Structured-cloneable. */
  readonly figures: unknown;
  /** Left out, no chunks are kept. */
  readonly chunks?: Chunks;
}

/** All chunks of a workspace, of which only those are asked for that must be written. */
export interface Chunks {
  /** How rows are spread over chunks: only chunks of one layout belong together. */
  readonly layout: string;
  readonly names: readonly string[];
  /** Which differ from the chunks kept with `since`. */
  readonly changed: readonly string[];
  /** A stamp of figures that were read or written here before; without one, or when others were kept since, all are written. */
  readonly since?: Stamp;
  columns(name: string): Columns;
}

interface StoredFigures {
  readonly workspace: string;
  readonly stamp: Stamp;
  readonly figures: unknown;
  readonly layout?: string;
}

interface StoredChunk {
  readonly workspace: string;
  readonly name: string;
  readonly columns: Columns;
}

export function openReadModel(factory: IDBFactory = globalThis.indexedDB): ReadModel {
  const database = new Dexie(readModelName, { indexedDB: factory, IDBKeyRange: globalThis.IDBKeyRange }) as Dexie & {
    figures: Table<StoredFigures, string>;
    chunks: Table<StoredChunk, [string, string]>;
  };
  database.version(1).stores({ figures: 'workspace', chunks: '[workspace+name], workspace' });

  return {
    readStamped: <Figures>(workspace: string, documents: readonly string[]) =>
      readStamped<Figures>(factory, workspace, documents),
    async put(workspace, { stamp, figures, chunks }) {
      try {
        await database.transaction('rw', database.figures, database.chunks, async () => {
          const kept = await database.figures.get(workspace);
          const comparable = chunks?.since !== undefined && kept?.layout === chunks.layout;
          // Another tab has kept the same, of the same documents.
          if (comparable && equal(kept.stamp, stamp)) return;
          const goesOn = comparable && chunks.since && equal(kept.stamp, chunks.since);
          if (!goesOn) await database.chunks.where({ workspace }).delete();
          const written = goesOn ? chunks.changed : (chunks?.names ?? []);
          await database.chunks.bulkPut(
            written.map((name) => ({ workspace, name, columns: (chunks as Chunks).columns(name) })),
          );
          await database.figures.put({ workspace, stamp, figures, ...(chunks && { layout: chunks.layout }) });
        });
        return true;
      } catch {
        return false;
      }
    },
    async chunks(workspace, stamp) {
      try {
        return await database.transaction('r', database.figures, database.chunks, async () => {
          const kept = await database.figures.get(workspace);
          if (!kept || !equal(kept.stamp, stamp)) return undefined;
          const all = await database.chunks.where({ workspace }).toArray();
          return Object.fromEntries(all.map((chunk) => [chunk.name, chunk.columns]));
        });
      } catch {
        return undefined;
      }
    },
    async forget(workspace) {
      try {
        await database.transaction('rw', database.figures, database.chunks, async () => {
          await database.figures.delete(workspace);
          await database.chunks.where({ workspace }).delete();
        });
      } catch {
        // What is left is stale: its documents are gone.
      }
    },
    close: () => database.close(),
  };
}

function equal(a: Stamp, b: Stamp): boolean {
  const documents = Object.keys(b);
  return isSameStamp(
    a,
    documents,
    documents.map((document) => b[document]),
  );
}
