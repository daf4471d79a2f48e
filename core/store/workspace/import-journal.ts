import type * as Y from 'yjs';
import { isFrom } from './import-row.ts';
import {
  aliases,
  captured,
  coverage,
  events,
  members,
  placements,
  ROW_KINDS,
  rows,
  settings,
  stages,
  units,
} from './layout.ts';
import { fromOf, PART_OF, readAtOf } from './readings.ts';
import { isHistory, isRecord, isText, isTime, type Reading } from './records.ts';
import { same } from './same.ts';

/** What a field of a record had before an import read it anew: its value (null: none), when that was read, and where it came from. */
export interface Before {
  readonly at: number;
  readonly from?: string;
  /** Fields that had another value than the import gave them. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Fields read at another time, or from elsewhere, than the rest: `[at, from]`. */
  readonly apart?: Readonly<Record<string, readonly [number, string]>>;
  /** Stage events the import added. */
  readonly stages?: readonly { readonly stage: string; readonly day: string }[];
  readonly raw?: Readonly<Record<string, string>>;
}

/** What an import wrote over, so that it can be taken back: the map, the key, and what stood there. */
export type Noted =
  /** A captured record that was there before; those that were not tell of the import themselves, by `from`. */
  | readonly [map: string, key: string, before: Before]
  /** Any other value, null for none, and what the import put there. */
  | readonly [map: string, key: string, before: unknown, after: unknown];

/** What stands in an import's record of what it wrote over; undefined for what has not the right form, whoever wrote it. */
export function readNoted(value: unknown): Noted | undefined {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || typeof value[1] !== 'string') return undefined;
  const isNoted = value.length === 4 || (value.length === 3 && isBefore(value[2]));
  return isNoted ? (value as unknown as Noted) : undefined;
}

function isBefore(value: unknown): boolean {
  if (!isRecord(value) || !isTime(value.at) || (value.from !== undefined && !isText(value.from))) return false;
  const { values = {}, apart = {}, stages = [], raw = {} } = value;
  const isApart = (one: unknown): boolean => Array.isArray(one) && isTime(one[0]) && isText(one[1]);
  return (
    isRecord(values) &&
    Object.keys(values).every((field) => !NOT_FIELDS.has(field)) &&
    isRecord(apart) &&
    Object.values(apart).every(isApart) &&
    isHistory(stages) &&
    isRecord(raw) &&
    Object.values(raw).every((text) => typeof text === 'string')
  );
}

/** Maps of records that say field by field where they come from. */
export function recordMaps(deals: Y.Doc): ReadonlyMap<string, Y.Map<unknown>> {
  return new Map([
    ['captured', captured(deals)],
    ...ROW_KINDS.map((kind): [string, Y.Map<unknown>] => [kind, rows(deals, kind)]),
  ]);
}

/** All other maps an import writes to. */
export function plainMaps(team: Y.Doc, deals: Y.Doc): ReadonlyMap<string, Y.Map<unknown>> {
  return new Map([
    ['members', members(team)],
    ['units', units(team)],
    ['placements', placements(team)],
    ['aliases', aliases(team)],
    ['stages', stages(team)],
    ['settings', settings(team)],
    ['events', events(deals)],
    ['coverage', coverage(deals)],
  ]);
}

/** What one running import writes over, noted as it does. */
export interface ImportJournal {
  /** Notes what `work` changes as the import's. */
  during<T>(work: () => T): T;
  /** One for each key. */
  noted(): readonly Noted[];
  /** Records written, also those that say the same as before. */
  written(): number;
  close(): void;
}

export function createJournal(name: string, team: Y.Doc, deals: Y.Doc): ImportJournal {
  const records = new Map<string, Readonly<[string, string, Before]>>();
  const others = new Map<string, [string, string, unknown, unknown]>();
  const touched = new Set<string>();
  const stops: (() => void)[] = [];
  let active = false;

  function watch(map: Y.Map<unknown>, note: (key: string, before: unknown, after: unknown) => void): void {
    const observe = (event: Y.YMapEvent<unknown>): void => {
      if (!active) return;
      for (const [key, { action, oldValue }] of event.changes.keys) {
        note(key, action === 'add' ? undefined : oldValue, map.get(key));
      }
    };
    map.observe(observe);
    stops.push(() => map.unobserve(observe));
  }

  for (const [title, map] of recordMaps(deals)) {
    watch(map, (key, before, after) => {
      const id = `${title}|${key}`;
      touched.add(id);
      if (!isRecord(before) || !isRecord(after)) return;
      const found = beforeOf(name, before as never, after as never, records.get(id)?.[2]);
      if (found) records.set(id, [title, key, found]);
    });
  }
  for (const [title, map] of plainMaps(team, deals)) {
    watch(map, (key, before, after) => {
      const id = `${title}|${key}`;
      const known = others.get(id);
      others.set(id, [title, key, known ? known[2] : (before ?? null), after ?? null]);
    });
  }

  return {
    during(work) {
      active = true;
      try {
        return work();
      } finally {
        active = false;
      }
    },
    noted: () => [...records.values(), ...[...others.values()].filter(([, , before, after]) => !same(before, after))],
    written: () => touched.size,
    close() {
      for (const stop of stops.splice(0)) stop();
    },
  };
}

type Captured = Reading & Readonly<Record<string, unknown>>;

const NOT_FIELDS = new Set(['readAt', 'older', 'from', 'olderFrom', 'raw', 'stages', 'sample']);

/** What the import's fields of a record had before; undefined for a record of which nothing is older than the import. */
function beforeOf(name: string, before: Captured, after: Captured, known: Before | undefined): Before | undefined {
  const values: Record<string, unknown> = { ...known?.values };
  const apart: Record<string, readonly [number, string]> = { ...known?.apart };
  const raw: Record<string, string> = { ...known?.raw };
  const base = known ?? { at: before.readAt, ...(before.from !== undefined && { from: before.from }) };
  let older = known !== undefined || !isFrom(before.from, name);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)].filter((field) => !NOT_FIELDS.has(field)));
  for (const field of fields) {
    const was = before[field];
    if (was !== undefined && isFrom(fromOf(before, field), name)) {
      // The import's own, from before somebody read the record beside it.
      if (!known) values[field] = null;
      // So far it said what stood there before.
      else if (!(field in values) && was !== after[field]) values[field] = was;
      continue;
    }
    if (!isFrom(fromOf(after, field), name)) {
      older ||= was !== undefined;
      continue;
    }
    if (was === undefined) {
      if (!(field in values)) values[field] = null;
      continue;
    }
    older = true;
    // Of a second change in one import only what it is the first to change is noted, and then in full.
    if (known || was !== after[field]) values[field] = was;
    const [at, from] = [readAtOf(before, field), fromOf(before, field) ?? ''];
    if (at !== base.at || from !== (base.from ?? '')) apart[field] = [at, from];
    const text = before.raw?.[field];
    if (text !== undefined && after.raw?.[field] !== text) raw[field] = text;
  }
  if (!older) return undefined;
  const had = new Set(stagesOf(before).map(({ stage, day }) => `${day}|${stage}`));
  const added = stagesOf(after).filter(({ stage, day }) => !had.has(`${day}|${stage}`));
  const stagesAdded = [...(known?.stages ?? []), ...added];
  return {
    at: base.at,
    ...(base.from !== undefined && { from: base.from }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(Object.keys(apart).length > 0 && { apart }),
    ...(stagesAdded.length > 0 && { stages: stagesAdded }),
    ...(Object.keys(raw).length > 0 && { raw }),
  };
}

function stagesOf(record: Captured): readonly { readonly stage: string; readonly day: string }[] {
  return isHistory(record.stages) ? record.stages : [];
}

export interface Restored {
  /** Undefined where nothing is left. */
  readonly record: Captured | undefined;
  /** Whether some of it was read, or edited, since the import. */
  readonly kept: boolean;
}

/** A record without what one import gave it; fields read anew since stay. */
export function restore(name: string, current: Captured, before: Before | undefined): Restored {
  const next: Record<string, unknown> = {};
  const ats: Record<string, number> = {};
  const froms: Record<string, string> = {};
  const raw: Record<string, string> = { ...current.raw };
  let kept = false;
  for (const field of Object.keys(current)) {
    if (NOT_FIELDS.has(field)) continue;
    const from = fromOf(current, field);
    if (!isFrom(from, name)) {
      next[field] = current[field];
      ats[field] = readAtOf(current, field);
      froms[field] = from ?? '';
      // What the import did not touch, or what was read anew since: a later one is newer than the import is.
      kept ||= !before;
      continue;
    }
    delete raw[field];
    const value = before?.values && field in before.values ? before.values[field] : before ? current[field] : null;
    if (value === null || value === undefined) continue;
    next[field] = value;
    const [at, was] = before?.apart?.[field] ?? [before?.at ?? current.readAt, before?.from ?? ''];
    ats[field] = at;
    froms[field] = was;
    const text = before?.raw?.[field];
    if (text !== undefined) raw[field] = text;
  }
  // A field the import left out of sight but took away with a newer whole, as a fraction of an amount.
  for (const [field, value] of Object.entries(before?.values ?? {})) {
    if (value === null || field in current || !isFrom(fromOf(current, field), name)) continue;
    next[field] = value;
    [ats[field], froms[field]] = [before?.at ?? current.readAt, before?.from ?? ''];
  }
  if (Object.keys(next).length === 0 && !before) return { record: undefined, kept: false };
  const gone = new Set((before?.stages ?? []).map(({ stage, day }) => `${day}|${stage}`));
  const left = stagesOf(current).filter(({ stage, day }) => !gone.has(`${day}|${stage}`));
  for (const part of Object.keys(PART_OF)) {
    delete ats[part];
    delete froms[part];
  }
  const times = Object.values(ats);
  const readAt = times.length > 0 ? Math.max(...times) : (before?.at ?? current.readAt);
  const newest = Object.keys(ats).find((field) => ats[field] === readAt);
  const from = (newest === undefined ? before?.from : froms[newest]) || undefined;
  const older = Object.fromEntries(Object.entries(ats).filter(([, at]) => at !== readAt));
  const olderFrom = Object.fromEntries(Object.entries(froms).filter(([, one]) => one !== (from ?? '')));
  const record = {
    readAt,
    ...next,
    ...(Object.keys(older).length > 0 && { older }),
    ...(from !== undefined && { from }),
    ...(Object.keys(olderFrom).length > 0 && { olderFrom }),
    ...(Object.keys(raw).length > 0 && { raw }),
    ...(left.length > 0 && { stages: left }),
    ...(current.sample && { sample: true }),
  } as unknown as Captured;
  return { record, kept };
}
