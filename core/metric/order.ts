import type { Day } from '../calendar/day.ts';
import type { Money } from '../money/money.ts';

/** What counts as revenue of a team: deals on the day they are won, or orders on their day. */
export type Revenue = 'deals' | 'orders';

/** An order, or one line of one: an amount on a day. */
export interface Order extends Money {
  /** Member id. */
  readonly owner?: string;
  readonly day?: Day;
}
