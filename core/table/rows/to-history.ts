import type { StageEvent } from '#core/metric/deal.ts';
import { isBlank } from '../column/cell.ts';
import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import { cellAt, type RejectedRow } from './rejected.ts';
import { daysIn, isRefused } from './row-values.ts';

export interface HistoryRows {
  /** Deal id → the stages it entered, in order of days. */
  readonly stages: ReadonlyMap<string, readonly StageEvent[]>;
  readonly rejected: readonly RejectedRow[];
}

/**
 * Rows of a stage history → the stages each deal entered. Histories write a row for every change, of the amount too: a row that
 * repeats the stage before it is no entry. Within one day the order of the file counts, turned round when the file runs backwards.
 */
export function* toHistory(table: Table, mapping: Mapping): Steps<HistoryRows> {
  const dayOf = daysIn(table, mapping, 'day');
  const byDeal = new Map<string, StageEvent[]>();
  const rejected: RejectedRow[] = [];
  let forwards = 0;
  for (const [at, { row, cells }] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    const deal = cellAt(cells, mapping.columns.deal);
    const stage = cellAt(cells, mapping.columns.stage);
    const day = dayOf(cells);
    if (isRefused(day)) rejected.push({ row, cells, ...day.refused });
    else if (isBlank(deal)) rejected.push({ row, cells, reason: 'noId', field: 'deal' });
    else if (isBlank(stage)) rejected.push({ row, cells, reason: 'noStage', field: 'stage' });
    else if (!day) rejected.push({ row, cells, reason: 'unreadableDate', field: 'day', value: '' });
    else {
      const events = byDeal.get(deal);
      const last = events?.at(-1)?.day;
      if (last) forwards += Math.sign(day.localeCompare(last));
      if (events) events.push({ stage, day });
      else byDeal.set(deal, [{ stage, day }]);
    }
  }
  const stages = new Map<string, readonly StageEvent[]>();
  for (const [deal, events] of byDeal) {
    if (forwards < 0) events.reverse();
    events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    stages.set(
      deal,
      events.filter(({ stage }, at) => stage !== events[at - 1]?.stage),
    );
  }
  return { stages, rejected };
}
