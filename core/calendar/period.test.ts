import { expect, test } from 'vitest';
import { fiscalYear, fiscalYearOf, formatFiscalYear } from './fiscal-year.ts';
import { formatDay, formatPeriod } from './format-period.ts';
import { contains, covers, firstDay, kindOf, lastDay, periodFrom } from './period.ts';
import { addMonths, shift } from './shift.ts';

test.each([
  ['2026', 'year', '2026-01-01', '2026-12-31'],
  ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2026-W01', 'week', '2025-12-29', '2026-01-04'],
  ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
  ['2026-03-05', 'day', '2026-03-05', '2026-03-05'],
  ['2026-04-01/2027-03-31', 'range', '2026-04-01', '2027-03-31'],
])('%s is a %s', (period, kind, first, last) => {
  expect(kindOf(period)).toBe(kind);
  expect([firstDay(period), lastDay(period)]).toEqual([first, last]);
  expect(contains(period, first) && contains(period, last)).toBe(true);
});

test.each([
  '2026-13',
  '2026-Q5',
  '2025-W53',
  '2026-W00',
  '2026-02-30',
  '2026-03-02/2026-03-01',
  '0000',
  '9999',
  '2026-01-01/9999-12-31',
  '26',
  '',
])('%j is no period', (text) => {
  expect(kindOf(text)).toBeNull();
  expect(() => firstDay(text)).toThrow(RangeError);
});

test('a span of days takes the shortest name', () => {
  expect(periodFrom('2026-01-01', '2026-12-31')).toBe('2026');
  expect(periodFrom('2026-04-01', '2026-06-30')).toBe('2026-Q2');
  expect(periodFrom('2026-03-02', '2026-03-08')).toBe('2026-W10');
  expect(periodFrom('2026-03-02', '2026-03-09')).toBe('2026-03-02/2026-03-09');
  expect(covers('2026-Q1', '2026-W02')).toBe(true);
  expect(covers('2026-Q1', '2026-W14')).toBe(false);
});

test('periods shift by their own length', () => {
  expect(shift('2026-Q1', -1)).toBe('2025-Q4');
  expect(shift('2026-01', 13)).toBe('2027-02');
  expect(shift('2027-W01', -1)).toBe('2026-W53');
  expect(shift('2026-04-01/2027-03-31', 1)).toBe('2027-04-01/2028-03-31');
  expect(shift('2026-03-02/2026-03-11', 1)).toBe('2026-03-12/2026-03-21');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
});

test('fiscal years start in any month and stay views on calendar months', () => {
  for (let start = 1; start <= 12; start++) {
    const { period, months, quarters } = fiscalYear(2026, start);
    expect(months).toHaveLength(12);
    expect(firstDay(period)).toBe(firstDay(months[0] as string));
    expect(lastDay(period)).toBe(lastDay(months[11] as string));
    expect(quarters.flatMap((quarter) => quarter.months)).toEqual(months);
    expect(fiscalYearOf(firstDay(period), start)).toBe(2026);
    expect(fiscalYearOf(lastDay(period), start)).toBe(2026);
  }
  expect(fiscalYear(2026, 1).period).toBe('2026');
  expect(fiscalYear(2026, 4).quarters.map((quarter) => quarter.period)).toEqual([
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
  ]);
  expect(formatFiscalYear(2026, 4, 'en')).toBe('FY2026/27');
  expect(formatFiscalYear(2099, 4, 'zh-CN')).toBe('2099/00财年');
  expect(() => fiscalYear(2026, 13)).toThrow('13');
});

test('periods read as people write them', () => {
  const written = (period: string): string[] => [formatPeriod(period, 'en'), formatPeriod(period, 'zh-CN')];
  expect(written('2026')).toEqual(['2026', '2026年']);
  expect(written('2026-Q1')).toEqual(['2026 Q1', '2026 Q1']);
  expect(written('2026-01')).toEqual(['Jan', '1月']);
  expect(written('2026-W10')).toEqual(['Week 10', '第10周']);
  expect(written('2026-01-19')).toEqual(['Mon, Jan 19', '1月19日周一']);
  expect(formatPeriod('2026-01-26/2026-01-31', 'zh-CN')).toBe('1月26日–31日');
  expect(formatPeriod('2026-01-26/2026-02-01', 'zh-CN')).toBe('1月26日–2月1日');
  expect(formatPeriod('2026-04-01/2027-03-31', 'zh-CN')).toBe('2026年4月–2027年3月');
  expect(formatPeriod('2026-01', 'zh-CN', 'long')).toBe('2026年1月');
  expect(formatPeriod('2026-01', 'en', 'long')).toBe('January 2026');
  // Intl sets thin spaces around the dash; which ones is its own affair.
  expect(formatPeriod('2026-01-26/2026-01-31', 'en').replace(/\s+/g, ' ')).toBe('Jan 26 – 31');
  expect(formatDay('2026-01-19', 'en', 'long')).toBe('Jan 19, 2026');
});
