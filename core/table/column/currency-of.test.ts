import { expect, test } from 'vitest';
import { currencyOf } from './currency-of.ts';

test.each([
  ['USD', 'USD'],
  ['usd', 'USD'],
  ['US Dollar', 'USD'],
  ['USD ($)', 'USD'],
  ['CNY - Chinese Yuan', 'CNY'],
  ['RMB', 'CNY'],
  ['人民币', 'CNY'],
  ['1,234.50元', 'CNY'],
  ['¥1.2亿', 'CNY'],
  ['￥1,234万', 'CNY'],
  ['￥500円', 'JPY'],
  ['1.2万円', 'JPY'],
  ['美元', 'USD'],
  ['港币', 'HKD'],
  ['HK$1,000', 'HKD'],
  ['NT$1,000', 'TWD'],
  ['1 234,50 $CA', 'CAD'],
  ['R$ 1.234,56', 'BRL'],
  ['1.234,56 zł', 'PLN'],
  ['1 234 Kč', 'CZK'],
  ['1,200 د.إ', 'AED'],
  ['Swiss Franc', 'CHF'],
  ['阿联酋迪拉姆', 'AED'],
  ['euros', 'EUR'],
  ['CNY1.2m', 'CNY'],
  ['500 TEUR', 'EUR'],
])('%s is surely %s', (text, currency) => {
  expect(currencyOf(text)).toEqual({ currency, sure: true });
});

test.each([
  ['$22,700.00', 'USD'],
  ['¥1,234', 'CNY'],
  ['12 500 kr', 'SEK'],
  ['1,000 萬元', 'TWD'],
  ['Rs. 500', 'INR'],
])('%s is %s unless somebody says otherwise', (text, currency) => {
  expect(currencyOf(text)).toEqual({ currency, sure: false });
});

test.each(['1,234.50', '', 'XYZ', 'All deals', 'Try again', 'Acme Real Estate', 'Great Won', '12%', 'x'.repeat(1000)])(
  '%s states none',
  (text) => {
    expect(currencyOf(text)).toBeUndefined();
  },
);

test('a column headed in Japanese has yen', () => {
  expect(currencyOf('¥1,234', '金額（税込み）')).toEqual({ currency: 'JPY', sure: true });
  expect(currencyOf('¥1,234万', '売り上げ')).toEqual({ currency: 'JPY', sure: true });
  expect(currencyOf('¥1,234', '金额')).toEqual({ currency: 'CNY', sure: false });
});
