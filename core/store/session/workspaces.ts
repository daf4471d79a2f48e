import type { Device } from '../identity/device.ts';
import { createMemoryKeyStore, type KeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { databasePrefix } from '../storage/format.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { openReadModel, type ReadModel } from '../storage/read-model.ts';
import type { Storage } from '../storage/storage.ts';
import type { Rejection } from '../sync/acceptance.ts';
import { decodeFile, type FileDocument, type FileFault, type WorkspaceFile } from '../sync/file.ts';
import { DOCUMENTS } from '../workspace/layout.ts';
import type { KeptFigures } from './kept-figures.ts';
import { openReplica } from './replica.ts';
import { writeFile } from './workspace-file.ts';

/** Where workspaces are kept; by default this origin's IndexedDB. */
export interface Shelf {
  readonly storage?: Storage;
  readonly keyStore?: KeyStore;
  readonly readModel?: ReadModel | null;
}

export interface ListedWorkspace {
  readonly id: string;
  /** As the last kept figures have it; absent when none are kept. */
  readonly name?: string;
}

/** The workspaces of this origin, by id. */
export async function listWorkspaces(shelf: Shelf = {}): Promise<readonly ListedWorkspace[]> {
  const { storage = createIndexedDbStorage() } = shelf;
  const prefix = databasePrefix('').slice(0, -1);
  const names = await storage.list(prefix);
  const ids = [...new Set(names.map((name) => name.slice(prefix.length, name.lastIndexOf('/'))))].sort();
  return withReadModel(shelf, (model) =>
    Promise.all(
      ids.map(async (id) => {
        const kept = await model?.readStamped<Partial<KeptFigures>>(id, DOCUMENTS);
        const name = kept && !kept.stale ? kept.figures.team?.name : undefined;
        return { id, ...(name && { name }) };
      }),
    ),
  );
}

/**
 * Deletes a workspace from this origin: its databases, kept figures and keys. Other tabs let go of it. Rejects with a
 * `SaveError`, `blocked` when somebody does not let go.
 */
export async function deleteWorkspace(workspace: string, shelf: Shelf = {}): Promise<void> {
  const { storage = createIndexedDbStorage(), keyStore } = shelf;
  const device = await openDevice(keyStore);
  // Databases first: keys without data are harmless, data without keys is lost.
  for (const name of await storage.list(databasePrefix(workspace))) await storage.delete(name);
  await withReadModel(shelf, async (model) => model?.forget(workspace));
  await device.keys.forget(workspace);
}

/** A workspace as a `.paceline` file. Throws RangeError when there is none of that id. */
export async function exportWorkspace(workspace: string, shelf: Shelf = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { storage = createIndexedDbStorage(), keyStore } = shelf;
  const prefix = databasePrefix(workspace);
  const documents = (await storage.list(prefix)).map((name) => name.slice(prefix.length)).filter(isKnown);
  if (documents.length === 0) throw new RangeError(`no workspace ${workspace}`);
  const device = await openDevice(keyStore);
  const replicas = await Promise.all(
    documents.map((document) => openReplica({ workspace, document, device, storage, channel: false })),
  );
  try {
    const team = replicas.find(({ document }) => document === 'team');
    const name = team?.doc.getMap('settings').get('name');
    return new Uint8Array(await writeFile(workspace, typeof name === 'string' ? name : '', replicas, device));
  } finally {
    await Promise.all(replicas.map((replica) => replica.close()));
  }
}

export type Imported =
  | {
      readonly ok: true;
      readonly workspace: string;
      readonly name: string;
      /** Envelopes that were new here, and that were here already. */
      readonly accepted: number;
      readonly known: number;
      /** Those that do not fit what is here, as when a device went on apart from an old copy of itself. */
      readonly rejected: readonly Rejection[];
    }
  /**
   * A fault of the file, or `different-workspace`: a workspace of this id is here already and has other keys. Nothing
   * was changed; `replace` takes in the file in its place.
   */
  | { readonly ok: false; readonly reason: FileFault | 'different-workspace' };

/**
 * Takes in a `.paceline` file; a second time it changes nothing. With `replace`, another workspace of the same id is
 * deleted first, once the file is known to be whole: to be asked for only by someone who was told so, or where nothing is
 * lost. Rejects with a `SaveError` when it cannot be written.
 */
export async function importWorkspace(
  bytes: Uint8Array,
  shelf: Shelf & { readonly replace?: boolean } = {},
): Promise<Imported> {
  const { storage = createIndexedDbStorage(), keyStore } = shelf;
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const { file } = decoded;
  const documents = file.documents.filter(({ document }) => isKnown(document));
  if (documents.length === 0 || file.workspace.includes('/')) return { ok: false, reason: 'damaged' };
  const device = await openDevice(keyStore);
  if (!(await isWhole(file, documents))) return { ok: false, reason: 'damaged' };
  if (await differs(file, documents, device)) {
    if (!shelf.replace) return { ok: false, reason: 'different-workspace' };
    await deleteWorkspace(file.workspace, shelf);
  }
  const counts = { accepted: 0, known: 0 };
  const rejected: Rejection[] = [];
  for (const one of documents) {
    const taken = await takeIn(file, one, device, storage, true);
    counts.accepted += taken.accepted;
    counts.known += taken.known;
    for (const one of taken.rejected) rejected.push(one);
  }
  return { ok: true, workspace: file.workspace, name: file.name, ...counts, rejected };
}

/** Whether every envelope of the file holds by itself; tried where nothing is kept. */
async function isWhole(file: WorkspaceFile, documents: readonly FileDocument[]): Promise<boolean> {
  const device = await openDevice(createMemoryKeyStore());
  for (const one of documents) {
    const { rejected } = await takeIn(file, one, device, createMemoryStorage(), false);
    if (rejected.length > 0) return false;
  }
  return true;
}

async function takeIn(
  file: WorkspaceFile,
  { document, keys, envelopes }: FileDocument,
  device: Device,
  storage: Storage,
  channel: boolean,
): Promise<{ readonly accepted: number; readonly known: number; readonly rejected: readonly Rejection[] }> {
  const { workspace } = file;
  for (const key of keys) await device.keys.adopt(workspace, document, key);
  const replica = await openReplica({ workspace, document, device, storage, channel });
  try {
    const acceptance = await replica.accept(envelopes, file.devices);
    await replica.saved();
    return acceptance;
  } finally {
    await replica.close();
  }
}

/**
 * Whether the file is of another workspace than the one here: it must hold a key we hold for every document that is here. An id
 * alone proves nothing (every extension's is the same), and a key nobody here has would become the newest and be written with.
 */
async function differs(file: WorkspaceFile, documents: readonly FileDocument[], device: Device): Promise<boolean> {
  let isProven = false;
  for (const { document, keys } of documents) {
    const held = await device.keys.exported(file.workspace, document);
    const pairs = keys.flatMap(({ epoch, raw }) => {
      const ours = held.find((one) => one.epoch === epoch);
      return ours ? [ours.raw.every((byte, at) => byte === raw[at])] : [];
    });
    if (pairs.includes(false) || (held.length > 0 && pairs.length === 0)) return true;
    isProven ||= pairs.length > 0;
  }
  if (isProven) return false;
  const here = await Promise.all(DOCUMENTS.map((document) => device.keys.exported(file.workspace, document)));
  return here.some((keys) => keys.length > 0);
}

/** Documents this version reads; a file may hold others. */
function isKnown(document: string): boolean {
  return document === 'team' || document === 'deals' || /^plan-[0-9a-z]{1,40}$/.test(document);
}

async function withReadModel<T>({ readModel, storage }: Shelf, work: (model?: ReadModel) => Promise<T>): Promise<T> {
  if (readModel !== undefined || storage || !globalThis.indexedDB) return work(readModel ?? undefined);
  const model = openReadModel();
  return work(model).finally(() => model.close());
}
