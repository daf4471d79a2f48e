import { isEmpty } from './raw-sheet.ts';
import type { TableRow } from './table.ts';
import { looksNumeric } from './total-words.ts';

/**
 * Writes the labels of an outline into the rows they stand for: in reports that are grouped, and in merged cells saved as text, the columns
 * on the left name their group in its first row only. Such a column begins with a label, names each group once, and is empty otherwise.
 */
export function fillOutline(body: readonly TableRow[], width: number): void {
  for (let column = 0; column < width; column++) {
    const kind = kindOf(body, column);
    if (kind === 'other') return;
    if (kind === 'passed') continue;
    let label = body[0]?.cells[column] ?? '';
    for (const { cells } of body)
      if (isEmpty(cells[column])) (cells as (string | number)[])[column] = label;
      else label = cells[column] ?? '';
  }
}

/** `passed`: empty, or the number of a line, beside which an outline may stand. */
function kindOf(body: readonly TableRow[], column: number): 'outline' | 'passed' | 'other' {
  const labels = new Set<string | number>();
  let filled = 0;
  let numbers = 0;
  for (const { cells } of body) {
    const cell = cells[column] ?? '';
    if (isEmpty(cell)) continue;
    filled++;
    if (looksNumeric(cell)) {
      // Enough to know that these are numbers.
      if (++numbers === 200 && filled === numbers) return 'passed';
      continue;
    }
    // Not an outline's, and not to be gone through to its end.
    if (labels.has(cell) || (filled - numbers) * 2 > body.length) return 'other';
    labels.add(cell);
  }
  if (filled === numbers) return 'passed';
  const isOutline =
    numbers === 0 &&
    !isEmpty(body[0]?.cells[column]) &&
    labels.size > 1 &&
    filled * 2 <= body.length &&
    !hasDigits(labels);
  return isOutline ? 'outline' : 'other';
}

/** Keys are written once too, where they are known. */
function hasDigits(labels: ReadonlySet<string | number>): boolean {
  return [...labels].some((label) => /\d/.test(String(label)));
}
