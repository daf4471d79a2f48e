import type { DayOrder } from '../column/date-column.ts';

/** What the rows of a table are. `history`: stages a deal went through; `users`: names for owners' ids. */
export type TableKind = 'deals' | 'quotas' | 'history' | 'users' | 'unknown';

/** What a column can hold. Which of them a kind of table uses is in `FIELDS`. */
export type Field =
  | 'id'
  | 'name'
  | 'account'
  | 'owner'
  | 'ownerName'
  | 'stage'
  | 'status'
  | 'amount'
  | 'currency'
  | 'created'
  | 'closes'
  | 'period'
  | 'start'
  | 'end'
  | 'deal'
  | 'day'
  | 'firstName'
  | 'lastName';

/** How a table is to be read: guessed first, then the user's to change. Columns are positions, since headers may repeat or be empty. */
export interface Mapping {
  readonly kind: TableKind;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** For rows that state none. ISO 4217. */
  readonly currency?: string;
  /** For columns of dates that leave it open. */
  readonly dayOrder?: DayOrder;
}

/** The fields of each kind of table, in the order they are shown. */
export const FIELDS: Readonly<Record<TableKind, readonly Field[]>> = {
  deals: ['id', 'name', 'account', 'owner', 'ownerName', 'stage', 'status', 'amount', 'currency', 'created', 'closes'],
  quotas: ['owner', 'ownerName', 'period', 'start', 'end', 'amount', 'currency'],
  history: ['deal', 'stage', 'day'],
  users: ['id', 'name', 'firstName', 'lastName'],
  unknown: [],
};

/** Fields without which rows of a kind say nothing; of each inner list one is enough. */
const NEEDED: Readonly<Record<TableKind, readonly (readonly Field[])[]>> = {
  deals: [
    ['id', 'name'],
    ['stage', 'status'],
  ],
  quotas: [['owner', 'ownerName'], ['period', 'start'], ['amount']],
  history: [['deal'], ['stage'], ['day']],
  users: [['id'], ['name', 'firstName', 'lastName']],
  unknown: [],
};

/** The needed fields that no column was given for. */
export function missingFields(mapping: Mapping): readonly (readonly Field[])[] {
  return NEEDED[mapping.kind].filter((fields) => fields.every((field) => mapping.columns[field] === undefined));
}
