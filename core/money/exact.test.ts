import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactOf, roundTo, scale } from './exact.ts';

test('a decimal factor is multiplied without rounding error', () => {
  expect(scale(85_000_000, '1.15')).toEqual({ units: 97_750_000n, places: 0 });
  expect(scale(85_000_000, 1.15)).toEqual({ units: 97_750_000n, places: 0 });
  expect(scale(1, '0.005')).toEqual({ units: 5n, places: 3 });
  expect(scale(-3, '1e-7')).toEqual({ units: -3n, places: 7 });
});

test('rounding works on the magnitude, ties away from zero', () => {
  expect(roundTo(97_750_000, 1_000_000, 'up')).toBe(98_000_000);
  expect(roundTo(97_750_000, 1_000_000, 'down')).toBe(97_000_000);
  expect(roundTo(97_500_000, 1_000_000, 'half-up')).toBe(98_000_000);
  expect(roundTo(-250, 100, 'half-up')).toBe(-300);
  expect(roundTo(-201, 100, 'up')).toBe(-300);
  expect(roundTo(-201, 100, 'down')).toBe(-200);
  expect(roundTo({ units: 5n, places: 1 }, 1, 'half-up')).toBe(1);
  expect(Object.is(roundTo(-4, 10, 'down'), 0)).toBe(true);
});

test('a rounded amount is a multiple of the step, within one step, and up never lies below', () => {
  const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 1_000_000 }), (amount, step) => {
      const [down, nearest, up] = (['down', 'half-up', 'up'] as const).map((rounding) =>
        roundTo(amount, step, rounding),
      );
      for (const rounded of [down, nearest, up] as number[]) {
        expect(Math.abs(rounded % step)).toBe(0);
        expect(Math.abs(rounded - amount)).toBeLessThan(step);
      }
      expect(Math.abs(up as number)).toBeGreaterThanOrEqual(Math.abs(nearest as number));
      expect(Math.abs(nearest as number)).toBeGreaterThanOrEqual(Math.abs(down as number));
      expect(Math.abs((nearest as number) - amount) * 2).toBeLessThanOrEqual(step);
    }),
  );
});

test('what is no decimal, and what outgrows minor units, is refused', () => {
  expect(() => exactOf('1,15')).toThrow('1,15');
  expect(() => exactOf(Number.NaN)).toThrow('NaN');
  expect(() => roundTo(scale(Number.MAX_SAFE_INTEGER, 2), 1, 'up')).toThrow('too large');
  expect(() => roundTo(1, 0, 'up')).toThrow('step');
});
