import type { Day } from '../calendar/day.ts';
import { firstDay, lastDay, type Period, periodOf } from '../calendar/period.ts';
import type { Fine } from '../money/fine.ts';
import type { SubjectId } from '../people/people.ts';
import { isCounted, type Sums } from './book.ts';
import { dayKey, dayOfKey, monthOfKey } from './day-key.ts';
import type { Figures } from './figures.ts';
import { COMPANY, type Org } from './org.ts';
import { addRevenue } from './revenue.ts';

/** Revenue in the team's currency by subject and month, not rounded yet, everyone's added to the units they were in on the day they won it. */
export function wonByMonth(
  figures: Figures,
  org: Org,
  year: Period,
): ReadonlyMap<SubjectId, ReadonlyMap<Period, Readonly<Fine>>> {
  const [first, last] = [dayKey(firstDay(year)), dayKey(lastDay(year))];
  const { currency, revenue } = figures.team;
  const won = new Map<SubjectId, Map<Period, Fine>>();
  const add = (subject: SubjectId, month: Period, sums: Sums): void => {
    const months = won.get(subject) ?? new Map<Period, Fine>();
    const sum = months.get(month) ?? { minor: 0, fraction: 0 };
    addRevenue(sum, sums, revenue);
    won.set(subject, months.set(month, sum));
  };
  const addAll = (owner: SubjectId, day: Day, sums: Sums): void => {
    const month = periodOf(day, 'month');
    if (owner !== COMPANY) add(owner, month, sums);
    for (const unit of org.chainOn(owner, day)) add(unit, month, sums);
  };
  for (const { owner, ledgers } of figures.totals.accounts.values()) {
    const ledger = ledgers.find((one) => one.currency === currency);
    if (!ledger) continue;
    for (const [key, sums] of ledger.months) {
      if (!isCounted(sums) || key < monthOfKey(first) || key > monthOfKey(last)) continue;
      const month = monthText(key);
      if (moves(org, month)) continue;
      addAll(owner, firstDay(month), sums);
    }
    for (const [key, sums] of ledger.days) {
      if (!isCounted(sums) || key < first || key > last || !moves(org, monthText(monthOfKey(key)))) continue;
      addAll(owner, dayOfKey(key) as Day, sums);
    }
  }
  return won;
}

function moves(org: Org, month: Period): boolean {
  return org.movesWithin(firstDay(month), lastDay(month)).length > 0;
}

function monthText(key: number): Period {
  return `${String(key >> 4).padStart(4, '0')}-${String(key & 15).padStart(2, '0')}`;
}
