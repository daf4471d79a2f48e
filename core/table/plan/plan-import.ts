import { isBlank } from '../column/cell.ts';
import type { Table } from '../file/read-table.ts';
import { missingFields } from '../mapping/mapping.ts';
import { stageMeaning } from '../mapping/stage-meaning.ts';
import type { FileAccount, FileActivity, FileDeal, FileOrder, FileProduct, FileQuota } from '../rows/file-records.ts';
import { type RecordName, recordKey, recordName } from '../rows/record-key.ts';
import { cellAt, type RejectedRow } from '../rows/rejected.ts';
import { toAccounts, toProducts, toRegions } from '../rows/to-accounts.ts';
import { toActivities } from '../rows/to-activities.ts';
import { toDeals } from '../rows/to-deals.ts';
import { toHistory } from '../rows/to-history.ts';
import { toOrders } from '../rows/to-orders.ts';
import { type PersonRow, toPeople } from '../rows/to-people.ts';
import { toQuotas } from '../rows/to-quotas.ts';
import { finish, type Steps } from '../steps.ts';
import type { ImportFile, ImportOptions, ImportPlan } from './import-plan.ts';
import { joinRecords } from './join-records.ts';
import { openQuestions } from './open-questions.ts';
import { fileTotals, totalsOf } from './plan-totals.ts';
import { quotaSubjects } from './quota-subjects.ts';
import { stagesOf } from './stages-of.ts';

/** What the rows of all files say, each file by itself. */
export interface ReadRows {
  readonly deals: Map<string, FileDeal>;
  readonly quotas: Map<string, FileQuota>;
  readonly orders: Map<string, FileOrder>;
  readonly accounts: Map<string, FileAccount>;
  readonly products: Map<string, FileProduct>;
  readonly activities: Map<string, FileActivity>;
  readonly people: PersonRow[];
  readonly regions: Map<string, string>;
}

/** Joins files by ids and names: deals, quotas, histories, people, accounts, products, orders and activities, in any order. */
export function planImport(files: readonly ImportFile[], options: ImportOptions = {}): ImportPlan {
  return finish(planImportSteps(files, options));
}

/** The same in steps, each giving the share done. */
export function* planImportSteps(files: readonly ImportFile[], options: ImportOptions = {}): Steps<ImportPlan> {
  const stages = stagesOf(files, options);
  const statusOf = (stage: string) => stages.get(stage)?.status ?? stageMeaning(stage).status;
  const read: ReadRows = {
    deals: new Map(),
    quotas: new Map(),
    orders: new Map(),
    accounts: new Map(),
    products: new Map(),
    activities: new Map(),
    people: [],
    regions: new Map(),
  };
  const histories = new Map<string, NonNullable<FileDeal['stages']>>();
  const rejected: ImportPlan['rejected'][number][] = [];
  const total = files.reduce((sum, { table }) => sum + table.rows.length, 0) * 1.1 || 1;
  let done = 0;
  function* share<T extends { readonly rejected: readonly RejectedRow[] }>(
    file: number,
    table: Table,
    steps: Steps<T>,
  ): Steps<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        done += table.rows.length;
        for (const row of step.value.rejected) rejected.push({ ...row, file });
        return step.value;
      }
      yield (done + step.value * table.rows.length) / total;
    }
  }

  for (const [file, { table, mapping }] of files.entries()) {
    if (mapping.kind === 'unknown' || missingFields(mapping).length > 0) continue;
    for (const row of table.problems) rejected.push({ ...row, file });
    if (mapping.kind === 'deals') {
      const { records } = yield* share(file, table, toDeals(table, mapping, statusOf, file));
      for (const [key, deal] of keyed(records, options)) read.deals.set(key, { ...read.deals.get(key), ...deal });
    } else if (mapping.kind === 'quotas') {
      const { quotas } = yield* share(file, table, toQuotas(table, mapping, file));
      for (const quota of quotas) read.quotas.set([quota.owner, quota.period, quota.metric].join('\n'), quota);
    } else if (mapping.kind === 'history') {
      const found = yield* share(file, table, toHistory(table, mapping));
      for (const [name, events] of found.stages) {
        const key = recordKey(owned(recordName(name), options));
        histories.set(key, [...(histories.get(key) ?? []), ...events]);
      }
    } else if (mapping.kind === 'people') {
      const { people } = yield* share(file, table, toPeople(table, mapping, file));
      for (const person of people) read.people.push(person);
    } else if (mapping.kind === 'orders') {
      const { records } = yield* share(file, table, toOrders(table, mapping, file));
      for (const [key, order] of keyed(records, options)) read.orders.set(key, order);
    } else if (mapping.kind === 'activities') {
      const { records } = yield* share(file, table, toActivities(table, mapping, file));
      for (const [key, activity] of keyed(records, options)) read.activities.set(key, activity);
    } else if (mapping.kind === 'accounts') {
      const { records } = yield* share(file, table, toAccounts(table, mapping, file));
      for (const [key, account] of keyed(records, options))
        read.accounts.set(key, { ...read.accounts.get(key), ...account });
    } else if (mapping.kind === 'products') {
      const { records } = yield* share(file, table, toProducts(table, mapping, file));
      for (const [key, product] of keyed(records, options))
        read.products.set(key, { ...read.products.get(key), ...product });
    } else for (const [id, name] of toRegions(table, mapping)) read.regions.set(id, name);
  }

  const orphans = joinHistories(read.deals, histories, options.knownDeals);
  if (options.knownDeals) rejectOrphans(files, orphans, options, rejected);
  refuseTotals(files, read, options, rejected);
  rejected.sort((a, b) => a.file - b.file || a.row - b.row);
  const joined = yield* joinRecords(read, options);
  const records = { ...joined, rejected };
  return {
    ...records,
    stages: [...stages].map(([name, meaning]) => ({ name, ...meaning })),
    open: openQuestions(files, records),
    totals: totalsOf(records),
    files: fileTotals(files, records),
    unknownDeals: options.knownDeals ? [] : [...orphans],
  };
}

/** A record that names the import's own source as if it named none. */
function owned<T extends RecordName>(record: T, { source }: ImportOptions): T {
  if (record.source === undefined || record.source !== source) return record;
  const { source: _, ...rest } = record;
  return rest as T;
}

/** Records under their names: two of different sources may have one id. */
function* keyed<T extends RecordName>(records: readonly T[], options: ImportOptions): Generator<readonly [string, T]> {
  for (const each of records) {
    const record = owned(each, options);
    yield [recordKey(record), record];
  }
}

/** Adds stage events to their deals; gives those deals that nobody is known to know. */
function joinHistories(
  deals: Map<string, FileDeal>,
  histories: ReadonlyMap<string, NonNullable<FileDeal['stages']>>,
  known: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const orphans = new Set<string>();
  for (const [key, stages] of histories) {
    if (deals.has(key) || known?.has(key)) deals.set(key, { ...deals.get(key), ...recordName(key), stages });
    else orphans.add(key);
  }
  return orphans;
}

/** Finds out whose targets the quotas are; rows that only add others up are rejected. */
function refuseTotals(
  files: readonly ImportFile[],
  read: ReadRows,
  options: ImportOptions,
  rejected: ImportPlan['rejected'][number][],
): void {
  const { quotas, refused } = quotaSubjects([...read.quotas.values()], read.people, options);
  read.quotas.clear();
  for (const quota of quotas) read.quotas.set([quota.owner, quota.period, quota.metric, quota.of].join('\n'), quota);
  const rows = new Map(refused.map((quota) => [`${quota.file}/${quota.row}`, quota]));
  for (const { file = 0, row: at, owner, ownerName } of rows.values()) {
    const row = files[file]?.table.rows.find(({ row }) => row === at);
    const named = files[file]?.mapping.columns.ownerName;
    const field = named === undefined ? ('owner' as const) : ('ownerName' as const);
    if (row) rejected.push({ ...row, reason: 'unclearTotal', field, value: ownerName ?? owner, file });
  }
}

function rejectOrphans(
  files: readonly ImportFile[],
  orphans: ReadonlySet<string>,
  options: ImportOptions,
  rejected: ImportPlan['rejected'][number][],
): void {
  if (orphans.size === 0) return;
  files.forEach(({ table, mapping }, file) => {
    if (mapping.kind !== 'history') return;
    for (const { row, cells } of table.rows) {
      const [value, source] = [cellAt(cells, mapping.columns.deal), cellAt(cells, mapping.columns.source)];
      const key = recordKey(owned({ id: value, ...(!isBlank(source) && { source }) }, options));
      if (orphans.has(key)) rejected.push({ row, cells, reason: 'noSuchDeal', field: 'deal', value, file });
    }
  });
}
