import { addDays, type Day, dayOf, daysBetween, daysInMonth } from './day.ts';
import { firstDay, kindOf, lastDay, type Period, periodFrom, periodOf } from './period.ts';

/**
 * The period `count` places later (earlier when negative): `shift('2026-Q1', -1)` is `2025-Q4`. A range of whole months moves
 * by as many months (a fiscal year stays one); any other range by its own length in days.
 */
export function shift(period: Period, count: number): Period {
  const kind = kindOf(period);
  const first = firstDay(period);
  if (kind === 'week') return periodOf(addDays(first, 7 * count), 'week');
  if (kind === 'day') return addDays(period, count);
  const last = lastDay(period);
  const months = wholeMonths(first, last);
  if (months === null) {
    const days = (daysBetween(first, last) + 1) * count;
    return `${addDays(first, days)}/${addDays(last, days)}`;
  }
  const start = addMonths(first, months * count);
  return periodFrom(start, addDays(addMonths(start, months), -1));
}

/** The day so many months later, at the month's last day when it has no such date (31 January + 1 → 28 February). */
export function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayOf(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}

/** How many months a span counts when it starts on the first of one and ends on the last of another; else null. */
export function wholeMonths(first: Day, last: Day): number | null {
  if (!first.endsWith('-01') || !addDays(last, 1).endsWith('-01')) return null;
  const month = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(last) - month(first) + 1;
}
