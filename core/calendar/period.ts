import { addDays, type Day, dayOf, daysInMonth, isDay } from './day.ts';
import { isoWeekOf, mondayOfWeek, weeksInYear } from './week.ts';

/**
 * A span of whole days, written so that it sorts and reads: a calendar year `'2026'`, quarter `'2026-Q1'`, month `'2026-03'`,
 * ISO week `'2026-W10'`, day `'2026-03-05'`, or an explicit range of days `'2026-04-01/2027-03-31'` (fiscal years that do not
 * start in January, weeks cut at a month's end). A range of one day, `'2026-02-01/2026-02-01'`, is a piece of a week and not
 * the same cell as that day. Years 0001 to 9998.
 */
export type Period = string;

export type PeriodKind = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'range';

/** The kind of a period, or null for text that is none (`2026-13`, `2025-W53`, a range that runs backwards). */
export function kindOf(period: string): PeriodKind | null {
  // The last year is left out, so that a walk over the days of any period can step one day beyond it.
  if (period.includes('9999-') || period === '9999') return null;
  if (isDay(period)) return 'day';
  if (period.length === 21 && period[10] === '/') {
    const [first, last] = [period.slice(0, 10), period.slice(11)];
    return isDay(first) && isDay(last) && first <= last ? 'range' : null;
  }
  const parts = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})))?$/.exec(period);
  if (!parts || parts[1] === '0000') return null;
  const [, year, quarter, week, month] = parts;
  if (quarter) return 'quarter';
  if (week) return Number(week) >= 1 && Number(week) <= weeksInYear(Number(year)) ? 'week' : null;
  if (month) return Number(month) >= 1 && Number(month) <= 12 ? 'month' : null;
  return 'year';
}

export function isPeriod(text: string): boolean {
  return kindOf(text) !== null;
}

/** The first day. Throws RangeError on what is no period. */
export function firstDay(period: Period): Day {
  return ends(period)[0];
}

/** The last day, itself part of the period. */
export function lastDay(period: Period): Day {
  return ends(period)[1];
}

export function contains(period: Period, day: Day): boolean {
  const [first, last] = ends(period);
  return first <= day && day <= last;
}

/** Whether every day of `inner` lies in `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  const [a, b] = [ends(outer), ends(inner)];
  return a[0] <= b[0] && b[1] <= a[1];
}

/** The calendar period of a kind that a day lies in: `periodOf('2026-03-05', 'quarter')` is `2026-Q1`. */
export function periodOf(day: Day, kind: Exclude<PeriodKind, 'range'>): Period {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  const year = day.slice(0, 4);
  if (kind === 'year') return year;
  if (kind === 'quarter') return `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  if (kind === 'month') return day.slice(0, 7);
  return kind === 'week' ? isoWeekOf(day) : day;
}

/** The shortest name of a span of days: the calendar period when it is one, else a range. */
export function periodFrom(first: Day, last: Day): Period {
  if (first > last) throw new RangeError(`a period cannot end before it begins: ${first}/${last}`);
  const kinds = ['year', 'quarter', 'month', 'week', 'day'] as const;
  const found = kinds
    .map((kind) => periodOf(first, kind))
    .find((period) => firstDay(period) === first && lastDay(period) === last);
  return found ?? `${first}/${last}`;
}

function ends(period: Period): readonly [Day, Day] {
  const kind = kindOf(period);
  const year = Number(period.slice(0, 4));
  if (kind === 'day') return [period, period];
  if (kind === 'range') return [period.slice(0, 10), period.slice(11)];
  if (kind === 'year') return [`${period}-01-01`, `${period}-12-31`];
  if (kind === 'week') {
    const monday = mondayOfWeek(year, Number(period.slice(6)));
    return [monday, addDays(monday, 6)];
  }
  if (kind === null) throw new RangeError(`not a period: ${period}`);
  const from = kind === 'month' ? Number(period.slice(5)) : Number(period.slice(6)) * 3 - 2;
  const to = kind === 'month' ? from : from + 2;
  return [dayOf(year, from, 1), dayOf(year, to, daysInMonth(year, to))];
}
