import { formatFiscalYear } from '#core/calendar/fiscal-year.ts';
import { formatPeriod } from '#core/calendar/format-period.ts';
import { kindOf, type Period } from '#core/calendar/period.ts';
import type { Language } from '#core/text/sentence.ts';
import type { BoardView } from './board-view.ts';

/** A period under a header that names its year: `2026` or `FY2026/27`, `Q1` as counted in that year, `Feb` / `2月`; whatever is no period as it came. */
export function periodName(
  period: Period,
  language: Language,
  { year, quarters }: Pick<BoardView, 'year' | 'quarters'>,
): string {
  const quarter = quarters.indexOf(period);
  if (quarter >= 0) return `Q${quarter + 1}`;
  const kind = kindOf(period);
  if (kind === null) return period;
  if (period === year && kind !== 'year')
    return formatFiscalYear(Number(period.slice(0, 4)), Number(period.slice(5, 7)), language);
  return formatPeriod(period, language);
}
