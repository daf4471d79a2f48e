import { customStore, databaseName, revisionKey } from './format.ts';
import { openDatabase } from './indexeddb.ts';

/** Revision by document. */
export type Stamp = Readonly<Record<string, number>>;

export type Stamped<Figures> =
  | { readonly stale: false; readonly stamp: Stamp; readonly figures: Figures }
  | { readonly stale: true };

/** The read model's database as Dexie makes it, and its store of figures, by workspace. */
export const readModelName = 'paceline-read';
const figuresStore = 'figures';

const stale = { stale: true } as const;

/**
 * The figures kept of a workspace, if they are made from exactly what the documents hold on disk now. Read without Dexie,
 * which is half of all the code a first paint would need: one record is asked for. Never throws.
 */
export async function readStamped<Figures>(
  factory: IDBFactory,
  workspace: string,
  documents: readonly string[],
): Promise<Stamped<Figures>> {
  try {
    const [kept, revisions] = await Promise.all([
      readOne<{ stamp: Stamp; figures: Figures }>(factory, readModelName, figuresStore, workspace),
      Promise.all(documents.map((document) => storedRevision(factory, databaseName(workspace, document)))),
    ]);
    if (!kept || !isSameStamp(kept.stamp, documents, revisions)) return stale;
    return { stale: false, stamp: kept.stamp, figures: kept.figures };
  } catch {
    return stale;
  }
}

export function isSameStamp(
  stamp: Stamp,
  documents: readonly string[],
  revisions: readonly (number | undefined)[],
): boolean {
  return (
    Object.keys(stamp).length === documents.length &&
    documents.every((document, index) => revisions[index] !== undefined && stamp[document] === revisions[index])
  );
}

/** A document's revision on disk, 0 before its first batch; nothing when there is no such document. */
async function storedRevision(factory: IDBFactory, name: string): Promise<number | undefined> {
  const revision = await readOne<number>(factory, name, customStore, revisionKey as string[]);
  return revision === null ? 0 : revision;
}

/** One value, `null` where there is none under the key, nothing without the database; none is made by asking. */
async function readOne<T>(
  factory: IDBFactory,
  name: string,
  store: string,
  key: IDBValidKey,
): Promise<T | null | undefined> {
  const database = await openDatabase(factory, name, false).catch(() => undefined);
  if (!database) return undefined;
  try {
    return await new Promise<T | null | undefined>((resolve) => {
      const reading = database.transaction(store).objectStore(store).get(key);
      reading.onsuccess = () => resolve((reading.result as T | undefined) ?? null);
      reading.onerror = () => resolve(undefined);
    });
  } finally {
    database.close();
  }
}
