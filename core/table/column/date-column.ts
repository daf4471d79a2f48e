import { type Day, dayAt, dayOf, daysInMonth } from '#core/calendar/day.ts';
import { type Cell, textOf } from './cell.ts';
import { century, type DateParts, dateParts } from './date-parts.ts';
import { likelyOrder } from './likely-order.ts';

/** Whether `3/4/2026` is the third of April or March the fourth. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** How the dates of a column are written, as far as a single cell does not tell. */
export interface DateStyle {
  readonly order: DayOrder;
  /** `26/3/4` is the fourth of March 2026. */
  readonly yearFirst?: boolean;
  /** Years counted otherwise: of the Republic of China (`113/03/05`), Buddhist (`05/03/2567`). */
  readonly calendar?: 'minguo' | 'buddhist';
  /** Numbers of 10 or 13 digits are seconds or milliseconds since 1970. */
  readonly unix?: boolean;
  /** The first day of a spreadsheet's day numbers. */
  readonly epoch?: 1900 | 1904;
}

export interface DateOptions {
  /** Where no value of the column tells. */
  readonly order?: DayOrder;
  /** As the file says; 1900 where it does not. */
  readonly epoch?: 1900 | 1904;
}

/**
 * Reads a column of dates: the order of day and month is decided once, from all its values. ISO (a time after it is left
 * away, the day is the one written), `2024/3/5`, `20240305`, `2024年3月5日`, `令和6年3月5日`, `3/5/2024`, `15 Apr, 2021 00:02:00`,
 * `Friday, December 1, 2017`, `5. März 2024`, `15-Apr-21`, spreadsheet day numbers (`45356`), seconds since 1970.
 * @param options order used where no value of the column tells, and the epoch of day numbers
 * @returns a reader giving a day, or `undefined` for what is blank, no date, or a day that does not exist
 */
export function dateColumn(
  values: readonly Cell[],
  options: DayOrder | DateOptions = 'monthFirst',
): (cell: Cell) => Day | undefined {
  const style = dateStyle(values, typeof options === 'string' ? { order: options } : options);
  return (cell) => {
    const day = readDate(cell, style);
    return day === 'impossible' ? undefined : day;
  };
}

/** How a column writes its dates, from all its values; read each cell with it (`readDate`). */
export function dateStyle(values: readonly Cell[], options: DateOptions = {}): DateStyle {
  const seen = survey(values);
  const found = orderOf(seen);
  return {
    order: found === 'open' || found === 'none' ? (options.order ?? 'monthFirst') : found,
    ...(isYearFirst(seen) && { yearFirst: true }),
    ...(seen.minguo > 0 && seen.minguo === seen.dates && { calendar: 'minguo' as const }),
    ...(seen.buddhist > 0 && seen.buddhist === seen.dates && { calendar: 'buddhist' as const }),
    ...(seen.unix > 0 && seen.unix === seen.dates && { unix: true }),
    ...(options.epoch && { epoch: options.epoch }),
  };
}

/**
 * Which order a column's dates can only have: by its first numbers over 12, the majority if both occur, the dot (`5.3.2024` is
 * day first), else by days that lie in order under one reading only; `open` when none tells, `none` when there is nothing to tell.
 */
export function dayOrder(values: readonly Cell[]): DayOrder | 'open' | 'none' {
  return orderOf(survey(values));
}

/** The order of a table's dates by those of its columns that tell, for the columns that do not. */
export function dayOrderOf(columns: readonly (readonly Cell[])[]): DayOrder | undefined {
  let balance = 0;
  for (const values of columns) {
    const order = dayOrder(values);
    if (order === 'dayFirst') balance += 1;
    if (order === 'monthFirst') balance -= 1;
  }
  return balance === 0 ? undefined : balance > 0 ? 'dayFirst' : 'monthFirst';
}

type Numeric = Extract<DateParts, { kind: 'numeric' }>;

interface Survey {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly dates: number;
  readonly minguo: number;
  readonly buddhist: number;
  readonly unix: number;
  /** Numeric dates with a year of four digits. */
  readonly long: number;
  /** Dates that begin with a year of two digits for certain. */
  readonly yearFirst: number;
  readonly numeric: readonly Numeric[];
}

function survey(values: readonly Cell[]): Survey {
  const seen = { dayFirst: 0, monthFirst: 0, dates: 0, minguo: 0, buddhist: 0, unix: 0, long: 0, yearFirst: 0 };
  const numeric: Numeric[] = [];
  for (const value of values) {
    if (value === '') continue;
    const parts = isIso(value) ? undefined : (common(value) ?? dateParts(value));
    if (!parts && !isIso(value)) continue;
    seen.dates += 1;
    if (parts?.kind === 'minguo' && parts.year > 80 && parts.year < 150) seen.minguo += 1;
    if (parts?.kind === 'unix' && parts.milliseconds > 9e11 && parts.milliseconds < 4.2e12) seen.unix += 1;
    if ((parts?.kind === 'numeric' || parts?.kind === 'day') && isBuddhist(parts.year)) seen.buddhist += 1;
    if (parts?.kind === 'day' && parts.yearFirst) seen.yearFirst += 1;
    if (parts?.kind !== 'numeric') continue;
    if (!parts.short) seen.long += 1;
    // Kept for what only the run of the dates can tell: millions of dates that say their order need not be.
    if (seen.long === 0 || seen.dayFirst + seen.monthFirst === 0) numeric.push(parts);
    // `98/12/31` and `26/3/14` have their year first: what follows is no day.
    if (parts.first > 31) continue;
    if (parts.first > 12) seen.dayFirst += 1;
    if (parts.second > 12) seen.monthFirst += 1;
    if (parts.mark === '.') seen.dayFirst += 0.5;
  }
  return { ...seen, numeric };
}

function isIso(value: Cell): boolean {
  return typeof value === 'string' && /^[12]\d{3}-\d\d-\d\d(?:[T ]\d\d:|$)/.test(value) && value < '24';
}

const COMMON = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:$| \d{1,2}:)/;

/** The dates most files have, without the folding that others need. */
function common(value: Cell): Numeric | undefined {
  const found = COMMON.exec(textOf(value));
  if (!found) return undefined;
  const [, first, mark = '', second, year] = found;
  return { kind: 'numeric', first: Number(first), second: Number(second), year: Number(year), mark, short: false };
}

function isBuddhist(year: number): boolean {
  return year > 2500 && year < 2620;
}

function orderOf(seen: Survey): DayOrder | 'open' | 'none' {
  if ((seen.numeric.length === 0 && seen.long === 0) || isYearFirst(seen)) return 'none';
  if (seen.dayFirst !== seen.monthFirst) return seen.dayFirst > seen.monthFirst ? 'dayFirst' : 'monthFirst';
  return (seen.dayFirst === 0 ? likelyOrder(seen.numeric) : undefined) ?? 'open';
}

/** Dates of three short numbers begin with the year if the first can be nothing else, or hardly changes while the last runs through the month. */
function isYearFirst({ numeric, long, yearFirst }: Survey): boolean {
  if (long > 0 || numeric.length === 0 || !numeric.every(({ short, second }) => short && second <= 12)) return false;
  if (numeric.some(({ year }) => year > 31 || year === 0)) return false;
  const firsts = numeric.map(({ first }) => first);
  if (yearFirst > 0 || firsts.some((first) => first > 31)) return true;
  const lasts = numeric.map(({ year }) => year);
  return firsts.every((first) => first > 12) && spread(firsts) <= 8 && spread(lasts) > spread(firsts);
}

function spread(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return most - least;
}

/** One date under a known order or style; `'impossible'` for a date that reads well and does not exist (2026-02-30). */
export function readDate(cell: Cell, style: DayOrder | DateStyle): Day | 'impossible' | undefined {
  if (typeof cell === 'string' && cell.length === 10 && isIso(cell)) {
    const [month, date] = [Number(cell.slice(5, 7)), Number(cell.slice(8))];
    if (month >= 1 && month <= 12 && date >= 1 && date <= 28 && cell >= '1900' && cell < '22') return cell;
  }
  const parts = common(cell) ?? dateParts(cell);
  return parts && dayFrom(parts, typeof style === 'string' ? { order: style } : style);
}

function dayFrom(parts: DateParts, style: DateStyle): Day | 'impossible' | undefined {
  const years = style.calendar === 'buddhist' ? 543 : 0;
  switch (parts.kind) {
    case 'day':
      return existing(parts.year - (isBuddhist(parts.year) ? years : 0), parts.month, parts.date);
    case 'minguo':
      return style.calendar === 'minguo' ? existing(parts.year + 1911, parts.month, parts.date) : undefined;
    case 'serial':
      // Day 60 of spreadsheets is a 29 February 1900 that never was; all days allowed here come after it.
      return dayAt(parts.days - 25569 + (style.epoch === 1904 ? 1462 : 0));
    case 'unix':
      return style.unix ? dayAt(Math.floor(parts.milliseconds / 86_400_000)) : undefined;
  }
  const { first, second, year, short } = parts;
  if (short && (first > 31 || style.yearFirst)) return existing(century(first), second, year);
  const full = short ? century(year) : year - years;
  return style.order === 'dayFirst' ? existing(full, second, first) : existing(full, first, second);
}

function existing(year: number, month: number, date: number): Day | 'impossible' {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    return 'impossible';
  return dayOf(year, month, date);
}
