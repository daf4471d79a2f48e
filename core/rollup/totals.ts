import type { Deal } from '../metric/deal.ts';
import {
  type Account,
  accountOf,
  type Book,
  createBook,
  intakeOf,
  type Ledger,
  ledgerOf,
  openSumOf,
  passageOf,
  type Sums,
  sumsOf,
} from './book.ts';
import { countDays, dayKey, monthOfKey, NO_DAY } from './day-key.ts';
import { addRow, CHUNK_ROWS, chunkOf, createRows, dealAt, type RowChunk, type Rows } from './rows.ts';
import { snapshotOf, type TotalsSnapshot } from './snapshot.ts';

export interface TotalsOptions {
  /** The team's stages in order: what "a later stage" means. A stage not named here is passed by any later entry. */
  readonly stages?: readonly string[];
}

/** Totals kept current deal by deal, in about a microsecond each, however many deals there are. */
export interface Totals {
  /** The totals to read slices from; the same object for as long as these totals live. */
  readonly book: Book;
  /** Puts a deal in, or what it has become in place of what it was. */
  put(deal: Deal): void;
  /** Takes a deal out; false when it was not there. */
  remove(id: string): boolean;
  get(id: string): Deal | undefined;
  /** Every deal, in no particular order. */
  deals(): Deal[];
  /** Forgets everything and counts these deals from nothing. */
  recompute(deals: Iterable<Deal>): void;
  /** Another order of the stages; counts the passages anew. */
  reorder(stages: readonly string[]): void;
  snapshot(): TotalsSnapshot;
  chunkCount(): number;
  /** The rows of one chunk, for the read model. */
  rows(chunk: number): RowChunk;
  /** Chunks changed since this was last asked; asking takes them. */
  dirtyChunks(): number[];
}

export function createTotals(options: TotalsOptions = {}): Totals {
  const book = createBook();
  let rows = createRows();
  let order = rankOf(options.stages ?? []);
  const slots = new Map<string, number>();
  const free: number[] = [];
  const dirty = new Set<number>();
  const stageIndexes = new Map<string, number>();
  /** By slot: where its amounts are summed. */
  const ledgers: Ledger[] = [];

  function indexOf(stage: string): number {
    let index = stageIndexes.get(stage);
    if (index === undefined) {
      index = book.stages.push(stage) - 1;
      stageIndexes.set(stage, index);
    }
    return index;
  }

  function rankAt(stage: number): number | undefined {
    return order.get(book.stages[stage] as string);
  }

  function eventsOf(deal: Deal): readonly number[] {
    const events: number[] = [];
    let sorted = true;
    for (const { stage, day } of deal.stages) {
      const key = dayKey(day);
      if (key === NO_DAY) continue;
      if (events.length > 0 && key <= (events.at(-1) as number)) sorted = false;
      events.push(indexOf(stage), key);
    }
    return sorted ? events : inOrder(events);
  }

  /** By day; on the same day by the order of the stages, those without a place in it last and by name: the same on every device. */
  function inOrder(events: readonly number[]): readonly number[] {
    const list: [number, number][] = [];
    for (let at = 0; at < events.length; at += 2) list.push([events[at] as number, events[at + 1] as number]);
    list.sort(([one, day], [other, otherDay]) => {
      const ranks = (rankAt(one) ?? UNRANKED) - (rankAt(other) ?? UNRANKED);
      return day - otherDay || ranks || ((book.stages[one] as string) < (book.stages[other] as string) ? -1 : 1);
    });
    return list.flat();
  }

  function put(deal: Deal): void {
    const events = eventsOf(deal);
    const ledger = ledgerOf(accountOf(book, deal.owner ?? ''), deal.amount?.currency ?? '');
    const status = deal.status === 'open' ? 0 : deal.status === 'won' ? 1 : 2;
    const [created, closes] = [dayKey(deal.created), dayKey(deal.closes)];
    let slot = slots.get(deal.id);
    let sameWay = false;
    if (slot === undefined) {
      slot = free.pop() ?? addRow(rows);
      slots.set(deal.id, slot);
      book.deals++;
    } else {
      const before = ledgers[slot] as Ledger;
      // Most changes are of an amount or a date: the way through the stages need not be counted again.
      sameWay =
        before.account === ledger.account &&
        rows.status[slot] === status &&
        rows.created[slot] === created &&
        rows.closes[slot] === closes &&
        sameNumbers(rows.events[slot] as readonly number[], events);
      settle(rows, slot, before, -1);
      if (!sameWay) settlePassages(rows, slot, before.account, rankAt, -1);
    }
    rows.ids[slot] = deal.id;
    rows.names[slot] = deal.name;
    rows.customers[slot] = deal.account;
    rows.owners[slot] = deal.owner ?? '';
    rows.stages[slot] = indexOf(deal.stage);
    rows.status[slot] = status;
    rows.minor[slot] = deal.amount?.minor ?? Number.NaN;
    rows.currencies[slot] = deal.amount?.currency ?? '';
    rows.created[slot] = created;
    rows.closes[slot] = closes;
    rows.events[slot] = events;
    ledgers[slot] = ledger;
    settle(rows, slot, ledger, 1);
    if (!sameWay) settlePassages(rows, slot, ledger.account, rankAt, 1);
    dirty.add(Math.floor(slot / CHUNK_ROWS));
  }

  function remove(id: string): boolean {
    const slot = slots.get(id);
    if (slot === undefined) return false;
    settle(rows, slot, ledgers[slot] as Ledger, -1);
    settlePassages(rows, slot, (ledgers[slot] as Ledger).account, rankAt, -1);
    slots.delete(id);
    rows.ids[slot] = '';
    free.push(slot);
    book.deals--;
    dirty.add(Math.floor(slot / CHUNK_ROWS));
    return true;
  }

  return {
    book,
    put,
    remove,
    get(id) {
      const slot = slots.get(id);
      return slot === undefined ? undefined : dealAt(rows, slot, book.stages);
    },
    deals() {
      const deals: Deal[] = [];
      for (const slot of slots.values()) deals.push(dealAt(rows, slot, book.stages) as Deal);
      return deals;
    },
    recompute(deals) {
      const all = [...deals];
      for (let chunk = 0; chunk < Math.ceil(rows.length / CHUNK_ROWS); chunk++) dirty.add(chunk);
      book.deals = 0;
      book.accounts.clear();
      book.stages.length = 0;
      stageIndexes.clear();
      slots.clear();
      free.length = 0;
      rows = createRows();
      for (const deal of all) put(deal);
    },
    reorder(stages) {
      for (const slot of slots.values()) settlePassages(rows, slot, (ledgers[slot] as Ledger).account, rankAt, -1);
      order = rankOf(stages);
      for (const slot of slots.values()) rows.events[slot] = inOrder(rows.events[slot] as readonly number[]);
      for (const slot of slots.values()) settlePassages(rows, slot, (ledgers[slot] as Ledger).account, rankAt, 1);
    },
    snapshot: () => snapshotOf(book),
    chunkCount: () => Math.ceil(rows.length / CHUNK_ROWS),
    rows: (chunk) => chunkOf(rows, chunk, book.stages),
    dirtyChunks() {
      const chunks = [...dirty].sort((a, b) => a - b);
      dirty.clear();
      return chunks;
    },
  };
}

/** Adds (or, with −1, takes back) what a deal counts for on the day it closes, and in its stage while it is open. */
function settle(rows: Rows, slot: number, ledger: Ledger, sign: 1 | -1): void {
  const status = rows.status[slot] as number;
  const amount = rows.minor[slot] as number;
  const minor = Number.isNaN(amount) ? 0 : amount * sign;
  const closes = rows.closes[slot] as number;
  const created = rows.created[slot] as number;
  const cycle = status === 1 && created !== NO_DAY && closes >= created ? countDays(closes) - countDays(created) : -1;
  count(sumsOf(ledger.days, closes), status, sign, minor, cycle);
  count(sumsOf(ledger.months, monthOfKey(closes)), status, sign, minor, cycle);
  if (status === 0) {
    const open = openSumOf(ledger, rows.stages[slot] as number);
    open.count += sign;
    open.minor += minor;
  }
}

function count(sums: Sums, status: number, sign: 1 | -1, minor: number, cycle: number): void {
  if (status === 0) {
    sums.open += sign;
    sums.openMinor += minor;
  } else if (status === 2) {
    sums.lost += sign;
    sums.lostMinor += minor;
  } else {
    sums.won += sign;
    sums.wonMinor += minor;
    if (cycle >= 0) {
      sums.cycles += sign;
      sums.cycleDays += sign * cycle;
    }
  }
}

/**
 * Adds or takes back a deal's way through the stages. A stage is entered once, in the month of its first event; the deal
 * went on when a later event names a later stage, or it was won. A stay ends with the next event, the last one on the day
 * the deal closed.
 */
function settlePassages(
  rows: Rows,
  slot: number,
  account: Account,
  rankAt: (stage: number) => number | undefined,
  sign: 1 | -1,
): void {
  const events = rows.events[slot] as readonly number[];
  const status = rows.status[slot] as number;
  const began = rows.created[slot] || events[1] || NO_DAY;
  const intake = intakeOf(account, monthOfKey(began));
  intake.deals += sign;
  if (events.length === 0) intake.withoutHistory += sign;
  for (let at = 0; at < events.length; at += 2) {
    const stage = events[at] as number;
    if (!isFirst(events, at)) continue;
    const passage = passageOf(account, stage, monthOfKey(events[at + 1] as number));
    passage.entered += sign;
    if (status === 1 || goesOn(events, at, rankAt)) passage.wentOn += sign;
    let staying = false;
    for (let visit = at; visit < events.length; visit += 2) {
      if (events[visit] !== stage) continue;
      const from = events[visit + 1] as number;
      const until = events[visit + 3] ?? (status === 0 ? undefined : (rows.closes[slot] as number));
      if (until === undefined) {
        staying = true;
        passage.stayingSince += sign * countDays(from);
      } else if (until > from) {
        passage.dwellDays += sign * (countDays(until) - countDays(from));
      }
    }
    if (staying) passage.staying += sign;
    else passage.left += sign;
  }
}

function isFirst(events: readonly number[], at: number): boolean {
  for (let before = 0; before < at; before += 2) if (events[before] === events[at]) return false;
  return true;
}

function goesOn(events: readonly number[], at: number, rankAt: (stage: number) => number | undefined): boolean {
  const own = rankAt(events[at] as number);
  for (let after = at + 2; after < events.length; after += 2) {
    if (events[after] === events[at]) continue;
    const rank = rankAt(events[after] as number);
    if (own === undefined || (rank !== undefined && rank > own)) return true;
  }
  return false;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

const UNRANKED = Number.MAX_SAFE_INTEGER;

function rankOf(stages: readonly string[]): Map<string, number> {
  return new Map(stages.map((stage, rank) => [stage, rank]));
}
