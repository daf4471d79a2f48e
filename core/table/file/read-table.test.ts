import { describe, expect, test } from 'vitest';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { readTable, readTableSteps, TABLE_LIMITS } from './read-table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 with and without a byte order mark, any delimiter, ragged rows', () => {
  for (const [delimiter, stated] of [
    [',', ''],
    [';', ''],
    ['\t', ''],
    ['|', ''],
    [';', 'sep=;\r\n'],
  ] as const) {
    const text = `${stated}编号;名称;金额\n1;甲;5\n\n2;乙\n`.replaceAll(';', (mark, at) =>
      at < stated.length ? mark : delimiter,
    );
    for (const input of [utf8(text), utf8(`\ufeff${text}`), text, `\ufeff${text}`])
      expect(readTable(input)).toEqual({
        ok: true,
        header: ['编号', '名称', '金额'],
        rows: [
          { row: 2, cells: ['1', '甲', '5'] },
          { row: 4, cells: ['2', '乙', ''] },
        ],
        delimiter,
        problems: [],
        headerRow: 1,
        skipped: [],
      });
  }
});

test('rows that cannot be cut into cells are told by number, the others are read', () => {
  const table = readTable('a,b\n1,2\n"x"y,2\n1,2,3\n5,6,\n');
  expect(table).toMatchObject({
    ok: true,
    rows: [{ row: 2 }, { row: 5, cells: ['5', '6'] }],
    problems: [
      { row: 3, reason: 'brokenQuotes' },
      { row: 4, reason: 'tooManyCells', cells: ['1', '2', '3'] },
    ],
  });
});

describe('what is no table says what it is', () => {
  const zip = [0x50, 0x4b, 3, 4];
  test.each([
    ['', 'empty'],
    ['  \n\n', 'empty'],
    ['\ufeff', 'empty'],
    ['a,b\n', 'onlyHeader'],
    ['a,b\n1,\0', 'binary'],
    ['<!doctype html><p>log in', 'html'],
    ['a,b\n1,"2\n3,4', 'unclosedQuote'],
    ['"a"x,b\n1,2', 'unclosedQuote'],
    [new Uint8Array([0xff, 0xfe, 0x61, 0]), 'onlyHeader'],
    [new Uint8Array(zip), 'spreadsheet'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'spreadsheet'],
    [utf8('{\\rtf1 text}'), 'document'],
    ['{"a":', 'json'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'picture'],
    [utf8('%PDF-1.7'), 'pdf'],
    [new Uint8Array([0, 0xff, 0xfe]), 'binary'],
  ])('%#: %s is refused as %s', (input, reason) => {
    expect(readTable(input)).toMatchObject({ ok: false, reason });
  });

  test('an unclosed quote is told by the row it opened in', () => {
    expect(readTable('a,b\n1,2\n3,"4\n5,6\n')).toEqual({ ok: false, reason: 'unclosedQuote', row: 3 });
  });

  test('too wide, too long and too large', { timeout: 60_000 }, () => {
    const wide = Array.from({ length: 16_000 }, (_, at) => `c${at}`).join(',');
    expect(readTable(`${wide}\n${wide}\n`)).toEqual({
      ok: false,
      reason: 'tooManyColumns',
      found: 16_000,
      limit: 1_000,
    });
    expect(readTable(`a\n${'1\n'.repeat(TABLE_LIMITS.rows + 1)}`)).toMatchObject({ ok: false, reason: 'tooManyRows' });
    expect(readTable(new Uint8Array(TABLE_LIMITS.bytes + 1))).toMatchObject({ ok: false, reason: 'tooLarge' });
    const header = Array.from({ length: 1_000 }, (_, at) => `c${at}`).join(',');
    expect(readTable(`${header}\n${'1\n'.repeat(60_000)}`)).toMatchObject({ reason: 'tooManyRows', limit: 40_000 });
  });
});

test('text made to take for ever is read at once', { timeout: 30_000 }, () => {
  const started = performance.now();
  for (const unit of ['(', '"', '""', ',', '1,', '1.', 'T', ' ', '万', '年', "'", '\r'])
    for (const text of [`a,${unit.repeat(200_000)}\n1,2\n`, `Amount,Close Date\n1,${unit.repeat(200_000)}\n`]) {
      const table = readTable(text);
      if (table.ok) guessMapping(table);
    }
  expect(performance.now() - started).toBeLessThan(8_000);
  expect(readTable(`a,b\n1,${'x'.repeat(40_000)}\n3,4\n`)).toMatchObject({
    rows: [{ row: 3 }],
    problems: [{ row: 2, reason: 'tooLong' }],
  });
});

test('reading goes in steps and can be stopped between them', () => {
  const steps = readTableSteps(`a,b\n${'1,2\n'.repeat(50_000)}`);
  const shares: number[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});
