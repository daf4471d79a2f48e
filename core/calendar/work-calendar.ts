import { type Day, daysInMonth, weekday } from './day.ts';
import type { Holidays } from './holidays.ts';

/**
 * Which days count as planning days. `weekdays`: Monday to Friday. `4x5`: the worked example's 20 days a month. `country`:
 * Monday to Friday less the public holidays, plus the weekend days worked instead.
 */
export type WorkCalendar =
  | { readonly kind: 'weekdays' }
  | { readonly kind: '4x5' }
  | { readonly kind: 'country'; readonly holidays: Holidays };

export const WEEKDAYS: WorkCalendar = { kind: 'weekdays' };
export const FOUR_BY_FIVE: WorkCalendar = { kind: '4x5' };

export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  if (calendar.kind === '4x5') return isFourByFive(day);
  if (calendar.kind === 'weekdays') return weekday(day) <= 5;
  return calendar.holidays.makeUp.has(day) || (!calendar.holidays.off.has(day) && weekday(day) <= 5);
}

/**
 * Monday to Friday of the month's first four weeks that begin on a Monday. Where these run into the next month, the days are
 * taken before the first Monday instead, so that every month has exactly 20 (the shortest has 20 weekdays).
 */
function isFourByFive(day: Day): boolean {
  const weekdayOfDay = weekday(day);
  if (weekdayOfDay > 5) return false;
  const date = Number(day.slice(8));
  const weekdayOfFirst = ((((weekdayOfDay - date) % 7) + 7) % 7) + 1;
  const beforeFirstMonday = weekdayOfFirst === 1 || weekdayOfFirst > 5 ? 0 : 6 - weekdayOfFirst;
  const inMonth = weekdaysAmong(weekdayOfFirst, daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))));
  const start = Math.min(beforeFirstMonday, inMonth - 20);
  const index = weekdaysAmong(weekdayOfFirst, date - 1);
  return start <= index && index < start + 20;
}

/** Mondays to Fridays among so many days from a given weekday on. */
function weekdaysAmong(from: number, days: number): number {
  let count = Math.floor(days / 7) * 5;
  for (let n = 0; n < days % 7; n++) if ((from - 1 + n) % 7 < 5) count++;
  return count;
}
