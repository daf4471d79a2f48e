import { expect, test } from 'vitest';
import { readNumberFormat } from './number-format.ts';

test.each([
  ['General', {}],
  ['0.00%', { isPercent: true }],
  ['0"%"', {}],
  ['[$€-407] #,##0.00', { currency: '€' }],
  ['#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]', { currency: '€' }],
  ['"¥"#,##0', { currency: '¥' }],
  ['[$¥-804]#,##0.00', { currency: 'CNY' }],
  ['[$￥-411]#,##0', { currency: 'JPY' }],
  ['$#,##0.00_);[Red]\\($#,##0.00\\)', { currency: '$' }],
  ['[$$-409]#,##0.00', { currency: 'USD' }],
  ['[$USD] #,##0', { currency: 'USD' }],
  ['"HK$"#,##0', { currency: 'HKD' }],
  ['"CA$"#,##0', { currency: 'CAD' }],
  ['"A$"#,##0', { currency: 'AUD' }],
  ['_("NT$"* #,##0_)', { currency: 'TWD' }],
  ['[$-409]d-mmm-yy', {}],
  ['[$-F400]h:mm:ss AM/PM', { isTime: true }],
  ['[h]:mm', { isTime: true }],
  ['yyyy-mm-dd hh:mm', {}],
  ['0.00"万"', { scale: 10_000 }],
  ['0.00"万元"', { scale: 10_000 }],
  ['0"亿"', { scale: 100_000_000 }],
  ['0.0,"K"', {}],
  ['#,##0"K"', { scale: 1_000 }],
  ['$0.0,,"M"', { currency: '$' }],
  ['0!.0,"万"', {}],
  ['0\\.0,"万"', {}],
  ['#,##0.00 "USD"', { currency: 'USD' }],
  ['"unclosed', {}],
  ['', {}],
])('%s', (code, expected) => {
  expect(readNumberFormat(code)).toEqual({ isPercent: false, isTime: false, ...expected });
});
