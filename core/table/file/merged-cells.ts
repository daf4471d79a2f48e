import type { RawRow, RawSheet } from './raw-sheet.ts';

/**
 * Writes the label of cells merged downward into every row they stand for, from row number `from` on. Only texts: an amount shown once over
 * three rows counts once.
 */
export function fillMerged({ rows, merges }: RawSheet, from: number): void {
  const tall = (merges ?? []).filter(({ top, bottom }) => bottom > top && top >= from);
  if (tall.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  for (const { top, bottom, left } of tall) {
    const label = byNumber.get(top)?.cells[left];
    if (typeof label !== 'string' || label === '') continue;
    for (let number = top + 1; number <= bottom; number++) {
      const row = byNumber.get(number);
      if (row) write(row, left, label);
    }
  }
}

function write({ cells }: RawRow, column: number, label: string): void {
  while (cells.length <= column) cells.push('');
  if (cells[column] === '') cells[column] = label;
}
