import { describe, expect, test, vi } from 'vitest';
import { dataBytes, dataMissing, expectedOf } from '#test/shared-data.ts';
import { readTable } from '../file/read-table.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { importActions } from './import-actions.ts';
import type { ImportOptions } from './import-plan.ts';
import { planImport } from './plan-import.ts';
import { previewDeals } from './preview.ts';

vi.setConfig({ testTimeout: 30_000 });

function fileOf(text: string | Uint8Array, changes: object = {}) {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.reason);
  return { name: 'test.csv', table, mapping: { ...guessMapping(table).mapping, ...changes } };
}
const planOf = (text: string | Uint8Array, changes?: object, options?: ImportOptions) =>
  planImport([fileOf(text, changes)], options);

const CHINESE =
  '商机编号,商机名称,客户名称,负责人,销售阶段,商机金额（元）,创建日期,预计成交日期\n' +
  'S1,一期,甲公司,李伟,赢单,"￥12,000.50",2026年1月5日,2026年2月1日\n' +
  'S2,二期,乙公司,王芳,谈判,1.2万,2026/1/6,2026/3/31\n' +
  'S3,三期,丙公司,王芳,输单,（300）,2026-01-07,2026-01-31\n';

test('a Chinese export needs no correction', () => {
  const plan = planOf(CHINESE);
  expect(plan.rejected).toEqual([]);
  expect(plan.open).toEqual([]);
  const values = plan.deals.map(({ file, row, raw, ...deal }) => deal);
  expect(plan.deals.map(({ file, row, raw }) => ({ file, row, raw }))).toEqual([
    { file: 0, row: 2, raw: { minor: '￥12,000.50', created: '2026年1月5日', closes: '2026年2月1日' } },
    { file: 0, row: 3, raw: { minor: '1.2万', created: '2026/1/6', closes: '2026/3/31' } },
    { file: 0, row: 4, raw: { minor: '（300）' } },
  ]);
  expect(values).toEqual([
    {
      id: 'S1',
      name: '一期',
      account: '甲公司',
      owner: '李伟',
      ownerName: '李伟',
      stage: '赢单',
      status: 'won',
      minor: 1200050,
      currency: 'CNY',
      created: '2026-01-05',
      closes: '2026-02-01',
    },
    {
      id: 'S2',
      name: '二期',
      account: '乙公司',
      owner: '王芳',
      ownerName: '王芳',
      stage: '谈判',
      status: 'open',
      minor: 1200000,
      currency: 'CNY',
      created: '2026-01-06',
      closes: '2026-03-31',
    },
    {
      id: 'S3',
      name: '三期',
      account: '丙公司',
      owner: '王芳',
      ownerName: '王芳',
      stage: '输单',
      status: 'lost',
      minor: -30000,
      currency: 'CNY',
      created: '2026-01-07',
      closes: '2026-01-31',
    },
  ]);
});

test('a bad cell rejects its row with the reason, and nothing else', () => {
  const plan = planOf(
    'Deal ID,Deal Name,Stage,Amount,Currency,Close Date\n' +
      '1,ok,Won,100.00,USD,2026-02-28\n' +
      '2,impossible,Won,100.00,USD,2026-02-30\n' +
      '3,no date,Won,100.00,USD,soon\n' +
      '4,no amount,Won,lots,USD,2026-02-28\n' +
      '5,no currency,Won,100.00,XQZ,2026-02-28\n' +
      ',no id,Won,100.00,USD,2026-02-28\n' +
      '1,again,Lost,100.00,USD,2026-02-28\n' +
      '7,blank,Won,,,\n' +
      '8,"x"y,Won,1,USD,2026-02-28\n',
  );
  expect(plan.deals.map(({ id }) => id)).toEqual(['1', '7']);
  expect(plan.deals[1]).toEqual({ id: '7', name: 'blank', stage: 'Won', status: 'won', file: 0, row: 9 });
  expect(plan.rejected.map(({ row, reason, field, value }) => [row, reason, field, value])).toEqual([
    [3, 'impossibleDate', 'closes', '2026-02-30'],
    [4, 'unreadableDate', 'closes', 'soon'],
    [5, 'unreadableAmount', 'amount', 'lots'],
    [6, 'unknownCurrency', 'currency', 'XQZ'],
    [7, 'noId', 'id', undefined],
    [8, 'sameId', 'id', '1'],
    [10, 'brokenQuotes', undefined, undefined],
  ]);
});

test('hostile headers and cells are only text', () => {
  const plan = planOf(
    '__proto__,Deal ID,Deal Name,Stage,Amount,Owner,constructor\nx,__proto__,"=HYPERLINK(""x"")",Won,5,__proto__,y\n' +
      'x,constructor,<img src=x onerror=alert(1)>,__proto__,6,toString,y\n',
    { currency: 'USD' },
  );
  expect(plan.deals.map(({ id, name, owner }) => [id, name, owner])).toEqual([
    ['__proto__', '=HYPERLINK("x")', '__proto__'],
    ['constructor', '<img src=x onerror=alert(1)>', 'toString'],
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const preview = previewDeals(plan.deals, [], 'file', {});
  expect(preview.added.length).toBe(2);
  expect([...importActions(plan, { import: 'i', source: 'file', readAt: 1, files: [] })][1]).toMatchObject({
    type: 'takeIn',
    deals: [{ id: '__proto__' }, { id: 'constructor' }],
  });
});

test('what the file leaves open is asked, once said it is used', () => {
  const text = 'Deal ID,Stage,Amount,Close Date\n1,Won,1200,3/4/2026\n';
  expect(planOf(text).open).toEqual([
    { file: 0, choose: 'currency' },
    { file: 0, choose: 'dayOrder' },
  ]);
  const said = planOf(text, { currency: 'JPY', dayOrder: 'dayFirst' });
  expect(said.open).toEqual([]);
  expect(said.deals[0]).toMatchObject({ minor: 1200, currency: 'JPY', closes: '2026-04-03' });
  expect(planOf('Deal ID,Amount,Close Date\n1,5,2026-01-01\n', { currency: 'USD' }).open).toEqual([
    { file: 0, choose: 'status', optional: true },
  ]);
  expect(planOf('a,b\n1,2\n').open).toEqual([{ file: 0, choose: 'kind' }]);
});

test('a currency is asked of the file whose rows state none, not of the files beside it', () => {
  const stated = fileOf('Deal ID,Stage,Amount,Currency\n1,Won,5,USD\n2,Won,5,EUR\n');
  const partly = fileOf('Deal ID,Stage,Amount,Currency\n3,Won,5,USD\n4,Won,5,\n');

  expect(planImport([stated, partly]).open).toEqual([{ file: 1, choose: 'currency' }]);
});

test('a stage means what a person confirmed, before any guess', () => {
  const text = 'Deal ID,Stage,Amount,Close Date\n1,Signed,5 USD,2026-01-01\n';
  expect(planOf(text).stages).toEqual([{ name: 'Signed', status: 'won', sure: false }]);
  const confirmed = planOf(text, {}, { stages: [{ name: 'Signed', status: 'open' }] });
  expect(confirmed.stages).toEqual([{ name: 'Signed', status: 'open', sure: true }]);
  expect(confirmed.deals[0]?.status).toBe('open');
});

test('files without ids find their deals again, also when rows are added before them', () => {
  const header = 'Potential Name,Account,Created Time,Stage,Amount,Closing Date\n';
  const rows = 'A,x,2026-01-01,Won,$5,2026-02-01\nA,x,2026-01-02,Won,$6,2026-02-01\nA,x,2026-01-02,Won,$7,2026-02-01\n';
  const ids = planOf(header + rows).deals.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(
    planOf(`${header}B,x,2026-01-01,Won,$5,2026-02-01\n${rows}`)
      .deals.map(({ id }) => id)
      .slice(1),
  ).toEqual(ids);
});

test('a history without its deals names those nobody knows', () => {
  const text = 'Opportunity ID,Stage,Created Date\n1,A,2026-01-01\n1,B,2026-01-05\n2,A,2026-01-02\n';
  expect(planOf(text)).toMatchObject({ deals: [], rejected: [], unknownDeals: ['1', '2'] });
  const plan = planOf(text, {}, { knownDeals: new Set(['1']) });
  expect(plan.deals).toEqual([
    {
      id: '1',
      stages: [
        { stage: 'A', day: '2026-01-01' },
        { stage: 'B', day: '2026-01-05' },
      ],
    },
  ]);
  expect(plan.rejected).toMatchObject([{ row: 4, reason: 'noSuchDeal', value: '2' }]);
});

test('quotas by quarter and year starts, by written periods, from and to; doubts are rejected', () => {
  const periods = (text: string) => planOf(text, { currency: 'CNY' }).quotas.map(({ period }) => period);
  expect(periods('Owner,Start Date,Quota\nA,2026-01-01,5\nA,2026-04-01,5\nB,2026-07-01,5\n')).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
  ]);
  expect(periods('Owner,Start Date,Quota\nA,2025-01-01,5\nA,2026-01-01,5\n')).toEqual(['2025', '2026']);
  expect(periods('Owner,Start Date,End Date,Quota\nA,2026-04-01,2027-03-31,5\nA,2026-04-01,2026-06-30,5\n')).toEqual([
    '2026-04-01/2027-03-31',
    '2026-Q2',
  ]);
  expect(periods('负责人,月份,目标金额\n李伟,2026年3月,98万\n')).toEqual(['2026-03']);
  const doubtful = planOf('Owner,Month,Target\nA,2026-03,5\nA,2026-03,6\n,2026-04,5\nA,2026-13,5\nA,2026-05,\n', {
    currency: 'CNY',
  });
  expect(doubtful.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'samePeriod'],
    [4, 'noOwner'],
    [5, 'unreadablePeriod'],
    [6, 'noAmount'],
  ]);
});

test('a changed deal says which fields, old and new', () => {
  const known = {
    id: 'file|1',
    name: 'A',
    stage: 'Offer',
    status: 'open',
    stages: [],
    owner: 'm1',
    amount: { minor: 500, currency: 'USD' },
    closes: '2026-01-01',
  } as const;
  const [deal] = planOf('Deal ID,Deal Name,Owner,Stage,Amount,Close Date\n1,A,Ann,Won,6 USD,\n').deals;
  expect(previewDeals(deal ? [deal] : [], [known], 'file', { Ann: 'm1' }).changed).toMatchObject([
    {
      changes: [
        { field: 'stage', old: 'Offer', new: 'Won' },
        { field: 'status', old: 'open', new: 'won' },
        { field: 'amount', old: { minor: 500, currency: 'USD' }, new: { minor: 600, currency: 'USD' } },
      ],
    },
  ]);
});

const noMaven = dataMissing('maven-crm');
describe.skipIf(noMaven)(noMaven || 'maven-crm, by its guessed mapping', () => {
  test.each(['sales_pipeline.csv', 'sales_pipeline_mdy.csv'])('%s', (name) => {
    const expected = expectedOf<{ counts: Record<string, number>; won_amount_total: number }>('maven-crm');
    const { deals, rejected } = planOf(dataBytes('maven-crm', name), { currency: 'USD' });
    expect(rejected).toEqual([]);
    const won = deals.filter(({ status }) => status === 'won');
    expect(won.reduce((sum, { minor = 0 }) => sum + minor, 0)).toBe(expected.won_amount_total * 100);
    for (const status of ['won', 'lost', 'open'])
      expect(deals.filter((deal) => deal.status === status).length).toBe(expected.counts[status]);
  });
});

const noZoho = dataMissing('zoho-potentials');
describe.skipIf(noZoho)(noZoho || 'zoho-potentials, by its guessed mapping', () => {
  test('Potentials.csv, with its currency', () => {
    const expected = expectedOf<{
      rows: number;
      won: number;
      lost: number;
      amount_total: number;
      won_amount_by_owner: Record<string, number>;
    }>('zoho-potentials');
    const { deals, rejected, open } = planOf(dataBytes('zoho-potentials', 'Potentials.csv'));
    expect([rejected, open]).toEqual([[], []]);
    expect(deals.length).toBe(expected.rows);
    expect(deals.reduce((sum, { minor = 0 }) => sum + minor, 0)).toBe(expected.amount_total * 100);
    expect(deals.filter(({ status }) => status === 'won').length).toBe(expected.won);
    expect(deals.filter(({ status }) => status === 'lost').length).toBe(expected.lost);
    for (const [owner, amount] of Object.entries(expected.won_amount_by_owner))
      expect(
        deals
          .filter((deal) => deal.owner === owner && deal.status === 'won')
          .reduce((sum, { minor = 0 }) => sum + minor, 0),
      ).toBe(amount * 100);
  });
});

test('a sum of profit made of two columns is named by both', () => {
  const orders = 'Order ID,Order Date,Sales,Cost\nO-1,2026-01-05,100.00,60.50\nO-2,2026-01-06,50.00,60.00\n';
  const [file] = planOf(orders, { currency: 'USD' }).files;
  expect(file?.sums.map(({ header, minor }) => [header, minor])).toEqual([
    ['Sales', 15_000],
    ['Sales − Cost', 2_950],
  ]);
});
