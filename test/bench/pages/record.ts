/** The record both sides keep: 12 fields, and 5 edits to each. */
export interface BenchDeal {
  id: string;
  name: string;
  account: string;
  owner: string;
  ownerName: string;
  stage: string;
  status: 'open' | 'won' | 'lost';
  minor: number;
  currency: string;
  created: string;
  closes: string;
  note: string;
}

export const TODAY = '2026-02-12';
export const PERIOD = '2026-Q1';
const OWNERS = 20;
const STAGES = ['Leads', 'Needs', 'Proposal', 'Objections', 'Signing'];

/** Deal number `index` after `edit` edits (0 to 5). The same arguments give the same deal. */
export function benchDeal(index: number, edit: number): BenchDeal {
  const random = seeded(index * 7 + 1);
  const owner = index % OWNERS;
  const month = 1 + Math.floor(random() * 6);
  const closes = `2026-0${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const closed = closes < TODAY && random() < 0.7;
  const stage = STAGES[(Math.floor(random() * 5) + edit) % 5] ?? 'Leads';
  return {
    id: `deal-${index}`,
    name: `Opportunity ${index} of account ${index % 997}`,
    account: `Account ${index % 997}`,
    owner: `owner-${owner}`,
    ownerName: `Owner ${owner}`,
    stage: closed ? 'Closed' : stage,
    status: closed ? (random() < 0.6 ? 'won' : 'lost') : 'open',
    minor: 100_000 + Math.floor(random() * 9_000_000) + edit * 1_000,
    currency: 'CNY',
    created: '2025-11-03',
    closes,
    note: `edit ${edit}`,
  };
}

/** What the panel of one owner must say: a plain pass over all records. */
export function recompute(
  deals: Iterable<BenchDeal>,
  owner: string,
): { won: number; wonDays: number; open: number; openCount: number } {
  const days = new Set<string>();
  const sum = { won: 0, wonDays: 0, open: 0, openCount: 0 };
  for (const deal of deals) {
    if (deal.owner !== owner || deal.closes < '2026-01-01' || deal.closes > '2026-03-31') continue;
    if (deal.status === 'won') {
      sum.won += deal.minor;
      days.add(deal.closes);
    } else if (deal.status === 'open') {
      sum.open += deal.minor;
      sum.openCount += 1;
    }
  }
  return { ...sum, wonDays: days.size };
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
