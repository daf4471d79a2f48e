import { rememberMapping, shapeOf } from '#core/table/mapping/file-shape.ts';
import { type ImportAction, importActions, importedFiles } from '#core/table/plan/import-actions.ts';
import type { ImportFile, ImportPlan } from '#core/table/plan/import-plan.ts';
import { planImportSteps } from '#core/table/plan/plan-import.ts';
import { previewDeals, previewQuotas } from '#core/table/plan/preview.ts';
import { previewRecords } from '#core/table/plan/preview-records.ts';
import { rejectedFiles } from '#core/table/plan/rejected-file.ts';
import { type RecordName, recordKey, recordName } from '#core/table/rows/record-key.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { reasonWords } from '../reason-words.ts';
import type { CallContext } from './channel.ts';
import type { KnownRecords } from './messages.ts';
import type {
  ActionSlice,
  ChangedRecord,
  ImportStart,
  KindChange,
  PlanQuery,
  PlanView,
  RecordKind,
  RejectedView,
} from './plan-view.ts';
import { KINDS } from './plan-view.ts';
import { inSlices } from './slices.ts';

/** A plan that is kept: its summary, and what is asked of it piece by piece. */
export interface Planned {
  readonly view: PlanView;
  rejected(from: number, count: number): readonly RejectedView[];
  rejectedFiles(language: Language): readonly File[];
  actions(start?: ImportStart): ActionSlice;
}

const SLICE = 500;
const ROW_KINDS = ['orders', 'accounts', 'products', 'activities'] as const;
const SHOWN = 50;

/** Plans the import of some files, and compares it with what the workspace knows, slice by slice. */
export async function planFiles(
  files: readonly ImportFile[],
  query: PlanQuery,
  slice: number,
  context: CallContext,
): Promise<Planned> {
  const { onShare, signal } = context;
  const steps = (knownDeals?: ReadonlySet<string>) =>
    inSlices(
      planImportSteps(files, {
        source: query.source,
        stages: query.stages,
        members: query.members,
        ...(query.units && { knownUnits: query.units }),
        joins: query.joins,
        ...(knownDeals && { knownDeals }),
      }),
      slice,
      (share) => onShare(share / 2),
      signal,
    );
  let plan = await steps();
  if (plan.unknownDeals.length > 0) plan = await steps(await knownAmong(plan.unknownDeals, query.source, context));
  const { kinds, changes, changedCount } = await compare(plan, query, context);
  const rejected = plan.rejected.map(({ cells: _, ...row }) => row);
  let waiting: Iterator<ImportAction> | undefined;
  const total = KINDS.reduce((sum, kind) => sum + plan[kind].length, 0);
  let done = 0;

  return {
    view: {
      kinds,
      totals: plan.totals,
      files: plan.files,
      changes,
      changedCount,
      rejected: rejected.slice(0, SHOWN),
      rejectedCount: rejected.length,
      stages: plan.stages,
      joins: plan.joins,
      open: plan.open,
      shapes: files
        .filter(({ mapping }) => mapping.kind !== 'unknown')
        .map(({ table, mapping }) => ({ shape: shapeOf(table), mapping: { ...rememberMapping(table, mapping) } })),
      newPeople: plan.members.filter(({ member }) => member === undefined),
    },
    rejected: (from, count) => rejected.slice(from, from + count),
    rejectedFiles: (language) =>
      rejectedFiles(files, plan.rejected, (row) => reasonWords(row, language), say.importReason(language)).map(
        // The mark at the start makes spreadsheets read UTF-8.
        ({ name, csv }) => new File([`\ufeff${csv}`], say.importRejectedFile(language, name), { type: 'text/csv' }),
      ),
    actions(start) {
      if (start) {
        waiting = importActions(plan, { ...start, files: importedFiles(files) });
        done = 0;
      }
      const next = waiting?.next();
      if (!next || next.done) return { share: 1 };
      done += sizeOf(next.value);
      return { action: next.value, share: total === 0 ? 1 : done / total };
    },
  };
}

/** Which of some deals the workspace knows, as `recordKey` names them. */
async function knownAmong(
  keys: readonly string[],
  own: string,
  { knownOf }: CallContext,
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let at = 0; at < keys.length; at += SLICE)
    for (const [source, deals] of await knownIn('deals', keys.slice(at, at + SLICE).map(recordName), knownOf))
      for (const { id } of deals) known.add(recordKey({ ...source, id: id.slice((source.source ?? own).length + 1) }));
  return known;
}

/** What is known of some records, each asked for in the source it belongs to. */
async function knownIn<K extends 'deals' | (typeof ROW_KINDS)[number]>(
  kind: K,
  records: readonly RecordName[],
  knownOf: CallContext['knownOf'],
): Promise<readonly (readonly [{ readonly source?: string }, KnownRecords[K]])[]> {
  const ids = new Map<string | undefined, string[]>();
  for (const { source, id } of records) {
    const some = ids.get(source);
    if (some) some.push(id);
    else ids.set(source, [id]);
  }
  return Promise.all(
    [...ids].map(
      async ([source, some]) => [source === undefined ? {} : { source }, await knownOf(kind, some, source)] as const,
    ),
  );
}

async function compare(plan: ImportPlan, query: PlanQuery, { knownOf, onShare, signal }: CallContext) {
  const kinds: KindChange[] = [];
  const changes: ChangedRecord[] = [];
  let changedCount = 0;
  const note = (change: ChangedRecord) => {
    changedCount++;
    if (changes.length < SHOWN) changes.push(change);
  };
  const deals = { kind: 'deals' as RecordKind, count: plan.deals.length, added: 0, changed: 0, unchanged: 0 };
  for (let at = 0; at < plan.deals.length; at += SLICE) {
    signal.throwIfAborted();
    const some = plan.deals.slice(at, at + SLICE);
    const known = await knownIn('deals', some, knownOf);
    const preview = previewDeals(
      some,
      known.flatMap(([, deals]) => deals),
      query.source,
      query.aliases,
    );
    deals.added += preview.added.length;
    deals.changed += preview.changed.length;
    deals.unchanged += preview.unchanged.length;
    for (const { deal, changes: fields } of preview.changed)
      note({ kind: 'deals', name: deal.name ?? deal.id, changes: fields });
    onShare(0.5 + (0.5 * (at + some.length)) / plan.deals.length);
  }
  if (plan.deals.length > 0) kinds.unshift(deals);
  if (plan.quotas.length > 0) {
    const years = [...new Set(plan.quotas.map(({ period }) => period.slice(0, 4)))];
    const preview = previewQuotas(plan.quotas, await knownOf('quotas', years), query.aliases);
    kinds.push({
      kind: 'quotas',
      count: plan.quotas.length,
      added: preview.added.length,
      changed: preview.changed.length,
      unchanged: preview.unchanged.length,
    });
    for (const { quota, old } of preview.changed) {
      const { currency } = quota;
      const change = { field: 'amount' as const, old: { minor: old, currency }, new: { minor: quota.minor, currency } };
      note({ kind: 'quotas', name: `${quota.ownerName ?? quota.owner} ${quota.period}`, changes: [change] });
    }
  }
  for (const kind of ROW_KINDS) {
    const records: readonly (RecordName & { readonly name?: string })[] = plan[kind];
    if (records.length === 0) continue;
    const found = { kind, count: records.length, added: 0, changed: 0, unchanged: 0 };
    for (let at = 0; at < records.length; at += SLICE) {
      signal.throwIfAborted();
      const some = records.slice(at, at + SLICE);
      const known = (await knownIn(kind, some, knownOf)).flatMap(([source, rows]) =>
        rows.map(({ id, values }) => [recordKey({ ...source, id }), values] as const),
      );
      const preview = previewRecords(some, new Map(known));
      found.added += preview.added.length;
      found.changed += preview.changed.length;
      found.unchanged += preview.unchanged.length;
      for (const { record, changes: fields } of preview.changed)
        note({ kind, name: record.name ?? record.id, changes: fields });
      onShare(0.5 + (0.5 * at) / records.length);
    }
    kinds.push(found);
  }
  // Who a file names is matched to the team while it is taken in: what that changes is told then.
  if (plan.people.length > 0) kinds.push({ kind: 'people', count: plan.people.length });
  kinds.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return { kinds, changes, changedCount };
}

/** How many records an action takes in. */
function sizeOf(action: ImportAction): number {
  switch (action.type) {
    case 'takeIn':
      return action.deals.length;
    case 'takeInQuotas':
      return action.quotas.length;
    case 'takeInRecords':
      return action.records.length;
    case 'takeInPeople':
      return action.people.length;
    case 'beginImport':
    case 'endImport':
      return 0;
  }
}
