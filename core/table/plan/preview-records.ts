import { type RecordName, recordKey } from '../rows/record-key.ts';
import type { FieldChange } from './preview.ts';

type Value = string | number;

/** A record of an order, an account, a product or an activity, as its source has it. */
interface ComparedRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface RecordPreview<T> {
  readonly added: readonly T[];
  readonly changed: readonly { readonly record: T; readonly changes: readonly FieldChange<string>[] }[];
  readonly unchanged: readonly T[];
}

const NOT_SAID = new Set(['id', 'source', 'file', 'row', 'raw', 'ownerName']);

/**
 * Compares records of a file, or a slice of them, with those known, field by field: what the file does not show is no change.
 * @param known by the records' names (`recordKey`), with the fields as a source gives them
 */
export function previewRecords<T extends object & RecordName>(
  incoming: readonly T[],
  known: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): RecordPreview<T> {
  const added: T[] = [];
  const changed: { record: T; changes: readonly FieldChange<string>[] }[] = [];
  const unchanged: T[] = [];
  for (const record of incoming) {
    const before = known.get(recordKey(record));
    const changes = before && changesOf(before, record as unknown as ComparedRecord);
    if (!changes) added.push(record);
    else if (changes.length > 0) changed.push({ record, changes });
    else unchanged.push(record);
  }
  return { added, changed, unchanged };
}

function changesOf(before: Readonly<Record<string, unknown>>, record: ComparedRecord): readonly FieldChange<string>[] {
  return Object.entries(record).flatMap(([field, value]) => {
    if (NOT_SAID.has(field) || (typeof value !== 'string' && typeof value !== 'number')) return [];
    const old = Object.hasOwn(before, field) ? before[field] : undefined;
    if (old === value) return [];
    return [{ field, ...((typeof old === 'string' || typeof old === 'number') && { old: old as Value }), new: value }];
  });
}
