import type { Day } from '../calendar/day.ts';

/** A day as one small integer, `year << 9 | month << 5 | day`: sorts like the day, and its month is a shift away. */
export type DayKey = number;

/** A month as one small integer, `year << 4 | month`. */
export type MonthKey = number;

/** Where a deal shows no day, or one that cannot be read. */
export const NO_DAY: DayKey = 0;

/** The key of a day; `NO_DAY` for what is not written as one. */
export function dayKey(day: Day | undefined): DayKey {
  if (day === undefined || day.length !== 10) return NO_DAY;
  const year =
    (day.charCodeAt(0) - 48) * 1000 +
    (day.charCodeAt(1) - 48) * 100 +
    (day.charCodeAt(2) - 48) * 10 +
    day.charCodeAt(3) -
    48;
  const month = (day.charCodeAt(5) - 48) * 10 + day.charCodeAt(6) - 48;
  const date = (day.charCodeAt(8) - 48) * 10 + day.charCodeAt(9) - 48;
  if (!(year > 0 && year < 10_000 && month > 0 && month < 13 && date > 0 && date < 32)) return NO_DAY;
  return (year << 9) | (month << 5) | date;
}

/** The day a key stands for; undefined for `NO_DAY`. */
export function dayOfKey(key: DayKey): Day | undefined {
  if (key === NO_DAY) return undefined;
  return `${String(key >> 9).padStart(4, '0')}-${two((key >> 5) & 15)}-${two(key & 31)}`;
}

export function monthOfKey(key: DayKey): MonthKey {
  return key >> 5;
}

/** Days since 1 March of year 0 in the Gregorian calendar; only differences of it mean anything. */
export function countDays(key: DayKey): number {
  const month = (key >> 5) & 15;
  const year = (key >> 9) - (month < 3 ? 1 : 0);
  const fromMarch = month < 3 ? month + 9 : month - 3;
  return (
    year * 365 +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    (key & 31)
  );
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
