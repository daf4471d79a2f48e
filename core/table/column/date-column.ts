import { type Day, dayAt, dayOf, daysInMonth } from '#core/calendar/day.ts';
import { type Cell, isBlank, textOf, tidyCell } from './cell.ts';

/** Whether `3/4/2026` is the third of April or March the fourth. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/**
 * Reads a column of dates: the order of day and month is decided once, from all its values. ISO (a time after it is left
 * away, the day is the one written), `2024/3/5`, `20240305`, `2024年3月5日`, `3/5/2024`, `15 Apr, 2021 00:02:00`,
 * `Friday, December 1, 2017`, `15-Apr-21`, spreadsheet day numbers (`45356`).
 * @param order used where no value of the column tells
 * @returns a reader giving a day, or `undefined` for what is blank, no date, or a day that does not exist
 */
export function dateColumn(values: readonly Cell[], order: DayOrder = 'monthFirst'): (cell: Cell) => Day | undefined {
  const found = dayOrder(values);
  const decided = found === 'open' || found === 'none' ? order : found;
  return (text) => {
    const day = readDate(text, decided);
    return day === 'impossible' ? undefined : day;
  };
}

/** Which order a column's dates can only have: by its first numbers over 12, the majority if both occur; `open` when none tells. */
export function dayOrder(values: readonly Cell[]): DayOrder | 'open' | 'none' {
  let dayFirst = 0;
  let monthFirst = 0;
  let seen = 0;
  for (const value of values) {
    const numbers = tidyCell(value).match(NUMERIC);
    if (!numbers) continue;
    seen++;
    if (Number(numbers[1]) > 12) dayFirst++;
    if (Number(numbers[3]) > 12) monthFirst++;
    if (numbers[2] === '.') dayFirst += 0.5;
  }
  if (dayFirst === monthFirst) return seen > 0 ? 'open' : 'none';
  return dayFirst > monthFirst ? 'dayFirst' : 'monthFirst';
}

const TIME = '(?:[T, ]+\\d{1,2}:\\d{2}.*)?$';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`);
const NUMERIC = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`);
const CHINESE = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?(?: ?\d{1,2}[:时点].*)?$/;
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
const DAY_NAMED = new RegExp(
  `^(?:[a-z]+,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})${TIME}`,
  'i',
);
const MONTH_NAMED = new RegExp(`^(?:[a-z]+, )?([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}`, 'i');
const SERIAL = /^([2-7]\d{4})(?:\.\d+)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One date under a known order; `'impossible'` for a date that reads well and does not exist (2026-02-30). */
export function readDate(given: Cell, order: DayOrder): Day | 'impossible' | undefined {
  if (textOf(given).length > 80 || isBlank(given)) return undefined;
  const cell = tidyCell(given);
  let found = cell.match(YEAR_FIRST);
  if (found) return existing(found[1], found[3], found[4]);
  found = cell.match(NUMERIC);
  if (found)
    return order === 'dayFirst' ? existing(found[4], found[3], found[1]) : existing(found[4], found[1], found[3]);
  found = cell.match(CHINESE) ?? cell.match(COMPACT);
  if (found) return existing(found[1], found[2], found[3]);
  found = cell.match(DAY_NAMED);
  if (found) return existing(found[3], monthNamed(found[2]), found[1]);
  found = cell.match(MONTH_NAMED);
  if (found) return existing(found[3], monthNamed(found[1]), found[2]);
  found = cell.match(SERIAL);
  // Day 60 of spreadsheets is a 29 February 1900 that never was; all days allowed here come after it.
  if (found) return dayAt(Number(found[1]) - 25569);
  return undefined;
}

function monthNamed(name = ''): string | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1);
}

function existing(year?: string, month?: string, day?: string): Day | 'impossible' | undefined {
  if (!year || !month || !day) return undefined;
  const y = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  const [m, d] = [Number(month), Number(day)];
  if (y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return 'impossible';
  return dayOf(y, m, d);
}
