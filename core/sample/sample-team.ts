import type { Day } from '../calendar/day.ts';
import type { People, SubjectId } from '../people/people.ts';
import type { Flavour } from './flavour.ts';

/** A member and how the CRM calls them. */
export interface Rep {
  readonly id: SubjectId;
  readonly alias: string;
  readonly name: string;
}

export interface SampleTeam {
  readonly people: People;
  readonly reps: readonly Rep[];
  readonly regions: readonly SubjectId[];
}

/** Three regions of five; the last of the second region moved to the first on the latest 1 July. */
export function sampleTeam(flavour: Flavour, today: Day): SampleTeam {
  const year = Number(today.slice(0, 4));
  const began = `${year - 3}-01-01`;
  const moved = `${today.slice(5) >= '07-01' ? year : year - 1}-07-01`;
  const regions = flavour.regions.map((_, index) => `sample-region-${index + 1}`);
  const perRegion = flavour.people.length / regions.length;
  const reps = flavour.people.map((name, index) => {
    const number = String(index + 1).padStart(2, '0');
    return { id: `sample-${number}`, alias: `rep-${number}`, name };
  });
  const mover = reps[perRegion * 2 - 1] as Rep;
  return {
    people: {
      members: reps.map(({ id, name }) => ({ id, name })),
      units: regions.map((id, index) => ({ id, name: flavour.regions[index] as string })),
      placements: [
        ...reps.map(({ id }, index) => ({
          subject: id,
          unit: regions[Math.floor(index / perRegion)] as string,
          from: began,
        })),
        { subject: mover.id, unit: regions[0] as string, from: moved },
      ],
    },
    reps,
    regions,
  };
}
