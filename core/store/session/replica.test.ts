import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deviceOfClient } from '../identity/client-id.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { decodeEnvelope, hashOf } from '../sync/envelope.ts';
import { openReplica, type Replica, type ReplicaOptions } from './replica.ts';

const opened: Replica[] = [];
afterEach(async () => {
  for (const replica of opened.splice(0)) await replica.close();
});

async function open(options: Pick<ReplicaOptions, 'device' | 'storage'> & Partial<ReplicaOptions>): Promise<Replica> {
  const replica = await openReplica({ workspace: 'w', document: 'plan', channel: false, retryDelays: [5], ...options });
  opened.push(replica);
  return replica;
}

const figures = (replica: Replica) => replica.doc.getMap<number>('figures');
const until = async (condition: () => boolean) => {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};
/** Sequence numbers of the only feed, having checked that each envelope continues the one before. */
async function sequenceOf(replica: Replica): Promise<number[]> {
  const sequence: number[] = [];
  let previous = new Uint8Array();
  for (const bytes of await replica.envelopes()) {
    const read = decodeEnvelope(bytes);
    if (!read.ok) throw new Error(read.reason);
    expect(read.envelope.previousHash).toEqual(previous);
    sequence.push(read.envelope.seq);
    previous = new Uint8Array(await hashOf(bytes));
  }
  return sequence;
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('what was saved is there after opening again, signed and in one feed', async () => {
  const storage = createMemoryStorage();
  const device = await openDevice(createMemoryKeyStore());
  const first = await open({ device, storage });
  expect(first.revision()).toBe(0);
  figures(first).set('a', 1);
  figures(first).set('b', 2);
  expect(first.saveState().state).toBe('saving');
  await first.saved();
  expect(first.saveState().state).toBe('saved');
  // Both changes of the turn are one batch.
  expect(first.revision()).toBe(1);
  figures(first).set('a', 3);
  await first.close();

  const second = await open({ device, storage });
  expect(figures(second).toJSON()).toEqual({ a: 3, b: 2 });
  expect(second.revision()).toBe(2);
  expect(await sequenceOf(second)).toEqual([1, 2]);
  expect(second.devices()).toEqual([{ id: device.id, publicKey: device.publicKey }]);
  expect(second.doc.clientID).not.toBe(first.doc.clientID);
  expect([first, second].map((one) => deviceOfClient(one.doc.clientID))).toEqual([device.number, device.number]);
});

test('two tabs that write at once end equal, with one continuous feed', async () => {
  const storage = createMemoryStorage();
  const device = await openDevice(createMemoryKeyStore());
  const tabs = [await open({ device, storage, channel: true }), await open({ device, storage, channel: true })];
  for (let turn = 0; turn < 20; turn += 1) {
    for (const [index, tab] of tabs.entries()) figures(tab).set(`${index} ${turn}`, turn);
    if (turn % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(tabs.map((tab) => tab.saved()));
  await until(() => tabs.every((tab) => tab.revision() === Math.max(...tabs.map((one) => one.revision()))));
  expect(figures(tabs[0] as Replica).size).toBe(40);
  expect(figures(tabs[1] as Replica).toJSON()).toEqual(figures(tabs[0] as Replica).toJSON());
  const sequence = await sequenceOf(tabs[0] as Replica);
  expect(sequence).toEqual(upTo((tabs[0] as Replica).revision()));
});

test('a tab that heard nothing of another catches up before it writes', async () => {
  const storage = createMemoryStorage();
  const device = await openDevice(createMemoryKeyStore());
  const [deaf, other] = [await open({ device, storage }), await open({ device, storage })];
  figures(other).set('a', 1);
  await other.saved();
  expect(figures(deaf).get('a')).toBeUndefined();
  figures(deaf).set('b', 2);
  await deaf.saved();
  expect(figures(deaf).toJSON()).toEqual({ a: 1, b: 2 });
  expect(deaf.revision()).toBe(2);
  expect(await sequenceOf(deaf)).toEqual([1, 2]);
});

test('a disk without room: said, nothing thrown into the edit, healed by itself', async () => {
  const storage = createMemoryStorage();
  const replica = await open({ device: await openDevice(createMemoryKeyStore()), storage });
  const states: string[] = [];
  replica.onSaveState((state) => states.push(state.state === 'notSaved' ? state.reason : state.state));
  storage.failWrites('quota');
  figures(replica).set('a', 1);
  await expect(replica.saved()).rejects.toMatchObject({ name: 'SaveError', reason: 'quota' });
  figures(replica).set('b', 2);
  expect(replica.saveState()).toEqual({ state: 'notSaved', reason: 'quota' });
  // What could not be stored is in an export all the same.
  expect(await sequenceOf(replica)).toEqual([1, 2]);
  storage.failWrites(undefined);
  await until(() => replica.saveState().state === 'saved');
  expect(states).toEqual(['saving', 'quota', 'saved']);
  expect(await sequenceOf(replica)).toEqual([1, 2]);
});

test('a connection the browser closed is made again, and the difference written', async () => {
  const storage = createMemoryStorage();
  const device = await openDevice(createMemoryKeyStore());
  const replica = await open({ device, storage });
  figures(replica).set('a', 1);
  await replica.saved();
  storage.closeAll();
  figures(replica).set('b', 2);
  await until(() => replica.saveState().state === 'saved');
  expect(figures(await open({ device, storage })).toJSON()).toEqual({ a: 1, b: 2 });
  expect(await sequenceOf(replica)).toEqual([1, 2]);
});

test('a database deleted from elsewhere is said to be, and not brought back', async () => {
  const storage = createMemoryStorage();
  const replica = await open({ device: await openDevice(createMemoryKeyStore()), storage });
  figures(replica).set('a', 1);
  await replica.saved();
  await storage.delete('paceline/w/plan');
  expect(replica.saveState()).toEqual({ state: 'notSaved', reason: 'deleted' });
  figures(replica).set('b', 2);
  await expect(replica.saved()).rejects.toMatchObject({ reason: 'deleted' });
  expect(await storage.list('paceline/')).toEqual([]);
});

test('a file from another origin: accepted once, stored as it is, continued with a feed of one’s own', async () => {
  const [here, there] = [await openDevice(createMemoryKeyStore()), await openDevice(createMemoryKeyStore())];
  const source = await open({ device: there, storage: createMemoryStorage() });
  for (const n of [1, 2, 3]) {
    figures(source).set('a', n);
    await source.saved();
  }
  const envelopes = await source.envelopes();
  for (const key of await there.keys.exported('w', 'plan')) await here.keys.adopt('w', 'plan', key);
  const target = await open({ device: here, storage: createMemoryStorage() });
  expect(await target.accept(envelopes, source.devices())).toEqual({ accepted: 3, known: 0, rejected: [] });
  expect(figures(target).toJSON()).toEqual({ a: 3 });
  expect(await target.accept(envelopes, source.devices())).toEqual({ accepted: 0, known: 3, rejected: [] });
  figures(target).set('b', 1);
  await target.saved();
  const all = await target.envelopes();
  expect(all).toHaveLength(4);
  for (const bytes of envelopes) expect(all).toContainEqual(bytes);

  // And back: the source takes the fourth.
  expect(await source.accept(all, target.devices())).toMatchObject({ accepted: 1, known: 3 });
  expect(Y.equalSnapshots(Y.snapshot(source.doc), Y.snapshot(target.doc))).toBe(true);
});
