import { expect, test } from 'vitest';
import { formatNumber, formatPercent, splitPercent } from './format-figure.ts';
import { METRICS } from './metric.ts';

test('percentages are never clamped, and no figure is a dash', () => {
  expect(formatPercent(0.4333, 'en', 1)).toBe('43.3%');
  expect(formatPercent(1.37, 'zh-CN')).toBe('137%');
  expect(formatPercent(-0.05, 'en')).toBe('-5%');
  expect(formatPercent(0.433, 'en')).toBe('43.3%');
  expect(formatPercent(null, 'en')).toBe('—');
  expect(formatPercent(Number.POSITIVE_INFINITY, 'en')).toBe('—');
  expect(splitPercent(0.8667, 'zh-CN', 1)).toEqual({ figure: '86.7', unit: '%' });
  expect(splitPercent(null, 'en')).toEqual({ figure: '—', unit: '' });
});

test('numbers show a decimal only where it decides', () => {
  expect(formatNumber(1204, 'en')).toBe('1,204');
  expect(formatNumber(44.28, 'zh-CN')).toBe('44.3');
  expect(formatNumber(2.4, 'en', 2)).toBe('2.40');
});

test('G8 the four indicators of the KPI list are always there', () => {
  expect(METRICS.map(({ id, unit }) => [id, unit])).toEqual([
    ['revenue', 'money'],
    ['satisfaction', 'points'],
    ['cycle', 'days'],
    ['conversion', 'share'],
  ]);
});
