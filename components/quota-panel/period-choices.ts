import { firstDay, kindOf, type Period } from '#core/calendar/period.ts';
import { shift } from '#core/calendar/shift.ts';

/** The periods a person may want next: the year with its quarters and months around a calendar period; else the neighbours. */
export function periodChoices(period: Period): readonly Period[] {
  const kind = kindOf(period);
  if (kind !== 'year' && kind !== 'quarter' && kind !== 'month') return [shift(period, -1), period, shift(period, 1)];
  const year = firstDay(period).slice(0, 4);
  const quarters = ['-Q1', '-Q2', '-Q3', '-Q4'].map((quarter) => year + quarter);
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return [shift(year, -1), year, ...quarters, ...months, shift(year, 1)];
}
