import { expect, test } from 'vitest';
import { cellId } from '../entry/cell.ts';
import type { Entry } from '../entry/entry.ts';
import type { Deal } from '../metric/deal.ts';
import { kpis } from './kpis.ts';
import { stageFigures } from './stage-figures.ts';
import { DEFAULT_STAGES, stageName } from './stages.ts';

const STAGES = DEFAULT_STAGES.map((stage) => stage.id);
const TODAY = '2026-01-31';

function deal(id: string, stages: readonly [string, string][], more: Partial<Deal> = {}): Deal {
  return {
    id,
    name: id,
    stage: stages.at(-1)?.[0] ?? 'lead',
    status: 'open',
    amount: { minor: 100, currency: 'CNY' },
    stages: stages.map(([stage, day]) => ({ stage, day })),
    ...more,
  };
}

const figuresOf = (deals: readonly Deal[], stage: string) =>
  stageFigures(deals, STAGES, 'CNY', TODAY).find((figures) => figures.stage === stage);

test('D1 the default pipeline has six stages, in order and in both languages', () => {
  expect(STAGES.map((id) => stageName(id, 'zh-CN'))).toEqual([
    '线索获取',
    '需求挖掘',
    '方案呈现',
    '异议处理',
    '成交签约',
    '售后跟进',
  ]);
  expect(STAGES.map((id) => stageName(id, 'en'))).toEqual([
    'Lead',
    'Discovery',
    'Proposal',
    'Objections',
    'Closing',
    'After-sales',
  ]);
  expect(DEFAULT_STAGES.map((stage) => stage.status)).toEqual(['open', 'open', 'open', 'open', 'won', 'won']);
  expect(stageName('Negotiation', 'zh-CN')).toBe('Negotiation');
  expect(stageName('constructor', 'en')).toBe('constructor');
});

test('conversion counts those that went on or were won, of those that entered', () => {
  const deals = [
    deal('onward', [
      ['lead', '2026-01-01'],
      ['proposal', '2026-01-05'],
    ]),
    deal('stuck', [['lead', '2026-01-02']]),
    deal('lost', [['lead', '2026-01-03']], { status: 'lost', closes: '2026-01-10' }),
    deal('won', [['lead', '2026-01-04']], { status: 'won', closes: '2026-01-20' }),
  ];
  expect(figuresOf(deals, 'lead')).toMatchObject({ entered: 4, conversion: 0.5, open: 1, openMinor: 100 });
  expect(figuresOf(deals, 'discovery')).toEqual({
    stage: 'discovery',
    entered: 0,
    conversion: null,
    dwell: null,
    open: 0,
    openMinor: 0,
  });
});

test('going back is not going on, and returning enters only once', () => {
  const back = deal('back', [
    ['proposal', '2026-01-01'],
    ['lead', '2026-01-05'],
    ['proposal', '2026-01-07'],
  ]);
  expect(figuresOf([back], 'proposal')).toMatchObject({ entered: 1, conversion: 0 });
  expect(figuresOf([back], 'lead')).toMatchObject({ entered: 1, conversion: 1 });
  const lostStage = deal('lost', [
    ['lead', '2026-01-01'],
    ['Closed Lost', '2026-01-04'],
  ]);
  expect(figuresOf([lostStage], 'lead')).toMatchObject({ conversion: 0, dwell: 3 });
});

test('dwell is the days in the stage over the deals that entered, open ones to today', () => {
  const deals = [
    deal('returning', [
      ['lead', '2026-01-01'],
      ['proposal', '2026-01-03'],
      ['lead', '2026-01-10'],
    ]),
    deal('closed', [['lead', '2026-01-05']], { status: 'lost', closes: '2026-01-06' }),
    deal('slip', [['lead', '2026-01-05']], { status: 'won', closes: '2026-01-01' }),
  ];
  expect(figuresOf(deals, 'lead')?.dwell).toBe((2 + 21 + 1 + 0) / 3);
});

test('a deal without history is open in its stage and enters nothing; other currencies are not summed', () => {
  const bare = deal('bare', [], { stage: 'proposal' });
  const foreign = deal('foreign', [], { stage: 'proposal', amount: { minor: 7, currency: 'USD' } });
  expect(figuresOf([bare, foreign], 'proposal')).toMatchObject({ entered: 0, open: 2, openMinor: 100 });
});

test('the order in which a day’s events arrive does not matter', () => {
  const events: [string, string][] = [
    ['proposal', '2026-01-05'],
    ['lead', '2026-01-05'],
    ['discovery', '2026-01-05'],
  ];
  const here = stageFigures([deal('x', events, { stage: 'proposal' })], STAGES, 'CNY', TODAY);
  const there = stageFigures([deal('x', [...events].reverse(), { stage: 'proposal' })], STAGES, 'CNY', TODAY);
  expect(here).toEqual(there);
  expect(here.slice(0, 3).map((figures) => figures.dwell)).toEqual([0, 0, 26]);
});

test('G8 revenue, satisfaction, sales cycle and conversion of a period', () => {
  const closed = (id: string, status: 'won' | 'lost', created: string | undefined, closes: string, minor = 100): Deal =>
    deal(id, [], { status, created, closes, amount: { minor, currency: 'CNY' } });
  const deals = [
    closed('a', 'won', '2026-01-01', '2026-01-11', 500),
    closed('b', 'won', '2026-01-01', '2026-01-21', 250),
    closed('c', 'won', undefined, '2026-01-22', 50),
    closed('d', 'lost', '2026-01-01', '2026-01-31'),
    closed('next month', 'won', '2026-01-01', '2026-02-01'),
    deal('open', [], { closes: '2026-01-15' }),
  ];
  const entered: Entry = {
    id: 'a/1',
    cell: cellId('satisfaction', 'li', '2026-01'),
    kind: 'actual',
    value: 82,
    replaces: [],
    at: 0,
  };
  const corrected: Entry = { ...entered, id: 'a/2', value: 84, replaces: ['a/1'] };
  expect(kpis(deals, [entered, corrected], 'li', '2026-01', 'CNY')).toEqual({
    revenue: 800,
    satisfaction: 84,
    cycle: 15,
    conversion: 0.75,
  });
  expect(kpis([], [], 'li', '2026-01', 'CNY')).toEqual({
    revenue: 0,
    satisfaction: null,
    cycle: null,
    conversion: null,
  });
});
