import type { Language } from '../text/sentence.ts';
import { addDays, type Day } from './day.ts';

/**
 * A country's holidays as its generated module keeps them. Per year: six characters a run of days off (letter of the name,
 * month, date, length), then after `|` the weekend days that are worked instead. Only days off that would else be worked.
 */
export interface HolidayData {
  readonly country: string;
  /** English; the first is `a`. */
  readonly names: readonly string[];
  /** The same in Chinese where the source has them; '' where not. */
  readonly zh?: readonly string[];
  readonly years: Readonly<Record<number, string>>;
}

/** Holidays ready to be asked. A year that is not in `coveredYears` is unknown, which is not the same as without holidays. */
export interface Holidays {
  readonly country: string;
  readonly coveredYears: ReadonlySet<number>;
  /** Weekday off → index into the names. */
  readonly off: ReadonlyMap<Day, number>;
  /** Saturdays and Sundays that are worked. */
  readonly makeUp: ReadonlySet<Day>;
  readonly names: readonly string[];
  readonly zh: readonly string[];
}

export function readHolidays(data: HolidayData): Holidays {
  const off = new Map<Day, number>();
  const makeUp = new Set<Day>();
  for (const [year, text] of Object.entries(data.years)) {
    const [runs = '', worked = ''] = text.split('|');
    for (const [, letter = '', month, date, length] of runs.matchAll(/([a-zA-Z])(\d\d)(\d\d)(\d)/g)) {
      for (let n = 0; n < Number(length); n++) off.set(addDays(`${year}-${month}-${date}`, n), LETTERS.indexOf(letter));
    }
    for (const [, month, date] of worked.matchAll(/(\d\d)(\d\d)/g)) makeUp.add(`${year}-${month}-${date}`);
  }
  const coveredYears = new Set(Object.keys(data.years).map(Number));
  return { country: data.country, coveredYears, off, makeUp, names: data.names, zh: data.zh ?? [] };
}

/** `春节` / `Spring Festival`: the name of the holiday that makes this weekday free; undefined on any other day. */
export function nameOfHoliday(holidays: Holidays, day: Day, language: Language): string | undefined {
  const index = holidays.off.get(day);
  if (index === undefined) return undefined;
  return (language === 'zh-CN' && holidays.zh[index]) || holidays.names[index];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
