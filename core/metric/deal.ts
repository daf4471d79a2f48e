import type { Day } from '../calendar/day.ts';
import type { Money } from '../money/money.ts';

export type DealStatus = 'open' | 'won' | 'lost';

/** A stage was entered on a day; grow-only. */
export interface StageEvent {
  readonly stage: string;
  readonly day: Day;
}

/** One deal as every figure sees it: captured records merged, the team's own edits on top. */
export interface Deal {
  /** Stable across imports: the source and the record's own id there. */
  readonly id: string;
  readonly name: string;
  readonly account?: string;
  /** Member id. */
  readonly owner?: string;
  /** Stage name as the team uses it. */
  readonly stage: string;
  readonly status: DealStatus;
  readonly amount?: Money;
  readonly product?: string;
  /** In the currency of the amount. */
  readonly profit?: Money;
  readonly created?: Day;
  /** The day it was or is expected to be closed. */
  readonly closes?: Day;
  readonly stages: readonly StageEvent[];
}
