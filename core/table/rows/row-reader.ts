import type { Day } from '#core/calendar/day.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import { type Cell, isBlank, isUnset, textOf } from '../column/cell.ts';
import { currencyOf } from '../column/currency-of.ts';
import { type DateStyle, dateStyle, dayOrderOf, readDate } from '../column/date-column.ts';
import { type Amount, type DecimalMark, likelyMark, markOf, readAmount, readDecimal } from '../column/number-column.ts';
import { unitOfHeader } from '../column/unit-of-header.ts';
import type { Table, TableRow } from '../file/read-table.ts';
import { amountColumns, DATED, distinctCells } from '../mapping/guess-mapping.ts';
import type { Field, Mapping } from '../mapping/mapping.ts';
import { unitOfTitles } from '../mapping/unit-of-titles.ts';
import type { FromRow } from './file-records.ts';
import { cellAt, type Refusal } from './rejected.ts';

/** An amount with its currency, empty while nobody said which. */
export interface ReadMoney extends Amount {
  readonly currency: string;
}

/**
 * Reads a table row by row under its mapping. `begin` sets the row; every value read after it is absent where its cell is blank, and
 * where it cannot be read too: then `refusal` says why.
 */
export interface RowReader {
  begin(row: TableRow): void;
  text(field: Field): string | undefined;
  day(field: Field): Day | undefined;
  money(field: Field): ReadMoney | undefined;
  /** An amount in a column of no field of its own: a period's. */
  moneyAt(column: number): ReadMoney | undefined;
  number(field: Field): number | undefined;
  /** The first value of the row that could not be read. */
  refusal(): Refusal | undefined;
  /** File, row, and what stood in the cells read where that is not the value itself, under the record's own names of fields. */
  from(): FromRow;
}

/** @param file place of the table among the files of the import */
export function rowReader(table: Table, mapping: Mapping, file = 0): RowReader {
  const { columns } = mapping;
  const styles = stylesOf(table, mapping);
  const marks = marksOf(table, mapping);
  const common = unitOfTitles(table)?.exponent ?? 0;
  // What is counted otherwise than in money stands in no unit of money.
  const counted = new Set(mapping.periods?.flatMap(({ column, metric }) => (metric === undefined ? [] : [column])));
  const exponents = table.header.map((header, column) =>
    exponentOf(table, header, column, counted.has(column) ? 0 : common),
  );
  let row: TableRow = { row: 0, cells: [] };
  let refused: Refusal | undefined;
  let raw: Record<string, string> | undefined;
  const keep = (field: Field, text: string) => {
    raw ??= {};
    raw[field === 'amount' ? 'minor' : field === 'wonOn' || field === 'lostOn' ? 'closes' : field] = text;
  };
  const refuse = (reason: Refusal['reason'], field: Field, value: Cell) => {
    refused ??= { reason, field, value: textOf(value).slice(0, 200) };
    return undefined;
  };

  // The days of a column are few, and a day is dear to read.
  const dates = new Map<Field, Map<Cell, ReturnType<typeof readDate>>>();
  const dateOf = (field: Field, value: Cell) => {
    const known = dates.get(field) ?? new Map<Cell, ReturnType<typeof readDate>>();
    dates.set(field, known);
    if (known.has(value)) return known.get(value);
    const day = readDate(value, styles.get(field) ?? 'monthFirst');
    if (known.size < 20_000) known.set(value, day);
    return day;
  };

  /** The row's own currency: its column, a sign beside the amount, else what the mapping says; a shared sign is what the mapping says it is. */
  const currencyFor = (value: Cell): string | undefined => {
    const stated = cellAt(row.cells, columns.currency);
    const isPlain = typeof value === 'number' || PLAIN.test(value);
    if (isBlank(stated) && isPlain) return mapping.currency ?? '';
    const own = currencyOf(isBlank(stated) ? value : stated);
    if (!isBlank(stated) && !own) return refuse('unknownCurrency', 'currency', stated);
    return own?.sure ? own.currency : (mapping.currency ?? own?.currency ?? '');
  };

  const moneyAt = (column: number | undefined, field: Field): ReadMoney | undefined => {
    const value = column === undefined ? '' : (row.cells[column] ?? '');
    if (column === undefined || isUnset(value)) return undefined;
    const currency = currencyFor(value);
    if (currency === undefined) return undefined;
    const exponent = exponents[column] ?? 0;
    const amount = readAmount(value, marks.get(column) ?? '.', minorDigits(currency), exponent);
    if (!amount) return refuse('unreadableAmount', field, value);
    if (exponent !== 0 || (typeof value === 'string' && !PLAIN.test(value))) keep(field, textOf(value));
    return { ...amount, currency };
  };

  return {
    begin(next) {
      row = next;
      refused = undefined;
      raw = undefined;
    },
    text(field) {
      const value = cellAt(row.cells, columns[field]);
      return isBlank(value) ? undefined : value;
    },
    day(field) {
      const column = columns[field];
      const value = column === undefined ? '' : (row.cells[column] ?? '');
      if (isUnset(value)) return undefined;
      const day = dateOf(field, value);
      if (day === 'impossible') return refuse('impossibleDate', field, value);
      if (day === undefined) return refuse('unreadableDate', field, value);
      if (value !== day) keep(field, textOf(value));
      return day;
    },
    money: (field) => moneyAt(columns[field], field),
    moneyAt: (column) => moneyAt(column, 'amount'),
    number(field) {
      const column = columns[field];
      const value = column === undefined ? '' : (row.cells[column] ?? '');
      if (column === undefined || isUnset(value)) return undefined;
      const number = readDecimal(value, marks.get(column) ?? '.');
      return number ?? refuse('unreadableAmount', field, value);
    },
    refusal: () => refused,
    from: () => ({ file, row: row.row, ...(raw && { raw }) }),
  };
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** How each column of days writes them; what one leaves open, the others tell, else it is as said. */
function stylesOf(table: Table, { columns, dayOrder }: Mapping): ReadonlyMap<Field, DateStyle> {
  const dated = DATED.flatMap((field) =>
    columns[field] === undefined ? [] : [[field, distinctCells(table, columns[field] as number)] as const],
  );
  const order = dayOrderOf(dated.map(([, cells]) => cells)) ?? dayOrder;
  const options = { ...(order && { order }), ...(table.epoch && { epoch: table.epoch }) };
  return new Map(dated.map(([field, cells]) => [field, dateStyle(cells, options)]));
}

/** The decimal mark of every column of figures; what one leaves open, the others tell, else it is as said. */
function marksOf(table: Table, mapping: Mapping): ReadonlyMap<number, DecimalMark> {
  const figures = (['quantity', 'count', 'probability'] as const).flatMap((field) => mapping.columns[field] ?? []);
  const columns = [...amountColumns(mapping), ...figures];
  const digits = minorDigits(mapping.currency ?? '');
  const likely = likelyMark(table.delimiter, mapping.currency);
  const alone = columns.map(
    (column) => [column, markOf(distinctCells(table, column), digits, undefined, likely)] as const,
  );
  const hint = mapping.decimalMark ?? alone.find(([, { sure }]) => sure)?.[1].mark;
  return new Map(
    alone.map(([column, { mark, sure }]) => [
      column,
      sure || !hint ? mark : markOf(distinctCells(table, column), digits, hint).mark,
    ]),
  );
}

/** The power of ten that a header (`金额（万元）`) or the cells' format says; both say the same one, never two. Else what titles say. */
function exponentOf({ hints }: Table, header: string, column: number, common: number): number {
  const scale = hints?.[column]?.scale;
  const own = unitOfHeader(header);
  return own?.exponent || (scale ? Math.round(Math.log10(scale)) : own ? 0 : common);
}
