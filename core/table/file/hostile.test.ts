import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { crc32, zip } from '#test/builders/zip.ts';
import { readFile } from './read-file.ts';
import { TABLE_LIMITS } from './table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The parts of a small workbook whose one sheet is `sheet`. */
function workbookOf(sheet: string, strings?: string): readonly (readonly [string, Uint8Array])[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    utf8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
    );
  return [
    [
      '[Content_Types].xml',
      utf8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      utf8(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
          (strings === undefined ? '' : relation('rId2', 'sharedStrings', 'sharedStrings.xml')),
      ),
    ],
    [
      'xl/worksheets/sheet1.xml',
      utf8(
        `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
      ),
    ],
    ...(strings === undefined ? [] : ([['xl/sharedStrings.xml', utf8(strings)]] as const)),
  ];
}
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const SMALL = `<row r="1">${cell('A1', 'id')}${cell('B1', 'n')}</row><row r="2">${cell('A2', 'x')}<c r="B2"><v>5</v></c></row>`;

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}

describe('archives made to harm', () => {
  test('the small workbook of these tests is read', async () => {
    expect(await readFile(zip(workbookOf(SMALL)), 'a.xlsx')).toMatchObject({
      ok: true,
      table: { ok: true, header: ['id', 'n'], rows: [{ row: 2, cells: ['x', 5] }] },
    });
  });

  test('a bomb that states its size is refused before it is unpacked', async () => {
    const packed = deflateRawSync(Buffer.alloc(200_000_000, 0x41), { level: 1 });
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/media/image1.png']) {
      const bytes = zip([
        ...workbookOf(SMALL).filter(([name]) => name !== part),
        [part, packed, { size: 200_000_000, crc: 1 }],
      ]);
      const [read, time] = await timed(() => readFile(bytes, 'a.xlsx'));
      expect(read).toEqual({ ok: false, reason: 'bomb' });
      expect(time).toBeLessThan(500);
    }
  });

  test('a bomb that lies about its size is stopped at what it states', async () => {
    const packed = deflateRawSync(Buffer.alloc(200_000_000, 0x41), { level: 1 });
    const before = process.memoryUsage().rss;
    for (const size of [1_000, 20_000_000, 0]) {
      const bytes = zip([...workbookOf(SMALL).slice(0, 4), ['xl/worksheets/sheet1.xml', packed, { size, crc: 1 }]]);
      const [read, time] = await timed(() => readFile(bytes, 'a.xlsx'));
      expect(read).toMatchObject({ ok: false });
      expect(time).toBeLessThan(2_000);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  test('archives in archives are not followed, one file in one archive is', async () => {
    const inner = zip([['deals.csv', utf8('id,n\n1,5\n')]]);
    expect(await readFile(inner, 'a.zip')).toMatchObject({ ok: true, format: 'csv', sheets: [{ name: 'deals.csv' }] });
    expect(await readFile(zip([['deals.xlsx', zip(workbookOf(SMALL))]]), 'a.zip')).toMatchObject({
      ok: true,
      format: 'xlsx',
    });
    expect(await readFile(zip([['a.zip', inner]]), 'b.zip')).toEqual({ ok: false, reason: 'archive' });
    expect(
      await readFile(
        zip([
          ['a.csv', utf8('a,b\n1,2\n')],
          ['b.csv', utf8('a,b\n1,2\n')],
        ]),
        'b.zip',
      ),
    ).toEqual({ ok: false, reason: 'archive' });
  });

  test('other documents, locked ones, cut ones and broken ones are named', async () => {
    expect(
      await readFile(
        zip([
          ['[Content_Types].xml', utf8('<a/>')],
          ['word/document.xml', utf8('<a/>')],
        ]),
        'a.xlsx',
      ),
    ).toEqual({ ok: false, reason: 'document' });
    expect(
      await readFile(
        zip([
          ['Index/Document.iwa', utf8('x')],
          ['Index/Tables.iwa', utf8('x')],
        ]),
        'a',
      ),
    ).toEqual({ ok: false, reason: 'spreadsheet' });
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: 'p', spinCount: 1 },
    });
    expect(await readFile(locked, 'a.xlsx')).toEqual({ ok: false, reason: 'encrypted' });
    const whole = zip(workbookOf(SMALL));
    for (const length of [10, 60, whole.length >> 1, whole.length - 10])
      expect(await readFile(whole.subarray(0, length), 'a.xlsx')).toEqual({ ok: false, reason: 'damaged' });
    const crossed = zip(
      workbookOf(SMALL).map(([name, bytes]) =>
        name.includes('sheet1') ? [name, bytes, { crc: crc32(bytes) ^ 1 }] : [name, bytes],
      ),
    );
    expect(await readFile(crossed, 'a.xlsx')).toEqual({ ok: false, reason: 'damaged' });
  });
});

describe('sheets made to harm', () => {
  test('a cell at the last corner', async () => {
    const [read, time] = await timed(() =>
      readFile(zip(workbookOf(`${SMALL}<row r="1048576">${cell('XFD1048576', 'x')}</row>`)), 'a.xlsx'),
    );
    expect(read).toEqual({ ok: false, reason: 'tooSparse' });
    expect(time).toBeLessThan(2_000);
  });

  test('16,000 columns', async () => {
    const row = (number: number) => `<row r="${number}">${'<c><v>1</v></c>'.repeat(16_000)}</row>`;
    expect(await readFile(zip(workbookOf(row(1) + row(2))), 'a.xlsx')).toEqual({
      ok: false,
      reason: 'tooManyColumns',
      found: 16_000,
      limit: 1_000,
    });
  });

  test('hundreds of thousands of empty rows below the table', { timeout: 30_000 }, async () => {
    const empty = Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="0"/></row>`).join(
      '',
    );
    expect(await readFile(zip(workbookOf(SMALL + empty)), 'a.xlsx')).toMatchObject({
      ok: true,
      table: { rows: [{ row: 2 }], skipped: [] },
    });
  });

  test('entities that multiply, and merges over everything', { timeout: 30_000 }, async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>`;
    const read = await readFile(
      zip(workbookOf(`${SMALL}<row r="3"><c r="A3" t="s"><v>0</v></c></row>`, laughs)),
      'a.xlsx',
    );
    expect(JSON.stringify(read)).not.toContain('aaaaaaaaaa');
    const merges = Array.from({ length: 2_000 }, () => '<mergeCell ref="A2:XFD1048576"/>').join('');
    const parts = workbookOf(SMALL).map(([name, bytes]) =>
      name.includes('sheet1')
        ? ([
            name,
            utf8(
              new TextDecoder().decode(bytes).replace('</worksheet>', `<mergeCells>${merges}</mergeCells></worksheet>`),
            ),
          ] as const)
        : ([name, bytes] as const),
    );
    const [merged, time] = await timed(() => readFile(zip(parts), 'a.xlsx'));
    expect(merged).toMatchObject({ ok: true });
    expect(time).toBeLessThan(3_000);
  });
});

describe('text made to harm', () => {
  test('too many bytes are refused before they are looked at', async () => {
    const large = { length: TABLE_LIMITS.bytes + 1 } as Uint8Array;
    expect(await readFile(large, 'a.csv')).toEqual({
      ok: false,
      reason: 'tooLarge',
      found: TABLE_LIMITS.bytes + 1,
      limit: TABLE_LIMITS.bytes,
    });
  });

  test.each([
    ['a quote never closed', `a,b\n1,"${'x,y\n'.repeat(2_000_000)}`],
    ['a lone quote on many lines', `a,b\n${'1,"x\n'.repeat(400_000)}`],
    ['a quote and text behind it', `a,b\n${'"x"y,1\n'.repeat(300_000)}`],
    ['one cell of many megabytes', `a,b\n1,${'x'.repeat(20_000_000)}\n`],
    ['one line of delimiters', `a,b\n${','.repeat(5_000_000)}\n`],
    ['open tags', `<table>${'<tr><td>'.repeat(200_000)}`],
    ['tables in tables', '<table><tr><td>'.repeat(50_000)],
    ['spans', `<table>${'<tr><td colspan=1000 rowspan=60000>x</td></tr>'.repeat(20_000)}`],
    ['angle brackets', `<table${' <'.repeat(500_000)}`],
    ['attributes', `<table><tr><td ${'a="'.repeat(200_000)}>`],
    ['ampersands', `<table><tr><td>${'&#'.repeat(500_000)}</td></tr></table>`],
    ['open scripts', `<table>${'<script>'.repeat(20_000)}`],
    ['scripts', `<table><tr><td>a${'<script></script>'.repeat(40_000)}`],
    ['spaces in a cell', `<table><tr><td>a</td><td>x${' '.repeat(500_000)}y</td></tr></table>`],
    ['deep JSON', `${'['.repeat(200_000)}`],
    ['deep records', `[${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}]`],
    ['deeper records', `[${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]`],
    ['deep lists in a record', `[{"id":1,"a":${'['.repeat(100_000)}1${']'.repeat(100_000)}}]`],
    ['spaces', ' '.repeat(3_000_000)],
    ['digits', `a,b\n1,${'9'.repeat(30_000)}\n`],
    ['total words', `a,b,c\n1,2,3\n${'Total '.repeat(5_000)},,\n`],
    ['commas between digits', '1,'.repeat(2_000_000)],
  ])('%s', { timeout: 20_000 }, async (_, text) => {
    const [read, time] = await timed(() => readFile(text, 'a'));
    expect(typeof read.ok).toBe('boolean');
    expect(time).toBeLessThan(5_000);
  });

  test('bytes of anything else are never an error', async () => {
    let seed = 42;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 7;
    };
    const starts = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x1f, 0x8b],
      [0xff, 0xfe],
      [0x3c, 0x74, 0x61, 0x62, 0x6c, 0x65],
    ];
    for (let round = 0; round < 60; round++) {
      const bytes = new Uint8Array([...(starts[round % starts.length] ?? []), ...Array.from({ length: 2_000 }, next)]);
      const read = await readFile(bytes, 'a');
      if (round % starts.length < 4) expect(read.ok && read.table.ok).toBe(false);
    }
  });
});

test.each(['abc', '-5', '1.5', '1e308', 'Infinity', '99999999999'])(
  'XML whose places are %s is read as if it stated none',
  async (place) => {
    const data = (text: string) => `<Data ss:Type="String">${text}</Data>`;
    const xml = (row: string, cell: string) =>
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell>${data('id')}</Cell><Cell>${data('n')}</Cell></Row><Row ${row}><Cell ${cell}>${data('x')}</Cell><Cell>${data('5')}</Cell></Row></Table></Worksheet></Workbook>`;
    for (const [row, cell] of [
      [`ss:Index="${place}"`, ''],
      ['', `ss:Index="${place}"`],
      ['', `ss:MergeAcross="${place}"`],
      ['', `ss:MergeDown="${place}"`],
    ] as const)
      expect(await readFile(xml(row, cell), 'a.xml')).toMatchObject({
        table: { rows: [{ row: 2, cells: ['x', '5'] }] },
      });
  },
);

test('reading is told its progress and can be stopped', async () => {
  const text = `a,b\n${'1,2\n'.repeat(400_000)}`;
  const shares: number[] = [];
  await readFile(text, 'a', {}, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  const stop = new AbortController();
  await expect(readFile(text, 'a', {}, () => stop.abort(), stop.signal)).rejects.toThrow('aborted');
});
