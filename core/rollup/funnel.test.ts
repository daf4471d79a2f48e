import { expect, test } from 'vitest';
import { figuresOf } from '#test/builders/figures.ts';
import type { Deal } from '../metric/deal.ts';
import type { People } from '../people/people.ts';
import { funnelOf } from './funnel.ts';
import { createTotals } from './totals.ts';

const STAGES = ['lead', 'proposal', 'closing'];
const people: People = {
  members: ['ann', 'bo'].map((id) => ({ id, name: id })),
  units: [{ id: 'east', name: 'East' }],
  placements: [
    { subject: 'ann', unit: 'east', from: '2026-01-01' },
    { subject: 'ann', unit: null, from: '2026-03-01' },
  ],
};
const DEALS: readonly Deal[] = [
  {
    id: 'won',
    name: 'Pump',
    owner: 'ann',
    stage: 'closing',
    status: 'won',
    amount: { minor: 500, currency: 'CNY' },
    created: '2026-01-01',
    closes: '2026-02-10',
    stages: [
      { stage: 'lead', day: '2026-01-02' },
      { stage: 'proposal', day: '2026-01-20' },
      { stage: 'closing', day: '2026-02-08' },
    ],
  },
  {
    id: 'lost',
    name: 'Valve',
    owner: 'ann',
    stage: 'proposal',
    status: 'lost',
    amount: { minor: 70, currency: 'USD' },
    created: '2026-02-01',
    closes: '2026-03-09',
    stages: [
      { stage: 'lead', day: '2026-02-01' },
      { stage: 'proposal', day: '2026-03-05' },
    ],
  },
  {
    id: 'open',
    name: 'Hose',
    owner: 'bo',
    stage: 'lead',
    status: 'open',
    amount: { minor: 9, currency: 'USD' },
    closes: '2026-06-01',
    stages: [{ stage: 'lead', day: '2026-03-01' }],
  },
  { id: 'bare', name: 'Tap', owner: 'bo', stage: 'lead', status: 'open', created: '2026-03-02', stages: [] },
];

function figures(stages = STAGES) {
  const totals = createTotals({ stages: STAGES });
  for (const deal of DEALS) totals.put(deal);
  return figuresOf(totals.book, { people, stages });
}

test('stages in the team’s order with conversion and ended stays; amounts in other currencies are not added in', () => {
  expect(funnelOf(figures(), {})).toEqual({
    stages: [
      { stage: 'lead', entered: 3, conversion: 2 / 3, dwell: (18 + 32) / 2, open: 2, openMinor: 0 },
      { stage: 'proposal', entered: 2, conversion: 1 / 2, dwell: (19 + 4) / 2, open: 0, openMinor: 0 },
      { stage: 'closing', entered: 1, conversion: 1, dwell: 2, open: 0, openMinor: 0 },
    ],
    won: { count: 1, minor: 500 },
    lost: { count: 1, minor: 0 },
    currency: 'CNY',
    counted: 4,
    withoutHistory: 1,
  });
});

test('with today, a stay that goes on counts up to it', () => {
  const [lead] = funnelOf(figures(), { today: '2026-03-11' }).stages;
  expect(lead?.dwell).toBe((18 + 32 + 10) / 3);
});

test('from and to choose the months in which stages were entered and deals closed', () => {
  const { stages, won, lost, counted } = funnelOf(figures(), { from: '2026-02-01', to: '2026-02-28' });
  expect(stages.map(({ entered, dwell }) => [entered, dwell])).toEqual([
    [1, 32],
    [0, null],
    [1, 2],
  ]);
  expect([won.count, lost.count, counted]).toEqual([1, 0, 1]);
});

test('a unit’s funnel counts its members’ deals while they were in it', () => {
  const { stages, won, lost } = funnelOf(figures(), { subject: 'east' });
  expect(stages.map(({ entered, open }) => [entered, open])).toEqual([
    [2, 0],
    [1, 0],
    [1, 0],
  ]);
  expect([won.count, lost.count]).toEqual([1, 0]);
});

test('a stage that is not in the team’s list is shown after the others, not left out', () => {
  expect(funnelOf(figures(['lead', 'closing']), {}).stages.map(({ stage }) => stage)).toEqual([
    'lead',
    'closing',
    'proposal',
  ]);
});

test('a stage that means won stands last, wherever it was named', () => {
  const asImported = figures(['closing', 'lead']);
  const team = {
    ...asImported.team,
    stages: [
      { source: 'csv', name: 'closing', status: 'won' as const },
      { source: 'csv', name: 'gone', status: 'lost' as const },
      { source: 'csv', name: 'lead', status: 'open' as const },
    ],
  };
  const { stages } = funnelOf({ ...asImported, team }, {});
  expect(stages.map(({ stage }) => stage)).toEqual(['lead', 'proposal', 'closing']);
});

test('a stage that means lost is no row of the funnel, and entering it is not going on', () => {
  const totals = createTotals({ stages: ['lead', 'proposal'] });
  const stages = [
    { stage: 'lead', day: '2026-01-01' },
    { stage: 'gone', day: '2026-01-05' },
  ];
  totals.put({ id: '1', name: 'Pump', stage: 'gone', status: 'lost', closes: '2026-01-05', stages });
  const figures = figuresOf(totals.book);
  const meanings = [
    { source: 'crm', name: 'lead', status: 'open' as const },
    { source: 'crm', name: 'gone', status: 'lost' as const },
  ];
  const funnel = funnelOf({ ...figures, team: { ...figures.team, stages: meanings } }, {});
  expect(funnel.stages).toEqual([{ stage: 'lead', entered: 1, conversion: 0, dwell: 4, open: 0, openMinor: 0 }]);
  expect(funnel.lost.count).toBe(1);
});
