import { expect, test } from 'vitest';
import { readTable } from '../file/read-table.ts';
import { applyShape, rememberMapping, shapeOf } from '../mapping/file-shape.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import type { ImportFile } from './import-plan.ts';
import { planImport } from './plan-import.ts';
import { rejectedFiles } from './rejected-file.ts';

function fileOf(text: string, mapping = {}): ImportFile {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.reason);
  return { name: 'test.csv', table, mapping: { ...guessMapping(table).mapping, currency: 'USD', ...mapping } };
}

test('rejected rows, mended, complete the import: the same records as if the file had been right', () => {
  const right =
    'Order No,Date,Customer,Product,Qty,Amount\n' +
    'S1,2026-01-05,"Acme, Inc.",Pen,1,10\n' +
    'S1,2026-01-05,"Acme, Inc.",Pen,2,20\n' +
    'S1,2026-01-06,"Acme, Inc.",Pen,3,30\n' +
    'S2,2026-01-07,Bolt,Ink,1,9\n';
  const whole = planImport([fileOf(right)]).orders;
  const wrong = right.replace(',2,20', ',2,lots').replace('2026-01-07', '2026-02-30');
  const file = fileOf(wrong);
  const first = planImport([file]);
  expect(first.rejected.map(({ row, reason, copy }) => [row, reason, copy])).toEqual([
    [3, 'unreadableAmount', 2],
    [5, 'impossibleDate', undefined],
  ]);

  const [out] = rejectedFiles([file], first.rejected, ({ reason, value }) => `${reason}: ${value}`, 'Reason');
  expect(out?.csv.split(/\r?\n/)[0]).toBe('Order No,Date,Customer,Product,Qty,Amount,Reason (Paceline),No. (Paceline)');
  const mended = (out?.csv ?? '').replace(',2,lots', ',2,20').replace('2026-02-30,', '2026-01-07,');
  const again = fileOf(mended);
  expect(again.mapping.columns).toEqual(file.mapping.columns);
  const second = planImport([again]);
  expect(second.rejected).toEqual([]);

  const values = (plan: typeof whole) =>
    plan.map(({ row, file: _, raw, ...order }) => order).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(values([...first.orders, ...second.orders])).toEqual(values(whole));
});

test('a file that is still wrong comes back with one reason, not two', () => {
  const file = fileOf('Deal ID,Deal Name,Stage,Amount\n1,A,Won,lots\n2,B,Won,5\n');
  const out = (one: ImportFile) =>
    rejectedFiles([one], planImport([one]).rejected, ({ reason }) => reason, '原因')[0]?.csv ?? '';
  const once = out(file);
  expect(once).toContain('原因 (Paceline)');
  expect(out(fileOf(once))).toBe(once);
});

test('a remembered mapping fits the next file, wherever its columns stand', () => {
  const header = 'Deal ID,Deal Name,Amount,Notes,Amount,Stage';
  const file = fileOf(`${header}\n1,A,5,x,7,Won\n`);
  const mapping = { ...file.mapping, columns: { ...file.mapping.columns, amount: 4 }, dayOrder: 'dayFirst' as const };
  const remembered = JSON.parse(JSON.stringify(rememberMapping(file.table, mapping)));
  const moved = fileOf('Stage,Notes,deal_id,Amount,Deal Name,AMOUNT\nWon,x,1,5,A,7\n');
  expect(shapeOf(moved.table)).toBe(shapeOf(file.table));
  expect(applyShape(moved.table, remembered)).toEqual({
    kind: 'deals',
    columns: { stage: 0, id: 2, name: 4, amount: 5 },
    currency: 'USD',
    dayOrder: 'dayFirst',
  });
  expect(applyShape(fileOf('Stage,Deal ID\nWon,1\n').table, remembered)).toBeUndefined();
  for (const bad of [
    null,
    5,
    {},
    { kind: '__proto__', columns: {} },
    { kind: 'deals', columns: { id: 'x' } },
    { ...remembered, currency: '<b>' },
  ])
    expect(applyShape(moved.table, bad)).toBeUndefined();
});
