import type * as Y from 'yjs';
import type { Deal } from '#core/metric/deal.ts';
import { captured, dealId, edits, events, sourceOf, splitLast } from './layout.ts';
import { type DealContext, type DeviceRecord, mergeDeal } from './merge-deal.ts';
import { DEAL_FIELDS, type DealFields, type EventRecord, readCaptured, readEvent } from './records.ts';

/** Where deals go as they come to be, change and vanish: the totals. */
export interface DealSink {
  put(deal: Deal): void;
  remove(id: string): void;
}

/** The deals document as deals: merged once, then kept current change by change. */
export interface DealsReader {
  /** All devices' records of one deal. */
  recordsOf(deal: string): readonly DeviceRecord[];
  /** Merges deals again, for the team document changed what they mean: all, or only those whose owner or stage meant nothing yet. */
  reread(context: DealContext, only?: readonly Unknown[]): void;
  /** Changes with every change of the deals. */
  version(): number;
  /** How many deals of a source there are. */
  countOf(source: string): number;
  /** The edits of one deal, by field. */
  editsOf(deal: string): DealFields;
  /** Stage events of one deal that no source's record holds. */
  eventsOf(deal: string): readonly EventRecord[];
  /** Whether any record is the sample's. */
  hasSample(): boolean;
  /** Records that do not have the right form and were left out. */
  skipped(): number;
  close(): void;
}

/** What a deal is about that the team document did not know: an owner as written, or a source's stage. */
export type Unknown = { readonly owner: string } | { readonly source: string; readonly stage: string };

/** `onChange` is called after each transaction that changed deals or coverage, when `sink` has them. */
export function createDealsReader(
  doc: Y.Doc,
  context: DealContext,
  sink: DealSink,
  onChange: (deals: number) => void,
): DealsReader {
  const maps = { captured: captured(doc), edits: edits(doc), events: events(doc) };
  /** Keys of each deal's records; most deals have one, which then stands alone. */
  const keys = new Map<string, string | string[]>();
  const edited = new Map<string, Record<string, unknown>>();
  const passed = new Map<string, Map<string, EventRecord>>();
  const dealOfEvent = new Map<string, string>();
  const samples = new Set<string>();
  const broken = new Set<string>();
  const ofSource = new Map<string, number>();
  /** Deals by what of them meant nothing when they were merged; some have been merged since. */
  const unknown = new Map<string, Set<string>>();
  let version = 0;
  let settling = '';
  let current = noting(context);

  function noting(given: DealContext): DealContext {
    const note = <T>(name: string, found: T | undefined): T | undefined => {
      if (found === undefined) {
        const deals = unknown.get(name) ?? new Set();
        unknown.set(name, deals.add(settling));
      }
      return found;
    };
    return {
      currency: given.currency,
      ownerOf: (written) => note(nameOf({ owner: written }), given.ownerOf(written)),
      meaningOf: (source, stage) => note(nameOf({ source, stage }), given.meaningOf(source, stage)),
    };
  }

  function noteCaptured(key: string): { readonly deal: string; readonly only?: DeviceRecord } {
    const [deal, device] = splitLast(key);
    const value = maps.captured.get(key);
    const record = value === undefined ? undefined : readCaptured(value);
    mark(broken, key, value !== undefined && !record);
    mark(samples, key, record?.sample === true);
    const before = keys.get(deal);
    const list = before === undefined ? [] : typeof before === 'string' ? [before] : before;
    const next = record ? (list.includes(key) ? list : [...list, key]) : list.filter((one) => one !== key);
    if ((before === undefined) !== (next.length === 0)) {
      const source = sourceOf(deal);
      ofSource.set(source, (ofSource.get(source) ?? 0) + (before === undefined ? 1 : -1));
    }
    if (next.length === 0) keys.delete(deal);
    else keys.set(deal, next.length === 1 ? (next[0] as string) : next);
    return { deal, ...(record && next.length === 1 && { only: { device, record } }) };
  }

  function noteEdit(key: string): string {
    const [deal, field] = splitLast(key);
    const value = maps.edits.get(key);
    const fits = Object.hasOwn(DEAL_FIELDS, field) && DEAL_FIELDS[field as keyof DealFields](value);
    mark(broken, `edit ${key}`, value !== undefined && !fits);
    const fields = edited.get(deal) ?? {};
    if (value !== undefined && fits) fields[field] = value;
    else delete fields[field];
    edited.set(deal, fields);
    return deal;
  }

  function noteEvent(key: string): string | undefined {
    const value = maps.events.get(key);
    const record = value === undefined ? undefined : readEvent(value);
    mark(broken, `event ${key}`, value !== undefined && !record);
    mark(samples, `event ${key}`, record?.sample === true);
    if (record) {
      const list = passed.get(record.deal) ?? new Map<string, EventRecord>();
      passed.set(record.deal, list.set(key, record));
      dealOfEvent.set(key, record.deal);
      return record.deal;
    }
    const deal = dealOfEvent.get(key);
    if (deal === undefined) return undefined;
    dealOfEvent.delete(key);
    passed.get(deal)?.delete(key);
    return deal;
  }

  function recordsOf(deal: string): readonly DeviceRecord[] {
    const list = keys.get(deal);
    if (list === undefined) return [];
    const records: DeviceRecord[] = [];
    for (const key of typeof list === 'string' ? [list] : list) {
      const record = readCaptured(maps.captured.get(key));
      if (record) records.push({ device: splitLast(key)[1], record });
    }
    return records;
  }

  function passedBy(deal: string): readonly EventRecord[] {
    return [...(passed.get(deal)?.values() ?? [])];
  }

  function settle(deal: string, records = recordsOf(deal)): void {
    settling = deal;
    version += 1;
    if (records.length === 0) sink.remove(deal);
    else {
      sink.put(mergeDeal(deal, records, edited.get(deal) ?? NO_EDITS, passedBy(deal), current));
    }
  }

  const onTransaction = (transaction: Y.Transaction): void => {
    const changed = new Set<string>();
    const note = (map: Y.Map<unknown>, read: (key: string) => string | undefined): void => {
      for (const key of transaction.changed.get(map as never) ?? []) {
        const deal = key === null ? undefined : read(key);
        if (deal !== undefined) changed.add(deal);
      }
    };
    note(maps.captured, (key) => noteCaptured(key).deal);
    note(maps.edits, noteEdit);
    note(maps.events, noteEvent);
    for (const deal of changed) settle(deal);
    if (transaction.changed.size > 0) onChange(changed.size);
  };

  for (const key of maps.edits.keys()) noteEdit(key);
  for (const key of maps.events.keys()) noteEvent(key);
  // Most deals have one record: merged as it is met, it is read once.
  const shared = new Set<string>();
  for (const key of maps.captured.keys()) {
    const { deal, only } = noteCaptured(key);
    if (only) settle(deal, [only]);
    else shared.add(deal);
  }
  for (const deal of shared) settle(deal);
  doc.on('afterTransaction', onTransaction);

  return {
    recordsOf,
    reread(next, only) {
      current = noting(next);
      if (only === undefined) {
        unknown.clear();
        for (const deal of keys.keys()) settle(deal);
        return;
      }
      for (const name of only.map(nameOf)) {
        const deals = unknown.get(name);
        unknown.delete(name);
        for (const deal of deals ?? []) settle(deal);
      }
    },
    version: () => version,
    countOf: (source) => ofSource.get(sourceOf(dealId(source, ''))) ?? 0,
    editsOf: (deal) => edited.get(deal) ?? NO_EDITS,
    eventsOf: passedBy,
    hasSample: () => samples.size > 0,
    skipped: () => broken.size,
    close: () => doc.off('afterTransaction', onTransaction),
  };
}

const NO_EDITS: DealFields = {};

function nameOf(one: Unknown): string {
  return 'owner' in one ? `owner|${one.owner}` : `stage|${one.source}|${one.stage}`;
}

function mark(set: Set<string>, key: string, holds: boolean): void {
  if (holds) set.add(key);
  else set.delete(key);
}
