import { expect, test } from 'vitest';
import { readTable } from '#core/table/file/read-table.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import type { ImportOptions } from '#core/table/plan/import-plan.ts';
import { planImport } from '#core/table/plan/plan-import.ts';
import { open, TODAY, takeIn } from './round-trip.ts';

function planOf(texts: Readonly<Record<string, readonly string[]>>, options: ImportOptions = {}) {
  const files = Object.entries(texts).map(([name, lines]) => {
    const table = readTable(lines.join('\n'));
    if (!table.ok) throw new Error(table.reason);
    return { name, table, mapping: guessMapping(table, undefined, name).mapping };
  });
  return planImport(files, options);
}

const QUOTAS = [
  'Owner,Period,Quota,Currency',
  'West,2026-Q1,300,USD',
  'Ann Lee,2026-Q1,100,USD',
  'Bo Roe,2026-Q1,200,USD',
];
const PEOPLE = ['User ID,Full Name,Region', 'u1,Ann Lee,West', 'u2,Bo Roe,West'];

async function targets(session: ReturnType<typeof open>) {
  const { rows } = await session.read({ kind: 'board', year: 2026, today: TODAY });
  const found = rows.map(({ name, kind, cells }) => {
    const quarter = cells.find(({ period }) => period === '2026-Q1');
    return [kind === 'company' ? '' : name, kind, quarter?.minor, quarter?.origin];
  });
  return found.sort((a, b) => (a[0] as string).localeCompare(b[0] as string));
}

test('a quota of a unit that a list of people brings is the unit’s, and nobody is called so', async () => {
  const plan = planOf({ 'people.csv': PEOPLE, 'quotas.csv': QUOTAS });
  expect(plan.members.map(({ name }) => name).sort()).toEqual(['Ann Lee', 'Bo Roe']);
  expect(plan.joins).toEqual([]);
  const session = open('units-together');
  await takeIn(session, plan, 'i1');
  expect(await targets(session)).toEqual([
    ['', 'company', 30000, 'collected'],
    ['Ann Lee', 'member', 10000, 'entered'],
    ['Bo Roe', 'member', 20000, 'entered'],
    ['West', 'unit', 30000, 'entered'],
  ]);
  expect((await session.read({ kind: 'imports' })).imports[0]?.counts).toMatchObject({ added: 5, rejected: 0 });
  await session.act({ type: 'undoImport', import: 'i1' });
  const { people, counts } = await session.read({ kind: 'workspace' });
  expect([people.members, people.units]).toEqual([[], []]);
  expect((await targets(session)).every(([, , minor]) => minor === null)).toBe(true);
  expect(counts.deals).toBe(0);
});

test('a quota of a unit that the workspace knows is the unit’s; a person of the same name comes first', async () => {
  const session = open('units-known');
  await session.act({ type: 'setPeople', people: { units: [{ id: 'u-west', name: 'West' }] } });
  const knownUnits = (await session.read({ kind: 'workspace' })).people.units;
  const plan = planOf({ 'quotas.csv': QUOTAS }, { knownUnits });
  expect(plan.quotas[0]).toMatchObject({ owner: 'u-west', ownerName: 'West', of: 'unit' });
  await takeIn(session, plan, 'i1');
  expect((await session.read({ kind: 'workspace' })).people.members.map(({ name }) => name).sort()).toEqual([
    'Ann Lee',
    'Bo Roe',
  ]);
  expect(await targets(session)).toContainEqual(['West', 'unit', 30000, 'entered']);

  const person = planOf({ 'quotas.csv': QUOTAS }, { knownUnits, members: [{ id: 'm1', name: 'West' }] });
  expect(person.quotas[0]).toMatchObject({ owner: 'West' });
  expect(person.quotas[0]?.of).toBeUndefined();
});

test.each(['Company', '公司', '全公司', 'Total', '合计', 'Grand Total'])(
  'the row called %s is the company’s target, not a member’s',
  async (name) => {
    const session = open(`company-${name}`);
    const plan = planOf({ 'quotas.csv': [QUOTAS[0] as string, ...QUOTAS.slice(2), `${name},2026-Q1,300,USD`] });
    expect(plan.rejected).toEqual([]);
    await takeIn(session, plan, 'i1');
    expect(await targets(session)).toEqual([
      ['', 'company', 30000, 'entered'],
      ['Ann Lee', 'member', 10000, 'entered'],
      ['Bo Roe', 'member', 20000, 'entered'],
    ]);
  },
);

test('a total that is not the sum of the others is rejected, unless somebody is called so', () => {
  const rows = [...QUOTAS.slice(0, 1), ...QUOTAS.slice(2), 'Total,2026-Q1,999,USD', 'Ann Lee,2026-Q2,5,USD'];
  const plan = planOf({ 'quotas.csv': rows });
  expect(plan.quotas.map(({ owner }) => owner)).toEqual(['Ann Lee', 'Bo Roe', 'Ann Lee']);
  expect(plan.rejected).toMatchObject([{ reason: 'unclearTotal', value: 'Total', row: 4, file: 0 }]);
  const known = planOf({ 'quotas.csv': rows }, { members: [{ id: 'm1', name: 'Total' }] });
  expect(known.rejected).toEqual([]);
});
