import { covers, kindOf, lastDay, type Period } from '../calendar/period.ts';
import { rounded } from '../money/fine.ts';
import type { SubjectId } from '../people/people.ts';
import { eachDay } from './actuals.ts';
import type { Figures } from './figures.ts';
import { COMPANY, orgOf } from './org.ts';
import { cellOf } from './resolve.ts';
import { addRevenue } from './revenue.ts';
import type { KpiData } from './slices.ts';

/**
 * The KPI list of G8 for a subject (the company when none is named). Revenue is in the team's currency, of won deals or of
 * orders as the team has set; cycle and
 * conversion count deals of every currency. Satisfaction is what was entered for the period, else for the latest part of it.
 */
export function kpisOf(figures: Figures, query: { readonly subject?: SubjectId; readonly period: Period }): KpiData {
  const { subject = COMPANY, period } = query;
  const { currency } = figures.team;
  const revenue = { minor: 0, fraction: 0 };
  let [won, lost, cycles, cycleDays] = [0, 0, 0, 0];
  eachDay(figures.totals, orgOf(figures.team.people), subject, period, (ledger, _, sums) => {
    if (ledger.currency === currency) addRevenue(revenue, sums, figures.team.revenue);
    won += sums.won;
    lost += sums.lost;
    cycles += sums.cycles;
    cycleDays += sums.cycleDays;
  });
  return {
    period,
    currency,
    revenue: rounded(revenue),
    satisfaction: enteredActual(figures, subject, period),
    cycle: cycles > 0 ? cycleDays / cycles : null,
    conversion: won + lost > 0 ? won / (won + lost) : null,
  };
}

function enteredActual(figures: Figures, subject: SubjectId, period: Period): number | null {
  const exact = figures.plan.cells[cellOf('satisfaction', subject, period)]?.actual?.value;
  if (exact !== undefined && exact !== null) return exact;
  const prefix = cellOf('satisfaction', subject, '');
  let latest: { until: string; value: number } | undefined;
  for (const [cell, { actual }] of Object.entries(figures.plan.cells)) {
    const value = actual?.value;
    if (value === undefined || value === null || !cell.startsWith(prefix)) continue;
    const part = cell.slice(prefix.length);
    if (kindOf(part) === null || !covers(period, part)) continue;
    const until = lastDay(part);
    if (!latest || until > latest.until) latest = { until, value };
  }
  return latest?.value ?? null;
}
