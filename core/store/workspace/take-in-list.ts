import type * as Y from 'yjs';
import type { Day } from '#core/calendar/day.ts';
import type { SubjectId } from '#core/people/people.ts';
import { change } from './change.ts';
import { aliases, members, placements, TEAM, units } from './layout.ts';
import { memberIdFor, nameAlias, takeInPeople } from './people.ts';
import { put } from './put.ts';
import { readAlias, readMember, readPlacement } from './records.ts';
import type { TakenIn } from './take-in.ts';

/** A row of a list of people. */
export interface PersonGiven {
  /** What other files call this person. */
  readonly alias: string;
  readonly name: string;
  /** Who that is, where a person has said so. */
  readonly member?: SubjectId;
  readonly aliases?: readonly string[];
  /** Names of the units above, the widest first. */
  readonly units?: readonly string[];
}

/**
 * Where a list of people places somebody for the first time: it says where they are and not since when, and deals of long
 * ago must find them there.
 */
const FROM_EVER: Day = '1970-01-01';

/**
 * Takes a list of people in: members with all their other names, units in each other as the list has them. Who was placed
 * by hand stays there; who a list placed elsewhere before has moved on the day of this one. Taken in twice, it changes
 * nothing.
 */
export function takeInList(
  team: Y.Doc,
  workspace: string,
  given: { readonly people: readonly PersonGiven[]; readonly today: Day; readonly import?: string },
): TakenIn {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const origin = given.import === undefined ? {} : { origin: given.import };
  change(team, TEAM, 'act:takeIn', () => {
    const known = new Set(given.people.filter(({ alias, member }) => member !== undefined || isKnown(team, alias)));
    takeInPeople(team, workspace, { members: given.people, ...(given.import && { import: given.import }) });
    const places = createPlaces(team, given.today, origin);
    for (const person of given.people) {
      const member = readAlias(aliases(team).get(person.alias))?.member ?? person.alias;
      if (!members(team).has(member)) continue;
      let changed = false;
      for (const alias of person.aliases ?? []) {
        // What already names somebody else, names them.
        if (alias !== '' && !isKnown(team, alias)) changed = nameAlias(team, alias, member, origin) || changed;
      }
      let unit: SubjectId | null = null;
      for (const name of person.units ?? []) unit = places.unitNamed(name, unit, workspace);
      if (unit !== null) changed = places.place(member, unit) || changed;
      counts[!known.has(person) ? 'added' : changed ? 'changed' : 'unchanged'] += 1;
    }
  });
  return counts;
}

function isKnown(team: Y.Doc, alias: string): boolean {
  return readAlias(aliases(team).get(alias)) !== undefined || members(team).has(alias);
}

/** Units by name under each other, and who belongs where, as the team has them now. */
function createPlaces(team: Y.Doc, today: Day, origin: { readonly origin?: string }) {
  const last = new Map<SubjectId, { readonly unit: SubjectId | null; readonly from: Day; readonly byHand: boolean }>();
  const note = (value: unknown): void => {
    const found = readPlacement(value);
    if (!found) return;
    const before = last.get(found.subject);
    if (!before || before.from <= found.from) {
      last.set(found.subject, { unit: found.unit, from: found.from, byHand: found.origin === undefined });
    }
  };
  for (const value of placements(team).values()) note(value);
  const named = new Map<string, SubjectId>();
  for (const [id, value] of units(team)) {
    const name = readMember(value)?.name;
    if (name !== undefined) named.set(`${last.get(id)?.unit ?? ''}|${name}`, id);
  }

  function place(subject: SubjectId, unit: SubjectId): boolean {
    const before = last.get(subject);
    if (before && (before.unit === unit || before.byHand)) return false;
    const from = before ? today : FROM_EVER;
    const record = { subject, unit, from, ...origin, origin: origin.origin ?? 'list' };
    const written = put(placements(team), `${from}|${subject}`, record);
    note(record);
    return written;
  }

  function unitNamed(name: string, above: SubjectId | null, workspace: string): SubjectId {
    const key = `${above ?? ''}|${name}`;
    const known = named.get(key);
    if (known !== undefined) return known;
    // The same on every device that takes in the same list.
    const id = memberIdFor(`unit|${key}`, workspace).replace(/^m/, 'u');
    // Once there it has the name it was given by hand.
    if (!units(team).has(id)) put(units(team), id, { name, ...origin });
    named.set(key, id);
    if (above !== null) place(id, above);
    return id;
  }

  return { place, unitNamed };
}
