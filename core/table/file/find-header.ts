import { type Cell, isBlank, textOf } from '../column/cell.ts';
import { countFilled, isEmpty, type RawRow, type RawSheet } from './raw-sheet.ts';
import { isFooterText, looksNumeric } from './total-words.ts';

export interface HeaderFound {
  /** Index among the rows of the last row of the header; where there is none, the one before the first of data, and no names. */
  readonly at: number;
  /** Names of columns, of two rows joined where a row of groups stands above; untrimmed of empty columns. */
  readonly names: readonly string[];
  /** Whether the row before `at` is part of the header. */
  readonly isDouble: boolean;
}

const LOOK = 60;

/**
 * Finds the header: the first row about as filled as the fullest, below titles, filters and dates of the report; with the row of groups
 * above it, where one spans columns. `stated` is a row number a person pointed at, 0 for none.
 */
export function findHeader(sheet: RawSheet, stated?: number): HeaderFound {
  const { rows } = sheet;
  if (stated === 0) return { at: -1, names: [], isDouble: false };
  if (stated !== undefined) {
    const at = rows.findIndex(({ row }) => row >= stated);
    return single(rows, Math.max(0, at));
  }
  if (sheet.isKeyed) return single(rows, 0);
  const at = firstFull(rows);
  if (isData(rows, at)) return { at: at - 1, names: [], isDouble: false };
  const double = doubled(sheet, at) ?? (at > 0 ? groupedAbove(sheet, at) : undefined);
  return double ?? single(rows, at);
}

function firstFull(rows: readonly RawRow[]): number {
  const first = rows.slice(0, LOOK);
  const filled = first.map(({ cells }) => countFilled(cells));
  const most = Math.max(1, ...filled);
  if (most === 1) return 0;
  // Wide tables may have a single stray full row; what most rows have counts as much.
  const typical = [...filled].sort((one, other) => one - other)[Math.floor(filled.length / 2)] ?? 1;
  const need = Math.max(2, Math.min(most, Math.max(typical, most / 2)) * 0.6);
  for (let at = 0; at < first.length; at++) {
    const row = first[at];
    if (row === undefined || (filled[at] ?? 0) < need || isCaption(row, rows[at + 1], most)) continue;
    return at;
  }
  return Math.max(0, filled.indexOf(most));
}

/**
 * Whether the row that should be the header holds values as those below it do: days over days, or amounts over amounts. Years and small
 * numbers are names of columns as often.
 */
function isData(rows: readonly RawRow[], at: number): boolean {
  const below = rows.slice(at + 1, at + 6);
  if (below.length === 0) return false;
  return (rows[at]?.cells ?? []).some((cell, column) => {
    const others = below.map(({ cells }) => cells[column] ?? '');
    if (isDayText(cell)) return others.every(isDayText);
    return (
      isAmount(cell) && others.every((other) => typeof other === 'number' || (!isEmpty(other) && looksNumeric(other)))
    );
  });
}

function isDayText(cell: Cell): boolean {
  return (
    typeof cell === 'string' && /^\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/.test(cell)
  );
}

function isAmount(cell: Cell): boolean {
  if (!looksNumeric(cell)) return false;
  const text = textOf(cell).trim();
  return /\d[.,]\d|\d{5}|^\p{Sc}/u.test(text) && !/^(?:19|20)\d\d\D/.test(text) && !/[%:/]/.test(text);
}

/** A line of a report above its table in few cells: `Generated on | 2026-03-05`, or one of pairs followed by an empty row. */
function isCaption({ row, cells }: RawRow, next: RawRow | undefined, most: number): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell));
  // A remark of the program that wrote the file, whatever marks cut it; a header may begin with a sign too, but data follow it.
  if (REMARK.test(textOf(filled[0] ?? '')) && next && !next.cells.some(looksNumeric)) return true;
  if (filled.length > 2 || most < 2) return false;
  const text = textOf(filled[0] ?? '').trim();
  const isFollowedByGap = next !== undefined && next.row > row + 1;
  if (/[:：]$/.test(text)) return true;
  return (
    (isFooterText(text) || isFollowedByGap) &&
    (most > 2 || isFooterText(text) || filled.length < 2 || countFilled(next?.cells ?? []) > 2)
  );
}

const REMARK = /^\s*(?:#|\/\/|--|%)+\s*\S+\s+\S/;

function single(rows: readonly RawRow[], at: number): HeaderFound {
  return { at, names: (rows[at]?.cells ?? []).map((cell) => textOf(cell).trim()), isDouble: false };
}

/** The row of groups has fewer names than the one below it, which was therefore taken: beside a title it covers several parts of it. */
function groupedAbove(sheet: RawSheet, at: number): HeaderFound | undefined {
  const upper = sheet.rows[at - 1];
  const spans = (sheet.merges ?? []).filter(({ top, left, right }) => top === upper?.row && right > left);
  return upper && countFilled(upper.cells) > 1 && (!sheet.merges?.length || spans.length > 1)
    ? doubled(sheet, at - 1)
    : undefined;
}

/** A row of groups over the header proper: merged cells, or gaps to the right of each group that the row below fills. */
function doubled(sheet: RawSheet, at: number): HeaderFound | undefined {
  const upper = sheet.rows[at];
  const lower = sheet.rows[at + 1];
  const below = sheet.rows[at + 2];
  if (!upper || !lower || lower.row !== upper.row + 1) return undefined;
  const merges = (sheet.merges ?? []).filter(({ top }) => top === upper.row);
  const isSpanned = merges.some(({ left, right, bottom }) => right > left && bottom === upper.row);
  const width = Math.max(upper.cells.length, lower.cells.length);
  const isText = lower.cells.every((cell) => isEmpty(cell) || (!looksNumeric(cell) && !isBlank(cell)));
  if (!isSpanned) {
    // Without merges: gaps above, names below all of them, and numbers under names.
    let gaps = 0;
    for (let column = 1; column < width; column++) {
      if (!isEmpty(upper.cells[column])) continue;
      if (isEmpty(lower.cells[column])) return undefined;
      gaps++;
    }
    const hasNumbers = below?.cells.some((cell, column) => looksNumeric(cell) && !isEmpty(lower.cells[column]));
    const repeats = new Set(lower.cells.filter((cell) => !isEmpty(cell))).size < countFilled(lower.cells);
    const isPartial = countFilled(lower.cells) < width || repeats;
    if (gaps === 0 || !isText || !hasNumbers || !isPartial || countFilled(upper.cells) < 2) return undefined;
  } else if (!isText && !lower.cells.some((cell, column) => !isEmpty(cell) && isEmpty(upper.cells[column])))
    return undefined;

  let group = '';
  const names = Array.from({ length: width }, (_, column) => {
    const above = textOf(upper.cells[column] ?? '').trim();
    const own = textOf(lower.cells[column] ?? '').trim();
    const covered = merges.find(({ left, right }) => left <= column && column <= right);
    if (above !== '') group = above;
    else if (isSpanned && !covered) group = '';
    if (own === '' || own === group) return above === '' ? own : above;
    return group === '' ? own : `${group} ${own}`;
  });
  return { at: at + 1, names, isDouble: true };
}
