import type { Day } from '../calendar/day.ts';
import { lastDay } from '../calendar/period.ts';
import { rounded } from '../money/fine.ts';
import type { SubjectId } from '../people/people.ts';
import type { Account } from './book.ts';
import { monthOfPassage, stageOfPassage } from './book.ts';
import { countDays, dayKey, type MonthKey, monthOfKey } from './day-key.ts';
import type { Figures } from './figures.ts';
import { COMPANY, orgOf } from './org.ts';
import type { FunnelData, FunnelStage } from './slices.ts';

export interface FunnelQuery {
  readonly subject?: SubjectId;
  readonly from?: Day;
  readonly to?: Day;
  /** Given, stays that have not ended count up to this day; else only ended ones do. */
  readonly today?: Day;
}

interface Counted {
  entered: number;
  wentOn: number;
  stays: number;
  days: number;
  open: number;
  openMinor: number;
  openFraction: number;
}

/**
 * The funnel of a subject. Whole months: a stage entered, a deal begun and a deal closed count when their month overlaps
 * `from` to `to`; what is open now always counts. Stages come in the team's order, then others that were met, then those
 * that mean won. Amounts are the team's currency's, counts all deals'.
 */
export function funnelOf(figures: Figures, query: FunnelQuery): FunnelData {
  const { team, totals } = figures;
  const { subject = COMPANY, today } = query;
  const org = orgOf(team.people);
  const from = query.from === undefined ? 0 : monthOfKey(dayKey(query.from));
  const to = query.to === undefined ? Number.POSITIVE_INFINITY : monthOfKey(dayKey(query.to));
  const unbounded = query.from === undefined && query.to === undefined;
  const inRange = (month: MonthKey): boolean => (month === 0 ? unbounded : month >= from && month <= to);
  const isOf = ({ owner }: Account, day: Day): boolean =>
    subject === COMPANY || subject === owner || org.isUnder(owner, subject, day);
  const counted = new Map<string, Counted>();
  const stageOf = (name: string): Counted => {
    let stage = counted.get(name);
    if (!stage) {
      stage = { entered: 0, wentOn: 0, stays: 0, days: 0, open: 0, openMinor: 0, openFraction: 0 };
      counted.set(name, stage);
    }
    return stage;
  };
  // Being lost is no step of the way: it is counted beside the funnel.
  const lostStages = new Set(team.stages.filter(({ status }) => status === 'lost').map(({ name }) => name));
  // The way ends in being won, wherever a file that was taken in happened to name it first.
  const wonStages = new Set(team.stages.filter(({ status }) => status === 'won').map(({ name }) => name));
  for (const { name } of team.stages) if (!lostStages.has(name)) stageOf(name);
  const won = { count: 0, minor: 0, fraction: 0 };
  const lost = { count: 0, minor: 0, fraction: 0 };
  let [deals, withoutHistory] = [0, 0];
  for (const account of totals.accounts.values()) {
    for (const [key, passage] of account.passages) {
      const month = monthOfPassage(key);
      if (passage.entered === 0 || !inRange(month) || !isOf(account, endOf(month))) continue;
      const name = totals.stages[stageOfPassage(key)] as string;
      if (lostStages.has(name)) continue;
      const stage = stageOf(name);
      stage.entered += passage.entered;
      stage.wentOn += passage.wentOn;
      stage.stays += passage.left;
      stage.days += passage.dwellDays;
      if (today !== undefined) {
        stage.stays += passage.staying;
        stage.days += passage.staying * countDays(dayKey(today)) - passage.stayingSince;
      }
    }
    for (const [month, intake] of account.intakes) {
      if (!inRange(month) || !isOf(account, endOf(month))) continue;
      deals += intake.deals;
      withoutHistory += intake.withoutHistory;
    }
    for (const ledger of account.ledgers) {
      const own = ledger.currency === team.currency;
      for (const [month, sums] of ledger.months) {
        if (!inRange(month) || !isOf(account, endOf(month))) continue;
        won.count += sums.won;
        lost.count += sums.lost;
        if (!own) continue;
        won.minor += sums.wonMinor;
        won.fraction += sums.wonFraction;
        lost.minor += sums.lostMinor;
        lost.fraction += sums.lostFraction;
      }
      if (!isOf(account, today ?? '9999-12-31')) continue;
      ledger.open.forEach(({ count, minor, fraction }, index) => {
        if (count === 0) return;
        const stage = stageOf(totals.stages[index] as string);
        stage.open += count;
        if (!own) return;
        stage.openMinor += minor;
        stage.openFraction += fraction;
      });
    }
  }
  const rows = [...counted].map(([stage, sums]) => funnelStage(stage, sums));
  return {
    stages: [...rows.filter(({ stage }) => !wonStages.has(stage)), ...rows.filter(({ stage }) => wonStages.has(stage))],
    won: { count: won.count, minor: rounded(won) },
    lost: { count: lost.count, minor: rounded(lost) },
    currency: team.currency,
    counted: deals,
    withoutHistory,
  };
}

function funnelStage(stage: string, sums: Counted): FunnelStage {
  return {
    stage,
    entered: sums.entered,
    conversion: sums.entered > 0 ? sums.wentOn / sums.entered : null,
    dwell: sums.stays > 0 ? sums.days / sums.stays : null,
    open: sums.open,
    openMinor: rounded({ minor: sums.openMinor, fraction: sums.openFraction }),
  };
}

function endOf(month: MonthKey): Day {
  if (month === 0) return '9999-12-31';
  return lastDay(`${String(month >> 4).padStart(4, '0')}-${String(month & 15).padStart(2, '0')}`);
}
