import { type AmountWord, amountWords } from './amount-words.ts';
import { type Cell, isBlank, textOf, tidyCell } from './cell.ts';
import { chineseNumber } from './chinese-number.ts';

/** One number as it stands in a cell, before the column has said which mark is the decimals'. */
export interface AmountParts {
  readonly negative: boolean;
  /** Digits with their marks as written: `1.234,50`, `12 345`. */
  readonly digits: string;
  /** Power of ten, of an exponent (`E+05`) and of a unit (`K`, `万`). */
  readonly exponent: number;
  /** The cell says itself what it counts in, so a unit in the header does not apply to it. */
  readonly hasUnit: boolean;
  readonly percent: boolean;
  /** The decimal mark is `.` whatever the column's: a stored number, or one written in Chinese. */
  readonly exact: boolean;
  /** `mil` stands behind: a thousand where the decimals' mark is a comma; else a million where the sign is an English one. */
  readonly mil?: 'bare' | 'english';
}

/** Sign, digits, power of ten of one cell; `undefined` for what is blank, too long to be a number, or has anything else in it. */
export function amountParts(cell: Cell): AmountParts | undefined {
  if (typeof cell === 'number') return stored(cell);
  const common = COMMON.exec(cell);
  if (common) {
    const [, minus, open, digits = '', close] = common;
    // Nearly all amounts are written so; one class of marks, so that no text is gone through twice.
    if ((open === undefined) === (close === undefined))
      return minus || open ? { ...PLAIN, digits, exact: false, negative: true } : { ...PLAIN, digits, exact: false };
  }
  if (textOf(cell).length > 80 || isBlank(cell) || FINE_PRINT.test(cell)) return undefined;
  // Excel's ways of keeping a number as text: `'123` and `="123"`.
  const text = tidyCell(cell.replace(QUOTES, "'"))
    .replace(/^="([^"]*)"$/, '$1')
    .replace(/^'(?=[\d+\-(.])/, '');
  const found = NUMBER.exec(text);
  if (!found) return inChinese(text);
  const before = text.slice(0, found.index);
  let digits = found[0];
  let after = text.slice(found.index + digits.length);
  const power = /^e([+-]?\d{1,3})(?!\d)/i.exec(after);
  if (power) after = after.slice(power[0].length);
  if (/\d/.test(after)) return inChinese(text);
  // `12,-`, `1'234.--`, `500/-`: a dash for no cents.
  if (/[.,]$/.test(digits) && /^-{1,2}/.test(after)) after = after.replace(/^-+/, '');
  else if (after.startsWith('/-')) after = after.slice(2);
  digits = digits.trim();
  const said = saying(before, digits, after);
  return said && { ...said, digits, exponent: said.exponent + Number(power?.[1] ?? 0), exact: false };
}

const COMMON = /^(-)?(\()?[$€£¥￥₹]?(\d[\d.,]{0,30}\d|\d)(\))?$/;
const QUOTES = /[\u2018\u2019\u201b\u02bc\u00b4`\u2032]/g;
/** Raised, ringed and written-out digits are notes beside a number, which folding would make part of it: `1,234²`. */
const FINE_PRINT = /[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;
const NUMBER = /(?:(?<!\p{L})[.,])?\d(?:[\d.,' \u00b7]*[\d.,])?/u;

function stored(value: number): AmountParts | undefined {
  const found = /^(-?)([\d.]+)(?:e([+-]\d+))?$/.exec(String(value));
  if (!found) return undefined;
  const [, sign, digits = '', power] = found;
  return {
    negative: sign === '-',
    digits,
    exponent: Number(power ?? 0),
    hasUnit: false,
    percent: false,
    exact: true,
  };
}

function inChinese(text: string): AmountParts | undefined {
  const found = chineseNumber(text);
  const said = found && saying(found.before, found.digits, found.after);
  return said && { ...said, digits: found.digits, exact: true };
}

const PLAIN = { negative: false, exponent: 0, hasUnit: false, percent: false } as const;
/** Thousands to the cent, as account books write them. */
const TO_THE_CENT = /[,.' ]\d{2,3}[,.]\d{2}$/;

/** What stands around the digits, unless some of it is not known, stands there twice or contradicts. */
function saying(before: string, digits: string, after: string): Omit<AmountParts, 'digits' | 'exact'> | undefined {
  if (before === '' && after === '') return PLAIN;
  const [left, right] = [amountWords(before), amountWords(after)];
  const words = [...left, ...right];
  const count = (side: readonly AmountWord[], text: string) => side.filter((word) => word.text === text).length;
  if (words.some(({ kind }) => kind === 'other') || count(right, '+') > 0) return undefined;

  const inParentheses = count(left, '(') - count(left, ')');
  const minus = count(words, '-') + count(words, 'dr');
  if (inParentheses !== count(right, ')') - count(right, '(') || inParentheses < 0 || inParentheses > 1)
    return undefined;
  if (minus + count(words, '+') > 1) return undefined;

  const currencies = words.filter((word) => word.kind === 'currency');
  const sure = new Set(currencies.flatMap((word) => (word.sure ? [word.currency] : [])));
  if (currencies.length > 2 || sure.size > 1) return undefined;
  const isRupee = currencies.some(({ currency }) => currency === 'INR');
  const isEnglish = currencies.some(({ currency, text }) => currency === 'USD' || currency === 'GBP' || text === '$');

  const units = words.flatMap((word) => (word.kind === 'unit' ? [word.exponent] : []));
  const isCrore = count(words, 'cr') > 0 || (isRupee && count(words, 'CR') > 0);
  if (isCrore && !TO_THE_CENT.test(digits)) units.push(7);
  // To the cent, `Cr` is the credit of some account books and ten million elsewhere: too far apart to guess.
  else if (count(words, 'cr') > 0) return undefined;
  if (count(words, 'l') > 0) {
    if (!isRupee) return undefined;
    units.push(5);
  }
  const percent = count(words, '%') > 0;
  const hasMil = count(words, 'mil') > 0;
  if (units.length + Number(hasMil) > 1 || (percent && units.length + currencies.length > 0)) return undefined;
  return {
    negative: minus > 0 || inParentheses > 0,
    exponent: units[0] ?? 0,
    hasUnit: units.length > 0 || hasMil,
    percent,
    ...(hasMil && { mil: isEnglish ? 'english' : 'bare' }),
  };
}
