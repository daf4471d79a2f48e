import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Deal } from '#core/metric/deal.ts';
import { capture, captures } from '#test/builders/capture.ts';
import { twoPeople } from '#test/builders/people.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { openReadModel, type ReadModel } from '../storage/read-model.ts';
import { keptDeals } from './asked-deals.ts';
import { createKeeping } from './keeping.ts';
import { openLive } from './live.ts';
import { type LocalSession, openLocalSession } from './local.ts';
import type { Slices } from './session.ts';

let factory: IDBFactory;
let keyStore = createMemoryKeyStore();
const opened: { close(): unknown }[] = [];
beforeEach(() => {
  factory = new IDBFactory();
  keyStore = createMemoryKeyStore();
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

/** A read model that notes the chunks written, and those read. */
function model() {
  const one = openReadModel(factory);
  const written: string[] = [];
  const counted = {
    ...one,
    written,
    reads: 0,
    put(workspace, snapshot) {
      const { chunks } = snapshot;
      if (!chunks) return one.put(workspace, snapshot);
      const columns = (name: string) => {
        written.push(name);
        return chunks.columns(name);
      };
      return one.put(workspace, { ...snapshot, chunks: { ...chunks, columns } });
    },
    chunks(workspace, stamp) {
      counted.reads += 1;
      return one.chunks(workspace, stamp);
    },
  } satisfies ReadModel & { written: string[]; reads: number };
  opened.push(one);
  return counted;
}

function open(readModel: ReadModel | null, channel = false): LocalSession {
  const session = openLocalSession({
    workspace: 'w',
    storage: createIndexedDbStorage(factory),
    keyStore,
    readModel,
    channel,
  });
  opened.push(session);
  return session;
}

async function listed(session: LocalSession, query: Slices['deals']['query'] = {}): Promise<readonly Deal[]> {
  const deals = await session.read({ kind: 'deals', ...query });
  return [...deals].sort((a, b) => (a.id < b.id ? -1 : 1));
}

test('deals are listed before the documents are loaded, and are what the documents say', async () => {
  const before = open(model());
  await before.act({ type: 'setPeople', people: twoPeople });
  const stages = [
    { stage: 'Lead', day: '2026-01-05' },
    { stage: 'Proposal', day: '2026-02-01' },
  ];
  const odd = capture('odd', { owner: 'nobody known', minor: undefined, account: undefined, stages });
  await before.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: [...captures(60), odd] });
  await before.act({ type: 'takeIn', source: 'file', readAt: 1, deals: captures(7) });
  await before.close();

  const queries = [
    {},
    { source: 'file' },
    { subject: 'an' },
    { subject: 'east', source: 'crm' },
    { subject: 'company' },
  ];
  const after = open(model());
  const kept: (readonly Deal[])[] = [];
  for (const query of queries) kept.push(await listed(after, query));
  expect(after.documentsLoaded()).toBe(false);
  expect(kept.map((deals) => deals.length)).toEqual([68, 7, 34, 60, 68]);
  const documents = open(null);
  for (const [at, query] of queries.entries()) expect(kept[at]).toEqual(await listed(documents, query));
  await after.ready;
  expect(await listed(after)).toEqual(kept[0]);
});

test('after a change of another tab that kept nothing, deals come from the documents', async () => {
  const before = open(model());
  await before.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(10) });
  await before.close();
  const other = open(null);
  await other.act({ type: 'takeIn', source: 'crm', readAt: 2, deals: captures(12) });
  await other.close();
  const readModel = model();
  const after = open(readModel);
  expect(await listed(after)).toHaveLength(12);
  expect(readModel.reads).toBe(0);
});

test('rows that others have kept anew since the figures were read are not mixed with them', async () => {
  const before = open(model());
  await before.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(10) });
  await before.close();
  const slow = model();
  const after = open(slow);
  await after.read({ kind: 'workspace' });
  expect(after.documentsLoaded()).toBe(false);
  await slow.put('w', { stamp: { team: 9, 'plan-1': 9, deals: 9 }, figures: {} });
  expect(await listed(after)).toHaveLength(10);
  expect(after.documentsLoaded()).toBe(true);
});

test('the first figures are painted without rows, and starting again without a change writes nothing', async () => {
  const before = open(model());
  await before.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(10) });
  await before.close();
  const readModel = model();
  const after = open(readModel);
  await after.read({ kind: 'funnel' });
  expect(readModel.reads).toBe(0);
  await after.ready;
  await after.close();
  expect(readModel.written).toEqual([]);
});

test('of 50,000 deals one that was edited writes one chunk of rows, also after a new start and beside another tab', async () => {
  const first = model();
  const before = open(first);
  await before.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(50_000) });
  await before.close();
  const chunks = first.written.length;
  expect(new Set(first.written).size).toBe(chunks);
  expect(chunks).toBe(32);

  const [one, two] = [model(), model()];
  const session = open(one, true);
  await session.ready;
  await session.act({ type: 'editDeal', id: 'crm|d7', changes: { minor: 1 } });
  const beside = open(two, true);
  await beside.ready;
  await session.close();
  expect(one.written).toHaveLength(1);
  await beside.act({ type: 'editDeal', id: 'crm|d8', changes: { minor: 2 } });
  await beside.close();

  const third = model();
  const after = open(third);
  const kept = await listed(after);
  expect(after.documentsLoaded()).toBe(false);
  expect(kept.filter(({ amount }) => amount?.minor === 1 || amount?.minor === 2).map(({ id }) => id)).toEqual([
    'crm|d7',
    'crm|d8',
  ]);
  expect(kept).toEqual(await listed(open(null)));
}, 60_000);

test('rows that changed while they were about to be written are not kept with figures from before', async () => {
  const live = await openLive({
    workspace: 'w',
    device: await openDevice(keyStore),
    storage: createIndexedDbStorage(factory),
    channel: false,
    now: () => 1,
  });
  opened.push(live);
  await live.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(30) });
  const readModel = model();
  let beforePut = async () => {};
  const put: ReadModel['put'] = async (workspace, snapshot) => {
    await beforePut();
    return readModel.put(workspace, snapshot);
  };
  const shelf = { put, read: async () => undefined, chunks: async () => undefined, close() {} };
  const keeping = createKeeping('w', shelf, live, undefined);
  await keeping.keep();
  const amountOf = async () => {
    const chunks = await readModel.chunks('w', live.stamp() ?? {});
    return keptDeals(Object.values(chunks ?? {}), 30)?.find(({ id }) => id === 'crm|d7')?.amount?.minor;
  };
  expect(await amountOf()).toBe(100_700);
  const stamp = live.stamp();
  await live.act({ type: 'editDeal', id: 'crm|d7', changes: { minor: 1 } });
  beforePut = () => live.act({ type: 'editDeal', id: 'crm|d7', changes: { minor: 2 } });
  await keeping.keep();
  expect(await readModel.readStamped('w', Object.keys(stamp ?? {}))).toEqual({ stale: true });
  beforePut = async () => {};
  await keeping.keep();
  expect(await amountOf()).toBe(2);
  keeping.stop();
});
