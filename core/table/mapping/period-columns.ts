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
function periodOfHeader(
  header: string,
): { readonly period: PeriodColumn['period']; readonly metric?: string } | undefined {
  const text = tidyCell(header.slice(0, 120))
    .replace(/[([（][^()\]）]*[)\]）]/g, ' ')
    .trim();
  const whole = partOf(text);
  if (whole) return { period: whole };
  if (text.length > 40 || !/\d|[月季年]|[a-z]{3}/i.test(text)) return undefined;
  // `一月目标`, `Target Q1 2026`, `Jan-26 Target`: a period at either end, the longest there is, and words at the other.
  for (let length = text.length - 1; length >= 2; length--)
    for (const [part, rest] of [
      [text.slice(0, length), text.slice(length)],
      [text.slice(-length), text.slice(0, -length)],
    ] as const) {
      // Letters are no word apart from the letters they stand beside: `pro` of `properties` is no December.
      if (/\p{L}/u.test(rest) && isInWord(text, part === text.slice(0, length) ? length : text.length - length))
        continue;
      const words = trimmed(rest);
      const period = /\d/.test(words) ? undefined : partOf(trimmed(part));
      if (!period) continue;
      if (NO_TARGET.test(words)) return undefined;
      const what = trimmed(words.replace(TARGET, ' '));
      // A month below its quarter is said to be of both.
      const isMoney =
        what === '' || partOf(what) !== undefined || readHeader(what).some(({ said }) => said === 'amount');
      return { period, ...(!isMoney && { metric: what }) };
    }
  return undefined;
}

function isInWord(text: string, at: number): boolean {
  return /[a-z\u00c0-\u052f]{2}/i.test(text.slice(at - 1, at + 1));
}

const NO_TARGET =
  /合计|总计|小计|累计|total|sum|实际|完成|actual|achiev|达成|实绩|率|%|差|ist\b|same|last|prev|上年|同期/i;
const TARGET =
  /(?:销售|业绩|任务)?(?:目标|目標|配额|指标|任务|预算)(?:值|额)?|targets?|quotas?|goals?|plan(?:ned)?|budget|ziel|soll|objectif|objetivo|meta/gi;

function trimmed(text: string): string {
  return text.replace(/^[\s_:|.\-–]+|[\s_:|\-–]+$/g, '');
}

function partOf(text: string): PeriodColumn['period'] | undefined {
  if (!/\d|\p{L}{3}|[月季年]/u.test(text) || /^\d{1,3}$/.test(text)) return undefined;
  if (/^\d{4}$/.test(text)) return Number(text) >= 1990 && Number(text) <= 2100 ? text : undefined;
  const period = readPeriod(text) ?? partOfYear(text);
  return period?.includes('/') && !/^\d{4}-\d\d-01\/\d{4}-\d\d-\d\d$/.test(period) ? undefined : period;
}
