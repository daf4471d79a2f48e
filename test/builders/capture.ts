import type { CapturedDeal } from '#core/store/session/session.ts';

/** An open deal of 10,000.00 as a source shows it; override what the test is about. */
export function capture(id: string, fields: Partial<CapturedDeal> = {}): CapturedDeal {
  return {
    id,
    name: `Deal ${id}`,
    account: 'Account',
    owner: 'an',
    stage: 'Proposal',
    status: 'open',
    minor: 1_000_000,
    currency: 'CNY',
    created: '2026-01-05',
    closes: '2026-03-20',
    ...fields,
  };
}

/** `count` deals that differ in id, amount, month and, every third, in being won. */
export function captures(count: number, owners: readonly string[] = ['an', 'bo']): CapturedDeal[] {
  return Array.from({ length: count }, (_, at) =>
    capture(`d${at}`, {
      owner: owners[at % owners.length],
      minor: 100_000 + at * 100,
      status: at % 3 === 0 ? 'won' : 'open',
      stage: at % 3 === 0 ? 'Won' : 'Proposal',
      closes: `2026-${String((at % 12) + 1).padStart(2, '0')}-15`,
    }),
  );
}
