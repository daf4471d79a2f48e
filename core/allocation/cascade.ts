import { type CutInto, cut } from '../calendar/cut.ts';
import type { Period } from '../calendar/period.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import type { Minor } from '../money/money.ts';
import { deriveLeaves } from './derive-leaves.ts';
import type { SplitRule } from './split.ts';

export interface CascadeNode {
  readonly period: Period;
  readonly minor: Minor;
  readonly locked: boolean;
  /** What a rule at this node leaves unallocated; 0 when its children sum to it. */
  readonly residual: Minor;
  readonly children: readonly CascadeNode[];
}

/**
 * A figure cut down through the calendar, level by level (B2): `levels` from coarse to fine, by default quarter, month, week
 * piece, day. A period whose split was entered follows its rule (`ruleOf`), any other the working days.
 */
export function cascade(
  minor: Minor,
  period: Period,
  calendar: WorkCalendar,
  levels: readonly CutInto[] = ['quarter', 'month', 'week', 'day'],
  ruleOf: (period: Period) => SplitRule | undefined = () => undefined,
): CascadeNode {
  return below({ child: period, minor, locked: false }, calendar, levels, ruleOf);
}

function below(
  { child: period, minor, locked }: { child: Period; minor: Minor; locked: boolean },
  calendar: WorkCalendar,
  [into, ...finer]: readonly CutInto[],
  ruleOf: (period: Period) => SplitRule | undefined,
): CascadeNode {
  if (!into) return { period, minor, locked, residual: 0, children: [] };
  const rule = ruleOf(period) ?? { over: 'periods', into, by: 'workingDays' };
  const pieces = cut(period, rule.into ?? into);
  // A rule may step over a level: a year cut into months has no quarters to pass through.
  const left = finer.filter((level) => ORDER.indexOf(level) > ORDER.indexOf(rule.into ?? into));
  const { leaves, residual } = deriveLeaves(minor, rule, pieces, (piece) => countWorkingDays(calendar, piece));
  return { period, minor, locked, residual, children: leaves.map((leaf) => below(leaf, calendar, left, ruleOf)) };
}

const ORDER: readonly CutInto[] = ['quarter', 'month', 'week', 'day'];
