import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveLeaves } from './derive-leaves.ts';
import { reconcile, type TargetNode } from './reconcile.ts';

const node = (subject: string, own: number | null, ...children: TargetNode[]): TargetNode => ({
  subject,
  own,
  children,
});

test('B1 total → department → individual reconcile at each level, and a difference is shown', () => {
  const company = reconcile(
    node('company', 1000, node('east', 600, node('li', 350), node('wang', 280)), node('south', 370, node('zhao', 370))),
  );
  expect(company).toMatchObject({ collected: 970, mismatch: -30 });
  expect(company.overAssignment).toBeCloseTo(-0.03, 12);
  const [east, south] = company.children;
  expect(east).toMatchObject({ collected: 630, mismatch: 30 });
  expect(east?.overAssignment).toBeCloseTo(0.05, 12);
  expect(south).toMatchObject({ mismatch: 0, overAssignment: 0 });
});

test('B1 a split from the top always reconciles to a difference of 0', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e12 }),
      fc.array(fc.array(fc.nat(100), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      (total, weights) => {
        const split = (minor: number, count: number): number[] =>
          deriveLeaves(
            minor,
            { over: 'subjects', by: 'equal' },
            Array.from({ length: count }, (_, n) => `${n}`),
          ).leaves.map((leaf) => leaf.minor);
        const departments = split(total, weights.length).map((minor, d) =>
          node(`d${d}`, minor, ...split(minor, weights[d]?.length ?? 1).map((share, i) => node(`d${d}i${i}`, share))),
        );
        const company = reconcile(node('company', total, ...departments));
        expect([company, ...company.children].map((each) => each.mismatch)).toEqual([0, ...weights.map(() => 0)]);
      },
    ),
  );
});

test('B1 without a target of its own a level carries what is collected below it', () => {
  const company = reconcile(
    node('company', null, node('east', null, node('li', 5), node('wang', null)), node('south', null)),
  );
  expect(company).toMatchObject({ own: null, collected: 5, carried: 5, mismatch: null, overAssignment: null });
  expect(company.children[1]).toMatchObject({ collected: null, carried: null });
});
