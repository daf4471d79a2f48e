import type * as Y from 'yjs';
import type { SubjectId } from '#core/people/people.ts';
import { change } from './change.ts';
import type { DealsReader } from './deals-reader.ts';
import { type Author, type Step, stepsOfImport, takeBack } from './enter.ts';
import { type Before, type Noted, plainMaps, readNoted, recordMaps, restore } from './import-journal.ts';
import { importRows, isFrom, partsOf } from './import-row.ts';
import { aliases, captured, DEALS, imports, placements, settings, sourceOf, splitLast, TEAM } from './layout.ts';
import type { PlanReader } from './plan-reader.ts';
import { isRecord } from './records.ts';
import { same } from './same.ts';

export interface TakeBackOn {
  readonly team: Y.Doc;
  readonly plan: Y.Doc;
  readonly deals: Y.Doc;
  readonly planReader: PlanReader;
  readonly dealsReader: DealsReader;
  readonly author: () => Author;
}

/** One value as it was set back, so that it can be set forth again. */
export interface Written {
  readonly document: 'team' | 'deals';
  readonly map: string;
  readonly key: string;
  /** What it has now; undefined for none. */
  readonly is: unknown;
  readonly was: unknown;
}

export interface ToTakeBack {
  /** The import's id. */
  readonly name: string;
  /** When it was, milliseconds since 1970. */
  readonly at: number;
  /** What it wrote over. */
  readonly noted: readonly Noted[];
}

export interface TakenBack {
  readonly written: readonly Written[];
  readonly steps: readonly Step[];
  /** Records that still told that they came with the import. */
  readonly seen: number;
  /** Values that stay, since somebody changed or uses them. */
  readonly kept: number;
}

/** Records in one transaction: few enough that a page stays alive between two. */
const SLICE = 250;

/**
 * Takes back what an import brought, where it still is as the import left it: records field by field, entries that are
 * still heads, people and settings nobody else uses. A generator: between two steps the page may breathe.
 */
export function* takeBackImport(on: TakeBackOn, { name, at, noted }: ToTakeBack): Generator<undefined, TakenBack> {
  const written: Written[] = [];
  const counts = { seen: 0, kept: 0 };
  yield* takeBackRecords(on, name, noted, written, counts);
  const steps: Step[] = [];
  const gone = new Set([...importRows(on.deals)].flatMap(([id, row]) => (row.undone ? [id] : [])));
  const found = stepsOfImport(
    on.planReader,
    (from) => isFrom(from, name),
    (from) => from !== undefined && gone.has(partsOf(from).import),
  );
  for (let first = 0; first < found.length; first += SLICE) {
    steps.push(...takeBack(on.plan, on.planReader, on.author(), found.slice(first, first + SLICE), 'act:undo'));
    yield;
  }
  const used = yield* inUse(on, at);
  yield* takeBackOthers(on, noted, used, written, counts);
  // What imports that were taken back before had to leave, since this one used it.
  for (const [id, row] of importRows(on.deals)) {
    if (row.undone)
      yield* takeBackOthers(on, (yield* notedIn(on.deals, id)).filter(isAdded), used, written, { kept: 0 });
  }
  return { written, steps, ...counts };
}

/** Sets values forth again that were set back, where nobody changed them since. */
export function* setForth(on: TakeBackOn, written: readonly Written[]): Generator<undefined, undefined> {
  const maps = new Map([...recordMaps(on.deals), ...plainMaps(on.team, on.deals), ['imports', imports(on.deals)]]);
  for (const document of ['team', 'deals'] as const) {
    const own = written.filter((one) => one.document === document);
    for (let at = 0; at < own.length; at += SLICE) {
      change(on[document], document === 'team' ? TEAM : DEALS, 'act:redo', () => {
        for (const { map, key, is, was } of own.slice(at, at + SLICE)) {
          const target = maps.get(map) as Y.Map<unknown>;
          if (!same(target.get(key), is)) continue;
          if (was === undefined) target.delete(key);
          else target.set(key, was);
        }
      });
      yield;
    }
  }
}

function* takeBackRecords(
  { deals, dealsReader }: TakeBackOn,
  name: string,
  noted: readonly Noted[],
  written: Written[],
  counts: { seen: number; kept: number },
): Generator<undefined, undefined> {
  const own = beforesOf(noted);
  // What is set back to may itself come from an import that was taken back meanwhile: then to what was before that.
  const undone = [...importRows(deals)]
    .filter(([, row]) => row.undone)
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([id]) => id);
  const others = new Map<string, ReadonlyMap<string, Before>>();
  for (const id of undone) others.set(id, beforesOf(yield* notedIn(deals, id)));
  for (const [title, map] of recordMaps(deals)) {
    const keys = noted.flatMap(([one, key, ...rest]) => (one === title && rest.length === 1 ? [key] : []));
    const known = new Set(keys);
    let looked = 0;
    for (const [key, value] of map) {
      if (!known.has(key) && isRecord(value) && namesIn(value).some((one) => one === name)) keys.push(key);
      looked += 1;
      if (looked % 5000 === 0) yield;
    }
    for (let at = 0; at < keys.length; at += SLICE) {
      change(deals, DEALS, 'act:undo', () => {
        for (const key of keys.slice(at, at + SLICE)) {
          const before = map.get(key);
          if (!isRecord(before)) continue;
          counts.seen += 1;
          let { record, kept } = restore(name, before as never, own.get(`${title}|${key}`));
          for (const other of undone) {
            if (record && namesIn(record).includes(other)) {
              ({ record } = restore(other, record, others.get(other)?.get(`${title}|${key}`)));
            }
          }
          const [id] = splitLast(key);
          if (!record && map === captured(deals) && isEdited(dealsReader, id)) {
            counts.kept += 1;
            continue;
          }
          if (record) map.set(key, record);
          else map.delete(key);
          written.push({ document: 'deals', map: title, key, is: record, was: before });
          if (kept) counts.kept += 1;
        }
      });
      yield;
    }
  }
}

/** Whether a person has edited a deal that nobody else has read: it would lose what they said. */
function isEdited(reader: DealsReader, deal: string): boolean {
  return Object.keys(reader.editsOf(deal)).length > 0 && reader.recordsOf(deal).length === 1;
}

/** Ids of the imports a record's values come from. */
function namesIn(record: Readonly<Record<string, unknown>>): readonly string[] {
  const { from, olderFrom } = record as { from?: unknown; olderFrom?: unknown };
  const all = typeof from === 'string' && from !== '' ? [partsOf(from).import] : [];
  if (isRecord(olderFrom)) {
    for (const one of Object.values(olderFrom))
      if (typeof one === 'string' && one !== '') all.push(partsOf(one).import);
  }
  return all;
}

function beforesOf(noted: readonly Noted[]): ReadonlyMap<string, Before> {
  return new Map(noted.flatMap((one) => (one.length === 3 ? [[`${one[0]}|${one[1]}`, one[2]]] : [])));
}

/** What an import that has ended wrote over, as its record keeps it. */
export function* notedIn(deals: Y.Doc, name: string): Generator<undefined, readonly Noted[]> {
  const all: Noted[] = [];
  for (let at = 0; ; at += 1) {
    const piece = imports(deals).get(`${name}|${at}`);
    if (!Array.isArray(piece)) return all;
    yield;
    for (const one of piece) {
      const noted = readNoted(one);
      if (noted) all.push(noted);
    }
  }
}

/** Events, coverage, people and settings: only those that still are as the import left them, and that nobody else uses. */
function* takeBackOthers(
  on: TakeBackOn,
  noted: readonly Noted[],
  used: InUse,
  written: Written[],
  counts: { kept: number },
): Generator<undefined, undefined> {
  const maps = plainMaps(on.team, on.deals);
  const others = noted.filter((one): one is [string, string, unknown, unknown] => one.length === 4);
  const order = ['events', 'coverage', 'placements', 'aliases', 'stages', 'settings', 'members', 'units'];
  for (const title of order) {
    const map = maps.get(title) as Y.Map<unknown>;
    const document = title === 'events' || title === 'coverage' ? 'deals' : 'team';
    const own = others.filter(([one]) => one === title);
    for (let at = 0; at < own.length; at += SLICE) {
      change(on[document], document === 'team' ? TEAM : DEALS, 'act:undo', () => {
        for (const [, key, before, after] of own.slice(at, at + SLICE)) {
          const current = map.get(key);
          if (!same(current ?? null, after) || (before === null && used(title, key))) {
            if (title !== 'coverage' && title !== 'settings') counts.kept += 1;
            continue;
          }
          if (before === null) map.delete(key);
          else map.set(key, before);
          written.push({ document, map: title, key, is: before ?? undefined, was: current });
        }
      });
      yield;
    }
  }
}

type InUse = (map: string, key: string) => boolean;

function isAdded(one: Noted): boolean {
  return one.length === 4 && one[2] === null;
}

/** Whether somebody else uses what an import added: what was read since then, now that the import's own records are gone. */
function* inUse(on: TakeBackOn, since: number): Generator<undefined, InUse> {
  const owners = new Set<string>();
  const stages = new Set<string>();
  let money = false;
  let looked = 0;
  for (const [title, map] of recordMaps(on.deals)) {
    for (const [key, value] of map) {
      if (!isRecord(value) || !(Number(value.readAt) >= since)) continue;
      if (typeof value.owner === 'string') owners.add(value.owner);
      if (title === 'captured' && typeof value.stage === 'string') stages.add(`${sourceOf(key)}|${value.stage}`);
      money ||= value.minor !== undefined;
      looked += 1;
      if (looked % 5000 === 0) yield;
    }
  }
  const planned = new Set<SubjectId>();
  for (const [cell, { target, split, actual }] of Object.entries(on.planReader.cells)) {
    const figures = [target, split, actual];
    if (!figures.some((figure) => figure && (figure.value !== null || figure.proposals))) continue;
    planned.add(cell.split('|')[1] as SubjectId);
    money ||= figures.some((figure) => figure && figure.at >= since);
  }
  let named: ReadonlySet<unknown> | undefined;
  return (map, key) => {
    if (map === 'aliases') return owners.has(key);
    if (map === 'stages') return stages.has(key);
    if (map === 'settings') return money && key === 'currency';
    if (map !== 'members' && map !== 'units') return false;
    named ??= namedIn(on.team);
    return planned.has(key) || owners.has(key) || named.has(key);
  };
}

/** Whom aliases, placements and devices name. */
function namedIn(team: Y.Doc): ReadonlySet<unknown> {
  const named = new Set<unknown>();
  for (const one of aliases(team).values()) if (isRecord(one)) named.add(one.member);
  for (const one of placements(team).values()) if (isRecord(one)) named.add(one.subject).add(one.unit);
  for (const [key, value] of settings(team)) if (key.startsWith('me/')) named.add(value);
  return named;
}
