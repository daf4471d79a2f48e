import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type ExportContent, type ExportedRecord, type ExportedRecordKind, splitId } from './export-content.ts';
import { type ExportCell, type ExportColumn, type ExportSheet, isMoney } from './export-sheet.ts';
import type { OwnerNames } from './owner-names.ts';

type Words = (language: Language) => string;

/** A column and the field of the record that stands in it. */
type FieldColumn = readonly [field: string, key: string, words: Words, type?: ExportColumn['type']];

const ACCOUNT: FieldColumn = ['account', 'accountName', say.exportAccountName];
const OWNER: readonly FieldColumn[] = [
  ['ownerId', 'ownerId', say.exportOwnerId],
  ['owner', 'ownerName', say.exportOwnerName],
];
const CURRENCY: FieldColumn = ['currency', 'currency', say.exportCurrency];
const REGION: FieldColumn = ['region', 'region', say.exportRegion];
const CATEGORY: FieldColumn = ['category', 'category', say.exportCategory];

const LAYOUTS: readonly {
  readonly key: ExportedRecordKind;
  readonly name: Words;
  readonly columns: readonly FieldColumn[];
}[] = [
  {
    key: 'orders',
    name: say.exportOrders,
    columns: [
      ['id', 'orderId', say.exportOrderId],
      ['day', 'orderDate', say.exportOrderDate, 'day'],
      ACCOUNT,
      ...OWNER,
      ['product', 'product', say.exportProduct],
      CATEGORY,
      REGION,
      ['quantity', 'quantity', say.exportQuantity, 'number'],
      ['amount', 'sales', say.exportSales, 'money'],
      CURRENCY,
      ['profit', 'profit', say.exportProfit, 'money'],
    ],
  },
  {
    key: 'accounts',
    name: say.exportAccounts,
    columns: [
      ['id', 'accountId', say.exportAccountId],
      ['name', 'accountName', say.exportAccountName],
      ['industry', 'industry', say.exportIndustry],
      REGION,
      ['parent', 'parentAccount', say.exportParent],
      ...OWNER,
    ],
  },
  {
    key: 'products',
    name: say.exportProducts,
    columns: [
      ['id', 'productId', say.exportProductId],
      ['name', 'productName', say.exportProductName],
      CATEGORY,
      ['amount', 'listPrice', say.exportListPrice, 'money'],
      CURRENCY,
    ],
  },
  {
    key: 'activities',
    name: say.exportActivities,
    columns: [
      ['id', 'activityId', say.exportActivityId],
      ['type', 'activityType', say.exportActivityType],
      ['day', 'activityDate', say.exportActivityDate, 'day'],
      ...OWNER,
      ['deal', 'dealId', say.exportDealId],
      ACCOUNT,
      ['subject', 'subject', say.exportSubject],
      ['result', 'result', say.exportResult],
      ['count', 'count', say.exportCount, 'number'],
    ],
  },
];

/** Orders, accounts, products and activities as sheets. Columns that no record fills are left out, but those of ids. */
export function recordSheets(
  records: ExportContent['records'],
  owners: OwnerNames,
  language: Language,
): readonly ExportSheet[] {
  return LAYOUTS.map(({ key, name, columns }) => {
    const rows = (records[key] ?? []).map((record) => cellsOf(record, columns, owners));
    const kept = columns.map((_, at) => at === 0 || rows.some((cells) => cells[at] !== undefined));
    return {
      key,
      name: name(language),
      columns: [
        { key: 'pacelineSource', header: say.exportSource(language), type: 'text' as const },
        ...columns
          .filter((_, at) => kept[at])
          .map(([, own, words, type = 'text']) => ({ key: own, header: words(language), type })),
      ],
      rows: rows.map((cells, at) => [splitId(records[key]?.[at]?.id ?? '')[0], ...cells.filter((_, i) => kept[i])]),
    };
  });
}

function cellsOf(record: ExportedRecord, columns: readonly FieldColumn[], owners: OwnerNames): readonly ExportCell[] {
  const { id, values, owner } = record;
  const [ownerId, ownerName] = owners.of(owner);
  return columns.map(([field]) => {
    if (field === 'id') return splitId(id)[1];
    if (field === 'ownerId') return ownerId;
    if (field === 'owner' && ownerName !== undefined) return ownerName;
    if (field === 'currency') return [values.amount, values.profit].find(isMoney)?.currency;
    return values[field];
  });
}
