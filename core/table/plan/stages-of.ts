import type { DealStatus } from '#core/metric/deal.ts';
import { isBlank } from '../column/cell.ts';
import { stageMeaning } from '../mapping/stage-meaning.ts';
import { cellAt } from '../rows/rejected.ts';
import type { ImportFile, ImportOptions } from './import-plan.ts';

type Votes = Record<DealStatus, number>;

/** What status columns say of the deals in a stage; `clear`: only words that leave no doubt, in columns that tell won from lost. */
interface Said {
  rows: number;
  readonly all: Votes;
  readonly clear: Votes;
}

/** Of how many of a stage's rows a status must be said, to outweigh what the stage's name says. */
const NEARLY_ALL = 0.9;

/** Stage → status: as confirmed, else as a clear status column says of nearly all its rows, else by its name, else as most rows say. */
export function stagesOf(
  files: readonly ImportFile[],
  options: ImportOptions,
): ReadonlyMap<string, { readonly status: DealStatus; readonly sure: boolean }> {
  const confirmed = new Map(options.stages?.map(({ name, status }) => [name, status]));
  const found = new Map<string, Said>();
  for (const file of files) count(file, found);
  return new Map(
    [...found].map(([name, said]) => {
      const known = confirmed.get(name);
      return [name, known ? { status: known, sure: true } : meaningOf(name, said)];
    }),
  );
}

function meaningOf(name: string, { rows, all, clear }: Said): { readonly status: DealStatus; readonly sure: boolean } {
  const byName = stageMeaning(name);
  const clearly = leading(clear, NEARLY_ALL);
  if (clearly) return { status: clearly, sure: true };
  // Deals whose rows say themselves that they were won or lost in it: then it is a step on the way, and there is nothing to ask.
  if (!byName.sure && sum(clear) === rows) return { status: 'open', sure: true };
  const most = leading(all, 0.5);
  if (byName.sure || !most) return byName;
  return { status: most, sure: all[most] === sum(all) };
}

/** Counts the votes of a file's status column, stage by stage. */
function count({ table, mapping }: ImportFile, found: Map<string, Said>): void {
  const { stage, status } = mapping.columns;
  if ((mapping.kind !== 'deals' && mapping.kind !== 'history') || (stage ?? status) === undefined) return;
  const meanings = new Map<string, ReturnType<typeof stageMeaning>>();
  const meaningIn = (cells: (typeof table.rows)[number]['cells']) => {
    const said = stage === undefined ? '' : cellAt(cells, status);
    if (isBlank(said)) return undefined;
    const meaning = meanings.get(said) ?? stageMeaning(said);
    meanings.set(said, meaning);
    return meaning;
  };
  for (const { cells } of table.rows) meaningIn(cells);
  const tells = [...meanings.values()].some((meaning) => meaning.sure && meaning.status !== 'open');
  for (const { cells } of table.rows) {
    const name = cellAt(cells, stage) || cellAt(cells, status);
    if (isBlank(name)) continue;
    const said = found.get(name) ?? { rows: 0, all: none(), clear: none() };
    found.set(name, said);
    said.rows++;
    const meaning = meaningIn(cells);
    if (!meaning) continue;
    said.all[meaning.status]++;
    if (tells && meaning.sure) said.clear[meaning.status]++;
  }
}

/** The status that has more than a share of the votes. */
function leading(votes: Votes, share: number): DealStatus | undefined {
  return (['won', 'lost', 'open'] as const).find((each) => votes[each] > sum(votes) * share);
}

function sum({ open, won, lost }: Votes): number {
  return open + won + lost;
}

function none(): Votes {
  return { open: 0, won: 0, lost: 0 };
}
