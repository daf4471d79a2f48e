import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyShape } from '#core/table/mapping/file-shape.ts';
import { documentsOf } from '#test/builders/team.ts';
import * as layout from '../workspace/layout.ts';
import { createOrdersReader } from '../workspace/orders-reader.ts';
import { readCaptured } from '../workspace/records.ts';
import { createRowsReader } from '../workspace/rows-reader.ts';
import { readShapes } from '../workspace/shapes.ts';
import { notedIn, takeBackImport } from '../workspace/take-back-import.ts';
import { dealContext, readTeam } from '../workspace/team-reader.ts';
import { inSteps } from './breathe.ts';
import { createListing } from './listing.ts';
import { listImports, originsOf } from './origins.ts';

const KINDS = ['deals', 'orders', 'accounts', 'products', 'activities', 'people', 'quotas'] as const;
/** Names of fields of all records, rows of imports and what these wrote over. */
const FIELDS =
  'readAt older from olderFrom raw stages sample name account owner ownerName stage status minor currency created closes fraction product profit profitFraction quantity count day type member subject unit origin source order read of at files counts added changed unchanged rejected written by undone kind columns rows periods values apart'.split(
    ' ',
  );
const plain = fc.constantFrom<unknown>(
  null,
  true,
  5,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e300,
  2 ** 53,
  '',
  'x'.repeat(20_000),
  '__proto__',
  'i1',
  'i1/0/2',
  '2024-01-01',
  'USD',
  'open',
  [],
  [null],
  {},
);
const nested = fc.oneof(
  plain,
  fc.dictionary(fc.constantFrom(...FIELDS), plain, { maxKeys: 3, noNullPrototype: true }),
  fc.array(plain, { maxLength: 3 }),
);
const record = fc
  .tuple(fc.dictionary(fc.constantFrom(...FIELDS), nested, { maxKeys: 10, noNullPrototype: true }), fc.boolean())
  .map(([fields, isRead]) => (isRead ? { readAt: 3, at: 3, name: 'A', from: 'i1/0/2', ...fields } : fields));
const noted = fc.array(
  fc.array(fc.oneof(fc.constantFrom('captured', 'members', 'crm|1|one'), nested), { maxLength: 4 }),
  { maxLength: 3 },
);
const key = fc.constantFrom(
  'crm|1|one',
  'crm|1|two',
  'i1',
  'i1|0',
  'i2',
  '__proto__',
  'constructor',
  '',
  '|||',
  'currency',
);
const content = fc.array(fc.tuple(fc.nat(16), key, fc.oneof(record, nested, noted)), { maxLength: 40 });

function read(written: readonly (readonly [number, string, unknown])[]) {
  const here = documentsOf('one');
  const { team, plan, deals } = here;
  const context = () => dealContext(readTeam(team, 'one').team);
  const rows = (kind: layout.RowKind) =>
    createRowsReader(
      deals,
      kind,
      () => {},
      () => {},
    );
  const rowsReaders = {
    orders: createOrdersReader(deals, context(), { order: () => {} }, () => {}),
    accounts: rows('accounts'),
    products: rows('products'),
    activities: rows('activities'),
  };
  const maps = [
    ...[layout.captured, layout.events, layout.edits, layout.coverage, layout.imports].map((map) => map(deals)),
    ...layout.ROW_KINDS.map((kind) => layout.rows(deals, kind)),
    ...[
      layout.members,
      layout.units,
      layout.placements,
      layout.aliases,
      layout.stages,
      layout.settings,
      layout.shapes,
    ].map((map) => map(team)),
    layout.entries(plan),
  ];
  for (const [map, name, value] of written) maps[map]?.set(name, value);
  const teamRead = () => readTeam(team, 'one');
  return { ...here, rowsReaders, teamRead, today: () => '2026-01-05' };
}

test('whatever stands in the documents, they are read, listed and told of, with no figure that is none', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (written) => {
      const on = read(written);
      listImports(on.deals);
      for (const { mapping } of readShapes(on.team))
        applyShape({ header: ['a'], rows: [], problems: [] } as never, mapping);
      const listing = createListing(on);
      const figures: unknown[] = [on.totals.deals()];
      for (const of of KINDS) {
        const { rows } = await listing.page({ kind: 'records', of, search: '' } as never);
        figures.push(rows);
        for (const { id } of rows) figures.push(originsOf(on, { kind: 'provenance', of, id } as never));
      }
      JSON.stringify(figures, (field, value) => {
        if (typeof value === 'number' && field !== 'row') expect(value).toSatisfy(Number.isFinite);
        return value;
      });
    }),
    { numRuns: 300 },
  );
});

test('whatever stands in the documents, an import is taken back', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (written) => {
      const on = { ...read(written), author: () => ({ device: 'one', at: 1 }) };
      const noted = await inSteps(notedIn(on.deals, 'i1'));
      await inSteps(takeBackImport(on, { name: 'i1', at: 3, noted }));
      expect([...layout.captured(on.deals).values()].filter((one) => readCaptured(one)?.from === 'i1/0/2')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
