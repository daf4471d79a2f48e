import { expect, test } from 'vitest';
import { xls } from '#test/builders/xls.ts';
import { readFile } from './read-file.ts';

const ROWS = [
  ['编号', 'day', 'amount', 'won'],
  ['D-1', 46086, 1234.5, true],
  ['D-2', 46086.670138888891, 0.1, false],
  ['Total', null, 1234.6, null],
];

test('an XLS of Excel 97 is read, whatever it is called', async () => {
  expect(await readFile(xls(ROWS, { days: [1] }), 'deals.csv')).toMatchObject({
    ok: true,
    format: 'xls',
    sheets: [{ name: 'a', rows: 4 }],
    table: {
      ok: true,
      header: ['编号', 'day', 'amount', 'won'],
      rows: [
        { row: 2, cells: ['D-1', '2026-03-05', 1234.5, 'TRUE'] },
        { row: 3, cells: ['D-2', '2026-03-05 16:05:00', 0.1, 'FALSE'] },
      ],
      skipped: [{ row: 4, reason: 'total' }],
    },
  });
});

test('days of workbooks that count from 1904', async () => {
  const read = await readFile(
    xls(
      [
        ['id', 'day'],
        ['a', 46086 - 1462],
      ],
      { days: [1], epoch: 1904 },
    ),
    'a.xls',
  );
  expect(read).toMatchObject({ table: { rows: [{ cells: ['a', '2026-03-05'] }] } });
});

test('locked, older, cut and other documents are named', async () => {
  expect(await readFile(xls(ROWS, { locked: true }), 'a.xls')).toEqual({ ok: false, reason: 'encrypted' });
  expect(await readFile(xls(ROWS, { name: 'Book' }), 'a.xls')).toEqual({ ok: false, reason: 'spreadsheet' });
  expect(await readFile(xls(ROWS, { name: 'WordDocument' }), 'a.xls')).toEqual({ ok: false, reason: 'document' });
  expect(await readFile(xls(ROWS).subarray(0, 600), 'a.xls')).toEqual({ ok: false, reason: 'damaged' });
  expect(await readFile(xls(ROWS).subarray(0, 1_600), 'a.xls')).toEqual({ ok: false, reason: 'damaged' });
});
