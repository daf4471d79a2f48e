import { addDays, type Day, dayOf, daysBetween, weekday } from './day.ts';

/** The ISO 8601 week of a day, `'2026-W10'`: weeks start on Monday, and belong to the year of their Thursday. */
export function isoWeekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of a year's ISO week. */
export function mondayOfWeek(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4);
  return addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
}

/** 53 when the year starts on a Thursday, or is a leap year that starts on a Wednesday; else 52. */
export function weeksInYear(year: number): number {
  return weekday(dayOf(year, 1, 1)) === 4 || weekday(dayOf(year, 12, 31)) === 4 ? 53 : 52;
}
