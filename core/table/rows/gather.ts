import type { Table, TableRow } from '../file/read-table.ts';
import type { Steps } from '../steps.ts';
import type { FromRow } from './file-records.ts';
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
 * with one id an equal one says nothing new, and a different one is rejected, unless it says that it is newer.
 * @param changedOf when the row was changed last, where the table says so: sorts as text
 */
export function* gather<T extends FromRow & { readonly id: string }>(
  table: Table,
  make: (row: TableRow) => T | Refused,
  changedOf: () => string | undefined = () => undefined,
): Steps<Gathered<T>> {
  const records = new Map<
    string,
    { readonly record: T; readonly cells: TableRow['cells']; readonly changed?: string | undefined }
  >();
  const rejected: RejectedRow[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    const record = make(row);
    if (isRefused(record)) {
      rejected.push({ ...row, ...record.refused });
      continue;
    }
    const changed = changedOf();
    const before = records.get(record.id);
    const isNewer = before?.changed !== undefined && changed !== undefined && changed > before.changed;
    if (!before || isNewer) records.set(record.id, { record, cells: row.cells, changed });
    else if (
      !isSame(before.cells, row.cells) &&
      !sayTheSame(before.record, record) &&
      !(changed !== undefined && before.changed !== undefined && changed < before.changed)
    )
      rejected.push({ ...row, reason: 'sameId', field: 'id', value: record.id });
  }
  return { records: [...records.values()].map(({ record }) => record), rejected };
}

function isRefused(record: object): record is Refused {
  return 'refused' in record;
}

function isSame(a: TableRow['cells'], b: TableRow['cells']): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}

function sayTheSame(a: FromRow, b: FromRow): boolean {
  const said = ({ row: _row, raw: _raw, file: _file, ...rest }: FromRow) => JSON.stringify(rest);
  return said(a) === said(b);
}

/** Without the fields that are absent, so that values can be compared and cloned as they are. */
export function shown<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  for (const key in record) if (record[key] === undefined) delete (record as Record<string, unknown>)[key];
  return record as unknown as T;
}
