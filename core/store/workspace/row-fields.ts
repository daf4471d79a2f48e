import type { RowKind } from './layout.ts';
import {
  type Check,
  isCurrency,
  isDay,
  isFraction,
  isRecord,
  isText,
  isTime,
  type Reading,
  readReading,
} from './records.ts';

/** What one device has read of an order, an account, a product or an activity: the newest value of every field it ever saw. */
export interface RowRecord extends Reading {
  readonly [field: string]: unknown;
}

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const owned = { owner: isText, ownerName: isText };
const money = { minor: Number.isSafeInteger, fraction: isFraction, currency: isCurrency };

/** How each field must look, by kind. Money is integer minor units; `fraction` and `profitFraction` are ten-thousandths of one. */
export const ROW_FIELDS: Readonly<Record<RowKind, Readonly<Record<string, Check>>>> = {
  orders: {
    order: isText,
    name: isText,
    account: isText,
    ...owned,
    product: isText,
    category: isText,
    region: isText,
    day: isDay,
    ...money,
    quantity: isNumber,
    profit: Number.isSafeInteger,
    profitFraction: isFraction,
  },
  accounts: { name: isText, ...owned, industry: isText, region: isText, parent: isText },
  products: { name: isText, category: isText, ...money },
  activities: {
    type: isText,
    day: isDay,
    ...owned,
    deal: isText,
    account: isText,
    subject: isText,
    result: isText,
    count: isNumber,
  },
};

/** A record under a key; a single field of the wrong form is left out, a record without its time is none. */
export function readRow(kind: RowKind, value: unknown): RowRecord | undefined {
  if (!isRecord(value) || !isTime(value.readAt)) return undefined;
  const checks = ROW_FIELDS[kind];
  for (const field in checks) {
    if (value[field] !== undefined && !checks[field]?.(value[field])) {
      return readRow(kind, { ...value, [field]: undefined });
    }
  }
  return readReading(value) as unknown as RowRecord;
}
