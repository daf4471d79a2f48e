import { countFilled, isEmpty, type RawSheet } from './raw-sheet.ts';
import { looksNumeric } from './total-words.ts';

/** The first rows of a sheet, and how many there are in all. */
export type SheetStart = Pick<RawSheet, 'rows' | 'hidden'> & { readonly count?: number };

/** Index of the visible sheet that looks most like a table of records: many rows filled alike, under a row of names. */
export function likeliestSheet(sheets: readonly SheetStart[]): number {
  let best = 0;
  let bestScore = -1;
  sheets.forEach((sheet, at) => {
    const score = scoreOf(sheet) - (sheet.hidden ? 1e9 : 0);
    if (score > bestScore || at === 0) [best, bestScore] = [at, score];
  });
  return best;
}

function scoreOf({ rows, count = rows.length }: SheetStart): number {
  if (rows.length < 2) return rows.length / 10;
  const first = rows.slice(0, 50);
  const filled = first.map(({ cells }) => countFilled(cells)).sort((one, other) => one - other);
  const typical = filled[Math.floor(filled.length / 2)] ?? 0;
  const width = Math.min(typical, 30);
  const numbers = first.some(({ cells }) => cells.some((cell) => !isEmpty(cell) && looksNumeric(cell)));
  // Rows count by their order of magnitude: a list of 10 columns and 300 rows beats notes of 1 column and 2,000.
  return (width - 1) * Math.log2(1 + count) * (numbers ? 1 : 0.5);
}
