import { afterEach, expect, test } from 'vitest';
import type { PanelData } from '#core/rollup/slices.ts';
import { createMemoryKeyStore } from '#core/store/identity/key-store.ts';
import { type LocalSession, openLocalSession } from '#core/store/session/local.ts';
import { SaveError, type SaveState, type Session } from '#core/store/session/session.ts';
import { createMemoryStorage, type MemoryStorage } from '#core/store/storage/memory.ts';
import { capture, captures } from '#test/builders/capture.ts';
import { twoPeople } from '#test/builders/people.ts';

/** What a session under test stands on. */
interface Ground {
  readonly session: Session;
  readonly storage: MemoryStorage;
}

const panel = { kind: 'panel', subject: 'company', period: '2026-Q1', today: '2026-02-10' } as const;
const march = 'revenue|an|2026-03';
const target = (value: number, reason?: string) =>
  ({ type: 'enter', entries: [{ cell: march, kind: 'target', value, ...(reason && { reason }) }] }) as const;
const until = async (condition: () => boolean) => {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};

/** The suite every session keeps; `wrap` puts the session under test before one that opened the documents. */
export function sessionSuite(name: string, wrap: (local: LocalSession) => Session): void {
  const opened: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  function ground(storage = createMemoryStorage()): Ground {
    const local = openLocalSession({
      workspace: 'w',
      storage,
      keyStore: createMemoryKeyStore(),
      channel: false,
      retryDelays: [5],
    });
    const session = wrap(local);
    opened.push(local, session);
    return { session, storage };
  }

  test(`${name}: an empty workspace answers every slice`, async () => {
    const { session } = ground();
    expect(await session.read(panel)).toMatchObject({ won: [], open: { minor: 0, count: 0 } });
    expect(await session.read({ kind: 'board', year: 2026, today: '2026-02-10' })).toMatchObject({ year: 2026 });
    expect(await session.read({ kind: 'funnel' })).toMatchObject({ counted: 0 });
    expect(await session.read({ kind: 'kpis', period: '2026' })).toMatchObject({ revenue: 0 });
    expect(await session.read({ kind: 'workspace' })).toMatchObject({ id: 'w', counts: { deals: 0, entries: 0 } });
    expect(await session.read({ kind: 'save' })).toMatchObject({ state: 'saved' });
    expect(await session.read({ kind: 'history', cell: march })).toEqual([]);
    expect(await session.read({ kind: 'deals' })).toEqual([]);
  });

  test(`${name}: what is done is read, and its result is given`, async () => {
    const { session } = ground();
    expect(await session.act({ type: 'setPeople', people: twoPeople })).toBeUndefined();
    const takeIn = { type: 'takeIn', source: 'crm', readAt: 1000, deals: captures(6), of: 9 } as const;
    expect(await session.act(takeIn)).toEqual({ added: 6, changed: 0, unchanged: 0 });
    expect(await session.act(takeIn)).toEqual({ added: 0, changed: 0, unchanged: 6 });
    expect(await session.read({ kind: 'workspace' })).toMatchObject({
      counts: { deals: 6, members: 2 },
      captures: [{ source: 'crm', read: 6, of: 9 }],
    });
    expect(await session.read({ kind: 'deals', source: 'crm', subject: 'an' })).toHaveLength(3);
    expect(await session.read({ kind: 'deals', source: 'crm', subject: 'east' })).toHaveLength(6);
    expect(await session.read({ kind: 'deals', source: 'else' })).toEqual([]);
    const read = await session.read({ ...panel, subject: 'an' });
    expect(read.won.reduce((sum, { minor }) => sum + minor, 0)).toBe(100_000);
    expect(read.open).toEqual({ minor: 100_200, count: 1 });
  });

  test(`${name}: a subscriber hears the first value and then only what differs`, async () => {
    const { session } = ground();
    const heard: PanelData[] = [];
    const stop = session.subscribe(panel, (value) => heard.push(value));
    await until(() => heard.length === 1);
    await session.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: [capture('1')] });
    await until(() => heard.at(-1)?.open.count === 1);
    const before = heard.length;
    await session.act({ type: 'takeIn', source: 'crm', readAt: 2, deals: [capture('1')] });
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.read({ kind: 'workspace' });
    expect(heard).toHaveLength(before);
    stop();
    await session.act({ type: 'takeIn', source: 'crm', readAt: 3, deals: [capture('2')] });
    await session.read(panel);
    expect(heard).toHaveLength(before);
  });

  test(`${name}: undo and redo, and who entered what`, async () => {
    const { session } = ground();
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act({ type: 'configure', settings: { me: 'an' } });
    await session.act(target(98));
    await session.act(target(105, 'more visits'));
    const history = () => session.read({ kind: 'history', cell: march });
    expect((await history()).map(({ value, by }) => [value, by])).toContainEqual([105, 'an']);
    expect(await session.act({ type: 'undo' })).toEqual({ done: true });
    const value = async () => {
      const board = await session.read({ kind: 'board', year: 2026, today: '2026-02-10' });
      return board.rows.find(({ subject }) => subject === 'an')?.cells.find(({ cell }) => cell === march)?.minor;
    };
    expect(await value()).toBe(98);
    expect(await session.act({ type: 'redo' })).toEqual({ done: true });
    expect(await value()).toBe(105);
    expect(await session.act({ type: 'redo' })).toEqual({ done: false });
  });

  test(`${name}: an edited deal is taken back too`, async () => {
    const { session } = ground();
    await session.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: [capture('1', { minor: 7 })] });
    await session.act({ type: 'editDeal', id: 'crm|1', changes: { minor: 9 } });
    const minor = async () => (await session.read({ kind: 'deals' }))[0]?.amount?.minor;
    expect(await minor()).toBe(9);
    await session.act({ type: 'undo' });
    expect(await minor()).toBe(7);
    await session.act({ type: 'redo' });
    expect(await minor()).toBe(9);
  });

  test(`${name}: quotas are entered once, make the members they name, and never mix currencies`, async () => {
    const { session } = ground();
    const quotas = [{ owner: 'U1', ownerName: '王芳', period: '2026-03', minor: 500 }];
    const action = { type: 'takeInQuotas', source: 'file', quotas, currency: 'USD' } as const;
    expect(await session.act(action)).toMatchObject({ added: 1 });
    expect(await session.act(action)).toMatchObject({ added: 0, unchanged: 1 });
    const { people, currency, aliases } = await session.read({ kind: 'workspace' });
    expect(people.members).toEqual([{ id: aliases.U1, name: '王芳' }]);
    expect(currency).toBe('USD');
    expect(await session.act({ ...action, currency: 'EUR' })).toMatchObject({ added: 0, refused: 'currency' });
  });

  test(`${name}: the sample is marked, and cleared in one act`, async () => {
    const { session } = ground();
    await session.act({ type: 'setPeople', people: twoPeople, sample: true });
    await session.act({ type: 'takeIn', source: 'sample', readAt: 1, deals: captures(3), sample: true });
    await session.act({ ...target(5), sample: true });
    await session.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: [capture('mine')] });
    expect(await session.read({ kind: 'workspace' })).toMatchObject({ sample: true, counts: { deals: 4 } });
    await session.act({ type: 'clearSample' });
    expect(await session.read({ kind: 'workspace' })).toMatchObject({
      sample: false,
      counts: { deals: 1, entries: 0, members: 0 },
    });
  });

  test(`${name}: what cannot be saved is said, stays, and is saved by itself later`, async () => {
    const { session, storage } = ground();
    await session.act(target(1));
    const states: SaveState[] = [];
    session.subscribe({ kind: 'save' }, (state) => states.push(state));
    storage.failWrites('quota');
    const failed = await session.act(target(2)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(SaveError);
    expect((failed as SaveError).reason).toBe('quota');
    expect((await session.read({ kind: 'history', cell: march })).map(({ value }) => value)).toContain(2);
    expect(await session.read({ kind: 'save' })).toEqual({ state: 'notSaved', reason: 'quota' });
    storage.failWrites(undefined);
    await until(() => states.at(-1)?.state === 'saved');
    expect(states.map(({ state }) => state)).toContain('notSaved');
    const { session: next } = ground(storage);
    await next.read(panel);
    expect((await next.read({ kind: 'history', cell: march })).map(({ value }) => value)).toContain(2);
  });

  test(`${name}: an impossible entry is refused, and nothing changes`, async () => {
    const { session } = ground();
    await session.act(target(1));
    await expect(
      session.act({ type: 'enter', entries: [{ cell: 'nonsense', kind: 'target', value: 1 }] }),
    ).rejects.toThrow();
    await expect(session.act(target(Number.NaN))).rejects.toThrow();
    expect(await session.read({ kind: 'workspace' })).toMatchObject({ counts: { entries: 1 } });
    expect(await session.read({ kind: 'save' })).toMatchObject({ state: 'saved' });
  });

  test(`${name}: a closed session neither reads nor acts`, async () => {
    const { session } = ground();
    await session.read(panel);
    await session.close();
    await expect(session.read(panel)).rejects.toBeInstanceOf(SaveError);
    await expect(session.act(target(1))).rejects.toBeInstanceOf(SaveError);
  });
}
