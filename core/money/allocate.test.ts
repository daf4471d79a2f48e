import fs from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from './allocate.ts';

const weights = fc.array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});
const totals = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });

test('shares sum to the total, carry its sign, and a weight of 0 gets 0', () => {
  fc.assert(
    fc.property(totals, weights, fc.integer({ min: 1, max: 1_000_000 }), (total, given, step) => {
      fc.pre(given.some((weight) => weight > 0));
      const shares = allocate(total, given, step);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
      shares.forEach((share, index) => {
        expect(share * Math.sign(total)).toBeGreaterThanOrEqual(0);
        if (given[index] === 0) expect(share).toBe(0);
      });
      expect(shares.filter((share) => share % step !== 0).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('no share is a whole unit away from its ideal, and a greater weight never gets less', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (total, given) => {
      const sum = given.reduce((a, b) => a + b, 0);
      fc.pre(sum > 0);
      const shares = allocate(total, given);
      shares.forEach((share, index) => {
        expect(Math.abs(share * sum - total * (given[index] as number))).toBeLessThan(sum);
      });
      given.forEach((weight, a) => {
        given.forEach((other, b) => {
          if (weight > other) expect(shares[a]).toBeGreaterThanOrEqual(shares[b] as number);
        });
      });
    }),
  );
});

test('ties go to the first index, and a negative total mirrors the positive one', () => {
  expect(allocate(98, [1, 1, 1])).toEqual([33, 33, 32]);
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(-98, [1, 1, 1])).toEqual([-33, -33, -32]);
});

test('decimal weights mean what they say', () => {
  expect(allocate(10, [0.1, 0.2, 0.7])).toEqual([1, 2, 7]);
  expect(allocate(3, [1e-7, 2e-7])).toEqual([1, 2]);
});

test('with a step, shares are multiples of it and the rest goes to the next in line', () => {
  expect(allocate(98_500_000, [1, 1, 1], 1_000_000)).toEqual([33_000_000, 33_000_000, 32_500_000]);
});

test('a total near the limit of safe integers is split without loss', () => {
  const shares = allocate(Number.MAX_SAFE_INTEGER, [1, 2, 3, 5, 7, 11]);
  expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(Number.MAX_SAFE_INTEGER));
});

test('what cannot be split is refused with the value in the message', () => {
  expect(() => allocate(1.5, [1])).toThrow('1.5');
  expect(() => allocate(1, [-1, 2])).toThrow('-1');
  expect(() => allocate(1, [Number.NaN])).toThrow('NaN');
  expect(() => allocate(5, [0, 0])).toThrow('no positive weight');
  expect(() => allocate(5, [])).toThrow('no positive weight');
  expect(allocate(0, [0, 0])).toEqual([0, 0]);
});

const vectors = new URL('../../../shared/data/formulas/vectors.json', import.meta.url);

test.skipIf(!fs.existsSync(vectors))('agrees with the reference vectors (needs ../shared/data)', () => {
  const cases: { name: string; total_units: number; weights: string[]; result: number[] }[] = JSON.parse(
    fs.readFileSync(vectors, 'utf8'),
  ).largest_remainder.vectors;
  expect(cases.length).toBeGreaterThan(5);
  for (const { name, total_units: total, weights: given, result } of cases) {
    expect(allocate(total, given.map(Number)), name).toEqual(result);
  }
});
