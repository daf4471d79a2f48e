import { type Account, intakeOf, type Ledger, openSumOf, passageOf, type Sums, sumsOf } from './book.ts';
import { countDays, monthOfKey, NO_DAY } from './day-key.ts';
import type { Rows } from './rows.ts';

/** Adds (or, with −1, takes back) what a deal counts for on the day it closes, and in its stage while it is open. */
export function settle(rows: Rows, slot: number, ledger: Ledger, sign: 1 | -1): void {
  const status = rows.status[slot] as number;
  const amount = rows.minor[slot] as number;
  const minor = Number.isNaN(amount) ? 0 : amount * sign;
  // Most amounts have none: nothing is added then, and the sums of fractions stay small integers.
  const finer = rows.fraction[slot] as number;
  const fraction = finer === 0 ? 0 : finer * sign;
  const closes = rows.closes[slot] as number;
  const created = rows.created[slot] as number;
  const cycle = status === 1 && created !== NO_DAY && closes >= created ? countDays(closes) - countDays(created) : -1;
  count(sumsOf(ledger.days, closes), status, sign, minor, fraction, cycle);
  count(sumsOf(ledger.months, monthOfKey(closes)), status, sign, minor, fraction, cycle);
  if (status === 0) {
    const open = openSumOf(ledger, rows.stages[slot] as number);
    open.count += sign;
    open.minor += minor;
    if (fraction !== 0) open.fraction += fraction;
  }
}

function count(sums: Sums, status: number, sign: 1 | -1, minor: number, fraction: number, cycle: number): void {
  if (status === 0) {
    sums.open += sign;
    sums.openMinor += minor;
    if (fraction !== 0) sums.openFraction += fraction;
  } else if (status === 2) {
    sums.lost += sign;
    sums.lostMinor += minor;
    if (fraction !== 0) sums.lostFraction += fraction;
  } else {
    sums.won += sign;
    sums.wonMinor += minor;
    if (fraction !== 0) sums.wonFraction += fraction;
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
export function settlePassages(
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
