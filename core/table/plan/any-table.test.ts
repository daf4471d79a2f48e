import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../file/read-table.ts';
import { applyShape, rememberMapping } from '../mapping/file-shape.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { FIELDS, type TableKind } from '../mapping/mapping.ts';
import { importActions, importedFiles } from './import-actions.ts';
import { planImport } from './plan-import.ts';

const HEADERS = [
  '__proto__',
  'constructor',
  '',
  ' ',
  'ID',
  'Amount',
  '金额（万元）',
  '负责人',
  'Owner',
  'Stage',
  '状态',
  'Close Date',
  '日期',
  '1月',
  'Q1',
  '2026-01',
  'Profit',
  'Customer ID',
  'Product',
  '数量',
  'Manager',
  'Email',
  'Type',
  'Currency',
  '月份',
  'Target',
  'Reason (Paceline)',
  'No. (Paceline)',
  '<b>x</b>',
  'n'.repeat(300),
];
const CELLS = [
  '',
  '-',
  '1',
  '5',
  '1,234.50',
  '1.234',
  '¥5万',
  '12%',
  'USD',
  'XQZ',
  '2026-01-05',
  '2026-02-30',
  '3/4/2026',
  '45356',
  'Won',
  '输单',
  'Ann Lee',
  'ann lee',
  '__proto__',
  'toString',
  '=1+1',
  '-1',
  'x'.repeat(32_000),
  '\u0000',
  'a@b.cn',
  '2026年3月',
  '公司',
  '有限公司',
  1,
  -2.5,
  Number.MAX_SAFE_INTEGER,
  1e300,
];

test('whatever a table holds and is taken for: ids are unique, figures whole, reasons given, and a plan says the same twice', () => {
  const tables = fc.integer({ min: 1, max: 8 }).chain((width) =>
    fc.record({
      header: fc.array(fc.constantFrom(...HEADERS), { minLength: width, maxLength: width }),
      cells: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
      kind: fc.constantFrom(undefined, ...(Object.keys(FIELDS) as TableKind[])),
      year: fc.constantFrom(undefined, 2026),
    }),
  );
  fc.assert(
    fc.property(tables, ({ header, cells, kind, year }) => {
      const rows = cells.map((each, at) => ({ row: at + 2, cells: each }));
      const table: Table = { header, rows, delimiter: ',', problems: [] };
      const guess = guessMapping(table, kind);
      const mapping = { ...guess.mapping, ...(year && { year }) };
      const files = [{ name: 'any.csv', table, mapping }];
      const plan = planImport(files);
      expect(planImport(files)).toEqual(plan);
      for (const { row, reason, file } of plan.rejected)
        expect([typeof row, typeof reason, file]).toEqual(['number', 'string', 0]);
      const ids = new Set(plan.deals.map(({ id }) => id));
      expect(ids.size).toBe(plan.deals.length);
      for (const list of [plan.deals, plan.orders, plan.quotas] as const)
        for (const { minor, fraction = 0 } of list as readonly { minor?: number; fraction?: number }[]) {
          expect(minor === undefined || Number.isSafeInteger(minor)).toBe(true);
          expect(Math.abs(fraction) < 10_000 && fraction * (minor ?? 0) >= 0).toBe(true);
        }
      const about = { import: 'i', source: 'file', readAt: 1, files: importedFiles(files) };
      expect(structuredClone([...importActions(plan, about)]).at(-1)).toMatchObject({ type: 'endImport' });
      const remembered = applyShape(table, JSON.parse(JSON.stringify(rememberMapping(table, mapping))));
      if (remembered) expect(remembered.columns).toEqual(mapping.columns);
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    }),
    { numRuns: 400 },
  );
}, 60_000);
