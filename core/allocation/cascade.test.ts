import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiscalYear } from '../calendar/fiscal-year.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import { covers, lastDay, periodOf } from '../calendar/period.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { isWorkingDay } from '../calendar/work-calendar.ts';
import { type CascadeNode, cascade } from './cascade.ts';
import type { SplitRule } from './split.ts';

const calendars = fc.constantFrom('none', '4x5', 'CN').map((id) => knownCalendar(id) as WorkCalendar);
const totals = fc.integer({ min: -1e12, max: 1e12 });

/** The nodes so many levels below. */
function level(node: CascadeNode, depth: number): readonly CascadeNode[] {
  return depth === 0 ? [node] : node.children.flatMap((child) => level(child, depth - 1));
}

const sum = (nodes: readonly CascadeNode[]): number => nodes.reduce((total, node) => total + node.minor, 0);

test('B2 day sums = week piece sums = month = quarter = year, to the minor unit', () => {
  const years = fc.oneof(
    fc.integer({ min: 2005, max: 2040 }).map(String),
    fc
      .tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 2, max: 12 }))
      .map(([y, m]) => fiscalYear(y, m).period),
  );
  fc.assert(
    fc.property(totals, years, calendars, (total, year, calendar) => {
      const root = cascade(total, year, calendar);
      for (const depth of [1, 2, 3, 4]) {
        for (const parent of level(root, depth - 1)) {
          expect(sum(parent.children)).toBe(parent.minor);
          expect(parent.children.every((child) => covers(parent.period, child.period))).toBe(true);
        }
        expect(sum(level(root, depth))).toBe(total);
      }
      const days = level(root, 4);
      expect(days.length).toBeGreaterThanOrEqual(365);
      expect(days.at(-1)?.period).toBe(lastDay(year));
    }),
    { numRuns: 25 },
  );
});

test('B2 the pieces of a week cut at a month end sum to the week and to their months', () => {
  fc.assert(
    fc.property(totals, fc.integer({ min: 2005, max: 2040 }), calendars, (total, year, calendar) => {
      const root = cascade(total, String(year), calendar);
      const byWeek = (nodes: readonly CascadeNode[]): Map<string, number> => {
        const weeks = new Map<string, number>();
        for (const node of nodes) {
          const week = periodOf(lastDay(node.period), 'week');
          weeks.set(week, (weeks.get(week) ?? 0) + node.minor);
        }
        return weeks;
      };
      expect(byWeek(level(root, 3))).toEqual(byWeek(level(root, 4)));
      const months = new Map(level(root, 2).map((month) => [month.period, month.minor]));
      for (const day of level(root, 4)) {
        const month = day.period.slice(0, 7);
        months.set(month, (months.get(month) ?? 0) - day.minor);
      }
      expect([...months.values()].every((left) => left === 0)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('B2 the worked quarter reaches the day: 30 / 33 / 35, and nothing on a day off', () => {
  const china = knownCalendar('CN') as WorkCalendar;
  const rule: SplitRule = {
    over: 'periods',
    into: 'month',
    by: 'weights',
    weights: { '2026-01': 30, '2026-02': 33, '2026-03': 35 },
  };
  const root = cascade(98_000_000, '2026-Q1', china, ['month', 'week', 'day'], (period) =>
    period === '2026-Q1' ? rule : undefined,
  );
  expect(root.children.map((month) => month.minor)).toEqual([30_000_000, 33_000_000, 35_000_000]);
  const days = level(root, 3);
  expect(sum(days)).toBe(98_000_000);
  for (const day of days) expect(day.minor > 0).toBe(isWorkingDay(china, day.period));
});

test('a rule that steps over a level, leaves a residual or locks a leaf is followed', () => {
  const rule: SplitRule = {
    over: 'periods',
    into: 'month',
    by: 'weights',
    weights: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`2026-${String(n + 1).padStart(2, '0')}`, 5])),
    whole: 100,
    locks: { '2026-12': 7 },
  };
  const root = cascade(1000, '2026', knownCalendar('none') as WorkCalendar, undefined, (period) =>
    period === '2026' ? rule : undefined,
  );
  expect(root.children).toHaveLength(12);
  expect(root.children[0]?.minor).toBe(50);
  expect(root.children[11]).toMatchObject({ minor: 7, locked: true });
  expect(root.residual).toBe(1000 - 11 * 50 - 7);
  expect(sum(level(root, 3))).toBe(1000 - root.residual);
});
