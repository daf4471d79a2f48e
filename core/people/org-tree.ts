import type { Day } from '../calendar/day.ts';
import type { People, Placement, SubjectId } from './people.ts';

/** The organisation as it stood on one day: who belongs where, and who stands at the top. */
export interface OrgTree {
  readonly parents: ReadonlyMap<SubjectId, SubjectId | null>;
  /** Units and members directly below; under `null` those that belong to none. In the order of `units`, then `members`. */
  readonly children: ReadonlyMap<SubjectId | null, readonly SubjectId[]>;
}

/**
 * The tree of a day. Each subject's last placement up to that day counts, so a move leaves the past as it was. Placements
 * written on two devices at once may form a circle: it is opened at its smallest id, which then stands at the top.
 */
export function orgTree(people: People, day: Day): OrgTree {
  const subjects = [...people.units, ...people.members].map((subject) => subject.id);
  const known = new Set(subjects);
  const parents = new Map<SubjectId, SubjectId | null>();
  for (const subject of subjects) {
    const unit = unitOf(people, subject, day);
    parents.set(subject, unit !== null && known.has(unit) ? unit : null);
  }
  for (const subject of [...subjects].sort()) if (isInCircle(parents, subject)) parents.set(subject, null);
  const children = new Map<SubjectId | null, SubjectId[]>();
  for (const subject of subjects) {
    const parent = parents.get(subject) ?? null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(subject);
    else children.set(parent, [subject]);
  }
  return { parents, children };
}

/** The unit a subject belongs to on a day as it was placed, or null. Two placements from the same day: the greater unit id. */
export function unitOf(people: People, subject: SubjectId, day: Day): SubjectId | null {
  let found: Placement | undefined;
  for (const placement of placementsOf(people, subject)) if (placement.from <= day) found = placement;
  return found?.unit ?? null;
}

/** The units above a subject on a day, nearest first. */
export function ancestors(people: People, subject: SubjectId, day: Day): SubjectId[] {
  const above: SubjectId[] = [];
  for (let unit = unitOf(people, subject, day); unit !== null; unit = unitOf(people, unit, day)) {
    if (unit === subject || above.includes(unit)) break;
    above.push(unit);
  }
  return above;
}

/** All members below a unit on a day, at any depth; a member stands for itself. */
export function membersOf(people: People, unit: SubjectId, day: Day): SubjectId[] {
  const members = new Set(people.members.map((member) => member.id));
  const tree = orgTree(people, day);
  const seen = new Set<SubjectId>();
  const found: SubjectId[] = [];
  const waiting: SubjectId[] = [unit];
  for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
    if (seen.has(subject)) continue;
    seen.add(subject);
    if (members.has(subject)) found.push(subject);
    waiting.push(...[...(tree.children.get(subject) ?? [])].reverse());
  }
  return found;
}

function isInCircle(parents: ReadonlyMap<SubjectId, SubjectId | null>, subject: SubjectId): boolean {
  const seen = new Set<SubjectId>();
  for (let parent = parents.get(subject) ?? null; parent !== null; parent = parents.get(parent) ?? null) {
    if (parent === subject) return true;
    if (seen.has(parent)) return false;
    seen.add(parent);
  }
  return false;
}

// Deals ask for their owner's unit by the ten thousand; `People` is a value, so its index can be kept with it.
const indexes = new WeakMap<People, Map<SubjectId, Placement[]>>();

function placementsOf(people: People, subject: SubjectId): readonly Placement[] {
  let index = indexes.get(people);
  if (!index) {
    index = new Map();
    for (const placement of people.placements) {
      const list = index.get(placement.subject);
      if (list) list.push(placement);
      else index.set(placement.subject, [placement]);
    }
    for (const list of index.values()) list.sort(byDayThenUnit);
    indexes.set(people, index);
  }
  return index.get(subject) ?? [];
}

function byDayThenUnit(a: Placement, b: Placement): number {
  const [left, right] = [`${a.from} ${a.unit ?? ''}`, `${b.from} ${b.unit ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
