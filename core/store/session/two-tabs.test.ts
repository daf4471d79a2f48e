import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { captures } from '#test/builders/capture.ts';
import { twoPeople } from '#test/builders/people.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { openReadModel, type ReadModel } from '../storage/read-model.ts';
import { type LocalSession, openLocalSession } from './local.ts';
import type { SaveState } from './session.ts';
import { deleteWorkspace, importWorkspace, listWorkspaces } from './workspaces.ts';

let shelf: {
  readonly storage: ReturnType<typeof createIndexedDbStorage>;
  readonly keyStore: ReturnType<typeof createMemoryKeyStore>;
  readonly readModel: ReadModel;
};
const opened: { close(): unknown }[] = [];
beforeEach(() => {
  const factory = new IDBFactory();
  const readModel = openReadModel(factory);
  opened.push(readModel);
  shelf = { storage: createIndexedDbStorage(factory, 300), keyStore: createMemoryKeyStore(), readModel };
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

function open(): LocalSession {
  const session = openLocalSession({ workspace: 'w', ...shelf, retryDelays: [5] });
  opened.push(session);
  return session;
}

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (cause) => cause.reason,
  );

test('a workspace deleted in another tab is said to be gone here, is not brought back, and can be kept in a file', async () => {
  const session = open();
  const states: SaveState[] = [];
  session.subscribe({ kind: 'save' }, (state) => states.push(state));
  await session.act({ type: 'setPeople', people: twoPeople });
  await session.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(10) });
  const cell = 'revenue|an|2026';
  await session.act({ type: 'enter', entries: [{ cell, kind: 'target', value: 98, reason: 'plan' }] });

  await deleteWorkspace('w', shelf);
  expect(await session.read({ kind: 'save' })).toEqual({ state: 'notSaved', reason: 'deleted' });
  expect(await reasonOf(session.act({ type: 'configure', settings: { name: 'last words' } }))).toBe('deleted');
  expect(states.at(-1)).toEqual({ state: 'notSaved', reason: 'deleted' });
  const shown = await session.read({ kind: 'workspace' });
  const deals = await session.read({ kind: 'deals' });
  const file = await session.read({ kind: 'file' });
  await session.close();
  expect(await listWorkspaces(shelf)).toEqual([]);

  expect(await importWorkspace(file, shelf)).toMatchObject({ ok: true, name: 'last words', rejected: [] });
  const again = open();
  expect(await again.read({ kind: 'workspace' })).toEqual(shown);
  expect(new Set(await again.read({ kind: 'deals' }))).toEqual(new Set(deals));
  expect(await again.read({ kind: 'history', cell })).toMatchObject([{ value: 98, reason: 'plan' }]);
});

test('a file that replaces a workspace shown in another tab: that tab says so, and its old figures are shown nowhere', async () => {
  const first = open();
  await first.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(10) });
  const file = await first.read({ kind: 'file' });
  await first.close();
  await deleteWorkspace('w', shelf);
  const other = open();
  await other.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(3) });
  expect(await importWorkspace(file, shelf)).toMatchObject({ ok: false, reason: 'different-workspace' });
  expect(await importWorkspace(file, { ...shelf, replace: true })).toMatchObject({ ok: true, rejected: [] });
  expect(await other.read({ kind: 'save' })).toEqual({ state: 'notSaved', reason: 'deleted' });
  expect(await reasonOf(other.act({ type: 'takeIn', source: 'crm', readAt: 2, deals: captures(5) }))).toBe('deleted');
  await other.close();
  expect((await open().read({ kind: 'workspace' })).counts.deals).toBe(10);
});

test('a session closed while it is being opened answers nothing, and leaves the workspace free', async () => {
  const session = open();
  const asked = [session.act({ type: 'setPeople', people: twoPeople }), session.read({ kind: 'workspace' })].map(
    reasonOf,
  );
  await session.close();
  expect(await Promise.all([...asked, reasonOf(session.ready)])).toEqual(['closed', 'closed', 'closed']);
  expect(await reasonOf(session.read({ kind: 'deals' }))).toBe('closed');
  await deleteWorkspace('w', shelf);
});

test('what is done before the documents are loaded is done on top of them, in two sessions of one page too', async () => {
  const before = open();
  await before.act({ type: 'setPeople', people: twoPeople });
  await before.close();
  const [one, two] = [open(), open()];
  expect((await one.read({ kind: 'workspace' })).counts.members).toBe(2);
  expect(one.documentsLoaded()).toBe(false);
  await Promise.all([
    one.act({ type: 'setPeople', people: { members: [{ id: 'cy', name: 'Cy' }] } }),
    two.act({ type: 'setPeople', people: { members: [{ id: 'di', name: 'Di' }] } }),
  ]);
  await Promise.all([one.close(), two.close()]);
  expect((await open().read({ kind: 'workspace' })).counts.members).toBe(4);
});

test('two tabs do not import at once: of records both write, unseen by each other, only one would stay', async () => {
  const [one, other] = [open(), open()];
  await one.act({ type: 'takeIn', source: 'file', readAt: 1, deals: [{ id: '1', name: 'Pump', stage: 'Lead' }] });
  const begin = (name: string) => ({ type: 'beginImport', import: name, source: 'file', at: 9, files: [] }) as const;
  const common = { type: 'takeIn', source: 'file', readAt: 9 } as const;
  expect(await one.act(begin('i1'))).toEqual({ begun: true });
  expect(await other.act(begin('i2'))).toEqual({ begun: false, reason: 'running' });
  await one.act({ ...common, import: 'i1', deals: [{ id: '1', stage: 'Won' }] });
  await one.act({ type: 'endImport', import: 'i1', rejected: 0 });
  const isTold = async () => (await other.read({ kind: 'deals' }))[0]?.stage === 'Won';
  for (let turn = 0; turn < 200 && !(await isTold()); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await other.act(begin('i2'))).toEqual({ begun: true });
  await other.act({ ...common, import: 'i2', deals: [{ id: '1', minor: 500, currency: 'USD' }] });
  await other.act({ type: 'endImport', import: 'i2', rejected: 0 });
  expect(await other.read({ kind: 'deals' })).toMatchObject([{ stage: 'Won', amount: { minor: 500 } }]);
  // One right after the other, in one tab.
  expect(await other.act(begin('i3'))).toEqual({ begun: true });
  await other.act({ type: 'abandonImport', import: 'i3' });
  expect(await other.act(begin('i4'))).toEqual({ begun: true });
});
