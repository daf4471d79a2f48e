import type * as Y from 'yjs';
import { type RowKind, rows, splitLast } from './layout.ts';
import { newestFields, type ReadBy } from './readings.ts';
import { ROW_FIELDS, type RowRecord, readRow } from './row-fields.ts';

/** A record of a kind beside deals, all devices' readings merged. */
export interface Row {
  /** `source|id in the source`. */
  readonly id: string;
  /** As `ROW_FIELDS` lists them; absent fields are absent. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The records of one kind, kept current change by change. */
export interface RowsReader {
  /** All devices' records of one thing. */
  recordsOf(id: string): readonly ReadBy<RowRecord>[];
  /** A record, merged; undefined when there is none. */
  row(id: string): Row | undefined;
  ids(): Iterable<string>;
  count(): number;
  /** Changes with every change of the records: what was made of them before is old. */
  version(): number;
  hasSample(): boolean;
  /** Records that do not have the right form and were left out. */
  skipped(): number;
  close(): void;
}

/** `onRow` is called for every record there is and for each that changes, `onChange` after each transaction that changed some. */
export function createRowsReader(
  doc: Y.Doc,
  kind: RowKind,
  onRow: (id: string, row: Row | undefined) => void,
  onChange: () => void,
): RowsReader {
  const map = rows(doc, kind);
  const names = Object.keys(ROW_FIELDS[kind]);
  /** Keys of each thing's records; most things have one, which then stands alone. */
  const keys = new Map<string, string | readonly string[]>();
  const samples = new Set<string>();
  const broken = new Set<string>();
  let version = 0;

  function note(key: string): string {
    const [id] = splitLast(key);
    const value = map.get(key);
    const record = value === undefined ? undefined : readRow(kind, value);
    if (value !== undefined && !record) broken.add(key);
    else broken.delete(key);
    if (record?.sample) samples.add(key);
    else samples.delete(key);
    const before = keys.get(id);
    const list = before === undefined ? [] : typeof before === 'string' ? [before] : before;
    const next = record ? (list.includes(key) ? list : [...list, key]) : list.filter((one) => one !== key);
    if (next.length === 0) keys.delete(id);
    else keys.set(id, next.length === 1 ? (next[0] as string) : next);
    return id;
  }

  function recordsOf(id: string): readonly ReadBy<RowRecord>[] {
    const list = keys.get(id);
    if (list === undefined) return [];
    const records: ReadBy<RowRecord>[] = [];
    for (const key of typeof list === 'string' ? [list] : list) {
      const record = readRow(kind, map.get(key));
      if (record) records.push({ device: splitLast(key)[1], record });
    }
    return records;
  }

  function row(id: string): Row | undefined {
    const records = recordsOf(id);
    if (records.length === 0) return undefined;
    // What the record says of its reading is no field of it.
    const newest = newestFields(records, names);
    const fields: Record<string, unknown> = {};
    for (const name of names) if (newest[name] !== undefined) fields[name] = newest[name];
    return { id, fields };
  }

  const onTransaction = (transaction: Y.Transaction): void => {
    const changed = new Set<string>();
    for (const key of transaction.changed.get(map as never) ?? []) if (key !== null) changed.add(note(key));
    if (changed.size === 0) return;
    version += 1;
    for (const id of changed) onRow(id, row(id));
    onChange();
  };

  for (const key of map.keys()) note(key);
  for (const id of keys.keys()) onRow(id, row(id));
  doc.on('afterTransaction', onTransaction);

  return {
    recordsOf,
    row,
    ids: () => keys.keys(),
    count: () => keys.size,
    version: () => version,
    hasSample: () => samples.size > 0,
    skipped: () => broken.size,
    close: () => doc.off('afterTransaction', onTransaction),
  };
}
