import { tidyCell } from '../column/cell.ts';
import { partOfYear, readPeriod } from '../column/period-column.ts';
import type { Looked } from './guess-columns.ts';
import { readHeader } from './header-words.ts';
import type { PeriodColumn } from './mapping.ts';

/**
 * The columns of a wide table that are a period each: `2026-01`, `Jan 2026`, `1月`, `Q3`, `2026年第一季度`, `一月目标`, and where a block
 * of them belongs to one figure, `订单数 1月`. Sums beside them (合计, `FY total`, a quarter beside its months) are left out.
 */
export function periodColumns({ table, profile }: Looked): readonly PeriodColumn[] {
  if (table.header.length > 400) return [];
  const found = table.header.flatMap((header, column) => {
    const read = periodOfHeader(header);
    if (!read) return [];
    const { numbers, sample, dates } = profile(column);
    return sample.length > 0 && (numbers < 0.7 || dates > 0.5) ? [] : [{ column, ...read }];
  });
  if (found.length < 2) return [];
  // Months and their quarters in one table count the same money twice: the finest are the figures, the others their sums.
  const fineness = (period: string) =>
    /^W|-W/.test(period)
      ? 5
      : /^M|^\d{4}-\d{2}$/.test(period)
        ? 4
        : /Q/.test(period)
          ? 3
          : /^H|\//.test(period)
            ? 2
            : 1;
  const finest = Math.max(...found.map(({ period }) => fineness(period)));
  const kept = found.filter(({ period }) => fineness(period) === finest);
  const seen = new Set<string>();
  const columns = kept.filter(({ period, metric = '' }) => {
    const key = `${metric}\n${period}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return columns.length < 2
    ? []
    : columns.map(({ column, period, metric }) => ({ column, period, ...(metric && { metric }) }));
}

/** The period a header names, and what else it says; `M03` and `Q3` where it says no year. */
export function periodOfHeader(
  header: string,
): { readonly period: PeriodColumn['period']; readonly metric?: string } | undefined {
  const text = tidyCell(header.slice(0, 120))
    .replace(/[([（][^()\]）]*[)\]）]/g, ' ')
    .trim();
  const whole = partOf(text);
  if (whole) return { period: whole };
  // `一月目标`, `Target Q1 2026`, `Jan-26 Target`: a period at either end, words at the other.
  for (const [pattern, at, rest] of [
    [
      /^(.*?\d{4}[-/.年 ]*(?:Q[1-4]|\d{1,2}月?份?|第?[一二三四]季度?)|.*?[a-z]{3,9}[-' ]*\d{2,4}|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四]季度|Q[1-4]|[a-z]{3,9})[ _:|\-–]*(\D+)$/i,
      1,
      2,
    ],
    [
      /^(\D+?)[ _:|\-–]*(\d{4}.*|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四]季度|Q[1-4].*|[a-z]{3,9}\.?(?:[-' ]*\d{2,4})?)$/i,
      2,
      1,
    ],
  ] as const) {
    const match = pattern.exec(text);
    const period = match && partOf((match[at] ?? '').trim());
    if (!match || !period) continue;
    const words = (match[rest] ?? '').trim();
    const isTarget = readHeader(words).some(({ thing, said }) => thing === 'target' || said === 'amount');
    if (/合计|总计|小计|total|sum|实际|完成|actual|achiev|达成|率|%/i.test(words)) return undefined;
    return { period, ...(!isTarget && words && { metric: words }) };
  }
  return undefined;
}

function partOf(text: string): PeriodColumn['period'] | undefined {
  if (!/\d|\p{L}{3}|[月季年]/u.test(text) || /^\d{1,3}$/.test(text)) return undefined;
  if (/^\d{4}$/.test(text)) return Number(text) >= 1990 && Number(text) <= 2100 ? text : undefined;
  const period = readPeriod(text) ?? partOfYear(text);
  return period?.includes('/') && !/^\d{4}-\d\d-01\/\d{4}-\d\d-\d\d$/.test(period) ? undefined : period;
}
