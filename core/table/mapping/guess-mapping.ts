import { type Cell, isBlank } from '../column/cell.ts';
import { currencyOf } from '../column/currency-of.ts';
import { dayOrder, dayOrderOf, readDate } from '../column/date-column.ts';
import { likelyMark, markOpen, readNumber } from '../column/number-column.ts';
import { partOfYear } from '../column/period-column.ts';
import { unitOfHeader } from '../column/unit-of-header.ts';
import type { Table } from '../file/read-table.ts';
import { type GuessedColumns, guessColumns, type Looked, lookAt } from './guess-columns.ts';
import { guessKind } from './guess-kind.ts';
import type { Field, Mapping, PeriodColumn, TableKind } from './mapping.ts';
import { periodColumns } from './period-columns.ts';
import { unitOfTitles } from './unit-of-titles.ts';

export interface MappingGuess {
  readonly mapping: Mapping;
  /** How sure each column is, 0 to 1: what the header says, lowered when the values do not agree. */
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
  /** How sure it is what the rows are, 0 to 1. */
  readonly kindConfidence: number;
  /** What the table leaves open and a person must say. */
  readonly open: readonly ('kind' | 'currency' | 'dayOrder' | 'decimalMark' | 'year')[];
  /** The first row looks like data: the table has no header, and its columns were taken by their values alone. */
  readonly headerIsData?: true;
}

/**
 * Takes a table's rows for what they most likely are, and its columns for their fields, by headers and values.
 * @param kind what a person said the rows are; guessed when absent
 * @param name of the file or sheet, which often says it: `Opportunity.csv`
 */
export function guessMapping(table: Table, kind?: TableKind, name = ''): MappingGuess {
  const looked = lookAt(table);
  const periods = kind === undefined || kind === 'quotas' ? periodColumns(looked) : [];
  const guessed =
    kind === undefined ? guessKind(looked, periods, name) : { kind, sure: 1, ...guessColumns(looked, kind) };
  const wide = guessed.kind === 'quotas' ? periods : [];
  const columns = wide.length > 0 ? beside(guessed.columns, wide) : guessed.columns;
  const currency = statedCurrency(table, columns, wide);
  const year = guessed.kind === 'quotas' ? saidYear(table) : undefined;
  const mapping: Mapping = {
    kind: guessed.kind,
    columns,
    ...(wide.length > 0 && { periods: wide }),
    ...(currency && { currency: currency.currency }),
    ...(year !== undefined && { year }),
  };
  return {
    mapping,
    confidence: guessed.confidence,
    kindConfidence: Math.round(guessed.sure * 100) / 100,
    open: openOf(table, mapping, currency?.sure ?? false),
    ...(headerIsData(table, looked) && { headerIsData: true as const }),
  };
}

function openOf(table: Table, mapping: Mapping, sureOfCurrency: boolean): MappingGuess['open'] {
  const open: MappingGuess['open'][number][] = mapping.kind === 'unknown' ? ['kind'] : [];
  if (amountColumns(mapping).length > 0 && mapping.columns.currency === undefined && !sureOfCurrency)
    open.push('currency');
  if (datesOpen(table, mapping.columns)) open.push('dayOrder');
  if (marksOpen(table, mapping)) open.push('decimalMark');
  if (yearOpen(table, mapping)) open.push('year');
  return open;
}

/** Whether some column of dates could be read day first as well as month first. */
export function datesOpen(table: Table, columns: Mapping['columns']): boolean {
  const dated = DATED.flatMap((field) =>
    columns[field] === undefined ? [] : [distinctCells(table, columns[field] as number)],
  );
  // One column of a file tells for the others: nobody writes both orders in one export.
  return dated.some((cells) => dayOrder(cells) === 'open') && dayOrderOf(dated) === undefined;
}

/** The fields that hold days. */
export const DATED = ['created', 'closes', 'wonOn', 'lostOn', 'start', 'end', 'day', 'modified'] as const;

/** Whether `1.234` in a column of amounts is a thousand or a little more than one, and nothing in the file tells. */
export function marksOpen(table: Table, mapping: Mapping): boolean {
  const likely = likelyMark(table.delimiter, mapping.currency);
  const open = amountColumns(mapping).map((column) => markOpen(distinctCells(table, column), 2, undefined, likely));
  return open.length > 0 && open.includes(true) && !amountColumns(mapping).some((column) => tells(table, column));
}

function tells(table: Table, column: number): boolean {
  return table.rows.slice(0, 2_000).some(({ cells }) => /[.,]\d{1,2}(?:\D*)$/.test(String(cells[column] ?? '')));
}

/** The one year that headers and titles of a table speak of: `2026年目标` beside `Q1` and `Q2`. */
function saidYear({ header, skipped = [] }: Table): number | undefined {
  const titles = skipped.filter(({ reason }) => reason === 'title' || reason === 'headerAbove').map(({ text }) => text);
  const years = [...header, ...titles].flatMap((text) => text.slice(0, 200).match(/(?<!\d)20\d{2}(?!\d)/g) ?? []);
  return new Set(years).size === 1 ? Number(years[0]) : undefined;
}

/** Whether periods say no year, in headers or cells, and nothing else does. */
export function yearOpen(table: Table, { kind, periods = [], columns, year }: Mapping): boolean {
  if (kind !== 'quotas' || year !== undefined || columns.year !== undefined) return false;
  if (periods.length > 0) return columns.period === undefined && periods.some(({ period }) => /^[MQHW]/.test(period));
  return table.rows.slice(0, 500).some(({ cells }) => partOfYear(cells[columns.period ?? -1] ?? '') !== undefined);
}

/** The columns that hold amounts of money. */
export function amountColumns({ kind, columns, periods = [] }: Mapping): readonly number[] {
  if (kind === 'unknown' || kind === 'history' || kind === 'regions') return [];
  const own = (['amount', 'profit', 'cost'] as const).flatMap((field) => columns[field] ?? []);
  return [...own, ...periods.map(({ column }) => column)];
}

/**
 * What stands in a column, each once, in the order it first stands there: how a column writes its days and numbers shows in these as well
 * as in all its cells, and is asked several times. Kept as long as the table is.
 */
export function distinctCells(table: Table, column: number): readonly Cell[] {
  const known = DISTINCT.get(table) ?? new Map<number, readonly Cell[]>();
  DISTINCT.set(table, known);
  const found = known.get(column) ?? [...new Set(table.rows.map(({ cells }) => cells[column] ?? ''))];
  known.set(column, found);
  return found;
}

const DISTINCT = new WeakMap<Table, Map<number, readonly Cell[]>>();

/** Without the columns that hold the periods themselves; a year beside months stays what it is. */
function beside(columns: GuessedColumns['columns'], periods: readonly PeriodColumn[]): GuessedColumns['columns'] {
  const wide = new Set(periods.map(({ column }) => column));
  const kept = Object.entries(columns).filter(
    ([field, column]) => !wide.has(column) && field !== 'amount' && field !== 'start' && field !== 'end',
  );
  return Object.fromEntries(kept) as GuessedColumns['columns'];
}

/** The currency that headers, formats of the spreadsheet, or amounts state for a whole table. */
function statedCurrency(table: Table, columns: Mapping['columns'], periods: readonly PeriodColumn[]) {
  const amounts = [
    ...(['amount', 'profit', 'cost'] as const).flatMap((field) => columns[field] ?? []),
    ...periods.map(({ column }) => column),
  ];
  let likely: { readonly currency: string; readonly sure: boolean } | undefined;
  for (const column of amounts) {
    const header = table.header[column] ?? '';
    // Kana anywhere among the headers make `¥` yen.
    const context = `${header} ${table.header.slice(0, 100).join(' ')}`;
    const hint = table.hints?.[column]?.currency;
    for (const found of [unitOfHeader(header)?.currency, hint ? currencyOf(hint, context) : undefined]) {
      if (found?.sure) return found;
      likely ??= found;
    }
    const step = Math.max(1, Math.floor(table.rows.length / 200));
    for (let at = 0; at < table.rows.length; at += step) {
      const cell = table.rows[at]?.cells[column] ?? '';
      const found = typeof cell === 'number' || isBlank(cell) ? undefined : currencyOf(cell, context);
      if (found?.sure) return found;
      likely ??= found;
    }
  }
  const common = amounts.length === 0 ? undefined : unitOfTitles(table)?.currency;
  return common?.sure ? common : (likely ?? common);
}

/** A first row without a word of any header, in which numbers, dates or stages stand as in the rows below. */
function headerIsData({ header }: Table, { readings, profile }: Looked): boolean {
  if (header.length < 2 || readings.some((each) => each.length > 0)) return false;
  const figures = header.flatMap((cell, column) => {
    const isFigure = readNumber(cell, '.') !== undefined || readDate(cell, 'monthFirst') !== undefined;
    const { numbers, dates } = profile(column);
    return isFigure && Math.max(numbers, dates) > 0.8 ? [column] : [];
  });
  return figures.length > 0;
}
