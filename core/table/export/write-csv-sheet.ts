import { writeCsv } from '../file/csv.ts';
import { decimalOf } from './decimal-of.ts';
import { type ExportCell, type ExportColumn, type ExportSheet, isMoney } from './export-sheet.ts';

/**
 * A sheet as CSV (RFC 4180, CRLF) with a byte order mark, without which Excel takes UTF-8 for the encoding of its country. Days are
 * ISO, amounts exact with a point. What a spreadsheet would run as a formula is guarded, see `writeCsv`.
 */
export function writeCsvSheet({ columns, rows }: ExportSheet): string {
  const header = columns.map((column) => column.header);
  return `\ufeff${writeCsv([header, ...rows.map((cells) => cells.map((cell, at) => textOf(cell, columns[at]?.type)))])}`;
}

function textOf(cell: ExportCell, type: ExportColumn['type'] = 'text'): string {
  if (cell === undefined) return '';
  if (isMoney(cell)) return decimalOf(cell);
  return type === 'time' && typeof cell === 'number' ? timeText(cell) : String(cell);
}

/** Milliseconds since 1970 → `2026-03-05 16:05:00`, UTC. */
function timeText(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
