import type { Deal } from '#core/metric/deal.ts';
import type { FileDeal } from './to-deals.ts';
import type { FileQuota } from './to-quotas.ts';

export type ChangedField =
  | 'name'
  | 'account'
  | 'owner'
  | 'stage'
  | 'status'
  | 'amount'
  | 'created'
  | 'closes'
  | 'stages';

export interface FieldChange {
  readonly field: ChangedField;
  /** Text as a person reads it; amounts as `minor currency`, stage histories as a count. Absent when there was none. */
  readonly old?: string;
  readonly new: string;
}

/** What an import would do to the deals known. */
export interface DealPreview {
  readonly added: readonly FileDeal[];
  readonly changed: readonly { readonly deal: FileDeal; readonly changes: readonly FieldChange[] }[];
  readonly unchanged: readonly FileDeal[];
}

/**
 * Compares deals of a file with those known from the same source. What the file does not show is no change, and neither is a
 * stage event that is already there.
 * @param known deals as the session gives them, ids being `source|id in the source`
 * @param aliases ids and names as sources write them → member
 */
export function previewDeals(
  incoming: readonly FileDeal[],
  known: readonly Deal[],
  aliases: Readonly<Record<string, string>> = {},
): DealPreview {
  const byId = new Map(known.map((deal) => [deal.id.slice(deal.id.indexOf('|') + 1), deal]));
  const added: FileDeal[] = [];
  const changed: { deal: FileDeal; changes: readonly FieldChange[] }[] = [];
  const unchanged: FileDeal[] = [];
  for (const deal of incoming) {
    const before = byId.get(deal.id);
    const changes = before && changesOf(before, deal, aliases);
    if (!changes) added.push(deal);
    else if (changes.length > 0) changed.push({ deal, changes });
    else unchanged.push(deal);
  }
  return { added, changed, unchanged };
}

function changesOf(before: Deal, deal: FileDeal, aliases: Readonly<Record<string, string>>): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: ChangedField, old: string | undefined, value: string | undefined) => {
    if (value !== undefined && value !== old) changes.push({ field, ...(old !== undefined && { old }), new: value });
  };
  compare('name', before.name, deal.name);
  compare('account', before.account, deal.account);
  const owner = deal.owner && (Object.hasOwn(aliases, deal.owner) ? aliases[deal.owner] : deal.owner);
  compare('owner', before.owner, owner);
  compare('stage', before.stage, deal.stage);
  compare('status', before.status, deal.status);
  if (deal.minor !== undefined)
    compare(
      'amount',
      before.amount && moneyText(before.amount),
      moneyText({ minor: deal.minor, currency: deal.currency ?? before.amount?.currency ?? '' }),
    );
  compare('created', before.created, deal.created);
  compare('closes', before.closes, deal.closes);
  const there = new Set(before.stages.map(({ stage, day }) => `${day}\n${stage}`));
  const fresh = (deal.stages ?? []).filter(({ stage, day }) => !there.has(`${day}\n${stage}`));
  if (fresh.length > 0) compare('stages', String(there.size), String(there.size + fresh.length));
  return changes;
}

function moneyText({ minor, currency }: { minor: number; currency: string }): string {
  return `${minor} ${currency}`;
}

export interface QuotaPreview {
  readonly added: readonly FileQuota[];
  readonly changed: readonly { readonly quota: FileQuota; readonly old: number }[];
  readonly unchanged: readonly FileQuota[];
}

/** Compares quotas of a file with those known, by member and period; `known` in minor units. */
export function previewQuotas(
  incoming: readonly FileQuota[],
  known: readonly { readonly owner: string; readonly period: string; readonly minor: number }[],
  aliases: Readonly<Record<string, string>> = {},
): QuotaPreview {
  const byCell = new Map(known.map(({ owner, period, minor }) => [`${owner}\n${period}`, minor]));
  const added: FileQuota[] = [];
  const changed: { quota: FileQuota; old: number }[] = [];
  const unchanged: FileQuota[] = [];
  for (const quota of incoming) {
    const owner = Object.hasOwn(aliases, quota.owner) ? aliases[quota.owner] : quota.owner;
    const old = byCell.get(`${owner}\n${quota.period}`);
    if (old === undefined) added.push(quota);
    else if (old !== quota.minor) changed.push({ quota, old });
    else unchanged.push(quota);
  }
  return { added, changed, unchanged };
}
