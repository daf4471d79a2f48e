import { type Day, daysBetween } from '#core/calendar/day.ts';
import { firstDay, type Period, periodFrom, periodOf } from '#core/calendar/period.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import { readPeriod } from '../column/period-column.ts';
import type { Table } from '../file/read-table.ts';
import { readHeader } from '../mapping/header-words.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import type { FileQuota, FromRow } from './file-records.ts';
import { shown } from './gather.ts';
import type { Refusal, RejectedRow } from './rejected.ts';
import { type ReadMoney, type RowReader, rowReader } from './row-reader.ts';

export interface QuotaRows {
  readonly quotas: readonly FileQuota[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Rows → one quota per owner, period and metric. A period is written out (`2026-Q1`, `2026年3月`), or runs from a start to an end, or
 * from a start alone: then the whole column tells whether the starts are those of months, quarters or years. In a wide table every
 * column of a period gives one; a blank cell there is no quota, and 0 is one of nothing.
 */
export function* toQuotas(table: Table, mapping: Mapping, file = 0): Steps<QuotaRows> {
  const { columns, periods = [] } = mapping;
  const reader = rowReader(table, mapping, file);
  const { text } = reader;
  const ownerOf = () => text('owner') ?? text('ownerName');
  const step = periods.length > 0 ? 'month' : stepOf(startsIn(table, reader, ownerOf));
  const quotas = new Map<string, FileQuota>();
  const rejected: RejectedRow[] = [];

  for (const [at, row] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    reader.begin(row);
    const reject = (reason: RejectedRow['reason'], field: RejectedRow['field'], value?: string) =>
      rejected.push({ ...row, reason, field, ...(value !== undefined && { value }) });
    const [owner, written, metric] = [ownerOf(), text('period') ?? text('year'), text('metric')];
    const year = yearIn(text('year')) ?? mapping.year;
    const found: {
      readonly period: Period | undefined;
      readonly money: ReadMoney | undefined;
      readonly metric?: string | undefined;
      readonly from: FromRow;
    }[] = [];
    let refused: Refusal | undefined;
    if (periods.length > 0) {
      for (const each of periods) {
        // Each of its cells is a figure of its own, with what stood there.
        reader.begin(row);
        const money = reader.moneyAt(each.column);
        refused ??= reader.refusal();
        if (!money) continue;
        found.push({
          period: readPeriod(each.period, options(yearIn(written) ?? year)),
          money,
          metric: each.metric ?? metric,
          from: reader.from(),
        });
      }
    } else {
      const [money, start, end] = [reader.money('amount'), reader.day('start'), reader.day('end')];
      found.push({
        period: written === undefined ? spanOf(start, end, step) : readPeriod(written, options(year)),
        money,
        metric,
        from: reader.from(),
      });
      refused = reader.refusal();
    }
    const bad = found.find(({ period }) => !period);
    if (refused) rejected.push({ ...row, ...refused });
    else if (owner === undefined) reject('noOwner', columns.owner === undefined ? 'ownerName' : 'owner');
    else if (bad && written !== undefined) reject('unreadablePeriod', 'period', written);
    else if (bad) reject('noPeriod', columns.period === undefined ? 'start' : 'period');
    else if (periods.length === 0 && !found[0]?.money) reject('noAmount', 'amount');
    else {
      const ownerName = text('ownerName');
      const fresh = found.map(({ period = '', money, metric: of, from }) =>
        shown<FileQuota>({
          owner,
          ownerName,
          period,
          ...figureOf(money, of),
          currency: money?.currency ?? '',
          ...from,
        }),
      );
      const clash = fresh.find((quota) => {
        const before = quotas.get(keyOf(quota));
        return before && (before.minor !== quota.minor || before.currency !== quota.currency);
      });
      if (clash) reject('samePeriod', columns.period === undefined ? 'start' : 'period', clash.period);
      else for (const quota of fresh) quotas.set(keyOf(quota), quota);
    }
  }
  return { quotas: [...quotas.values()], rejected };
}

/** Money in minor units; what is counted otherwise (`订单数`) is a plain number, and has the name of what it counts. */
function figureOf(money: ReadMoney | undefined, metric: string | undefined) {
  const { minor = 0, fraction, currency = '' } = money ?? {};
  if (metric === undefined || readHeader(metric).some(({ said }) => said === 'amount'))
    return { minor, fraction, metric: undefined };
  return {
    minor: Math.round(minor / 10 ** minorDigits(currency)),
    fraction: undefined,
    metric: metric.replaceAll('|', '¦'),
  };
}

function keyOf({ owner, period, metric = '' }: FileQuota): string {
  return `${owner}\n${period}\n${metric}`;
}

/** Options without what is not known. */
function options(year: number | undefined): { readonly year?: number } {
  return year === undefined ? {} : { year };
}

/** The year in a cell, where it has one: `2026`, `2026年`, `FY26`. */
function yearIn(written: string | undefined): number | undefined {
  const period = written === undefined ? undefined : readPeriod(written);
  return period === undefined ? undefined : Number(period.slice(0, 4));
}

function startsIn(table: Table, reader: RowReader, ownerOf: () => string | undefined) {
  return table.rows.map((row) => {
    reader.begin(row);
    return [ownerOf() ?? '', reader.day('start')] as const;
  });
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
