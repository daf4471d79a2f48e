import type { Day } from '../calendar/day.ts';

/** Whom a figure is about: a member or a unit. */
export type SubjectId = string;

export interface Member {
  readonly id: SubjectId;
  readonly name: string;
}

export interface Unit {
  readonly id: SubjectId;
  readonly name: string;
}

/** From a day on, until a later placement of the same subject, `subject` belongs to `unit` (`null`: to none). */
export interface Placement {
  readonly subject: SubjectId;
  readonly unit: SubjectId | null;
  readonly from: Day;
}

export interface People {
  readonly members: readonly Member[];
  readonly units: readonly Unit[];
  readonly placements: readonly Placement[];
}
