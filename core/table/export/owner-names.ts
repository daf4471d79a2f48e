import type { SubjectId } from '#core/people/people.ts';
import type { ExportedWorkspace } from './export-content.ts';

export interface OwnerNames {
  /** The id and the name that an owner is written with; nothing for nobody. */
  of(member: SubjectId | undefined): readonly [id: string | undefined, name: string | undefined];
  /** The further ids and names that sources know a member by. */
  others(member: SubjectId): readonly string[];
}

/**
 * How owners are written so that reading finds the same people again: by the first id a source knows them by; by the name alone where a
 * source knows them by that; else by the member's own id, which this workspace knows and which tells namesakes apart anywhere.
 */
export function ownerNames({ people, aliases }: ExportedWorkspace): OwnerNames {
  const names = new Map(people.members.map(({ id, name }) => [id, name]));
  const known = new Map<SubjectId, string[]>();
  for (const [alias, member] of Object.entries(aliases)) {
    const list = known.get(member);
    if (list) list.push(alias);
    else known.set(member, [alias]);
  }
  const written = new Map(
    people.members.map(({ id, name }) => {
      const all = (known.get(id) ?? []).sort();
      const own = all.find((alias) => alias !== name) ?? (all.includes(name) ? undefined : id);
      return [id, { own, others: all.filter((alias) => alias !== own && alias !== name) }];
    }),
  );
  return {
    of(member) {
      if (member === undefined) return [undefined, undefined];
      const known = written.get(member);
      return known ? [known.own, names.get(member)] : [member, undefined];
    },
    others: (member) => written.get(member)?.others ?? [],
  };
}
