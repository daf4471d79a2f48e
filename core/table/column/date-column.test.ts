import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt } from '#core/calendar/day.ts';
import { dateColumn, dayOrder, readDate } from './date-column.ts';

test.each([
  ['2026-03-05', '2026-03-05'],
  ['2026-03-05 00:00:00', '2026-03-05'],
  ['2026-03-05T23:30:00.000+0800', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026.03.05', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2024年3月5日', '2024-03-05'],
  ['２０２４年３月５日 10:30', '2024-03-05'],
  ['15 Apr, 2021 00:02:00', '2021-04-15'],
  ['15-Apr-21', '2021-04-15'],
  ['Friday, December 1, 2017', '2017-12-01'],
  ['Mar 5, 2026 3:00 PM', '2026-03-05'],
  ['45356', '2024-03-05'],
  ['', undefined],
  ['soon', undefined],
  ['1234', undefined],
  ['2026-02-30', 'impossible'],
  ['2025-02-29', 'impossible'],
  ['2026-13-01', 'impossible'],
  ['31 Apr 2026', 'impossible'],
  ['2026年2月30日', 'impossible'],
  ['0001-01-01', 'impossible'],
])('%s is %s', (text, day) => {
  expect(readDate(text, 'monthFirst')).toBe(day);
});

test('day and month are told apart by the column', () => {
  expect(dayOrder(['3/4/2026', '25/4/2026'])).toBe('dayFirst');
  expect(dayOrder(['3/4/2026', '4/25/2026'])).toBe('monthFirst');
  expect(dayOrder(['03.04.2026'])).toBe('dayFirst');
  expect(dayOrder(['3/4/2026'])).toBe('open');
  expect(dayOrder(['2026-04-03', ''])).toBe('none');
  expect(dateColumn(['3/4/2026', '25/4/2026'])('3/4/2026')).toBe('2026-04-03');
  expect(dateColumn(['3/4/2026'], 'dayFirst')('3/4/2026')).toBe('2026-04-03');
  expect(dateColumn(['1/25/2026', '2/26/2026', '31/12/2026'])('31/12/2026')).toBeUndefined();
});

test('every day from 1970 to 2199 reads back from each way of writing it', () => {
  const ways: ((year: string, month: string, day: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
    (y, m, d) => `${Number(y)}/${Number(m)}/${Number(d)} 09:00`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 83_000 }).map(dayAt), fc.constantFrom(...ways), (day, write) => {
      const [year = '', month = '', date = ''] = day.split('-');
      expect(dateColumn([])(write(year, month, date))).toBe(day);
    }),
  );
});
