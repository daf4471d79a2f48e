import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { scanCsv, unguarded, writeCsv } from './csv.ts';

const cellsOf = (text: string, delimiter = ',') => [...scanCsv(text, delimiter)].map(({ cells }) => cells);

test('quoted cells hold delimiters, doubled quotes and line ends; rows are counted as a spreadsheet does', () => {
  const rows = [...scanCsv('a,b\r\n"x, ""y""","two\nlines"\r\n\r\n,\r\n5" pipe,z', ',')];
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, 'x, "y"', 'two\nlines'],
    [5, '5" pipe', 'z'],
  ]);
});

test('text after a closing quote marks its row alone, a quote that never closes marks the row it opened in', () => {
  expect([...scanCsv('a,b\n"x"y,1\nz,2\n', ',')].map(({ broken }) => broken)).toEqual([false, true, false]);
  expect([...scanCsv('a,b\n1,2\n3,"open\n4,5\n', ',')].at(-1)).toMatchObject({ row: 3, unclosed: true });
});

test('any cells written by papaparse are read as they were, and as papaparse reads them', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r\n', ' ', '中', '='),
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, newline) => {
        const filled = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
        const text = Papa.unparse(filled, { delimiter, newline, quotes: true });
        expect(cellsOf(text, delimiter)).toEqual(filled);
        expect(Papa.parse(text, { delimiter, newline }).data).toEqual(filled.length > 0 ? filled : []);
      },
    ),
  );
});

test('what writeCsv writes reads back, and no spreadsheet runs it', () => {
  const rows = [
    ['id', 'note'],
    ['=1+1', ' @x'],
    ['-5', '+86,"x"'],
    ['中文', 'a\r\nb'],
  ];
  expect(cellsOf(writeCsv(rows))).toEqual([
    ['id', 'note'],
    ["'=1+1", "' @x"],
    ['-5', '\'+86,"x"'],
    ['中文', 'a\r\nb'],
  ]);
});

test.each([
  ["a;=cmd|' /C calc'!A0;b", "a;'=cmd|' /C calc'!A0;b"],
  ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
  ['a;"=1+1"', 'a;\'"=1+1"'],
  ['a\n-1+1', "a\n'-1+1"],
  ['＝1+1', "'＝1+1"],
  ['a;b - c', 'a;b - c'],
  ['-1,200.50', '-1,200.50'],
])('%j is written as %j, wherever a spreadsheet cuts it', (cell, written) => {
  expect(cellsOf(writeCsv([['id', cell]]))).toEqual([['id', written]]);
});

test('the guard before a formula is taken away again exactly, whatever stood in the cell', () => {
  const piece = fc.constantFrom("'", '=', '-', '+', '@', '＝', ' ', '"', ';', '\t', '\n', '\r', 'a', '1', ',');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const cell = pieces.join('');
      const [row] = scanCsv(writeCsv([['id', cell]]), ',');
      expect(unguarded(row?.cells[1] ?? '')).toBe(cell);
    }),
    { numRuns: 1_000, examples: [[['\t', "'", '+']]] },
  );
});
