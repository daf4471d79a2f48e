import { type Day, daysBetween } from '../calendar/day.ts';
import type { Deal, StageEvent } from '../metric/deal.ts';

export interface StageFigures {
  readonly stage: string;
  /** Deals whose history has the stage, each once. */
  readonly entered: number;
  /** Of those, the share that later entered a later stage or was won (glossary: stage conversion); null where none entered. */
  readonly conversion: number | null;
  /** Σ days in the stage ÷ deals that entered it (glossary: dwell time); null where none entered. */
  readonly dwell: number | null;
  /** Deals that are open in it now, with a history or without. */
  readonly open: number;
  /** Their amounts in the currency asked for, minor units. */
  readonly openMinor: number;
}

/**
 * The funnel recomputed from all deals: what the incremental roll-up must equal. A stay in a stage ends with the deal's next
 * event; the last one with the day the deal closed, or `today` while it is open. Events of a day are in the stages' order.
 */
export function stageFigures(
  deals: readonly Deal[],
  stages: readonly string[],
  currency: string,
  today: Day,
): StageFigures[] {
  const rank = new Map(stages.map((stage, index) => [stage, index]));
  const histories = deals.map((deal) => ({ deal, events: inOrder(deal.stages, rank) }));
  return stages.map((stage, own) => {
    const of = histories.filter(({ events }) => events.some((event) => event.stage === stage));
    const wentOn = of.filter(({ deal, events }) => {
      const first = events.findIndex((event) => event.stage === stage);
      return deal.status === 'won' || events.slice(first).some((event) => (rank.get(event.stage) ?? -1) > own);
    });
    const days = of.reduce((sum, { deal, events }) => sum + daysIn(stage, deal, events, today), 0);
    const open = deals.filter((deal) => deal.status === 'open' && deal.stage === stage);
    return {
      stage,
      entered: of.length,
      conversion: of.length === 0 ? null : wentOn.length / of.length,
      dwell: of.length === 0 ? null : days / of.length,
      open: open.length,
      openMinor: open.reduce((sum, { amount }) => sum + (amount?.currency === currency ? amount.minor : 0), 0),
    };
  });
}

function inOrder(events: readonly StageEvent[], rank: ReadonlyMap<string, number>): StageEvent[] {
  const place = (event: StageEvent): number => rank.get(event.stage) ?? rank.size;
  return [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : place(a) - place(b)));
}

function daysIn(stage: string, deal: Deal, events: readonly StageEvent[], today: Day): number {
  const end = deal.status === 'open' ? today : deal.closes;
  return events.reduce((sum, event, index) => {
    const until = events[index + 1]?.day ?? end;
    // A closing day before the last event is a slip of the source; it must not shorten the stays that are known.
    return event.stage === stage && until !== undefined ? sum + Math.max(0, daysBetween(event.day, until)) : sum;
  }, 0);
}
