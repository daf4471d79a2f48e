import type { Language } from '../text/sentence.ts';
import { type Day, dayNumber } from './day.ts';
import { firstDay, kindOf, lastDay, type Period } from './period.ts';

/**
 * The label of a period as people of the language write it: `2026`, `2026 Q1`, `Jan` / `1月`, `Week 10` / `第10周`,
 * `Mon, Jan 19` / `1月19日周一`, `Apr 1 – 5` / `4月1日–5日`. `long` adds the year to months, weeks, days and ranges.
 */
export function formatPeriod(period: Period, language: Language, length: 'short' | 'long' = 'short'): string {
  const year = length === 'long' ? 'numeric' : undefined;
  switch (kindOf(period)) {
    case null:
      throw new RangeError(`not a period: ${period}`);
    case 'year':
      return language === 'zh-CN' ? `${period}年` : period;
    case 'quarter':
      return period.replace('-', ' ');
    case 'month':
      return format(language, { year, month: length === 'long' ? 'long' : 'short' }).format(at(firstDay(period)));
    case 'week':
      return weekLabel(period, language, length);
    case 'day':
      return format(language, { year, month: 'short', day: 'numeric', weekday: 'short' }).format(at(period));
    default:
      return rangeLabel(firstDay(period), lastDay(period), language, year);
  }
}

/** One day: `19 Jan` in figures and words of the language, without the weekday. */
export function formatDay(day: Day, language: Language, length: 'short' | 'long' = 'short'): string {
  const year = length === 'long' ? 'numeric' : undefined;
  return format(language, { year, month: 'short', day: 'numeric' }).format(at(day));
}

function weekLabel(period: Period, language: Language, length: 'short' | 'long'): string {
  const [year, week] = [period.slice(0, 4), Number(period.slice(6))];
  if (language === 'zh-CN') return length === 'long' ? `${year}年第${week}周` : `第${week}周`;
  return length === 'long' ? `Week ${week}, ${year}` : `Week ${week}`;
}

function rangeLabel(first: Day, last: Day, language: Language, year: 'numeric' | undefined): string {
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const shown = year ?? (sameYear ? undefined : 'numeric');
  const day = first.endsWith('-01') && isLastOfMonth(last) ? undefined : 'numeric';
  const options: Intl.DateTimeFormatOptions = { year: shown, month: 'short', day };
  if (first === last) return format(language, options).format(at(first));
  if (language !== 'zh-CN') return format(language, options).formatRange(at(first), at(last));
  // Intl writes Chinese ranges as 1/1 – 1/4; people write 1月1日–4日.
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const end: Intl.DateTimeFormatOptions = { year: sameYear ? undefined : shown, month: 'short', day };
  return `${format(language, options).format(at(first))}–${sameMonth ? `${Number(last.slice(8))}日` : format(language, end).format(at(last))}`;
}

function isLastOfMonth(day: Day): boolean {
  return lastDay(day.slice(0, 7)) === day;
}

// A day becomes an instant only here, in UTC on both sides, so that no time zone can move it.
function at(day: Day): number {
  return dayNumber(day) * 86_400_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, found);
  }
  return found;
}
