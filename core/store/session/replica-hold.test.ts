import { afterEach, expect, test } from 'vitest';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { decodeEnvelope, hashOf } from '../sync/envelope.ts';
import { openReplica, type Replica, type ReplicaOptions } from './replica.ts';

// An import is one act of many parts: nothing of it is on disk before its end, then all of it is.

const opened: Replica[] = [];
afterEach(async () => {
  for (const replica of opened.splice(0)) await replica.close();
});

async function open(options: Pick<ReplicaOptions, 'device' | 'storage'> & Partial<ReplicaOptions>): Promise<Replica> {
  const replica = await openReplica({ workspace: 'w', document: 'plan', channel: false, retryDelays: [5], ...options });
  opened.push(replica);
  return replica;
}

const newDevice = () => openDevice(createMemoryKeyStore());
const figures = (replica: Replica) => replica.doc.getMap<number>('figures');
const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

/** What a tab opened now would find, and the sequence of the feed on disk, each envelope continuing the one before. */
async function onDisk(options: Pick<ReplicaOptions, 'device' | 'storage'>) {
  const replica = await open(options);
  const sequence: number[] = [];
  let previous = new Uint8Array();
  for (const bytes of await replica.envelopes()) {
    const read = decodeEnvelope(bytes);
    if (!read.ok) throw new Error(read.reason);
    expect(read.envelope.previousHash).toEqual(previous);
    sequence.push(read.envelope.seq);
    previous = new Uint8Array(await hashOf(bytes));
  }
  return { figures: figures(replica).toJSON(), sequence, revision: replica.revision() };
}

/** Each slice in an envelope of its own: asked for the envelopes, a replica seals what there is. */
async function takeIn(replica: Replica, slices: number, from = 0): Promise<void> {
  for (let n = from; n < from + slices; n += 1) {
    figures(replica).set(`row ${n}`, n);
    await replica.envelopes();
  }
}

const rows = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`row ${n}`, n]));

test('nothing of what is held is on disk before the release, then all of it is, in one revision', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const replica = await open({ storage, device });
  figures(replica).set('before', 1);
  const before = replica.saved();
  const release = replica.hold();
  await takeIn(replica, 4);
  await before;
  expect(replica.saveState()).toEqual({ state: 'saving' });
  expect(await onDisk({ storage, device })).toEqual({ figures: { before: 1 }, sequence: [1], revision: 1 });
  await release();
  expect(replica.saveState().state).toBe('saved');
  const { figures: stored, sequence, revision } = await onDisk({ storage, device });
  expect(stored).toEqual({ before: 1, ...rows(4) });
  // Sealed bit by bit while it was held; written in one transaction.
  expect(sequence).toEqual([1, 2, 3, 4, 5]);
  expect(revision).toBe(2);
});

test('what was saved before a hold is said to be, though a hold is on', async () => {
  const replica = await open({ storage: createMemoryStorage(), device: await newDevice() });
  figures(replica).set('before', 1);
  const saved = replica.saved();
  replica.hold();
  figures(replica).set('held', 1);
  await saved;
  expect(replica.saveState()).toEqual({ state: 'saving' });
});

test('a tab that closes or dies before the release leaves nothing of it, and no trace in the feed', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const [closed, died] = [await open({ storage, device }), await open({ storage, device })];
  closed.hold();
  died.hold();
  await takeIn(closed, 3);
  await takeIn(died, 3);
  await closed.close();
  // As a tab that dies: its connection goes, and nothing of it runs any more.
  const other = await open({ storage, device });
  figures(other).set('other', 1);
  await other.saved();
  expect(await onDisk({ storage, device })).toEqual({ figures: { other: 1 }, sequence: [1], revision: 1 });
});

test('an export while something is held has what is on disk, and nothing that may still be taken back', async () => {
  const replica = await open({ storage: createMemoryStorage(), device: await newDevice() });
  await takeIn(replica, 2);
  await replica.saved();
  const release = replica.hold();
  await takeIn(replica, 3, 2);
  expect(await replica.envelopes()).toHaveLength(2);
  await release();
  expect(await replica.envelopes()).toHaveLength(5);
});

test('another tab that wrote meanwhile is read, and what was sealed for its place is sealed anew', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const [importing, other] = [await open({ storage, device }), await open({ storage, device })];
  const release = importing.hold();
  for (let n = 0; n < 5; n += 1) {
    await takeIn(importing, 1, n);
    figures(other).set(`other ${n}`, n);
    await other.saved();
  }
  await release();
  const all = await onDisk({ storage, device });
  expect(all.figures).toEqual({ ...rows(5), ...figures(other).toJSON(), ...figures(importing).toJSON() });
  expect(Object.keys(all.figures)).toHaveLength(10);
  expect(all.sequence).toEqual(all.sequence.map((_, index) => index + 1));
  expect(all.revision).toBe(6);
});

test('tabs that listen have it soon after, whole', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const [importing, other] = [
    await open({ storage, device, channel: true }),
    await open({ storage, device, channel: true }),
  ];
  const seen: number[] = [];
  other.doc.on('afterTransaction', () => seen.push(figures(other).size));
  const release = importing.hold();
  await takeIn(importing, 5);
  expect(figures(other).size).toBe(0);
  await release();
  for (let n = 0; n < 200 && other.revision() < 1; n += 1) await turn();
  expect(figures(other).toJSON()).toEqual(rows(5));
  expect(seen.filter((size) => size > 0 && size < 5)).toEqual([]);
});

for (const reason of ['quota', 'unknown'] as const) {
  test(`a disk that fails (${reason}) at the release: said, nothing half written, all of it stored when it heals`, async () => {
    const [storage, device] = [createMemoryStorage(), await newDevice()];
    const replica = await open({ storage, device });
    const release = replica.hold();
    await takeIn(replica, 4);
    storage.failWrites(reason);
    await expect(release()).rejects.toMatchObject({ name: 'SaveError', reason });
    expect(replica.saveState()).toEqual({ state: 'notSaved', reason });
    figures(replica).set('after', 1);
    await turn();
    expect((await onDisk({ storage, device })).revision).toBe(0);
    // An export has what could not be stored.
    expect((await replica.envelopes()).length).toBeGreaterThanOrEqual(4);
    storage.failWrites(undefined);
    await replica.saved();
    const all = await onDisk({ storage, device });
    expect(all.figures).toEqual({ ...rows(4), after: 1 });
    expect(all.revision).toBe(2);
  });
}

test('a connection lost while held is made again, and what was held is still one batch', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const replica = await open({ storage, device });
  figures(replica).set('before', 1);
  await replica.saved();
  const release = replica.hold();
  await takeIn(replica, 2);
  storage.closeAll();
  await takeIn(replica, 2, 2);
  expect((await onDisk({ storage, device })).figures).toEqual({ before: 1 });
  await release();
  expect(await onDisk({ storage, device })).toMatchObject({ figures: { before: 1, ...rows(4) }, revision: 2 });
});

test('a workspace deleted while held: the release says so, and nothing is brought back', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const replica = await open({ storage, device });
  const release = replica.hold();
  await takeIn(replica, 2);
  await storage.delete('paceline/w/plan');
  await expect(release()).rejects.toMatchObject({ reason: 'deleted' });
  expect(await storage.list('paceline/')).toEqual([]);
});

test('holds may overlap, and a release called twice counts once', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const replica = await open({ storage, device });
  const [first, second] = [replica.hold(), replica.hold()];
  await takeIn(replica, 2);
  await first();
  await first();
  expect((await onDisk({ storage, device })).revision).toBe(0);
  await second();
  expect(await onDisk({ storage, device })).toMatchObject({ figures: rows(2), revision: 1 });
  // Nothing changed: nothing to write, nothing to wait for.
  await replica.hold()();
  figures(replica).set('after', 1);
  await replica.saved();
  expect((await onDisk({ storage, device })).revision).toBe(2);
});

test('a second hold begun before the first is written is a batch of its own', async () => {
  const [storage, device] = [createMemoryStorage(), await newDevice()];
  const replica = await open({ storage, device });
  const first = replica.hold();
  await takeIn(replica, 2);
  const firstDone = first();
  const second = replica.hold();
  await takeIn(replica, 2, 2);
  await firstDone;
  expect(await onDisk({ storage, device })).toMatchObject({ figures: rows(2), revision: 1 });
  await second();
  expect(await onDisk({ storage, device })).toMatchObject({ figures: rows(4), revision: 2 });
});
