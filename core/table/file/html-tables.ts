import type { Cell } from '../column/cell.ts';
import type { Merge, RawRow, RawSheet } from './raw-sheet.ts';
import { isEmpty } from './raw-sheet.ts';
import { TABLE_LIMITS } from './table.ts';
import { attributeOf, readEntities, walkTags } from './tags.ts';

interface OpenTable {
  readonly rows: RawRow[];
  readonly merges: Merge[];
  /** For each column the row number up to which a cell from above reaches. */
  readonly reached: number[];
  row: number;
  column: number;
  cells: Cell[];
  /** Text of the cell being read; undefined between cells. */
  text?: string;
  value?: number;
}

/** Cells that spans of a page may reserve in all. */
const MOST_SPANNED = 5_000_000;

/**
 * The tables of a page, a table within a cell as one of its own: what many programs export under a spreadsheet's name. Spans become merged
 * cells; a number that Excel keeps beside the text shown (`x:num`) is taken.
 */
export function htmlTables(source: string, name: string): RawSheet[] {
  const sheets: RawSheet[] = [];
  const open: OpenTable[] = [];
  let spanned = 0;
  for (const { name: tag, isClose, isEmpty: isSingle, attributes, text } of walkTags(source)) {
    const table = open.at(-1);
    if (table?.text !== undefined) table.text += text;
    if (tag === 'table' && !isClose) {
      if (open.length < 20) open.push({ rows: [], merges: [], reached: [], row: 0, column: 0, cells: [] });
    } else if (!table) continue;
    else if (tag === 'table') {
      endRow(table);
      open.pop();
      if (table.rows.length > 0)
        sheets.push({
          name: sheets.length === 0 ? name : `${name} ${sheets.length + 1}`,
          rows: table.rows,
          merges: table.merges,
          isGrid: true,
        });
    } else if (tag === 'tr') {
      endRow(table);
      if (!isClose) table.row++;
    } else if (tag === 'td' || tag === 'th') {
      endCell(table);
      if (isClose || table.column > TABLE_LIMITS.columns) continue;
      if (table.row === 0) table.row = 1;
      while ((table.reached[table.column] ?? 0) >= table.row) table.column++;
      if (table.column > TABLE_LIMITS.columns) continue;
      const across = span(attributes, 'colspan', TABLE_LIMITS.columns + 1 - table.column);
      const down = span(attributes, 'rowspan', TABLE_LIMITS.rows);
      const left = table.column;
      if (across > 1 || down > 1) {
        spanned += down > 1 ? across : 0;
        table.merges.push({ top: table.row, bottom: table.row + down - 1, left, right: left + across - 1 });
        if (down > 1 && spanned < MOST_SPANNED)
          for (let column = left; column < left + across; column++) table.reached[column] = table.row + down - 1;
      }
      while (table.cells.length < left) table.cells.push('');
      table.text = '';
      const number = Number(attributeOf(attributes, 'x:num') || Number.NaN);
      if (Number.isFinite(number)) table.value = number;
      table.column = left + across;
    } else if (
      table.text !== undefined &&
      (tag === 'br' || ((tag === 'p' || tag === 'div' || tag === 'li') && !isSingle))
    )
      table.text += '\n';
  }
  for (const table of open.reverse()) {
    endRow(table);
    if (table.rows.length > 0) sheets.push({ name, rows: table.rows, merges: table.merges, isGrid: true });
  }
  return sheets;
}

function endCell(table: OpenTable): void {
  if (table.text === undefined) return;
  const text = readEntities(table.text.replace(/[ \t\r\n]+/g, (run) => (run.includes('\n') ? '\n' : ' ')));
  table.cells.push(table.value ?? text.replaceAll('\u00a0', ' ').trim());
  delete table.text;
  delete table.value;
}

function endRow(table: OpenTable): void {
  endCell(table);
  if (table.cells.some((cell) => !isEmpty(cell))) table.rows.push({ row: table.row, cells: table.cells });
  table.cells = [];
  table.column = 0;
}

function span(attributes: string, name: string, most: number): number {
  if (!attributes.includes('span') && !attributes.includes('SPAN')) return 1;
  const value = Number.parseInt(attributeOf(attributes, name) ?? '1', 10);
  return Number.isFinite(value) ? Math.min(most, Math.max(1, value)) : 1;
}
