import { cut } from '../calendar/cut.ts';
import type { Day } from '../calendar/day.ts';
import { fiscalYear, fiscalYearOf } from '../calendar/fiscal-year.ts';
import { contains, covers, kindOf, type Period } from '../calendar/period.ts';
import { type Fine, rounded } from '../money/fine.ts';
import type { SubjectId } from '../people/people.ts';
import { eachDay, eachUndated } from './actuals.ts';
import type { Sums } from './book.ts';
import type { Figures, HeadFigures } from './figures.ts';
import { COMPANY } from './org.ts';
import { cellOf, type Resolver, resolverOf } from './resolve.ts';
import { addRevenue } from './revenue.ts';
import type { PanelData } from './slices.ts';

export interface PanelQuery {
  readonly subject: SubjectId;
  /** The fiscal quarter of `today` when absent. */
  readonly period?: Period;
  readonly today: Day;
}

/** The quota panel of one subject. An unknown subject has a panel of nothing, under its own id. */
export function panelOf(figures: Figures, query: PanelQuery): PanelData {
  const { team, totals } = figures;
  const { subject, today } = query;
  const period = query.period ?? quarterOf(today, team.fiscalYearStart);
  const resolver = resolverOf(figures);
  const won = new Map<Day, Fine>();
  const open = { minor: 0, fraction: 0, count: 0 };
  const others = new Map<string, { readonly won: Fine; readonly open: Fine & { count: number } }>();
  eachDay(totals, resolver.org, subject, period, ({ currency }, day, sums) => {
    if (currency === team.currency || currency === '') {
      const sum = won.get(day) ?? { minor: 0, fraction: 0 };
      addRevenue(sum, sums, team.revenue);
      if (sum.minor !== 0 || sum.fraction !== 0) won.set(day, sum);
      addOpen(open, sums);
    } else if ((team.revenue === 'orders' ? sums.orders : sums.won) + sums.open > 0) {
      const other = others.get(currency) ?? {
        won: { minor: 0, fraction: 0 },
        open: { minor: 0, fraction: 0, count: 0 },
      };
      addRevenue(other.won, sums, team.revenue);
      addOpen(other.open, sums);
      others.set(currency, other);
    }
  });
  const undated = { minor: 0, fraction: 0, count: 0 };
  eachUndated(totals, resolver.org, subject, today, ({ currency }, sums) => {
    if (currency !== team.currency && currency !== '') return;
    addOpen(undated, sums);
  });
  const unit = resolver.org.unitOn(subject, today);
  const lastChange = lastChangeOf(figures, subject, period);
  const coverage = coverageOf(figures);
  return {
    subject: {
      id: subject,
      name: nameOf(figures, subject),
      ...(unit !== COMPANY && unit !== subject && { unit: nameOf(figures, unit) }),
    },
    period,
    today,
    currency: team.currency,
    calendar: team.calendar,
    ...planOf(resolver, subject, period),
    won: byDay(won),
    open: { minor: rounded(open), count: open.count },
    ...(undated.count > 0 && { undated: { minor: rounded(undated), count: undated.count } }),
    ...(others.size > 0 && {
      otherCurrencies: [...others]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, sums]) => ({ currency, wonMinor: rounded(sums.won), openMinor: rounded(sums.open) })),
    }),
    ...(lastChange && { lastChange }),
    ...(coverage && { coverage }),
    ...(team.sample && { sample: true }),
  };
}

function addOpen(to: Fine & { count: number }, sums: Sums): void {
  to.minor += sums.openMinor;
  to.fraction += sums.openFraction;
  to.count += sums.open;
}

/** Day after day, each with what the sum up to it grows by in whole minor units: so the days add up to the rounded whole. */
function byDay(won: ReadonlyMap<Day, Fine>): PanelData['won'] {
  const sum = { minor: 0, fraction: 0 };
  let before = 0;
  return [...won]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { minor, fraction }]) => {
      sum.minor += minor;
      sum.fraction += fraction;
      const grown = rounded(sum) - before;
      before += grown;
      return { day, minor: grown };
    });
}

/** The name of a member, a unit or the company; an id that is none of them stands for itself. */
export function nameOf(figures: Figures, subject: SubjectId): string {
  const { people, name } = figures.team;
  if (subject === COMPANY) return name;
  const found = people.members.find(({ id }) => id === subject) ?? people.units.find(({ id }) => id === subject);
  return found?.name ?? subject;
}

/**
 * The plan of a period by its months (a month: by its weeks, where it is split into them), each as it stands on the board;
 * `ownTarget` is the period's, where that differs from their sum. Without months the period stands as one piece.
 */
function planOf(resolver: Resolver, subject: SubjectId, period: Period): Pick<PanelData, 'plan' | 'ownTarget'> {
  const target = resolver.targetOf(subject, period).minor;
  const kind = kindOf(period);
  const pieces = kind === 'week' || kind === 'day' ? [] : cut(period, kind === 'month' ? 'week' : 'month');
  const plan = pieces.map((piece) => ({ period: piece, minor: resolver.targetOf(subject, piece).minor }));
  const complete = plan.length > 0 && plan.every(({ minor }) => minor !== null);
  const planned = plan.reduce((sum, { minor }) => sum + (minor ?? 0), 0);
  const pieceByPiece = plan.map((piece) => ({ ...piece, minor: piece.minor ?? 0 }));
  if (target === null) return { plan: complete ? pieceByPiece : [] };
  if (!complete || (planned !== target && !(planned > 0))) return { plan: [{ period, minor: target }] };
  return { plan: pieceByPiece, ...(planned !== target && { ownTarget: target }) };
}

/** The newest target of the subject within the period that somebody else entered: one knows one's own. */
function lastChangeOf(figures: Figures, subject: SubjectId, period: Period): PanelData['lastChange'] {
  let newest: { head: HeadFigures<number>; period: Period } | undefined;
  const prefix = cellOf('revenue', subject, '');
  for (const [cell, { target: head }] of Object.entries(figures.plan.cells)) {
    if (!head?.by || head.by === figures.team.me || !cell.startsWith(prefix) || (newest && newest.head.at >= head.at))
      continue;
    const changed = cell.slice(prefix.length);
    if (kindOf(changed) !== null && covers(period, changed)) newest = { head, period: changed };
  }
  if (!newest) return undefined;
  const { head } = newest;
  return {
    by: nameOf(figures, head.by as SubjectId),
    at: head.at,
    period: newest.period,
    ...(typeof head.previous === 'number' && { from: head.previous }),
    to: head.value,
    ...(head.reason !== undefined && { reason: head.reason }),
  };
}

/** Of the sources that say how many deals they have in all, the one read last. */
function coverageOf(figures: Figures): PanelData['coverage'] {
  const partial = figures.team.captures.filter(({ of }) => of !== undefined);
  const newest = partial.reduce((a, b) => (b.at > a.at ? b : a), partial[0] as (typeof partial)[number]);
  return newest && { read: newest.read, of: newest.of, source: newest.source };
}

function quarterOf(day: Day, fiscalYearStart: number): Period {
  const { quarters, period } = fiscalYear(fiscalYearOf(day, fiscalYearStart), fiscalYearStart);
  return quarters.find((quarter) => contains(quarter.period, day))?.period ?? period;
}
