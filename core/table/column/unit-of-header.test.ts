import { expect, test } from 'vitest';
import { unitOfHeader } from './unit-of-header.ts';

test.each([
  ['Amount (万元)', 4, 'CNY'],
  ['金额（万元）', 4, 'CNY'],
  ['金额(单位：万元)', 4, 'CNY'],
  ['金额万元', 4, 'CNY'],
  ['销售额/万元', 4, 'CNY'],
  ['销售额：亿元', 8, 'CNY'],
  ['销售额（万）', 4, undefined],
  ['合同金额(元)', 0, 'CNY'],
  ['销售额（百万円）', 6, 'JPY'],
  ['매출(억원)', 8, 'KRW'],
  ['Revenue in k€', 3, 'EUR'],
  ['Betrag in T€', 3, 'EUR'],
  ['Umsatz Mio. €', 6, 'EUR'],
  ['Umsatz in Tsd. EUR', 3, 'EUR'],
  ['Amount ($K)', 3, 'USD'],
  ['Sales ($000)', 3, 'USD'],
  ["Revenue ($'000)", 3, 'USD'],
  ['ACV (USD, thousands)', 3, 'USD'],
  ['TCV in million USD', 6, 'USD'],
  ['amount_usd_k', 3, 'USD'],
  ['Revenue (millions)', 6, undefined],
  ['Amount (k)', 3, undefined],
  ['Deal Value - USD', 0, 'USD'],
  ['Amount_CNY', 0, 'CNY'],
])('%s counts in ten to the power of %s, in %s', (header, exponent, currency) => {
  const unit = unitOfHeader(header);
  expect(unit?.exponent).toBe(exponent);
  expect(unit?.currency?.currency).toBe(currency);
});

test.each([
  ...[
    'Amount',
    'Plan B',
    'Team M',
    'Amount (optional)',
    'Amount (B)',
    '业务单元',
    '员工',
    'Close Date (UTC)',
    'Stage (All)',
  ],
  ...[
    'Total in all',
    'Won',
    'Amount Won',
    'Amount (Won)',
    'Valor real',
    'Revenue - Won',
    'Real',
    'Deal owner',
    'Name (en)',
    '目标 (w)',
    '',
    '('.repeat(1000),
  ],
])('%s says no unit', (header) => {
  expect(unitOfHeader(header)).toBeUndefined();
});
