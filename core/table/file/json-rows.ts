import type { Cell } from '../column/cell.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { TABLE_LIMITS, type Unreadable } from './table.ts';

const DEPTH = 6;

/**
 * Records of JSON as a sheet: a list of objects, or of lists; the same under a key (`{ "records": [ … ] }`, the longest such list); or an
 * object a line. Objects in records become columns (`Owner.Name`), lists their values joined. Row 1 is the header, a record's row its number
 * plus 1.
 */
export function jsonSheet(text: string, name: string): RawSheet | Unreadable {
  try {
    return sheetOf(text, name);
  } catch (error) {
    // Lists in lists without end can be parsed, but not written as text again.
    if (error instanceof RangeError) return { ok: false, reason: 'json' };
    throw error;
  }
}

function sheetOf(text: string, name: string): RawSheet | Unreadable {
  const value = parse(text) ?? parseLines(text);
  const records = value === undefined ? undefined : recordsIn(value, 0);
  if (!records) return { ok: false, reason: 'json' };
  if (records.length === 0) return { ok: false, reason: 'empty' };
  if (records.every(Array.isArray))
    return { name, rows: records.map((cells, at) => ({ row: at + 1, cells: (cells as unknown[]).map(cellOf) })) };

  // A Map, since a key may be called `__proto__`.
  const columns = new Map<string, number>();
  const rows: RawRow[] = [{ row: 1, cells: [] }];
  let found = 0;
  for (const [at, record] of records.entries()) {
    const cells: Cell[] = [];
    const put = (key: string, cell: Cell) => {
      let column = columns.get(key);
      if (column === undefined) {
        column = columns.size;
        columns.set(key, column);
      }
      while (cells.length < column) cells.push('');
      cells[column] = cell;
    };
    if (typeof record === 'object' && record !== null) flatten(record, '', 0, put);
    else put('value', cellOf(record));
    if (columns.size > TABLE_LIMITS.columns)
      return { ok: false, reason: 'tooManyColumns', found: columns.size, limit: TABLE_LIMITS.columns };
    found += columns.size;
    if (found > TABLE_LIMITS.cells || at > TABLE_LIMITS.rows)
      return { ok: false, reason: 'tooManyRows', found: at, limit: Math.floor(TABLE_LIMITS.cells / columns.size) };
    if (cells.length > 0) rows.push({ row: at + 2, cells });
  }
  rows[0]?.cells.push(...columns.keys());
  return { name, rows, isKeyed: true };
}

/** Whole numbers beyond what a number can hold, as identifiers often are, are kept as their digits. */
function parse(text: string): unknown {
  try {
    if (!/\d{16}/.test(text)) return JSON.parse(text);
    return JSON.parse(text, function (
      this: unknown,
      _key: string,
      value: unknown,
      context?: { readonly source?: string },
    ) {
      const isLong = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
      return isLong && context?.source && /^-?\d+$/.test(context.source) ? context.source : value;
    } as (key: string, value: unknown) => unknown);
  } catch {
    return undefined;
  }
}

function parseLines(text: string): unknown[] | undefined {
  const records: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const record = parse(line);
    if (typeof record !== 'object' || record === null) return undefined;
    records.push(record);
  }
  return records.length > 0 ? records : undefined;
}

function recordsIn(value: unknown, depth: number): readonly unknown[] | undefined {
  if (Array.isArray(value))
    return value.every((record) => typeof record === 'object' && record !== null) ? value : undefined;
  if (typeof value !== 'object' || value === null || depth > 3) return undefined;
  let best: readonly unknown[] | undefined;
  for (const inner of Object.values(value)) {
    const records = recordsIn(inner, depth + 1);
    if (records && records.length > (best?.length ?? -1)) best = records;
  }
  return best ?? (depth === 0 && Object.values(value).some((inner) => typeof inner !== 'object') ? [value] : undefined);
}

function flatten(record: object, path: string, depth: number, put: (key: string, cell: Cell) => void): void {
  for (const [key, value] of Object.entries(record)) {
    const name = path === '' ? key : `${path}.${key}`;
    // What Salesforce says of each record about itself, not of the customer.
    if (key === 'attributes' && typeof value === 'object' && value !== null && 'url' in value) continue;
    if (Array.isArray(value)) put(name, value.map((inner) => String(cellOf(inner))).join('; '));
    else if (typeof value === 'object' && value !== null && depth < DEPTH)
      // HubSpot, Airtable and JSON:API keep all fields of a record in one of its keys, which says nothing of them.
      flatten(value, depth === 0 && WRAPPERS.has(key) ? '' : name, depth + 1, put);
    else put(name, cellOf(value));
  }
}

const WRAPPERS = new Set(['properties', 'fields', 'attributes']);

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return JSON.stringify(value);
}
