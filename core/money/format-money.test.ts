import { expect, test } from 'vitest';
import { formatMoney, splitUnit, unitOf } from './format-money.ts';

test('Chinese counts in 万 and 亿, English in K and M', () => {
  const written = (minor: number): string[] => [formatMoney(minor, 'CNY', 'zh-CN'), formatMoney(minor, 'CNY', 'en')];
  expect(written(98_000_000)).toEqual(['98万', '¥980K']);
  expect(written(13_000_000)).toEqual(['13万', '¥130K']);
  expect(written(97_750_000)).toEqual(['97.8万', '¥977.5K']);
  expect(written(12_000_000_000)).toEqual(['1.2亿', '¥120M']);
  expect(written(-2_000_000)).toEqual(['-2万', '-¥20K']);
  expect(written(9_950)).toEqual(['¥99.50', '¥99.50']);
  expect(written(0)).toEqual(['¥0', '¥0']);
});

test('a fixed number of decimals, a sign, and every digit on demand', () => {
  expect(formatMoney(13_000_000, 'CNY', 'zh-CN', { unit: 'wan', decimals: 1 })).toBe('13.0万');
  expect(formatMoney(13_000_000, 'CNY', 'en', { unit: 'wan' })).toBe('¥130K');
  expect(formatMoney(2_000_000, 'CNY', 'zh-CN', { signed: true })).toBe('+2万');
  expect(formatMoney(0, 'CNY', 'en', { signed: true })).toBe('¥0');
  expect(formatMoney(123_456_789, 'CNY', 'zh-CN', { unit: 'full' })).toBe('¥1,234,567.89');
  expect(formatMoney(98_000_000, 'USD', 'en', { unit: 'full' })).toBe('$980,000');
});

test('other currencies keep their symbol, also beside 万, and unknown ones their letters', () => {
  expect(formatMoney(98_000_000, 'USD', 'zh-CN')).toBe('US$98万');
  expect(formatMoney(1_500_000, 'JPY', 'en')).toBe('¥1.5M');
  expect(formatMoney(12_345, 'CHF', 'en')).toBe('CHF 123.45');
  expect(formatMoney(100, '??', 'en')).toBe('?? 1');
  expect(formatMoney(100, 'constructor', 'en')).toBe('constructor 1');
});

test('parts, and one unit for a whole screen', () => {
  expect(splitUnit(13_000_000, 'CNY', 'zh-CN', { decimals: 1 })).toEqual({ symbol: '', figure: '13.0', unit: '万' });
  const unit = unitOf(90_000_000, 'CNY', 'en');
  expect(unit).toBe('thousand');
  expect(formatMoney(101_000_000, 'CNY', 'en', { unit })).toBe('¥1,010K');
});
