import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { capture, captures } from '#test/builders/capture.ts';
import { orders } from '#test/builders/orders.ts';
import { documentsOf } from '#test/builders/team.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { openReadModel } from '../storage/read-model.ts';
import { SaveError } from '../storage/save.ts';
import { takeInDeals } from '../workspace/take-in.ts';
import { connectSession } from './connect.ts';
import { createImports } from './imports.ts';
import { type LocalSession, openLocalSession } from './local.ts';
import { fromMessagePort } from './ports.ts';
import { serveSession } from './serve.ts';
import type { Session } from './session.ts';
import { exportWorkspace, importWorkspace } from './workspaces.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const one of opened.splice(0).reverse()) await one.close();
});

let factory = new IDBFactory();
beforeEach(() => {
  factory = new IDBFactory();
});

function open(options: Partial<Parameters<typeof openLocalSession>[0]> = {}): LocalSession {
  const session = openLocalSession({ workspace: 'w', channel: false, retryDelays: [5], ...options });
  opened.push(session);
  return session;
}

const begin = (name: string) => ({ type: 'beginImport', import: name, source: 'file', at: 1000, files: [] }) as const;
const take = (name: string, count: number) =>
  ({ type: 'takeIn', source: 'file', readAt: 1000, deals: captures(count), import: name }) as const;
const sell = (name: string, count: number) =>
  ({
    type: 'takeInRecords',
    of: 'orders',
    source: 'file',
    readAt: 1000,
    records: orders(count),
    import: name,
  }) as const;
const end = (name: string) => ({ type: 'endImport', import: name, rejected: 0 }) as const;
const dealsOf = async (session: Session) => (await session.read({ kind: 'workspace' })).counts.deals;

test('subscribers hear of an import when it ends, not of its parts', async () => {
  const session = open({ storage: createMemoryStorage(), keyStore: createMemoryKeyStore() });
  await session.ready;
  const heard: number[] = [];
  session.subscribe({ kind: 'workspace' }, ({ counts }) => heard.push(counts.deals));
  await session.act(begin('i1'));
  for (const count of [10, 20, 30]) {
    await session.act(take('i1', count));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(heard).toEqual([0]);
  await session.act(end('i1'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual([0, 30]);
});

test('an import that cannot be saved is said not to be, stays, and is saved whole when the cause goes', async () => {
  const storage = createMemoryStorage();
  const keyStore = createMemoryKeyStore();
  const session = open({ storage, keyStore });
  await session.act(begin('i1'));
  await session.act(take('i1', 6));
  storage.failWrites('quota');
  const failed = await session.act(end('i1')).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(SaveError);
  expect((failed as SaveError).reason).toBe('quota');
  expect(await dealsOf(session)).toBe(6);
  expect(await dealsOf(open({ storage, keyStore }))).toBe(0);
  storage.failWrites(undefined);
  for (let turn = 0; turn < 200 && (await session.read({ kind: 'save' })).state !== 'saved'; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const later = open({ storage, keyStore });
  expect(await dealsOf(later)).toBe(6);
  expect((await later.read({ kind: 'imports' })).imports).toMatchObject([{ id: 'i1' }]);
});

test('a surface whose port is lost takes its import with it, and the next can begin', async () => {
  const local = open({ storage: createMemoryStorage(), keyStore: createMemoryKeyStore() });
  const surface = () => {
    const { port1, port2 } = new MessageChannel();
    opened.push({ close: serveSession(local, fromMessagePort(port1)) }, port1, port2);
    return connectSession(fromMessagePort(port2));
  };
  const [one, two] = [surface(), surface()];
  await one.act(begin('i1'));
  await one.act(take('i1', 6));
  expect(await two.act(begin('i2'))).toEqual({ begun: false, reason: 'running' });
  one.close();
  for (let turn = 0; turn < 100 && !(await two.act(begin('i3'))).begun; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await dealsOf(two)).toBe(0);
  await two.act(take('i3', 3));
  await two.act(end('i3'));
  expect(await dealsOf(two)).toBe(3);
});

test('an import of which nothing is heard any more is abandoned', async () => {
  const session = open({ storage: createMemoryStorage(), keyStore: createMemoryKeyStore() });
  await session.ready;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await session.act(begin('i1'));
  await session.act(take('i1', 6));
  await vi.advanceTimersByTimeAsync(61_000);
  vi.useRealTimers();
  await session.act({ type: 'configure', settings: { name: 'waits for what is under way' } });
  expect(await dealsOf(session)).toBe(0);
  expect(await session.act(take('i1', 6))).toMatchObject({ refused: 'import' });
});

test('nothing is added to an import that is being abandoned, as where a computer slept in the middle of it', async () => {
  const here = documentsOf('one');
  const hold = () => () => Promise.resolve();
  const replica = { hold, saveState: () => ({ state: 'saved' }) as const, onSaveState: () => () => {} };
  const alone = async () => async () => {};
  const imports = createImports({ ...here, author: () => ({ device: 'one', at: 1 }) }, [replica], alone);
  const part = (first: number) =>
    imports.part('i1', 'deals', () => {
      const deals = captures(3000).slice(first, first + 1500);
      return takeInDeals(
        here.deals,
        'one',
        { source: 'file', readAt: 1, deals, import: 'i1' },
        here.dealsReader.recordsOf,
      );
    });
  await imports.begin(begin('i1'));
  expect(part(0)).toMatchObject({ added: 1500 });
  const abandoned = imports.abandon();
  expect(imports.running()).toBe('i1');
  expect(part(1500)).toBeUndefined();
  expect(await imports.end(end('i1'), () => {})).toEqual({ done: false, counts: {} });
  await abandoned;
  expect(imports.running()).toBeUndefined();
  expect(here.dealsReader.countOf('file')).toBe(0);
});

test('the next start shows orders and fractions before the documents are loaded, as the documents give them', async () => {
  const shelf = { storage: createIndexedDbStorage(factory), keyStore: createMemoryKeyStore() };
  const model = () => {
    const one = openReadModel(factory);
    opened.push(one);
    return one;
  };
  const before = open({ ...shelf, readModel: model() });
  await before.act(begin('i1'));
  await before.act(sell('i1', 12));
  const priced = captures(6).map((deal) => ({ ...deal, fraction: 2500, product: 'Pump', profit: 70 }));
  await before.act({ ...take('i1', 6), deals: priced });
  await before.act(end('i1'));
  await before.act({ type: 'configure', settings: { revenue: 'orders' } });
  const kpis = { kind: 'kpis', period: '2026' } as const;
  const panel = { kind: 'panel', subject: 'company', period: '2026', today: '2026-05-05' } as const;
  const shown = [await before.read(kpis), await before.read(panel), await before.read({ kind: 'workspace' })];
  expect(shown[0]).toMatchObject({ revenue: 12_066 });
  const deals = [...(await before.read({ kind: 'deals' }))].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(deals[0]).toMatchObject({
    amount: { minor: 100_000, fraction: 2500 },
    product: 'Pump',
    profit: { minor: 70 },
  });
  await before.close();
  const after = open({ ...shelf, readModel: model() });
  expect([await after.read(kpis), await after.read(panel), await after.read({ kind: 'workspace' })]).toEqual(shown);
  const kept = await after.read({ kind: 'deals' });
  expect(after.documentsLoaded()).toBe(false);
  expect([...kept].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(deals);
  expect((await after.read({ kind: 'records', of: 'orders' })).total).toBe(12);
});

test('a workspace with imports goes through a file whole, and what was imported can be taken back there', async () => {
  const here = { storage: createMemoryStorage(), keyStore: createMemoryKeyStore() };
  const there = { storage: createMemoryStorage(), keyStore: createMemoryKeyStore() };
  const session = open(here);
  await session.act(begin('i1'));
  await session.act(sell('i1', 3));
  await session.act(take('i1', 6));
  await session.act(end('i1'));
  await session.close();
  expect(await importWorkspace(await exportWorkspace('w', here), there)).toMatchObject({ ok: true, rejected: [] });
  const copy = open(there);
  expect((await copy.read({ kind: 'records', of: 'orders' })).total).toBe(3);
  const [origin] = await copy.read({ kind: 'provenance', of: 'orders', id: 'file|o1' });
  expect(origin?.at).toBe(1000);
  expect(await copy.act({ type: 'undoImport', import: 'i1' })).toEqual({ done: true, kept: 0 });
  expect((await copy.read({ kind: 'records', of: 'orders' })).total).toBe(0);
  expect(await dealsOf(copy)).toBe(0);
});

test('orders of the sample are cleared with it', async () => {
  const session = open({ storage: createMemoryStorage(), keyStore: createMemoryKeyStore() });
  const { import: _, ...sample } = { ...sell('i1', 3), sample: true as const };
  await session.act(sample);
  await session.act({ ...sample, source: 'mine', sample: undefined as never });
  expect(await session.read({ kind: 'workspace' })).toMatchObject({ sample: true });
  await session.act({ type: 'clearSample' });
  expect((await session.read({ kind: 'records', of: 'orders' })).rows.map(({ id }) => id)).toEqual([
    'mine|o2',
    'mine|o1',
    'mine|o0',
  ]);
  expect(await session.read({ kind: 'workspace' })).toMatchObject({ sample: false });
});

test('one reading newer than an import wins over it, and a stale import never covers a newer reading', async () => {
  const session = open({ storage: createMemoryStorage(), keyStore: createMemoryKeyStore() });
  await session.act({ type: 'takeIn', source: 'file', readAt: 5000, deals: [capture('d1', { minor: 7 })] });
  await session.act(begin('i1'));
  await session.act({ ...take('i1', 0), deals: [capture('d1', { minor: 9, fraction: 1, product: 'New' })] });
  await session.act(end('i1'));
  expect(await session.read({ kind: 'deals' })).toMatchObject([
    { amount: { minor: 7, currency: 'CNY' }, product: 'New' },
  ]);
  const [deal] = await session.read({ kind: 'deals' });
  expect(deal?.amount?.fraction).toBeUndefined();
});
