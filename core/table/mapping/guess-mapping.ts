import { type Cell, isBlank, textOf } from '../column/cell.ts';
import { currencyOf } from '../column/currency-of.ts';
import { dayOrder, readDate } from '../column/date-column.ts';
import { decimalMark, readNumber } from '../column/number-column.ts';
import type { Table } from '../file/read-table.ts';
import { HEADER_WORDS, tidyHeader, USER_WORDS } from './header-words.ts';
import { FIELDS, type Field, type Mapping, missingFields, type TableKind } from './mapping.ts';
import { stageMeaning } from './stage-meaning.ts';

export interface MappingGuess {
  readonly mapping: Mapping;
  /** How sure each column is, 0 to 1: what the header says, lowered when the values do not agree. */
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
  /** What the table leaves open and a person must say. */
  readonly open: readonly ('kind' | 'currency' | 'dayOrder' | 'decimalMark' | 'year')[];
  /** The first row looks like data: the table has no header, and its columns were taken by their values alone. */
  readonly headerIsData?: true;
}

/** Takes a table's rows for deals, quotas, a stage history or users, and its columns for their fields, by headers and values. */
export function guessMapping(table: Table, kind = guessKind(table)): MappingGuess {
  const { columns, confidence } = columnsOf(table, kind);
  const currency = kind === 'deals' || kind === 'quotas' ? statedCurrency(table, columns) : undefined;
  const open: MappingGuess['open'][number][] = kind === 'unknown' ? ['kind'] : [];
  if ((kind === 'deals' || kind === 'quotas') && columns.currency === undefined && !currency?.sure)
    open.push('currency');
  if (datesOpen(table, columns)) open.push('dayOrder');
  return { mapping: { kind, columns, ...(currency && { currency: currency.currency }) }, confidence, open };
}

/** Whether some column of dates could be read day first as well as month first. */
export function datesOpen(table: Table, columns: Mapping['columns']): boolean {
  return (['created', 'closes', 'start', 'end', 'day'] as const).some(
    (field) => columns[field] !== undefined && dayOrder(cellsOf(table, columns[field])) === 'open',
  );
}

/** Every cell of a column, top to bottom. */
export function cellsOf(table: Table, column: number | undefined): readonly Cell[] {
  return column === undefined ? [] : table.rows.map(({ cells }) => cells[column] ?? '');
}

const NAMES_DEALS = /opportunity|deal|potential|商机|机会/;

function guessKind(table: Table): TableKind {
  const found = (kind: TableKind) => columnsOf(table, kind).columns;
  const headers = table.header.map(tidyHeader);

  const quotas = found('quotas');
  const speaksOfQuota = headers.some((header) => /quota|target|目标|配额|指标|定额|任务/.test(header));
  const deals = found('deals');
  const isComplete = (kind: TableKind, columns: Mapping['columns']) => missingFields({ kind, columns }).length === 0;
  if (speaksOfQuota && isComplete('quotas', quotas) && deals.stage === undefined) return 'quotas';

  const history = found('history');
  if (isComplete('history', history) && deals.ownerName === undefined && deals.owner === undefined) {
    const ids = cellsOf(table, history.deal);
    if (new Set(ids).size < ids.length || deals.name === undefined) return 'history';
  }
  if (deals.stage !== undefined && deals.amount !== undefined && deals.closes !== undefined) return 'deals';
  if (deals.id !== undefined || deals.name !== undefined) {
    if (deals.stage !== undefined && (deals.amount !== undefined || deals.closes !== undefined)) return 'deals';
    // Without a stage only a header that names deals makes them deals: an order list has ids, amounts and dates too.
    const isNamed =
      deals.status !== undefined || [deals.id, deals.name].some((at) => NAMES_DEALS.test(headers[at ?? -1] ?? ''));
    if (isNamed && deals.amount !== undefined && deals.closes !== undefined) return 'deals';
  }
  if (isComplete('people', found('people')) && deals.amount === undefined && deals.created === undefined)
    return headers.some((header) => USER_WORDS.test(header)) ? 'people' : 'unknown';
  return 'unknown';
}

function columnsOf(table: Table, kind: TableKind): Pick<MappingGuess, 'confidence'> & { columns: Mapping['columns'] } {
  if (kind === 'unknown') return { columns: {}, confidence: {} };
  const candidates: { field: Field; column: number; score: number }[] = [];
  table.header.forEach((header, column) => {
    const words = tidyHeader(header);
    for (const [field, weight, pattern] of HEADER_WORDS[kind] ?? [])
      if (pattern.test(words)) candidates.push({ field, column, score: weight * agreement(table, field, column) });
  });
  const columns: Partial<Record<Field, number>> = {};
  const confidence: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  // The surest pairs first; among equals the column further left, which is where people put what matters.
  for (const { field, column, score } of candidates.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (score < 0.4 || columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    confidence[field] = Math.round(score * 100) / 100;
    taken.add(column);
  }
  for (const [field, column] of byValues(table, kind, taken)) {
    if (columns[field] !== undefined || !FIELDS[kind].includes(field) || taken.has(column)) continue;
    columns[field] = column;
    confidence[field] = 0.5;
    taken.add(column);
  }
  return { columns, confidence };
}

/** The share of a column's filled cells that can be what the field needs; an empty column is neither for nor against. */
function agreement(table: Table, field: Field, column: number): number {
  const cells = sample(table, column);
  if (cells.length === 0) return 0.6;
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / cells.length;
  if (field === 'amount') {
    const mark = decimalMark(cells);
    return share((cell) => readNumber(cell, mark) !== undefined);
  }
  if (['created', 'closes', 'start', 'end', 'day'].includes(field))
    return share((cell) => readDate(cell, 'monthFirst') !== undefined);
  if (field === 'currency') return share((cell) => currencyOf(cell) !== undefined);
  return 1;
}

/** Columns whose headers say nothing, by what stands in them: stages by their won and lost, amounts by their currency sign. */
function byValues(table: Table, kind: TableKind, taken: ReadonlySet<number>): (readonly [Field, number])[] {
  if (kind !== 'deals') return [];
  const found: (readonly [Field, number])[] = [];
  table.header.forEach((_, column) => {
    if (taken.has(column)) return;
    const cells = sample(table, column);
    const distinct = [...new Set(cells)];
    const statuses = new Set(
      distinct.map((cell) => stageMeaning(cell)).flatMap(({ sure, status }) => (sure ? [status] : [])),
    );
    const mark = decimalMark(cells);
    if (distinct.length <= 20 && statuses.has('won') && statuses.has('lost')) found.push(['stage', column]);
    else if (cells.length > 0 && cells.every((cell) => currencyOf(cell) && readNumber(cell, mark) !== undefined))
      found.push(['amount', column]);
  });
  return found;
}

function sample(table: Table, column: number): readonly string[] {
  const cells: string[] = [];
  const step = Math.max(1, Math.floor(table.rows.length / 500));
  for (let at = 0; at < table.rows.length; at += step) {
    const cell = textOf(table.rows[at]?.cells[column] ?? '');
    if (!isBlank(cell)) cells.push(cell);
  }
  return cells;
}

function statedCurrency(table: Table, columns: Mapping['columns']) {
  if (columns.amount === undefined) return undefined;
  const header = currencyOf(table.header[columns.amount]?.match(/[([（].*/)?.[0] ?? '');
  if (header) return header;
  for (const cell of sample(table, columns.amount)) {
    const stated = currencyOf(cell);
    if (stated) return stated;
  }
  return undefined;
}
