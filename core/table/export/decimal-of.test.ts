import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorDigits } from '#core/money/minor-digits.ts';
import { numberColumn } from '../column/number-column.ts';
import { decimalOf } from './decimal-of.ts';

test.each([
  [{ minor: 1_200_050, currency: 'CNY' }, '12000.50'],
  [{ minor: -29, currency: 'USD' }, '-0.29'],
  [{ minor: 0, currency: 'EUR' }, '0.00'],
  [{ minor: 1200, currency: 'JPY' }, '1200'],
  [{ minor: 1234, currency: 'KWD' }, '1.2340'],
  [{ minor: 95_757, fraction: 7_500, currency: 'USD' }, '957.5775'],
  [{ minor: 123, fraction: 4_000, currency: 'USD' }, '1.2340'],
  [{ minor: 0, fraction: -5, currency: 'USD' }, '-0.000005'],
  [{ minor: 12, fraction: 5_000, currency: 'JPY' }, '12.5'],
  [{ minor: 9_007_199_254_740_991, fraction: 9_999, currency: 'CNY' }, '90071992547409.919999'],
])('%o is written %s', (money, written) => {
  expect(decimalOf(money)).toBe(written);
});

test('what is written is read back to the minor unit, whatever else stands in the column', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: 1 }),
      fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'),
      (amounts, currency) => {
        const texts = amounts.map((minor) => decimalOf({ minor, currency }));
        expect(texts.map(numberColumn(texts, minorDigits(currency)))).toEqual(amounts.map((minor) => minor + 0));
      },
    ),
  );
});
