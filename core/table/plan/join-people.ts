import type { FilePerson } from '../rows/file-records.ts';
import type { PersonRow } from '../rows/to-people.ts';
import type { ImportOptions, Join } from './import-plan.ts';
import { joinNames, type Written } from './join-names.ts';

export interface JoinedPeople {
  readonly people: readonly FilePerson[];
  /** Whoever an owner's text means: their name, and the member they are where the workspace knows them. */
  readonly ownerOf: (written: string) => { readonly name: string; readonly member?: string } | undefined;
  readonly joins: readonly Join[];
}

interface Person {
  readonly alias: string;
  name?: string | undefined;
  readonly aliases: Set<string>;
  manager?: string | undefined;
  region?: string | undefined;
  department?: string | undefined;
  team?: string | undefined;
  readonly from: Pick<PersonRow, 'file' | 'row'>;
}

/**
 * Rows about people made people: rows that share an id or an address are about one, and rows that share a name where only one has it.
 * Owners are joined to them, and to the members known, by any of their ids and names, or nearly so. The people of one manager form a
 * unit that has the manager's name.
 */
export function joinPeople(rows: readonly PersonRow[], owners: Written, options: ImportOptions): JoinedPeople {
  const people = merged(rows);
  const named = people.filter((person): person is Person & { name: string } => person.name !== undefined);
  const byAlias = new Map<string, Person & { name: string }>();
  for (const person of named) for (const each of [person.alias, ...person.aliases]) byAlias.set(each, person);
  const nameOf = (written: string) => byAlias.get(written)?.name ?? written;

  const managers = countManagers(named);
  const names = new Set(named.map(({ name }) => name));
  const managerJoin = joinNames(
    { field: 'manager', names: managers.size > 0 ? names : new Set(), others: othersOf(byAlias) },
    managers,
    options.joins,
  );

  const members = options.members ?? [];
  const memberNames = new Map<string, string | null>();
  for (const { id, name, aliases = [] } of members)
    for (const each of [name, ...aliases])
      memberNames.set(each, memberNames.has(each) && memberNames.get(each) !== id ? null : id);
  const targets = new Set([...names, ...members.map(({ name }) => name)]);
  const others = new Map([
    ...othersOf(byAlias),
    ...members.flatMap(({ name, aliases = [] }) => aliases.map((alias) => [alias, name] as const)),
  ]);
  const ownerJoin = joinNames({ field: 'owner', names: targets, others }, owners, options.joins);

  const extra = new Map<string, Set<string>>();
  for (const { written, suggestion, applied } of ownerJoin.joins) {
    if (!applied) continue;
    const person = named.find(({ name }) => name === suggestion);
    if (person) person.aliases.add(written);
    else if (!memberNames.get(suggestion)) extra.set(suggestion, (extra.get(suggestion) ?? new Set()).add(written));
  }
  const result: FilePerson[] = named.map(({ alias, name, aliases, manager, region, department, team, from }) => {
    const boss = manager === undefined ? undefined : (managerJoin.meant.get(manager) ?? nameOf(manager));
    const units = [region, department, team, boss].filter(
      (unit, at, all) => unit !== undefined && all.indexOf(unit) === at,
    ) as string[];
    return {
      alias,
      name,
      ...(aliases.size > 0 && { aliases: [...aliases] }),
      ...(boss && { manager: boss }),
      ...(units.length > 0 && { units }),
      ...from,
    };
  });
  for (const [name, aliases] of extra) result.push({ alias: name, name, aliases: [...aliases] });

  const joins = [...ownerJoin.joins, ...managerJoin.joins].map((join) => {
    const member = join.field === 'owner' ? memberNames.get(join.suggestion) : undefined;
    return member ? { ...join, member } : join;
  });
  return {
    people: result,
    ownerOf: (written) => {
      const name =
        byAlias.get(written)?.name ?? ownerJoin.meant.get(written) ?? (targets.has(written) ? written : undefined);
      if (name === undefined) return undefined;
      const member = memberNames.get(written) ?? memberNames.get(name);
      return member ? { name, member } : { name };
    },
    joins,
  };
}

function merged(rows: readonly PersonRow[]): readonly Person[] {
  const people: Person[] = [];
  const byKey = new Map<string, Person>();
  // Ids tell people apart; names only where nobody else has them, so the rows without ids come last.
  const isNamedOnly = ({ alias, name }: PersonRow) => alias === name;
  const ids = rows.filter((row) => !isNamedOnly(row));
  const byName = new Map<string, Set<Person>>();
  for (const row of [...ids, ...rows.filter(isNamedOnly)]) {
    const keys = [row.alias, ...row.aliases].filter((key) => key !== row.name);
    const alike = row.name === undefined ? undefined : byName.get(row.name);
    const known = keys.map((key) => byKey.get(key)).find((each) => each !== undefined);
    const only = isNamedOnly(row) && alike?.size === 1 ? [...alike][0] : undefined;
    const person = known ??
      only ?? {
        alias: row.alias,
        aliases: new Set<string>(),
        from: { file: row.file as number, row: row.row as number },
      };
    if (!known && !only) people.push(person);
    person.name ??= row.name;
    person.manager ??= row.manager;
    person.region ??= row.region;
    person.department ??= row.department;
    person.team ??= row.team;
    for (const key of [row.alias, ...row.aliases]) if (key !== person.alias) person.aliases.add(key);
    for (const key of keys) byKey.set(key, person);
    if (row.name !== undefined) byName.set(row.name, (byName.get(row.name) ?? new Set()).add(person));
  }
  // A name that two people share refers to neither.
  for (const [name, same] of byName) if (same.size > 1) for (const person of same) person.aliases.delete(name);
  return people;
}

function countManagers(people: readonly Person[]): Written {
  const counts = new Map<string, number>();
  for (const { manager } of people) if (manager !== undefined) counts.set(manager, (counts.get(manager) ?? 0) + 1);
  return counts;
}

function othersOf(byAlias: ReadonlyMap<string, { readonly name: string }>): ReadonlyMap<string, string> {
  return new Map([...byAlias].map(([alias, { name }]) => [alias, name]));
}
