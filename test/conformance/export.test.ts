import { beforeAll, describe, expect, test } from 'vitest';
import { planImport } from '#core/table/plan/plan-import.ts';
import { previewDeals, previewQuotas } from '#core/table/plan/preview.ts';
import {
  bare,
  CONFIRMED,
  dealsOf,
  FORMATS,
  figures,
  fill,
  open,
  readBack,
  TODAY,
  takeIn,
  written,
} from './round-trip.ts';

describe.each(['en', 'zh-CN'] as const)('an export in %s', (language) => {
  const session = open(`from-${language}`);
  beforeAll(() => fill(session, language), 60_000);

  test.each(FORMATS)(
    'as %s, imported into an empty workspace, gives the same figures, deals and histories',
    async (format) => {
      const files = await readBack(await written(session, format, language));
      const plan = planImport(files, { stages: CONFIRMED });
      expect(plan.rejected).toEqual([]);
      expect(plan.open.filter((question) => !('optional' in question))).toEqual([]);
      const other = open(`to-${language}-${format}`);
      await takeIn(other, plan, 'i1');
      const deals = await dealsOf(other);
      expect(format === 'csv' ? bare(deals) : deals).toEqual(await dealsOf(session));
      expect(await figures(other)).toEqual(await figures(session));
      const [here, there] = await Promise.all(
        [session, other].map((one) => one.read({ kind: 'funnel', from: '2025-01-01', to: TODAY })),
      );
      expect(there).toEqual(here);
    },
    60_000,
  );

  test.each(FORMATS)(
    'as %s, imported into its own workspace, finds every deal and person again',
    async (format) => {
      const plan = planImport(await readBack(await written(session, format, language)), { stages: CONFIRMED });
      const info = await session.read({ kind: 'workspace' });
      const deals = plan.deals.map((deal) => (format === 'csv' ? bare(deal) : deal));
      const preview = previewDeals(deals, await session.read({ kind: 'deals' }), 'file', info.aliases);
      expect(preview.changed).toEqual([]);
      expect([preview.added.length, preview.unchanged.length]).toEqual([0, info.counts.deals]);
      const before = await figures(session);
      await takeIn(session, { ...plan, deals }, `again-${format}`);
      const after = await session.read({ kind: 'workspace' });
      expect(after.counts.deals).toBe(info.counts.deals);
      expect(after.people.members).toEqual(info.people.members);
      expect(await figures(session)).toEqual(before);
    },
    60_000,
  );
});

describe('what exports showed', () => {
  test('the reader of CSV takes away the guard that the writer put before a formula', async () => {
    const session = open('guard');
    await fill(session, 'en');
    const plan = planImport(await readBack(await written(session, 'csv', 'en')));
    expect(plan.deals.map(({ name }) => name)).toContain('=1+1');
  });

  test('a month that a split gives is no new entry when a file says the same', async () => {
    const session = open('derived');
    await fill(session, 'en');
    const before = await session.read({ kind: 'workspace' });
    await takeIn(session, planImport(await readBack(await written(session, 'xlsx', 'en'))), 'i1');
    expect((await session.read({ kind: 'workspace' })).counts.entries).toBe(before.counts.entries);
  });

  test('what a status column says of every deal in a stage outweighs the name of the stage', async () => {
    const session = open('status');
    await fill(session, 'zh-CN');
    const plan = planImport(await readBack(await written(session, 'xlsx', 'zh-CN')));
    expect(plan.stages.find(({ name }) => name === '售后跟进')?.status).toBe('won');
  });
});

test('previewing quotas of an export says nothing new either', async () => {
  const session = open('quotas');
  await fill(session, 'en');
  const plan = planImport(await readBack(await written(session, 'csv', 'en')));
  const { aliases } = await session.read({ kind: 'workspace' });
  const known: { owner: string; period: string; minor: number }[] = [];
  for (const year of [2025, 2026]) {
    const { rows } = await session.read({ kind: 'board', year, today: TODAY });
    for (const { subject, cells } of rows)
      for (const { period, minor, origin } of cells)
        if (minor !== null && origin !== 'collected') known.push({ owner: subject, period, minor });
  }
  const { added, changed, unchanged } = previewQuotas(plan.quotas, known, aliases);
  expect([added, changed]).toEqual([[], []]);
  expect(unchanged.length).toBe(plan.quotas.length);
  expect(unchanged.length).toBeGreaterThan(100);
}, 60_000);

test.each(['en', 'zh-CN'] as const)('people come back in the units they are in now, in %s', async (language) => {
  const session = open(`people-${language}`);
  await fill(session, language);
  const unitsOf = async (one: typeof session) => {
    const { people } = await one.read({ kind: 'workspace' });
    const names = new Map([...people.units, ...people.members].map(({ id, name }) => [id, name]));
    // An export says where somebody is now, not where they were before.
    const moves = [...people.placements].sort((a, b) => (a.from < b.from ? -1 : 1));
    const now = new Map(moves.map(({ subject, unit }) => [subject, unit]));
    return [...now].map(([subject, unit]) => `${names.get(subject)} in ${names.get(unit ?? '')}`).sort();
  };
  for (const format of FORMATS) {
    const other = open(`people-${language}-${format}`);
    const plan = planImport(await readBack(await written(session, format, language)), { source: 'file' });
    expect(plan.rejected).toEqual([]);
    await takeIn(other, plan, 'i1');
    const found = await unitsOf(other);
    expect(found.length).toBeGreaterThan(5);
    expect(found).toEqual(await unitsOf(session));
  }
});
