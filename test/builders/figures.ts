import type { SplitRule } from '#core/allocation/split.ts';
import type { People } from '#core/people/people.ts';
import type { Book } from '#core/rollup/book.ts';
import { createBook } from '#core/rollup/book.ts';
import type { CellFigures, Figures, HeadFigures, TeamFigures } from '#core/rollup/figures.ts';

/** Figures of a small team in CNY with Monday to Friday as its calendar; what is not given is empty. */
export function figuresOf(
  totals: Book = createBook(),
  { stages = [], cells = {}, people, ...team }: FiguresOptions = {},
): Figures {
  return {
    team: {
      name: 'Team',
      currency: 'CNY',
      fiscalYearStart: 1,
      calendar: 'none',
      revenue: 'deals',
      people: people ?? { members: [], units: [], placements: [] },
      stages: stages.map((name) => ({ source: name, name, status: 'open' })),
      aliases: {},
      sample: false,
      captures: [],
      ...team,
    },
    plan: { cells },
    totals,
  };
}

export interface FiguresOptions extends Partial<Omit<TeamFigures, 'stages'>> {
  readonly stages?: readonly string[];
  readonly cells?: Readonly<Record<string, CellFigures>>;
  readonly people?: People;
}

/** A head that says a value; the rest of it is made up. */
export function head<V extends number | SplitRule>(
  value: V | null,
  more: Partial<HeadFigures<V>> = {},
): HeadFigures<V> {
  return { id: 'device/1', value, at: 1, ...more };
}
