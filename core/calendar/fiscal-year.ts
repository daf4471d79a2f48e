import type { Language } from '../text/sentence.ts';
import { addDays, type Day, dayOf } from './day.ts';
import { type Period, periodFrom, periodOf } from './period.ts';
import { addMonths } from './shift.ts';

/** A fiscal year as a view on calendar months: changing where it starts changes no stored figure. */
export interface FiscalYear {
  /** `'2026'` when it starts in January, else a range of days. */
  readonly period: Period;
  readonly quarters: readonly FiscalQuarter[];
  /** Its twelve calendar months, in order. */
  readonly months: readonly Period[];
}

export interface FiscalQuarter {
  /** 1 to 4. */
  readonly number: number;
  /** A calendar quarter when it is one (`2026-Q2`), else a range of days. */
  readonly period: Period;
  readonly months: readonly Period[];
}

/** The fiscal year that begins in the calendar year `year`, in month `startMonth` (1 to 12). */
export function fiscalYear(year: number, startMonth: number): FiscalYear {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    throw new RangeError(`not a month: ${startMonth}`);
  }
  const first = dayOf(year, startMonth, 1);
  const months = Array.from({ length: 12 }, (_, n) => periodOf(addMonths(first, n), 'month'));
  const quarters = [0, 1, 2, 3].map((n) => ({
    number: n + 1,
    period: span(addMonths(first, n * 3), 3),
    months: months.slice(n * 3, n * 3 + 3),
  }));
  return { period: span(first, 12), quarters, months };
}

/** The calendar year in which the fiscal year of a day began: `fiscalYearOf('2027-02-01', 4)` is 2026. */
export function fiscalYearOf(day: Day, startMonth: number): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < startMonth ? 1 : 0);
}

/** `FY2026/27` / `2026/27财年`, which both ways of naming fiscal years read alike; the plain year when it is the calendar's. */
export function formatFiscalYear(year: number, startMonth: number, language: Language): string {
  if (startMonth === 1) return language === 'zh-CN' ? `${year}年` : String(year);
  const years = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  return language === 'zh-CN' ? `${years}财年` : `FY${years}`;
}

function span(first: Day, months: number): Period {
  return periodFrom(first, addDays(addMonths(first, months), -1));
}
