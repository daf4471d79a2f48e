import fs from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../calendar/work-calendar.ts';
import type { Deal, DealStatus } from '../metric/deal.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { standing } from '../pace/pace.ts';
import { kpis } from './kpis.ts';
import { stageFigures } from './stage-figures.ts';

const folder = new URL('../../../shared/data/salesforce-west/', import.meta.url);
const OPEN_STAGES = ['Qualification', 'Needs Analysis', 'Proposal/Quote', 'Negotiation'];

interface Expected {
  readonly won_amount_total: number;
  readonly won_amount_by_quarter: Readonly<Record<string, number>>;
  readonly win_rate_by_count: number;
  readonly cycle_days: { readonly won_mean: number };
  readonly open_amount_by_stage: Readonly<Record<string, number>>;
  readonly team_quota_by_quarter: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly team_attainment_by_quarter: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly history: { readonly distinct_opportunities_ever_in_stage: Readonly<Record<string, number>> };
}

describe.skipIf(!fs.existsSync(folder))('1,644 real deals give the published totals (needs ../shared/data)', () => {
  let deals: readonly Deal[] = [];
  let expected: Expected;

  beforeAll(() => {
    expected = JSON.parse(fs.readFileSync(new URL('expected.json', folder), 'utf8'));
    deals = readDeals();
  });

  test('G8 revenue, cycle and conversion, and revenue by quarter', () => {
    const all = kpis(deals, [], 'west', '2015-01-01/2017-12-31', 'USD');
    expect(deals).toHaveLength(1644);
    expect(all.revenue).toBe(expected.won_amount_total * 100);
    expect(all.cycle).toBeCloseTo(expected.cycle_days.won_mean, 9);
    expect(all.conversion).toBeCloseTo(expected.win_rate_by_count, 9);
    for (const [quarter, amount] of Object.entries(expected.won_amount_by_quarter)) {
      expect(kpis(deals, [], 'west', quarter, 'USD').revenue, quarter).toBe(amount * 100);
    }
  });

  test('attainment of the team by quarter', () => {
    const won = deals.flatMap(({ status, closes, amount }) =>
      status === 'won' && closes && amount ? [{ day: closes, minor: amount.minor }] : [],
    );
    for (const [team, quarters] of Object.entries(expected.team_attainment_by_quarter)) {
      for (const [quarter, share] of Object.entries(quarters)) {
        const quota = expected.team_quota_by_quarter[team]?.[quarter] ?? 0;
        const figures = standing(quarter, [{ period: quarter, minor: quota * 100 }], won, WEEKDAYS, '2017-06-01');
        expect(figures.attainment.value, quarter).toBeCloseTo(share, 9);
      }
    }
  });

  test('deals that entered each stage, and what is open in it', () => {
    for (const { stage, entered, openMinor, conversion, dwell } of stageFigures(
      deals,
      OPEN_STAGES,
      'USD',
      '2017-06-01',
    )) {
      expect(entered, stage).toBe(expected.history.distinct_opportunities_ever_in_stage[stage]);
      expect(openMinor, stage).toBe((expected.open_amount_by_stage[stage] ?? 0) * 100);
      expect(conversion !== null && conversion > 0 && conversion < 1, stage).toBe(true);
      expect(dwell !== null && dwell > 0 && dwell < 200, stage).toBe(true);
    }
  });
});

function readDeals(): Deal[] {
  const histories = new Map<string, { stage: string; day: string }[]>();
  for (const row of rows('OpportunityHistory.csv')) {
    const id = row['Opportunity.External_Id__c'] ?? '';
    const list = histories.get(id) ?? [];
    list.push({ stage: row.StageName__c ?? '', day: row.CreatedDate__c?.slice(0, 10) ?? '' });
    histories.set(id, list);
  }
  return rows('Opportunity.csv').map((row) => {
    const amount = parseAmount(row.Amount ?? '', 'USD');
    const id = row.External_Id__c ?? '';
    return {
      id,
      name: row.Name ?? '',
      stage: row.StageName ?? '',
      status: statusOf(row.StageName ?? ''),
      amount: amount.ok ? { minor: amount.minor, currency: 'USD' } : undefined,
      created: row.DateTimeCreated__c?.slice(0, 10),
      closes: row.CloseDate,
      stages: histories.get(id) ?? [],
    };
  });
}

function rows(file: string): Record<string, string>[] {
  const text = fs.readFileSync(new URL(file, folder), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function statusOf(stage: string): DealStatus {
  return stage === 'Closed Won' ? 'won' : stage === 'Closed Lost' ? 'lost' : 'open';
}
