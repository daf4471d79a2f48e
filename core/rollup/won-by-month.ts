import type { Day } from '../calendar/day.ts';
import { firstDay, lastDay, type Period, periodOf } from '../calendar/period.ts';
import type { SubjectId } from '../people/people.ts';
import { dayKey, dayOfKey, monthOfKey } from './day-key.ts';
import type { Figures } from './figures.ts';
import { COMPANY, type Org } from './org.ts';

/** Won in the team's currency by subject and month, everyone's added to the units they were in on the day they won it. */
export function wonByMonth(
  figures: Figures,
  org: Org,
  year: Period,
): ReadonlyMap<SubjectId, ReadonlyMap<Period, number>> {
  const [first, last] = [dayKey(firstDay(year)), dayKey(lastDay(year))];
  const won = new Map<SubjectId, Map<Period, number>>();
  const add = (subject: SubjectId, month: Period, minor: number): void => {
    const months = won.get(subject) ?? new Map<Period, number>();
    won.set(subject, months.set(month, (months.get(month) ?? 0) + minor));
  };
  const addAll = (owner: SubjectId, day: Day, minor: number): void => {
    const month = periodOf(day, 'month');
    if (owner !== COMPANY) add(owner, month, minor);
    for (const unit of org.chainOn(owner, day)) add(unit, month, minor);
  };
  for (const { owner, ledgers } of figures.totals.accounts.values()) {
    const ledger = ledgers.find(({ currency }) => currency === figures.team.currency);
    if (!ledger) continue;
    for (const [key, { wonMinor }] of ledger.months) {
      if (wonMinor === 0 || key < monthOfKey(first) || key > monthOfKey(last)) continue;
      const month = monthText(key);
      if (moves(org, month)) continue;
      addAll(owner, firstDay(month), wonMinor);
    }
    for (const [key, { wonMinor }] of ledger.days) {
      if (wonMinor === 0 || key < first || key > last || !moves(org, monthText(monthOfKey(key)))) continue;
      addAll(owner, dayOfKey(key) as Day, wonMinor);
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
