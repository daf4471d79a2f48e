import { expect, test } from 'vitest';
import { isBlank, isUnset, tidyCell } from './cell.ts';

test.each(['', ' ', '\u3000', '-', '—', '--', 'n/a', 'N.A.', '#N/A', 'null', 'NaN', '无', '暂无', '(blank)'])(
  '%s is blank',
  (cell) => {
    expect(isBlank(cell)).toBe(true);
  },
);

test.each([0, '0', 'TBD', '待定', 'no', '0000-00-00', `${' '.repeat(100)}x`])('%s is something', (cell) => {
  expect(isBlank(cell)).toBe(false);
});

test.each([
  '',
  'TBD',
  't.b.d.',
  '待定',
  '?',
  'unknown',
  '0000-00-00',
  '0000-00-00 00:00:00',
  '1900-01-00',
  '9999-12-31',
  '1/0/1900',
])('%s says nothing of a figure or a day', (cell) => {
  expect(isUnset(cell)).toBe(true);
});

test.each([0, '0', '1,234', '1900-02-01', '2024-12-31', '31.12.2024', '19000', '9999', 'Qualified'])(
  '%s says something',
  (cell) => {
    expect(isUnset(cell)).toBe(false);
  },
);

test('forms that mean the same read the same', () => {
  expect(tidyCell('１２（３）')).toBe('12(3)');
  expect(tidyCell('١٢٣')).toBe('123');
  expect(tidyCell('१२३')).toBe('123');
  expect(tidyCell('\u200f5\u200b–6\u202f7')).toBe('5-6 7');
  expect(tidyCell('a\tb')).toBe('a b');
});
