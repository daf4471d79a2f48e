import { addDays, type Day, daysBetween, weekday } from '../calendar/day.ts';
import { contains, firstDay, lastDay, type Period } from '../calendar/period.ts';
import { DEFAULT_STAGES, stageName } from '../funnel/stages.ts';
import type { DealStatus } from '../metric/deal.ts';
import type { Currency } from '../money/money.ts';
import type { Language } from '../text/sentence.ts';
import * as say from '../text/sentences.ts';
import type { Flavour } from './flavour.ts';
import type { Random } from './random.ts';
import { inMinor, type Quotas, sampleYears } from './sample-quotas.ts';
import type { Rep, SampleTeam } from './sample-team.ts';

/** A deal as the sample's CRM shows it, with its way through the stages. */
export interface SampleDeal {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly stage: string;
  readonly status: DealStatus;
  readonly minor: number;
  readonly currency: Currency;
  readonly created: Day;
  readonly closes: Day;
  readonly stages: readonly { readonly stage: string; readonly day: Day }[];
}

/** What the worked story wins week by week, whole units: 5 and 8, then towards a landing of 90. */
const STORY_WEEKS = [5, 8, 7, 6.5, 7.5, 7, 7, 6.5, 7.5, 7, 7, 7, 7];

const WIN_RATE = 0.42;

interface Outcome {
  readonly rep: Rep;
  readonly status: DealStatus;
  readonly closes: Day;
  readonly minor: number;
}

/** About `count` deals: closed ones of last year and this one up to the day before `today`, and an open pipeline. */
export function sampleDeals(
  random: Random,
  flavour: Flavour,
  language: Language,
  team: SampleTeam,
  quotas: Quotas,
  today: Day,
  count: number,
): readonly SampleDeal[] {
  const quarters = sampleYears(today)
    .flatMap((year) => year.quarters.map(({ period }) => period))
    .filter((period) => firstDay(period) <= today);
  const perQuarter = (count * 0.88) / (quarters.length * team.reps.length);
  const openPerRep = (count * 0.12) / team.reps.length;
  const outcomes = team.reps.flatMap((rep, index) => [
    ...quarters.flatMap((quarter) => {
      const units = quotas.get(rep.id)?.get(quarter) ?? 0;
      const now = contains(quarter, today);
      const won =
        index === 0 && now
          ? story(flavour, rep, quarter, today)
          : wins(random, flavour, rep, quarter, units, perQuarter, today);
      const lost = Math.round((won.length * (1 - WIN_RATE)) / WIN_RATE);
      return [...won, ...losses(random, flavour, rep, quarter, units, lost, today)];
    }),
    ...pipeline(random, flavour, rep, Math.max(index === 0 ? 9 : 3, Math.round(openPerRep)), today),
  ]);
  return outcomes
    .sort((a, b) => (a.closes < b.closes ? -1 : a.closes > b.closes ? 1 : 0))
    .map((outcome, index) => dealOf(random, flavour, language, outcome, `D${10_001 + index}`, today));
}

/** Two contracts a week, on its last working days, so that a week is in the figures when it is over. */
function story(flavour: Flavour, rep: Rep, quarter: Period, today: Day): Outcome[] {
  return STORY_WEEKS.flatMap((units, week) => {
    const end = addDays(firstDay(quarter), week * 7 + 6);
    return [0.4, 0.6].map((part, index) => ({
      rep,
      status: 'won' as const,
      closes: workday(addDays(end, index - 1)),
      minor: inMinor(flavour, units * part),
    }));
  }).filter(({ closes }) => closes < today && contains(quarter, closes));
}

function wins(
  random: Random,
  flavour: Flavour,
  rep: Rep,
  quarter: Period,
  units: number,
  perQuarter: number,
  today: Day,
): Outcome[] {
  const reached = units * random.around(0.7, 1.2);
  const parts = Array.from({ length: Math.max(1, Math.round(perQuarter * WIN_RATE)) }, () => random.around(0.4, 1.6));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts
    .map((part) => ({
      rep,
      status: 'won' as const,
      closes: closingDay(random, quarter),
      minor: rounded(flavour, (reached * part) / whole),
    }))
    .filter(({ closes }) => closes < today);
}

function losses(
  random: Random,
  flavour: Flavour,
  rep: Rep,
  quarter: Period,
  units: number,
  count: number,
  today: Day,
): Outcome[] {
  return Array.from({ length: count }, () => ({
    rep,
    status: 'lost' as const,
    closes: closingDay(random, quarter),
    minor: rounded(flavour, units * random.around(0.05, 0.4)),
  })).filter(({ closes }) => closes < today);
}

/** Closing over the next four months, a few overdue by some days, as pipelines are. */
function pipeline(random: Random, flavour: Flavour, rep: Rep, count: number, today: Day): Outcome[] {
  return Array.from({ length: count }, () => ({
    rep,
    status: 'open' as const,
    closes: workday(addDays(today, random.chance(0.08) ? -random.int(1, 12) : random.int(0, 120))),
    minor: rounded(flavour, random.around(1.5, 14)),
  }));
}

function dealOf(
  random: Random,
  flavour: Flavour,
  language: Language,
  { rep, status, closes, minor }: Outcome,
  id: string,
  today: Day,
): SampleDeal {
  const account = flavour.account(random.pick(flavour.places), random.pick(flavour.companies));
  const path = pathOf(random, status, closes, today);
  const stages = path.map(({ stage, day }) => ({ stage: stageName(DEFAULT_STAGES[stage]?.id ?? '', language), day }));
  return {
    id,
    name: flavour.deal(account, random.pick(flavour.products)),
    account,
    owner: rep.alias,
    ownerName: rep.name,
    stage: status === 'lost' ? say.stageLost(language) : (stages.at(-1) as { stage: string }).stage,
    status,
    minor,
    currency: flavour.currency,
    created: (stages[0] as { day: Day }).day,
    closes,
    stages,
  };
}

/** Through the stages in order: won deals to the contract and often into care, lost ones to where they ended, open ones to where they should be by now. */
function pathOf(
  random: Random,
  status: DealStatus,
  closes: Day,
  today: Day,
): readonly { readonly stage: number; readonly day: Day }[] {
  const cycle = Math.round(random.around(18, 110));
  if (status === 'open') return openPath(random, cycle, closes, today);
  const last = status === 'won' ? 4 : random.pick([0, 0, 1, 1, 1, 2, 2, 3]);
  const end = status === 'won' ? cycle : cycle - random.int(1, 12);
  const created = addDays(closes, -cycle);
  const path = Array.from({ length: last + 1 }, (_, stage) => {
    const part =
      stage === 0 ? 0 : stage === last ? 1 : ([0, 0.25, 0.55, 0.85][stage] as number) * random.around(0.85, 1.1);
    return { stage, day: addDays(created, Math.round(end * Math.min(part, 1))) };
  });
  const care = addDays(closes, random.int(2, 20));
  return status === 'won' && care < today && random.chance(0.7) ? [...path, { stage: 5, day: care }] : path;
}

function openPath(
  random: Random,
  cycle: number,
  closes: Day,
  today: Day,
): readonly { readonly stage: number; readonly day: Day }[] {
  const until = Math.max(0, daysBetween(today, closes));
  const reached = until > 80 ? 0 : until > 50 ? random.int(0, 1) : until > 25 ? random.int(1, 2) : random.int(2, 3);
  let day = addDays(today, -random.int(0, 9));
  const path = [{ stage: reached, day }];
  for (let stage = reached - 1; stage >= 0; stage--) {
    day = addDays(day, -random.int(2, Math.max(3, Math.round(cycle / 4))));
    path.unshift({ stage, day });
  }
  return path;
}

/** Rather late in the quarter, as deals are. */
function closingDay(random: Random, quarter: Period): Day {
  const first = firstDay(quarter);
  const days = daysBetween(first, lastDay(quarter));
  const day = workday(addDays(first, Math.round(days * random.next() ** 0.8)));
  return day < first ? addDays(day, 3) : day;
}

/** The Friday before, on a weekend. */
function workday(day: Day): Day {
  return addDays(day, -Math.max(0, weekday(day) - 5));
}

/** A hundredth of a unit: ¥100 or $10. */
function rounded(flavour: Flavour, units: number): number {
  return Math.max(1, Math.round(units * 100)) * (flavour.unit / 100);
}
