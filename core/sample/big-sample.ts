import { addDays, type Day, dayAt, dayNumber } from '../calendar/day.ts';
import { DEFAULT_STAGES } from '../funnel/stages.ts';
import type { Deal, DealStatus, StageEvent } from '../metric/deal.ts';
import { type Random, randomFrom } from './random.ts';

/** One deal of twelve fields, as a source gives it. */
export interface BigRecord {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly stage: string;
  readonly status: DealStatus;
  readonly minor: number;
  readonly currency: string;
  readonly created: Day;
  readonly closes: Day;
  readonly stages: readonly StageEvent[];
}

export interface BigEdit {
  readonly id: string;
  readonly changes: Partial<Omit<BigRecord, 'id'>>;
}

export interface BigSample {
  readonly deals: readonly BigRecord[];
  /** To be made in this order, one after the other; the deals above are as they were before. */
  readonly edits: readonly BigEdit[];
}

export interface BigSampleOptions {
  readonly seed: number;
  readonly deals: number;
  /** Edits per deal; 5 when absent. */
  readonly edits?: number;
  /** Owners; 20 when absent. */
  readonly owners?: number;
  /** The last day anything closed on; `2026-01-19` when absent. */
  readonly today?: Day;
}

/** Many plain deals over two years and their later edits, for measuring: quick to make rather than lifelike. */
export function bigSample({
  seed,
  deals: count,
  edits: per = 5,
  owners = 20,
  today = '2026-01-19',
}: BigSampleOptions): BigSample {
  const random = randomFrom(seed);
  const now = dayNumber(today);
  const deals = Array.from({ length: count }, (_, index) => recordOf(random, index, random.int(1, owners), now));
  const edits: BigEdit[] = [];
  for (let round = 0; round < per; round++) {
    for (const deal of deals) edits.push({ id: deal.id, changes: changesOf(random, deal, round, today) });
  }
  return { deals, edits };
}

/** The record as every figure sees it. */
export function dealOfRecord(record: BigRecord): Deal {
  const { id, name, account, owner, stage, status, minor, currency, created, closes, stages } = record;
  return { id, name, account, owner, stage, status, amount: { minor, currency }, created, closes, stages };
}

function recordOf(random: Random, index: number, owner: number, now: number): BigRecord {
  const closes = now + random.int(-730, 90);
  const created = closes - random.int(10, 120);
  const status = closes >= now ? 'open' : random.chance(0.4) ? 'won' : random.chance(0.9) ? 'lost' : 'open';
  const reached = status === 'won' ? 4 : random.int(0, 3);
  const stages = DEFAULT_STAGES.slice(0, reached + 1).map(({ id }, stage) => ({
    stage: id,
    day: dayAt(created + Math.floor(((closes - created) * stage) / 5)),
  }));
  return {
    id: `B${index + 1}`,
    name: `Deal ${index + 1} renewal`,
    account: `Account ${random.int(1, Math.max(1, Math.floor(index / 4)))}`,
    owner: `owner-${owner}`,
    ownerName: `Owner ${owner}`,
    stage: (stages.at(-1) as StageEvent).stage,
    status,
    minor: random.int(1000, 500_000) * 100,
    currency: random.chance(0.95) ? 'CNY' : 'USD',
    created: dayAt(created),
    closes: dayAt(closes),
    stages,
  };
}

/** Amount, close date, name, account and amount again: what people change most. */
function changesOf(random: Random, deal: BigRecord, round: number, today: Day): BigEdit['changes'] {
  if (round % 5 === 1) return { closes: addDays(deal.closes > today ? deal.closes : today, random.int(1, 40)) };
  if (round % 5 === 2) return { name: `${deal.name} (${random.int(2, 9)})` };
  if (round % 5 === 3) return { account: `Account ${random.int(1, 9999)}` };
  return { minor: random.int(1000, 500_000) * 100 };
}
