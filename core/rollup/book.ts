import type { SubjectId } from '../people/people.ts';
import type { DayKey, MonthKey } from './day-key.ts';
import { monthOfKey } from './day-key.ts';

/**
 * The totals themselves, as plain numbers: every slice is read from here, whether the book is kept current by `put` and
 * `remove` or was read back from a snapshot. Currencies are kept apart; a deal without an amount is counted under `''`.
 * A cell that became empty may stay, with zeros in it.
 */
export interface Book {
  /** Deals in the book. */
  deals: number;
  orders: number;
  /** Stage names, in the order they were met; passages and stage sums refer to them by index. */
  readonly stages: string[];
  /** By owner; deals of nobody under `''`. */
  readonly accounts: Map<SubjectId, Account>;
}

/** What is known of one owner's deals. */
export interface Account {
  readonly owner: SubjectId;
  /** One per currency; few, so they are searched one by one. */
  readonly ledgers: Ledger[];
  /** By `passageKey` of stage and month of first entry. */
  readonly passages: Map<number, Passage>;
  /** By month in which the deal began: created, else its first stage event. */
  readonly intakes: Map<MonthKey, Intake>;
}

/** One owner's deals in one currency. */
export interface Ledger {
  readonly account: Account;
  readonly currency: string;
  /** By the day the deal closed or is expected to. */
  readonly days: Map<DayKey, Sums>;
  readonly months: Map<MonthKey, Sums>;
  /** Open deals by index of their stage. */
  readonly open: OpenSum[];
}

/**
 * Counts, and sums in minor units, each with the sum of what sources gave finer (ten-thousandths of a minor unit; to be
 * rounded only where a sum is read); `cycleDays` over the `cycles` won deals whose creation is known. Orders are counted
 * beside the deals, on their day.
 */
export interface Sums {
  won: number;
  wonMinor: number;
  wonFraction: number;
  lost: number;
  lostMinor: number;
  lostFraction: number;
  open: number;
  openMinor: number;
  openFraction: number;
  cycles: number;
  cycleDays: number;
  orders: number;
  ordersMinor: number;
  ordersFraction: number;
}

export interface OpenSum {
  count: number;
  minor: number;
  fraction: number;
}

/** Deals that entered one stage for the first time in one month. */
export interface Passage {
  entered: number;
  /** Of those, the ones that later entered a later stage or were won. */
  wentOn: number;
  /** Of those, the ones whose stay ended, and the days of all their ended stays. */
  left: number;
  dwellDays: number;
  /** Of those, the ones still there, and the sum of the days (`countDays`) they came. */
  staying: number;
  stayingSince: number;
}

export interface Intake {
  deals: number;
  withoutHistory: number;
}

export function createBook(): Book {
  return { deals: 0, orders: 0, stages: [], accounts: new Map() };
}

export function accountOf(book: Book, owner: SubjectId): Account {
  let account = book.accounts.get(owner);
  if (!account) {
    account = { owner, ledgers: [], passages: new Map(), intakes: new Map() };
    book.accounts.set(owner, account);
  }
  return account;
}

export function ledgerOf(account: Account, currency: string): Ledger {
  for (const ledger of account.ledgers) if (ledger.currency === currency) return ledger;
  const ledger: Ledger = { account, currency, days: new Map(), months: new Map(), open: [] };
  account.ledgers.push(ledger);
  return ledger;
}

export function sumsOf(cells: Map<number, Sums>, key: number): Sums {
  let sums = cells.get(key);
  if (!sums) {
    sums = {
      won: 0,
      wonMinor: 0,
      wonFraction: 0,
      lost: 0,
      lostMinor: 0,
      lostFraction: 0,
      open: 0,
      openMinor: 0,
      openFraction: 0,
      cycles: 0,
      cycleDays: 0,
      orders: 0,
      ordersMinor: 0,
      ordersFraction: 0,
    };
    cells.set(key, sums);
  }
  return sums;
}

export function openSumOf(ledger: Ledger, stage: number): OpenSum {
  while (ledger.open.length <= stage) ledger.open.push({ count: 0, minor: 0, fraction: 0 });
  return ledger.open[stage] as OpenSum;
}

export function passageOf(account: Account, stage: number, month: MonthKey): Passage {
  const key = passageKey(stage, month);
  let passage = account.passages.get(key);
  if (!passage) {
    passage = { entered: 0, wentOn: 0, left: 0, dwellDays: 0, staying: 0, stayingSince: 0 };
    account.passages.set(key, passage);
  }
  return passage;
}

export function intakeOf(account: Account, month: MonthKey): Intake {
  let intake = account.intakes.get(month);
  if (!intake) {
    intake = { deals: 0, withoutHistory: 0 };
    account.intakes.set(month, intake);
  }
  return intake;
}

/** Stage index and month in one integer. */
function passageKey(stage: number, month: MonthKey): number {
  return stage * 0x40000 + month;
}

export function stageOfPassage(key: number): number {
  return Math.floor(key / 0x40000);
}

export function monthOfPassage(key: number): MonthKey {
  return key % 0x40000;
}

/** Adds the sums of a day to those of its month. */
export function addToMonth(ledger: Ledger, day: DayKey, sums: Sums): void {
  const month = sumsOf(ledger.months, monthOfKey(day));
  for (const field of SUM_FIELDS) month[field] += sums[field];
}

/** Whether anything is counted in a cell. */
export function isCounted(sums: Sums): boolean {
  return sums.won + sums.lost + sums.open + sums.orders !== 0;
}

/** The fields of a cell, in the order in which a snapshot has them. */
export const SUM_FIELDS = [
  'won',
  'wonMinor',
  'wonFraction',
  'lost',
  'lostMinor',
  'lostFraction',
  'open',
  'openMinor',
  'openFraction',
  'cycles',
  'cycleDays',
  'orders',
  'ordersMinor',
  'ordersFraction',
] as const satisfies readonly (keyof Sums)[];
