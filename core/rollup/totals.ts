import type { Deal } from '../metric/deal.ts';
import type { Order } from '../metric/order.ts';
import { accountOf, type Book, createBook, type Ledger, ledgerOf, sumsOf } from './book.ts';
import { dayKey, monthOfKey, NO_DAY } from './day-key.ts';
import { addRow, chunkAt, chunkOf, chunksFor, createRows, dealAt, hashOf, type RowChunk, type Rows } from './rows.ts';
import { settle, settlePassages } from './settle.ts';
import { snapshotOf, type TotalsSnapshot } from './snapshot.ts';

export interface TotalsOptions {
  /** The team's stages in order, without those that mean lost: what "a later stage" means. A stage not named here is passed by any later entry. */
  readonly stages?: readonly string[];
}

/** Totals kept current deal by deal, in about a microsecond each, however many deals there are. */
export interface Totals {
  /** The totals to read slices from; the same object for as long as these totals live. */
  readonly book: Book;
  /** Puts a deal in, or what it has become in place of what it was. */
  put(deal: Deal): void;
  /** Counts an order on its day, or what it has become; without a value it is taken out. */
  order(id: string, order: Order | undefined): void;
  /** Takes a deal out; false when it was not there. */
  remove(id: string): boolean;
  get(id: string): Deal | undefined;
  /** Every deal, or a page of them, in an order that stays while none come or go. */
  deals(from?: number, count?: number): Deal[];
  /** Calls back with each deal's id and the keys of its days, without making deals of them. */
  each(visit: (id: string, closes: number, created: number) => void): void;
  /** Forgets everything and counts these deals from nothing. */
  recompute(deals: Iterable<Deal>): void;
  /** Another order of the stages; counts the passages anew. */
  reorder(stages: readonly string[]): void;
  snapshot(): TotalsSnapshot;
  /** How many chunks the deals are spread over; which one a deal is in follows from its id and this number alone. */
  chunkCount(): number;
  /** The rows of one chunk, for the read model. */
  rows(chunk: number): RowChunk;
  /** Chunks changed since this was last asked, all of them when their number has changed; asking takes them. */
  dirtyChunks(): number[];
}

export function createTotals(options: TotalsOptions = {}): Totals {
  const book = createBook();
  let rows = createRows();
  let order = rankOf(options.stages ?? []);
  const slots = new Map<string, number>();
  const free: number[] = [];
  let dirty = new Set<number>();
  /** What `dirty` was noted for. */
  let chunks = 1;
  const stageIndexes = new Map<string, number>();
  /** By slot: where its amounts are summed. */
  const ledgers: Ledger[] = [];
  const orders = new Map<string, Order>();

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

  function touch(slot: number): void {
    const needed = chunksFor(book.deals);
    if (needed !== chunks) {
      chunks = needed;
      dirty = new Set(Array(chunks).keys());
    }
    dirty.add(chunkAt(rows.hashes[slot] as number, chunks));
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
      rows.hashes[slot] = hashOf(deal.id);
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
      if (sameWay && before === ledger && saysTheSame(rows, slot, deal, indexOf(deal.stage))) return;
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
    rows.fraction[slot] = deal.amount?.fraction ?? 0;
    rows.products[slot] = deal.product;
    rows.profit[slot] = deal.profit?.minor ?? Number.NaN;
    rows.currencies[slot] = deal.amount?.currency ?? deal.profit?.currency ?? '';
    rows.created[slot] = created;
    rows.closes[slot] = closes;
    rows.events[slot] = events;
    ledgers[slot] = ledger;
    settle(rows, slot, ledger, 1);
    if (!sameWay) settlePassages(rows, slot, ledger.account, rankAt, 1);
    touch(slot);
  }

  function settleOrder({ owner = '', day, minor, fraction = 0, currency }: Order, sign: 1 | -1): void {
    const ledger = ledgerOf(accountOf(book, owner), currency);
    const key = dayKey(day);
    for (const sums of [sumsOf(ledger.days, key), sumsOf(ledger.months, monthOfKey(key))]) {
      sums.orders += sign;
      sums.ordersMinor += sign * minor;
      sums.ordersFraction += sign * fraction;
    }
    book.orders += sign;
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
    touch(slot);
    return true;
  }

  return {
    book,
    put,
    order(id, next) {
      const before = orders.get(id);
      if (before) settleOrder(before, -1);
      orders.delete(id);
      if (!next) return;
      orders.set(id, next);
      settleOrder(next, 1);
    },
    remove,
    get(id) {
      const slot = slots.get(id);
      return slot === undefined ? undefined : dealAt(rows, slot, book.stages);
    },
    deals(from = 0, count = slots.size) {
      const deals: Deal[] = [];
      let place = 0;
      for (const slot of slots.values()) {
        if (deals.length >= count) break;
        if (place++ >= from) deals.push(dealAt(rows, slot, book.stages) as Deal);
      }
      return deals;
    },
    each(visit) {
      for (const [id, slot] of slots) visit(id, rows.closes[slot] as number, rows.created[slot] as number);
    },
    recompute(deals) {
      const all = [...deals];
      chunks = 1;
      dirty = new Set([0]);
      book.deals = 0;
      book.accounts.clear();
      book.stages.length = 0;
      stageIndexes.clear();
      slots.clear();
      free.length = 0;
      rows = createRows();
      for (const deal of all) put(deal);
      book.orders = 0;
      for (const order of orders.values()) settleOrder(order, 1);
    },
    reorder(stages) {
      for (const slot of slots.values()) settlePassages(rows, slot, (ledgers[slot] as Ledger).account, rankAt, -1);
      order = rankOf(stages);
      for (const slot of slots.values()) {
        const before = rows.events[slot] as readonly number[];
        const events = inOrder(before);
        if (sameNumbers(before, events)) continue;
        rows.events[slot] = events;
        touch(slot);
      }
      for (const slot of slots.values()) settlePassages(rows, slot, (ledgers[slot] as Ledger).account, rankAt, 1);
    },
    snapshot: () => snapshotOf(book),
    chunkCount: () => chunks,
    rows: (chunk) => chunkOf(rows, chunk, chunks, book.stages),
    dirtyChunks() {
      const changed = [...dirty].sort((a, b) => a - b);
      dirty = new Set();
      return changed;
    },
  };
}

/** What `sameWay` and the ledger leave open. */
function saysTheSame(rows: Rows, slot: number, deal: Deal, stage: number): boolean {
  return (
    rows.names[slot] === deal.name &&
    rows.customers[slot] === deal.account &&
    rows.stages[slot] === stage &&
    Object.is(rows.minor[slot], deal.amount?.minor ?? Number.NaN) &&
    rows.fraction[slot] === (deal.amount?.fraction ?? 0) &&
    rows.products[slot] === deal.product &&
    Object.is(rows.profit[slot], deal.profit?.minor ?? Number.NaN)
  );
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
