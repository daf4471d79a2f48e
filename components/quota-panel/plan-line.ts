import { addDays, type Day, daysBetween } from '#core/calendar/day.ts';
import { nameOfHoliday } from '#core/calendar/holidays.ts';
import { firstDay, lastDay, type Period } from '#core/calendar/period.ts';
import type { WorkCalendar } from '#core/calendar/work-calendar.ts';
import { actualSteps, type CurvePoint, planCurve } from '#core/pace/plan-curve.ts';
import type { PanelData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';

interface Point {
  /** Days from the beginning of the period. */
  readonly at: number;
  /** Cumulative, minor units. */
  readonly minor: number;
}

/** What the curve draws, in days and minor units. */
export interface PlanLine {
  readonly days: number;
  readonly plan: readonly Point[];
  readonly actual: readonly Point[];
  /** Ends of the child periods, with the plan up to there. */
  readonly nodes: readonly (Point & { readonly from: number; readonly period: Period })[];
  /** Holidays long enough to see, with the plan they hold. */
  readonly rests: readonly (Point & { readonly from: number; readonly name: string })[];
  /** Where today stands: 0 before the period, its length after it. */
  readonly today: number;
}

/** Days off in a row, weekends included, from which on a flat stretch of the line wants its name. */
const LONG_REST = 5;

/** Days become distances from the period's start; a day's plan and deals are reached at its end. */
export function planLine(data: PanelData, calendar: WorkCalendar, language: Language): PlanLine {
  const start = firstDay(data.period);
  const days = daysBetween(start, lastDay(data.period)) + 1;
  const end = (day: Day): number => daysBetween(start, day) + 1;
  const today = Math.min(Math.max(end(data.today) - 1, 0), days);
  const curve = planCurve(data.plan, calendar);
  const reached = new Map(curve.map(({ day, minor }) => [day, minor]));
  return {
    days,
    plan: [{ at: 0, minor: 0 }, ...curve.map(({ day, minor }) => ({ at: end(day), minor }))],
    actual: stairs(data, end, today),
    nodes: data.plan.map(({ period }) => ({
      period,
      from: end(firstDay(period)) - 1,
      at: end(lastDay(period)),
      minor: reached.get(lastDay(period)) ?? 0,
    })),
    rests: rests(curve, calendar, language).map(({ from, to, minor, name }) => ({
      from: end(from) - 1,
      at: end(to),
      minor,
      name,
    })),
    today,
  };
}

/** Up at the end of the day, or now for what was closed today. */
function stairs(data: PanelData, end: (day: Day) => number, today: number): Point[] {
  const points: Point[] = [{ at: 0, minor: 0 }];
  let before = 0;
  for (const { day, minor } of actualSteps(data.won)) {
    const at = Math.min(Math.max(end(day), 0), today);
    points.push({ at, minor: before }, { at, minor });
    before = minor;
  }
  return [...points, { at: today, minor: before }];
}

function rests(
  curve: readonly CurvePoint[],
  calendar: WorkCalendar,
  language: Language,
): { from: Day; to: Day; minor: number; name: string }[] {
  if (calendar.kind !== 'country') return [];
  const found: { from: Day; to: Day; minor: number; name: string }[] = [];
  let run: CurvePoint[] = [];
  for (const point of [...curve, undefined]) {
    if (point && !point.working) {
      run.push(point);
      continue;
    }
    const [first, last] = [run[0], run.at(-1)];
    const name = run.map(({ day }) => nameOfHoliday(calendar.holidays, day, language)).find(Boolean);
    if (first && last && name && addDays(first.day, LONG_REST - 1) <= last.day) {
      found.push({ from: first.day, to: last.day, minor: last.minor, name });
    }
    run = [];
  }
  return found;
}
