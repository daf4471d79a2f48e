import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { minorDigits } from '#core/money/minor-digits.ts';
import { decimalOf } from './decimal-of.ts';
import { type ExportCell, type ExportColumn, type ExportSheet, isMoney } from './export-sheet.ts';

/** Rows that a sheet of a workbook can hold, its header among them. */
const XLSX_ROWS = 1_048_576;

/** Widest column, in characters: a long text may run over. */
const WIDEST = 48;

/**
 * The sheets as a workbook: text as text, so that `00123` keeps its zeros, days as days, amounts as numbers in major units, header rows
 * bold and frozen. A sheet with more rows than a workbook allows goes on in a next one. The library that writes it is loaded
 * when it is asked for; it works in one go, some seconds for 100,000 deals: to be called in a worker.
 */
export async function writeXlsx(sheets: readonly ExportSheet[], rowsPerSheet = XLSX_ROWS): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: sheets.flatMap((sheet) => pagesOf(sheet, rowsPerSheet - 1).map(workbookSheet)) });
}

function pagesOf(sheet: ExportSheet, most: number): readonly ExportSheet[] {
  const count = Math.max(1, Math.ceil(sheet.rows.length / most));
  return Array.from({ length: count }, (_, page) => ({
    ...sheet,
    name: page === 0 ? sheet.name : `${sheet.name} ${page + 1}`,
    rows: sheet.rows.slice(page * most, (page + 1) * most),
  }));
}

function workbookSheet({ name, columns, rows }: ExportSheet): WriteSheet {
  return {
    name,
    columns: columns.map((column, at) => ({ width: widthOf(column, at, rows), numFmt: formatOf(column, at, rows) })),
    rows: [
      columns.map(({ header }) => header),
      ...rows.map((cells) => columns.map(({ type }, at) => cellValue(cells[at], type))),
    ],
    cells: new Map(
      columns.map(({ header }, at) => [`0,${at}`, { value: header, style: { font: { bold: true }, numFmt: '@' } }]),
    ),
    freezePane: { rows: 1 },
  };
}

function cellValue(cell: ExportCell, type: ExportColumn['type']): CellValue {
  if (cell === undefined) return null;
  if (isMoney(cell)) return Number(decimalOf(cell));
  if (type === 'day') return new Date(`${cell}T00:00:00Z`);
  if (type === 'time' && typeof cell === 'number') return new Date(cell);
  return cell;
}

function formatOf({ type }: ExportColumn, at: number, rows: ExportSheet['rows']): string {
  if (type === 'day') return 'yyyy-mm-dd';
  if (type === 'time') return 'yyyy-mm-dd hh:mm';
  if (type === 'number') return 'General';
  if (type !== 'money') return '@';
  const currencies = new Set(rows.map((cells) => cells[at]).flatMap((cell) => (isMoney(cell) ? [cell.currency] : [])));
  const digits = Math.max(0, ...[...currencies].map(minorDigits));
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

/** As wide as the longest of the first rows; Chinese characters take the room of two. */
function widthOf({ header, type }: ExportColumn, at: number, rows: ExportSheet['rows']): number {
  if (type === 'day') return 12;
  if (type === 'time') return 17;
  const texts = rows.slice(0, 200).map((cells) => {
    const cell = cells[at];
    return cell === undefined ? '' : isMoney(cell) ? `${decimalOf(cell)},,,` : String(cell);
  });
  const longest = Math.max(...[header, ...texts].map((text) => text.replace(/[^\0-\u02ff]/g, '  ').length));
  return Math.min(WIDEST, longest + 2);
}
