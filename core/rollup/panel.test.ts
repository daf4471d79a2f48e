import { expect, test } from 'vitest';
import { figuresOf, head } from '#test/builders/figures.ts';
import type { Deal } from '../metric/deal.ts';
import type { People } from '../people/people.ts';
import { kpisOf } from './kpis.ts';
import { panelOf } from './panel.ts';
import { createTotals } from './totals.ts';

const people: People = {
  members: [
    { id: 'wei', name: 'Li Wei' },
    { id: 'chen', name: 'Chen Jing' },
  ],
  units: [{ id: 'east', name: 'East' }],
  placements: [{ subject: 'wei', unit: 'east', from: '2026-01-10' }],
};

function bookOf(deals: readonly Partial<Deal>[]) {
  const totals = createTotals();
  deals.forEach((deal, index) => {
    totals.put({ id: String(index), name: 'Pump', owner: 'wei', stage: 'closing', status: 'won', stages: [], ...deal });
  });
  return totals.book;
}

const yuan = (minor: number, currency = 'CNY') => ({ minor, currency });

test('C12 the worked week: 5 and 8 won of January, 30 of the quarter’s 98 planned for it', () => {
  const totals = bookOf([
    { closes: '2026-01-09', amount: yuan(5_000_000) },
    { closes: '2026-01-16', amount: yuan(3_000_000) },
    { closes: '2026-01-16', amount: yuan(5_000_000) },
    { closes: '2025-12-31', amount: yuan(900) },
    { closes: '2026-01-16', amount: yuan(900), owner: 'chen' },
    { closes: '2026-02-10', amount: yuan(9_600_000), status: 'open' },
    { closes: '2026-04-01', amount: yuan(1), status: 'open' },
    { closes: '2026-02-11', amount: yuan(70_000, 'USD'), status: 'open' },
    { closes: '2026-01-12', amount: yuan(50_000, 'USD') },
  ]);
  const weights = { '2026-01': 30, '2026-02': 33, '2026-03': 35 };
  const cells = {
    'revenue|wei|2026-Q1': {
      target: head(98_000_000, { at: 5 }),
      split: head({ over: 'periods' as const, into: 'month' as const, by: 'weights' as const, weights }),
    },
    'revenue|wei|2026-02': {
      target: head(33_000_000, { at: 9, previous: 30_000_000, by: 'chen', reason: 'Trade fair' }),
    },
  };
  const captures = [
    { source: 'file', read: 40, at: 3 },
    { source: 'crm', read: 22, of: 36, at: 2 },
  ];
  const figures = figuresOf(totals, { people, cells, captures, sample: true });
  expect(panelOf(figures, { subject: 'wei', today: '2026-01-19' })).toEqual({
    subject: { id: 'wei', name: 'Li Wei', unit: 'East' },
    period: '2026-Q1',
    today: '2026-01-19',
    currency: 'CNY',
    calendar: 'none',
    plan: [
      { period: '2026-01', minor: 30_000_000 },
      { period: '2026-02', minor: 33_000_000 },
      { period: '2026-03', minor: 35_000_000 },
    ],
    won: [
      { day: '2026-01-09', minor: 5_000_000 },
      { day: '2026-01-16', minor: 8_000_000 },
    ],
    open: { minor: 9_600_000, count: 1 },
    otherCurrencies: [{ currency: 'USD', wonMinor: 50_000, openMinor: 70_000 }],
    lastChange: {
      by: 'Chen Jing',
      at: 9,
      period: '2026-02',
      from: 30_000_000,
      to: 33_000_000,
      reason: 'Trade fair',
    },
    coverage: { read: 22, of: 36, source: 'crm' },
    sample: true,
  });
});

test('the last change is somebody else’s: my own is none, and one of mine over theirs hides theirs', () => {
  const cells = {
    'revenue|wei|2026-Q1': { target: head(98, { at: 9, by: 'wei' }) },
    'revenue|wei|2026-02': { target: head(33, { at: 5, by: 'chen' }) },
    'revenue|wei|2026-03': { target: head(35, { at: 7 }) },
  };
  const changedBy = (me?: string, shown: Parameters<typeof figuresOf>[1] = { cells }) =>
    panelOf(figuresOf(undefined, { people, me, ...shown }), { subject: 'wei', today: '2026-01-19' }).lastChange?.by;
  expect([changedBy('wei'), changedBy('chen'), changedBy()]).toEqual(['Chen Jing', 'Li Wei', 'Li Wei']);
  expect(changedBy('wei', { cells: { 'revenue|wei|2026-02': { target: head(40, { by: 'wei' }) } } })).toBeUndefined();
});

test('B1 a target that has no months is one piece; months stand as they were typed, and a target that differs is told', () => {
  const quarter = { 'revenue|wei|2026-Q1': { target: head(105) } };
  const months = {
    'revenue|wei|2026-01': { target: head(30) },
    'revenue|wei|2026-02': { target: head(30) },
    'revenue|wei|2026-03': { target: head(40) },
  };
  const planOf = (cells: typeof quarter | typeof months) =>
    panelOf(figuresOf(undefined, { people, cells }), { subject: 'wei', today: '2026-01-19' });
  const minors = (cells: typeof quarter | typeof months) => planOf(cells).plan.map(({ minor }) => minor);
  expect(minors(quarter)).toEqual([105]);
  expect(minors(months)).toEqual([30, 30, 40]);
  expect(planOf(months).ownTarget).toBeUndefined();
  expect(minors({ ...quarter, ...months })).toEqual([30, 30, 40]);
  expect(planOf({ ...quarter, ...months }).ownTarget).toBe(105);
  expect(panelOf(figuresOf(), { subject: 'nobody', today: '2026-01-19' }).plan).toEqual([]);
});

test('a unit’s panel counts what its members won while they were in it, from the beginning for the first unit', () => {
  const moved: People = {
    ...people,
    placements: [...people.placements, { subject: 'wei', unit: null, from: '2026-02-01' }],
  };
  const totals = bookOf([
    { closes: '2026-01-05', amount: yuan(1) },
    { closes: '2026-01-31', amount: yuan(10) },
    { closes: '2026-02-01', amount: yuan(100) },
  ]);
  const wonBy = (subject: string) =>
    panelOf(figuresOf(totals, { people: moved }), { subject, today: '2026-02-19' }).won.reduce(
      (sum, one) => sum + one.minor,
      0,
    );
  expect([wonBy('east'), wonBy('wei'), wonBy('company')]).toEqual([11, 111, 111]);
});

test('G8 revenue, satisfaction, cycle and conversion of a period', () => {
  const totals = bookOf([
    { created: '2026-01-01', closes: '2026-01-11', amount: yuan(300) },
    { created: '2026-02-01', closes: '2026-02-21', amount: yuan(500) },
    { created: '2026-03-09', closes: '2026-03-01', amount: yuan(7, 'USD') },
    { closes: '2026-03-02', status: 'lost' },
    { closes: '2026-05-02', status: 'lost' },
  ]);
  const cells = {
    'satisfaction|company|2026-01': { actual: head(81) },
    'satisfaction|company|2026-02': { actual: head(86) },
  };
  const figures = figuresOf(totals, { people, cells });
  expect(kpisOf(figures, { period: '2026-Q1' })).toEqual({
    period: '2026-Q1',
    currency: 'CNY',
    revenue: 800,
    satisfaction: 86,
    cycle: 15,
    conversion: 0.75,
  });
  expect(kpisOf(figures, { period: '2024' })).toMatchObject({
    revenue: 0,
    satisfaction: null,
    cycle: null,
    conversion: null,
  });
});

test('open deals without a closing date are in no pipeline, and are said apart', () => {
  const totals = bookOf([
    { status: 'open', closes: '2026-02-10', amount: yuan(100) },
    { status: 'open', amount: yuan(30) },
    { status: 'open', amount: yuan(7, 'USD') },
    { status: 'open', amount: yuan(5), owner: 'chen' },
  ]);
  const panel = (subject: string) => panelOf(figuresOf(totals, { people }), { subject, today: '2026-01-19' });
  expect(panel('wei').open).toEqual({ minor: 100, count: 1 });
  expect(panel('wei').undated).toEqual({ minor: 30, count: 1 });
  expect(panel('company').undated).toEqual({ minor: 35, count: 2 });
});
