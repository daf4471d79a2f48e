import type { Day } from '#core/calendar/day.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import type { Money } from '#core/money/money.ts';
import { type Cell, isBlank } from '../column/cell.ts';
import { currencyOf } from '../column/currency-of.ts';
import { dayOrder, readDate } from '../column/date-column.ts';
import { decimalMark, readNumber } from '../column/number-column.ts';
import type { Table } from '../file/read-table.ts';
import { cellsOf } from '../mapping/guess-mapping.ts';
import type { Field, Mapping } from '../mapping/mapping.ts';
import { cellAt, type Refusal } from './rejected.ts';

/** Reads one kind of value from the rows of one table: absent where the cell is blank, refused where it cannot be read. */
export type ValueOf<T> = (cells: readonly Cell[]) => T | undefined | { readonly refused: Refusal };

/** Narrows what a `ValueOf` gave. */
export function isRefused(value: unknown): value is { readonly refused: Refusal } {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** Days of a field's column, its order decided once from all cells. */
export function daysIn(table: Table, mapping: Mapping, field: Field): ValueOf<Day> {
  const column = mapping.columns[field];
  const found = dayOrder(cellsOf(table, column));
  const order = found === 'open' || found === 'none' ? (mapping.dayOrder ?? 'monthFirst') : found;
  return (cells) => {
    const value = cellAt(cells, column);
    if (isBlank(value)) return undefined;
    const day = readDate(value, order);
    if (day === 'impossible') return { refused: { reason: 'impossibleDate', field, value } };
    return day ?? { refused: { reason: 'unreadableDate', field, value } };
  };
}

/**
 * Amounts of the `amount` column with their currency: the row's own (its column, or a sign beside the amount), else the
 * mapping's. An amount without any is given with the currency empty, in hundredths, and is not to be taken in before someone chose.
 */
export function amountsIn(table: Table, mapping: Mapping): ValueOf<Money> {
  const { amount, currency } = mapping.columns;
  const mark = decimalMark(cellsOf(table, amount));
  return (cells) => {
    const value = cellAt(cells, amount);
    if (isBlank(value)) return undefined;
    const stated = cellAt(cells, currency);
    const own = currencyOf(isBlank(stated) ? value : stated);
    if (!isBlank(stated) && !own) return { refused: { reason: 'unknownCurrency', field: 'currency', value: stated } };
    // A shared sign (`$`, `¥`) is what the mapping says it is.
    const code = own?.sure ? own.currency : (mapping.currency ?? own?.currency ?? '');
    const minor = readNumber(value, mark, minorDigits(code));
    if (minor === undefined) return { refused: { reason: 'unreadableAmount', field: 'amount', value } };
    return { minor, currency: code };
  };
}
