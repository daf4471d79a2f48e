import { type Day, daysBetween } from '#core/calendar/day.ts';
import { firstDay, isPeriod, type Period, periodFrom, periodOf } from '#core/calendar/period.ts';
import { type Cell, isBlank, tidyCell } from '../column/cell.ts';
import { readDate } from '../column/date-column.ts';
import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import type { FileQuota } from './file-records.ts';
import { cellAt, type RejectedRow } from './rejected.ts';
import { amountsIn, daysIn, isRefused } from './row-values.ts';

export interface QuotaRows {
  readonly quotas: readonly FileQuota[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Rows → one quota per owner and period. A period is written out (`2026-Q1`, `2026年3月`), or runs from a start to an end, or
 * from a start alone: then the whole column tells whether the starts are those of months, quarters or years.
 */
export function* toQuotas(table: Table, mapping: Mapping): Steps<QuotaRows> {
  const columns = mapping.columns;
  const amountOf = amountsIn(table, mapping);
  const startOf = daysIn(table, mapping, 'start');
  const endOf = daysIn(table, mapping, 'end');
  const ownerOf = (cells: readonly Cell[]) => cellAt(cells, columns.owner) || cellAt(cells, columns.ownerName);
  const step = stepOf(table.rows.map(({ cells }) => [ownerOf(cells), startOf(cells)] as const));
  const quotas = new Map<string, FileQuota>();
  const rejected: RejectedRow[] = [];

  for (const [at, { row, cells }] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    const reject = (reason: RejectedRow['reason'], field: RejectedRow['field'], value?: string) =>
      rejected.push({ row, cells, reason, field, ...(value !== undefined && { value }) });
    const [amount, start, end] = [amountOf(cells), startOf(cells), endOf(cells)];
    const bad = [amount, start, end].find(isRefused);
    const owner = ownerOf(cells);
    const written = cellAt(cells, columns.period);
    const period = isBlank(written)
      ? spanOf(isRefused(start) ? undefined : start, isRefused(end) ? undefined : end, step)
      : readPeriod(written);
    if (bad) rejected.push({ row, cells, ...bad.refused });
    else if (isBlank(owner)) reject('noOwner', columns.owner === undefined ? 'ownerName' : 'owner');
    else if (!period && !isBlank(written)) reject('unreadablePeriod', 'period', written);
    else if (!period) reject('noPeriod', columns.period === undefined ? 'start' : 'period');
    else if (!amount || isRefused(amount)) reject('noAmount', 'amount');
    else {
      const name = cellAt(cells, columns.ownerName);
      const quota = { owner, ...(name && { ownerName: name }), period, ...amount };
      const before = quotas.get(`${owner}\n${period}`);
      if (before && (before.minor !== quota.minor || before.currency !== quota.currency))
        reject('samePeriod', columns.period === undefined ? 'start' : 'period', period);
      else quotas.set(`${owner}\n${period}`, quota);
    }
  }
  return { quotas: [...quotas.values()], rejected };
}

/** A period as people write it: `2026`, `FY2026`, `2026 Q1`, `Q1 2026`, `2026年第一季度`, `2026-03`, `202603`, `Mar 2026`, `2026年3月`. */
export function readPeriod(text: string): Period | undefined {
  const cell = tidyCell(text);
  if (isPeriod(cell)) return cell;
  const quarter =
    cell.match(/^(?<year>\d{4})[ /-]?年? ?第?(?:Q|季度?)? ?(?<quarter>[1-4一二三四]) ?季度?$/i) ??
    cell.match(/^(?<year>\d{4})[ /-]?年? ?Q(?<quarter>[1-4])$/i) ??
    cell.match(/^Q(?<quarter>[1-4])[ /-]?(?<year>\d{4})$/i);
  if (quarter?.groups?.quarter && quarter[0].match(/q|季/i)) {
    const number = '一二三四'.indexOf(quarter.groups.quarter) + 1 || Number(quarter.groups.quarter);
    return `${quarter.groups.year}-Q${number}`;
  }
  const month = cell.match(/^(\d{4})(?:[-/.]|年 ?)(\d{1,2}) ?月?$/) ?? cell.match(/^((?:19|20|21)\d{2})([01]\d)$/);
  if (month) return existing(`${month[1]}-${month[2]?.padStart(2, '0')}`);
  const named = cell.match(/^([a-z]{3,9})\.?[ -](\d{4})$/i);
  const first = named && readDate(`1 ${named[1]} ${named[2]}`, 'dayFirst');
  if (first && first !== 'impossible') return periodOf(first, 'month');
  const year = cell.match(/^(?:FY ?)?(\d{4}) ?年?度?$/i);
  if (year) return year[1];
  const day = readDate(cell, 'monthFirst');
  return day && day !== 'impossible' && day.endsWith('-01') ? periodOf(day, 'month') : undefined;
}

function existing(period: string): Period | undefined {
  return isPeriod(period) ? period : undefined;
}

type Step = 'month' | 'quarter' | 'year' | 'week';

/** What the starts of an owner's quotas are apart: the smallest step that occurs between them. A single start is a month's. */
function stepOf(starts: readonly (readonly [string, unknown])[]): Step {
  const byOwner = new Map<string, Day[]>();
  for (const [owner, start] of starts) {
    if (typeof start !== 'string') continue;
    const days = byOwner.get(owner);
    if (days) days.push(start);
    else byOwner.set(owner, [start]);
  }
  let least = Number.POSITIVE_INFINITY;
  for (const days of byOwner.values()) {
    const sorted = [...new Set(days)].sort();
    sorted.slice(1).forEach((day, at) => {
      least = Math.min(least, daysBetween(sorted[at] ?? day, day));
    });
  }
  if (least === 7) return 'week';
  return least >= 360 && least < 400 ? 'year' : least >= 89 && least <= 92 ? 'quarter' : 'month';
}

function spanOf(start: Day | undefined, end: Day | undefined, step: Step): Period | undefined {
  if (!start) return undefined;
  if (end) return start <= end ? periodFrom(start, end) : undefined;
  const period = periodOf(start, step);
  return firstDay(period) === start ? period : undefined;
}
