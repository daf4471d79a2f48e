import { isDay } from '#core/calendar/day.ts';
import { formatDay } from '#core/calendar/format-period.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import type { Field, TableKind } from '#core/table/mapping/mapping.ts';
import type { ChangedField, FieldChange } from '#core/table/plan/preview.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { KINDS, type KindChange, type RecordKind } from './worker/plan-view.ts';

type Words = (language: Language) => string;

export const KIND_WORDS: Readonly<Record<TableKind, Words>> = {
  deals: say.importKindDeals,
  orders: say.importKindOrders,
  quotas: say.importKindQuotas,
  history: say.importKindHistory,
  people: say.importKindPeople,
  accounts: say.importKindAccounts,
  products: say.importKindProducts,
  activities: say.importKindActivities,
  regions: say.importKindRegions,
  unknown: say.importKindUnknown,
};

export const STATUS_WORDS: Readonly<Record<DealStatus, Words>> = {
  open: say.importOpen,
  won: say.importWon,
  lost: say.importLost,
};

export const FIELD_WORDS: Readonly<Record<Field | ChangedField, Words>> = {
  id: say.importFieldId,
  otherId: say.importFieldOtherId,
  name: say.importFieldName,
  firstName: say.importFieldFirstName,
  lastName: say.importFieldLastName,
  email: say.importFieldEmail,
  manager: say.importFieldManager,
  region: say.importFieldRegion,
  department: say.importFieldDepartment,
  team: say.importFieldTeam,
  account: say.importFieldAccount,
  accountId: say.importFieldAccountId,
  owner: say.importFieldOwner,
  ownerName: say.importFieldOwnerName,
  stage: say.importFieldStage,
  status: say.importFieldStatus,
  amount: say.importFieldAmount,
  currency: say.importFieldCurrency,
  profit: say.importFieldProfit,
  cost: say.importFieldCost,
  probability: say.importFieldProbability,
  reason: say.importFieldReason,
  created: say.importFieldCreated,
  closes: say.importFieldCloses,
  wonOn: say.importFieldWonOn,
  lostOn: say.importFieldLostOn,
  modified: say.importFieldModified,
  product: say.importFieldProduct,
  productId: say.importFieldProductId,
  category: say.importFieldCategory,
  quantity: say.importFieldQuantity,
  order: say.importFieldOrder,
  line: say.importFieldLine,
  metric: say.importFieldMetric,
  period: say.importFieldPeriod,
  year: say.importFieldYear,
  start: say.importFieldStart,
  end: say.importFieldEnd,
  deal: say.importFieldDeal,
  day: say.importFieldDay,
  type: say.importFieldType,
  subject: say.importFieldSubject,
  result: say.importFieldResult,
  count: say.importFieldCount,
  source: say.exportSource,
  industry: say.importFieldIndustry,
  parent: say.importFieldParent,
  stages: say.importFieldStages,
};

/** A field's name for people; one that is counted beside another, as the fraction of an amount, goes by that one's. */
export function fieldWords(field: string, language: Language): string {
  const name = FIELD_OF[field] ?? field;
  return Object.hasOwn(FIELD_WORDS, name) ? FIELD_WORDS[name as Field](language) : name;
}

const FIELD_OF: Readonly<Record<string, Field>> = { minor: 'amount', fraction: 'amount', profitFraction: 'profit' };

const SOME: Readonly<Record<RecordKind, (language: Language, count: string) => string>> = {
  deals: say.importSomeDeals,
  orders: say.importSomeOrders,
  quotas: say.importSomeQuotas,
  people: say.importSomePeople,
  accounts: say.importSomeAccounts,
  products: say.importSomeProducts,
  activities: say.importSomeActivities,
};

/** `8,800`, as the language groups digits. */
export function figure(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** `one or other`, `one and other`, as the language strings them together. */
export function listed(words: readonly string[], language: Language, type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(language, { type }).format(words);
}

/** An encoding as people write it: `UTF-8`, `GB18030`, `Windows-1252`. */
export function encodingWords(name: string): string {
  return name.startsWith('windows') ? `W${name.slice(1)}` : name.toUpperCase();
}

/** What is in force between short facts: `UTF-8 · comma`. */
export function dotted(words: readonly string[], language: Language): string {
  return words.join(language === 'zh-CN' ? '·' : ' · ');
}

/** `8,800 deals`; a table that is no record of its own, as a stage history, counts in rows. */
function someOf(kind: TableKind, count: number, language: Language): string {
  const words = figure(count, language);
  return KINDS.includes(kind as RecordKind)
    ? SOME[kind as RecordKind](language, words)
    : say.importRows(language, words);
}

/** What the one action would do: `Import 1,644 deals and 144 quotas`; only what is new or changed counts, where that is known. */
export function importWords(kinds: readonly KindChange[], language: Language): string {
  const all = kinds.map(({ kind, count, added, changed }) => ({
    kind,
    count: added === undefined ? count : added + (changed ?? 0),
  }));
  const some = all.filter(({ count }) => count > 0).map(({ kind, count }) => someOf(kind, count, language));
  if (some.length > 0) return say.importDoList(language, listed(some, language, 'conjunction'));
  return kinds.length > 0 ? say.importNothingNew(language) : say.importNothing(language);
}

/** An amount with all its digits, those beyond the currency's minor unit too. */
export function exactMoney(minor: number, fraction: number | undefined, currency: string, language: Language): string {
  // Nobody has said the currency yet: the figure as it stands in the file, counted in hundredths.
  if (!currency)
    return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format((minor + (fraction ?? 0) / 1e4) / 100);
  if (!fraction) return formatMoney(minor, currency, language, { unit: 'full' });
  const whole = formatMoney(minor, currency, language, { unit: 'full', decimals: minorDigits(currency) });
  return whole + String(Math.abs(fraction)).padStart(4, '0').replace(/0+$/, '');
}

/** A value of a changed field as people write it. */
export function valueWords(
  { field }: FieldChange<string>,
  value: FieldChange['new'] | undefined,
  language: Language,
): string {
  if (value === undefined) return '–';
  if (typeof value === 'object') return formatMoney(value.minor, value.currency, language, { unit: 'full' });
  if (typeof value === 'number') return figure(value, language);
  if (field === 'status') return STATUS_WORDS[value as DealStatus](language);
  return isDay(value) ? formatDay(value, language) : value;
}
