import type { Day } from '../calendar/day.ts';
import { type OrgTree, orgTree } from '../people/org-tree.ts';
import type { People, SubjectId } from '../people/people.ts';

/** The subject above everyone: the whole company, whether or not people are placed in units. */
export const COMPANY: SubjectId = 'company';

/** The dated org tree, kept ready between two moves, since board and panel ask about the same days again and again. */
export interface Org {
  /** The unit a subject belongs to on a day; `COMPANY` for units and members placed nowhere. */
  unitOn(subject: SubjectId, day: Day): SubjectId;
  /** The units above a subject on a day, nearest first, `COMPANY` last. */
  chainOn(subject: SubjectId, day: Day): readonly SubjectId[];
  /** Whether the subject is `above` itself or lies under it on a day. */
  isUnder(subject: SubjectId, above: SubjectId, day: Day): boolean;
  /** Subjects that belong directly to a unit on a day: units first, then members, in the order of the people. */
  childrenOn(unit: SubjectId, day: Day): readonly SubjectId[];
  /** Days within a span, its first excepted, on which anyone's place changes. */
  movesWithin(first: Day, last: Day): readonly Day[];
}

/**
 * A subject counts as where it was first placed on the days before that, too: a team is often entered later than the deals
 * that it won.
 */
export function orgOf(people: People): Org {
  const extended = { ...people, placements: fromTheBeginning(people) };
  const turns = [...new Set(extended.placements.map(({ from }) => from))].sort();
  const trees: OrgTree[] = [];
  const chains: Map<SubjectId, readonly SubjectId[]>[] = [];

  function stretchOf(day: Day): number {
    let stretch = 0;
    while (stretch < turns.length && (turns[stretch] as Day) <= day) stretch++;
    return stretch;
  }

  function treeOn(day: Day): OrgTree {
    const stretch = stretchOf(day);
    trees[stretch] ??= orgTree(extended, day);
    return trees[stretch];
  }

  function unitOn(subject: SubjectId, day: Day): SubjectId {
    return treeOn(day).parents.get(subject) ?? COMPANY;
  }

  function chainOn(subject: SubjectId, day: Day): readonly SubjectId[] {
    const stretch = stretchOf(day);
    chains[stretch] ??= new Map();
    let chain = chains[stretch].get(subject);
    if (!chain) {
      const unit = unitOn(subject, day);
      chain = unit === COMPANY ? [COMPANY] : [unit, ...chainOn(unit, day)];
      chains[stretch].set(subject, chain);
    }
    return chain;
  }

  return {
    unitOn,
    chainOn,
    isUnder: (subject, above, day) => subject === above || chainOn(subject, day).includes(above),
    childrenOn: (unit, day) => treeOn(day).children.get(unit === COMPANY ? null : unit) ?? [],
    movesWithin: (first, last) => turns.filter((from) => from > first && from <= last),
  };
}

function fromTheBeginning({ placements }: People): People['placements'] {
  const first = new Map<SubjectId, Day>();
  for (const { subject, from } of placements) {
    const known = first.get(subject);
    if (known === undefined || from < known) first.set(subject, from);
  }
  return placements.map((one) => (one.from === first.get(one.subject) ? { ...one, from: '0001-01-01' } : one));
}
