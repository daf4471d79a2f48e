import { type Cell, textOf } from '../column/cell.ts';
import { countFilled, isEmpty } from './raw-sheet.ts';
import type { TableRow } from './table.ts';
import { isGroupTotalLabel, isOnlyLabelled, isTotalLabel, looksNumeric } from './total-words.ts';

/** Rows gone through in all: a file of nothing but labels that look like totals must not take forever. */
const MOST_STEPS = 1_000_000;

/**
 * The rows that add up the ones right above them, told by their numbers: those that are called a total and leave no cell empty, since
 * somebody may be called so (`East Total`), and those without any label below a group.
 */
export function addedUp(body: readonly TableRow[]): readonly TableRow[] {
  const found: TableRow[] = [];
  const kept: TableRow[] = [];
  let steps = 0;
  for (const row of body) {
    if (steps < MOST_STEPS && kept.length > 0 && mayBeSum(row.cells, kept.at(-1)?.cells ?? [])) {
      const { isSum, looked } = adds(row.cells, kept);
      steps += looked;
      if (isSum) {
        found.push(row);
        continue;
      }
    }
    kept.push(row);
  }
  return found;
}

function mayBeSum(cells: readonly Cell[], above: readonly Cell[]): boolean {
  const label = cells.findIndex((cell) => !isEmpty(cell));
  const cell = cells[label];
  if (cell === undefined) return false;
  const text = textOf(cell).trim();
  if (typeof cell === 'string' && text.length <= 80 && (isTotalLabel(text) || isGroupTotalLabel(text)))
    return isOnlyLabelled(cells, label);
  // Only figures, in few cells, below a row that says more.
  return (
    looksNumeric(cell) &&
    countFilled(cells) * 2 <= cells.length &&
    isOnlyLabelled(cells, label) &&
    above.some((each) => !isEmpty(each) && !looksNumeric(each))
  );
}

/** Whether most figures of a row are the sums of those in the last rows, of two at least. */
function adds(cells: readonly Cell[], rows: readonly TableRow[]): { readonly isSum: boolean; readonly looked: number } {
  const columns = cells.flatMap((cell, column) => (roughNumber(cell) === 0 ? [] : [column]));
  const sums = columns.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--) {
    let matches = 0;
    columns.forEach((column, place) => {
      const sum = (sums[place] ?? 0) + roughNumber(rows[at]?.cells[column] ?? '');
      sums[place] = sum;
      const total = roughNumber(cells[column] ?? '');
      if (Math.abs(total - sum) <= Math.abs(total) * 1e-6) matches++;
    });
    if (at < rows.length - 1 && matches > 0 && matches * 2 >= columns.length)
      return { isSum: true, looked: rows.length - at };
  }
  return { isSum: false, looked: rows.length };
}

/** A number's digits whatever marks stand in them; enough to compare those of one column. */
function roughNumber(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  const digits = Number(cell.replace(/,(?=\d{3}\b)|[^\d.,-]/g, '').replace(',', '.'));
  return Number.isFinite(digits) ? digits : 0;
}
