import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { openReplica, type Replica } from './replica.ts';

const opened: Replica[] = [];
const keyStore = createMemoryKeyStore();
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  for (const replica of opened.splice(0)) await replica.close();
});

async function open(): Promise<Replica> {
  const replica = await openReplica({
    workspace: 'w',
    document: 'plan',
    device: await openDevice(keyStore),
    storage: createIndexedDbStorage(),
    channel: false,
  });
  opened.push(replica);
  return replica;
}

const figures = (replica: Replica) => replica.doc.getMap<number>('figures');

async function edited(count: number): Promise<void> {
  const replica = await open();
  for (let n = 1; n <= count; n += 1) {
    figures(replica).set(`n${n}`, n);
    await replica.saved();
  }
  await opened.pop()?.close();
}

/** Overwrites what is stored behind our back. */
function overwrite(work: (updates: IDBObjectStore, custom: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('paceline/w/plan');
    request.onsuccess = () => {
      const transaction = request.result.transaction(['updates', 'custom'], 'readwrite');
      work(transaction.objectStore('updates'), transaction.objectStore('custom'));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

const all = { n1: 1, n2: 2, n3: 3, n4: 4 };
const garbage = Uint8Array.of(255, 255, 255);

for (const [key, which] of [
  [2, 'in the middle'],
  [4, 'at the end'],
] as const) {
  test(`a row overwritten with garbage ${which} is made up for from the feed`, async () => {
    await edited(4);
    await overwrite((updates) => updates.put(garbage, key));
    const replica = await open();
    expect(figures(replica).toJSON()).toEqual(all);
    expect(replica.brokenRows()).toBe(0);
    // It goes on: what is written then is there too, and the envelopes are as they were.
    figures(replica).set('n5', 5);
    await replica.saved();
    expect(await replica.envelopes()).toHaveLength(5);
    expect(figures(await open()).toJSON()).toEqual({ ...all, n5: 5 });
  });
}

test('a row that is gone, with others that build on it, is made up for from the feed', async () => {
  await edited(4);
  await overwrite((updates) => updates.delete(2));
  const replica = await open();
  expect(figures(replica).toJSON()).toEqual(all);
  expect(replica.brokenRows()).toBe(0);
});

test('a row that is another valid update is not taken for damage', async () => {
  await edited(1);
  const empty = Y.encodeStateAsUpdate(new Y.Doc());
  await overwrite((updates) => updates.add(empty));
  expect((await open()).brokenRows()).toBe(0);
});

test('where its envelope is damaged too, the rest is there, it is said, and nothing is tidied away', async () => {
  await edited(4);
  await overwrite((updates, custom) => {
    updates.put(garbage, 4);
    const cursor = custom.openCursor(IDBKeyRange.bound(['paceline', 'envelope'], ['paceline', 'envelope', []]), 'prev');
    cursor.onsuccess = () => cursor.result?.update(Uint8Array.of(1, 2, 3));
  });
  const replica = await open();
  expect(figures(replica).toJSON()).toEqual({ n1: 1, n2: 2, n3: 3 });
  expect(replica.brokenRows()).toBe(1);
  figures(replica).set('n5', 5);
  await replica.saved();
  expect(
    (
      await createIndexedDbStorage()
        .open('paceline/w/plan', { create: false })
        .then((one) => one.load(0))
    ).rows,
  ).toContainEqual(garbage);
});
