import type { Table } from '../file/read-table.ts';
import { tidyHeader } from './header-words.ts';
import { FIELDS, type Field, type Mapping, missingFields, type PeriodColumn, type TableKind } from './mapping.ts';
import { isReasonHeader } from './reason-column.ts';

/** A mapping by the names of headers instead of places, to be kept for the next file like it. Plain JSON. */
export interface RememberedMapping {
  readonly kind: TableKind;
  /** Field → header as `shapeOf` writes it, and which of several equal ones. */
  readonly columns: Readonly<Record<string, readonly [header: string, nth: number]>>;
  readonly periods?: readonly (Omit<PeriodColumn, 'column'> & { readonly header: readonly [string, number] })[];
  readonly currency?: string;
  readonly status?: Mapping['status'];
  readonly dayOrder?: Mapping['dayOrder'];
  readonly decimalMark?: Mapping['decimalMark'];
}

/** What makes two files of one kind: their headers, whatever their order, case or punctuation. */
export function shapeOf(table: Pick<Table, 'header'>): string {
  return headersOf(table)
    .filter((header) => header !== '')
    .sort()
    .join('\n');
}

/** A mapping as it is remembered for a shape. A year is not: the next file is another year's. */
export function rememberMapping(table: Pick<Table, 'header'>, mapping: Mapping): RememberedMapping {
  const headers = headersOf(table);
  const named = (column: number): readonly [string, number] => {
    const header = headers[column] ?? '';
    return [header, headers.slice(0, column).filter((each) => each === header).length];
  };
  const { kind, columns, periods, currency, status, dayOrder, decimalMark } = mapping;
  return {
    kind,
    columns: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, named(column)])),
    ...(periods && { periods: periods.map(({ column, ...period }) => ({ ...period, header: named(column) })) }),
    ...(currency && { currency }),
    ...(status && { status }),
    ...(dayOrder && { dayOrder }),
    ...(decimalMark && { decimalMark }),
  };
}

/**
 * The mapping of a table by what was remembered, wherever its columns stand now; `undefined` when a remembered column is missing
 * or the value is no such mapping (it comes from a shared document).
 */
export function applyShape(table: Table, remembered: unknown): Mapping | undefined {
  if (!isRemembered(remembered)) return undefined;
  const headers = headersOf(table);
  const placeOf = ([header, nth]: readonly [string, number]) => {
    const places = headers.flatMap((each, column) => (each === header ? [column] : []));
    return places[nth];
  };
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS[remembered.kind]) {
    const header = Object.hasOwn(remembered.columns, field) ? remembered.columns[field] : undefined;
    if (!header) continue;
    const place = placeOf(header);
    if (place === undefined) return undefined;
    columns[field] = place;
  }
  const periods = remembered.periods?.flatMap(({ header, period, metric }) => {
    const column = placeOf(header);
    return column === undefined ? [] : [{ column, period, ...(metric && { metric }) }];
  });
  const mapping: Mapping = {
    kind: remembered.kind,
    columns,
    ...(periods && periods.length > 0 && { periods }),
    ...(remembered.currency && { currency: remembered.currency }),
    ...(remembered.status && { status: remembered.status }),
    ...(remembered.dayOrder && { dayOrder: remembered.dayOrder }),
    ...(remembered.decimalMark && { decimalMark: remembered.decimalMark }),
  };
  return missingFields(mapping).length === 0 ? mapping : undefined;
}

function headersOf({ header }: Pick<Table, 'header'>): readonly string[] {
  return header.map((each) => (isReasonHeader(each) ? '' : tidyHeader(each)));
}

function isRemembered(value: unknown): value is RememberedMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, columns, periods, currency, status, dayOrder, decimalMark } = value as Partial<
    Record<keyof RememberedMapping, unknown>
  >;
  const isPlace = (place: unknown) =>
    Array.isArray(place) && typeof place[0] === 'string' && Number.isSafeInteger(place[1]);
  return (
    typeof kind === 'string' &&
    Object.hasOwn(FIELDS, kind) &&
    typeof columns === 'object' &&
    columns !== null &&
    Object.values(columns).every(isPlace) &&
    (currency === undefined || (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency))) &&
    (status === undefined || status === 'open' || status === 'won' || status === 'lost') &&
    (dayOrder === undefined || dayOrder === 'dayFirst' || dayOrder === 'monthFirst') &&
    (decimalMark === undefined || decimalMark === '.' || decimalMark === ',') &&
    (periods === undefined ||
      (Array.isArray(periods) &&
        periods.every(
          (each) =>
            typeof each?.period === 'string' &&
            isPlace(each.header) &&
            (each.metric === undefined || typeof each.metric === 'string'),
        )))
  );
}
