import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { firstDay, lastDay, type Period } from '../calendar/period.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/work-calendar.ts';
import { countWorkingDays, elapsedWorkingDays } from '../calendar/working-days.ts';
import type { Minor } from '../money/money.ts';

/** The plan by child period, in order, without overlap. */
export type Plan = readonly { readonly period: Period; readonly minor: Minor }[];

/** What is due or done at the end of a day. */
export interface CurvePoint {
  readonly day: Day;
  /** Cumulative. */
  readonly minor: Minor;
  /** Days that are not worked add nothing: the line runs flat. */
  readonly working: boolean;
}

/**
 * The cumulative plan at the end of every day: each child period's part is spread evenly over its working days, so the line
 * bends from month to month and runs flat over holidays. Ends exactly at Σ plan.
 */
export function planCurve(plan: Plan, calendar: WorkCalendar): CurvePoint[] {
  const points: CurvePoint[] = [];
  let before = 0;
  for (const { period, minor } of plan) {
    const last = lastDay(period);
    const spread = spreadOf(period, calendar);
    let gone = 0;
    for (let day = firstDay(period); day <= last; day = addDays(day, 1)) {
      const working = isWorkingDay(calendar, day);
      if (working || !spread.byWorkingDay) gone++;
      points.push({ day, minor: before + partOf(minor, gone, spread.days), working });
    }
    before += minor;
  }
  return points;
}

/**
 * What the plan makes due before the day begins (glossary: on-track to date): whole child periods that are past, and of the
 * current one the working days gone. `today` itself is still to be worked.
 */
export function expectedToDate(plan: Plan, calendar: WorkCalendar, today: Day): Minor {
  return plan.reduce((due, { period, minor }) => {
    const first = firstDay(period);
    if (today <= first) return due;
    if (today > lastDay(period)) return due + minor;
    const spread = spreadOf(period, calendar);
    const gone = spread.byWorkingDay ? elapsedWorkingDays(calendar, period, today) : daysBetween(first, today);
    return due + partOf(minor, gone, spread.days);
  }, 0);
}

/** What was won, cumulative, at the end of each day that brought something; for a line of steps. */
export function actualSteps(won: readonly { readonly day: Day; readonly minor: Minor }[]): CurvePoint[] {
  const byDay = new Map<Day, Minor>();
  for (const { day, minor } of won) byDay.set(day, (byDay.get(day) ?? 0) + minor);
  let sum = 0;
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, minor]) => {
      sum += minor;
      return { day, minor: sum, working: true };
    });
}

/** A period without a single working day (a weekend's piece of a week) is spread over its calendar days. */
function spreadOf(period: Period, calendar: WorkCalendar): { days: number; byWorkingDay: boolean } {
  const days = countWorkingDays(calendar, period);
  if (days > 0) return { days, byWorkingDay: true };
  return { days: daysBetween(firstDay(period), lastDay(period)) + 1, byWorkingDay: false };
}

/** The first `gone` of `days` equal largest-remainder shares of an amount: what `allocate` gives them, summed. */
function partOf(minor: Minor, gone: number, days: number): Minor {
  const size = Math.abs(minor);
  const part = Math.floor(size / days) * gone + Math.min(gone, size % days);
  return minor < 0 && part !== 0 ? -part : part;
}
