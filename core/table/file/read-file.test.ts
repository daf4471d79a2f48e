import { existsSync, readFileSync } from 'node:fs';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { encode } from '#test/builders/encode.ts';
import { readFile } from './read-file.ts';
import type { FileRead, ReadOptions, Table } from './table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function tableOf(
  input: Uint8Array | string,
  options?: ReadOptions,
): Promise<Table & { readonly read: FileRead & { ok: true } }> {
  const read = await readFile(input, 'file', options);
  if (!read.ok) throw new Error(read.reason);
  if (!read.table.ok) throw new Error(read.table.reason);
  return { ...read.table, read };
}
const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells);

const ROWS = [
  ['id', 'name', 'amount'],
  ['D-1', 'Acme', 5.5],
  ['D-2', 'Bolt', 7],
];
const BODY = [
  ['D-1', 'Acme', 5.5],
  ['D-2', 'Bolt', 7],
];

describe('a file is what it holds, not what it is called', () => {
  test('a spreadsheet called CSV, and text called XLSX', async () => {
    const xlsx = await writeXlsx({ sheets: [{ name: 'Deals', rows: ROWS }] });
    expect(await readFile(xlsx, 'deals.csv')).toMatchObject({
      ok: true,
      format: 'xlsx',
      sheets: [{ name: 'Deals', rows: 3 }],
    });
    expect(await readFile(utf8('id,name\n1,Acme\n'), 'deals.xlsx')).toMatchObject({
      ok: true,
      format: 'csv',
      delimiter: ',',
    });
  });

  test('a page called XLS, with spans, entities and a number beside its text', async () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"><style>td{a:b}</style></head><body>
      <table><tr><th colspan=2>商机</th><th rowspan=2>金额</th></tr><tr><th>编号</th><th>客户&amp;名称</th></tr>
      <tr><td>1<td>A&#38;B <br>x<td x:num="1234.5">1,235</tr><tr><td rowspan="2">2</td><td>中&nbsp;国</td><td>&lt;3</td></tr><tr><td>b</td><td>4</td></tr></table></body></html>`;
    const table = await tableOf(encode(html, 'gb18030'));
    expect(table.read).toMatchObject({ format: 'html', encoding: { name: 'gb18030' } });
    expect(table.header).toEqual(['商机 编号', '商机 客户&名称', '金额']);
    expect(cellsOf(table)).toEqual([
      ['1', 'A&B\nx', 1234.5],
      ['2', '中 国', '<3'],
      ['2', 'b', '4'],
    ]);
  });

  test('the XML of Excel 2003', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Deals"><Table>
      <Row><Cell><Data ss:Type="String">id</Data></Cell><Cell><Data ss:Type="String">day</Data></Cell><Cell><Data ss:Type="String">amount</Data></Cell></Row>
      <Row ss:Index="4"><Cell><Data ss:Type="String">a&lt;b</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">5.5</Data></Cell></Row>
      <Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="DateTime">2026-03-05T00:00:00.000</Data></Cell><Cell/></Row></Table></Worksheet></Workbook>`;
    const table = await tableOf(xml);
    expect(table.read).toMatchObject({ format: 'xml', sheets: [{ name: 'Deals' }] });
    expect(table.rows).toEqual([
      { row: 4, cells: ['a<b', '', 5.5] },
      { row: 5, cells: ['TRUE', '2026-03-05', ''] },
    ]);
  });

  test.each([
    ['a list', '[{"id":1,"Owner":{"Name":"Ann"}},{"id":12345678901234567890,"tags":["a","b"],"won":true}]'],
    [
      'under a key',
      '{"totalSize":2,"done":true,"records":[{"attributes":{"url":"/x"},"id":1,"Owner":{"Name":"Ann"}},{"id":12345678901234567890,"tags":["a","b"],"won":true}]}',
    ],
    ['a line each', '{"id":1,"Owner":{"Name":"Ann"}}\n{"id":12345678901234567890,"tags":["a","b"],"won":true}\n'],
  ])('JSON: %s', async (_, text) => {
    const table = await tableOf(text);
    expect(table.read.format).toBe('json');
    expect(table.header).toEqual(['id', 'Owner.Name', 'tags', 'won']);
    expect(cellsOf(table)).toEqual([
      [1, 'Ann', '', ''],
      ['12345678901234567890', '', 'a; b', 'TRUE'],
    ]);
  });

  test('JSON in lists, and headers in brackets that are no JSON', async () => {
    expect(cellsOf(await tableOf('[["id","amount"],["1",5],["2",6]]'))).toEqual([
      ['1', 5],
      ['2', 6],
    ]);
    expect((await tableOf('[id],[name]\n1,Acme\n')).header).toEqual(['[id]', '[name]']);
  });

  test('a pasted block of a spreadsheet', async () => {
    const table = await tableOf('id\tname\tnote\r\n1\tAcme\t"two\nlines"\r\n');
    expect(table.read).toMatchObject({ format: 'tsv', delimiter: '\t' });
    expect(cellsOf(table)).toEqual([['1', 'Acme', 'two\nlines']]);
  });

  test('keys of JSON and headers that programs trip over are only names', async () => {
    const table = await tableOf('[{"__proto__":1,"constructor":"x","<img src=x onerror=alert(1)>":2}]');
    expect(table.header).toEqual(['__proto__', 'constructor', '<img src=x onerror=alert(1)>']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await tableOf('__proto__,constructor\n1,2\n')).header).toEqual(['__proto__', 'constructor']);
  });

  test.each(['^', '~', '\u0001', '|', ';'])('delimited by %j', async (delimiter) => {
    const text = `${['id', 'name', 'note'].join(delimiter)}\n${['1', 'Acme', 'a b'].join(delimiter)}\n`;
    expect((await tableOf(text)).read.delimiter).toBe(delimiter);
  });
});

test('what was recognised can be corrected', async () => {
  const bytes = encode('名前,金額\n山田,5\n', 'shift_jis');
  expect((await tableOf(bytes, { encoding: 'gb18030' })).header).not.toEqual(['名前', '金額']);
  expect((await tableOf(bytes, { encoding: 'shift_jis' })).read.encoding).toMatchObject({
    name: 'shift_jis',
    sure: true,
  });
  expect((await tableOf('a;b,c\n1;2,3\n', { delimiter: ',' })).header).toEqual(['a;b', 'c']);
  expect(await tableOf('x,y\na,b\n1,2\n', { headerRow: 2 })).toMatchObject({
    header: ['a', 'b'],
    skipped: [{ row: 1, text: 'x · y', reason: 'title' }],
  });
  expect(await tableOf('1,2\n3,4\n', { headerRow: 0 })).toMatchObject({
    header: ['A', 'B'],
    headerRow: 0,
    rows: [{ row: 1 }, { row: 2 }],
  });
});

describe('spreadsheets', () => {
  test('typed cells: days, times, percentages, yes and no, errors, exact numbers', async () => {
    const day = (text: string) => new Date(`${text}Z`);
    const rows = [
      ['day', 'moment', 'share', 'is', 'number', 'text'],
      [day('2026-03-05T00:00:00'), day('2026-03-05T16:05:00'), 0.07, true, 0.1 + 0.2, '007'],
      [day('1999-12-31T00:00:00'), day('2026-03-05T00:00:00'), 0.125, false, 12345678.9, '1.5'],
    ];
    const columns = [{ numFmt: 'yyyy-mm-dd' }, { numFmt: 'yyyy-mm-dd hh:mm' }, { numFmt: '0.0%' }, {}, {}, {}];
    for (const dateSystem of ['1900', '1904'] as const) {
      const table = await tableOf(await writeXlsx({ dateSystem, sheets: [{ name: 'a', rows, columns }] }));
      expect(cellsOf(table)).toEqual([
        ['2026-03-05', '2026-03-05 16:05:00', '7%', 'TRUE', 0.1 + 0.2, '007'],
        ['1999-12-31', '2026-03-05', '12.5%', 'FALSE', 12345678.9, '1.5'],
      ]);
      expect(table.epoch).toBe(Number(dateSystem));
    }
  });

  test('currencies and units that formats show are hints of their column; several in one are told cell by cell', async () => {
    const style = (numFmt: string) => ({ style: { numFmt } });
    const rows = [
      ['a', 'b', 'c', 'd', 'e'],
      [1, 2, 3, 1.234, 5],
      [1, 2, 3, 4, 5],
    ];
    const cells = new Map([
      ...[1, 2].flatMap(
        (row) =>
          [
            [`${row},0`, style('[$€-407] #,##0.00')],
            [`${row},1`, style('"¥"#,##0')],
            [`${row},2`, style('0.0"万"')],
            [`${row},3`, style(row === 1 ? '[$USD] 0.00' : '[$CNY] 0.00')],
            [`${row},4`, style('0.0,"K"')],
          ] as [string, { style: { numFmt: string } }][],
      ),
    ]);
    const table = await tableOf(await writeXlsx({ sheets: [{ name: 'a', rows, cells }] }));
    expect(table.hints?.slice(0, 3)).toEqual([{ currency: '€' }, { currency: '¥' }, { scale: 10_000 }]);
    expect(table.hints?.[4]).toBeUndefined();
    expect(cellsOf(table).map((cells) => cells[3])).toEqual(['USD 1.2340', 'CNY 4']);
  });

  test('merged cells: a label stands for every row, an amount for one; groups above the header', async () => {
    const rows = [
      ['Deals 2026', null, null, null],
      ['Owner', 'Q1', null, 'Q2'],
      [null, 'Plan', 'Won', 'Plan'],
      ['Ann', 5, 6, 7],
      [null, 8, 9, null],
      ['Bob', 1, 2, 3],
    ];
    const merges = [
      { startRow: 0, endRow: 0, startCol: 0, endCol: 3 },
      { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
      { startRow: 1, endRow: 1, startCol: 1, endCol: 2 },
      { startRow: 3, endRow: 4, startCol: 0, endCol: 0 },
      { startRow: 3, endRow: 4, startCol: 3, endCol: 3 },
    ];
    const table = await tableOf(await writeXlsx({ sheets: [{ name: 'a', rows, merges }] }));
    expect(table.header).toEqual(['Owner', 'Q1 Plan', 'Q1 Won', 'Q2 Plan']);
    expect(cellsOf(table)).toEqual([
      ['Ann', 5, 6, 7],
      ['Ann', 8, 9, ''],
      ['Bob', 1, 2, 3],
    ]);
    expect(table.skipped?.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'title'],
      [2, 'headerAbove'],
    ]);
  });

  test('the sheet most like a table is taken, hidden ones only when asked for', async () => {
    const big = [['id', 'n'], ...Array.from({ length: 200 }, (_, at) => [`x${at}`, at])];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Notes', rows: [['Read me'], ['please']] },
        { name: 'Old', rows: big, hidden: true },
        { name: 'Deals', rows: ROWS },
      ],
    });
    const table = await tableOf(bytes);
    expect(table.read).toMatchObject({
      sheet: 2,
      sheets: [{ name: 'Notes' }, { name: 'Old', hidden: true }, { name: 'Deals' }],
    });
    expect(cellsOf(table)).toEqual(BODY);
    expect((await tableOf(bytes, { sheet: 1 })).rows.length).toBe(200);
  });

  test('formulas count by their stored result; one without is blank and said', async () => {
    const rows = [
      ['id', 'sum'],
      ['a', null],
      ['b', null],
      ['=1+1', 3],
    ];
    const cells = new Map([
      ['1,1', { formula: 'A1+1', formulaResult: 42 }],
      ['2,1', { formula: 'A2+1' }],
    ]);
    const table = await tableOf(await writeXlsx({ sheets: [{ name: 'a', rows, cells }] }));
    expect(cellsOf(table)).toEqual([
      ['a', 42],
      ['b', ''],
      ['=1+1', 3],
    ]);
    expect(table.formulasWithoutValue).toEqual([3]);
  });

  test('an OpenDocument spreadsheet', async () => {
    const table = await tableOf(
      await writeOds({
        sheets: [
          {
            name: 'Deals',
            rows: [
              ['id', 'day', 'n'],
              ['a', new Date('2026-03-05T00:00:00Z'), 1.5],
            ],
          },
        ],
      }),
    );
    expect(table.read).toMatchObject({ format: 'ods', sheets: [{ name: 'Deals' }] });
    expect(cellsOf(table)).toEqual([['a', '2026-03-05', 1.5]]);
  });
});

const FORMATS = new URL('../../../../shared/data/formats/', import.meta.url);
describe.skipIf(!existsSync(FORMATS))('the published sample of formats', () => {
  test.each([
    ['01_utf8_bom_comma_iso.csv', 'utf-8', ',', 40, 0],
    ['02_gbk_cn_headers.csv', 'gb18030', ',', 40, 0],
    ['03_utf16le_tab.txt', 'utf-16le', '\t', 40, 0],
    ['04_cp1252_semicolon_de.csv', 'windows-1252', ';', 40, 0],
    ['05_accounting_negatives_footer.csv', 'utf-8', ',', 40, 5],
    ['06_excel_serial_wan.csv', 'utf-8', ',', 40, 0],
    ['07_fr_nbsp_semicolon_utf8.csv', 'utf-8', ';', 40, 0],
    ['08_indian_lakh.csv', 'utf-8', ',', 40, 0],
    ['09_sep_line_pipedrive_headers.csv', 'utf-8', ';', 40, 0],
    ['10_ambiguous_dates.csv', 'utf-8', ',', 13, 0],
    ['11_dates_and_accounting.xlsx', undefined, undefined, 40, 0],
  ])('%s', async (name, encoding, delimiter, rows, skipped) => {
    const expected = JSON.parse(readFileSync(new URL('expected.json', FORMATS), 'utf8')) as {
      canonical: { id: string; customer: string }[];
    };
    const table = await tableOf(new Uint8Array(readFileSync(new URL(name, FORMATS))));
    expect(table.read.encoding?.name).toBe(encoding);
    expect(table.read.delimiter).toBe(delimiter);
    expect(table.header.length).toBe(6);
    expect([table.rows.length, table.skipped?.length, table.problems.length]).toEqual([rows, skipped, 0]);
    const known = new Map(expected.canonical.map(({ id, customer }) => [id, customer]));
    for (const { cells } of table.rows) expect(known.get(String(cells[0]))).toBe(cells[1]);
  });
});
