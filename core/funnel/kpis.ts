import { daysBetween } from '../calendar/day.ts';
import { contains, type Period } from '../calendar/period.ts';
import { cellId } from '../entry/cell.ts';
import type { Entry } from '../entry/entry.ts';
import { headsOf, shownHead } from '../entry/heads.ts';
import type { Deal } from '../metric/deal.ts';
import type { Minor } from '../money/money.ts';
import type { SubjectId } from '../people/people.ts';

/** The KPI list of G8. */
export interface Kpis {
  /** Σ won, minor units of the currency asked for. */
  readonly revenue: Minor;
  /** As entered for the subject and period, points; null until someone enters it. */
  readonly satisfaction: number | null;
  /** Mean days created → won, of won deals whose two days are known (glossary: sales cycle). */
  readonly cycle: number | null;
  /** Won ÷ (won + lost), by count (glossary: win rate). */
  readonly conversion: number | null;
}

/** The KPI list recomputed from all deals of a subject; those that closed in the period count. */
export function kpis(
  deals: readonly Deal[],
  entries: readonly Entry[],
  subject: SubjectId,
  period: Period,
  currency: string,
): Kpis {
  const closed = deals.filter(
    ({ status, closes }) => status !== 'open' && closes !== undefined && contains(period, closes),
  );
  const won = closed.filter((deal) => deal.status === 'won');
  const cycles = won.flatMap(({ created, closes }) =>
    created !== undefined && closes !== undefined && created <= closes ? [daysBetween(created, closes)] : [],
  );
  return {
    revenue: won.reduce((sum, { amount }) => sum + (amount?.currency === currency ? amount.minor : 0), 0),
    satisfaction: entered(entries, subject, period),
    cycle: cycles.length === 0 ? null : cycles.reduce((sum, days) => sum + days, 0) / cycles.length,
    conversion: closed.length === 0 ? null : won.length / closed.length,
  };
}

function entered(entries: readonly Entry[], subject: SubjectId, period: Period): number | null {
  const cell = cellId('satisfaction', subject, period);
  const head = shownHead(headsOf(entries.filter((entry) => entry.kind === 'actual' && entry.cell === cell)));
  return typeof head?.value === 'number' ? head.value : null;
}
