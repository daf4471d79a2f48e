import { type AmountParts, amountParts } from './amount-parts.ts';
import { type Cell, textOf } from './cell.ts';
import { currencyOf } from './currency-of.ts';

/** What stands between whole and part in a column of numbers; the other marks group digits. */
export type DecimalMark = '.' | ',';

/** Minor units, and what a cell gives finer than they are. */
export interface Amount {
  readonly minor: number;
  /** Ten-thousandths of a minor unit beside `minor`: of the same sign, under 10,000. Absent for none. */
  readonly fraction?: number;
}

/**
 * Reads a column of amounts: the mark of its decimals is decided once, from all its values, then every cell is read
 * exactly, by its digits. `1,234.50`, `1.234,50`, `1 234,50 €`, `1'234.50-`, `12,34,567`, `(500)`, `-5`, `$22,700.00`, `$1,117.10K`,
 * `12.5万`, `1.2亿元`, `1,2 Mio. €`, `１２００`, `1.23E+05`, `五万`. A number that a spreadsheet stores is what it is, whatever the mark.
 * @param values every cell of the column, blank ones included
 * @param fractionDigits decimals of the minor unit: 2 for cents and fen, 0 for yen
 * @param hint the mark of the file's other columns, if known
 * @returns a reader giving minor units (halves rounded away from zero), or `undefined` for what is blank or no number
 */
export function numberColumn(
  values: readonly Cell[],
  fractionDigits = 2,
  hint?: DecimalMark,
): (cell: Cell) => number | undefined {
  const { mark } = markOf(values, fractionDigits, hint);
  return (cell) => readNumber(cell, mark, fractionDigits);
}

/** The decimal mark of a column; see `markOf`. */
export function decimalMark(values: readonly Cell[], fractionDigits = 2, hint?: DecimalMark): DecimalMark {
  return markOf(values, fractionDigits, hint).mark;
}

/** Whether no value of the column tells its decimal mark (`1.234` and nothing else), so that a person is to be asked. */
export function markOpen(
  values: readonly Cell[],
  fractionDigits = 2,
  hint?: DecimalMark,
  likely?: DecimalMark,
): boolean {
  return markOf(values, fractionDigits, hint, likely).open;
}

/** The mark that a file's other signs speak for: semicolons part cells where commas part decimals, and so do most currencies of Europe. */
export function likelyMark(delimiter: string, currency = ''): DecimalMark | undefined {
  return delimiter === ';' || COMMA_MONEY.has(currency) ? ',' : undefined;
}

/**
 * The decimal mark of a column by what its values can only mean, by majority; those of the other kind are then unreadable, never
 * read as something else. `1,234` alone is a group, `1.234` too where money has no third decimal, but then `open` is true: a
 * thousandfold is at stake.
 * @param hint the mark of the file's other columns, if known: decides what the column leaves open
 * @param likely a weaker sign (`likelyMark`): where money has no third decimal, `1.234` is then a thousand without asking, `1,234` asked for
 */
export function markOf(
  values: readonly Cell[],
  fractionDigits = 2,
  hint?: DecimalMark,
  likely?: DecimalMark,
): { readonly mark: DecimalMark; readonly open: boolean; readonly sure: boolean } {
  const seen = { '.': 0, ',': 0, openPoint: 0, openComma: 0, ungrouped: 0 };
  let sign: string | undefined;
  for (const value of values) {
    if (typeof value === 'number' || value === '') continue;
    const digits = PLAIN.test(value) ? value : amountParts(value)?.digits;
    const evidence = digits && evidenceOf(digits);
    if (!evidence) continue;
    seen[evidence] += 1;
    if (evidence === 'openPoint') sign ??= currencyOf(value)?.currency;
  }
  const { openPoint, openComma, ungrouped } = seen;
  if (seen['.'] !== seen[',']) return { mark: seen['.'] > seen[','] ? '.' : ',', open: false, sure: true };
  if (seen['.'] > 0) return { mark: hint ?? '.', open: hint === undefined, sure: false };
  if (openPoint + openComma === 0) return { mark: hint ?? '.', open: false, sure: false };
  if (hint) return { mark: hint, open: false, sure: false };
  if (openPoint === 0) return { mark: '.', open: likely === ',', sure: false };
  // Currencies with three decimals, and columns that do not group their thousands, write 1.234 for a little more than one.
  if (fractionDigits > 2 || ungrouped > openPoint) return { mark: '.', open: true, sure: false };
  const mark = openPoint > openComma ? ',' : '.';
  return { mark, open: openComma > 0 || (likely !== ',' && !COMMA_MONEY.has(sign ?? '')), sure: false };
}

const PLAIN = /^-?[\d.,]+$/;
/** Currencies whose countries write decimals with a comma. */
const COMMA_MONEY = new Set('EUR PLN CZK HUF RON BGN SEK DKK NOK ISK RUB UAH TRY BRL IDR VND ARS CLP COP'.split(' '));

/** What the digits of one number can only mean; `undefined` where they have no mark, or make no sense under either. */
function evidenceOf(digits: string): '.' | ',' | 'openPoint' | 'openComma' | 'ungrouped' | undefined {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return digits.length > 3 && /^-?\d+$/.test(digits) ? 'ungrouped' : undefined;
  if (comma >= 0 && point >= 0) {
    const mark = comma > point ? ',' : '.';
    return isNumber(digits, mark) ? mark : undefined;
  }
  const mark = comma >= 0 ? ',' : '.';
  const other = comma >= 0 ? '.' : ',';
  const [asMark, asGroup] = [isNumber(digits, mark), isNumber(digits, other)];
  if (asMark !== asGroup) return asMark ? mark : other;
  return asMark ? (mark === ',' ? 'openComma' : 'openPoint') : undefined;
}

function isNumber(digits: string, mark: DecimalMark): boolean {
  const at = digits.indexOf(mark);
  return at < 0 ? isWhole(digits, mark) : /^\d*$/.test(digits.slice(at + 1)) && isWhole(digits.slice(0, at), mark);
}

/** One cell under a known decimal mark, in minor units, halves rounded away from zero; see `numberColumn`. */
export function readNumber(cell: Cell, mark: DecimalMark, fractionDigits = 2, exponent = 0): number | undefined {
  const quick = mark === '.' && exponent === 0 ? quickly(cell, fractionDigits) : undefined;
  if (quick !== undefined) return quick;
  const found = decimalOf(cell, mark, exponent);
  if (!found || found.percent) return undefined;
  const minor = rounded(found.digits, found.power + fractionDigits);
  return minor === undefined ? undefined : signed(minor, found.negative);
}

/**
 * One cell as an amount, with what it has beyond minor units: `2297200.8603` is 229,720,086 and 300 ten-thousandths. Only what is finer
 * than those is rounded. `undefined` for what is blank, no number, a percentage, or beyond safe integers.
 * @param exponent power of ten that the header states (`unitOfHeader`), for cells that state none themselves
 */
export function readAmount(cell: Cell, mark: DecimalMark, fractionDigits = 2, exponent = 0): Amount | undefined {
  const quick = mark === '.' && exponent === 0 ? quickly(cell, fractionDigits) : undefined;
  if (quick !== undefined) return { minor: quick };
  const found = decimalOf(cell, mark, exponent);
  if (!found || found.percent) return undefined;
  const power = found.power + fractionDigits;
  if (power >= 0) {
    const minor = rounded(found.digits, power);
    return minor === undefined ? undefined : { minor: signed(minor, found.negative) };
  }
  // Whole minor units and ten-thousandths are read apart: together they would leave the safe integers.
  const whole = Number(found.digits.slice(0, power) || '0');
  const beyond = rounded(found.digits.slice(power).padStart(-power, '0'), power + 4) ?? 0;
  const minor = whole + Math.floor(beyond / 10_000);
  const fraction = beyond % 10_000;
  if (!Number.isSafeInteger(minor)) return undefined;
  return {
    minor: signed(minor, found.negative),
    ...(fraction > 0 && { fraction: signed(fraction, found.negative) }),
  };
}

/** One cell as a plain number, for quantities, counts and probabilities: `12%` is 12, `1.5k` is 1500. */
export function readDecimal(cell: Cell, mark: DecimalMark = '.'): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const found = decimalOf(cell, mark, 0);
  if (!found) return undefined;
  const value = Number(`${found.digits}e${found.power}`);
  return Number.isFinite(value) ? signed(value, found.negative) : undefined;
}

/** Plain digits with no more decimals than minor units have: nearly every cell of nearly every file. */
function quickly(cell: Cell, fractionDigits: number): number | undefined {
  const text = textOf(cell);
  if (text.length > 12 || !/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point >= 0 && text.length - point - 1 > fractionDigits) return undefined;
  // At most 12 digits: the product is nearer to the whole number meant than to any other.
  return Math.round(Number(text) * 10 ** fractionDigits) + 0;
}

interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  /** The value is `digits` × 10^`power`. */
  readonly power: number;
  readonly percent: boolean;
}

function decimalOf(cell: Cell, mark: DecimalMark, headerExponent: number): Decimal | undefined {
  const found = amountParts(cell);
  if (!found) return undefined;
  const itsMark = found.exact ? '.' : mark;
  const [whole = '', fraction = '', ...more] = found.digits.split(itsMark);
  if (more.length > 0 || whole + fraction === '' || !/^\d*$/.test(fraction) || !isWhole(whole, itsMark))
    return undefined;
  const mil = milOf(found, itsMark);
  if (mil === undefined) return undefined;
  const exponent = found.exponent + mil + (found.hasUnit ? 0 : headerExponent);
  const digits = whole.replace(/\D/g, '') + fraction;
  return { negative: found.negative, digits, power: exponent - fraction.length, percent: found.percent };
}

function milOf({ mil }: AmountParts, mark: DecimalMark): number | undefined {
  if (mil === undefined) return 0;
  if (mark === ',') return 3;
  return mil === 'english' ? 6 : undefined;
}

/** Digits grouped by threes, or as lakh and crore (`12,34,567`), by one mark; or not at all. */
function isWhole(whole: string, mark: DecimalMark): boolean {
  const digits = whole.startsWith('-') ? whole.slice(1) : whole;
  if (/^\d*$/.test(digits)) return true;
  const grouped =
    /^[1-9]\d{0,2}([,.' \u00b7])\d{3}(?:\1\d{3})*$/.exec(digits) ?? /^[1-9]\d?(,)(?:\d{2},)+\d{3}$/.exec(digits);
  return grouped !== null && grouped[1] !== mark;
}

/** `digits` × 10^`power`, rounded to a whole number, halves away from zero; `undefined` beyond safe integers. */
function rounded(digits: string, power: number): number | undefined {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain !== '0' && plain.length + power > 17) return undefined;
  if (power >= 0) return safe(plain === '0' ? 0 : Number(plain + '0'.repeat(power)));
  const padded = plain.padStart(-power, '0');
  const half = (padded.at(power) ?? '0') >= '5' ? 1 : 0;
  return safe(Number(padded.slice(0, power) || '0') + half);
}

function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

function signed(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value : value;
}
