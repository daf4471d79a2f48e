import { expect, test } from 'vitest';
import { captures } from '#test/builders/capture.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { decodeFile, encodeFile } from '../sync/file.ts';
import { openLocalSession } from './local.ts';
import { deleteWorkspace, exportWorkspace, importWorkspace, listWorkspaces } from './workspaces.ts';

const origin = () => ({ storage: createMemoryStorage(), keyStore: createMemoryKeyStore() });
const open = (workspace: string, shelf: ReturnType<typeof origin>) =>
  openLocalSession({ workspace, ...shelf, channel: false });
const kpis = { kind: 'kpis', period: '2026' } as const;

async function filled(workspace: string, shelf = origin()) {
  const session = open(workspace, shelf);
  await session.act({ type: 'configure', settings: { name: '华东' } });
  await session.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(9) });
  const figures = await session.read(kpis);
  await session.close();
  return { shelf, figures };
}

test('a workspace goes to another origin in a file, and the same file a second time changes nothing', async () => {
  const { shelf: here, figures } = await filled('w1');
  const file = await exportWorkspace('w1', here);
  const there = origin();
  expect(await importWorkspace(file, there)).toMatchObject({ ok: true, workspace: 'w1', name: '华东', rejected: [] });
  expect(await importWorkspace(file, there)).toMatchObject({ ok: true, accepted: 0, rejected: [] });
  const session = open('w1', there);
  expect(await session.read(kpis)).toEqual(figures);
  expect(figures.revenue).toBeGreaterThan(0);
  await session.act({ type: 'takeIn', source: 'crm', readAt: 2, deals: captures(10) });
  await session.close();

  const back = await importWorkspace(await exportWorkspace('w1', there), here);
  expect(back).toMatchObject({ ok: true, rejected: [] });
  const again = open('w1', here);
  expect(await again.read({ kind: 'workspace' })).toMatchObject({ counts: { deals: 10 } });
  await again.close();
});

test('a file that is none, cut off or changed is refused with its reason, and nothing is there afterwards', async () => {
  const { shelf } = await filled('w1');
  const file = await exportWorkspace('w1', shelf);
  const there = origin();
  const changed = file.slice();
  changed[changed.length - 80] = (changed.at(-80) ?? 0) ^ 1;
  expect(await importWorkspace(new TextEncoder().encode('a,b\n1,2'), there)).toEqual({
    ok: false,
    reason: 'not-paceline',
  });
  expect(await importWorkspace(file.slice(0, -40), there)).toEqual({ ok: false, reason: 'damaged' });
  expect(await importWorkspace(changed, there)).toEqual({ ok: false, reason: 'damaged' });
  expect(await importWorkspace(new Uint8Array(), there)).toMatchObject({ ok: false });
  expect(await listWorkspaces(there)).toEqual([]);
});

test('another workspace under the same id is refused', async () => {
  const { shelf: here } = await filled('main');
  const { shelf: there, figures } = await filled('main');
  expect(await importWorkspace(await exportWorkspace('main', here), there)).toEqual({
    ok: false,
    reason: 'different-workspace',
  });
  const session = open('main', there);
  expect(await session.read(kpis)).toEqual(figures);
  await session.close();
});

test('a whole file replaces another workspace of the same id when that is asked for, a damaged one never', async () => {
  const { shelf: here } = await filled('main');
  const { shelf: there, figures } = await filled('main');
  const other = open('main', here);
  await other.act({ type: 'takeIn', source: 'crm', readAt: 9, deals: captures(12) });
  await other.close();
  const file = await exportWorkspace('main', here);
  expect(await importWorkspace(file.slice(0, -9), { ...there, replace: true })).toMatchObject({ ok: false });
  const before = open('main', there);
  expect(await before.read(kpis)).toEqual(figures);
  await before.close();
  expect(await importWorkspace(file, { ...there, replace: true })).toMatchObject({ ok: true, rejected: [] });
  const session = open('main', there);
  expect(await session.read({ kind: 'workspace' })).toMatchObject({ counts: { deals: 12 } });
  await session.close();
});

test('a deleted workspace is gone, others stay', async () => {
  const { shelf } = await filled('w1');
  await filled('w2', shelf);
  expect((await listWorkspaces(shelf)).map(({ id }) => id)).toEqual(['w1', 'w2']);
  await deleteWorkspace('w1', shelf);
  expect((await listWorkspaces(shelf)).map(({ id }) => id)).toEqual(['w2']);
  await expect(exportWorkspace('w1', shelf)).rejects.toThrow(/no workspace/);
  const session = open('w1', shelf);
  expect(await session.read({ kind: 'workspace' })).toMatchObject({ name: '', counts: { deals: 0 } });
  await session.close();
});

test('a file that names this workspace and holds none of its keys is of another workspace', async () => {
  const { shelf: here, figures } = await filled('main');
  const { shelf: other } = await filled('main');
  const read = decodeFile(await exportWorkspace('main', other));
  if (!read.ok) throw new Error(read.reason);
  // Keys nobody here has, under an epoch that would become the newest; no envelopes, so all of it holds by itself.
  const documents = read.file.documents.map(({ document, keys }) => ({
    document,
    keys: keys.map(({ raw }) => ({ epoch: 99, raw })),
    envelopes: [],
  }));
  const file = encodeFile({ ...read.file, documents });
  expect(await importWorkspace(file, here)).toEqual({ ok: false, reason: 'different-workspace' });
  const session = open('main', here);
  expect(await session.read(kpis)).toEqual(figures);
  await session.close();
});

test('a workspace whose keys were lost is shown, goes on, and goes elsewhere in a file all the same', async () => {
  const { shelf, figures } = await filled('w1');
  const without = { storage: shelf.storage, keyStore: createMemoryKeyStore() };
  const session = open('w1', without);
  expect(await session.read(kpis)).toEqual(figures);
  await session.act({ type: 'takeIn', source: 'crm', readAt: 2, deals: captures(10) });
  const later = await session.read(kpis);
  const shown = await session.read({ kind: 'file' });
  await session.close();
  for (const file of [shown, await exportWorkspace('w1', without)]) {
    const there = origin();
    expect(await importWorkspace(file, there)).toMatchObject({ ok: true, name: '华东', rejected: [] });
    const again = open('w1', there);
    expect(await again.read(kpis)).toEqual(later);
    await again.close();
  }
});
