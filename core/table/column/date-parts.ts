import { foldedWord, isFiller, isWeekday, monthNamed } from './calendar-words.ts';
import { type Cell, isBlank, textOf, tidyCell } from './cell.ts';

/** The numbers of a date as they stand in a cell, as far as the cell alone tells what they are. */
export type DateParts =
  /** `yearFirst` where it begins with a year of two digits and can mean nothing else: `24. 3. 5.`. */
  | {
      readonly kind: 'day';
      readonly year: number;
      readonly month: number;
      readonly date: number;
      readonly yearFirst?: true;
    }
  /** `3/4/2026`, `3/4/26`: day and month, or month and day. `year` of two digits may be the day of `26/3/4`. */
  | {
      readonly kind: 'numeric';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly mark: string;
      readonly short: boolean;
    }
  /** `113/03/05`: a year of the Republic of China, if the whole column looks so. */
  | { readonly kind: 'minguo'; readonly year: number; readonly month: number; readonly date: number }
  /** Days since the epoch of a spreadsheet. */
  | { readonly kind: 'serial'; readonly days: number }
  /** Since 1970, if the whole column looks so. */
  | { readonly kind: 'unix'; readonly milliseconds: number };

const DIGITS_3 = / ?[-/.] ?| /.source;
const NUMERIC = new RegExp(`^(\\d{1,4})(${DIGITS_3})(\\d{1,2})(?:${DIGITS_3})(\\d{1,4})(?!\\d)\\.?(.*)$`);
const IDEOGRAPHIC =
  /^(西暦|公元|民国|民國|令和|平成|昭和|大正|明治)? ?(\d{1,4}|元) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?(?:[日号號일])?(.*)$/;
const JAPANESE = /^([RHSTM])\.? ?(\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(.*)$/;
const COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:[T ]?\d{4}(?:\d{2}(?:\.\d+)?)?Z?)?$/;
const SERIAL = /^([2-7]\d{4})(?:[.,]\d+)?$/;

/** Years before the first of an era. */
const ERAS: Readonly<Record<string, number>> = {
  ...{ 西暦: 0, 公元: 0, 民国: 1911, 民國: 1911, 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 },
  ...{ R: 2018, H: 1988, S: 1925, T: 1911, M: 1867 },
};

/** Reads the numbers of one date; `undefined` for what is blank, none, or has anything else in it. */
export function dateParts(cell: Cell): DateParts | undefined {
  if (textOf(cell).length > 80 || isBlank(cell)) return undefined;
  const text = spelled(foldedWord(tidyCell(cell)).replace(/\u2019/g, "'"))
    .replace(/^="([^"]*)"$/, '$1')
    .replace(/^['"]/, '')
    .replace(TIME_FIRST, '');
  if (/^[\d.,TZ]+$/.test(text)) {
    const plain = ofDigits(text);
    if (plain) return plain;
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) return isAside(numeric[5] ?? '') ? ofNumbers(numeric) : undefined;
  const era = IDEOGRAPHIC.exec(text) ?? JAPANESE.exec(text);
  if (era) {
    const [, name = '', year = '', month, date, rest = ''] = era;
    if (!isAside(rest)) return undefined;
    const before = ERAS[name] ?? (year.length < 3 ? century(Number(year)) - Number(year) : 0);
    return { kind: 'day', year: before + (year === '元' ? 1 : Number(year)), month: Number(month), date: Number(date) };
  }
  return /\p{L}/u.test(text) ? named(text) : undefined;
}

/** A year of two digits is one of 1970 to 2069. */
export function century(year: number): number {
  return year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
}

/** `二〇二四年三月五日` with digits. */
function spelled(text: string): string {
  if (!/^[〇零一二三四五六七八九]{4}年/.test(text)) return text;
  return text
    .replace(/[〇零一二三四五六七八九]?十[一二三四五六七八九]?/g, (ten) => {
      const [tens = '', ones = ''] = ten.split('十');
      return `${tens || '一'}${ones || '〇'}`;
    })
    .replace(/[〇零一二三四五六七八九]/g, (sign) =>
      String('〇一二三四五六七八九'.indexOf(sign === '零' ? '〇' : sign)),
    );
}

function ofDigits(text: string): DateParts | undefined {
  const compact = COMPACT.exec(text);
  if (compact) return { kind: 'day', year: Number(compact[1]), month: Number(compact[2]), date: Number(compact[3]) };
  const serial = SERIAL.exec(text);
  if (serial) return { kind: 'serial', days: Number(serial[1]) };
  const unix = /^(\d{10}|\d{13})(?:\.\d+)?$/.exec(text)?.[1];
  return unix ? { kind: 'unix', milliseconds: Number(unix) * (unix.length === 10 ? 1000 : 1) } : undefined;
}

function ofNumbers(found: RegExpExecArray): DateParts | undefined {
  const [, first = '', mark = '', second = '', third = ''] = found;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return third.length < 3 ? { kind: 'day', year: a, month: b, date: c } : undefined;
  if (first.length === 3) return third.length < 3 ? { kind: 'minguo', year: a, month: b, date: c } : undefined;
  if (third.length === 4) return { kind: 'numeric', first: a, second: b, year: c, mark: mark.trim(), short: false };
  if (third.length === 2) return { kind: 'numeric', first: a, second: b, year: c, mark: mark.trim(), short: true };
  // `24. 3. 5.` has its year first: a year is never written with one digit.
  return third.length === 1 && first.length === 2
    ? { kind: 'day', year: century(a), month: b, date: c, yearFirst: true }
    : undefined;
}

const TIME =
  /(?<![\d.])T?\d{1,2}(?::|h|(?:時|时|点|點|시) ?)\d{2}(?:(?::|(?:分|분) ?)\d{1,2}(?:[.,]\d+)?)?[秒초分분]?(?: ?(?:Z\b|UTC|GMT))?(?: ?[+-]\d{2}:?\d{2})?(?: ?\([^)]*\))?|(?<=\s)\d{1,2}\.\d{2}(?:\.\d{2})?(?=$| ?[ap]\.? ?m\b)|(?<![\d.])\d{1,2}(?= ?[ap]\.? ?m\b)|(?<!\d)\d{1,2}[時时点點시]/i;
const TIME_FIRST = /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?,? (?=\S)/i;
const ASIDE =
  /上午|下午|中午|凌晨|早上|晚上|午前|午後|오전|오후|星期[一二三四五六日天]|[周週][一二三四五六日]|[月火水木金土日]曜日?|\([月火水木金土日一二三四五六월화수목금토일]\)|[월화수목금토일]요일/g;

/** Whether all that stands behind a date is a time, a time zone, a day of the week. */
function isAside(rest: string): boolean {
  // The usual case first: a time behind the day.
  if (rest === '' || /^[T, ]+\d{1,2}:\d{2}/.test(rest)) return true;
  const words = rest.replace(TIME, ' ').replace(ASIDE, ' ');
  const hasTime = words.length !== rest.length;
  return (
    /^[\p{L}\p{M}\s,.()،'-]*$/u.test(words) &&
    (words.match(WORD) ?? []).every(
      (word) => isFiller(word) || isWeekday(word) || (hasTime && /^[A-Z]{1,5}$/.test(word)),
    )
  );
}

const WORD = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu;

/** `5. März 2024`, `Friday, December 1, 2017`, `05MAR24`, `5 tháng 3, 2024`: one month by its name and two numbers, in any order. */
function named(text: string): DateParts | undefined {
  const rest = text.replace(TIME, ' ').replace(ASIDE, ' ');
  if (!/^[\p{L}\p{M}\d\s,./()،'-]*$/u.test(rest)) return undefined;
  const numbers: string[] = [];
  let month: number | undefined;
  let nextIsMonth = false;
  let isThai = false;
  let doubtful: number | undefined;
  for (const [token] of rest.matchAll(/\d+|[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu)) {
    if (/^\d/.test(token)) {
      if (nextIsMonth) month = Number(token);
      else numbers.push(token);
      nextIsMonth = false;
      continue;
    }
    isThai ||= /[\u0e00-\u0e7f]/.test(token);
    if (/^th(?:á|a)?ng$|^thg$/i.test(token)) nextIsMonth = true;
    else {
      const found = monthNamed(token);
      // `mar` is March and Tuesday: the weekday where another word names the month.
      if (found !== undefined && isWeekday(token) && doubtful === undefined) doubtful = found;
      else if (found !== undefined && month === undefined) month = found;
      else if (!isFiller(token) && !isWeekday(token)) return undefined;
    }
  }
  month ??= doubtful;
  const [a = '', b = ''] = numbers;
  if (month === undefined || numbers.length !== 2) return undefined;
  const isYearFirst = a.length > 2 || (b.length < 3 && Number(a) > 31);
  const [year, date] = isYearFirst ? [a, b] : [b, a];
  if (date.length > 2 || year.length === 1 || year.length === 3 || year.length > 4) return undefined;
  const buddhist = isThai && Number(year) > 2400 ? 543 : 0;
  return {
    kind: 'day',
    year: (year.length === 2 ? century(Number(year)) : Number(year)) - buddhist,
    month,
    date: Number(date),
  };
}
