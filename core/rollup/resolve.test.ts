import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf, head } from '#test/builders/figures.ts';
import type { People } from '../people/people.ts';
import type { CellFigures } from './figures.ts';
import { resolverOf } from './resolve.ts';

const people: People = {
  members: ['ann', 'bo', 'cy'].map((id) => ({ id, name: id })),
  units: ['east', 'west'].map((id) => ({ id, name: id })),
  placements: [
    { subject: 'ann', unit: 'east', from: '2025-01-01' },
    { subject: 'bo', unit: 'east', from: '2025-01-01' },
    { subject: 'cy', unit: 'west', from: '2025-01-01' },
    { subject: 'bo', unit: 'west', from: '2026-07-01' },
  ],
};

function targets(cells: Record<string, CellFigures>, fiscalYearStart = 1) {
  const resolver = resolverOf(figuresOf(undefined, { cells, people, fiscalYearStart }));
  return (subject: string, period: string) => {
    const { minor, origin, locked } = resolver.targetOf(subject, period);
    return locked ? [minor, origin, 'locked'] : [minor, origin];
  };
}

const quarters = (cells: readonly [string, number][]): Record<string, CellFigures> =>
  Object.fromEntries(cells.map(([cell, value]) => [`revenue|${cell}`, { target: head(value) }]));

test('B3 the worked quarter: 98 split by entered weights is 30, 33 and 35', () => {
  const target = targets({
    'revenue|ann|2026-Q1': {
      target: head(98_000_000),
      split: head({
        over: 'periods',
        into: 'month',
        by: 'weights',
        weights: { '2026-01': 30, '2026-02': 33, '2026-03': 35 },
      }),
    },
  });
  expect(['2026-01', '2026-02', '2026-03'].map((month) => target('ann', month))).toEqual([
    [30_000_000, 'derived'],
    [33_000_000, 'derived'],
    [35_000_000, 'derived'],
  ]);
  expect(target('ann', '2026')).toEqual([98_000_000, 'collected']);
});

test('an entry beats a split above, and an entry taken away gives way to it again', () => {
  const split = {
    target: head(90),
    split: head({ over: 'periods' as const, into: 'month' as const, by: 'equal' as const }),
  };
  expect(
    targets({ 'revenue|ann|2026-Q1': split, 'revenue|ann|2026-02': { target: head(77) } })('ann', '2026-02'),
  ).toEqual([77, 'entered']);
  const taken = { 'revenue|ann|2026-Q1': split, 'revenue|ann|2026-02': { target: head<number>(null) } };
  expect(targets(taken)('ann', '2026-02')).toEqual([30, 'derived']);
});

test('B2 a year cut into quarters, and a quarter of it into months, sums at every level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('equal', 'workingDays'), (total, by) => {
      const target = targets({
        'revenue|ann|2026': {
          target: head(total),
          split: head({ over: 'periods', into: 'quarter', by: by as 'equal' }),
        },
        'revenue|ann|2026-Q2': { split: head({ over: 'periods', into: 'month', by: by as 'equal' }) },
      });
      const of = (period: string): number => target('ann', period)[0] as number;
      expect(of('2026-Q1') + of('2026-Q2') + of('2026-Q3') + of('2026-Q4')).toBe(total);
      expect(of('2026-04') + of('2026-05') + of('2026-06')).toBe(of('2026-Q2'));
    }),
  );
});

test('B1 a company target split over units and on over members, a lock among them', () => {
  const target = targets({
    'revenue|company|2026-Q1': {
      target: head(1000),
      split: head({ over: 'subjects', by: 'weights', weights: { east: 60, west: 40 } }),
    },
    'revenue|east|2026-Q1': { split: head({ over: 'subjects', by: 'equal', locks: { ann: 250 } }) },
  });
  expect(target('east', '2026-Q1')).toEqual([600, 'derived']);
  expect(target('ann', '2026-Q1')).toEqual([250, 'derived', 'locked']);
  expect(target('bo', '2026-Q1')).toEqual([350, 'derived']);
  expect(target('cy', '2026-Q1')).toEqual([null, 'none']);
  expect(target('company', '2026-01')).toEqual([null, 'none']);
});

test('who moves takes the quarters after the move along: units collect what was theirs, the company all', () => {
  const target = targets(
    quarters([
      ['ann|2026-Q1', 1],
      ['bo|2026-Q1', 10],
      ['bo|2026-Q2', 20],
      ['bo|2026-Q3', 40],
      ['bo|2026-Q4', 80],
      ['cy|2026-Q4', 100],
    ]),
  );
  expect(target('east', '2026')).toEqual([31, 'collected']);
  expect(target('west', '2026')).toEqual([220, 'collected']);
  expect(target('company', '2026')).toEqual([251, 'collected']);
  expect(target('west', '2026-Q2')).toEqual([null, 'none']);
});

test('a fiscal year from February collects its own quarters, whose months are the calendar’s', () => {
  const target = targets(
    quarters([
      ['ann|2026-02-01/2026-04-30', 5],
      ['ann|2026-05', 3],
      ['ann|2026-Q1', 1000],
    ]),
    2,
  );
  expect(target('ann', '2026-05-01/2026-07-31')).toEqual([3, 'collected']);
  expect(target('ann', '2026-02-01/2027-01-31')).toEqual([8, 'collected']);
});

test('points of several people are not added up', () => {
  const cells = { 'satisfaction|ann|2026-Q1': { target: head(90) }, 'satisfaction|bo|2026-Q1': { target: head(80) } };
  const resolver = resolverOf(figuresOf(undefined, { cells, people }), 'satisfaction');
  expect(resolver.targetOf('ann', '2026-Q1').minor).toBe(90);
  expect(resolver.targetOf('east', '2026-Q1').minor).toBeNull();
});
