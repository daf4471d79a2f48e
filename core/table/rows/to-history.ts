import type { StageEvent } from '#core/metric/deal.ts';
import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import { recordKey } from './record-key.ts';
import type { RejectedRow } from './rejected.ts';
import { rowReader } from './row-reader.ts';

export interface HistoryRows {
  /** Deal, as `recordKey` names it → the stages it entered, in order of days. */
  readonly stages: ReadonlyMap<string, readonly StageEvent[]>;
  readonly rejected: readonly RejectedRow[];
}

/**
 * Rows of a stage history → the stages each deal entered. Histories write a row for every change, of the amount too: a row that
 * repeats the stage before it is no entry. Within one day the order of the file counts, turned round when the file runs backwards.
 */
export function* toHistory(table: Table, mapping: Mapping): Steps<HistoryRows> {
  const reader = rowReader(table, mapping);
  const byDeal = new Map<string, StageEvent[]>();
  const rejected: RejectedRow[] = [];
  let forwards = 0;
  for (const [at, row] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    reader.begin(row);
    const [deal, stage, day] = [reader.text('deal'), reader.text('stage'), reader.day('day')];
    const refused = reader.refusal();
    if (refused) rejected.push({ ...row, ...refused });
    else if (deal === undefined) rejected.push({ ...row, reason: 'noId', field: 'deal' });
    else if (stage === undefined) rejected.push({ ...row, reason: 'noStage', field: 'stage' });
    else if (!day) rejected.push({ ...row, reason: 'noDay', field: 'day' });
    else {
      const source = reader.text('source');
      const key = recordKey({ id: deal, ...(source !== undefined && { source }) });
      const events = byDeal.get(key);
      const last = events?.at(-1)?.day;
      if (last) forwards += Math.sign(day.localeCompare(last));
      if (events) events.push({ stage, day });
      else byDeal.set(key, [{ stage, day }]);
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
