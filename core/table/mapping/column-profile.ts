import { type Cell, isBlank, textOf } from '../column/cell.ts';
import { currencyOf } from '../column/currency-of.ts';
import { dateStyle, readDate } from '../column/date-column.ts';
import { decimalMark, readNumber } from '../column/number-column.ts';
import type { Table } from '../file/read-table.ts';
import { stageMeaning } from './stage-meaning.ts';

/** What stands in a column, seen from a sample of its filled cells: shares are 0 to 1. */
export interface ColumnProfile {
  readonly sample: readonly Cell[];
  /** Share of the rows looked at in which something stands. */
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  /** Cells that are a currency and no more: `USD`, 人民币. */
  readonly currencies: number;
  /** Amounts that say their currency: `$5`, `5 元`. */
  readonly priced: number;
  readonly percents: number;
  readonly mails: number;
  /** Codes as systems give them: `CA-2018-163167`, `0013000000abc`, `SO43897`: a digit, no space, not merely a short number. */
  readonly codes: number;
  /** Letters and no digits: names of people, firms and stages. */
  readonly words: number;
  /** Text with decimals or signs of money: no key is written so. */
  readonly decimals: number;
  /** Distinct values among the first rows, and how many of those rows are filled. */
  readonly distinct: number;
  readonly looked: number;
  readonly won: boolean;
  readonly lost: boolean;
}

const FIRST = 2_000;

/** Profiles of a table's columns, each made when it is first asked for. */
export function profilesOf(table: Table): (column: number) => ColumnProfile {
  const found = new Map<number, ColumnProfile>();
  // A table of a thousand columns is looked at less closely: what it is shows in a few of them.
  const cells = table.header.length > 100 ? 40 : 250;
  return (column) => {
    const known = found.get(column);
    if (known) return known;
    const profile = profileOf(table, column, cells);
    found.set(column, profile);
    return profile;
  };
}

function profileOf(table: Table, column: number, most: number): ColumnProfile {
  const sample: Cell[] = [];
  const step = Math.max(1, Math.floor(table.rows.length / most));
  let seen = 0;
  for (let at = 0; at < table.rows.length && seen < most * 2; at += step) {
    const cell = table.rows[at]?.cells[column] ?? '';
    seen++;
    if (!isBlank(cell)) sample.push(cell);
  }
  const values = new Set<string>();
  let looked = 0;
  for (let at = 0; at < Math.min(FIRST, table.rows.length); at++) {
    const cell = table.rows[at]?.cells[column] ?? '';
    if (isBlank(cell)) continue;
    looked++;
    values.add(textOf(cell).slice(0, 200));
  }
  // Each text once: columns of few values are quick to know, and the costly looks are at fewer cells.
  const texts = [...new Set(sample.map((cell) => textOf(cell).slice(0, 200).trim()))].slice(0, 100);
  const share = (fits: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
  const mark = decimalMark(texts);
  const style = dateStyle(texts);
  const meanings = values.size > 40 ? [] : [...values].map((value) => stageMeaning(value));
  return {
    sample,
    filled: seen === 0 ? 0 : sample.length / seen,
    numbers: share((text) => readNumber(text, mark) !== undefined),
    dates: share((text) => !/^\d+(?:\.\d+)?$/.test(text) && readDate(text, style) !== undefined),
    currencies: share((text) => text.length <= 12 && !/\d/.test(text) && currencyOf(text) !== undefined),
    priced: share(
      (text) => /\d/.test(text) && /\p{Sc}|元|\b[A-Z]{3}\b/u.test(text) && readNumber(text, mark) !== undefined,
    ),
    percents: share((text) => /^\d[\d.,]* ?[%％]$/.test(text)),
    mails: share((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)),
    codes: share(
      (text) =>
        /^(?=.*\d)[^\s@]{4,64}$/.test(text) &&
        !/^[-+]?[\d.,]*$/.test(text) &&
        !/^\d{1,4}([-/.])\d{1,2}\1\d{1,4}/.test(text),
    ),
    words: share((text) => /\p{L}/u.test(text) && !/\d/.test(text)),
    decimals: share((text) => /^[^\p{L}]*\d[.,]\d{1,2}$|\p{Sc}/u.test(text)),
    distinct: values.size,
    looked,
    won:
      meanings.some(({ status, sure }) => status === 'won' && sure) ||
      [...values].some((value) => /^(?:won|win)$/i.test(value)),
    lost: meanings.some(({ status, sure }) => status === 'lost' && sure),
  };
}

/** Numbers in a column that a header calls a date: day numbers of spreadsheets, seconds since 1970. */
export function serials({ sample }: ColumnProfile): number {
  const style = dateStyle(sample);
  return sample.length === 0 ? 0 : sample.filter((cell) => readDate(cell, style) !== undefined).length / sample.length;
}
