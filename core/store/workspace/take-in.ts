import type * as Y from 'yjs';
import type { Day } from '#core/calendar/day.ts';
import type { StageEvent } from '#core/metric/deal.ts';
import { change } from './change.ts';
import { captured, coverage, DEALS, dealId, edits, events } from './layout.ts';
import { type DeviceRecord, newestReading, readAtOf } from './merge-deal.ts';
import { mark, put } from './put.ts';
import {
  type CapturedRecord,
  DEAL_FIELDS,
  type DealFields,
  FIELD_NAMES,
  isCount,
  isDay,
  isHistory,
  isRecord,
  isText,
  isTime,
  readCaptured,
} from './records.ts';

/** A deal as a source shows it; what is absent was not shown there and erases nothing. */
export interface Capture extends DealFields {
  readonly id: string;
  readonly stages?: readonly StageEvent[];
  readonly raw?: Readonly<Record<string, string>>;
}

export interface Captures {
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly deals: readonly Capture[];
  /** How many the source says it has. */
  readonly of?: number;
  readonly sample?: true;
}

export interface TakenIn {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** The records all devices have of a deal. */
export type RecordsOf = (deal: string) => readonly DeviceRecord[];

/**
 * Takes captured deals into this device's own records. The same reading twice writes once; a stale reading never covers a newer
 * one; a stage seen changed since the last reading becomes a stage event on the day it was read.
 */
export function takeInDeals(deals: Y.Doc, device: string, given: Captures, recordsOf: RecordsOf): TakenIn {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  if (!isTime(given.readAt)) throw new RangeError(`A reading needs its time, got ${given.readAt}`);
  change(deals, DEALS, 'act:takeIn', () => {
    const own = captured(deals);
    const seen = new Set<string>();
    for (const capture of given.deals) {
      if (!isRecord(capture) || !isText(capture.id) || capture.id === '') continue;
      const deal = dealId(given.source, capture.id);
      const known = seen.has(deal) ? ownRecord(own.get(`${deal}|${device}`), device) : recordsOf(deal);
      seen.add(deal);
      const fields = fieldsOf(capture);
      const news = tellsMore(known, fields, capture, given);
      if (!news && !isNewer(known, fields, given.readAt)) {
        counts.unchanged += 1;
        continue;
      }
      noteStageChange(deals, deal, known, fields, capture, given);
      const before = readCaptured(own.get(`${deal}|${device}`));
      const written = put(own, `${deal}|${device}`, fold(before, fields, capture, given));
      counts[!written || !news ? 'unchanged' : known.length === 0 ? 'added' : 'changed'] += 1;
    }
    noteCoverage(
      deals,
      device,
      given,
      isCount(given.of) ? Math.min(given.of, knownOf(deals, given.source)) : seen.size,
    );
  });
  return counts;
}

/** Gives fields of a deal the values a person wants; they lie over whatever sources show. */
export function editDeal(
  deals: Y.Doc,
  deal: string,
  changes: DealFields & { readonly stages?: readonly StageEvent[] },
  today: Day,
): void {
  change(deals, DEALS, 'act:editDeal', () => {
    for (const field of FIELD_NAMES) {
      const value = changes[field];
      const key = `${deal}|${field}`;
      if (value === undefined || !DEAL_FIELDS[field](value) || edits(deals).get(key) === value) continue;
      edits(deals).set(key, value);
      if (field === 'stage') noteEvent(deals, deal, { stage: value as string, day: today });
    }
    for (const event of isHistory(changes.stages) ? changes.stages : []) noteEvent(deals, deal, event);
  });
}

/** Sets edited fields back, where they still have the value `from`; `to` undefined takes the edit away. */
export function revertEdits(
  deals: Y.Doc,
  changes: readonly { readonly key: string; readonly from: unknown; readonly to: unknown }[],
): boolean {
  return change(deals, DEALS, 'act:undo', () => {
    let done = false;
    for (const { key, from, to } of changes) {
      if (edits(deals).get(key) !== from) continue;
      if (to === undefined) edits(deals).delete(key);
      else edits(deals).set(key, to);
      done = true;
    }
    return done;
  });
}

/** The calendar day of an instant, where this device is. */
export function dayOf(time: number): Day {
  const date = new Date(time);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function ownRecord(value: unknown, device: string): readonly DeviceRecord[] {
  const record = readCaptured(value);
  return record ? [{ device, record }] : [];
}

function fieldsOf(capture: Capture): DealFields {
  const fields: Record<string, unknown> = {};
  for (const field of FIELD_NAMES) {
    const value = capture[field];
    if (value !== undefined && DEAL_FIELDS[field](value)) fields[field] = value;
  }
  return fields as DealFields;
}

/** Whether a capture changes what is shown: a newer reading with another value, a first value, a longer history. */
function tellsMore(known: readonly DeviceRecord[], fields: DealFields, capture: Capture, given: Captures): boolean {
  if (known.length === 0) return true;
  if (!given.sample && known.every(({ record }) => record.sample)) return true;
  for (const field of FIELD_NAMES) {
    const value = fields[field];
    if (value === undefined) continue;
    const before = newestReading(known, field);
    if (!before || (before.at <= given.readAt && before.value !== value)) return true;
  }
  return newEvents(known, capture).length > 0;
}

/**
 * Whether a capture was read later than what is shown. Then it is written down even where it says the same: another
 * device may have read something else in between, which this one has not heard of yet and which must not win.
 */
function isNewer(known: readonly DeviceRecord[], fields: DealFields, readAt: number): boolean {
  return FIELD_NAMES.some((field) => {
    const before = fields[field] === undefined ? undefined : newestReading(known, field);
    return before !== undefined && before.at < readAt;
  });
}

function newEvents(known: readonly DeviceRecord[], capture: Capture): readonly StageEvent[] {
  if (!isHistory(capture.stages)) return [];
  const before = new Set(known.flatMap(({ record }) => (record.stages ?? []).map((e) => `${e.day}|${e.stage}`)));
  return capture.stages.filter(({ day, stage }) => !before.has(`${day}|${stage}`));
}

/** This device's record with one more capture in it. */
function fold(
  before: CapturedRecord | undefined,
  fields: DealFields,
  capture: Capture,
  { readAt, sample }: Captures,
): CapturedRecord {
  const next: Record<string, unknown> = {};
  const older: Record<string, number> = {};
  const newest = Math.max(before?.readAt ?? readAt, readAt);
  for (const field of FIELD_NAMES) {
    const was = before?.[field];
    const wasAt = before && was !== undefined ? readAtOf(before, field) : Number.NEGATIVE_INFINITY;
    const takes = fields[field] !== undefined && readAt >= wasAt;
    const value = takes ? fields[field] : was;
    if (value === undefined) continue;
    next[field] = value;
    const at = takes ? readAt : wasAt;
    if (at !== newest) older[field] = at;
  }
  const known = before?.stages ?? [];
  const stages = [...known, ...newEvents(before ? [{ device: '', record: before }] : [], capture)];
  return {
    readAt: newest,
    ...(next as DealFields),
    ...(stages.length > 0 && { stages: stages.map(({ stage, day }) => ({ stage, day })) }),
    ...(Object.keys(older).length > 0 && { older }),
    ...((capture.raw ?? before?.raw) ? { raw: { ...before?.raw, ...capture.raw } } : undefined),
    ...mark(sample && (!before || before.sample) ? true : undefined),
  };
}

function noteStageChange(
  deals: Y.Doc,
  deal: string,
  known: readonly DeviceRecord[],
  fields: DealFields,
  capture: Capture,
  { readAt, sample }: Captures,
): void {
  const before = newestReading(known, 'stage');
  const { stage } = fields;
  if (!before || stage === undefined || before.value === stage || before.at >= readAt) return;
  if (isHistory(capture.stages) && capture.stages.some((event) => event.stage === stage)) return;
  noteEvent(deals, deal, { stage, day: dayOf(readAt) }, sample);
}

function noteEvent(deals: Y.Doc, deal: string, { stage, day }: StageEvent, sample?: true): void {
  if (isDay(day)) put(events(deals), `${deal}|${day}|${stage}`, { deal, stage, day, ...mark(sample) });
}

/** How many deals of a source are here by now: what a list shows is read piece by piece, and taken in again when some change. */
function knownOf(deals: Y.Doc, source: string): number {
  const prefix = dealId(source, '');
  const known = new Set<string>();
  for (const key of captured(deals).keys()) {
    if (key.startsWith(prefix)) known.add(key.slice(0, key.lastIndexOf('|')));
  }
  return known.size;
}

function noteCoverage(deals: Y.Doc, device: string, given: Captures, read: number): void {
  const key = `${given.source}|${device}`;
  const before = coverage(deals).get(key);
  const of = isCount(given.of) ? { of: given.of } : {};
  if (isRecord(before) && before.read === read && before.of === of.of) return;
  if (isRecord(before) && isTime(before.at) && before.at > given.readAt) return;
  put(coverage(deals), key, { source: given.source, read, ...of, at: given.readAt, ...mark(given.sample) });
}
