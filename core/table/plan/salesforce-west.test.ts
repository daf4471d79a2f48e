import { describe, expect, test, vi } from 'vitest';
import type { Deal } from '#core/metric/deal.ts';
import { dataBytes, dataMissing, expectedOf } from '#test/shared-data.ts';
import { readTable } from '../file/read-table.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { importActions } from './import-actions.ts';
import type { ImportFile } from './import-plan.ts';
import { planImport } from './plan-import.ts';
import { previewDeals, previewQuotas } from './preview.ts';

vi.setConfig({ testTimeout: 30_000 });

const FOLDER = 'salesforce-west';

interface Expected {
  readonly counts: { readonly won: number; readonly lost: number; readonly open: number; readonly total: number };
  readonly won_amount_total: number;
  readonly lost_amount_total: number;
  readonly open_amount_total: number;
  readonly won_amount_by_owner_month: Record<string, Record<string, number>>;
  readonly quota_by_owner_month: Record<string, Record<string, number>>;
  readonly attainment_by_owner: Record<'month' | 'quarter' | 'year', Record<string, Record<string, number>>>;
  readonly cycle_days: { readonly won_mean: number; readonly lost_mean: number; readonly closed_mean: number };
  readonly history: { readonly distinct_opportunities_ever_in_stage: Record<string, number> };
  readonly stage_counts: Record<string, number>;
  readonly users: Record<string, { readonly name: string }>;
}

function open(name: string): ImportFile {
  const table = readTable(dataBytes(FOLDER, name));
  if (!table.ok) throw new Error(`${name}: ${table.reason}`);
  return { name, table, mapping: guessMapping(table).mapping };
}

/** Everything below is read with the guessed mapping; only the currency, which the files do not state, is chosen. */
function plan(...names: string[]) {
  return planImport(names.map(open).map((file) => ({ ...file, mapping: { ...file.mapping, currency: 'USD' } })));
}

function add(sums: Record<string, Record<string, number>>, owner: string, period: string, amount: number) {
  sums[owner] ??= {};
  sums[owner][period] = (sums[owner][period] ?? 0) + amount;
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const quarter = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

const missing = dataMissing(FOLDER);

describe.skipIf(missing)(missing || 'salesforce-west, by its guessed mapping', () => {
  test('each file is taken for what it is', () => {
    const kinds = Object.fromEntries(
      [
        'Opportunity',
        'Quota',
        'User',
        'OpportunityHistory',
        'Account',
        'Lead',
        'Product2',
        'Manager',
        'OpportunityLineItem',
      ].map((name) => [name, open(`${name}.csv`).mapping.kind]),
    );
    expect(kinds).toEqual({
      Opportunity: 'deals',
      Quota: 'quotas',
      User: 'people',
      OpportunityHistory: 'history',
      Account: 'accounts',
      Lead: 'unknown',
      Product2: 'products',
      Manager: 'people',
      OpportunityLineItem: 'unknown',
    });
  });

  test('the totals of the deals, to the cent', () => {
    const expected = expectedOf<Expected>(FOLDER);
    const { deals, rejected } = plan('Opportunity.csv', 'OpportunityHistory.csv');
    expect(rejected).toEqual([]);
    expect(deals.length).toBe(expected.counts.total);
    for (const status of ['won', 'lost', 'open'] as const) {
      const some = deals.filter((deal) => deal.status === status);
      expect(some.length, status).toBe(expected.counts[status]);
      const minor = some.reduce((sum, deal) => sum + (deal.minor ?? 0), 0);
      expect(minor, status).toBe(expected[`${status}_amount_total`] * 100);
    }
    const byOwnerMonth: Record<string, Record<string, number>> = {};
    for (const { owner = '', closes = '', minor = 0 } of deals.filter(({ status }) => status === 'won')) {
      add(byOwnerMonth, owner, closes.slice(0, 7), minor / 100);
    }
    expect(byOwnerMonth).toEqual(expected.won_amount_by_owner_month);
    const counts: Record<string, number> = {};
    for (const { stage = '' } of deals) counts[stage] = (counts[stage] ?? 0) + 1;
    expect(counts).toEqual(expected.stage_counts);
  });

  test('quotas by owner and month, and attainment by month, quarter and year', () => {
    const expected = expectedOf<Expected>(FOLDER);
    const { deals, quotas } = plan('Quota.csv', 'Opportunity.csv');
    const byOwner: Record<string, Record<string, number>> = {};
    for (const { owner, period, minor } of quotas) add(byOwner, owner, period, minor / 100);
    expect(byOwner).toEqual(expected.quota_by_owner_month);

    const cuts = { month: (day: string) => day.slice(0, 7), quarter, year: (day: string) => day.slice(0, 4) };
    for (const [kind, cut] of Object.entries(cuts))
      for (const [owner, periods] of Object.entries(expected.attainment_by_owner[kind as 'month']))
        for (const [period, attainment] of Object.entries(periods)) {
          const won = deals
            .filter((deal) => deal.owner === owner && deal.status === 'won' && cut(deal.closes ?? '') === period)
            .reduce((sum, deal) => sum + (deal.minor ?? 0), 0);
          const quota = quotas
            .filter((each) => each.owner === owner && cut(`${each.period}-01`) === period)
            .reduce((sum, each) => sum + each.minor, 0);
          expect(Math.abs(won / quota - attainment), `${owner} ${period}`).toBeLessThan(1e-9);
        }
  });

  test('mean days from created to closed', () => {
    const expected = expectedOf<Expected>(FOLDER).cycle_days;
    const { deals } = plan('Opportunity.csv');
    const cycle = (...statuses: unknown[]) =>
      mean(
        deals
          .filter(({ status }) => statuses.includes(status))
          .map((deal) => days(deal.created ?? '', deal.closes ?? '')),
      );
    expect(cycle('won')).toBeCloseTo(expected.won_mean, 9);
    expect(cycle('lost')).toBeCloseTo(expected.lost_mean, 9);
    expect(cycle('won', 'lost')).toBeCloseTo(expected.closed_mean, 9);
  });

  test('the stage history joins the deals by id and ends where the deal stands', () => {
    const expected = expectedOf<Expected>(FOLDER).history.distinct_opportunities_ever_in_stage;
    const { deals } = plan('OpportunityHistory.csv', 'Opportunity.csv');
    const ever: Record<string, number> = {};
    for (const { stages = [] } of deals)
      for (const stage of new Set(stages.map((event) => event.stage))) ever[stage] = (ever[stage] ?? 0) + 1;
    expect(ever).toEqual(expected);
    expect(deals.filter((deal) => deal.stages?.at(-1)?.stage !== deal.stage)).toEqual([]);
    expect(
      deals.every(({ stages = [] }) => stages.every(({ day }, at) => at === 0 || day >= (stages[at - 1]?.day ?? ''))),
    ).toBe(true);
  });

  test('owners join by id: the names of Quota.csv give way to those of User.csv', () => {
    const users = expectedOf<Expected>(FOLDER).users;
    const together = plan('Quota.csv', 'Opportunity.csv', 'User.csv').members;
    expect(together.length).toBe(6);
    for (const { alias, name } of together) expect(name).toBe(users[alias]?.name);
    expect(plan('Opportunity.csv').members).toEqual([]);
    const alone = plan('Quota.csv', 'Opportunity.csv').members;
    expect(alone.map(({ alias }) => alias).sort()).toEqual(together.map(({ alias }) => alias).sort());
    expect(alone.some(({ alias, name }) => name === users[alias]?.name)).toBe(false);
  });

  test('a second import finds nothing new', () => {
    const { deals, quotas } = plan('Opportunity.csv', 'OpportunityHistory.csv', 'Quota.csv');
    const known = deals.map(
      ({ minor, currency = '', id, name = '', stage = '', status = 'open', stages = [], ...rest }): Deal => ({
        ...(rest as Partial<Deal>),
        id: `salesforce|${id}`,
        name,
        stage,
        status,
        stages,
        ...(minor !== undefined && { amount: { minor, currency } }),
      }),
    );
    const again = plan('Opportunity.csv', 'OpportunityHistory.csv', 'Quota.csv');
    const preview = previewDeals(again.deals, known, 'salesforce');
    expect([preview.added.length, preview.changed.length, preview.unchanged.length]).toEqual([0, 0, 1644]);
    expect(previewQuotas(again.quotas, quotas)).toMatchObject({ added: [], changed: [] });
    const about = { import: 'i', source: 'salesforce', readAt: 1, files: [] };
    expect([...importActions(again, about)]).toEqual([
      ...importActions(plan('Opportunity.csv', 'OpportunityHistory.csv', 'Quota.csv'), about),
    ]);
  });
});
