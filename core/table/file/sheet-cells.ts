import type { CellValue, Cell as HucreCell, Sheet } from 'hucre';
import type { Cell } from '../column/cell.ts';
import { type NumberFormat, readNumberFormat } from './number-format.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import type { ColumnHint } from './table.ts';

/** A sheet as hucre gives it, with its cells as plain text and numbers: days as ISO text, percentages as `12%`, money as the bare number. */
export function rawSheet(sheet: Sheet, epoch: 1900 | 1904): RawSheet {
  const formats = formatsOf(sheet);
  const rows: RawRow[] = [];
  for (let at = 0; at < sheet.rows.length; at++) {
    // Rows that the file leaves out are holes.
    const values = sheet.rows[at] as CellValue[] | undefined;
    if (!values) continue;
    const special = formats.byRow.get(at);
    let last = -1;
    for (let column = 0; column < values.length; column++) {
      const cell = plain(values[column], epoch, special?.get(column));
      values[column] = cell;
      if (cell !== '') last = column;
    }
    if (last < 0) continue;
    if (values.length > last + 1) values.length = last + 1;
    rows.push({ row: at + 1, cells: values as Cell[] });
  }
  const merges = sheet.merges?.map(({ startRow, endRow, startCol, endCol }) => ({
    top: startRow + 1,
    bottom: endRow + 1,
    left: startCol,
    right: endCol,
  }));
  return {
    name: sheet.name,
    rows,
    isGrid: true,
    epoch,
    ...((sheet.hidden || sheet.veryHidden) && { hidden: true as const }),
    ...(merges && { merges }),
    ...(formats.hints.length > 0 && { hints: formats.hints }),
    ...(formats.withoutValue.length > 0 && { formulasWithoutValue: formats.withoutValue }),
  };
}

interface Formats {
  /** By row and column (from 0), only where a format changes what a cell says. */
  readonly byRow: ReadonlyMap<number, ReadonlyMap<number, NumberFormat>>;
  readonly hints: readonly (ColumnHint | undefined)[];
  readonly withoutValue: readonly number[];
}

function formatsOf({ cells }: Sheet): Formats {
  const byRow = new Map<number, Map<number, NumberFormat>>();
  const money = new Map<number, Map<string, number>>();
  const withoutValue = new Set<number>();
  const mark = (row: number, column: number, format: NumberFormat) => {
    const columns = byRow.get(row) ?? new Map<number, NumberFormat>();
    byRow.set(row, columns.set(column, format));
  };
  for (const [key, { value, formula, style }] of cells ?? new Map<string, HucreCell>()) {
    const comma = key.indexOf(',');
    if (formula !== undefined && (value === null || value === undefined))
      withoutValue.add(Number(key.slice(0, comma)) + 1);
    const code = style?.numFmt;
    if (code === undefined || (typeof value !== 'number' && !(value instanceof Date))) continue;
    const format = readNumberFormat(code);
    if (!format.isPercent && !format.isTime && format.currency === undefined && format.scale === undefined) continue;
    const row = Number(key.slice(0, comma));
    const column = Number(key.slice(comma + 1));
    if (format.isPercent || (format.isTime && value instanceof Date)) mark(row, column, format);
    else if (typeof value === 'number') {
      const name = `${format.currency ?? ''}|${format.scale ?? ''}`;
      const counts = money.get(column) ?? new Map<string, number>();
      money.set(column, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
  }
  const hints: (ColumnHint | undefined)[] = [];
  for (const [column, counts] of money) {
    const [name, ...others] = counts.keys();
    // Several in one column: each cell then says its own.
    if (others.length > 0 || name === undefined) continue;
    const [currency = '', scale = ''] = name.split('|');
    while (hints.length < column) hints.push(undefined);
    hints[column] = { ...(currency !== '' && { currency }), ...(scale !== '' && { scale: Number(scale) }) };
  }
  if ([...money.values()].some(({ size }) => size > 1))
    for (const [key, { value, style }] of cells ?? []) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (typeof value !== 'number' || style?.numFmt === undefined || (money.get(column)?.size ?? 0) < 2) continue;
      const format = readNumberFormat(style.numFmt);
      if (!format.isPercent && (format.currency !== undefined || format.scale !== undefined)) mark(row, column, format);
    }
  return { byRow, hints, withoutValue: [...withoutValue] };
}

function plain(value: CellValue | undefined, epoch: 1900 | 1904, format: NumberFormat | undefined): Cell {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return '#NUM!';
    if (format?.isPercent) return `${shifted(value, 2)}%`;
    return format ? priced(value, format) : value;
  }
  return value instanceof Date ? isoOf(value, epoch, format) : String(value);
}

/** A number with its own currency before it and its unit behind. Three decimals could be taken for thousands, so they become four. */
function priced(value: number, { currency, scale }: NumberFormat): string {
  const digits = String(value);
  const number = /\.\d{3}$/.test(digits) ? `${digits}0` : digits;
  const unit =
    scale === 10_000 ? '万' : scale === 100_000_000 ? '亿' : scale === 1_000_000 ? 'M' : scale === 1_000 ? 'K' : '';
  return `${currency === undefined ? '' : `${currency} `}${number}${unit}`;
}

/** Moves the decimal point without the noise of multiplying: 0.07 by two places is 7. */
function shifted(value: number, places: number): number {
  const moved = Number(`${value}e${places}`);
  return Number.isNaN(moved) ? value * 10 ** places : moved;
}

function isoOf(date: Date, epoch: 1900 | 1904, format: NumberFormat | undefined): string {
  const time = date.getTime();
  // A number too large for a day, which Excel shows as a row of hashes.
  if (Number.isNaN(time)) return '#VALUE!';
  const seconds = Math.round(time / 1_000);
  const start = (epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31)) / 1_000;
  if (format?.isTime || seconds < start + (epoch === 1904 ? 0 : 86_400)) return clock(seconds - start);
  const day = Math.floor(seconds / 86_400);
  return seconds === day * 86_400 ? dayOf(day) : `${dayOf(day)} ${clock(seconds - day * 86_400)}`;
}

const days = new Map<number, string>();

/** Days since 1970 as `2026-03-05`. A sheet has many rows of few days. */
function dayOf(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, -14);
    if (days.size > 20_000) days.clear();
    days.set(day, text);
  }
  return text;
}

/** Seconds as `16:05:00`; of durations the hours may be more than a day's. */
function clock(seconds: number): string {
  const sign = seconds < 0 ? '-' : '';
  const whole = Math.abs(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${sign}${two(Math.floor(whole / 3_600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
