import { addDays, type Day } from './day.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/** The working days of a period, in order. */
export function workingDays(calendar: WorkCalendar, period: Period): Day[] {
  const last = lastDay(period);
  const days: Day[] = [];
  for (let day = firstDay(period); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

/** How many working days a period has. Kept per calendar, since boards ask for the same months again and again. */
export function countWorkingDays(calendar: WorkCalendar, period: Period): number {
  let known = counts.get(calendar);
  if (!known) {
    known = new Map();
    counts.set(calendar, known);
  }
  let count = known.get(period);
  if (count === undefined) {
    count = workingDays(calendar, period).length;
    known.set(period, count);
  }
  return count;
}

/** Working days of the period that are gone: those before `today`, which itself is still to be worked. */
export function elapsedWorkingDays(calendar: WorkCalendar, period: Period, today: Day): number {
  const first = firstDay(period);
  if (today <= first) return 0;
  const last = lastDay(period);
  return today > last
    ? countWorkingDays(calendar, period)
    : workingDays(calendar, `${first}/${addDays(today, -1)}`).length;
}

/** Whether the holidays of all years of the period are known to the calendar; a screen says so where they are not. */
export function knowsHolidays(calendar: WorkCalendar, period: Period): boolean {
  if (calendar.kind !== 'country') return true;
  const to = Number(lastDay(period).slice(0, 4));
  for (let year = Number(firstDay(period).slice(0, 4)); year <= to; year++) {
    if (!calendar.holidays.coveredYears.has(year)) return false;
  }
  return true;
}

const counts = new WeakMap<WorkCalendar, Map<Period, number>>();
