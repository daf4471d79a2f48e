import type { Day } from '../calendar/day.ts';
import { type FiscalYear, fiscalYear } from '../calendar/fiscal-year.ts';
import { contains, type Period } from '../calendar/period.ts';
import type { SubjectId } from '../people/people.ts';
import type { Flavour } from './flavour.ts';
import type { Random } from './random.ts';
import type { SampleTeam } from './sample-team.ts';

/** Whole units (万元 or $1,000) by member and quarter, for last year and this one. */
export type Quotas = ReadonlyMap<SubjectId, ReadonlyMap<Period, number>>;

/** The quarter of the worked story, and the ones around it: 98 is this quarter's, whichever it is. */
const STORY = [98, 104, 106, 117];

/** Part of a year that falls in each quarter. */
export const SEASON = [0.22, 0.24, 0.25, 0.29];

export function sampleYears(today: Day): readonly [FiscalYear, FiscalYear] {
  const year = Number(today.slice(0, 4));
  return [fiscalYear(year - 1, 1), fiscalYear(year, 1)];
}

export function sampleQuotas(random: Random, team: SampleTeam, today: Day): Quotas {
  const [before, current] = sampleYears(today);
  const now = current.quarters.findIndex(({ period }) => contains(period, today));
  return new Map(
    team.reps.map(({ id }, rep) => {
      const year = random.int(320, 520);
      const quarters = new Map<Period, number>();
      current.quarters.forEach(({ period }, index) => {
        const story = STORY[(index - now + STORY.length) % STORY.length] as number;
        quarters.set(period, rep === 0 ? story : Math.round(year * (SEASON[index] as number)));
      });
      before.quarters.forEach(({ period }, index) => {
        const then = quarters.get((current.quarters[index] as { period: Period }).period) as number;
        quarters.set(period, Math.round(then / 1.15));
      });
      return [id, quarters];
    }),
  );
}

/** Minor units. */
export function inMinor(flavour: Flavour, units: number): number {
  return Math.round(units * flavour.unit);
}
