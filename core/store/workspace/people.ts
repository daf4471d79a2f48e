import type * as Y from 'yjs';
import type { DealStatus } from '#core/metric/deal.ts';
import type { People, SubjectId } from '#core/people/people.ts';
import { change } from './change.ts';
import { aliases, members, placements, settings, stages, TEAM, units } from './layout.ts';
import { needVersion } from './migrations.ts';
import { namesakes } from './namesakes.ts';
import { mark, put } from './put.ts';
import { readAlias, readStage } from './records.ts';

/** Adds people, units and placements, or changes those with the same id; those not named stay as they are. */
export function setPeople(team: Y.Doc, people: Partial<People>, sample?: true): void {
  change(team, TEAM, 'act:setPeople', () => {
    for (const { id, name } of people.members ?? []) put(members(team), id, { name, ...mark(sample) });
    for (const { id, name } of people.units ?? []) put(units(team), id, { name, ...mark(sample) });
    for (const { subject, unit, from } of people.placements ?? []) {
      put(placements(team), `${from}|${subject}`, { subject, unit, from, ...mark(sample) });
    }
  });
}

/** Takes people and units out of the team, with where they stood; entries about them stay in the plan's history. */
export function removePeople(team: Y.Doc, subjects: readonly SubjectId[]): void {
  const gone = new Set(subjects);
  change(team, TEAM, 'act:removePeople', () => {
    for (const id of gone) {
      members(team).delete(id);
      units(team).delete(id);
    }
    for (const [key, value] of [...placements(team)]) {
      const { subject, unit } = (value ?? {}) as { subject?: string; unit?: string };
      if (gone.has(subject ?? '') || gone.has(unit ?? '')) placements(team).delete(key);
    }
    for (const [key, value] of [...aliases(team)]) {
      if (gone.has((value as { member?: string } | null)?.member ?? '')) aliases(team).delete(key);
    }
  });
}

/** From now on `alias`, as sources write it, is this member. */
export function setAlias(team: Y.Doc, alias: string, member: SubjectId, sample?: true): void {
  change(team, TEAM, 'act:alias', () => put(aliases(team), alias, { member, ...mark(sample) }));
}

export interface Settings {
  readonly name?: string;
  readonly currency?: string;
  readonly fiscalYearStart?: number;
  readonly calendar?: string;
  readonly revenue?: 'deals' | 'orders';
  /** The member this device's user is. */
  readonly me?: SubjectId;
  readonly stages?: readonly StageGiven[];
}

export interface StageGiven {
  readonly source: string;
  readonly name: string;
  readonly status: DealStatus;
}

/**
 * One key a setting, so that two people changing two settings both keep theirs. The sample sets only what nobody has set,
 * and notes what, so that it can be taken away again.
 */
export function configure(team: Y.Doc, device: string, given: Settings, sample?: true): void {
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) putSetting(team, name, value, sample);
  };
  change(team, TEAM, 'act:configure', () => {
    for (const name of ['name', 'currency', 'fiscalYearStart', 'calendar'] as const) set(name, given[name]);
    if (given.revenue !== undefined) setRevenue(team, given.revenue, sample);
    set(`me/${device}`, given.me);
    putStages(team, given.stages, 'person', sample);
  });
}

/** An alias is this member, however it was known. */
export function nameAlias(team: Y.Doc, alias: string, member: SubjectId, marks: object = {}): boolean {
  const known = readAlias(aliases(team).get(alias));
  return known?.member !== member && put(aliases(team), alias, { member, ...marks });
}

/** Sets one setting; what is set again as the sample had it is a person's from then on. */
function putSetting(team: Y.Doc, name: string, value: string | number, sample?: true): void {
  const there = settings(team);
  if (sample && there.has(name)) return;
  if (there.get(name) !== value) there.set(name, value);
  if (sample) there.set(`sample/${name}`, value);
  else if (there.has(`sample/${name}`)) there.delete(`sample/${name}`);
}

/** A program that knows deals only would show other figures than everybody else. */
function setRevenue(team: Y.Doc, revenue: 'deals' | 'orders', sample?: true): void {
  if (revenue === 'orders') needVersion(team, 2);
  putSetting(team, 'revenue', revenue, sample);
}

/** Whether anybody but the sample has set something. */
export function isSet(team: Y.Doc, name: string): boolean {
  const there = settings(team);
  return there.has(name) && there.get(name) !== there.get(`sample/${name}`);
}

/** Takes away the settings the sample made, where they still are as it made them. */
export function clearSampleSettings(team: Y.Doc): void {
  const there = settings(team);
  change(team, TEAM, 'act:clearSample', () => {
    for (const [key, value] of [...there]) {
      if (!key.startsWith('sample/')) continue;
      const name = key.slice('sample/'.length);
      if (there.get(name) === value) there.delete(name);
      there.delete(key);
    }
  });
}

/**
 * What a source said about people and stages, beside its deals: members for aliases not known yet, who are those there
 * already by that name where there is no doubt, and meanings of stages. Writes nothing when all of it is known.
 */
export function takeInPeople(
  team: Y.Doc,
  workspace: string,
  given: {
    readonly members?: readonly { readonly alias: string; readonly name: string; readonly member?: SubjectId }[];
    readonly stages?: readonly StageGiven[];
    /** The first source that shows money gives the workspace its currency, where nobody has set one. */
    readonly currency?: string;
    /** What first brings orders where no deal has an amount. */
    readonly revenue?: 'orders';
    readonly sample?: true;
    /** The import it is part of. */
    readonly import?: string;
  },
): void {
  change(team, TEAM, 'act:takeIn', () => {
    const met = new Set<string>();
    const origin = given.import === undefined ? undefined : { origin: given.import };
    const strangers = (given.members ?? []).filter(({ alias, member }) => {
      if (met.has(alias)) return false;
      met.add(alias);
      // Somebody said who that is.
      if (member !== undefined && members(team).has(member)) {
        nameAlias(team, alias, member, { ...origin, ...mark(given.sample) });
        return false;
      }
      const known = readAlias(aliases(team).get(alias));
      // A name that only the sample knew is from now on somebody real.
      return (!known || (!given.sample && known.sample)) && !members(team).has(alias);
    });
    const there = given.sample || strangers.length === 0 ? undefined : namesakes(team, strangers);
    for (const { alias, name } of strangers) {
      const id = there?.get(alias) ?? memberIdFor(alias, workspace);
      if (!there?.has(alias)) put(members(team), id, { name, ...origin, ...mark(given.sample) });
      put(aliases(team), alias, { member: id, ...origin, ...mark(given.sample) });
    }
    putStages(team, given.stages, 'source', given.sample);
    if (given.currency !== undefined && !isSet(team, 'currency')) {
      putSetting(team, 'currency', given.currency, given.sample);
    }
    if (given.revenue !== undefined && !isSet(team, 'revenue')) setRevenue(team, given.revenue, given.sample);
  });
}

/** Stages in the order of the funnel. Taken in from a source, new ones come after those there are; configured, the list is the order. */
function putStages(team: Y.Doc, given: readonly StageGiven[] = [], from: 'source' | 'person', sample?: true): void {
  const there = stages(team);
  let next = 0;
  for (const value of there.values()) next = Math.max(next, (readStage(value)?.order ?? -1) + 1);
  given.forEach(({ source, name, status }, at) => {
    const key = `${source}|${name}`;
    const before = readStage(there.get(key));
    const order = from === 'person' ? at : (before?.order ?? next++);
    put(there, key, { source, name, status, order, ...mark(sample) });
  });
}

/**
 * The id a member gets from the first alias they are met under: two devices that take in the same file apart make the
 * same member. Mixed with the workspace, since ids stay when a person's name is erased. (53-bit mix of Murmur's kind;
 * no secret, only short and even.)
 */
export function memberIdFor(alias: string, workspace: string): SubjectId {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of `${workspace}\u0000${alias}`) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `m${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
