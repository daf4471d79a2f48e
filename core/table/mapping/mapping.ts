import type { Period } from '#core/calendar/period.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import type { DayOrder } from '../column/date-column.ts';
import type { DecimalMark } from '../column/number-column.ts';
import type { PartOfYear } from '../column/period-column.ts';

/**
 * What the rows of a table are. `history`: stages a deal went through; `people`: names, other ids, units and managers of those who own
 * deals; `regions`: names for the keys of regions in other tables, joined and never taken in by itself.
 */
export type TableKind =
  | 'deals'
  | 'quotas'
  | 'history'
  | 'people'
  | 'activities'
  | 'accounts'
  | 'orders'
  | 'products'
  | 'regions'
  | 'unknown';

/** What a column can hold. Which of them a kind of table uses is in `FIELDS`. `source`: where a record comes from, under which its id is known; a lead's source is none. */
export type Field =
  | 'id'
  | 'otherId'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'manager'
  | 'region'
  | 'department'
  | 'team'
  | 'account'
  | 'accountId'
  | 'owner'
  | 'ownerName'
  | 'stage'
  | 'status'
  | 'amount'
  | 'currency'
  | 'profit'
  | 'cost'
  | 'probability'
  | 'reason'
  | 'created'
  | 'closes'
  | 'wonOn'
  | 'lostOn'
  | 'modified'
  | 'product'
  | 'productId'
  | 'category'
  | 'quantity'
  | 'order'
  | 'line'
  | 'metric'
  | 'period'
  | 'year'
  | 'start'
  | 'end'
  | 'deal'
  | 'day'
  | 'type'
  | 'subject'
  | 'result'
  | 'count'
  | 'industry'
  | 'parent'
  | 'source';

/** A column of figures that is one period's: `2026-03`, `2026-Q1`, `2026`; or `M03`, `Q1`, `H1` where the header says no year. */
export interface PeriodColumn {
  readonly column: number;
  readonly period: Period | PartOfYear;
  /** What is counted there, where a table has a block of periods for each: `订单数`. Absent for revenue. */
  readonly metric?: string;
}

/** How a table is to be read: guessed first, then the user's to change. Columns are positions, since headers may repeat or be empty. */
export interface Mapping {
  readonly kind: TableKind;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** A wide table of quotas: a column a period. */
  readonly periods?: readonly PeriodColumn[];
  /** For periods that say no year, in headers or cells: `1月`, `Q3`. */
  readonly year?: number;
  /** What deals are whose rows have neither stage nor status. */
  readonly status?: DealStatus;
  /** For rows that state none. ISO 4217. */
  readonly currency?: string;
  /** For columns of dates that leave it open. */
  readonly dayOrder?: DayOrder;
  /** For columns of amounts that leave it open. */
  readonly decimalMark?: DecimalMark;
}

/** The fields of each kind of table, in the order they are shown. */
export const FIELDS: Readonly<Record<TableKind, readonly Field[]>> = {
  deals: [
    'id',
    'name',
    'account',
    'accountId',
    'owner',
    'ownerName',
    'stage',
    'status',
    'amount',
    'currency',
    'created',
    'closes',
    'wonOn',
    'lostOn',
    'product',
    'productId',
    'profit',
    'probability',
    'reason',
    'modified',
    'source',
  ],
  quotas: ['owner', 'ownerName', 'period', 'year', 'start', 'end', 'amount', 'currency', 'metric'],
  history: ['deal', 'stage', 'day', 'source'],
  people: ['id', 'otherId', 'name', 'firstName', 'lastName', 'email', 'manager', 'region', 'department', 'team'],
  activities: [
    'id',
    'type',
    'day',
    'owner',
    'ownerName',
    'deal',
    'account',
    'accountId',
    'subject',
    'result',
    'count',
    'source',
  ],
  accounts: ['id', 'name', 'owner', 'ownerName', 'industry', 'region', 'parent', 'source'],
  orders: [
    'id',
    'order',
    'line',
    'day',
    'account',
    'accountId',
    'owner',
    'ownerName',
    'product',
    'productId',
    'category',
    'region',
    'quantity',
    'amount',
    'profit',
    'cost',
    'currency',
    'name',
    'status',
    'modified',
    'source',
  ],
  products: ['id', 'name', 'category', 'amount', 'currency', 'source'],
  regions: ['id', 'name', 'parent'],
  unknown: [],
};

/** Fields without which rows of a kind say nothing; of each inner list one is enough. */
const NEEDED: Readonly<Record<TableKind, readonly (readonly Field[])[]>> = {
  deals: [
    ['id', 'name', 'account', 'product'],
    ['stage', 'status', 'closes'],
  ],
  quotas: [['owner', 'ownerName'], ['period', 'start', 'year'], ['amount']],
  history: [['deal'], ['stage'], ['day']],
  people: [
    ['id', 'name', 'firstName', 'lastName', 'email'],
    ['name', 'firstName', 'lastName', 'manager', 'region', 'department', 'team'],
  ],
  activities: [['type', 'subject', 'result', 'count'], ['day']],
  accounts: [['name']],
  orders: [['day'], ['amount']],
  products: [['name']],
  regions: [['id'], ['name']],
  unknown: [],
};

/** The needed fields that no column was given for. Columns of periods stand for period and amount. */
export function missingFields(mapping: Mapping): readonly (readonly Field[])[] {
  const isWide = mapping.kind === 'quotas' && (mapping.periods?.length ?? 0) > 0;
  return NEEDED[mapping.kind].filter(
    (fields) =>
      fields.every((field) => mapping.columns[field] === undefined) &&
      !(isWide && (fields.includes('period') || fields.includes('amount'))),
  );
}
