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
  /** Replaces the workspace's figures and chunks, all or nothing. `false` when it could not; nothing is lost then. */
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
  readonly chunks?: Readonly<Record<string, Columns>>;
}

interface StoredFigures {
  readonly workspace: string;
  readonly stamp: Stamp;
  readonly figures: unknown;
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
    async put(workspace, { stamp, figures, chunks = {} }) {
      try {
        await database.transaction('rw', database.figures, database.chunks, async () => {
          await database.chunks.where({ workspace }).delete();
          await database.chunks.bulkPut(
            Object.entries(chunks).map(([chunk, columns]) => ({ workspace, name: chunk, columns })),
          );
          await database.figures.put({ workspace, stamp, figures });
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
          const documents = Object.keys(stamp);
          const revisions = documents.map((document) => stamp[document]);
          if (!kept || !isSameStamp(kept.stamp, documents, revisions)) return undefined;
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
