import type { Day } from '../calendar/day.ts';
import { fiscalYear } from '../calendar/fiscal-year.ts';
import { contains, firstDay, lastDay, type Period } from '../calendar/period.ts';
import { countWorkingDays, elapsedWorkingDays } from '../calendar/working-days.ts';
import type { MetricId } from '../metric/metric.ts';
import { rounded } from '../money/fine.ts';
import type { SubjectId } from '../people/people.ts';
import type { Figures, HeadFigures } from './figures.ts';
import { COMPANY } from './org.ts';
import { nameOf } from './panel.ts';
import { cellOf, type Resolver, resolverOf } from './resolve.ts';
import type { BoardCell, BoardData, BoardRow } from './slices.ts';
import { wonByMonth } from './won-by-month.ts';

export interface BoardQuery {
  /** The calendar year in which the fiscal year begins. */
  readonly year: number;
  /** `revenue` when absent. */
  readonly metric?: MetricId;
  readonly today: Day;
}

/**
 * People by periods of one fiscal year. The company stands first, then units with their members under them as they stand
 * on `today`, or on the year's nearest day; who belonged to a unit only in other months counts in its figures all the same.
 */
export function boardOf(figures: Figures, query: BoardQuery): BoardData {
  const { team, plan } = figures;
  const { year, metric = 'revenue', today } = query;
  const { period, quarters } = fiscalYear(year, team.fiscalYearStart);
  const columns: BoardData['columns'] = [
    { period, kind: 'year' },
    ...quarters.flatMap((quarter) => [
      { period: quarter.period, kind: 'quarter' as const },
      ...quarter.months.map((month) => ({ period: month, kind: 'month' as const })),
    ]),
  ];
  const resolver = resolverOf(figures, metric);
  const monthsOf = new Map<Period, readonly Period[]>([[period, quarters.flatMap(({ months }) => months)]]);
  for (const quarter of quarters) {
    monthsOf.set(quarter.period, quarter.months);
    for (const month of quarter.months) monthsOf.set(month, [month]);
  }
  const won = metric === 'revenue' ? wonByMonth(figures, resolver.org, period) : undefined;
  const actualOf = (subject: SubjectId, column: Period): number => {
    const months = won?.get(subject);
    const sum = { minor: 0, fraction: 0 };
    for (const month of monthsOf.get(column) ?? []) {
      sum.minor += months?.get(month)?.minor ?? 0;
      sum.fraction += months?.get(month)?.fraction ?? 0;
    }
    return rounded(sum);
  };
  const day = contains(period, today) ? today : today < firstDay(period) ? firstDay(period) : lastDay(period);
  const rows: BoardRow[] = [];
  const add = (subject: SubjectId, level: number): void => {
    const kind = kindOf(figures, subject);
    const cells = columns.map((column) => cellAt(figures, resolver, subject, column.period, today, actualOf));
    rows.push({
      subject,
      name: nameOf(figures, subject),
      kind,
      level,
      cells,
      mismatch: mismatchOf(resolver, subject, kind, period),
    });
    if (kind !== 'member') for (const child of resolver.org.childrenOn(subject, day)) add(child, level + 1);
  };
  add(COMPANY, 0);
  return {
    year,
    currency: team.currency,
    today,
    columns,
    rows,
    canUndo: plan.canUndo ?? false,
    canRedo: plan.canRedo ?? false,
  };
}

function cellAt(
  figures: Figures,
  resolver: Resolver,
  subject: SubjectId,
  period: Period,
  today: Day,
  actualOf: (subject: SubjectId, period: Period) => number,
): BoardCell {
  const cell = cellOf(resolver.metric, subject, period);
  const { minor, origin, locked, head } = resolver.targetOf(subject, period);
  const entered = figures.plan.cells[cell]?.actual?.value;
  return {
    cell,
    period,
    minor,
    origin,
    ...(locked && { locked }),
    ...(kindOf(figures, subject) !== 'member' && { below: resolver.sumOfSubjects(subject, period) }),
    actual: entered ?? actualOf(subject, period),
    due: dueOf(resolver, subject, period, today),
    ...(head && describe(figures, head)),
    ...(head?.proposals && {
      proposals: head.proposals.map((one) => ({
        id: one.id,
        minor: one.value,
        ...describe(figures, one),
        at: one.at,
      })),
    }),
  };
}

function describe(
  figures: Figures,
  { id, by, at, reason }: Pick<HeadFigures<number>, 'id' | 'by' | 'at' | 'reason'>,
): Pick<BoardCell, 'by' | 'mine' | 'at' | 'reason'> {
  const { device } = figures.team;
  return {
    at,
    ...(by !== undefined && { by: nameOf(figures, by) }),
    ...(by === undefined && device !== undefined && id.startsWith(`${device}/`) && { mine: true }),
    ...(reason !== undefined && { reason }),
  };
}

/** Due to date: along the finer periods where these have a plan, in proportion to working days gone where they have none. */
function dueOf(resolver: Resolver, subject: SubjectId, period: Period, today: Day): number {
  const minor = resolver.targetOf(subject, period).minor;
  if (minor === null || today <= firstDay(period)) return 0;
  if (today > lastDay(period)) return minor;
  const planned = resolver.sumOfFiner(subject, period);
  if (planned) {
    const due = resolver.finerOf(period).reduce((sum, finer) => sum + dueOf(resolver, subject, finer, today), 0);
    return planned === minor ? due : Math.round((minor * due) / planned);
  }
  const days = countWorkingDays(resolver.calendar, period);
  return days === 0 ? 0 : Math.round((minor * elapsedWorkingDays(resolver.calendar, period, today)) / days);
}

/** Σ of what lies below − own target; below a unit its subjects, below a member (or a unit without any) its finer periods. */
function mismatchOf(resolver: Resolver, subject: SubjectId, kind: BoardRow['kind'], period: Period): number | null {
  const own = resolver.ownTargetOf(subject, period);
  if (own === null) return null;
  const below = kind === 'member' ? null : resolver.sumOfSubjects(subject, period);
  const children = below ?? resolver.sumOfFiner(subject, period);
  return children === null ? null : children - own;
}

function kindOf(figures: Figures, subject: SubjectId): BoardRow['kind'] {
  if (subject === COMPANY) return 'company';
  return figures.team.people.units.some(({ id }) => id === subject) ? 'unit' : 'member';
}
