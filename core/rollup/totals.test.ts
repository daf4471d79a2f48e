import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '#test/builders/figures.ts';
import { addDays } from '../calendar/day.ts';
import { kpis } from '../funnel/kpis.ts';
import { stageFigures } from '../funnel/stage-figures.ts';
import type { Deal } from '../metric/deal.ts';
import { type Book, monthOfPassage, stageOfPassage } from './book.ts';
import { dayOfKey } from './day-key.ts';
import { funnelOf } from './funnel.ts';
import { kpisOf } from './kpis.ts';
import { CHUNK_ROWS, listDeals } from './rows.ts';
import { bookFrom } from './snapshot.ts';

import { createTotals } from './totals.ts';

const STAGES = ['lead', 'proposal', 'closing'];

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-01-01', days));
const stages = fc.array(fc.record({ stage: fc.constantFrom(...STAGES), day }), { maxLength: 5 });
const deal: fc.Arbitrary<Deal> = fc.record(
  {
    id: fc.integer({ min: 1, max: 12 }).map(String),
    name: fc.constantFrom('Pump', 'Valve'),
    account: fc.constantFrom('Hairui', 'Lianzhong'),
    owner: fc.constantFrom('ann', 'bo', 'cy'),
    stage: fc.constantFrom(...STAGES),
    status: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
    amount: fc.record({ minor: fc.integer({ min: -100, max: 9_999_999 }), currency: fc.constantFrom('CNY', 'USD') }),
    created: day,
    closes: day,
    stages,
  },
  { requiredKeys: ['id', 'name', 'stage', 'status', 'stages'] },
);
type Step = { readonly put: Deal } | { readonly remove: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: deal.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((id) => ({ remove: String(id) })) },
);

function follow(steps: readonly Step[]) {
  const totals = createTotals({ stages: STAGES });
  const deals = new Map<string, Deal>();
  for (const one of steps) {
    if ('put' in one) {
      totals.put(one.put);
      deals.set(one.put.id, one.put);
    } else {
      expect(totals.remove(one.remove)).toBe(deals.delete(one.remove));
    }
  }
  return { totals, deals: [...deals.values()] };
}

/** What a book says, whatever the order in which it came to say it; cells that became empty left out. */
function sayings(book: Book): string[] {
  const lines = [`deals ${book.deals}`];
  for (const { owner, ledgers, passages, intakes } of book.accounts.values()) {
    for (const { currency, days, months, open } of ledgers) {
      for (const [kind, cells] of [
        ['day', days],
        ['month', months],
      ] as const) {
        for (const [key, sums] of cells) {
          if (sums.won + sums.lost + sums.open > 0)
            lines.push(`${owner} ${currency} ${kind} ${key} ${JSON.stringify(sums)}`);
        }
      }
      open.forEach((sum, stage) => {
        if (sum.count > 0) lines.push(`${owner} ${currency} ${book.stages[stage]} ${JSON.stringify(sum)}`);
      });
    }
    for (const [key, one] of passages) {
      const name = `${book.stages[stageOfPassage(key)]} ${monthOfPassage(key)}`;
      if (one.entered > 0) lines.push(`${owner} ${name} ${JSON.stringify(one)}`);
    }
    for (const [month, intake] of intakes)
      if (intake.deals > 0) lines.push(`${owner} ${month} ${JSON.stringify(intake)}`);
  }
  return lines.sort();
}

test('totals kept deal by deal equal a full recompute, after any puts, changes and removals', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { totals, deals } = follow(steps);
      const fresh = createTotals({ stages: STAGES });
      fresh.recompute(deals);
      expect(sayings(totals.book)).toEqual(sayings(fresh.book));
      totals.recompute(deals);
      expect(sayings(totals.book)).toEqual(sayings(fresh.book));
    }),
  );
});

test('D1 the funnel from the totals equals the funnel counted from the deals', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { totals, deals } = follow(steps);
      const figures = figuresOf(totals.book, { stages: STAGES });
      const counted = stageFigures(deals, STAGES, 'CNY', '2026-06-01');
      expect(funnelOf(figures, { today: '2026-06-01' }).stages).toEqual(counted);
    }),
  );
});

test('G8 the KPIs from the totals equal the KPIs counted from the deals', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom('2025', '2025-Q2', '2025-07'), (steps, period) => {
      const { totals, deals } = follow(steps);
      const own = deals.filter(({ owner }) => owner === 'ann');
      const counted = kpis(own, [], 'ann', period, 'CNY');
      expect(kpisOf(figuresOf(totals.book), { subject: 'ann', period })).toEqual({
        period,
        currency: 'CNY',
        ...counted,
      });
    }),
  );
});

test('another order of the stages counts the passages as if it had always been so', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.shuffledSubarray(STAGES), (steps, order) => {
      const { totals, deals } = follow(steps);
      totals.reorder(order);
      const fresh = createTotals({ stages: order });
      fresh.recompute(deals);
      expect(sayings(totals.book)).toEqual(sayings(fresh.book));
    }),
  );
});

test('a snapshot, cloned and read back, says what the totals say', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { totals } = follow(steps);
      expect(sayings(bookFrom(structuredClone(totals.snapshot())))).toEqual(sayings(totals.book));
    }),
  );
});

test('the chunks list every deal as it was put, stage events by day', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { totals, deals } = follow(steps);
      const byId = (a: Deal, b: Deal): number => (a.id < b.id ? -1 : 1);
      const chunks = Array.from({ length: totals.chunkCount() }, (_, chunk) => structuredClone(totals.rows(chunk)));
      expect(chunks.flatMap(listDeals).sort(byId)).toEqual(totals.deals().sort(byId));
      const place = ({ stage }: { stage: string }): number => STAGES.indexOf(stage);
      const inOrder = deals.map((one) => ({
        ...one,
        stages: [...one.stages].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : place(a) - place(b))),
      }));
      expect(totals.deals().sort(byId)).toEqual(inOrder.sort(byId));
    }),
  );
});

test('only chunks with changed rows are dirty, and asking takes them', () => {
  const totals = createTotals();
  const plain = (id: number): Deal => ({ id: `crm|${id}`, name: 'Pump', stage: 'lead', status: 'open', stages: [] });
  const count = CHUNK_ROWS * 3;
  for (let id = 0; id < count; id++) totals.put(plain(id));
  expect(totals.dirtyChunks()).toEqual([0, 1, 2, 3]);
  const chunkOfDeal = (id: string) =>
    [0, 1, 2, 3].filter((chunk) => totals.rows(chunk).ids.includes(id)).map((chunk) => [chunk]);
  totals.put({ ...plain(5), status: 'lost' });
  totals.put(plain(6));
  expect([totals.dirtyChunks()]).toEqual(chunkOfDeal('crm|5'));
  expect(totals.dirtyChunks()).toEqual([]);
  const [[ninth] = []] = chunkOfDeal('crm|9');
  totals.remove('crm|9');
  expect(totals.dirtyChunks()).toEqual([ninth]);
  const sizes = [0, 1, 2, 3].map((chunk) => listDeals(totals.rows(chunk)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count - 1);
  // Evenly enough that no chunk is much larger than the others.
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.3);
});

test('which chunk a deal is in does not depend on the order in which deals came', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { totals, deals } = follow(steps);
      const fresh = createTotals({ stages: STAGES });
      fresh.recompute([...deals].reverse());
      expect(fresh.chunkCount()).toBe(totals.chunkCount());
      const listed = (one: typeof totals) =>
        Array.from({ length: one.chunkCount() }, (_, chunk) =>
          listDeals(one.rows(chunk)).sort((a, b) => (a.id < b.id ? -1 : 1)),
        );
      expect(listed(fresh)).toEqual(listed(totals));
    }),
  );
});

test('another order of the stages makes dirty what it puts in another order, and nothing else', () => {
  const totals = createTotals({ stages: ['lead', 'offer'] });
  const on = (id: string, ...days: string[]): Deal => ({
    id,
    name: id,
    stage: 'offer',
    status: 'open',
    stages: ['lead', 'offer'].map((stage, at) => ({ stage, day: days[at] ?? '' })),
  });
  totals.put(on('a', '2026-01-01', '2026-01-02'));
  totals.dirtyChunks();
  totals.reorder(['offer', 'lead']);
  expect(totals.dirtyChunks()).toEqual([]);
  totals.put(on('b', '2026-01-01', '2026-01-01'));
  totals.dirtyChunks();
  totals.reorder(['lead', 'offer']);
  expect(totals.dirtyChunks()).toEqual([0]);
});

test('currencies are never added up', () => {
  const totals = createTotals();
  const won = {
    name: 'Pump',
    owner: 'ann',
    stage: 'closing',
    status: 'won' as const,
    closes: '2026-01-05',
    stages: [],
  };
  totals.put({ ...won, id: '1', amount: { minor: 100, currency: 'CNY' } });
  totals.put({ ...won, id: '2', amount: { minor: 7, currency: 'USD' } });
  const ledgers = totals.book.accounts.get('ann')?.ledgers ?? [];
  const sums = ledgers.map(({ currency, days }) => [
    currency,
    [...days].map(([key, one]) => [dayOfKey(key), one.wonMinor]),
  ]);
  expect(sums).toEqual([
    ['CNY', [['2026-01-05', 100]]],
    ['USD', [['2026-01-05', 7]]],
  ]);
});
