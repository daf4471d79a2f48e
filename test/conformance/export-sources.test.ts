import { expect, test } from 'vitest';
import type { CapturedDeal } from '#core/store/session/session.ts';
import { importActions } from '#core/table/plan/import-actions.ts';
import type { ImportPlan } from '#core/table/plan/import-plan.ts';
import { planImport } from '#core/table/plan/plan-import.ts';
import { previewDeals } from '#core/table/plan/preview.ts';
import { previewRecords } from '#core/table/plan/preview-records.ts';
import { dealsOf, FORMATS, figures, open, readBack, TODAY, takeIn, written } from './round-trip.ts';

const CRM = 'crm.example.com';
const NOON = Date.UTC(2026, 2, 5, 12);
const STAGES = [
  { name: 'Talking', status: 'open' as const },
  { name: 'Won', status: 'won' as const },
];

const deals = (of: string, factor: number): readonly CapturedDeal[] =>
  Array.from({ length: 12 }, (_, at) => ({
    id: `00${at}`,
    name: `${of} deal ${at}`,
    account: `Account ${at % 4}`,
    owner: at % 2 === 0 ? '007' : 'zoe@example.com',
    ownerName: at % 2 === 0 ? 'James Bond' : 'Zoë King',
    stage: at % 3 === 0 ? 'Won' : 'Talking',
    status: at % 3 === 0 ? ('won' as const) : ('open' as const),
    minor: (at + 1) * factor,
    currency: 'USD',
    created: '2026-01-02',
    closes: at % 3 === 0 ? '2026-02-03' : '2026-12-31',
    stages: [
      { stage: 'Talking', day: factor === 100 ? '2026-01-02' : '2026-01-09' },
      ...(at % 3 === 0 ? [{ stage: 'Won', day: '2026-02-03' }] : []),
    ],
  }));

/** Deals that a CRM's page showed and others from files, under the same ids; accounts and orders of both. */
async function fill(session: ReturnType<typeof open>): Promise<void> {
  const members = [
    { alias: '007', name: 'James Bond' },
    { alias: 'zoe@example.com', name: 'Zoë King' },
  ];
  for (const [source, factor] of [
    ['file', 100],
    [CRM, 250],
  ] as const) {
    const stages = STAGES.map((stage) => ({ ...stage, source }));
    await session.act({ type: 'takeIn', source, readAt: NOON, deals: deals(source, factor), members, stages });
    await session.act({
      type: 'takeInRecords',
      of: 'accounts',
      source,
      readAt: NOON,
      records: [0, 1, 2].map((at) => ({
        id: `A${at}`,
        values: { name: `Account ${at} of ${source}`, region: 'West' },
      })),
    });
    await session.act({
      type: 'takeInRecords',
      of: 'orders',
      source,
      readAt: NOON,
      records: [0, 1, 2].map((at) => ({
        id: `O${at}`,
        values: {
          day: '2026-02-01',
          minor: factor * (at + 1),
          currency: 'USD',
          owner: '007',
          ownerName: 'James Bond',
          product: 'Tea',
        },
      })),
    });
  }
}

const recordsOf = async (session: ReturnType<typeof open>) =>
  Promise.all(
    (['accounts', 'orders'] as const).flatMap((of) =>
      ['file', CRM].map((source) =>
        session.read({ kind: 'captured', of, source, ids: ['A0', 'A1', 'A2', 'O0', 'O1', 'O2'] }),
      ),
    ),
  );

/** Of a plan made for the source of files, what each record would be in the session. */
async function compared(session: ReturnType<typeof open>, plan: ImportPlan) {
  const { aliases } = await session.read({ kind: 'workspace' });
  const found = previewDeals(plan.deals, await session.read({ kind: 'deals' }), 'file', aliases);
  const rows = await Promise.all(
    (['accounts', 'orders'] as const).flatMap((of) =>
      [undefined, CRM].map(async (source) => {
        const some = (plan[of] as readonly { readonly id: string; readonly source?: string }[]).filter(
          (record) => record.source === source,
        );
        const ids = some.map(({ id }) => id);
        const known = await session.read({ kind: 'captured', of, source: source ?? 'file', ids });
        const bare = some.map(({ source: _, ...record }) => record);
        return previewRecords(bare, new Map(known.map(({ id, values }) => [id, values])));
      }),
    ),
  );
  const count = (of: 'added' | 'changed' | 'unchanged') =>
    found[of].length + rows.reduce((sum, one) => sum + one[of].length, 0);
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
}

test.each(FORMATS)(
  'deals of a CRM and of files, with the same ids, go out as %s and come back as they were',
  async (format) => {
    const session = open(`sources-${format}`);
    await fill(session);
    const before = [await dealsOf(session), await recordsOf(session), await figures(session)];
    expect(Object.keys(before[0] as object)).toHaveLength(24);
    const files = await readBack(await written(session, format, 'en'));
    const plan = planImport(files, { source: 'file' });
    expect(plan.rejected).toEqual([]);
    expect(plan.unknownDeals).toEqual([]);

    expect(await compared(session, plan)).toEqual({ added: 0, changed: 0, unchanged: 36 });
    await takeIn(session, plan, 'again');
    expect([await dealsOf(session), await recordsOf(session), await figures(session)]).toEqual(before);
    const { imports } = await session.read({ kind: 'imports' });
    // The two people now are known by their names as well.
    expect(imports[0]?.counts).toMatchObject({ added: 0, changed: 2 });

    const empty = open(`sources-empty-${format}`);
    expect(await compared(empty, plan)).toEqual({ added: 36, changed: 0, unchanged: 0 });
    await takeIn(empty, plan, 'first');
    expect([await dealsOf(empty), await recordsOf(empty), await figures(empty)]).toEqual(before);
    const [one, other] = await Promise.all(
      [session, empty].map((each) => each.read({ kind: 'funnel', from: '2026-01-01', to: TODAY })),
    );
    expect(other).toEqual(one);
  },
  60_000,
);

test('a history that comes alone is asked for and joined under its source', async () => {
  const session = open('sources-history');
  await fill(session);
  const files = (await readBack(await written(session, 'csv', 'en'))).filter(
    ({ mapping }) => mapping.kind === 'history',
  );
  expect(files).toHaveLength(1);
  const { unknownDeals } = planImport(files, { source: 'file' });
  expect(unknownDeals).toHaveLength(24);
  const knownDeals = new Set(unknownDeals.filter((key) => key.startsWith(CRM)));
  expect(knownDeals.size).toBe(12);
  const plan = planImport(files, { source: 'file', knownDeals });
  expect(plan.deals.map(({ source }) => source)).toEqual(Array(12).fill(CRM));
  expect(new Set(plan.rejected.map(({ reason }) => reason))).toEqual(new Set(['noSuchDeal']));
});

test('no slice of an import holds records of two sources', async () => {
  const session = open('sources-slices');
  await fill(session);
  const plan = planImport(await readBack(await written(session, 'json', 'en')), { source: 'file' });
  const actions = [...importActions(plan, { import: 'i1', source: 'file', readAt: NOON, files: [] })];
  const taken = actions.flatMap((action) => (action.type === 'takeIn' ? [[action.source, action.deals.length]] : []));
  expect(taken.sort()).toEqual([
    [CRM, 12],
    ['file', 12],
  ]);
  expect(JSON.stringify(actions.filter(({ type }) => type === 'takeIn'))).not.toContain('Paceline');
});
