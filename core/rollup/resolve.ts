import { deriveLeaves } from '../allocation/derive-leaves.ts';
import type { SplitRule } from '../allocation/split.ts';
import { cut } from '../calendar/cut.ts';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../calendar/fiscal-year.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import { covers, firstDay, kindOf, lastDay, type Period, periodOf } from '../calendar/period.ts';
import { WEEKDAYS, type WorkCalendar } from '../calendar/work-calendar.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import type { CellId } from '../entry/entry.ts';
import { METRICS, type MetricId } from '../metric/metric.ts';
import type { SubjectId } from '../people/people.ts';
import type { Figures, HeadFigures } from './figures.ts';
import { COMPANY, type Org, orgOf } from './org.ts';
import type { CellOrigin } from './slices.ts';

/** The target of a cell and where it comes from. */
export interface Target {
  readonly minor: number | null;
  readonly origin: CellOrigin;
  /** Fixed by hand in the split it is derived from. */
  readonly locked?: boolean;
  /** What was entered here, also when it takes the figure away. */
  readonly head?: HeadFigures<number>;
}

/** Answers for the targets of one metric, each worked out once. */
export interface Resolver {
  readonly org: Org;
  readonly calendar: WorkCalendar;
  readonly metric: MetricId;
  targetOf(subject: SubjectId, period: Period): Target;
  /** Entered here or derived from above; null when the figure could only be collected from below. */
  ownTargetOf(subject: SubjectId, period: Period): number | null;
  /** Σ of the next finer periods of the same subject; null when none has a figure. */
  sumOfFiner(subject: SubjectId, period: Period): number | null;
  /** Σ of what belongs to the unit in the period; null when none has a figure. */
  sumOfSubjects(unit: SubjectId, period: Period): number | null;
  /** The next finer periods: quarters of a year, months of a quarter, else none. */
  finerOf(period: Period): readonly Period[];
}

/** The id of a cell whose parts are known to be sound; `cellId` checks them. */
export function cellOf(metric: MetricId, subject: SubjectId, period: Period): CellId {
  return `${metric}|${subject}|${period}`;
}

/** The calendar that counts for the team; Monday to Friday until a country's holidays are loaded. */
function calendarOf(figures: Figures): WorkCalendar {
  return figures.workCalendar ?? knownCalendar(figures.team.calendar) ?? WEEKDAYS;
}

/**
 * Where the target of a cell comes from, first match: entered here; a leaf of a split above, over periods of the same subject
 * (nearest first), then over the subjects of its unit; collected from what lies below; none.
 */
export function resolverOf(figures: Figures, metric: MetricId = 'revenue'): Resolver {
  const { cells } = figures.plan;
  const start = figures.team.fiscalYearStart;
  const org = orgOf(figures.team.people);
  const calendar = calendarOf(figures);
  // Points, days and shares of several people do not add up to anything.
  const additive = !['points', 'days', 'share'].includes(METRICS.find(({ id }) => id === metric)?.unit ?? '');
  const years = new Map<number, FiscalYear>();
  const targets = new Map<CellId, Target>();
  const fromAbove = new Map<CellId, Target | null>();
  const leaves = new Map<CellId, ReadonlyMap<string, number> | null>();

  function yearOf(period: Period): FiscalYear {
    const year = fiscalYearOf(firstDay(period), start);
    let known = years.get(year);
    if (!known) {
      known = fiscalYear(year, start);
      years.set(year, known);
    }
    return known;
  }

  function quarterOf(period: Period): FiscalYear['quarters'][number] | undefined {
    return yearOf(period).quarters.find((quarter) => covers(quarter.period, period));
  }

  function finerOf(period: Period): readonly Period[] {
    const year = yearOf(period);
    if (year.period === period) return year.quarters.map((quarter) => quarter.period);
    return year.quarters.find((quarter) => quarter.period === period)?.months ?? [];
  }

  function coarserOf(period: Period): readonly Period[] {
    const kind = kindOf(period);
    const month = kind === 'week' || kind === 'day' || kind === 'range' ? periodOf(firstDay(period), 'month') : period;
    const candidates = [month, quarterOf(period)?.period, yearOf(period).period];
    return candidates.filter(
      (coarser) => coarser !== undefined && coarser !== period && covers(coarser, period),
    ) as Period[];
  }

  function piecesOf(period: Period, into: NonNullable<SplitRule['into']>): readonly Period[] {
    const year = yearOf(period);
    if (into === 'quarter' && year.period === period) return year.quarters.map((quarter) => quarter.period);
    return cut(period, into);
  }

  /** The leaves of the split entered on a cell, by period or subject; null where there is none or nothing to split. */
  function leavesOf(subject: SubjectId, period: Period): ReadonlyMap<string, number> | null {
    const cell = cellOf(metric, subject, period);
    const rule = cells[cell]?.split?.value;
    if (!rule) return null;
    const known = leaves.get(cell);
    if (known !== undefined) return known;
    // Held empty while it is worked out, so that splits referring to each other end.
    leaves.set(cell, null);
    const total = ownTargetOf(subject, period);
    const found = total === null ? null : split(total, rule, childrenFor(rule, subject, period));
    leaves.set(cell, found);
    return found;
  }

  function split(total: number, rule: SplitRule, children: readonly string[]): ReadonlyMap<string, number> {
    const workingDays = (child: string): number => (rule.over === 'periods' ? countWorkingDays(calendar, child) : 1);
    return new Map(deriveLeaves(total, rule, children, workingDays).leaves.map(({ child, minor }) => [child, minor]));
  }

  function childrenFor(rule: SplitRule, subject: SubjectId, period: Period): readonly string[] {
    if (rule.over === 'periods') return piecesOf(period, rule.into ?? 'month');
    const named = Object.keys({ ...rule.weights, ...rule.locks });
    return rule.by === 'weights' ? named : [...new Set([...org.childrenOn(subject, firstDay(period)), ...named])];
  }

  function derived(subject: SubjectId, period: Period): Target | null {
    for (const coarser of coarserOf(period)) {
      const leaf = leafOf(subject, coarser, 'periods', period);
      if (leaf) return leaf;
    }
    if (subject === COMPANY) return null;
    return leafOf(org.unitOn(subject, firstDay(period)), period, 'subjects', subject);
  }

  function leafOf(subject: SubjectId, period: Period, over: SplitRule['over'], child: string): Target | null {
    const rule = cells[cellOf(metric, subject, period)]?.split?.value;
    if (rule?.over !== over) return null;
    const minor = leavesOf(subject, period)?.get(child);
    if (minor === undefined) return null;
    return { minor, origin: 'derived', ...(rule.locks?.[child] !== undefined && { locked: true }) };
  }

  function ownOf(subject: SubjectId, period: Period): Target | null {
    const cell = cellOf(metric, subject, period);
    const known = fromAbove.get(cell);
    if (known !== undefined) return known;
    fromAbove.set(cell, null);
    const head = cells[cell]?.target;
    const own =
      head && head.value !== null ? { minor: head.value, origin: 'entered' as const, head } : derived(subject, period);
    fromAbove.set(cell, own);
    return own;
  }

  function ownTargetOf(subject: SubjectId, period: Period): number | null {
    return ownOf(subject, period)?.minor ?? null;
  }

  function targetOf(subject: SubjectId, period: Period): Target {
    const cell = cellOf(metric, subject, period);
    const known = targets.get(cell);
    if (known) return known;
    targets.set(cell, NONE);
    const head = cells[cell]?.target;
    const own = ownOf(subject, period);
    const collected = own ? null : collect(subject, period);
    const target: Target = own ?? (collected === null ? NONE : { minor: collected, origin: 'collected' as const });
    const full = head && !target.head ? { ...target, head } : target;
    targets.set(cell, full);
    return full;
  }

  function collect(subject: SubjectId, period: Period): number | null {
    if (!additive) return null;
    const own = hasOwnBelow(subject, period) ? sumOfFiner(subject, period) : null;
    return own ?? sumOfSubjects(subject, period);
  }

  /** Whether a finer period of the subject itself was entered or derived, rather than only collected from others. */
  function hasOwnBelow(subject: SubjectId, period: Period): boolean {
    return finerOf(period).some((finer) => ownTargetOf(subject, finer) !== null || hasOwnBelow(subject, finer));
  }

  function sumOfFiner(subject: SubjectId, period: Period): number | null {
    return sum(finerOf(period).map((finer) => targetOf(subject, finer).minor));
  }

  function sumOfSubjects(unit: SubjectId, period: Period): number | null {
    const first = firstDay(period);
    const children = new Set(org.childrenOn(unit, first));
    for (const day of org.movesWithin(first, lastDay(period))) {
      for (const child of org.childrenOn(unit, day)) children.add(child);
    }
    return sum([...children].map((child) => contributionOf(child, unit, period)));
  }

  /** What a subject adds to `unit`: only for the part of the period in which it belongs there. */
  function contributionOf(child: SubjectId, unit: SubjectId, period: Period): number | null {
    const first = firstDay(period);
    const began = org.unitOn(child, first) === unit;
    const moves = org.movesWithin(first, lastDay(period)).some((day) => (org.unitOn(child, day) === unit) !== began);
    const finer = moves ? finerOf(period) : [];
    // A target that is known no finer stays where the subject was when the period began.
    if (sum(finer.map((piece) => targetOf(child, piece).minor)) === null) {
      return began ? targetOf(child, period).minor : null;
    }
    return sum(finer.map((piece) => contributionOf(child, unit, piece)));
  }

  return { org, calendar, metric, targetOf, ownTargetOf, sumOfFiner, sumOfSubjects, finerOf };
}

const NONE: Target = { minor: null, origin: 'none' };

function sum(values: readonly (number | null)[]): number | null {
  let total: number | null = null;
  for (const value of values) if (value !== null) total = (total ?? 0) + value;
  return total;
}
