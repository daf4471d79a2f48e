import { expect, test } from 'vitest';
import { orgTree, unitOf } from '#core/people/org-tree.ts';
import { documentsOf, exchange } from '#test/builders/team.ts';
import { setAlias, setPeople } from './people.ts';
import { type PersonGiven, takeInList } from './take-in-list.ts';
import { readTeam } from './team-reader.ts';

const wang: PersonGiven = {
  alias: 'U1',
  name: 'Wang Fang',
  aliases: ['wang@x.cn', '王芳'],
  units: ['West', 'Team One'],
};
const li: PersonGiven = { alias: 'U2', name: 'Li Wei', units: ['West', 'Team Two'] };

function teamOf({ team, device }: ReturnType<typeof documentsOf>) {
  return readTeam(team, device).team;
}

function place(at: ReturnType<typeof documentsOf>, alias: string, day: string): string | undefined {
  const { people, aliases } = teamOf(at);
  const unit = unitOf(people, aliases[alias] ?? alias, day);
  return people.units.find(({ id }) => id === unit)?.name;
}

const take = ({ team }: ReturnType<typeof documentsOf>, people: readonly PersonGiven[], today = '2026-03-05') =>
  takeInList(team, 'w', { people, today, import: 'i1' });

test('people come with all their names, in units that lie in each other, from ever', () => {
  const here = documentsOf('one');
  expect(take(here, [wang, li])).toEqual({ added: 2, changed: 0, unchanged: 0 });
  const { people, aliases } = teamOf(here);
  expect(people.members.map(({ name }) => name).sort()).toEqual(['Li Wei', 'Wang Fang']);
  expect([aliases['wang@x.cn'], aliases.王芳]).toEqual([aliases.U1, aliases.U1]);
  expect(people.units.map(({ name }) => name).sort()).toEqual(['Team One', 'Team Two', 'West']);
  expect(place(here, 'U1', '1999-01-01')).toBe('Team One');
  const west = people.units.find(({ name }) => name === 'West')?.id ?? null;
  expect(orgTree(people, '2026-01-01').children.get(west)).toHaveLength(2);
});

test('the same list again changes nothing, on this device and on another', () => {
  const [here, there] = [documentsOf('one'), documentsOf('two')];
  take(here, [wang, li]);
  let updates = 0;
  here.team.on('update', () => updates++);
  expect(take(here, [wang, li])).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect(updates).toBe(0);
  take(there, [wang, li]);
  exchange(here, there);
  expect(teamOf(here).people.members).toHaveLength(2);
  expect(teamOf(here).people.units).toHaveLength(3);
});

test('who was placed or named by hand stays so; who a list placed has moved on the day of the next', () => {
  const here = documentsOf('one');
  setPeople(here.team, {
    members: [
      { id: 'li', name: 'Li Wei' },
      { id: 'zhao', name: 'Zhao' },
    ],
    units: [{ id: 'south', name: 'South' }],
    placements: [{ subject: 'li', unit: 'south', from: '2026-01-01' }],
  });
  setAlias(here.team, '王芳', 'zhao');
  take(here, [wang, li]);
  expect(place(here, 'U2', '2026-03-05')).toBe('South');
  expect(teamOf(here).aliases.王芳).toBe('zhao');

  const unit = teamOf(here).people.units.find(({ name }) => name === 'Team One');
  setPeople(here.team, { units: [{ id: unit?.id ?? '', name: 'Renamed' }] });
  take(here, [{ ...wang, units: ['West', 'Team Two'] }], '2026-06-01');
  expect(place(here, 'U1', '2026-05-31')).toBe('Renamed');
  expect(place(here, 'U1', '2026-06-01')).toBe('Team Two');
  take(here, [wang], '2026-07-01');
  expect(teamOf(here).people.units.map(({ name }) => name)).toContain('Renamed');
});

test('somebody who was said to be a member is that member, whatever the list calls them', () => {
  const here = documentsOf('one');
  setPeople(here.team, { members: [{ id: 'an', name: 'Anna' }] });
  expect(take(here, [{ ...wang, member: 'an' }])).toMatchObject({ added: 0 });
  expect(teamOf(here).people.members).toEqual([{ id: 'an', name: 'Anna' }]);
  expect(teamOf(here).aliases).toMatchObject({ U1: 'an', 'wang@x.cn': 'an' });
});
