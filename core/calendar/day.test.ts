import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayAt, dayNumber, daysBetween, isDay, weekday } from './day.ts';

// From 0100 on: Date takes the years 0 to 99 for 1900 to 1999.
const numbers = fc.integer({ min: -683_003, max: 2_932_896 });

test('days agree with Date in UTC over all years', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const date = new Date(number * 86_400_000);
      expect(dayAt(number)).toBe(date.toISOString().slice(0, 10));
      expect(dayNumber(dayAt(number))).toBe(number);
      expect(weekday(dayAt(number))).toBe(date.getUTCDay() || 7);
    }),
  );
});

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: -10_000, max: 10_000 }), (number, days) => {
      expect(daysBetween(dayAt(number), addDays(dayAt(number), days))).toBe(days);
    }),
  );
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
});

test.each([
  '2026-02-30',
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '2026-1-01',
  '26-01-01',
  '2026-01-01T00:00',
  ' 2026-01-01',
  '',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => addDays(text, 1)).toThrow(RangeError);
});

test('leap days exist where they should, and the calendar has ends', () => {
  expect(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].every(isDay)).toBe(true);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});
