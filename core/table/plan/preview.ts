import type { Deal } from '#core/metric/deal.ts';
import type { Money } from '#core/money/money.ts';
import type { FileDeal, FileQuota } from '../rows/file-records.ts';

export type ChangedField =
  | 'name'
  | 'account'
  | 'owner'
  | 'stage'
  | 'status'
  | 'amount'
  | 'created'
  | 'closes'
  | 'product'
  | 'profit'
  | 'stages';

export interface FieldChange<F extends string = ChangedField> {
  readonly field: F;
  /** Absent when there was none. Stage histories are compared by how many stages they hold. */
  readonly old?: string | number | Money;
  readonly new: string | number | Money;
}

/** What an import would do to the deals known. */
export interface DealPreview {
  readonly added: readonly FileDeal[];
  readonly changed: readonly { readonly deal: FileDeal; readonly changes: readonly FieldChange[] }[];
  readonly unchanged: readonly FileDeal[];
}

/**
 * Compares deals of a file, or a slice of them, with those known from the same source. What the file does not show is no change, and
 * neither is a stage event that is already there.
 * @param known deals as the session gives them, ids being `source|id in the source`
 * @param source of deals that name none
 * @param aliases ids and names as sources write them → member; without them owners cannot be compared
 */
export function previewDeals(
  incoming: readonly FileDeal[],
  known: readonly Deal[],
  source: string,
  aliases?: Readonly<Record<string, string>>,
): DealPreview {
  const byId = new Map(known.map((deal) => [deal.id, deal]));
  const added: FileDeal[] = [];
  const changed: { deal: FileDeal; changes: readonly FieldChange[] }[] = [];
  const unchanged: FileDeal[] = [];
  for (const deal of incoming) {
    const before = byId.get(`${(deal.source ?? source).replaceAll('|', '¦')}|${deal.id}`);
    const changes = before && changesOf(before, deal, aliases);
    if (!changes) added.push(deal);
    else if (changes.length > 0) changed.push({ deal, changes });
    else unchanged.push(deal);
  }
  return { added, changed, unchanged };
}

function changesOf(before: Deal, deal: FileDeal, aliases?: Readonly<Record<string, string>>): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = <T extends string | number>(field: ChangedField, old: T | undefined, value: T | undefined) => {
    if (value !== undefined && value !== old) changes.push({ field, ...(old !== undefined && { old }), new: value });
  };
  const compareMoney = (field: 'amount' | 'profit', old: Money | undefined, minor?: number, fraction = 0) => {
    const currency = deal.currency ?? old?.currency ?? '';
    if (minor === undefined) return;
    if (minor === old?.minor && currency === old.currency && fraction === (old.fraction ?? 0)) return;
    changes.push({ field, ...(old && { old }), new: { minor, ...(fraction && { fraction }), currency } });
  };
  compare('name', before.name, deal.name);
  compare('account', before.account, deal.account);
  if (aliases && deal.owner) compare('owner', before.owner, memberOf(deal.owner, aliases));
  compare('stage', before.stage, deal.stage);
  compare('status', before.status, deal.status);
  compareMoney('amount', before.amount, deal.minor, deal.fraction);
  compare('created', before.created, deal.created);
  compare('closes', before.closes, deal.closes);
  compare('product', before.product, deal.product);
  // A deal keeps its profit in whole minor units.
  compareMoney('profit', before.profit, deal.profit, before.profit?.fraction);
  const there = new Set(before.stages.map(({ stage, day }) => `${day}\n${stage}`));
  const fresh = (deal.stages ?? []).filter(({ stage, day }) => !there.has(`${day}\n${stage}`));
  if (fresh.length > 0) compare('stages', there.size, there.size + fresh.length);
  return changes;
}

function memberOf(alias: string, aliases: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(aliases, alias) ? aliases[alias] : undefined) ?? alias;
}

export interface QuotaPreview {
  readonly added: readonly FileQuota[];
  readonly changed: readonly { readonly quota: FileQuota; readonly old: number }[];
  readonly unchanged: readonly FileQuota[];
}

/** Compares quotas of a file with those known, by member, period and metric; `known` in minor units. */
export function previewQuotas(
  incoming: readonly FileQuota[],
  known: readonly {
    readonly owner: string;
    readonly period: string;
    readonly minor: number;
    readonly metric?: string;
  }[],
  aliases: Readonly<Record<string, string>> = {},
): QuotaPreview {
  const byCell = new Map(
    known.map(({ owner, period, minor, metric = '' }) => [`${owner}\n${period}\n${metric}`, minor]),
  );
  const added: FileQuota[] = [];
  const changed: { quota: FileQuota; old: number }[] = [];
  const unchanged: FileQuota[] = [];
  for (const quota of incoming) {
    const old = byCell.get(`${memberOf(quota.owner, aliases)}\n${quota.period}\n${quota.metric ?? ''}`);
    if (old === undefined) added.push(quota);
    else if (old !== quota.minor) changed.push({ quota, old });
    else unchanged.push(quota);
  }
  return { added, changed, unchanged };
}
