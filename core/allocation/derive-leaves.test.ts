import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveLeaves } from './derive-leaves.ts';
import type { SplitRule } from './split.ts';

const WAN = 1_000_000;
const MONTHS = ['2026-01', '2026-02', '2026-03'];
const amounts = (total: number, rule: Partial<SplitRule>, children: readonly string[] = MONTHS): number[] =>
  deriveLeaves(total, { over: 'periods', by: 'equal', ...rule }, children).leaves.map((leaf) => leaf.minor / WAN);

test('B3 the worked quarter 98 as 30 / 33 / 35 is kept by weights or by locks', () => {
  const weights = { '2026-01': 30, '2026-02': 33, '2026-03': 35 };
  const locks = { '2026-01': 30 * WAN, '2026-02': 33 * WAN, '2026-03': 35 * WAN };
  expect(amounts(98 * WAN, { by: 'weights', weights })).toEqual([30, 33, 35]);
  expect(amounts(98 * WAN, { locks })).toEqual([30, 33, 35]);
  const shares = [30, 33, 35].map((month) => Math.round((month / 98) * 10_000) / 100);
  expect(shares).toEqual([30.61, 33.67, 35.71]);
});

test('B3 an equal split of 98 in whole 万 is 33 / 33 / 32, in this order', () => {
  expect(amounts(98 * WAN, { step: WAN })).toEqual([33, 33, 32]);
});

test('a locked leaf stays, and the unlocked ones take the remainder', () => {
  const { leaves, residual } = deriveLeaves(
    98 * WAN,
    { over: 'periods', by: 'equal', locks: { '2026-02': 33 * WAN } },
    MONTHS,
  );
  expect(leaves).toEqual([
    { child: '2026-01', minor: 32.5 * WAN, locked: false },
    { child: '2026-02', minor: 33 * WAN, locked: true },
    { child: '2026-03', minor: 32.5 * WAN, locked: false },
  ]);
  expect(residual).toBe(0);
});

test('weights as shares of a whole leave what they do not cover unallocated', () => {
  const rule: SplitRule = { over: 'subjects', by: 'weights', weights: { east: 40, south: 30 }, whole: 100 };
  const { leaves, residual } = deriveLeaves(10_000 * WAN, rule, ['east', 'south']);
  expect(leaves.map((leaf) => leaf.minor / WAN)).toEqual([4000, 3000]);
  expect(residual / WAN).toBe(3000);
});

test('locks beyond the total show as a negative residual, and nobody gets a negative share', () => {
  const rule: SplitRule = { over: 'periods', by: 'equal', locks: { '2026-01': 120 * WAN } };
  const { leaves, residual } = deriveLeaves(98 * WAN, rule, MONTHS);
  expect(leaves.map((leaf) => leaf.minor / WAN)).toEqual([120, 0, 0]);
  expect(residual / WAN).toBe(-22);
});

test('working days weigh; where there are none, children share equally', () => {
  const rule: SplitRule = { over: 'periods', by: 'workingDays' };
  expect(deriveLeaves(60, rule, MONTHS, (month) => Number(month.slice(-1))).leaves.map((leaf) => leaf.minor)).toEqual([
    10, 20, 30,
  ]);
  expect(deriveLeaves(5, rule, ['2026-02-01', '2026-02-28'], () => 0).leaves.map((leaf) => leaf.minor)).toEqual([3, 2]);
});

test('leaves and residual sum to the total exactly, whatever the rule', () => {
  const names = ['a', 'b', 'c', 'd', 'constructor', '__proto__'];
  const table = (values: fc.Arbitrary<number>) =>
    fc
      .array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 6 })
      .map((pairs) => Object.fromEntries(pairs) as Record<string, number>);
  const rules = fc.record(
    {
      over: fc.constant('subjects' as const),
      by: fc.constantFrom('equal' as const, 'workingDays' as const, 'weights' as const),
      weights: table(fc.double({ min: 0, max: 100, noNaN: true })),
      whole: fc.constantFrom(1, 100, 150.5),
      locks: table(fc.integer({ min: -1_000_000, max: 1_000_000 })),
      step: fc.constantFrom(1, 100, 1_000_000),
    },
    { requiredKeys: ['over', 'by'] },
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e10, max: 1e10 }), rules, fc.subarray(names), (total, rule, children) => {
      const { leaves, residual } = deriveLeaves(total, rule, children, (child) => child.length);
      expect(leaves.map((leaf) => leaf.child)).toEqual(children);
      expect(leaves.reduce((sum, leaf) => sum + leaf.minor, residual)).toBe(total);
      for (const { child, minor, locked } of leaves) {
        expect(locked).toBe(rule.locks !== undefined && Object.hasOwn(rule.locks, child));
        if (locked) expect(minor).toBe(rule.locks?.[child]);
        else expect(minor * Math.sign(total)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
