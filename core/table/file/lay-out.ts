import { type Cell, textOf } from '../column/cell.ts';
import type { Steps } from '../steps.ts';
import { addedUp } from './added-up.ts';
import { findHeader } from './find-header.ts';
import { fillMerged } from './merged-cells.ts';
import { fillOutline } from './outline.ts';
import { countFilled, isEmpty, type RawRow, type RawSheet } from './raw-sheet.ts';
import { type SkippedRow, TABLE_LIMITS, type TableProblem, type TableResult, type TableRow } from './table.ts';
import {
  isFooterText,
  isGroupTotalLabel,
  isOnlyLabelled,
  isRuler,
  isSubtotalLabel,
  isTotalLabel,
} from './total-words.ts';

/**
 * Finds the table in a sheet: header, rows of data as wide as it, and what is neither: titles above, totals within and below, footers,
 * headers repeated on every page. Those are kept with their reason. `headerRow` as in `ReadOptions`.
 */
export function* layOut(sheet: RawSheet, delimiter: string, headerRow?: number): Steps<TableResult> {
  const { rows } = sheet;
  if (rows.length === 0) return { ok: false, reason: 'empty' };
  const { at, names, isDouble } = findHeader(sheet, headerRow);
  const isNamed = names.length > 0;
  const top = isNamed ? rows[at] : undefined;
  if (top?.broken) return { ok: false, reason: 'unclosedQuote', row: top.row };
  const first = at + 1;
  const header = sheet.isGrid || !isNamed ? widened(names, rows, first) : trimmed(names);
  if (!isNamed) for (let column = 0; column < header.length; column++) header[column] = letters(column);
  const width = header.length;
  if (width > TABLE_LIMITS.columns)
    return { ok: false, reason: 'tooManyColumns', found: width, limit: TABLE_LIMITS.columns };
  const mostRows = Math.min(TABLE_LIMITS.rows, Math.floor(TABLE_LIMITS.cells / Math.max(1, width)));
  if (rows.length - first > mostRows)
    return { ok: false, reason: 'tooManyRows', found: rows.length - first, limit: mostRows };

  fillMerged(sheet, rows[first]?.row ?? Number.POSITIVE_INFINITY);
  const skipped: SkippedRow[] = rows
    .slice(0, Math.max(0, at))
    .map((row, index) => skip(row, isDouble && index === at - 1 ? 'headerAbove' : 'title'));
  const end = sheet.isKeyed ? rows.length : footerStart(rows, first, width);
  const body: TableRow[] = [];
  const problems: TableProblem[] = [];
  const filledColumns: boolean[] = new Array(width).fill(false);
  let lastData = -1;
  for (let index = first; index < end; index++) {
    const row = rows[index] as RawRow;
    const { cells } = row;
    if (index % 4_096 === 0) yield 0.5 + (0.5 * index) / rows.length;
    const problem = problemOf(row, width);
    if (problem) {
      problems.push(problem);
      continue;
    }
    if (!sheet.isKeyed) {
      const reason = isRepeated(cells, header) || isRuler(cells) ? 'repeatedHeader' : totalIn(cells, width);
      if (reason) {
        const before = body.at(-1);
        // Boards write the name of a group over each group's header.
        if (reason === 'repeatedHeader' && before && width > 2 && countFilled(before.cells) === 1)
          skipped.push(skip(body.pop() as RawRow, 'title'));
        skipped.push(skip(row, reason));
        continue;
      }
    }
    while (cells.length < width) cells.push('');
    if (cells.length > width) cells.length = width;
    for (let column = 0; column < width; column++)
      if (!filledColumns[column] && !isEmpty(cells[column])) filledColumns[column] = true;
    body.push({ row: row.row, cells });
    lastData = row.row;
  }
  for (const row of rows.slice(end)) skipped.push(skip(row, totalIn(row.cells, width) ? 'total' : 'footer'));
  const sums = sheet.isKeyed ? [] : addedUp(body);
  if (sums.length > 0) {
    const left = new Set(sums);
    body.splice(0, body.length, ...body.filter((row) => !left.has(row)));
    skipped.push(...sums.map((row) => skip(row as RawRow, 'subtotal')));
  }
  skipped.sort((one, other) => one.row - other.row);
  lastData = body.at(-1)?.row ?? lastData;
  if (!sheet.isKeyed) fillOutline(body, width);
  const told = skipped.map((row) =>
    row.reason === 'subtotal' && row.row > lastData && isFinal(row.text) ? { ...row, reason: 'total' as const } : row,
  );
  if (body.length + problems.length === 0) return { ok: false, reason: 'onlyHeader' };

  const kept = header.flatMap((name, column) => (name === '' && !filledColumns[column] ? [] : [column]));
  const isWhole = kept.length === width;
  const pick = <T>(values: readonly T[]): T[] => kept.map((column) => values[column] as T);
  return {
    ok: true,
    header: isWhole ? header : pick(header),
    rows: isWhole ? body : body.map(({ row, cells }) => ({ row, cells: pick(cells) })),
    delimiter,
    problems: problems.sort((one, other) => one.row - other.row),
    headerRow: top?.row ?? 0,
    skipped: told,
    ...(sheet.hints && { hints: pick(sheet.hints) }),
    ...(sheet.epoch && { epoch: sheet.epoch }),
    ...(sheet.formulasWithoutValue && { formulasWithoutValue: sheet.formulasWithoutValue }),
  };
}

/** A column's name in a spreadsheet: A, B … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function trimmed(names: readonly string[]): string[] {
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

/** In a grid cells have places, so columns without a name hold data too. */
function widened(names: readonly string[], rows: readonly RawRow[], first: number): string[] {
  let width = trimmed(names).length;
  for (let index = first; index < rows.length; index++) {
    const cells = (rows[index] as RawRow).cells;
    for (let column = cells.length - 1; column >= width; column--)
      if (!isEmpty(cells[column])) {
        width = column + 1;
        break;
      }
  }
  return Array.from({ length: width }, (_, column) => names[column] ?? '');
}

function problemOf({ row, cells, broken }: RawRow, width: number): TableProblem | undefined {
  if (broken) return { row, cells, reason: 'brokenQuotes' };
  for (const cell of cells)
    if (typeof cell === 'string' && cell.length > TABLE_LIMITS.cell)
      return {
        row,
        cells: cells.map((text) => (typeof text === 'string' ? text.slice(0, 200) : text)),
        reason: 'tooLong',
      };
  for (let column = width; column < cells.length; column++)
    if (!isEmpty(cells[column])) return { row, cells, reason: 'tooManyCells' };
  return undefined;
}

function isRepeated(cells: readonly Cell[], header: readonly string[]): boolean {
  if (header.length < 2) return false;
  for (let column = 0; column < header.length; column++) {
    const cell = cells[column] ?? '';
    if (cell !== header[column] && textOf(cell).trim() !== header[column]) return false;
  }
  return true;
}

/** Whether a row adds up others: a label that says so, numbers, and nothing else. A customer of that name has more in its row. */
function totalIn(cells: readonly Cell[], width: number): 'subtotal' | undefined {
  if (width < 2) return undefined;
  const label = cells.findIndex((cell) => !isEmpty(cell));
  const cell = cells[label];
  if (typeof cell !== 'string' || cell.length > 80) return undefined;
  const text = cell.trim();
  const isPlain = isTotalLabel(text);
  if (!isPlain && !isGroupTotalLabel(text)) return undefined;
  const filled = countFilled(cells);
  if (filled === width || !isOnlyLabelled(cells, label)) return undefined;
  // A group's name is anyone's: its row must be mostly empty.
  return isPlain || filled <= Math.max(2, width / 2) ? 'subtotal' : undefined;
}

/** Of a shortened row, whether its label is a total's of all, not of a group. */
function isFinal(text: string): boolean {
  const label = text.split(' · ')[0] ?? '';
  return isTotalLabel(label) && !isSubtotalLabel(label);
}

/** Where the lines below the table begin: a few cells under rows of many, that say what such lines say or stand apart. */
function footerStart(rows: readonly RawRow[], first: number, width: number): number {
  if (width < 3) return rows.length;
  let start = rows.length;
  for (let index = rows.length - 1; index > first && rows.length - index <= 40; index--) {
    const row = rows[index] as RawRow;
    const filled = countFilled(row.cells);
    const label = row.cells.find((cell) => !isEmpty(cell)) ?? '';
    const text = textOf(label).trim();
    const stands = row.row > (rows[index - 1]?.row ?? 0) + 1;
    const isFew = filled <= Math.max(1, Math.min(2, width / 2));
    if (isFew && isFooterText(text) && typeof label === 'string') start = index;
    else if (filled === 1 && stands && typeof label === 'string') start = index;
    else if (filled === 1 && typeof label === 'string' && start === index + 1) continue;
    else if (totalIn(row.cells, width)) {
      if (start < rows.length && start <= index + 1) start = index;
    } else break;
  }
  return start;
}

function skip({ row, cells }: RawRow, reason: SkippedRow['reason']): SkippedRow {
  const texts = cells.filter((cell) => !isEmpty(cell)).map((cell) => textOf(cell).trim());
  return { row, text: texts.join(' · ').replace(/\s+/g, ' ').slice(0, 200), reason };
}
