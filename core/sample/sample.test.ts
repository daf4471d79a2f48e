import { expect, test } from 'vitest';
import { figuresOf } from '#test/builders/figures.ts';
import type { SplitRule } from '../allocation/split.ts';
import { addDays, isDay } from '../calendar/day.ts';
import { parseCell } from '../entry/cell.ts';
import type { CellFigures } from '../rollup/figures.ts';
import { panelOf } from '../rollup/panel.ts';
import { createTotals } from '../rollup/totals.ts';
import type { Action } from '../store/session/session.ts';
import { bigSample, dealOfRecord } from './big-sample.ts';
import { type SampleAction, sampleActions } from './sample.ts';

const options = { seed: 98, today: '2026-01-19', language: 'zh-CN' } as const;
const DAYS = ['2026-01-01', '2026-01-19', '2024-02-29', '2026-07-01', '2026-11-23', '2025-12-31'];

function dealsOf(actions: readonly SampleAction[]) {
  return actions.flatMap((action) => (action.type === 'takeIn' ? action.deals : []));
}

function figuresIn(actions: readonly SampleAction[]) {
  return actions.flatMap((action) => (action.type === 'enter' ? action.entries : []));
}

function panelIn(actions: readonly SampleAction[], today: string) {
  const totals = createTotals();
  for (const { owner, minor, currency, ...deal } of dealsOf(actions)) {
    totals.put({ ...deal, owner: owner.replace('rep', 'sample'), amount: { minor, currency } });
  }
  const cells: Record<string, CellFigures> = {};
  for (const { cell, kind, value, beside } of figuresIn(actions)) {
    if (beside) continue;
    const head = { id: cell, value: value as number & SplitRule, at: 1 };
    cells[cell] = { ...cells[cell], [kind]: head };
  }
  return panelOf(figuresOf(totals.book, { cells }), { subject: 'sample-01', today });
}

test('the same seed and day make the same sample, another seed another', () => {
  expect(sampleActions(options)).toEqual(sampleActions(options));
  expect(dealsOf(sampleActions({ ...options, seed: 99 }))).not.toEqual(dealsOf(sampleActions(options)));
});

test('it is made of actions a session takes, all marked as sample', () => {
  const actions: readonly Action[] = sampleActions(options);
  const unmarked = actions.filter((action) => !('sample' in action && action.sample)).map(({ type }) => type);
  expect(unmarked).toEqual([]);
});

test('C12 the first member lives the worked story: 98 as 30, 33 and 35, and 5 and 8 won in two weeks', () => {
  const { plan, won } = panelIn(sampleActions(options), '2026-01-19');
  expect(plan.map(({ minor }) => minor)).toEqual([30_000_000, 33_000_000, 35_000_000]);
  const until = (day: string) => won.filter((one) => one.day <= day).reduce((sum, { minor }) => sum + minor, 0);
  expect([until('2026-01-07'), until('2026-01-18')]).toEqual([5_000_000, 13_000_000]);
});

test.each(DAYS)('on %s the first member’s quarter is 98 in three months, in thousands of dollars too', (today) => {
  const { plan } = panelIn(sampleActions({ seed: 1, today, language: 'en' }), today);
  expect(plan.map(({ minor }) => minor)).toEqual([3_000_000, 3_300_000, 3_500_000]);
});

test.each(DAYS)('on %s every deal is sound: days that exist in their order, nothing closed tomorrow', (today) => {
  const deals = dealsOf(sampleActions({ ...options, today }));
  expect(deals.length).toBeGreaterThan(700);
  expect(new Set(deals.map(({ id }) => id)).size).toBe(deals.length);
  const unsound = deals.filter(({ created, closes, status, minor, stages }) => {
    const days = stages.map(({ day }) => day);
    const inOrder = days.every((day, index) => index === 0 || day >= (days[index - 1] as string));
    const closed = created <= closes && closes < today;
    // Overdue by at most twelve days, and moved to the Friday before.
    const open = closes >= addDays(today, -14) && closes <= addDays(today, 120);
    return !(
      [created, closes, ...days].every(isDay) &&
      inOrder &&
      days.every((day) => day <= today) &&
      (status === 'open' ? open : closed) &&
      Number.isSafeInteger(minor) &&
      minor > 0 &&
      minor < 1_000_000_000
    );
  });
  expect(unsound).toEqual([]);
});

test('targets stand in cells that are sound, one of them with competing proposals; one member moved', () => {
  const actions = sampleActions({ ...options, language: 'en' });
  expect(figuresIn(actions).filter(({ cell }) => parseCell(cell) === null)).toEqual([]);
  expect(figuresIn(actions).filter(({ beside }) => beside)).toHaveLength(1);
  const people = actions.find((action) => action.type === 'setPeople')?.people;
  expect(people?.members.length).toBe(15);
  expect(people?.placements.filter(({ from }) => from === '2025-07-01')).toEqual([
    { subject: 'sample-10', unit: 'sample-region-1', from: '2025-07-01' },
  ]);
});

test('the big sample: twelve fields and five edits a deal, the same for the same seed', () => {
  const { deals, edits } = bigSample({ seed: 3, deals: 1000 });
  expect([deals.length, edits.length, Object.keys(deals[0] ?? {}).length]).toEqual([1000, 5000, 12]);
  expect(bigSample({ seed: 3, deals: 1000 })).toEqual({ deals, edits });
  for (const record of deals) {
    const { created = '', closes = '', stages } = dealOfRecord(record);
    expect(created <= closes && stages.every(({ day }) => created <= day && day <= closes)).toBe(true);
  }
});
