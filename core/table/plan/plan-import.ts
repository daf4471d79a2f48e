import type { DealStatus } from '#core/metric/deal.ts';
import { isBlank } from '../column/cell.ts';
import type { Table } from '../file/read-table.ts';
import { datesOpen } from '../mapping/guess-mapping.ts';
import { missingFields } from '../mapping/mapping.ts';
import { stageMeaning } from '../mapping/stage-meaning.ts';
import type { FileDeal, FileQuota } from '../rows/file-records.ts';
import { cellAt, type RejectedRow } from '../rows/rejected.ts';
import { toDeals } from '../rows/to-deals.ts';
import { toHistory } from '../rows/to-history.ts';
import { toQuotas } from '../rows/to-quotas.ts';
import { finish, type Steps } from '../steps.ts';
import type { ImportFile, ImportOptions, ImportPlan } from './import-plan.ts';

export type { ImportFile, ImportOptions, ImportPlan } from './import-plan.ts';

/** Joins files by ids: deals, quotas, stage histories and users, in any order. */
export function planImport(files: readonly ImportFile[], options: ImportOptions = {}): ImportPlan {
  return finish(planImportSteps(files, options));
}

/** The same in steps, each giving the share done. */
export function* planImportSteps(files: readonly ImportFile[], options: ImportOptions = {}): Steps<ImportPlan> {
  const stages = stagesOf(files, options);
  const statusOf = (stage: string) => stages.get(stage)?.status ?? stageMeaning(stage).status;
  const deals = new Map<string, FileDeal>();
  const quotas = new Map<string, FileQuota>();
  const histories = new Map<string, FileDeal['stages']>();
  const rejected: ImportPlan['rejected'][number][] = [];
  const unstated = new Set<number>();
  const total = files.reduce((sum, { table }) => sum + table.rows.length, 0) || 1;
  let done = 0;
  const reject = (file: number, rows: readonly RejectedRow[]) => {
    for (const row of rows) rejected.push({ ...row, file });
  };
  function* share<T>(table: Table, steps: Steps<T>): Steps<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        done += table.rows.length;
        return step.value;
      }
      yield (done + step.value * table.rows.length) / total;
    }
  }

  for (const [file, { table, mapping }] of files.entries()) {
    if (mapping.kind === 'unknown' || missingFields(mapping).length > 0) continue;
    reject(file, table.problems);
    if (mapping.kind === 'deals') {
      const found = yield* share(table, toDeals(table, mapping, statusOf));
      reject(file, found.rejected);
      if (found.deals.some(isUnstated)) unstated.add(file);
      for (const deal of found.deals) deals.set(deal.id, { ...deals.get(deal.id), ...deal });
    } else if (mapping.kind === 'quotas') {
      const found = yield* share(table, toQuotas(table, mapping));
      reject(file, found.rejected);
      if (found.quotas.some(isUnstated)) unstated.add(file);
      for (const quota of found.quotas) quotas.set(`${quota.owner}\n${quota.period}`, quota);
    } else if (mapping.kind === 'history') {
      const found = yield* share(table, toHistory(table, mapping));
      reject(file, found.rejected);
      for (const [deal, events] of found.stages)
        histories.set(deal, [...(histories.get(deal) ?? []), ...(events ?? [])]);
    }
  }
  const orphans = joinHistories(deals, histories, options.knownDeals);
  if (orphans.size > 0)
    files.forEach(({ table, mapping }, file) => {
      if (mapping.kind !== 'history') return;
      for (const { row, cells } of table.rows) {
        const value = cellAt(cells, mapping.columns.deal);
        if (orphans.has(value)) rejected.push({ row, cells, reason: 'noSuchDeal', field: 'deal', value, file });
      }
    });

  return {
    deals: [...deals.values()],
    quotas: [...quotas.values()],
    members: membersOf(files, [...deals.values(), ...quotas.values()]),
    stages: [...stages].map(([name, meaning]) => ({ name, ...meaning })),
    rejected,
    open: openQuestions(files, unstated),
    people: [],
    accounts: [],
    products: [],
    orders: [],
    activities: [],
    joins: [],
    totals: [],
    files: [],
    unknownDeals: [],
  };
}

/** Adds stage events to their deals; gives the ids of deals that nobody knows. */
function joinHistories(
  deals: Map<string, FileDeal>,
  histories: ReadonlyMap<string, FileDeal['stages']>,
  known: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const orphans = new Set<string>();
  for (const [id, stages] of histories) {
    if (deals.has(id) || known?.has(id)) deals.set(id, { ...deals.get(id), id, stages });
    else orphans.add(id);
  }
  return orphans;
}

/** Stage → status: as confirmed, else as most rows with a status column say, else by its name. */
function stagesOf(files: readonly ImportFile[], options: ImportOptions) {
  const stages = new Map<string, { status: DealStatus; sure: boolean }>();
  const confirmed = new Map(options.stages?.map(({ name, status }) => [name, status]));
  for (const { table, mapping } of files) {
    if (mapping.kind !== 'deals' && mapping.kind !== 'history') continue;
    const { stage, status } = mapping.columns;
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

function membersOf(files: readonly ImportFile[], owned: readonly { owner?: string; ownerName?: string }[]) {
  const names = new Map<string, string>();
  for (const { table, mapping } of files) {
    if (mapping.kind !== 'people') continue;
    const { id, name, firstName, lastName } = mapping.columns;
    for (const { cells } of table.rows) {
      const full = cellAt(cells, name) || `${cellAt(cells, firstName)} ${cellAt(cells, lastName)}`.trim();
      if (cellAt(cells, id) && full && !names.has(cellAt(cells, id))) names.set(cellAt(cells, id), full);
    }
  }
  const members = new Map<string, string>();
  for (const { owner, ownerName } of owned) {
    const name = owner && (names.get(owner) ?? ownerName);
    if (owner && name && !members.has(owner)) members.set(owner, name);
  }
  return [...members].map(([alias, name]) => ({ alias, name }));
}

/** An amount of which neither its row nor the mapping says the currency. */
function isUnstated({ minor, currency }: { readonly currency?: string; readonly minor?: number }): boolean {
  return minor !== undefined && !currency;
}

function openQuestions(files: readonly ImportFile[], unstated: ReadonlySet<number>) {
  const open: ImportPlan['open'][number][] = [];
  files.forEach(({ table, mapping }, file) => {
    if (mapping.kind === 'unknown') open.push({ file, choose: 'kind' });
    const missing = missingFields(mapping);
    for (const fields of missing) open.push({ file, missing: fields });
    const hasAmounts = mapping.columns.amount !== undefined && (mapping.kind === 'deals' || mapping.kind === 'quotas');
    // Rows that could not be taken for want of a column say nothing yet: all is asked at once.
    const isOpen = unstated.has(file) || (missing.length > 0 && mapping.columns.currency === undefined);
    if (hasAmounts && isOpen && !mapping.currency) open.push({ file, choose: 'currency' });
    if (mapping.dayOrder === undefined && datesOpen(table, mapping.columns)) open.push({ file, choose: 'dayOrder' });
  });
  return open;
}
