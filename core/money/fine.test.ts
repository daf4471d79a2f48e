import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounded } from './fine.ts';

test('a fine sum is rounded to the nearest minor unit, ties away from zero', () => {
  expect(rounded({ minor: 7, fraction: 0 })).toBe(7);
  expect(rounded({ minor: 7, fraction: 5000 })).toBe(8);
  expect(rounded({ minor: -7, fraction: -5000 })).toBe(-8);
  expect(rounded({ minor: 7, fraction: -5000 })).toBe(7);
  expect(rounded({ minor: 0, fraction: -4999 })).toBe(0);
  expect(rounded({ minor: 1, fraction: 123_456 })).toBe(13);
});

test('it is within half a unit of the sum, and mirrors for what is owed', () => {
  const fine = fc.record({ minor: fc.integer(), fraction: fc.integer({ min: -1e9, max: 1e9 }) });
  fc.assert(
    fc.property(fine, ({ minor, fraction }) => {
      const value = rounded({ minor, fraction });
      expect(Math.abs((value - minor) * 10_000 - fraction)).toBeLessThanOrEqual(5000);
      expect(rounded({ minor: -minor, fraction: -fraction })).toBe(value === 0 ? 0 : -value);
    }),
  );
});
