import type * as Y from 'yjs';
import { change } from './change.ts';
import { DEALS, dealId, type RowKind, rows } from './layout.ts';
import { needVersion } from './migrations.ts';
import { put } from './put.ts';
import { fold, isNewer, type ReadBy, saysMore, shownFields } from './readings.ts';
import { isRecord, isText, isTime } from './records.ts';
import { ROW_FIELDS, type RowRecord, readRow } from './row-fields.ts';
import { originOf, type TakenIn } from './take-in.ts';

/** An order, an account, a product or an activity as a source shows it; what is absent was not shown there and erases nothing. */
export interface CapturedRow {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly raw?: Readonly<Record<string, string>>;
  /** In an import: `file/row`. */
  readonly from?: string;
}

export interface CapturedRows {
  readonly of: RowKind;
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly records: readonly CapturedRow[];
  readonly sample?: true;
  /** The import they are part of. */
  readonly import?: string;
}

/** Takes records into this device's own, as `takeInDeals` does with deals. */
export function takeInRows(
  deals: Y.Doc,
  device: string,
  given: CapturedRows,
  recordsOf: (id: string) => readonly ReadBy<RowRecord>[],
): TakenIn {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const { of: kind, readAt, sample } = given;
  if (!isTime(readAt)) throw new RangeError(`A reading needs its time, got ${readAt}`);
  const names = Object.keys(ROW_FIELDS[kind]);
  change(deals, DEALS, 'act:takeIn', () => {
    const map = rows(deals, kind);
    const seen = new Set<string>();
    for (const { id, values, raw, from } of given.records) {
      if (!isText(id) || id === '' || !isRecord(values)) continue;
      const name = dealId(given.source, id);
      const key = `${name}|${device}`;
      const mine = readRow(kind, map.get(key));
      const known = !seen.has(name) ? recordsOf(name) : mine ? [{ device, record: mine }] : [];
      seen.add(name);
      const fields = shownFields(values, ROW_FIELDS[kind]);
      const isReal = !sample && known.every(({ record }) => record.sample);
      const news = known.length === 0 || isReal || saysMore(known, fields, readAt);
      if (!news && !isNewer(known, fields, readAt)) {
        counts.unchanged += 1;
        continue;
      }
      const written = put(
        map,
        key,
        fold(mine, fields, names, { readAt, from: originOf(given.import, from), raw, sample }),
      );
      counts[!written || !news ? 'unchanged' : known.length === 0 ? 'added' : 'changed'] += 1;
    }
    if (seen.size > 0) needVersion(deals, 2);
  });
  return counts;
}
