import { type Day, dayNumber } from '../calendar/day.ts';
import { DEFAULT_STAGES, stageName } from '../funnel/stages.ts';
import type { DealStatus } from '../metric/deal.ts';
import type { Currency } from '../money/money.ts';
import type { People, SubjectId } from '../people/people.ts';
import type { Language } from '../text/sentence.ts';
import * as say from '../text/sentences.ts';
import { flavourOf } from './flavour.ts';
import { randomFrom } from './random.ts';
import { type SampleDeal, sampleDeals } from './sample-deals.ts';
import { raisedMonth, type SampleFigure, sampleEntries } from './sample-entries.ts';
import { sampleQuotas } from './sample-quotas.ts';
import { sampleTeam } from './sample-team.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly today: Day;
  readonly language: Language;
  /** About how many deals; 1,200 when absent. */
  readonly deals?: number;
}

/** What a session is asked to do to hold the sample: its own actions, as plain values. */
export type SampleAction =
  | {
      readonly type: 'configure';
      readonly settings: {
        readonly name: string;
        readonly currency: Currency;
        readonly calendar: string;
        readonly me: SubjectId;
      };
      readonly sample: true;
    }
  | { readonly type: 'setPeople'; readonly people: People; readonly sample: true }
  | { readonly type: 'alias'; readonly alias: string; readonly member: SubjectId; readonly sample: true }
  | { readonly type: 'enter'; readonly entries: readonly SampleFigure[]; readonly sample: true }
  | {
      readonly type: 'takeIn';
      readonly source: string;
      readonly readAt: number;
      readonly deals: readonly SampleDeal[];
      readonly stages: readonly { readonly source: string; readonly name: string; readonly status: DealStatus }[];
      readonly sample: true;
    };

/**
 * A believable team of fifteen in three regions with two years behind it, made up from a seed. The first member lives the
 * worked story: 98 in this quarter as 30 / 33 / 35, 5 and then 8 won in its first two weeks.
 */
export function sampleActions({ seed, today, language, deals = 1200 }: SampleOptions): SampleAction[] {
  const random = randomFrom(seed);
  const flavour = flavourOf(language);
  const team = sampleTeam(flavour, today);
  const quotas = sampleQuotas(random, team, today);
  const [first] = team.reps;
  return [
    {
      type: 'configure',
      settings: {
        name: flavour.team,
        currency: flavour.currency,
        calendar: flavour.calendar,
        me: first?.id ?? '',
      },
      sample: true,
    },
    { type: 'setPeople', people: team.people, sample: true },
    ...team.reps.map(({ id, alias }) => ({ type: 'alias' as const, alias, member: id, sample: true as const })),
    { type: 'enter', entries: sampleEntries(random, flavour, team, quotas, today), sample: true },
    // Apart from the rest, and after it: the change that the panel tells of.
    { type: 'enter', entries: raisedMonth(flavour, team, today), sample: true },
    {
      type: 'takeIn',
      source: 'sample',
      readAt: dayNumber(today) * 86_400_000,
      deals: sampleDeals(random, flavour, language, team, quotas, today, deals),
      stages: [
        ...DEFAULT_STAGES.map(({ id, status }) => ({ source: 'sample', name: stageName(id, language), status })),
        { source: 'sample', name: say.stageLost(language), status: 'lost' },
      ],
      sample: true,
    },
  ];
}
