import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { captures } from '#test/builders/capture.ts';
import { twoPeople } from '#test/builders/people.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { openReadModel, type ReadModel } from '../storage/read-model.ts';
import { DOCUMENTS } from '../workspace/layout.ts';
import { type LocalSession, openLocalSession } from './local.ts';

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

function model(): ReadModel {
  const one = openReadModel(factory);
  opened.push(one);
  return one;
}

function open(readModel: ReadModel | null = model(), channel = true): LocalSession {
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

const panel = { kind: 'panel', subject: 'an', period: '2026-Q1', today: '2026-02-10' } as const;

async function fill(session: LocalSession): Promise<void> {
  await session.act({ type: 'setPeople', people: twoPeople });
  await session.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(60) });
  await session.act({
    type: 'enter',
    entries: [{ cell: 'revenue|an|2026-Q1', kind: 'target', value: 5_000_000, reason: 'plan' }],
  });
}

const until = async (condition: () => boolean) => {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};

test('the first figures of the next start come before the documents, and are what the documents give', async () => {
  const before = open();
  await fill(before);
  await before.close();

  const after = open();
  const first = await after.read(panel);
  const info = await after.read({ kind: 'workspace' });
  expect(after.documentsLoaded()).toBe(false);
  expect(first.won.length).toBeGreaterThan(0);
  await after.ready;
  expect(after.documentsLoaded()).toBe(true);
  expect(await after.read(panel)).toEqual(first);
  expect(await after.read({ kind: 'workspace' })).toEqual(info);
  const recomputed = open(null);
  expect(await recomputed.read(panel)).toEqual(first);
});

test('after a change of another tab that wrote no figures, the first figures are of that change', async () => {
  const before = open();
  await fill(before);
  await before.close();
  const other = open(null);
  await other.act({ type: 'takeIn', source: 'crm', readAt: 2, deals: captures(80) });
  const now = await other.read(panel);
  await other.close();

  const after = open();
  expect(await after.read(panel)).toEqual(now);
});

test('figures kept with a broken record, or another version, are not used', async () => {
  const before = open();
  await fill(before);
  const right = await before.read(panel);
  await before.close();
  const readModel = model();
  const revisions = await createStamp();
  await readModel.put('w', { stamp: revisions, figures: { version: 99, team: {} } });
  expect(await open(readModel).read(panel)).toEqual(right);
});

async function createStamp(): Promise<Record<string, number>> {
  const storage = createIndexedDbStorage(factory);
  const stamp: Record<string, number> = {};
  for (const document of DOCUMENTS) {
    const stored = await storage.open(`paceline/w/${document}`, { create: false });
    stamp[document] = (await stored.load(0)).revision;
    stored.close();
  }
  return stamp;
}

test('two tabs of one workspace stay equal, also in who may undo what', async () => {
  const [one, two] = [open(), open()];
  await Promise.all([one.ready, two.ready]);
  await fill(one);
  const heard: number[] = [];
  two.subscribe(panel, (value) => heard.push(value.open.count));
  const counted = (await one.read(panel)).open.count;
  await until(() => heard.at(-1) === counted);
  await Promise.all([
    one.act({ type: 'enter', entries: [{ cell: 'revenue|bo|2026-03', kind: 'target', value: 1 }] }),
    two.act({ type: 'enter', entries: [{ cell: 'revenue|an|2026-03', kind: 'target', value: 2 }] }),
  ]);
  const board = { kind: 'board', year: 2026, today: '2026-02-10' } as const;
  await until(() => true);
  const rows = async (session: LocalSession) => JSON.stringify((await session.read(board)).rows);
  let [left, right] = ['', '-'];
  for (let turn = 0; turn < 100 && left !== right; turn += 1) {
    [left, right] = await Promise.all([rows(one), rows(two)]);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(left).toBe(right);
  expect((await one.read({ kind: 'workspace' })).counts.entries).toBe(3);
  await one.act({ type: 'undo' });
  expect((await two.read({ kind: 'history', cell: 'revenue|an|2026-03' })).map(({ value }) => value)).toEqual([2]);
});

test('what one tab did is right at the next cold start of another', async () => {
  const [one, two] = [open(), open()];
  await fill(one);
  await two.ready;
  await two.act({ type: 'takeIn', source: 'crm', readAt: 3, deals: captures(70) });
  const right = await two.read(panel);
  await one.close();
  await two.close();
  const after = open();
  expect(await after.read(panel)).toEqual(right);
});

test('figures are never kept with changes that are not on disk', async () => {
  const session = open();
  await fill(session);
  void session.act({ type: 'takeIn', source: 'crm', readAt: 4, deals: captures(90) });
  await session.close();
  const recomputed = await open(null).read(panel);
  expect(await open().read(panel)).toEqual(recomputed);
});
