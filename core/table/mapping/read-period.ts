import { isPeriod, type Period, periodOf } from '#core/calendar/period.ts';
import { tidyCell } from '../column/cell.ts';
import { readDate } from '../column/date-column.ts';

/** A period as people write it: `2026`, `FY2026`, `2026 Q1`, `Q1 2026`, `2026年第一季度`, `2026-03`, `202603`, `Mar 2026`, `2026年3月`. */
export function readPeriod(text: string): Period | undefined {
  const cell = tidyCell(text);
  if (isPeriod(cell)) return cell;
  const quarter =
    cell.match(/^(?<year>\d{4})[ /-]?年? ?第?(?:Q|季度?)? ?(?<quarter>[1-4一二三四]) ?季度?$/i) ??
    cell.match(/^(?<year>\d{4})[ /-]?年? ?Q(?<quarter>[1-4])$/i) ??
    cell.match(/^Q(?<quarter>[1-4])[ /-]?(?<year>\d{4})$/i);
  if (quarter?.groups?.quarter && quarter[0].match(/q|季/i)) {
    const number = '一二三四'.indexOf(quarter.groups.quarter) + 1 || Number(quarter.groups.quarter);
    return `${quarter.groups.year}-Q${number}`;
  }
  const month = cell.match(/^(\d{4})(?:[-/.]|年 ?)(\d{1,2}) ?月?$/) ?? cell.match(/^((?:19|20|21)\d{2})([01]\d)$/);
  if (month) return existing(`${month[1]}-${month[2]?.padStart(2, '0')}`);
  const named = cell.match(/^([a-z]{3,9})\.?[ -](\d{4})$/i);
  const first = named && readDate(`1 ${named[1]} ${named[2]}`, 'dayFirst');
  if (first && first !== 'impossible') return periodOf(first, 'month');
  const year = cell.match(/^(?:FY ?)?(\d{4}) ?年?度?$/i);
  if (year) return year[1];
  const day = readDate(cell, 'monthFirst');
  return day && day !== 'impossible' && day.endsWith('-01') ? periodOf(day, 'month') : undefined;
}

function existing(period: string): Period | undefined {
  return isPeriod(period) ? period : undefined;
}
