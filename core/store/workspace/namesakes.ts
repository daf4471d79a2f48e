import type * as Y from 'yjs';
import type { SubjectId } from '#core/people/people.ts';
import { aliases, members } from './layout.ts';
import { readAlias, readMember } from './records.ts';

/** Somebody as a source writes them: by an id of its own, or only by name. */
export interface Alias {
  readonly alias: string;
  readonly name: string;
}

/**
 * The member each of `given` must be, by alias, where exactly one member, and none of the sample, has that name. Two ids
 * of one name are two people: a member a source already has under another id is not matched, nor are two given ones.
 */
export function namesakes(team: Y.Doc, given: readonly Alias[]): ReadonlyMap<string, SubjectId> {
  const named = new Map<string, SubjectId[]>();
  for (const [id, value] of members(team)) {
    const member = readMember(value);
    if (member && !member.sample) listOf(named, plain(member.name)).push(id);
  }
  const known = new Map<SubjectId, string[]>();
  for (const [alias, value] of aliases(team)) {
    const of = readAlias(value);
    if (of && !of.sample) listOf(known, of.member).push(plain(alias));
  }
  const ids = new Map<string, Set<string>>();
  for (const one of given) {
    const ofName = ids.get(plain(one.name)) ?? new Set();
    if (!isName(one)) ofName.add(one.alias);
    ids.set(plain(one.name), ofName);
  }
  const found = new Map<string, SubjectId>();
  for (const one of given) {
    const name = plain(one.name);
    const [id, ...others] = named.get(name) ?? [];
    if (id === undefined || others.length > 0 || name === '') continue;
    const isAnother = (known.get(id) ?? []).some((alias) => alias !== name) || (ids.get(name)?.size ?? 0) > 1;
    if (isName(one) || !isAnother) found.set(one.alias, id);
  }
  return found;
}

function isName({ alias, name }: Alias): boolean {
  return plain(alias) === plain(name);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
