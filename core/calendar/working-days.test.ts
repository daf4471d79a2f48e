import { createRequire } from 'node:module';
import DateHolidays from 'date-holidays';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayAt, weekday } from './day.ts';
import { nameOfHoliday } from './holidays.ts';
import { knownCalendar } from './known-calendar.ts';
import { COUNTRIES, loadCalendar, loadHolidays } from './load-calendar.ts';
import { periodOf } from './period.ts';
import { FOUR_BY_FIVE, isWorkingDay, WEEKDAYS, type WorkCalendar } from './work-calendar.ts';
import { countWorkingDays, elapsedWorkingDays, knowsHolidays, workingDays } from './working-days.ts';

const china = knownCalendar('CN') as WorkCalendar;

test('the worked example: 20 days a month, 10 gone on Monday 19 January 2026', () => {
  expect(countWorkingDays(FOUR_BY_FIVE, '2026-01')).toBe(20);
  expect(workingDays(FOUR_BY_FIVE, '2026-01')[0]).toBe('2026-01-05');
  expect(elapsedWorkingDays(FOUR_BY_FIVE, '2026-01', '2026-01-19')).toBe(10);
  expect(elapsedWorkingDays(FOUR_BY_FIVE, '2026-01', '2026-01-12')).toBe(5);
});

test('every month of the 4 × 5 calendar has exactly 20 weekdays', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), (number) => {
      const days = workingDays(FOUR_BY_FIVE, periodOf(dayAt(number), 'month'));
      expect(days).toHaveLength(20);
      expect(days.every((day) => weekday(day) <= 5)).toBe(true);
    }),
  );
});

test('China: make-up weekends are worked, Spring Festival is not', () => {
  expect(isWorkingDay(china, '2026-02-14')).toBe(true);
  expect(weekday('2026-02-14')).toBe(6);
  expect(isWorkingDay(china, '2026-02-16')).toBe(false);
  expect(countWorkingDays(china, '2026-02')).toBe(16);
  expect(countWorkingDays(china, '2026')).toBe(248);
  if (china.kind !== 'country') throw new Error('China has holidays');
  expect(nameOfHoliday(china.holidays, '2026-02-16', 'zh-CN')).toBe('春节');
  expect(nameOfHoliday(china.holidays, '2026-02-16', 'en')).toBe('Spring Festival');
  expect(nameOfHoliday(china.holidays, '2026-02-13', 'en')).toBeUndefined();
});

test('years that are not covered are known as such', async () => {
  expect(knowsHolidays(china, '2026')).toBe(true);
  expect(knowsHolidays(china, '2026-12-01/2027-01-31')).toBe(false);
  expect(knowsHolidays(WEEKDAYS, '2050')).toBe(true);
  const unknown = await loadCalendar('XX');
  expect(knowsHolidays(unknown, '2026')).toBe(false);
  expect(isWorkingDay(unknown, '2026-01-01')).toBe(true);
  await expect(loadHolidays('XX')).rejects.toThrow('XX');
  expect(knowsHolidays(await loadCalendar('constructor'), '2026')).toBe(false);
});

test('days gone and days left make the whole, whatever the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 19_000, max: 22_000 }), fc.integer({ min: -60, max: 60 }), (number, offset) => {
      const period = periodOf(dayAt(number), 'month');
      const today = addDays(dayAt(number), offset);
      const gone = elapsedWorkingDays(china, period, today);
      expect(gone).toBe(workingDays(china, period).filter((day) => day < today).length);
    }),
  );
});

test('China is as chinese-days says, every day of every year it covers since 2015', () => {
  const source: { holidays: Record<string, string>; workdays: Record<string, string> } = createRequire(import.meta.url)(
    'chinese-days/dist/chinese-days.json',
  );
  if (china.kind !== 'country') throw new Error('China has holidays');
  const years = [...new Set(Object.keys(source.holidays).map((day) => Number(day.slice(0, 4))))].filter(
    (year) => year >= 2015,
  );
  expect([...china.holidays.coveredYears].sort()).toEqual(years.sort());
  for (const year of years) {
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
      const works = day in source.workdays || (!(day in source.holidays) && weekday(day) <= 5);
      expect(isWorkingDay(china, day), day).toBe(works);
    }
  }
});

test('other countries are as date-holidays says, 2015 to 2035', async () => {
  expect(COUNTRIES.length).toBeGreaterThanOrEqual(26);
  for (const country of COUNTRIES.filter((code) => code !== 'CN')) {
    const calendar = await loadCalendar(country);
    const library = new DateHolidays(country);
    for (let year = 2015; year <= 2035; year++) {
      const off = new Set<string>();
      for (const { date, start, end, type } of library.getHolidays(year)) {
        if (type !== 'public') continue;
        for (let n = 0; n === 0 || n < Math.floor((end.getTime() - start.getTime()) / 86_400_000); n++) {
          off.add(addDays(date.slice(0, 10), n));
        }
      }
      const expected = workingDays(WEEKDAYS, String(year)).filter((day) => !off.has(day));
      expect(workingDays(calendar, String(year)), `${country} ${year}`).toEqual(expected);
    }
  }
}, 60_000);
