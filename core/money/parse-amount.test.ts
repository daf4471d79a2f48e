import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';
import { parseAmount } from './parse-amount.ts';

const read = (text: string, currency = 'CNY', bareUnit?: number): number | string => {
  const parsed = parseAmount(text, currency, bareUnit);
  return parsed.ok ? parsed.minor : parsed.reason;
};

test.each([
  ['98万', 98_000_000],
  ['97.75 万', 97_750_000],
  ['1.2亿', 12_000_000_000],
  ['９８万', 98_000_000],
  ['98w', 98_000_000],
  ['98万元', 98_000_000],
  ['¥980K', 98_000_000],
  ['CN¥1.2m', 120_000_000],
  ['CNY 1,234.50', 123_450],
  ['1234', 123_400],
  ['-5', -500],
  ['−5', -500],
  ['(5)', -500],
  ['.5', 50],
  ['0', 0],
])('%s', (text, minor) => {
  expect(read(text)).toBe(minor);
});

test('a bare number counts in the unit of the header, one with its own unit does not', () => {
  expect(read('33', 'CNY', 10_000)).toBe(33_000_000);
  expect(read('33.5', 'CNY', 10_000)).toBe(33_500_000);
  expect(read('33K', 'CNY', 10_000)).toBe(3_300_000);
});

test('an amount with its currency beside it is written out, whatever the header counts in', () => {
  expect(read('$41,500.50', 'USD', 1000)).toBe(4_150_050);
  expect(read('41,500.50 USD', 'USD', 1000)).toBe(4_150_050);
  expect(read('US$41.5K', 'USD', 1000)).toBe(4_150_000);
  expect(read('330000元', 'CNY', 10_000)).toBe(33_000_000);
  expect(read('￥330000', 'CNY', 10_000)).toBe(33_000_000);
  expect(read('33万元', 'CNY', 10_000)).toBe(33_000_000);
});

test.each([
  ['€500', 'USD'],
  ['500 EUR', 'USD'],
  ['500 eur', 'USD'],
  ['HK$500', 'USD'],
  ['USD 500 EUR', 'USD'],
  ['500元', 'USD'],
  ['$500', 'CNY'],
  ['JP¥500', 'CNY'],
  ['£5K', 'EUR'],
])('%s is no amount in %s', (text, currency) => {
  expect(read(text, currency)).toBe('otherCurrency');
});

test.each([
  ['HK$500', 'HKD'],
  ['$500', 'HKD'],
  ['500元', 'HKD'],
  ['NT$500', 'TWD'],
  ['A$500', 'AUD'],
  ['R$500', 'BRL'],
  ['RMB 500', 'CNY'],
  ['€500', 'EUR'],
  ['500 MXN', 'MXN'],
])('%s is an amount in %s', (text, currency) => {
  expect(read(text, currency)).toBe(50_000);
});

test('currencies have their own minor unit', () => {
  expect(read('100', 'JPY')).toBe(100);
  expect(read('1.234', 'KWD')).toBe(1234);
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['abc', 'notANumber'],
  ['1,23', 'notANumber'],
  ['1.2.3', 'notANumber'],
  ['(5', 'notANumber'],
  ['5)', 'notANumber'],
  ['-¥-5', 'notANumber'],
  ['1.005', 'tooFine'],
  ['999999999999亿', 'tooLarge'],
])('%j is refused: %s', (text, reason) => {
  expect(read(text)).toBe(reason);
});

test('what is written in full is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      fc.constantFrom('CNY', 'USD', 'JPY'),
      fc.constantFrom('en' as const, 'zh-CN' as const),
      (minor, currency, language) => {
        expect(read(formatMoney(minor, currency, language, { unit: 'full' }), currency)).toBe(minor);
      },
    ),
  );
});
