import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMemoryKeyStore } from '#core/store/identity/key-store.ts';
import { type LocalSession, openLocalSession } from '#core/store/session/local.ts';
import type { Action, WorkspaceInfo } from '#core/store/session/session.ts';
import { createMemoryStorage } from '#core/store/storage/memory.ts';
import { readFile } from '#core/table/file/read-file.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import { importActions, importedFiles } from '#core/table/plan/import-actions.ts';
import { planImport } from '#core/table/plan/plan-import.ts';
import { dataBytes, dataMissing, expectedOf } from '#test/shared-data.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Figures = Readonly<Record<string, number>>;
type Table = Readonly<Record<string, Figures>>;

/** Files from their bytes into a workspace, as a person would who answers only which currency it is. */
async function imported(folder: string, names: readonly string[]): Promise<LocalSession> {
  const files = await Promise.all(
    names.map(async (name) => {
      const read = await readFile(dataBytes(folder, name), name);
      if (!read.ok || !read.table.ok) throw new Error(`${name} is not read`);
      const { mapping } = guessMapping(read.table, undefined, name);
      return { name, table: read.table, mapping: { ...mapping, currency: 'USD' } };
    }),
  );
  const plan = planImport(files);
  expect(plan.open.every((question) => 'optional' in question)).toBe(true);
  const session = openLocalSession({
    workspace: folder,
    storage: createMemoryStorage(),
    keyStore: createMemoryKeyStore(),
    channel: false,
  });
  const about = { import: 'i1', source: 'file', readAt: 1, files: importedFiles(files) };
  for (const action of importActions(plan, about)) {
    const result = await session.act(action as Action);
    expect(result, action.type).not.toMatchObject({ refused: expect.anything() });
  }
  return session;
}

const sum = (list: readonly { readonly minor: number }[]) => list.reduce((all, { minor }) => all + minor, 0);

async function wonBy(session: LocalSession, info: WorkspaceInfo, table: Table, today: string) {
  const wrong: unknown[] = [];
  for (const [owner, months] of Object.entries(table))
    for (const [period, amount] of Object.entries(months)) {
      const { won } = await session.read({ kind: 'panel', subject: info.aliases[owner] ?? '', period, today });
      const expected = Math.round(amount * 100);
      if (sum(won) !== expected) wrong.push({ owner, period, expected, found: sum(won) });
    }
  return wrong;
}

const noMaven = dataMissing('maven-crm');
describe.skipIf(noMaven)(noMaven || 'maven-crm through a session', () => {
  let session: LocalSession;
  let info: WorkspaceInfo;

  beforeAll(async () => {
    session = await imported('maven-crm', ['sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv']);
    info = await session.read({ kind: 'workspace' });
  });
  afterAll(() => session?.close());

  test('won by agent and month, and by office and quarter', async () => {
    const expected = expectedOf<Record<string, Table>>('maven-crm');
    expect(info.counts).toMatchObject({ deals: 8800, members: 35 });
    expect(await wonBy(session, info, expected.won_amount_by_owner_month ?? {}, '2017-12-31')).toEqual([]);
    for (const [office, quarters] of Object.entries(expected.won_amount_by_team_quarter ?? {})) {
      const unit = info.people.units.find(({ name }) => name === office)?.id ?? '';
      for (const [period, amount] of Object.entries(quarters)) {
        const { won } = await session.read({ kind: 'panel', subject: unit, period, today: '2017-12-31' });
        expect(sum(won), `${office} ${period}`).toBe(amount * 100);
      }
    }
    for (const [manager, years] of Object.entries(expected.won_amount_by_manager_year ?? {})) {
      const unit = info.people.units.find(({ name }) => name === manager)?.id ?? '';
      const { won } = await session.read({ kind: 'panel', subject: unit, period: '2017', today: '2017-12-31' });
      expect(sum(won), manager).toBe((years['2017'] ?? 0) * 100);
    }
  });

  test('every value says where it comes from', async () => {
    const { rows } = await session.read({ kind: 'records', of: 'deals', search: 'Isdom', count: 1 });
    const origins = await session.read({ kind: 'provenance', of: 'deals', id: rows[0]?.id ?? '' });
    const product = origins.find(({ field }) => field === 'product');
    expect(product?.import).toMatchObject({ id: 'i1', file: 'sales_pipeline.csv', column: 'product' });
    expect(origins.find(({ field }) => field === 'account')?.value).toBe('Isdom');
  });
});

const noAdventure = dataMissing('adventureworks-quota');
describe.skipIf(noAdventure)(noAdventure || 'adventureworks-quota through a session', () => {
  let session: LocalSession;
  let info: WorkspaceInfo;

  beforeAll(async () => {
    const names = ['Sales.csv', 'Targets.csv', 'Salesperson.csv', 'Reseller.csv', 'Region.csv', 'Product.csv'];
    session = await imported('adventureworks-quota', names);
    info = await session.read({ kind: 'workspace' });
  });
  afterAll(() => session?.close());

  test('orders count as revenue, by person and quarter, and meet their targets', async () => {
    const expected = expectedOf<Record<string, Table>>('adventureworks-quota');
    expect(info.revenue).toBe('orders');
    expect(info.people.members.length).toBe(18);
    expect(await wonBy(session, info, expected.sales_by_person_quarter ?? {}, '2020-05-31')).toEqual([]);
    const wrong: unknown[] = [];
    for (const [owner, months] of Object.entries(expected.attainment_by_person_month ?? {}))
      for (const [period, attainment] of Object.entries(months)) {
        const subject = info.aliases[owner] ?? '';
        const { won, plan } = await session.read({ kind: 'panel', subject, period, today: '2020-05-31' });
        if (!(Math.abs(sum(won) / sum(plan) - attainment) < 1e-9)) wrong.push({ owner, period, attainment });
      }
    expect(wrong).toEqual([]);
  });
});

const noSuperstore = dataMissing('superstore-us');
describe.skipIf(noSuperstore)(noSuperstore || 'superstore-us through a session', () => {
  test('revenue of the years', async () => {
    const session = await imported('superstore-us', ['superstore.csv']);
    const expected = expectedOf<{ sales_by_year: Figures }>('superstore-us');
    for (const [period, amount] of Object.entries(expected.sales_by_year)) {
      const { won } = await session.read({ kind: 'panel', subject: 'company', period, today: '2019-12-31' });
      expect(sum(won), period).toBe(Math.round(amount * 100));
    }
    await session.close();
  });
});
