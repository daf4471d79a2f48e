import type { Day } from '../calendar/day.ts';
import { firstDay, lastDay, type Period } from '../calendar/period.ts';
import type { SubjectId } from '../people/people.ts';
import { type Book, isCounted, type Ledger, type Sums } from './book.ts';
import { dayKey, dayOfKey, NO_DAY } from './day-key.ts';
import { COMPANY, type Org } from './org.ts';

/**
 * Calls back with the sums of every day of the period, of every owner who belongs to the subject on that day. A deal of
 * someone who moved counts for the unit they were in when it closed.
 */
export function eachDay(
  book: Book,
  org: Org,
  subject: SubjectId,
  period: Period,
  visit: (ledger: Ledger, day: Day, sums: Sums) => void,
): void {
  const [begins, ends] = [firstDay(period), lastDay(period)];
  const [first, last] = [dayKey(begins), dayKey(ends)];
  const still = org.movesWithin(begins, ends).length === 0;
  for (const account of book.accounts.values()) {
    const whole = subject === COMPANY || org.isUnder(account.owner, subject, begins);
    // Where nobody moves in the period, its first day decides for all of its days.
    if (still && !whole) continue;
    for (const ledger of account.ledgers) {
      for (const [key, sums] of ledger.days) {
        if (key < first || key > last || !isCounted(sums)) continue;
        const day = dayOfKey(key) as Day;
        if (still || subject === COMPANY || org.isUnder(account.owner, subject, day)) visit(ledger, day, sums);
      }
    }
  }
}

/** Calls back with the sums of deals that show no day, of every owner who belongs to the subject on `day`: they are in no period. */
export function eachUndated(
  book: Book,
  org: Org,
  subject: SubjectId,
  day: Day,
  visit: (ledger: Ledger, sums: Sums) => void,
): void {
  for (const account of book.accounts.values()) {
    if (subject !== COMPANY && !org.isUnder(account.owner, subject, day)) continue;
    for (const ledger of account.ledgers) {
      const sums = ledger.days.get(NO_DAY);
      if (sums) visit(ledger, sums);
    }
  }
}
