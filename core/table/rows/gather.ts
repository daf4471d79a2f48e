import type { Table, TableRow } from '../file/read-table.ts';
import type { Steps } from '../steps.ts';
import type { FromRow, FromSource } from './file-records.ts';
import { recordKey } from './record-key.ts';
import type { Refusal, RejectedRow } from './rejected.ts';

interface Refused {
  readonly refused: Refusal;
}

export interface Gathered<T> {
  readonly records: readonly T[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Every row of a table made a record, in steps. One that is refused stands among the rejected, and nothing else suffers. Of several
 * with one id in one source an equal one says nothing new, and a different one is rejected, unless it says that it is newer.
 * @param changedOf when the row was changed last, where the table says so: sorts as text
 */
export function* gather<T extends FromSource>(
  table: Table,
  make: (row: TableRow) => T | Refused,
  changedOf?: () => string | undefined,
): Steps<Gathered<T>> {
  const records: T[] = [];
  const rejected: RejectedRow[] = [];
  const places = new Map<string, number>();
  // Where each record stood, and when it was changed last: asked only of the few whose id comes again.
  const stood: number[] = [];
  const changes: (string | undefined)[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    const record = make(row);
    if (isRefused(record)) {
      rejected.push({ ...row, ...record.refused });
      continue;
    }
    const changed = changedOf?.();
    const key = recordKey(record);
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, records.length);
      records.push(record);
      stood.push(at);
      if (changedOf) changes.push(changed);
      continue;
    }
    const [before, last] = [records[place], changes[place]];
    const isDated = changed !== undefined && last !== undefined;
    if (isDated && changed > last) {
      records[place] = record;
      stood[place] = at;
      changes[place] = changed;
    } else if (
      !(isDated && changed < last) &&
      before &&
      !isSame(table.rows[stood[place] ?? 0]?.cells, row.cells) &&
      !sayTheSame(before, record)
    )
      rejected.push({ ...row, reason: 'sameId', field: 'id', value: record.id });
  }
  return { records, rejected };
}

function isRefused(record: object): record is Refused {
  return 'refused' in record;
}

function isSame(a: TableRow['cells'] | undefined, b: TableRow['cells']): boolean {
  return a !== undefined && a.length === b.length && a.every((cell, at) => cell === b[at]);
}

function sayTheSame(a: FromRow, b: FromRow): boolean {
  const said = ({ row: _row, raw: _raw, file: _file, ...rest }: FromRow) => JSON.stringify(rest);
  return said(a) === said(b);
}

/** Without the fields that are absent, so that values can be compared and cloned as they are. */
export function shown<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  const kept: Record<string, unknown> = {};
  for (const key in record) if (record[key] !== undefined) kept[key] = record[key];
  return kept as T;
}
