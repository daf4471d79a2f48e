import { expect, test } from 'vitest';
import { readTable } from '../file/read-table.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { planImport } from './plan-import.ts';

function planOf(header: string, ...rows: readonly string[]) {
  const table = readTable([header, ...rows].join('\n'));
  if (!table.ok) throw new Error(table.reason);
  const mapping = guessMapping(table, 'deals').mapping;
  return planImport([{ name: 'deals.csv', table, mapping }]);
}

const many = (count: number, stage: string, status: string) =>
  Array.from({ length: count }, (_, at) => `${stage}${at},${stage},${status},100`);

test('what a clear status column says of nearly every row of a stage outweighs its name, and a single row keeps its own', () => {
  const rows = [...many(20, '售后跟进', '赢单'), '售后跟进x,售后跟进,输单,100', ...many(5, '方案', '进行中')];
  const { stages, deals } = planOf('商机编号,阶段,状态,金额', ...rows);
  expect(stages).toEqual([
    { name: '售后跟进', status: 'won', sure: true },
    { name: '方案', status: 'open', sure: true },
  ]);
  expect(deals.find(({ id }) => id === '售后跟进x')?.status).toBe('lost');
  expect(deals.find(({ id }) => id === '售后跟进1')?.status).toBe('won');
});

test('a status column that says nothing of won and lost leaves the names of stages as they are', () => {
  const { stages } = planOf(
    'Deal ID,Stage,Status,Amount',
    ...many(9, 'Closed Won', 'Open'),
    ...many(9, 'Demo', 'Open'),
  );
  expect(stages.find(({ name }) => name === 'Closed Won')?.status).toBe('won');
});

test('a status column that contradicts itself leaves the name', () => {
  const { stages } = planOf(
    'Deal ID,Stage,Status,Amount',
    ...many(5, 'Closed Won', 'Won'),
    ...many(5, 'Closed Won', 'Lost'),
  );
  expect(stages).toEqual([{ name: 'Closed Won', status: 'won', sure: true }]);
});
