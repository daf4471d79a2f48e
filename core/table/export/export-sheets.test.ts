import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readTable } from '../file/read-table.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import type { ExportContent } from './export-content.ts';
import { exportSheets } from './export-sheets.ts';
import { writeCsvSheet } from './write-csv-sheet.ts';
import { writeJson } from './write-json.ts';
import { writeXlsx } from './write-xlsx.ts';

const usd = (minor: number, fraction?: number) => ({ minor, currency: 'USD', ...(fraction && { fraction }) });

const CONTENT: ExportContent = {
  today: '2026-03-05',
  workspace: {
    name: 'Plan',
    currency: 'USD',
    fiscalYearStart: 1,
    calendar: 'US',
    revenue: 'deals',
    people: {
      members: [
        { id: 'm1', name: 'Li Wei' },
        { id: 'm2', name: 'Li Wei' },
        { id: 'm3', name: 'Zoë' },
      ],
      units: [
        { id: 'u1', name: 'East' },
        { id: 'u2', name: 'Team A' },
      ],
      placements: [
        { subject: 'm1', unit: 'u2', from: '2026-01-01' },
        { subject: 'u2', unit: 'u1', from: '2026-01-01' },
        { subject: 'm2', unit: 'u1', from: '2026-01-01' },
        { subject: 'm2', unit: 'u2', from: '2026-06-01' },
      ],
    },
    aliases: { 'rep-1': 'm1', '0051': 'm1', Zoë: 'm3' },
    stages: [{ name: 'Talk' }, { name: 'Won' }],
  },
  deals: [
    {
      id: 'crm|a|b',
      name: '=1+1',
      owner: 'm1',
      stage: 'Won',
      status: 'won',
      amount: usd(1_200_050, 25),
      created: '2026-01-02',
      closes: '2026-02-03',
      stages: [
        { stage: 'Talk', day: '2026-01-02' },
        { stage: 'Won', day: '2026-02-03' },
      ],
    },
    { id: 'file|00123', name: 'two', owner: 'm3', stage: 'Talk', status: 'open', profit: usd(-50), stages: [] },
  ],
  records: {
    orders: [
      {
        id: 'shop|O-1',
        owner: 'm2',
        values: {
          day: '2026-03-01',
          owner: 'Li Wei',
          product: 'Chair',
          quantity: 3,
          amount: usd(261_960),
          profit: usd(41_914),
        },
      },
    ],
    accounts: [{ id: 'crm|A1', values: { name: 'Acme', industry: 'Food' } }],
    activities: [{ id: 'crm|T1', values: { type: 'Call', day: '2026-03-02', count: 2 } }],
  },
  targets: [
    { subject: 'm1', name: 'Li Wei', kind: 'member', period: '2026-Q1', minor: 9_800_000 },
    { subject: 'u1', name: 'East', kind: 'unit', period: '2026', minor: 40_000_000 },
  ],
  imports: [
    {
      at: Date.UTC(2026, 2, 5, 16, 5),
      by: 'm3',
      source: 'file',
      files: [
        { name: 'a.csv', kind: 'deals', rows: 12 },
        { name: 'b.csv', kind: 'quotas', rows: 3 },
      ],
      counts: { added: 10, changed: 1, unchanged: 0, rejected: 1 },
      undone: true,
    },
  ],
};
const sheetOf = (key: string) => {
  const found = exportSheets(CONTENT, 'en').find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};

describe('what is written', () => {
  test('every kind that has records is a sheet', () => {
    expect(exportSheets(CONTENT, 'en').map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Deals', 2],
      ['Stage history', 2],
      ['Quotas', 1],
      ['People', 3],
      ['Orders', 1],
      ['Accounts', 1],
      ['Activities', 1],
      ['Unit targets', 1],
      ['Imports', 2],
    ]);
    expect(
      exportSheets({ ...CONTENT, records: {}, imports: [], targets: [] }, 'zh-CN').map(({ name }) => name),
    ).toEqual(['商机', '阶段历史', '人员']);
  });

  test('owners by the id a source knows, by the name a source knows, else by the member’s own id', () => {
    expect(sheetOf('people').rows).toEqual([
      ['0051', 'Li Wei', 'rep-1', 'East', 'Team A'],
      ['m2', 'Li Wei', undefined, 'East', undefined],
      ['m3', 'Zoë', undefined, undefined, undefined],
    ]);
    expect(sheetOf('deals').rows.map((cells) => cells.slice(4, 6))).toEqual([
      [undefined, 'Zoë'],
      ['0051', 'Li Wei'],
    ]);
    expect(sheetOf('orders').rows[0]).toEqual(expect.arrayContaining(['m2', 'Li Wei']));
  });

  test('source and id stand apart, and stages come in the order of the funnel', () => {
    expect(sheetOf('deals').rows.map(([source, id, name]) => [source, id, name])).toEqual([
      ['file', '00123', 'two'],
      ['crm', 'a|b', '=1+1'],
    ]);
  });

  test('the counts of an import of two files stand once', () => {
    expect(sheetOf('imports').rows.map((cells) => cells.slice(1))).toEqual([
      ['Zoë', 'a.csv', 'deals', 12, 10, 1, 0, 1, 'Yes'],
      ['Zoë', 'b.csv', 'quotas', 3, undefined, undefined, undefined, undefined, 'Yes'],
    ]);
  });
});

describe('in each form', () => {
  test('CSV begins with a byte order mark, is exact, and runs nothing', () => {
    const text = writeCsvSheet(sheetOf('deals'));
    expect(text.startsWith('\ufeffPaceline Source,Deal ID,Deal Name,')).toBe(true);
    expect(text).toContain("\r\ncrm,a|b,'=1+1,,0051,Li Wei,Won,Won,12000.500025,USD,2026-01-02,2026-02-03,,\r\n");
    expect(writeCsvSheet(sheetOf('imports'))).toContain('2026-03-05 16:05:00');
  });

  test('JSON says its form and version, and gives amounts exactly', () => {
    const written = JSON.parse(writeJson(sheetOf('deals'), CONTENT.workspace, 0));
    expect(written).toMatchObject({
      format: 'paceline-export',
      version: 1,
      kind: 'deals',
      workspace: { currency: 'USD' },
    });
    expect(written.records[1]).toEqual({
      pacelineSource: 'crm',
      dealId: 'a|b',
      dealName: '=1+1',
      ownerId: '0051',
      ownerName: 'Li Wei',
      stage: 'Won',
      status: 'Won',
      amount: 12000.500025,
      amountMinor: 1_200_050,
      amountFraction: 25,
      currency: 'USD',
      createdDate: '2026-01-02',
      closeDate: '2026-02-03',
    });
  });

  test('a workbook has text as text, days as days, amounts as numbers, and a frozen header', async () => {
    const { sheets } = await readXlsx(await writeXlsx(exportSheets(CONTENT, 'en')), { readStyles: true });
    const [deals] = sheets;
    expect(deals?.name).toBe('Deals');
    expect(deals?.freezePane).toMatchObject({ rows: 1 });
    expect(deals?.rows[1]?.slice(0, 3)).toEqual(['file', '00123', 'two']);
    expect(deals?.rows[2]?.[2]).toBe('=1+1');
    expect(deals?.rows[2]?.[8]).toBe(12000.500025);
    expect(deals?.rows[2]?.[10]).toEqual(new Date('2026-01-02T00:00:00Z'));
    expect(sheets.at(-1)?.rows[1]?.[0]).toEqual(new Date('2026-03-05T16:05:00Z'));
  });

  test('a sheet longer than a workbook allows goes on in the next', async () => {
    const { sheets } = await readXlsx(await writeXlsx([sheetOf('people')], 3));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['People', 3],
      ['People 2', 2],
    ]);
    expect(sheets[1]?.rows[0]?.[0]).toBe('User ID');
  });
});

describe.each(['en', 'zh-CN'] as const)('the reader of files takes each sheet for what it is, in %s', (language) => {
  test.each([
    ['deals', 'deals'],
    ['stageHistory', 'history'],
    ['quotas', 'quotas'],
    ['people', 'people'],
    ['orders', 'orders'],
    ['accounts', 'accounts'],
    ['activities', 'activities'],
    ['unitTargets', 'unknown'],
    ['imports', 'unknown'],
  ])('%s', (key, kind) => {
    const sheet = exportSheets(CONTENT, language).find((one) => one.key === key);
    if (!sheet) throw new Error(`no ${key}`);
    for (const text of [writeCsvSheet(sheet), writeJson(sheet, CONTENT.workspace, 0)]) {
      const table = readTable(text);
      if (!table.ok) throw new Error(table.reason);
      expect(guessMapping(table).mapping.kind).toBe(kind);
    }
  });
});
