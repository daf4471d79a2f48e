import type { Cell } from '../column/cell.ts';
import type { ColumnHint } from './table.ts';

/** Rows as a file holds them, before it is known which is the header. Rows without anything in them are left out. */
export interface RawRow {
  readonly row: number;
  /** Taken over and filled up to the header's width by whoever lays the sheet out. */
  readonly cells: Cell[];
  /** Text stood behind a closing quote. */
  readonly broken?: boolean;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden?: true;
  readonly rows: readonly RawRow[];
  /** Cells shown as one, by row number and column, first and last. */
  readonly merges?: readonly Merge[];
  /** Columns beyond the header hold data of their own: cells have places, as in spreadsheets, rather than an order. */
  readonly isGrid?: true;
  /** Columns are named by keys, and the first row holds them. */
  readonly isKeyed?: true;
  readonly hints?: readonly (ColumnHint | undefined)[];
  readonly epoch?: 1900 | 1904;
  readonly formulasWithoutValue?: readonly number[];
}

export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Nothing stands in the cell that anyone could see. */
export function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

export function countFilled(cells: readonly Cell[]): number {
  let count = 0;
  for (const cell of cells) if (!isEmpty(cell)) count++;
  return count;
}
