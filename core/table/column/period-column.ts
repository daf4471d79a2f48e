import { fiscalYear } from '#core/calendar/fiscal-year.ts';
import { firstDay, isPeriod, lastDay, type Period, periodFrom, periodOf } from '#core/calendar/period.ts';
import { monthNamed } from './calendar-words.ts';
import { type Cell, isBlank, textOf, tidyCell } from './cell.ts';
import { type DayOrder, readDate } from './date-column.ts';
import { century } from './date-parts.ts';

export interface PeriodOptions {
  /** For what says no year itself: `3月`, `Q1`. */
  readonly year?: number;
  /** Month in which fiscal years begin, 1 to 12; they are named by the year they begin in. For `FY2024`, `FY24 Q1`, `2024财年`. */
  readonly fiscalStart?: number;
  readonly order?: DayOrder;
}

/** A part of a year that is not said: `M03`, `Q1`, `H1`, `W10`. */
export type PartOfYear = `M${string}` | `Q${string}` | `H${string}` | `W${string}`;

/**
 * A period as people write it: `2026`, `FY26`, `FY2025/26`, `Q1 2026`, `1Q26`, `Q1'26`, `2026年第一季度`, `H1 2026`, `2026年上半年`, `2026-03`,
 * `03/2026`, `202603`, `2026M03`, `Mar-26`, `März 2026`, `2026年3月`, `W10 2026`, `KW 10/2026`, `Jan - Mar 2026`, `2026-01-01 ~ 2026-03-31`; a day that
 * begins a month is the month's. `undefined` for what is blank, none, or says no year while `options` has none.
 */
export function readPeriod(cell: Cell, options: PeriodOptions = {}): Period | undefined {
  if (textOf(cell).length > 60 || isBlank(cell)) return undefined;
  const text = tidyCell(cell).replace(/[\u2018\u2019]/g, "'");
  if (isPeriod(text) && !/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const found = partsOf(text);
  if (found) return periodOfParts(found, options);
  const day = readDate(cell, options.order ?? 'monthFirst');
  if (day && day !== 'impossible') return day.endsWith('-01') ? periodOf(day, 'month') : undefined;
  return rangeOf(text, options);
}

/** The part of a year that a cell or header names without the year: `3月` is `M03`, `Q1` `Q1`, `一季度` `Q1`, `上半年` `H1`, `January` `M01`. */
export function partOfYear(cell: Cell): PartOfYear | undefined {
  if (textOf(cell).length > 60 || isBlank(cell)) return undefined;
  const found = partsOf(tidyCell(cell));
  if (!found || found.year !== undefined || found.kind === 'Y') return undefined;
  return `${found.kind}${found.kind === 'M' || found.kind === 'W' ? String(found.number).padStart(2, '0') : found.number}` as PartOfYear;
}

interface Parts {
  readonly kind: 'Y' | 'H' | 'Q' | 'M' | 'W';
  readonly number: number;
  readonly year?: number;
  readonly isFiscal: boolean;
}

const NUMERALS = '一二三四五六七八九十';

/** Ways of writing a part of a year, each with its number in one of the groups. */
const PARTS: readonly (readonly [Exclude<Parts['kind'], 'Y'>, RegExp])[] = [
  ['Q', /第? ?([1-4一二三四]) ?(?:季度?|四半期|분기)/],
  ['Q', /(?<![a-z])f?q(?:uarter|uartal|tr|rt)?\.?[ -]?([1-4])(?!\d)/],
  ['Q', /(?<!\d)([1-4])(?:st|nd|rd|th|er|e|\.|º)? ?(?:quarter|quartal|qtr|trimestre|kwartał|q)(?![a-z])/],
  ['Q', /(?<!\d)([1-4])t(?=[ '/-]?\d|$)/],
  ['Q', /(?<![a-z])(?:t|trim|trimestre|kv|кв)\.? ?([1-4])(?!\d)/],
  ['H', /([上下]) ?半年(?:度)?/],
  ['H', /(?<![a-z])(?:h|hy|half|s|sem|semestre)[ -]?([12])(?!\d)/],
  ['H', /(?<!\d)([12])(?:st|nd|er|e|º)? ?(?:h|half|halbjahr|semestre|s)(?![a-z])/],
  ['W', /(?<![a-z])(?:week|wk|kw|cw|w|uge|vecka|v)\.? ?-?(\d{1,2})(?!\d)/],
  ['W', /第? ?(\d{1,2}) ?(?:周|週|주)/],
  ['M', /(?<!\d)(\d{1,2}) ?[月월](?:份|度|分)?/],
  ['M', /(十[一二]?|[一二三四五六七八九])月(?:份|度)?/],
  ['M', /(?<![a-z])(?:m|month|mois|monat|mes|p)[ -]?(\d{1,2})(?!\d)/],
];
const FISCAL = /(?<![a-z])fy ?|fiscal(?: year)?|[财財]年|会计年度|fq(?=\d)/g;
const YEAR_WORDS = /(?<![a-z])(?:cy|year|calendar|anno|año|de|of|jahr|in)(?![a-z])|年度?|全年|[년г]\.?|度/g;
const SEPARATORS = /[\s'._,/-]+/g;

function partsOf(given: string): Parts | undefined {
  const text = given.toLowerCase();
  const isFiscal = text.search(FISCAL) >= 0;
  const plain = text.replace(FISCAL, (word) => (word.startsWith('fq') ? 'q' : ' '));
  const numeric = isFiscal ? undefined : numericMonth(plain.trim());
  if (numeric) return { kind: 'M', ...numeric, isFiscal };
  for (const [kind, pattern] of PARTS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const year = yearOf(`${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`);
    if (year === null) continue;
    return { kind, number: numberOf(found[1] ?? ''), ...(year !== undefined && { year }), isFiscal };
  }
  const word = /[\p{L}\p{M}]{2,}(?:\.[\p{L}\p{M}]+)*/gu;
  for (const found of plain.matchAll(word)) {
    const number = monthNamed(found[0]);
    // `24-Mar` is a day in March as well as March of a year.
    if (number === undefined || /^\d{1,2}[ -]$/.test(plain.slice(0, found.index))) continue;
    const year = yearOf(`${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`);
    if (year !== null) return { kind: 'M', number, ...(year !== undefined && { year }), isFiscal };
  }
  const span = /^\s*(\d{4}|\d{2})[/-](\d{2}|\d{4})\s*$/.exec(plain);
  if (span && (Number(span[1]) + 1) % 100 === Number(span[2]) % 100 && (isFiscal || Number(span[2]) > 12))
    return { kind: 'Y', number: 0, year: century(Number(span[1])), isFiscal: true };
  const isShort = /^\D*\d{2}\D*$/.test(plain) && !isFiscal && !/[年년]/.test(plain);
  const year = isShort ? undefined : yearOf(plain);
  return year ? { kind: 'Y', number: 0, year, isFiscal } : undefined;
}

/** `2026-03`, `2026/3`, `2026.3`, `03/2026`, `3.2026`, `202603`. */
function numericMonth(text: string): { readonly year: number; readonly number: number } | undefined {
  const found =
    /^(?<year>\d{4}) ?[-/. ] ?(?<month>\d{1,2})\.?$/.exec(text) ??
    /^(?<month>\d{1,2}) ?[-/. ] ?(?<year>\d{4})$/.exec(text) ??
    /^(?<year>(?:19|20|21)\d{2})(?<month>0[1-9]|1[0-2])(?:\.0)?$/.exec(text);
  const [year, number] = [Number(found?.groups?.year), Number(found?.groups?.month)];
  return number >= 1 && number <= 12 ? { year, number } : undefined;
}

function numberOf(sign: string): number {
  if (/^\d+$/.test(sign)) return Number(sign);
  if (sign === '上' || sign === '下') return sign === '上' ? 1 : 2;
  return sign.startsWith('十') && sign.length > 1 ? 10 + numberOf(sign.slice(1)) : NUMERALS.indexOf(sign) + 1;
}

/** The year left when all else is taken away: `undefined` where nothing is left, `null` where something else is. */
function yearOf(text: string): number | undefined | null {
  const rest = text.replace(YEAR_WORDS, ' ').replace(SEPARATORS, ' ').trim();
  if (rest === '') return undefined;
  const years = /^(\d{4}|\d{2})(?: (\d{2}|\d{4}))?$/.exec(rest);
  if (!years || (years[2] && (Number(years[1]) + 1) % 100 !== Number(years[2]) % 100)) return null;
  const year = century(Number(years[1]));
  return year >= 1900 && year <= 2199 ? year : null;
}

function periodOfParts(
  { kind, number, year = Number.NaN, isFiscal }: Parts,
  options: PeriodOptions,
): Period | undefined {
  const of = Number.isNaN(year) ? options.year : year;
  if (of === undefined) return undefined;
  const start = isFiscal ? (options.fiscalStart ?? 1) : 1;
  if (kind === 'M') return existing(`${of}-${String(number).padStart(2, '0')}`);
  if (kind === 'W') return existing(`${of}-W${String(number).padStart(2, '0')}`);
  const { period, quarters } = fiscalYear(of, start);
  if (kind === 'Y') return period;
  const [first, last] = kind === 'Q' ? [number, number] : [number * 2 - 1, number * 2];
  const [from, to] = [quarters[first - 1]?.period, quarters[last - 1]?.period];
  return from && to && periodFrom(firstDay(from), lastDay(to));
}

const RANGE = /^(.+?)(?: ?[~至到] ?| (?:-|to|bis|au|through|thru|until) |-(?=\D))(.+)$/i;

/** From one period or day to another; the first may leave its year to the second: `Jan - Mar 2026`, `2026年1月至3月`, `1-3月`. */
function rangeOf(text: string, options: PeriodOptions): Period | undefined {
  const months = /^(.*?)(\d{1,2})(?:月)?-(\d{1,2}) ?月$/.exec(text);
  const found = months ? [text, `${months[1]}${months[2]}月`, `${months[3]}月`] : RANGE.exec(text);
  if (!found) return undefined;
  const [, left = '', right = ''] = found;
  const said = partsOf(left)?.year ?? partsOf(right)?.year ?? options.year;
  const within = { ...options, ...(said !== undefined && { year: said }) };
  const [first, last] = [endsOf(left, within)?.[0], endsOf(right, within)?.[1]];
  return first && last && first <= last ? periodFrom(first, last) : undefined;
}

function endsOf(text: string, options: PeriodOptions): readonly [string, string] | undefined {
  const found = partsOf(text);
  const period = found && periodOfParts(found, options);
  if (period) return [firstDay(period), lastDay(period)];
  const day = readDate(text, options.order ?? 'monthFirst');
  return day && day !== 'impossible' ? [day, day] : undefined;
}

function existing(period: string): Period | undefined {
  return isPeriod(period) ? period : undefined;
}
