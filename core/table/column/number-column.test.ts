import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberColumn } from './number-column.ts';

test.each([
  ['1,234.50', 123450],
  ['$22,700.00', 2270000],
  ['$1,117.10K', 111710000],
  ['(29.61)', -2961],
  ['($29.61)', -2961],
  ['-¥5', -500],
  ['5-', -500],
  ['−5', -500],
  ['12.5万', 12500000],
  ['1.2亿元', 12000000000],
  ['￥１，２００．５', 120050],
  ['12,34,567.00', 123456700],
  ['1 234.56', 123456],
  ['1\u202f234\u00a0567', 123456700],
  ["1'234.56", 123456],
  ['1.23E+05', 12300000],
  ['USD 1,234.50', 123450],
  ['1,234.50 €', 123450],
  ['0.005', 1],
  ['2297200.8603', 229720086],
  ['0', 0],
  ['', undefined],
  ['-', undefined],
  ['N/A', undefined],
  ['abc', undefined],
  ['1.2.3,4', undefined],
  ['12%', undefined],
  ['=1+1', undefined],
  ['99999999999999999', undefined],
])('%s is %s minor units', (text, minor) => {
  expect(numberColumn([text, '0.50'])(text)).toBe(minor);
});

test('the decimal mark is decided by the column, not the cell', () => {
  expect(numberColumn(['1.234', '5,50'])('1.234')).toBe(123400);
  expect(numberColumn(['1,234', '5.50'])('1,234')).toBe(123400);
  expect(numberColumn(['1.234', '12.500', '800'])('1.234')).toBe(123400);
  expect(numberColumn(['1.234.567,89'])('1.234.567,89')).toBe(123456789);
  expect(numberColumn(['1,5', '2,75'])('1,5')).toBe(150);
});

test('currencies without or with three decimals', () => {
  expect(numberColumn(['¥1,200'], 0)('¥1,200')).toBe(1200);
  expect(numberColumn(['1.234'], 3)('1.234')).toBe(1234);
});

test('every amount in cents, written in any of the usual ways, reads back to the cent', () => {
  const styles: ((minor: number) => string)[] = [
    (minor) => (minor / 100).toFixed(2),
    (minor) => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(minor / 100),
    (minor) => new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(minor / 100),
    (minor) => new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(minor / 100),
    (minor) => new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2 }).format(minor / 100),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e11, max: 1e11 }), { minLength: 1 }),
      fc.constantFrom(...styles),
      (amounts, write) => {
        const texts = amounts.map(write);
        expect(texts.map(numberColumn(texts))).toEqual(amounts.map((minor) => minor + 0));
      },
    ),
  );
});
