import { type Cell, textOf } from '../column/cell.ts';
import type { TableProblem, TableRow } from '../file/read-table.ts';
import type { Field } from '../mapping/mapping.ts';

/** A row that is not taken in: its cells stay at hand, so that it can be corrected and imported again. */
export interface RejectedRow extends TableRow {
  readonly reason:
    | TableProblem['reason']
    | 'noId'
    | 'sameId'
    | 'noSuchDeal'
    | 'noStage'
    | 'impossibleDate'
    | 'unreadableDate'
    | 'unreadableAmount'
    | 'unknownCurrency'
    | 'noOwner'
    | 'noName'
    | 'noDay'
    | 'noPeriod'
    | 'unreadablePeriod'
    | 'noAmount'
    | 'cancelled'
    | 'samePeriod'
    | 'unclearTotal';
  /** Where it lies, when one cell is to blame, and what stands there. */
  readonly field?: Field;
  readonly value?: string;
  /** Of rows without ids that are else alike: which of them this is, from the second. */
  readonly copy?: number;
}

/** Why one cell of a row cannot be taken; the row around it is added by the reader of rows. */
export type Refusal = Pick<RejectedRow, 'reason' | 'field' | 'value' | 'copy'>;

/** Text of a mapped cell, without spaces around it. */
export function cellAt(cells: readonly Cell[], column: number | undefined): string {
  return column === undefined ? '' : textOf(cells[column] ?? '').trim();
}
