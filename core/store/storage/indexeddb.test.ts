import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { DurableWriter } from './durable-writer.ts';
import { createIndexedDbStorage, openDatabase } from './indexeddb.ts';
import type { SaveFailure } from './save.ts';
import type { Batch } from './storage.ts';

// A disk that is full or broken cannot be had in a test: these faults are simulated where the browser would report
// them, at the IndexedDB API. test/e2e/durability.test.mjs fills a real quota in Chromium.

const name = 'paceline/w/plan';
const originalFactory = globalThis.indexedDB;
const writers: DurableWriter[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const writer of writers.splice(0)) await writer.close();
  globalThis.indexedDB = originalFactory;
});

const batch = (seq: number): Batch => ({
  expectedRevision: seq - 1,
  updates: [Uint8Array.of(0, 0)],
  envelopes: [{ device: 'a', seq, bytes: Uint8Array.of(seq) }],
  heads: new Map([['a', { seq, hash: Uint8Array.of(seq) }]]),
  devices: new Map(),
});

async function openWriter(doc = new Y.Doc()): Promise<DurableWriter> {
  const writer = await DurableWriter.open({
    doc,
    name,
    storage: createIndexedDbStorage(),
    device: { id: 'a', publicKey: Uint8Array.of(1) },
    seal: async (update, head) => ({
      bytes: update,
      head: { seq: (head?.seq ?? 0) + 1, hash: Uint8Array.of(update.length) },
    }),
    retryDelays: [5],
    trimAbove: 20,
  });
  writers.push(writer);
  return writer;
}

const until = async (condition: () => boolean) => {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};

/** The next `add` of an update fails so, as a request that fails and aborts its transaction. */
function failAdds(error: DOMException): { mockRestore(): void } {
  const { transaction } = IDBDatabase.prototype;
  return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...parameters) {
    const real = transaction.apply(this, parameters);
    if (parameters[1] === 'readwrite') {
      vi.spyOn(real, 'commit').mockImplementation(() => real.abort());
      Object.defineProperty(real, 'error', { get: () => error });
    }
    return real;
  });
}

const faults: readonly [DOMException, SaveFailure][] = [
  [new DOMException('simulated', 'QuotaExceededError'), 'quota'],
  [new DOMException('simulated disk error', 'UnknownError'), 'unknown'],
  [new DOMException('simulated', 'AbortError'), 'unknown'],
];

for (const [error, reason] of faults) {
  test(`a simulated ${error.name} rejects as ${reason}, and nothing of the batch is there`, async () => {
    const stored = await createIndexedDbStorage().open(name, { create: true });
    const fault = failAdds(error);
    await expect(stored.append(batch(1))).rejects.toMatchObject({ name: 'SaveError', reason });
    fault.mockRestore();
    expect(await stored.load(0)).toMatchObject({ rows: [], revision: 0 });
    expect(await stored.envelopes()).toEqual([]);
    expect(await stored.append(batch(1))).toMatchObject({ ok: true, revision: 1 });
    stored.close();
  });

  test(`an edit under a simulated ${error.name} is said to be unsaved, and saved when the cause goes`, async () => {
    const doc = new Y.Doc();
    const writer = await openWriter(doc);
    doc.getMap('figures').set('before', 1);
    await writer.saved();
    const fault = failAdds(error);
    doc.getMap('figures').set('during', 2);
    await expect(writer.saved()).rejects.toMatchObject({ reason });
    expect(writer.saveState()).toEqual({ state: 'notSaved', reason });
    fault.mockRestore();
    await until(() => writer.saveState().state === 'saved');
    const again = new Y.Doc();
    await openWriter(again);
    expect(again.getMap('figures').toJSON()).toEqual({ before: 1, during: 2 });
  });
}

test('an envelope that is there is never overwritten: the batch fails whole', async () => {
  const stored = await createIndexedDbStorage().open(name, { create: true });
  await stored.append(batch(1));
  await expect(stored.append({ ...batch(1), expectedRevision: 1 })).rejects.toMatchObject({ reason: 'unknown' });
  expect((await stored.load(0)).revision).toBe(1);
  stored.close();
});

test('deleting waits for a tab that does not let go, then says blocked', async () => {
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  await expect(createIndexedDbStorage(indexedDB, 20).delete(name)).rejects.toMatchObject({ reason: 'blocked' });
  stubborn.close();
});

test('without IndexedDB, and where it is refused, storage is unavailable', async () => {
  const refused = {
    open: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  } as unknown as IDBFactory;
  await expect(createIndexedDbStorage(refused).open(name, { create: true })).rejects.toMatchObject({
    reason: 'unavailable',
  });
  Reflect.deleteProperty(globalThis, 'indexedDB');
  await expect(createIndexedDbStorage(undefined).open(name, { create: true })).rejects.toMatchObject({
    reason: 'unavailable',
  });
});

test('a database of somebody else under our name is refused, not touched', async () => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  await expect(openWriter()).rejects.toMatchObject({ name: 'SaveError', reason: 'unavailable' });
});

test('plain y-indexeddb reads what we wrote', async () => {
  const doc = new Y.Doc();
  const writer = await openWriter(doc);
  for (let n = 0; n < 30; n += 1) {
    doc.getMap('figures').set(`n${n}`, n);
    await writer.saved();
  }
  const plain = new Y.Doc();
  const persistence = new IndexeddbPersistence(name, plain);
  await persistence.whenSynced;
  expect(plain.getMap('figures').size).toBe(30);
  expect(Y.equalSnapshots(Y.snapshot(plain), Y.snapshot(doc))).toBe(true);
  await persistence.destroy();
});

test('we read what plain y-indexeddb wrote, and go on from there', async () => {
  const plain = new Y.Doc();
  const persistence = new IndexeddbPersistence(name, plain);
  await persistence.whenSynced;
  plain.getMap('figures').set('plain', 1);
  await persistence.set('note', 'kept');
  await persistence.destroy();

  const doc = new Y.Doc();
  const writer = await openWriter(doc);
  expect(doc.getMap('figures').toJSON()).toEqual({ plain: 1 });
  doc.getMap('figures').set('ours', 2);
  await writer.saved();
  expect(writer.revision).toBe(1);

  const both = new Y.Doc();
  const again = new IndexeddbPersistence(name, both);
  await again.whenSynced;
  expect(both.getMap('figures').toJSON()).toEqual({ plain: 1, ours: 2 });
  expect(await again.get('note')).toBe('kept');
  await again.destroy();
});

test('rows are merged under steady edits, with everything kept', async () => {
  const doc = new Y.Doc();
  const writer = await openWriter(doc);
  for (let n = 0; n < 140; n += 1) {
    doc.getMap('figures').set('x', n);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await writer.saved();
  const stored = await createIndexedDbStorage().open(name, { create: false });
  await new Promise((resolve) => setTimeout(resolve, 600));
  const { rows, revision } = await stored.load(0);
  expect(rows.length).toBeLessThan(21);
  expect(revision).toBe(writer.revision);
  expect(await stored.envelopes()).toHaveLength(revision);
  stored.close();
  const again = new Y.Doc();
  await openWriter(again);
  expect(again.getMap('figures').get('x')).toBe(139);
});

test('one broken row does not take the others with it, and is not tidied away', async () => {
  const doc = new Y.Doc();
  const first = await openWriter(doc);
  doc.getMap('figures').set('x', 1);
  await first.saved();
  const stored = await createIndexedDbStorage().open(name, { create: false });
  await stored.append({ ...batch(2), updates: [Uint8Array.of(255, 255, 255)] });
  stored.close();
  const again = new Y.Doc();
  const writer = await openWriter(again);
  expect(writer.brokenRows).toBe(1);
  for (let n = 0; n < 30; n += 1) {
    again.getMap('figures').set('y', n);
    await writer.saved();
  }
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(again.getMap('figures').toJSON()).toEqual({ x: 1, y: 29 });
  const kept = await createIndexedDbStorage().open(name, { create: false });
  expect((await kept.load(0)).rows).toContainEqual(Uint8Array.of(255, 255, 255));
  kept.close();
});

test('opening behind a deletion that somebody blocks is blocked too, and works when that one lets go', async () => {
  const first = await createIndexedDbStorage().open(name, { create: true });
  first.close();
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const deletion = indexedDB.deleteDatabase(name);
  await new Promise((resolve) => {
    deletion.onblocked = resolve;
  });
  await expect(openDatabase(indexedDB, name, true, 20)).rejects.toMatchObject({ reason: 'blocked' });
  stubborn.close();
  const again = await createIndexedDbStorage().open(name, { create: true });
  expect((await again.load(0)).revision).toBe(0);
  again.close();
});
