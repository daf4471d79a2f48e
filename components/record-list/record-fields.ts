import type { RecordKind } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

type Words = (language: Language) => string;

export const KINDS: readonly RecordKind[] = [
  'deals',
  'orders',
  'accounts',
  'products',
  'activities',
  'people',
  'quotas',
];

export const KIND_WORDS: Readonly<Record<RecordKind, Words>> = {
  deals: say.recordsDeals,
  orders: say.recordsOrders,
  accounts: say.recordsAccounts,
  products: say.recordsProducts,
  activities: say.recordsActivities,
  people: say.recordsPeople,
  quotas: say.recordsQuotas,
};

/** The columns of each kind, the one that names the record first. Those nothing on the page fills are left out, but the first four. */
export const COLUMNS: Readonly<Record<RecordKind, readonly string[]>> = {
  deals: ['name', 'account', 'owner', 'stage', 'status', 'amount', 'created', 'closes', 'product', 'profit'],
  orders: ['order', 'day', 'account', 'owner', 'product', 'category', 'region', 'quantity', 'amount', 'profit'],
  accounts: ['name', 'owner', 'industry', 'region', 'parent'],
  products: ['name', 'category', 'amount'],
  activities: ['type', 'day', 'owner', 'subject', 'account', 'deal', 'result', 'count'],
  people: ['name', 'unit', 'aliases'],
  quotas: ['owner', 'period', 'amount', 'metric'],
};

const FIELDS: Readonly<Record<string, Words>> = {
  id: say.recordsId,
  name: say.recordsName,
  order: say.recordsOrder,
  account: say.recordsAccount,
  owner: say.recordsOwner,
  ownerName: say.recordsOwner,
  stage: say.recordsStage,
  stages: say.recordsStages,
  status: say.recordsStatus,
  amount: say.recordsAmount,
  minor: say.recordsAmount,
  currency: say.recordsCurrency,
  profit: say.recordsProfit,
  created: say.recordsCreated,
  closes: say.recordsCloses,
  product: say.recordsProduct,
  category: say.recordsCategory,
  region: say.recordsRegion,
  day: say.recordsDay,
  quantity: say.recordsQuantity,
  industry: say.recordsIndustry,
  parent: say.recordsParent,
  type: say.recordsType,
  subject: say.recordsSubject,
  result: say.recordsResult,
  count: say.recordsCount,
  deal: say.recordsDeal,
  unit: say.recordsUnit,
  aliases: say.recordsOtherIds,
  period: say.recordsPeriod,
  metric: say.recordsMetric,
  probability: say.recordsProbability,
  reason: say.recordsReason,
};

/** What a field is called in a kind of records; a field of a newer version by its own name. */
export function fieldWords(of: RecordKind, field: string, language: Language): string {
  if (field === 'amount' && of === 'products') return say.recordsPrice(language);
  if (field === 'amount' && of === 'quotas') return say.recordsTarget(language);
  if (field === 'name' && of === 'people') return say.recordsPerson(language);
  if (field === 'name' && of === 'deals') return say.recordsDeal(language);
  return (Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined)?.(language) ?? field;
}
