import { afterEach, expect, test } from 'vitest';
import { sampleActions } from '#core/sample/sample.ts';
import { twoPeople } from '#test/builders/people.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { SaveError } from '../storage/save.ts';
import type { Storage } from '../storage/storage.ts';
import { meta } from '../workspace/layout.ts';
import { type LocalSession, openLocalSession } from './local.ts';
import { openReplica } from './replica.ts';
import type { Action, SaveState } from './session.ts';

const opened: LocalSession[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function open(storage: Storage, keyStore = createMemoryKeyStore()): LocalSession {
  const session = openLocalSession({ workspace: 'w', storage, keyStore, channel: false, retryDelays: [5] });
  opened.push(session);
  return session;
}

test('the sample is taken in, and cleared to nothing', async () => {
  const session = open(createMemoryStorage());
  for (const action of sampleActions({ seed: 98, today: '2026-03-05', language: 'zh-CN' })) {
    await session.act(action as Action);
  }
  const info = await session.read({ kind: 'workspace' });
  expect(info.sample).toBe(true);
  expect(info.counts.deals).toBeGreaterThan(500);
  expect(info.me).toBeDefined();
  const owned = await session.read({ kind: 'deals', subject: info.me });
  expect(owned.length).toBeGreaterThan(0);
  const { lastChange } = await session.read({ kind: 'panel', subject: info.me ?? '', today: '2026-03-05' });
  expect(lastChange).toMatchObject({ period: '2026-02', from: 30_000_000, to: 33_000_000 });
  expect(lastChange?.by).not.toBe(info.people.members.find(({ id }) => id === info.me)?.name);
  const board = await session.read({ kind: 'board', year: 2026, today: '2026-03-05' });
  const competing = board.rows.flatMap(({ cells }) => cells.flatMap(({ proposals = [] }) => [proposals]));
  const authors = competing.filter((list) => list.length > 0).map((list) => new Set(list.map((one) => one.by)).size);
  expect(authors).toEqual([2]);
  expect(board.canUndo).toBe(false);
  await session.act({ type: 'clearSample' });
  const { counts, sample, people, stages, me, captures } = await session.read({ kind: 'workspace' });
  expect({ counts, sample, people, stages, me, captures }).toEqual({
    counts: { deals: 0, entries: 0, members: 0 },
    sample: false,
    people: { members: [], units: [], placements: [] },
    stages: [],
    me: undefined,
    captures: [],
  });
});

test('with the sample cleared, what its user did is left, under no sample’s name and not to be undone into it', async () => {
  const session = open(createMemoryStorage());
  for (const action of sampleActions({ seed: 98, today: '2026-03-05', language: 'zh-CN' })) {
    await session.act(action as Action);
  }
  const cell = 'revenue|company|2026';
  await session.act({ type: 'enter', entries: [{ cell, kind: 'target', value: 105 }] });
  await session.act({ type: 'clearSample' });
  expect(await session.act({ type: 'undo' })).toEqual({ done: false });
  const history = await session.read({ kind: 'history', cell });
  expect(history.map(({ value, by, sample }) => ({ value, by, sample }))).toEqual([
    { value: 105, by: undefined, sample: undefined },
  ]);
  const { device } = await session.read({ kind: 'workspace' });
  expect(history[0]?.id.split('/')[0]).toBe(device);
  const board = await session.read({ kind: 'board', year: 2026, today: '2026-03-05' });
  expect(board.rows[0]?.cells[0]).toMatchObject({ cell, mine: true });
});

test('a workspace a newer version wrote is read, and not written', async () => {
  const storage = createMemoryStorage();
  const keyStore = createMemoryKeyStore();
  const before = open(storage, keyStore);
  await before.act({ type: 'setPeople', people: twoPeople });
  await before.close();
  const replica = await openReplica({
    workspace: 'w',
    document: 'team',
    device: await openDevice(keyStore),
    storage,
    channel: false,
  });
  meta(replica.doc).set('v7', true);
  await replica.saved();
  await replica.close();

  const session = open(storage, keyStore);
  expect(await session.read({ kind: 'workspace' })).toMatchObject({
    readOnly: 'newer-version',
    counts: { members: 2 },
  });
  const refused = await session.act({ type: 'configure', settings: { name: 'x' } }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SaveError);
  expect((refused as SaveError).reason).toBe('newer-version');
  expect((await session.read({ kind: 'workspace' })).name).toBe('');
});

test('without any storage everything works from memory, and is said not to be saved', async () => {
  const unavailable = () => Promise.reject(new SaveError('unavailable'));
  const session = open({ open: unavailable, list: unavailable, delete: unavailable });
  const refused = await session.act({ type: 'setPeople', people: twoPeople }).catch((error: unknown) => error);
  expect((refused as SaveError).reason).toBe('unavailable');
  expect(await session.read({ kind: 'workspace' })).toMatchObject({ counts: { members: 2 } });
  expect(await session.read({ kind: 'save' })).toEqual({ state: 'notSaved', reason: 'unavailable' });
  expect((await session.read({ kind: 'file' })).length).toBeGreaterThan(0);
});

test('a storage that is blocked for a while is waited for; until then it is said, and nothing is shown', async () => {
  const memory = createMemoryStorage();
  let blocked = true;
  const session = open({
    ...memory,
    open: (name, options) => (blocked ? Promise.reject(new SaveError('blocked')) : memory.open(name, options)),
  });
  const states: SaveState[] = [];
  session.subscribe({ kind: 'save' }, (state) => states.push(state));
  const refused = await session.act({ type: 'setPeople', people: twoPeople }).catch((error: unknown) => error);
  expect((refused as SaveError).reason).toBe('blocked');
  await expect(session.read({ kind: 'workspace' })).rejects.toBeInstanceOf(SaveError);
  expect(states.at(-1)).toEqual({ state: 'notSaved', reason: 'blocked' });
  const counted: number[] = [];
  session.subscribe({ kind: 'workspace' }, ({ counts }) => counted.push(counts.members));
  blocked = false;
  await session.ready;
  await session.act({ type: 'setPeople', people: twoPeople });
  expect(await session.read({ kind: 'workspace' })).toMatchObject({ counts: { members: 2 } });
  expect(counted.at(-1)).toBe(2);
  expect(states.at(-1)?.state).toBe('saved');
});

test("another country's holidays are loaded before its days are counted", async () => {
  const session = open(createMemoryStorage());
  const board = { kind: 'board', year: 2026, today: '2026-05-20' } as const;
  await session.act({ type: 'setPeople', people: twoPeople });
  await session.act({
    type: 'enter',
    entries: [{ cell: 'revenue|an|2026-05', kind: 'target', value: 210_000 }],
  });
  const due = async () => {
    const { rows } = await session.read(board);
    return rows.find(({ subject }) => subject === 'an')?.cells.find(({ period }) => period === '2026-05')?.due;
  };
  await session.act({ type: 'configure', settings: { calendar: 'none' } });
  const weekdays = await due();
  await session.act({ type: 'configure', settings: { calendar: 'DE' } });
  expect(await due()).not.toBe(weekdays);
});

test('holidays count wherever days do: what is due on the board, and a target split by working days in the panel', async () => {
  const storage = createMemoryStorage();
  const keyStore = createMemoryKeyStore();
  const session = open(storage, keyStore);
  await session.act({ type: 'setPeople', people: twoPeople });
  const cell = (period: string) => `revenue|an|${period}`;
  await session.act({
    type: 'enter',
    entries: [
      { cell: cell('2026-Q3'), kind: 'target', value: 66_000 },
      { cell: cell('2026-Q3'), kind: 'split', value: { over: 'periods', into: 'month', by: 'workingDays' } },
      { cell: cell('2026-01'), kind: 'target', value: 22_000 },
    ],
  });
  const read = async (from: LocalSession) => {
    const { rows } = await from.read({ kind: 'board', year: 2026, today: '2026-01-02' });
    const { plan } = await from.read({ kind: 'panel', subject: 'an', period: '2026-Q3', today: '2026-08-03' });
    const january = rows.find(({ subject }) => subject === 'an')?.cells.find(({ period }) => period === '2026-01');
    return { due: january?.due, plan: plan.map(({ minor }) => minor) };
  };
  // 22 weekdays in January, 23 + 21 + 22 in the quarter.
  await session.act({ type: 'configure', settings: { calendar: 'none' } });
  expect(await read(session)).toEqual({ due: 1000, plan: [23_000, 21_000, 22_000] });
  // New Year's and Martin Luther King Day off; Independence Day observed on July 3rd, Labor Day in September.
  await session.act({ type: 'configure', settings: { calendar: 'US' } });
  expect(await read(session)).toEqual({ due: 0, plan: [22_688, 21_656, 21_656] });
  await session.close();
  expect(await read(open(storage, keyStore))).toEqual({ due: 0, plan: [22_688, 21_656, 21_656] });
});
