import { kindOf, type PeriodKind } from '#core/calendar/period.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { FileDeal, FileQuota, FromSource } from '../rows/file-records.ts';
import type { ImportFile, ImportPlan } from './import-plan.ts';

/** Where a record stood: the place of its file in the import and its row there, `0/17`. */
type From = { readonly from?: string };

/** A file of an import, as the workspace remembers it. */
export interface ImportedFile {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  /** The record's field → the header of its column. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is asked of a workspace to take an import in; the same form as the session's actions of these names. */
export type ImportAction =
  | {
      readonly type: 'beginImport';
      readonly import: string;
      readonly source: string;
      readonly at: number;
      readonly files: readonly ImportedFile[];
    }
  | {
      readonly type: 'takeInPeople';
      readonly source: string;
      readonly people: readonly {
        readonly alias: string;
        readonly name: string;
        readonly member?: string;
        readonly aliases?: readonly string[];
        readonly units?: readonly string[];
      }[];
      readonly import: string;
    }
  | {
      readonly type: 'takeInRecords';
      readonly of: 'orders' | 'accounts' | 'products' | 'activities';
      readonly source: string;
      readonly readAt: number;
      readonly records: readonly ({
        readonly id: string;
        readonly values: Readonly<Record<string, string | number>>;
        readonly raw?: Readonly<Record<string, string>>;
      } & From)[];
      readonly members: ImportPlan['members'];
      readonly import: string;
    }
  | {
      readonly type: 'takeIn';
      readonly source: string;
      readonly readAt: number;
      readonly deals: readonly (Omit<FileDeal, 'file' | 'row' | 'source'> & From)[];
      /** How many the source has; unknown of a source whose records another file only tells of. */
      readonly of?: number;
      readonly stages: readonly { readonly source: string; readonly name: string; readonly status: DealStatus }[];
      readonly members: ImportPlan['members'];
      readonly import: string;
    }
  | {
      readonly type: 'takeInQuotas';
      readonly source: string;
      readonly quotas: readonly ({
        readonly owner: string;
        readonly ownerName?: string;
        readonly period: string;
        readonly minor: number;
        readonly metric?: string;
      } & From)[];
      readonly currency: string;
      readonly members: ImportPlan['members'];
      readonly import: string;
    }
  | { readonly type: 'endImport'; readonly import: string; readonly rejected: number };

/** Records a slice: enough to be quick, few enough that a page stays alive while they are taken in. */
const SLICE = 150;

/**
 * The actions of a plan in slices, in the order in which they build on each other: people, then what is sold to whom, then deals,
 * orders, activities and quotas, these apart by currency, which are never mixed. No slice holds records of two sources.
 * @param about `import`: a fresh id; `source`: the name under which ids are known where a record names no source of its own, the same
 *   for every export of one system;
 *   `readAt`: milliseconds since 1970; `files`: see `importedFiles`
 */
export function* importActions(
  plan: ImportPlan,
  about: {
    readonly import: string;
    readonly source: string;
    readonly readAt: number;
    readonly files: readonly ImportedFile[];
  },
): Generator<ImportAction, undefined> {
  const { readAt, files } = about;
  const common = { source: about.source, import: about.import };
  const members = new Map(plan.members.map((member) => [member.alias, member]));
  const owning = (records: readonly { readonly owner?: string | undefined }[]) => {
    const found = new Map<string, ImportPlan['members'][number]>();
    for (const { owner } of records) {
      const member = owner === undefined ? undefined : members.get(owner);
      if (member) found.set(member.alias, member);
    }
    return [...found.values()];
  };

  function* rowActions(of: 'orders' | 'accounts' | 'products' | 'activities'): Generator<ImportAction, undefined> {
    for (const [source, all] of bySource<RecordOf>(plan[of], common.source))
      for (const records of slices(all))
        yield {
          type: 'takeInRecords',
          of,
          ...common,
          source,
          readAt,
          records: records.map(rowOf),
          members: owning(records),
        };
  }

  yield { type: 'beginImport', ...common, at: readAt, files };
  for (const people of slices(plan.people))
    yield {
      type: 'takeInPeople',
      ...common,
      people: people.map(({ alias, name, aliases, units }) => ({
        alias,
        name,
        ...(aliases && { aliases }),
        ...(units && { units }),
        ...(members.get(alias)?.member && { member: members.get(alias)?.member as string }),
      })),
    };
  for (const of of ['accounts', 'products'] as const) yield* rowActions(of);
  for (const [source, all] of bySource(plan.deals, common.source)) {
    const stages = stagesIn(all, plan).map(({ name, status }) => ({ source, name, status }));
    for (const deals of slices(all))
      yield {
        type: 'takeIn',
        ...common,
        source,
        readAt,
        deals: deals.map(({ file, row, source: _, ...deal }) => ({ ...deal, ...fromOf(file, row) })),
        ...(source === common.source && { of: all.length }),
        stages,
        members: owning(deals),
      };
  }
  for (const of of ['orders', 'activities'] as const) yield* rowActions(of);
  for (const currency of new Set(plan.quotas.map((quota) => quota.currency)))
    for (const quotas of slices(widestFirst(plan.quotas.filter((quota) => quota.currency === currency))))
      yield {
        type: 'takeInQuotas',
        ...common,
        currency,
        quotas: quotas.map(({ owner, ownerName, period, minor, metric, file, row }) => ({
          owner,
          ...(ownerName && { ownerName }),
          period,
          minor,
          ...(metric && { metric }),
          ...fromOf(file, row),
        })),
        members: owning(quotas),
      };
  yield { type: 'endImport', import: about.import, rejected: plan.rejected.length };
}

/** The files of an import as the workspace remembers them. */
export function importedFiles(files: readonly ImportFile[]): readonly ImportedFile[] {
  return files.map(({ name, table, mapping }) => ({
    name,
    kind: mapping.kind,
    rows: table.rows.length + table.problems.length,
    columns: columnsOf(table.header, mapping),
  }));
}

/** Columns under the names that records have for their fields; a key that only leads to a name stands for it where no name does. */
function columnsOf(header: readonly string[], { columns, periods = [] }: Mapping): Readonly<Record<string, string>> {
  const found = Object.entries(columns).map(([field, at]) => [RECORD_FIELDS[field] ?? field, header[at] ?? '']);
  const wide = periods.map(({ column, period, metric }) => [
    [metric, period].filter(Boolean).join(' '),
    header[column] ?? '',
  ]);
  return Object.fromEntries([...found.reverse(), ...wide]);
}

const RECORD_FIELDS: Readonly<Record<string, string>> = {
  amount: 'minor',
  cost: 'profit',
  accountId: 'account',
  productId: 'product',
};

type RecordOf = FromSource & { readonly owner?: string };

/** Records apart by the source they belong to, in the order in which the sources first occur. */
function bySource<T extends FromSource>(records: readonly T[], own: string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    const source = record.source ?? own;
    const some = found.get(source);
    if (some) some.push(record);
    else found.set(source, [record]);
  }
  return found;
}

/** Years before their quarters, those before their months: what a split of the one gives the other is known when that is compared. */
function widestFirst(quotas: readonly FileQuota[]): readonly FileQuota[] {
  const rank = ({ period }: FileQuota) => WIDEST_FIRST.indexOf(kindOf(period));
  return [...quotas].sort((a, b) => rank(a) - rank(b));
}

const WIDEST_FIRST: readonly (PeriodKind | null)[] = ['year', 'quarter', 'month', 'week', 'range', 'day'];

/** The stages that some deals are in or were in, in the plan's order. */
function stagesIn(deals: readonly FileDeal[], { stages }: ImportPlan): ImportPlan['stages'] {
  const names = new Set<string | undefined>();
  for (const { stage, stages: way = [] } of deals) {
    names.add(stage);
    for (const event of way) names.add(event.stage);
  }
  return stages.filter(({ name }) => names.has(name));
}

function rowOf({ file, row, raw, id, source: _, ...values }: RecordOf) {
  return { id, values: values as Record<string, string | number>, ...(raw && { raw }), ...fromOf(file, row) };
}

function fromOf(file: number | undefined, row: number | undefined): From {
  return file === undefined || row === undefined ? {} : { from: `${file}/${row}` };
}

function* slices<T>(records: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < records.length; at += SLICE) yield records.slice(at, at + SLICE);
}
