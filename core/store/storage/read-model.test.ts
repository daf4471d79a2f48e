import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createIndexedDbStorage } from './indexeddb.ts';
import { type Chunks, type Columns, openReadModel, type ReadModel } from './read-model.ts';

let factory: IDBFactory;
let model: ReadModel;
beforeEach(() => {
  factory = new IDBFactory();
  model = openReadModel(factory);
});
afterEach(() => model.close());

async function write(document: string, times: number): Promise<void> {
  const stored = await createIndexedDbStorage(factory).open(`paceline/w/${document}`, { create: true });
  const { revision } = await stored.load(0);
  for (let done = 0; done < times; done += 1) {
    await stored.append({
      expectedRevision: revision + done,
      updates: [Uint8Array.of(0, 0)],
      envelopes: [],
      heads: new Map(),
      devices: new Map(),
    });
  }
  stored.close();
}

const columns = { deals: { minor: Float64Array.of(1, 2), owner: ['a', 'b'] } };

/** Chunks of which all are given, and, written down in `asked`, those that the read model wanted. */
function chunksOf(all: Record<string, Columns>, more: Partial<Chunks> = {}, asked: string[] = []): Chunks {
  return {
    layout: 'one',
    names: Object.keys(all),
    changed: [],
    columns(name) {
      asked.push(name);
      return all[name] as Columns;
    },
    ...more,
  };
}

test('figures are given while every document is as it was, and stale after any change', async () => {
  await write('plan', 2);
  await write('deals', 1);
  const stamp = { plan: 2, deals: 1 };
  expect(await model.put('w', { stamp, figures: { won: 12 }, chunks: chunksOf(columns) })).toBe(true);
  expect(await model.readStamped('w', ['plan', 'deals'])).toEqual({ stale: false, stamp, figures: { won: 12 } });
  expect(await model.chunks('w', stamp)).toEqual(columns);
  await write('deals', 1);
  expect(await model.readStamped('w', ['plan', 'deals'])).toEqual({ stale: true });
});

test('a document more or less is stale, and so is one that does not exist, without being made by asking', async () => {
  await write('plan', 1);
  await model.put('w', { stamp: { plan: 1 }, figures: 1 });
  expect(await model.readStamped('w', ['plan', 'deals'])).toEqual({ stale: true });
  expect(await model.readStamped('w', [])).toEqual({ stale: true });
  expect((await factory.databases()).map((one) => one.name)).toEqual(expect.not.arrayContaining(['paceline/w/deals']));
});

test('a document that was opened and never written is at revision 0', async () => {
  await write('plan', 0);
  await model.put('w', { stamp: { plan: 0 }, figures: 1 });
  expect(await model.readStamped('w', ['plan'])).toMatchObject({ stale: false, figures: 1 });
});

test('only what changed since figures that were kept here is written; the other chunks stay as they are', async () => {
  await model.put('other', { stamp: { plan: 1 }, figures: 0, chunks: chunksOf({ q1: { minor: [9] } }) });
  const first = { q1: { minor: [1] }, q2: { minor: [2] } };
  await model.put('w', { stamp: { plan: 1 }, figures: 1, chunks: chunksOf(first) });
  const asked: string[] = [];
  const next = { q1: { minor: [1] }, q2: { minor: [3] } };
  const chunks = chunksOf(next, { changed: ['q2'], since: { plan: 1 } }, asked);
  expect(await model.put('w', { stamp: { plan: 2 }, figures: 2, chunks })).toBe(true);
  expect(asked).toEqual(['q2']);
  expect(await model.chunks('w', { plan: 1 })).toBeUndefined();
  expect(await model.chunks('w', { plan: 2 })).toEqual(next);
  expect(await model.chunks('other', { plan: 1 })).toEqual({ q1: { minor: [9] } });
});

test('what another tab has kept of the same documents is not written again', async () => {
  await model.put('w', { stamp: { plan: 2 }, figures: 'theirs', chunks: chunksOf({ q1: { minor: [1] } }) });
  const asked: string[] = [];
  const chunks = chunksOf({ q1: { minor: [1] } }, { changed: ['q1'], since: { plan: 1 } }, asked);
  expect(await model.put('w', { stamp: { plan: 2 }, figures: 'mine', chunks })).toBe(true);
  expect(asked).toEqual([]);
  expect(await model.chunks('w', { plan: 2 })).toEqual({ q1: { minor: [1] } });
});

test.each([
  ['kept by somebody else since', { since: { plan: 1 } }],
  ['of another layout', { since: { plan: 2 }, layout: 'other' }],
  ['not known from before', {}],
])('chunks %s are all written anew, and none of the old ones stays', async (_, more) => {
  const first = { q1: { minor: [1] }, q3: { minor: [3] } };
  await model.put('w', { stamp: { plan: 2 }, figures: 1, chunks: chunksOf(first) });
  const next = { q1: { minor: [4] }, q2: { minor: [5] } };
  await model.put('w', { stamp: { plan: 3 }, figures: 2, chunks: chunksOf(next, { changed: ['q2'], ...more }) });
  expect(await model.chunks('w', { plan: 3 })).toEqual(next);
});

test('figures without chunks leave none', async () => {
  await model.put('w', { stamp: { plan: 1 }, figures: 1, chunks: chunksOf(columns) });
  await model.put('w', { stamp: { plan: 2 }, figures: 2 });
  expect(await model.chunks('w', { plan: 2 })).toEqual({});
});

test('a chunk that cannot be made leaves all as it was', async () => {
  await model.put('w', { stamp: { plan: 1 }, figures: 1, chunks: chunksOf(columns) });
  const columnsThatFail = () => {
    throw new Error('no');
  };
  const chunks = chunksOf(columns, { changed: ['deals'], since: { plan: 1 }, columns: columnsThatFail });
  expect(await model.put('w', { stamp: { plan: 2 }, figures: 2, chunks })).toBe(false);
  expect(await model.chunks('w', { plan: 1 })).toEqual(columns);
});

test('figures that cannot be stored are refused whole: the old ones stay', async () => {
  await write('plan', 1);
  await model.put('w', { stamp: { plan: 1 }, figures: 'old', chunks: chunksOf(columns) });
  expect(await model.put('w', { stamp: { plan: 1 }, figures: () => 'not cloneable' })).toBe(false);
  expect(await model.readStamped('w', ['plan'])).toMatchObject({ stale: false, figures: 'old' });
  expect(await model.chunks('w', { plan: 1 })).toEqual(columns);
});

test('deleted, forgotten or unreadable: stale, and nothing thrown', async () => {
  await write('plan', 1);
  await model.put('w', { stamp: { plan: 1 }, figures: 1 });
  await model.forget('w');
  expect(await model.readStamped('w', ['plan'])).toEqual({ stale: true });
  model.close();
  await new Promise((resolve) => {
    factory.deleteDatabase('paceline-read').onsuccess = resolve;
  });
  // Something else under our name, of a version we do not know.
  await new Promise((resolve) => {
    const request = factory.open('paceline-read', 990);
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
  });
  const other = openReadModel(factory);
  expect(await other.readStamped('w', ['plan'])).toEqual({ stale: true });
  expect(await other.chunks('w', { plan: 1 })).toBeUndefined();
  other.close();
});
