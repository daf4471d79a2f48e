import type { DealStatus } from '#core/metric/deal.ts';
import { isBlank } from '../column/cell.ts';
import { stageMeaning } from '../mapping/stage-meaning.ts';
import { cellAt } from '../rows/rejected.ts';
import type { ImportFile, ImportOptions } from './import-plan.ts';

/** Stage → status: as confirmed, else as most rows with a status column say, else by its name. */
export function stagesOf(
  files: readonly ImportFile[],
  options: ImportOptions,
): ReadonlyMap<string, { readonly status: DealStatus; readonly sure: boolean }> {
  const stages = new Map<string, { status: DealStatus; sure: boolean }>();
  const confirmed = new Map(options.stages?.map(({ name, status }) => [name, status]));
  for (const { table, mapping } of files) {
    if (mapping.kind !== 'deals' && mapping.kind !== 'history') continue;
    const { stage, status } = mapping.columns;
    if (stage === undefined && status === undefined) continue;
    const votes = new Map<string, Record<DealStatus, number>>();
    for (const { cells } of table.rows) {
      const name = cellAt(cells, stage) || cellAt(cells, status);
      if (isBlank(name)) continue;
      const count = votes.get(name) ?? { open: 0, won: 0, lost: 0 };
      votes.set(name, count);
      const said = stage === undefined ? '' : cellAt(cells, status);
      if (!isBlank(said)) count[stageMeaning(said).status]++;
    }
    for (const [name, count] of votes) {
      if (stages.has(name)) continue;
      const known = confirmed.get(name);
      const most = (['won', 'lost', 'open'] as const).find(
        (each) => count[each] > (count.open + count.won + count.lost) / 2,
      );
      const byName = stageMeaning(name);
      if (known) stages.set(name, { status: known, sure: true });
      else if (byName.sure || !most) stages.set(name, byName);
      else stages.set(name, { status: most, sure: count[most] === count.open + count.won + count.lost });
    }
  }
  return stages;
}
