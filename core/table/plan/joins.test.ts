import { expect, test } from 'vitest';
import { readTable } from '../file/read-table.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import type { ImportFile, ImportOptions } from './import-plan.ts';
import { planImport } from './plan-import.ts';

function fileOf(text: string): ImportFile {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.reason);
  return { name: 'test.csv', table, mapping: { currency: 'CNY', ...guessMapping(table).mapping } };
}
const planOf = (texts: readonly string[], options?: ImportOptions) => planImport(texts.map(fileOf), options);

const DEALS =
  'Deal ID,Deal Name,Account,Owner,Stage,Amount,Close Date\n' +
  '1,A,Acme Corp.,Ann Lee,Won,5,2026-01-01\n' +
  '2,B,ACME CORPORATION,ann lee,Won,5,2026-01-01\n' +
  '3,C,C2,E7,Open,5,2026-01-01\n';
const ACCOUNTS = 'Account ID,Account Name,Industry\nC1,Acme Corporation,Metal\nC2,Bolt GmbH,Metal\n';
const PEOPLE =
  'Employee ID,Full Name,Email,Manager,Region\nE7,Bo Roe,bo@x.cn,Ann Lee,East\nE8,Ann Lee,ann@x.cn,,East\n';

test('files join in any order, by ids, by names, and by near-misses that are shown', () => {
  for (const order of [
    [DEALS, ACCOUNTS, PEOPLE],
    [PEOPLE, ACCOUNTS, DEALS],
  ]) {
    const plan = planOf(order);
    expect(plan.rejected).toEqual([]);
    expect(plan.deals.map(({ account, raw }) => [account, raw?.account])).toEqual([
      ['Acme Corp.', undefined],
      ['Acme Corporation', 'ACME CORPORATION'],
      ['Bolt GmbH', 'C2'],
    ]);
    expect(plan.joins).toEqual([
      { field: 'owner', written: 'ann lee', suggestion: 'Ann Lee', count: 1, sure: true, applied: true },
      {
        field: 'account',
        written: 'Acme Corp.',
        suggestion: 'Acme Corporation',
        count: 1,
        sure: false,
        applied: false,
      },
      {
        field: 'account',
        written: 'ACME CORPORATION',
        suggestion: 'Acme Corporation',
        count: 1,
        sure: true,
        applied: true,
      },
    ]);
    const ann = plan.people.find(({ name }) => name === 'Ann Lee');
    expect(ann).toMatchObject({ alias: 'E8', aliases: ['Ann Lee', 'ann@x.cn', 'ann lee'], units: ['East'] });
    expect(plan.people.find(({ name }) => name === 'Bo Roe')).toMatchObject({
      manager: 'Ann Lee',
      units: ['East', 'Ann Lee'],
    });
    expect(plan.members).toContainEqual({ alias: 'E7', name: 'Bo Roe' });
  }
});

test('what a person says of a near-miss is done, for and against', () => {
  const plan = planOf([DEALS, ACCOUNTS], {
    joins: [
      { field: 'account', written: 'Acme Corp.', same: 'Acme Corporation' },
      { field: 'account', written: 'ACME CORPORATION', same: null },
    ],
  });
  expect(plan.deals.slice(0, 2).map(({ account }) => account)).toEqual(['Acme Corporation', 'ACME CORPORATION']);
  expect(plan.joins.filter(({ field }) => field === 'account').map(({ applied }) => applied)).toEqual([true, false]);
});

test('owners are matched to the members of the workspace, nearly too', () => {
  const members = [
    { id: 'm1', name: 'Ann  Lee', aliases: ['ann@x.cn'] },
    { id: 'm2', name: 'Bo Roe', aliases: ['E7'] },
  ];
  const plan = planOf([DEALS], { members });
  expect(plan.members).toEqual([
    { alias: 'Ann Lee', name: 'Ann  Lee', member: 'm1' },
    { alias: 'ann lee', name: 'Ann  Lee', member: 'm1' },
    { alias: 'E7', name: 'Bo Roe', member: 'm2' },
  ]);
  expect(plan.joins.filter(({ field }) => field === 'owner')).toMatchObject([
    { written: 'Ann Lee', member: 'm1', sure: true },
    { written: 'ann lee', member: 'm1', sure: true },
  ]);
});

test('two people of one name stay two', () => {
  const plan = planOf(['Employee ID,Name,Department\n1,Li Wei,A\n2,Li Wei,B\n']);
  expect(plan.people.map(({ alias, aliases, units }) => [alias, aliases, units])).toEqual([
    ['1', undefined, ['A']],
    ['2', undefined, ['B']],
  ]);
});

test('what several tables say of one person comes together', () => {
  const plan = planOf([
    'Sales Agent,Manager,Regional Office\nAnn Lee,Bo Roe,East\n',
    'User ID,First Name,Last Name,Email\nU1,Ann,Lee,ann@x.cn\n',
  ]);
  expect(plan.people).toMatchObject([
    { alias: 'U1', name: 'Ann Lee', aliases: ['Ann Lee', 'ann@x.cn'], manager: 'Bo Roe', units: ['East', 'Bo Roe'] },
  ]);
});

test('a wide table of quotas, in its unit, by the year said', () => {
  const [file] = [fileOf('姓名,1月目标（万元）,2月目标（万元）\n李伟,98,90.5\n王芳,,65\n')];
  const plan = planImport([file as ImportFile]);
  expect(plan.open).toEqual([{ file: 0, choose: 'year' }]);
  const said = planImport([{ ...(file as ImportFile), mapping: { ...(file as ImportFile).mapping, year: 2026 } }]);
  expect(said.open).toEqual([]);
  expect(said.quotas.map(({ owner, period, minor, raw }) => [owner, period, minor, raw?.minor])).toEqual([
    ['李伟', '2026-01', 98_000_000, '98'],
    ['李伟', '2026-02', 90_500_000, '90.5'],
    ['王芳', '2026-02', 65_000_000, '65'],
  ]);
});

test('quotas of several metrics: money in minor units, counts as they are', () => {
  const plan = planOf([
    '姓名,考核指标,目标值,月份\n李伟,销售额,100000,2026-01\n李伟,新客户数,5,2026-01\n王芳,销售额,90000,2026-01\n',
  ]);
  expect(plan.quotas.map(({ owner, metric, period, minor }) => [owner, metric, period, minor])).toEqual([
    ['李伟', undefined, '2026-01', 10_000_000],
    ['李伟', '新客户数', '2026-01', 5],
    ['王芳', undefined, '2026-01', 9_000_000],
  ]);
});

test('activities with their type, day, owner and account', () => {
  const plan = planOf([
    '拜访日期,业务员,客户名称,跟进方式,跟进内容,次数\n2026/1/5,李伟,甲公司,电话,报价,2\n2026/1/6,王芳,乙公司,上门拜访,演示,1\n',
  ]);
  expect(plan.activities).toMatchObject([
    { type: '电话', day: '2026-01-05', owner: '李伟', account: '甲公司', subject: '报价', count: 2 },
    { type: '上门拜访', day: '2026-01-06', owner: '王芳', account: '乙公司', subject: '演示', count: 1 },
  ]);
});

test('order lines: profit is amount less cost, lines of one product stay apart, ids come again', () => {
  const text =
    'Order No,Date,Customer,Product,Qty,Amount,Cost\nS1,2026-01-05,甲,Pen,1,10.005,4\nS1,2026-01-05,甲,Pen,2,20,30.0001\nS2,2026-01-06,乙,Ink,1,9,1\n';
  const plan = planOf([text]);
  expect(
    plan.orders.map(({ id, minor, fraction, profit, profitFraction }) => [id, minor, fraction, profit, profitFraction]),
  ).toEqual([
    ['S1/Pen', 1000, 5000, 600, 5000],
    ['S1/Pen/2', 2000, undefined, -1000, -100],
    ['S2/Ink', 900, undefined, 800, undefined],
  ]);
  expect(plan.totals).toEqual([
    { kind: 'orders', currency: 'CNY', count: 3, minor: 3900, fraction: 5000, profit: 400, profitFraction: 4900 },
  ]);
});

test('of two rows with one id the one changed later counts, wherever it stands', () => {
  const header = 'Deal ID,Deal Name,Stage,Amount,Last Modified Date\n';
  const more = ['2', '3', '4', '5', '6'].map((id) => `${id},B,Won,1,2026-01-01\n`).join('');
  for (const rows of [
    '1,A,Open,5,2026-01-01\n1,A,Won,6,2026-02-01\n',
    '1,A,Won,6,2026-02-01\n1,A,Open,5,2026-01-01\n',
  ]) {
    const plan = planOf([header + rows + more]);
    expect([plan.rejected, plan.deals.length]).toEqual([[], 6]);
    expect(plan.deals[0]).toMatchObject({ status: 'won', minor: 600 });
  }
});
