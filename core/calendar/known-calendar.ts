import { CN } from './holidays/cn.ts';
import { readHolidays } from './holidays.ts';
import { FOUR_BY_FIVE, WEEKDAYS, type WorkCalendar } from './work-calendar.ts';

/**
 * The calendars that need no loading, so that a panel paints its first figures with the right days: `none` (Monday to Friday),
 * `4x5` and `CN`. Undefined for others: `loadCalendar`.
 */
export function knownCalendar(id: string): WorkCalendar | undefined {
  if (id === 'none') return WEEKDAYS;
  if (id === '4x5') return FOUR_BY_FIVE;
  if (id !== 'CN') return undefined;
  china ??= { kind: 'country', holidays: readHolidays(CN) };
  return china;
}

let china: WorkCalendar | undefined;
