import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createIndexedDbStorage } from './indexeddb.ts';
import { openReadModel, type ReadModel } from './read-model.ts';

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
      update: Uint8Array.of(0, 0),
      envelopes: [],
      heads: new Map(),
      devices: new Map(),
    });
  }
  stored.close();
}

const columns = { deals: { minor: Float64Array.of(1, 2), owner: ['a', 'b'] } };

test('figures are given while every document is as it was, and stale after any change', async () => {
  await write('plan', 2);
  await write('deals', 1);
  const stamp = { plan: 2, deals: 1 };
  expect(await model.put('w', { stamp, figures: { won: 12 }, chunks: columns })).toBe(true);
  expect(await model.readStamped('w', ['plan', 'deals'])).toEqual({ stale: false, figures: { won: 12 } });
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
  expect(await model.readStamped('w', ['plan'])).toEqual({ stale: false, figures: 1 });
});

test('a new snapshot replaces the chunks of the one before', async () => {
  await model.put('w', { stamp: { plan: 1 }, figures: 1, chunks: { q1: { minor: [1] }, q2: { minor: [2] } } });
  await model.put('w', { stamp: { plan: 2 }, figures: 2, chunks: { q2: { minor: [3] } } });
  expect(await model.chunks('w', { plan: 1 })).toBeUndefined();
  expect(await model.chunks('w', { plan: 2 })).toEqual({ q2: { minor: [3] } });
});

test('figures that cannot be stored are refused whole: the old ones stay', async () => {
  await write('plan', 1);
  await model.put('w', { stamp: { plan: 1 }, figures: 'old', chunks: columns });
  expect(await model.put('w', { stamp: { plan: 1 }, figures: () => 'not cloneable' })).toBe(false);
  expect(await model.readStamped('w', ['plan'])).toEqual({ stale: false, figures: 'old' });
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
