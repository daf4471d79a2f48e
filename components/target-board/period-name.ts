import { formatPeriod } from '#core/calendar/format-period.ts';
import { kindOf, type Period } from '#core/calendar/period.ts';
import type { Language } from '#core/text/sentence.ts';

/** A period under a header that already names its year: `2026`, `Q1`, `Feb` / `2月`; whatever is no period is shown as it came. */
export function periodName(period: Period, language: Language): string {
  const kind = kindOf(period);
  if (kind === null) return period;
  return kind === 'quarter' ? period.slice(5) : formatPeriod(period, language);
}
