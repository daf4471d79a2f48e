import { mark } from './put.ts';
import { type Check, isTime, type Reading } from './records.ts';

/*
 * Deals and all other records are captured in one way: one record a device and thing, in it the newest value of every
 * field with the time it was read and where it came from. The newest reading of a field counts, whoever read it.
 */

type Fields = Readonly<Record<string, unknown>>;

/** One device's record of one thing. */
export interface ReadBy<R extends Reading = Reading> {
  readonly device: string;
  readonly record: R;
}

/** A finer part of another field, which it comes and goes with. */
export const PART_OF: Readonly<Record<string, string>> = { fraction: 'minor', profitFraction: 'profit' };
const PARTS: Readonly<Record<string, string>> = { minor: 'fraction', profit: 'profitFraction' };

export interface Newest<R extends Reading> {
  readonly value: unknown;
  /** When it was read. */
  readonly at: number;
  readonly device: string;
  readonly record: R;
}

/** The reading of one field that counts: the newest, then that of the greater device id. */
export function newestReading<R extends Reading>(records: readonly ReadBy<R>[], field: string): Newest<R> | undefined {
  let best: Newest<R> | undefined;
  for (const { device, record } of records) {
    const value = (record as unknown as Fields)[field];
    if (value === undefined) continue;
    const at = readAtOf(record, field);
    if (!best || at > best.at || (at === best.at && device > best.device)) best = { value, at, device, record };
  }
  return best;
}

/** The newest value of every field over all devices' records. */
export function newestFields(records: readonly ReadBy[], fields: readonly string[]): Fields {
  const [only] = records;
  if (only && records.length === 1) return only.record as unknown as Fields;
  const newest: Record<string, unknown> = {};
  for (const field of fields) {
    if (field in PART_OF) continue;
    const found = newestReading(records, field);
    if (!found) continue;
    newest[field] = found.value;
    const part = PARTS[field];
    if (part) newest[part] = (found.record as unknown as Fields)[part];
  }
  return newest;
}

/** When a field of a record was read. */
export function readAtOf(record: Reading, field: string): number {
  const older = record.older?.[PART_OF[field] ?? field];
  // Whatever is no time, as NaN, would make the order in which records are met decide.
  return isTime(older) ? older : record.readAt;
}

/** Where a field of a record comes from: `import/file/row`; undefined for a page. */
export function fromOf(record: Reading, field: string): string | undefined {
  const from: unknown = record.olderFrom?.[PART_OF[field] ?? field] ?? record.from;
  return typeof from === 'string' && from !== '' ? from : undefined;
}

/** The fields of a capture that have the right form; a part without its whole is none. */
export function shownFields(given: Fields, checks: Readonly<Record<string, Check>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field in checks) {
    const value = given[field];
    if (value === undefined || !checks[field]?.(value)) continue;
    const whole = PART_OF[field];
    if (whole === undefined || (value !== 0 && given[whole] !== undefined)) fields[field] = value;
  }
  return fields;
}

/** Whether a capture changes what is shown: a newer reading with another value, or a first value. */
export function saysMore(known: readonly ReadBy[], fields: Fields, readAt: number): boolean {
  for (const field in fields) {
    if (field in PART_OF) continue;
    const before = newestReading(known, field);
    if (!before) return true;
    const part = PARTS[field];
    const partly = part && ((before.record as unknown as Fields)[part] ?? 0) !== (fields[part] ?? 0);
    if (before.at <= readAt && (before.value !== fields[field] || partly)) return true;
  }
  return false;
}

/**
 * Whether a capture was read later than what is shown. Then it is written down even where it says the same: another
 * device may have read something else in between, which this one has not heard of yet and which must not win.
 */
export function isNewer(known: readonly ReadBy[], fields: Fields, readAt: number): boolean {
  for (const field in fields) {
    const before = field in PART_OF ? undefined : newestReading(known, field);
    if (before !== undefined && before.at < readAt) return true;
  }
  return false;
}

export interface Capturing {
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** `import/file/row`. */
  readonly from?: string;
  readonly raw?: Readonly<Record<string, string>>;
  readonly sample?: true;
}

/** A device's record with one more capture in it; its newest reading of each field stays. */
export function fold<R extends Reading>(
  before: R | undefined,
  shown: Fields,
  names: readonly string[],
  { readAt, from, raw, sample }: Capturing,
): Reading & Fields {
  const next: Record<string, unknown> = {};
  const older: Record<string, number> = {};
  const olderFrom: Record<string, string> = {};
  const keptRaw: Record<string, string> = { ...before?.raw };
  const isNewest = !before || readAt >= before.readAt;
  const newest = isNewest ? readAt : before.readAt;
  const newestFrom = isNewest ? from : before.from;
  for (const field of names) {
    if (field in PART_OF) continue;
    const was = (before as Fields | undefined)?.[field];
    const wasAt = before && was !== undefined ? readAtOf(before, field) : Number.NEGATIVE_INFINITY;
    const takes = shown[field] !== undefined && readAt >= wasAt;
    const side = takes ? shown : (before as Fields | undefined);
    const value = side?.[field];
    if (value === undefined) continue;
    next[field] = value;
    const part = PARTS[field];
    if (part && side?.[part] !== undefined) next[part] = side[part];
    if (takes) delete keptRaw[field];
    const at = takes ? readAt : wasAt;
    if (at !== newest) older[field] = at;
    const fieldFrom = takes ? from : before && fromOf(before, field);
    if (fieldFrom !== newestFrom) olderFrom[field] = fieldFrom ?? '';
  }
  const allRaw = { ...keptRaw, ...raw };
  return {
    readAt: newest,
    ...next,
    ...(Object.keys(older).length > 0 && { older }),
    ...(newestFrom !== undefined && { from: newestFrom }),
    ...(Object.keys(olderFrom).length > 0 && { olderFrom }),
    ...(Object.keys(allRaw).length > 0 && { raw: allRaw }),
    ...mark(sample && (!before || before.sample) ? true : undefined),
  };
}
