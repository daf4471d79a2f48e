import { addDays, type Day, weekday } from './day.ts';
import { firstDay, lastDay, type Period, periodFrom, periodOf } from './period.ts';
import { addMonths, wholeMonths } from './shift.ts';

export type CutInto = 'quarter' | 'month' | 'week' | 'day';

/**
 * The child periods of a period, in order, covering it without gap or overlap. Weeks (Monday to Sunday) are cut at month
 * ends, so that they sum to months and weeks alike: a piece that is a whole week inside one month is named `2026-W10`, any
 * other `first/last`. Months and quarters that a free range cuts are named `first/last` likewise. Quarters of a span of whole
 * months are counted from its own start, so that a fiscal year falls into its fiscal quarters.
 */
export function cut(period: Period, into: CutInto): Period[] {
  const last = lastDay(period);
  const months = into === 'quarter' ? (wholeMonths(firstDay(period), last) ?? 0) : 0;
  if (months > 0 && months % 3 === 0) {
    return Array.from({ length: months / 3 }, (_, n) => {
      const start = addMonths(firstDay(period), n * 3);
      return periodFrom(start, addDays(addMonths(start, 3), -1));
    });
  }
  const pieces: Period[] = [];
  for (let day = firstDay(period); day <= last; ) {
    const unit = periodOf(day, into);
    const unitEnd = into === 'week' ? earlier(addDays(day, 7 - weekday(day)), monthEnd(day)) : lastDay(unit);
    const end = earlier(unitEnd, last);
    pieces.push(firstDay(unit) === day && lastDay(unit) === end ? unit : `${day}/${end}`);
    day = addDays(end, 1);
  }
  return pieces;
}

function monthEnd(day: Day): Day {
  return lastDay(periodOf(day, 'month'));
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
