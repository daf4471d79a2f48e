/**
 * How one figure is handed to what lies below it. One entry, however many leaves: unlocked leaves are derived.
 * `periods`: to the next finer periods (year to quarters or months, month to week pieces, week to days);
 * `subjects`: to the people and units named.
 */
export interface SplitRule {
  readonly over: 'periods' | 'subjects';
  /** For `periods`: what the parent is cut into. */
  readonly into?: 'quarter' | 'month' | 'week' | 'day';
  /** Equal, by working days of the team's calendar, or by the weights below. */
  readonly by: 'equal' | 'workingDays' | 'weights';
  /** Weight by period or subject id; what is missing weighs nothing. Weights that sum below `whole` leave a residual (B4). */
  readonly weights?: Readonly<Record<string, number>>;
  /** When given, weights are shares of this whole, and what they do not cover stays unallocated and is shown. */
  readonly whole?: number;
  /** Leaves fixed by hand, minor units, by period or subject id. */
  readonly locks?: Readonly<Record<string, number>>;
  /** Leaves are multiples of this many minor units (the last unit of a remainder excepted). */
  readonly step?: number;
}
