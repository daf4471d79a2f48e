import type { Cell } from '../column/cell.ts';
import { isEmpty, type Merge, type RawRow, type RawSheet } from './raw-sheet.ts';
import { TABLE_LIMITS } from './table.ts';
import { attributeOf, readEntities, walkTags } from './tags.ts';

/** Sheets of the XML that Excel 2003 wrote, and reporting programs still do. Cells past the columns that can be read are counted, not kept. */
export function spreadsheetXml(source: string): RawSheet[] {
  const sheets: RawSheet[] = [];
  let rows: RawRow[] = [];
  let merges: Merge[] = [];
  let name = '';
  let row = 0;
  let column = 0;
  let cells: Cell[] = [];
  let type = '';
  let data = '';
  let isData = false;
  for (const { name: full, isClose, isEmpty: isSingle, attributes, text } of walkTags(source)) {
    const tag = full.replace(/^ss:/, '');
    if (isData) data += text;
    if (tag === 'worksheet' && !isClose) {
      [rows, merges, row] = [[], [], 0];
      name = attributeOf(attributes, 'ss:Name') ?? '';
    } else if (tag === 'worksheet') sheets.push({ name, rows, merges, isGrid: true });
    else if (tag === 'row' && !isClose) {
      row = wholeOf(attributes, 'ss:Index') || row + 1;
      [column, cells] = [0, []];
    } else if (tag === 'row') {
      if (cells.some((cell) => !isEmpty(cell))) rows.push({ row, cells });
    } else if (tag === 'cell' && !isClose) {
      column = Math.max(column, Math.min(TABLE_LIMITS.columns + 1, wholeOf(attributes, 'ss:Index') || column + 1) - 1);
      const across = wholeOf(attributes, 'ss:MergeAcross');
      const down = wholeOf(attributes, 'ss:MergeDown');
      if (across > 0 || down > 0) merges.push({ top: row, bottom: row + down, left: column, right: column + across });
      if (isSingle) column += 1 + across;
      else [type, data] = ['', ''];
    } else if (tag === 'cell') {
      if (type !== '' && column <= TABLE_LIMITS.columns) {
        while (cells.length < column) cells.push('');
        cells[column] = cellOf(type, readEntities(data));
      }
      const last = merges.at(-1);
      column = last?.top === row && last.left === column ? last.right + 1 : column + 1;
      type = '';
    } else if (tag === 'data') {
      isData = !isClose && !isSingle;
      if (!isClose) [type, data] = [attributeOf(attributes, 'ss:Type') ?? 'String', ''];
    }
  }
  return sheets;
}

/** A place or a number of cells; 0 where there is none, or one that no sheet has. */
function wholeOf(attributes: string, name: string): number {
  const value = Number(attributeOf(attributes, name) ?? 0);
  return Number.isInteger(value) && value > 0 && value <= TABLE_LIMITS.rows * 2 ? value : 0;
}

function cellOf(type: string, text: string): Cell {
  if (type === 'Number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'DateTime')
    return text.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace(/T(\d\d:\d\d:\d\d)(?:\.\d+)?Z?$/, ' $1');
  return text;
}
