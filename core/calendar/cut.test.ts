import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CutInto, cut } from './cut.ts';
import { addDays, dayAt, weekday } from './day.ts';
import { fiscalYear } from './fiscal-year.ts';
import { firstDay, kindOf, lastDay, type Period, periodOf } from './period.ts';
import { weeksInYear } from './week.ts';

test('weeks are cut at month ends; whole weeks keep their name', () => {
  expect(cut('2026-01', 'week')).toEqual([
    '2026-01-01/2026-01-04',
    '2026-W02',
    '2026-W03',
    '2026-W04',
    '2026-01-26/2026-01-31',
  ]);
  expect(cut('2026-02', 'week')[0]).toBe('2026-02-01/2026-02-01');
  expect(cut('2026-W05', 'week')).toEqual(['2026-01-26/2026-01-31', '2026-02-01/2026-02-01']);
});

test('years, quarters and months are cut into what lies below', () => {
  expect(cut('2026', 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(cut('2026-Q4', 'month')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(cut('2024-02', 'day')).toHaveLength(29);
  expect(cut('9998-12', 'week').at(-1)).toBe('9998-12-28/9998-12-31');
  expect(cut('2026-01-20/2026-02-28', 'month')).toEqual(['2026-01-20/2026-01-31', '2026-02']);
});

test('a fiscal year is cut into its own quarters', () => {
  expect(cut('2026-04-01/2027-03-31', 'quarter')).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
  const { period, quarters } = fiscalYear(2026, 2);
  expect(cut(period, 'quarter')).toEqual(quarters.map((quarter) => quarter.period));
});

const periods: fc.Arbitrary<Period> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: -200_000, max: 200_000 }),
      fc.constantFrom('year' as const, 'quarter' as const, 'month' as const, 'week' as const, 'day' as const),
    )
    .map(([number, kind]) => periodOf(dayAt(number), kind)),
  fc
    .tuple(fc.integer({ min: 0, max: 40_000 }), fc.nat(800))
    .map(([first, length]) => `${dayAt(first)}/${dayAt(first + length)}`),
  fc
    .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => fiscalYear(y, m).period),
);

test('pieces cover their period in order without gap or overlap, and week pieces stay in one month', () => {
  fc.assert(
    fc.property(periods, fc.constantFrom<CutInto>('quarter', 'month', 'week', 'day'), (period, into) => {
      const pieces = cut(period, into);
      let next = firstDay(period);
      for (const piece of pieces) {
        expect(firstDay(piece)).toBe(next);
        next = addDays(lastDay(piece), 1);
        if (into !== 'week') continue;
        expect(firstDay(piece).slice(0, 7)).toBe(lastDay(piece).slice(0, 7));
        expect(weekday(firstDay(piece))).toBeLessThanOrEqual(weekday(lastDay(piece)));
        if (kindOf(piece) === 'week') expect(periodOf(firstDay(piece), 'week')).toBe(piece);
      }
      expect(addDays(next, -1)).toBe(lastDay(period));
    }),
  );
});

test('ISO weeks follow one another without gap over years of 52 and 53 weeks', () => {
  expect([2015, 2020, 2026, 2032].map(weeksInYear)).toEqual([53, 53, 53, 53]);
  expect([2024, 2025, 2027].map(weeksInYear)).toEqual([52, 52, 52]);
  expect(periodOf('2027-01-01', 'week')).toBe('2026-W53');
  expect(periodOf('2024-12-30', 'week')).toBe('2025-W01');
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
      const week = periodOf(dayAt(number), 'week');
      expect(firstDay(week) <= dayAt(number) && dayAt(number) <= lastDay(week)).toBe(true);
      expect(weekday(firstDay(week))).toBe(1);
    }),
  );
});
