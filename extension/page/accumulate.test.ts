import { expect, test } from 'vitest';
import { accumulate } from './accumulate.ts';
import { mostRows } from './limits.ts';
import type { PageReading } from './reading.ts';

/** What a list without an end shows after scrolling: always other rows. */
const part = (from: number, count: number, cell = 'Deal'): PageReading => ({
  site: 'crm.example',
  list: '/deals',
  by: 'grid',
  columns: [{ label: 'Deal', field: 'name' }],
  rows: Array.from({ length: count }, (_, index) => ({ key: String(from + index), cells: [cell] })),
  shown: count,
});

test('rows scrolled past are kept, rows seen again are taken as they are now', () => {
  const reading = accumulate(part(0, 3), part(2, 2, 'Renamed'));
  expect(reading.rows.map(({ key, cells }) => [key, cells[0]])).toEqual([
    ['0', 'Deal'],
    ['1', 'Deal'],
    ['2', 'Renamed'],
    ['3', 'Renamed'],
  ]);
  expect([reading.shown, reading.isCut]).toEqual([4, undefined]);
});

test('a list without an end is read up to a limit, and the reading says that it is a part', () => {
  let reading = part(0, 5_000);
  for (let from = 5_000; from < mostRows + 20_000; from += 5_000) reading = accumulate(reading, part(from, 5_000));
  expect([reading.rows.length, reading.shown, reading.isCut]).toEqual([mostRows, mostRows, true]);
});

test('long texts end it before a message would be larger than browsers let through', () => {
  let reading = part(0, 5_000, 'x'.repeat(300));
  for (let from = 5_000; from < 40_000; from += 5_000)
    reading = accumulate(reading, part(from, 5_000, 'x'.repeat(300)));
  expect(reading.isCut).toBe(true);
  expect(JSON.stringify(reading.rows).length).toBeLessThan(10_000_000);
});
