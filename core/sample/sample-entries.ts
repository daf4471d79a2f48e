import { addDays, type Day } from '../calendar/day.ts';
import { contains, firstDay, type Period, periodOf } from '../calendar/period.ts';
import { unitOf } from '../people/org-tree.ts';
import type { SubjectId } from '../people/people.ts';
import type { Flavour } from './flavour.ts';
import type { Random } from './random.ts';
import { inMinor, type Quotas, SEASON, sampleYears } from './sample-quotas.ts';
import type { Rep, SampleTeam } from './sample-team.ts';

/** A split rule as it is entered. */
export interface SampleSplit {
  readonly over: 'periods' | 'subjects';
  readonly into?: 'quarter' | 'month';
  readonly by: 'equal' | 'workingDays' | 'weights';
  readonly weights?: Readonly<Record<string, number>>;
  readonly locks?: Readonly<Record<string, number>>;
  readonly step?: number;
}

export interface SampleFigure {
  /** `metric|subject|period`. */
  readonly cell: string;
  readonly kind: 'target' | 'split' | 'actual';
  readonly value: number | SampleSplit;
  readonly reason?: string;
  /** Member id of whoever would have entered it. */
  readonly by?: SubjectId;
  /** Stands beside what the cell says instead of replacing it: a competing proposal. */
  readonly beside?: true;
}

/**
 * Targets from both ends: the company's year split over regions and quarters, and each member's quarters split into months,
 * which do not quite meet. In this quarter the first member's 98 is 30 / 33 / 35, its middle month still at 30.
 */
export function sampleEntries(
  random: Random,
  flavour: Flavour,
  team: SampleTeam,
  quotas: Quotas,
  today: Day,
): readonly SampleFigure[] {
  const [story, colleague] = team.reps as readonly [Rep, Rep];
  const quarter = periodOf(today, 'quarter');
  return [
    ...sampleYears(today).flatMap(({ period, quarters }) => [
      ...companyEntries(
        flavour,
        team,
        quotas,
        period,
        quarters.map((one) => one.period),
      ),
      ...team.reps.flatMap((rep) =>
        quarters.flatMap((one) =>
          rep === story && one.period === quarter
            ? storyEntries(flavour, rep.id, one.period, one.months)
            : memberEntries(random, flavour, rep.id, one, quotas.get(rep.id)?.get(one.period) ?? 0),
        ),
      ),
    ]),
    ...competing(flavour, quotas, colleague.id, story.id, today),
    ...satisfaction(random, today),
  ];
}

function companyEntries(
  flavour: Flavour,
  team: SampleTeam,
  quotas: Quotas,
  year: Period,
  quarters: readonly Period[],
): SampleFigure[] {
  const yearOf = (id: SubjectId): number => quarters.reduce((sum, one) => sum + (quotas.get(id)?.get(one) ?? 0), 0);
  const regions = team.regions.map((region) => {
    const members = team.reps.filter(({ id }) => unitOf(team.people, id, firstDay(year)) === region);
    return { region, units: members.reduce((sum, { id }) => sum + yearOf(id), 0) };
  });
  const total = Math.ceil((regions.reduce((sum, { units }) => sum + units, 0) * 1.02) / 100) * 100;
  const over: SampleSplit = {
    over: 'subjects',
    by: 'weights',
    weights: Object.fromEntries(regions.map(({ region, units }) => [region, units])),
    step: flavour.unit,
  };
  const season: SampleSplit = {
    over: 'periods',
    into: 'quarter',
    by: 'weights',
    weights: Object.fromEntries(quarters.map((one, index) => [one, SEASON[index] as number])),
    step: flavour.unit,
  };
  return [
    target('company', year, inMinor(flavour, total), flavour.companyTarget),
    { cell: `revenue|company|${year}`, kind: 'split', value: over },
    ...team.regions.map((region) => ({ cell: `revenue|${region}|${year}`, kind: 'split' as const, value: season })),
  ];
}

function memberEntries(
  random: Random,
  flavour: Flavour,
  member: SubjectId,
  { period, months }: { readonly period: Period; readonly months: readonly Period[] },
  units: number,
): SampleFigure[] {
  const by = random.pick(['equal', 'workingDays', 'weights', 'weights'] as const);
  const weights = Object.fromEntries(months.map((month, index) => [month, 30 + index * random.int(1, 3)]));
  const first = months[0] as Period;
  const lock = random.chance(0.1) ? { [first]: inMinor(flavour, Math.round(units * 0.3)) } : undefined;
  const rule: SampleSplit = {
    over: 'periods',
    into: 'month',
    by,
    ...(by === 'weights' && { weights }),
    ...(lock && { locks: lock }),
    step: flavour.unit,
  };
  return [
    target(member, period, inMinor(flavour, units)),
    { cell: `revenue|${member}|${period}`, kind: 'split', value: rule, ...(lock && { reason: flavour.fixed }) },
  ];
}

function storyEntries(flavour: Flavour, member: SubjectId, quarter: Period, months: readonly Period[]): SampleFigure[] {
  const weights = Object.fromEntries(months.map((month, index) => [month, [30, 33, 35][index] as number]));
  const middle = months[1] as Period;
  return [
    target(member, quarter, inMinor(flavour, 98)),
    {
      cell: `revenue|${member}|${quarter}`,
      kind: 'split',
      value: { over: 'periods', into: 'month', by: 'weights', weights },
    },
    target(member, middle, inMinor(flavour, 30)),
  ];
}

/** The middle month of the first member's quarter, raised from 30 to 33 by a colleague. */
export function raisedMonth(flavour: Flavour, team: SampleTeam, today: Day): readonly SampleFigure[] {
  const [story, colleague] = team.reps as readonly [Rep, Rep];
  const [, { quarters }] = sampleYears(today);
  const month = quarters.find(({ period }) => contains(period, today))?.months[1] as Period;
  return [{ ...target(story.id, month, inMinor(flavour, 33), flavour.raised), by: colleague.id }];
}

/** Two figures for one quarter of a colleague, neither of which replaced the other. */
function competing(flavour: Flavour, quotas: Quotas, member: SubjectId, other: SubjectId, today: Day): SampleFigure[] {
  const [, current] = sampleYears(today);
  const now = current.quarters.findIndex(({ period }) => contains(period, today));
  const { period } = current.quarters[Math.min(now + 1, 3)] as { period: Period };
  const units = quotas.get(member)?.get(period) ?? 0;
  const [fromPipeline, fromLastYear] = flavour.proposals;
  return [
    { ...target(member, period, inMinor(flavour, units + 6), fromPipeline), by: member },
    { ...target(member, period, inMinor(flavour, units - 4), fromLastYear), by: other, beside: true },
  ];
}

/** The company's satisfaction, in points, month by month over the last year. */
function satisfaction(random: Random, today: Day): SampleFigure[] {
  const figures: SampleFigure[] = [];
  let month = periodOf(today, 'month');
  for (let back = 1; back <= 12; back++) {
    month = periodOf(addDays(firstDay(month), -1), 'month');
    const value = 90 - Math.round(back * 0.7) + random.int(-1, 1);
    figures.push({ cell: `satisfaction|company|${month}`, kind: 'actual', value });
  }
  return figures;
}

function target(subject: SubjectId, period: Period, minor: number, reason?: string): SampleFigure {
  return {
    cell: `revenue|${subject}|${period}`,
    kind: 'target',
    value: minor,
    ...(reason !== undefined && { reason }),
  };
}
