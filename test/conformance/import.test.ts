import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryKeyStore } from '#core/store/identity/key-store.ts';
import { type LocalSession, openLocalSession } from '#core/store/session/local.ts';
import type { Action, WorkspaceInfo } from '#core/store/session/session.ts';
import { createMemoryStorage } from '#core/store/storage/memory.ts';
import { readTable } from '#core/table/file/read-table.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import { importActions } from '#core/table/plan/import-actions.ts';
import { planImport } from '#core/table/plan/plan-import.ts';
import { previewDeals } from '#core/table/plan/preview.ts';
import { dataBytes, dataMissing, expectedOf } from '#test/shared-data.ts';

const FOLDER = 'salesforce-west';
const SOURCE = 'file';
const TODAY = '2017-06-01';

interface Expected {
  readonly counts: { readonly total: number };
  readonly attainment_by_owner: Record<string, Record<string, Record<string, number>>>;
  readonly won_amount_by_owner_quarter: Record<string, Record<string, number>>;
  readonly quota_by_owner_quarter: Record<string, Record<string, number>>;
  readonly won_amount_by_year: Record<string, number>;
  readonly open_amount_by_stage: Record<string, number>;
  readonly history: { readonly distinct_opportunities_ever_in_stage: Record<string, number> };
  readonly users: Record<string, { readonly name: string }>;
}

function planOf() {
  return planImport(
    ['Opportunity.csv', 'Quota.csv', 'User.csv', 'OpportunityHistory.csv'].map((name) => {
      const table = readTable(dataBytes(FOLDER, name));
      if (!table.ok) throw new Error(`${name}: ${table.reason}`);
      return { name, table, mapping: { ...guessMapping(table).mapping, currency: 'USD' } };
    }),
  );
}

const missing = dataMissing(FOLDER);

describe.skipIf(missing)(missing || 'salesforce-west, imported through a session', () => {
  const storage = createMemoryStorage();
  const keyStore = createMemoryKeyStore();
  let session: LocalSession;
  let expected: Expected;
  let info: WorkspaceInfo;
  const ends: unknown[] = [];

  const importOnce = async (readAt: number) => {
    const about = { import: `i${readAt}`, source: SOURCE, readAt, files: [] };
    for (const action of importActions(planOf(), about)) {
      const result = await session.act(action as Action);
      if (action.type === 'endImport') ends.push(result);
    }
  };

  beforeAll(async () => {
    expected = expectedOf(FOLDER);
    session = openLocalSession({ workspace: 'w', storage, keyStore, channel: false });
    await importOnce(1);
    info = await session.read({ kind: 'workspace' });
  }, 60_000);

  afterAll(() => session?.close());

  test('every deal and quota is new once, and nothing is new the second time', async () => {
    const count = (added: number, unchanged: number) => ({ added, changed: 0, unchanged });
    expect(ends).toEqual([
      { done: true, counts: { people: count(7, 0), deals: count(1644, 0), quotas: count(144, 0) } },
    ]);
    const entries = info.counts.entries;
    await importOnce(2);
    expect(ends[1]).toEqual({
      done: true,
      counts: { people: count(0, 7), deals: count(0, 1644), quotas: count(0, 144) },
    });
    const after = await session.read({ kind: 'workspace' });
    expect(after.counts).toEqual({ ...info.counts, deals: expected.counts.total, entries });
    const known = await session.read({ kind: 'deals', source: SOURCE });
    const preview = previewDeals(planOf().deals, known, SOURCE, after.aliases);
    expect([preview.added.length, preview.changed.length, preview.unchanged.length]).toEqual([0, 0, 1644]);
  });

  test('people are known by the names of the users file, whatever the quotas call them', () => {
    for (const [id, { name }] of Object.entries(expected.users)) {
      const member = info.people.members.find((each) => each.id === info.aliases[id]);
      expect(member?.name).toBe(name);
      expect(info.aliases[name]).toBe(member?.id);
    }
    expect(info.people.members.length).toBe(7);
    expect(info.currency).toBe('USD');
  });

  test.each(['month', 'quarter', 'year'])('attainment of every owner by %s, as the panel gives it', async (kind) => {
    for (const [owner, periods] of Object.entries(expected.attainment_by_owner[kind] ?? {}))
      for (const [period, attainment] of Object.entries(periods)) {
        const { won, plan } = await session.read({
          kind: 'panel',
          subject: info.aliases[owner] ?? '',
          period,
          today: TODAY,
        });
        const total = (list: readonly { minor: number }[]) => list.reduce((sum, { minor }) => sum + minor, 0);
        expect(Math.abs(total(won) / total(plan) - attainment), `${owner} ${period}`).toBeLessThan(1e-9);
        if (kind !== 'quarter') continue;
        expect(total(won)).toBe((expected.won_amount_by_owner_quarter[owner]?.[period] ?? 0) * 100);
        expect(total(plan)).toBe((expected.quota_by_owner_quarter[owner]?.[period] ?? 0) * 100);
      }
  });

  test('revenue of the years, and the funnel from the stage history', async () => {
    for (const [period, amount] of Object.entries(expected.won_amount_by_year))
      expect((await session.read({ kind: 'kpis', period })).revenue, period).toBe(amount * 100);
    const funnel = await session.read({ kind: 'funnel' });
    expect(funnel.withoutHistory).toBe(0);
    expect(funnel.won).toEqual({ count: 360, minor: 3_300_663_800 });
    expect(funnel.lost).toEqual({ count: 1199, minor: 12_469_072_800 });
    const openByStage = Object.fromEntries(
      funnel.stages.filter(({ open }) => open > 0).map(({ stage, openMinor }) => [stage, openMinor / 100]),
    );
    expect(openByStage).toEqual(expected.open_amount_by_stage);
  });
});
