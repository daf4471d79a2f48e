import { type Cell, isBlank, textOf, tidyCell } from './cell.ts';

/** What stands between whole and part in a column of numbers; the other marks group digits. */
export type DecimalMark = '.' | ',';

/**
 * Reads a column of amounts: the mark of its decimals is decided once, from all its values, then every cell is read
 * exactly, by its digits. `1,234.50`, `1.234,50`, `1 234,50`, `12,34,567`, `(500)`, `-5`, `5-`, `$22,700.00`, `$1,117.10K`,
 * `12.5万`, `1.2亿元`, `１２００`, `1.23E+05`.
 * @param values every cell of the column, blank ones included
 * @param fractionDigits decimals of the minor unit: 2 for cents and fen, 0 for yen
 * @returns a reader giving minor units (halves rounded away from zero), or `undefined` for what is blank or no number
 */
export function numberColumn(values: readonly Cell[], fractionDigits = 2): (cell: Cell) => number | undefined {
  const mark = decimalMark(values, fractionDigits);
  return (text) => readNumber(text, mark, fractionDigits);
}

/** The decimal mark of a column, by what its values can only mean; `1.234` alone is a group when money has no third decimal. */
export function decimalMark(values: readonly Cell[], fractionDigits = 2): DecimalMark {
  let comma = 0;
  let point = 0;
  let openPoint = 0;
  let openComma = 0;
  for (const value of values) {
    const digits = parts(value)?.digits;
    if (!digits) continue;
    const lastComma = digits.lastIndexOf(',');
    const lastPoint = digits.lastIndexOf('.');
    if (lastComma < 0 && lastPoint < 0) continue;
    if (lastComma >= 0 && lastPoint >= 0) lastComma > lastPoint ? comma++ : point++;
    else if (lastComma >= 0) {
      if (digits.indexOf(',') !== lastComma) point++;
      else if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) openComma++;
      else comma++;
    } else if (digits.indexOf('.') !== lastPoint) comma++;
    else if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) openPoint++;
    else point++;
  }
  if (comma !== point) return comma > point ? ',' : '.';
  return openPoint > openComma && fractionDigits < 3 ? ',' : '.';
}

/** One cell under a known decimal mark; see `numberColumn`. */
export function readNumber(cell: Cell, mark: DecimalMark, fractionDigits = 2): number | undefined {
  const found = parts(cell);
  if (!found) return undefined;
  const [whole = '', fraction = '', ...more] = found.digits.split(mark);
  if (more.length > 0 || !isWhole(whole, mark) || !/^\d*$/.test(fraction) || whole + fraction === '') return undefined;
  const digits = whole.replace(/\D/g, '') + fraction;
  const shift = fractionDigits + found.exponent - fraction.length;
  if (digits.length + shift > 20) return undefined;
  const cut = shift >= 0 ? `${digits}${'0'.repeat(shift)}` : digits.slice(0, shift) || '0';
  const half = shift < 0 && (digits.padStart(-shift, '0').at(shift) ?? '0') >= '5' ? 1 : 0;
  const minor = Number(cut) + half;
  if (!Number.isSafeInteger(minor)) return undefined;
  return found.negative && minor !== 0 ? -minor : minor;
}

/** Digits grouped by threes, or as lakh and crore (`12,34,567`), by one mark; or not at all. */
function isWhole(whole: string, mark: DecimalMark): boolean {
  if (/^\d*$/.test(whole)) return true;
  const grouped = whole.match(/^\d{1,3}([,.' ])(?:\d{3}\1)*\d{3}$/) ?? whole.match(/^\d{1,2}(,)(?:\d{2},)*\d{3}$/);
  return grouped !== null && grouped[1] !== mark;
}

const UNITS: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  mn: 6,
  b: 9,
  bn: 9,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
};

/** Sign, digits with their marks, and power of ten of one amount. */
function parts(cell: Cell): { negative: boolean; digits: string; exponent: number } | undefined {
  if (textOf(cell).length > 80 || isBlank(cell)) return undefined;
  let rest = tidyCell(cell).replace(/[\u2019\u02bc`]/g, "'");
  const inParentheses = rest.replace(/^([^\d(]*)\(([^()]+)\)([^\d)]*)$/, '$1$2$3');
  let negative = inParentheses !== rest;
  rest = inParentheses.replace(/\p{Sc}|\b(?:[A-Z]{3}|[A-Z]{1,2}(?=\$))\b|RMB|人民币|[元圆円]/gu, ' ').trim();
  rest = rest.replace(/^([A-Z]{1,2}) (?=[\d.(-])/, '').trim();
  const found = rest.match(
    /^([+-]?) ?(\d[\d.,' ]*|\.\d+|,\d+)(?:e([+-]?\d{1,2}))? ?(k|m|mn|b|bn|千万|百万|千|万|亿)? ?(-?)$/i,
  );
  if (!found) return undefined;
  const [, before, digits = '', power, unit, after] = found;
  if (before === '-' || after === '-') negative = !negative;
  return {
    negative,
    digits: digits.trim(),
    exponent: Number(power ?? 0) + (unit ? (UNITS[unit.toLowerCase()] ?? 0) : 0),
  };
}
