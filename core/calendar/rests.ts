import { addDays, type Day, daysBetween } from './day.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/** Consecutive days without work. */
export interface Rest {
  readonly first: Day;
  readonly last: Day;
  /** A weekday of it that a public holiday makes free, for `nameOfHoliday`; absent where none does. */
  readonly holiday?: Day;
}

/** The stretches of a period in which nobody works for at least `least` days: where a plan line runs flat (春节). */
export function rests(calendar: WorkCalendar, period: Period, least = 4): Rest[] {
  const found: Rest[] = [];
  const last = lastDay(period);
  let first: Day | null = null;
  for (let day = firstDay(period); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) first ??= day;
    else if (first !== null) {
      keep(first, addDays(day, -1));
      first = null;
    }
  }
  if (first !== null) keep(first, last);
  return found;

  function keep(from: Day, to: Day): void {
    if (daysBetween(from, to) + 1 < least) return;
    const holiday = holidayIn(calendar, from, to);
    found.push(holiday ? { first: from, last: to, holiday } : { first: from, last: to });
  }
}

function holidayIn(calendar: WorkCalendar, first: Day, last: Day): Day | undefined {
  if (calendar.kind !== 'country') return undefined;
  for (let day = first; day <= last; day = addDays(day, 1)) if (calendar.holidays.off.has(day)) return day;
  return undefined;
}
