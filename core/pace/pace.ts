import type { Day } from '../calendar/day.ts';
import { contains, kindOf, type Period } from '../calendar/period.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { countWorkingDays, elapsedWorkingDays } from '../calendar/working-days.ts';
import type { Minor } from '../money/money.ts';
import { attainment, gap, variance } from '../target/attainment.ts';
import { expectedToDate, type Plan } from './plan-curve.ts';

/** A formula of the glossary; screens say its name, its wording and its definition. */
export type FormulaId =
  | 'attainment'
  | 'pace'
  | 'expectedToDate'
  | 'gap'
  | 'variance'
  | 'planVariance'
  | 'coverage'
  | 'requiredPerDay'
  | 'runRate';

export type InputName = 'actual' | 'target' | 'expectedToDate' | 'open' | 'gap' | 'daysGone' | 'daysLeft' | 'days';

/** A figure that can say where it comes from. */
export interface Figure {
  readonly formula: FormulaId;
  readonly period: Period;
  /** Null where an input is missing or the divisor is 0. */
  readonly value: number | null;
  /** Minor units, a share of 1, or a multiple (2.4 ×). */
  readonly unit: 'money' | 'share' | 'multiple';
  /** In the order the formula names them. */
  readonly inputs: readonly {
    readonly name: InputName;
    readonly value: number | null;
    readonly unit: 'money' | 'days';
  }[];
}

/** Where a span of time stands. */
export interface Standing {
  readonly period: Period;
  readonly target: Minor | null;
  readonly actual: Minor;
  readonly days: { readonly gone: number; readonly left: number; readonly total: number };
  /** Actual ÷ target. */
  readonly attainment: Figure;
  /** Along the plan curve, to the start of today. */
  readonly expectedToDate: Figure;
  /** Actual ÷ expected to date: 0.867 is 13.3 % behind plan. */
  readonly pace: Figure;
  /** Actual − expected to date: negative is behind plan. */
  readonly planVariance: Figure;
  /** Target − actual, not below 0. */
  readonly gap: Figure;
  /** Actual − target, signed. */
  readonly variance: Figure;
  /** Gap ÷ working days left, today among them; null when none is left. */
  readonly requiredPerDay: Figure;
  /** Actual ÷ days gone × days: where it lands if nothing changes; null before the first day is gone. */
  readonly runRate: Figure;
}

export interface PanelFigures {
  /** The current month or quarter when the plan is cut into these, else the whole period. */
  readonly heading: Standing;
  readonly whole: Standing;
  /** Open deals ÷ what is still missing of the whole period; null when nothing is missing. */
  readonly coverage: Figure;
}

/** What the figures are made from; `PanelData` of the roll-ups has this shape. */
export interface PaceInput {
  readonly period: Period;
  readonly today: Day;
  readonly plan: Plan;
  readonly won: readonly { readonly day: Day; readonly minor: Minor }[];
  readonly open: { readonly minor: Minor };
}

/** Every figure the quota panel shows, each with its inputs. `calendar` is the one that the panel's data names. */
export function paceOf(data: PaceInput, calendar: WorkCalendar): PanelFigures {
  const whole = standing(data.period, data.plan, data.won, calendar, data.today);
  const current = data.plan.find(({ period }) => isHeading(period) && contains(period, data.today));
  const heading = current ? standing(current.period, [current], data.won, calendar, data.today) : whole;
  const missing = whole.gap.value;
  return {
    heading,
    whole,
    coverage: {
      formula: 'coverage',
      period: data.period,
      value: missing === null || missing === 0 ? null : data.open.minor / missing,
      unit: 'multiple',
      inputs: [money('open', data.open.minor), money('gap', missing)],
    },
  };
}

/** The figures of one span against its plan; `won` may hold more than the span. An empty plan means that no target is set. */
export function standing(
  period: Period,
  plan: Plan,
  won: readonly { readonly day: Day; readonly minor: Minor }[],
  calendar: WorkCalendar,
  today: Day,
): Standing {
  const target = plan.length === 0 ? null : plan.reduce((sum, part) => sum + part.minor, 0);
  const actual = won.reduce((sum, { day, minor }) => (contains(period, day) ? sum + minor : sum), 0);
  const due = target === null ? null : expectedToDate(plan, calendar, today);
  const missing = gap(actual, target);
  const total = countWorkingDays(calendar, period);
  const gone = elapsedWorkingDays(calendar, period, today);
  const left = total - gone;
  const figure = (
    formula: FormulaId,
    unit: Figure['unit'],
    value: number | null,
    ...inputs: Figure['inputs'][number][]
  ): Figure => ({ formula, period, value, unit, inputs });
  return {
    period,
    target,
    actual,
    days: { gone, left, total },
    attainment: figure(
      'attainment',
      'share',
      attainment(actual, target),
      money('actual', actual),
      money('target', target),
    ),
    expectedToDate: figure(
      'expectedToDate',
      'money',
      due,
      money('target', target),
      days('daysGone', gone),
      days('days', total),
    ),
    pace: figure('pace', 'share', attainment(actual, due), money('actual', actual), money('expectedToDate', due)),
    planVariance: figure(
      'planVariance',
      'money',
      variance(actual, due),
      money('actual', actual),
      money('expectedToDate', due),
    ),
    gap: figure('gap', 'money', missing, money('target', target), money('actual', actual)),
    variance: figure('variance', 'money', variance(actual, target), money('actual', actual), money('target', target)),
    requiredPerDay: figure(
      'requiredPerDay',
      'money',
      missing === null || left === 0 ? null : missing / left,
      money('gap', missing),
      days('daysLeft', left),
    ),
    runRate: figure(
      'runRate',
      'money',
      gone === 0 ? null : (actual / gone) * total,
      money('actual', actual),
      days('daysGone', gone),
      days('days', total),
    ),
  };
}

function isHeading(period: Period): boolean {
  const kind = kindOf(period);
  return kind === 'month' || kind === 'quarter';
}

function money(name: InputName, value: number | null): Figure['inputs'][number] {
  return { name, value, unit: 'money' };
}

function days(name: InputName, value: number): Figure['inputs'][number] {
  return { name, value, unit: 'days' };
}
