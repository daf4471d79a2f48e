import type { RawSheet } from './raw-sheet.ts';

/** Cells of a made-up file could be merged over each other without end. */
const MOST_WRITTEN = 4_000_000;

/**
 * Writes the label of cells merged downward into every row they stand for, from row number `from` on. Only texts: an amount shown once over
 * three rows counts once.
 */
export function fillMerged({ rows, merges }: RawSheet, from: number): void {
  let written = 0;
  for (const { top, bottom, left } of merges ?? []) {
    if (bottom <= top || top < from) continue;
    const first = indexOfRow(rows, top);
    const label = rows[first]?.row === top ? rows[first]?.cells[left] : undefined;
    if (typeof label !== 'string' || label === '') continue;
    for (let at = first + 1; at < rows.length && written < MOST_WRITTEN; at++, written++) {
      const row = rows[at];
      if (!row || row.row > bottom) break;
      while (row.cells.length <= left) row.cells.push('');
      if (row.cells[left] === '') row.cells[left] = label;
    }
  }
}

/** Index of the first row with this number or a higher one. */
function indexOfRow(rows: RawSheet['rows'], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
