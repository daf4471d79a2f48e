import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ancestors, membersOf, orgTree, unitOf } from './org-tree.ts';
import type { People, Placement } from './people.ts';

const place = (subject: string, unit: string | null, from = '2026-01-01'): Placement => ({ subject, unit, from });
const people: People = {
  members: ['li', 'wang', 'zhao'].map((id) => ({ id, name: id })),
  units: ['east', 'shanghai', 'south'].map((id) => ({ id, name: id })),
  placements: [
    place('shanghai', 'east'),
    place('li', 'shanghai'),
    place('wang', 'east'),
    place('zhao', 'south'),
    place('li', 'south', '2026-07-01'),
    place('zhao', null, '2026-07-01'),
  ],
};

test('a move counts from its day on and leaves the past as it was', () => {
  expect(unitOf(people, 'li', '2026-06-30')).toBe('shanghai');
  expect(unitOf(people, 'li', '2026-07-01')).toBe('south');
  expect(unitOf(people, 'li', '2025-12-31')).toBeNull();
  expect(unitOf(people, 'zhao', '2026-08-01')).toBeNull();
  expect(membersOf(people, 'east', '2026-06-30')).toEqual(['li', 'wang']);
  expect(membersOf(people, 'east', '2026-07-01')).toEqual(['wang']);
  expect(membersOf(people, 'south', '2026-07-01')).toEqual(['li']);
  expect(ancestors(people, 'li', '2026-06-30')).toEqual(['shanghai', 'east']);
});

test('the tree of a day has those without a unit at the top', () => {
  const { children } = orgTree(people, '2026-08-01');
  expect(children.get(null)).toEqual(['east', 'south', 'zhao']);
  expect(children.get('east')).toEqual(['shanghai', 'wang']);
  expect(children.get('shanghai')).toBeUndefined();
  expect(membersOf(people, 'li', '2026-08-01')).toEqual(['li']);
});

test('a circle is opened at its smallest id', () => {
  const units = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
  const circle: People = { members: [], units, placements: [place('a', 'b'), place('b', 'c'), place('c', 'a')] };
  expect(orgTree(circle, '2026-02-01').children.get(null)).toEqual(['a']);
  expect(ancestors(circle, 'a', '2026-02-01')).toEqual(['b', 'c']);
});

test('whatever the placements and their order, everyone is found exactly once under the top', () => {
  const ids = ['u0', 'u1', 'u2', 'u3', 'm0', 'm1', 'm2'];
  const placements = fc.array(
    fc.record({
      subject: fc.constantFrom(...ids),
      unit: fc.constantFrom('u0', 'u1', 'u2', 'u3', 'gone', null),
      from: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(placements, (given) => {
      const of = (list: readonly Placement[]): People => ({
        members: ids.slice(4).map((id) => ({ id, name: id })),
        units: ids.slice(0, 4).map((id) => ({ id, name: id })),
        placements: list,
      });
      const { children } = orgTree(of(given), '2026-02-15');
      const found: string[] = [];
      const walk = (id: string | null): void => {
        for (const child of children.get(id) ?? []) {
          found.push(child);
          expect(found.length).toBeLessThanOrEqual(ids.length);
          walk(child);
        }
      };
      walk(null);
      expect(found.sort()).toEqual([...ids].sort());
      expect(orgTree(of([...given].reverse()), '2026-02-15').children).toEqual(children);
    }),
  );
});
