import type * as Y from 'yjs';
import type { Day } from '#core/calendar/day.ts';
import type { StageEvent } from '#core/metric/deal.ts';
import { change } from './change.ts';
import { captured, coverage, DEALS, dealId, edits, events } from './layout.ts';
import type { DeviceRecord } from './merge-deal.ts';
import { needVersion } from './migrations.ts';
import { mark, put } from './put.ts';
import { fold, isNewer, newestReading, saysMore, shownFields } from './readings.ts';
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
  /** In an import: `file/row`. */
  readonly from?: string;
}

export interface Captures {
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly deals: readonly Capture[];
  /** How many the source says it has. */
  readonly of?: number;
  readonly sample?: true;
  /** The import they are part of. */
  readonly import?: string;
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
export function takeInDeals(
  deals: Y.Doc,
  device: string,
  given: Captures,
  recordsOf: RecordsOf,
  countOf: (source: string) => number = (source) => knownOf(deals, source),
): TakenIn {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  if (!isTime(given.readAt)) throw new RangeError(`A reading needs its time, got ${given.readAt}`);
  change(deals, DEALS, 'act:takeIn', () => {
    if (given.import !== undefined || given.deals.some(needsLatest)) needVersion(deals, 2);
    const own = captured(deals);
    const before = isCount(given.of) ? countOf(given.source) : 0;
    let fresh = 0;
    const seen = new Set<string>();
    for (const capture of given.deals) {
      if (!isRecord(capture) || !isText(capture.id) || capture.id === '') continue;
      const deal = dealId(given.source, capture.id);
      const known = seen.has(deal) ? ownRecord(own.get(`${deal}|${device}`), device) : recordsOf(deal);
      if (known.length === 0) fresh += 1;
      seen.add(deal);
      const fields = shownFields(capture as unknown as Record<string, unknown>, DEAL_FIELDS) as DealFields;
      const news = tellsMore(known, fields, capture, given);
      if (!news && !isNewer(known, fields as Record<string, unknown>, given.readAt)) {
        counts.unchanged += 1;
        continue;
      }
      noteStageChange(deals, deal, known, fields, capture, given);
      const mine = readCaptured(own.get(`${deal}|${device}`));
      const written = put(own, `${deal}|${device}`, folded(mine, fields, capture, given));
      counts[!written || !news ? 'unchanged' : known.length === 0 ? 'added' : 'changed'] += 1;
    }
    noteCoverage(deals, device, given, isCount(given.of) ? Math.min(given.of, before + fresh) : seen.size);
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
      // An amount that is typed has no fraction left from the one before.
      if (field === 'minor' && changes.fraction === undefined) edits(deals).delete(`${deal}|fraction`);
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

/** Whether a capture changes what is shown: a newer reading with another value, a first value, a longer history. */
function tellsMore(known: readonly DeviceRecord[], fields: DealFields, capture: Capture, given: Captures): boolean {
  if (known.length === 0) return true;
  if (!given.sample && known.every(({ record }) => record.sample)) return true;
  return saysMore(known, fields as Record<string, unknown>, given.readAt) || newEvents(known, capture).length > 0;
}

function newEvents(known: readonly DeviceRecord[], capture: Capture): readonly StageEvent[] {
  if (!isHistory(capture.stages)) return [];
  const before = new Set(known.flatMap(({ record }) => (record.stages ?? []).map((e) => `${e.day}|${e.stage}`)));
  return capture.stages.filter(({ day, stage }) => !before.has(`${day}|${stage}`));
}

/** This device's record with one more capture in it. */
function folded(
  before: CapturedRecord | undefined,
  fields: DealFields,
  capture: Capture,
  { readAt, sample, import: name }: Captures,
): CapturedRecord {
  const known = before?.stages ?? [];
  const stages = [...known, ...newEvents(before ? [{ device: '', record: before }] : [], capture)];
  return {
    ...fold(before, fields as Record<string, unknown>, FIELD_NAMES, {
      readAt,
      from: originOf(name, capture.from),
      raw: capture.raw,
      sample,
    }),
    ...(stages.length > 0 && { stages: stages.map(({ stage, day }) => ({ stage, day })) }),
  };
}

/** `import/file/row`; what is taken in outside of an import has none. */
export function originOf(name: string | undefined, from: string | undefined): string | undefined {
  return name === undefined ? undefined : from === undefined ? name : `${name}/${from}`;
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

/** Whether a capture shows what older programs would drop when they write its record again. */
function needsLatest({ fraction, product, profit }: Capture): boolean {
  return fraction !== undefined || product !== undefined || profit !== undefined;
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
