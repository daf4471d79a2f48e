import type { Day } from '#core/calendar/day.ts';

/** Where a record stood: the row as a spreadsheet counts it, and what stood in a cell where that is not the value itself, by field. */
export interface FromRow {
  readonly row?: number;
  readonly raw?: Readonly<Record<string, string>>;
}

/** An order, or one line of an order: an amount on a day. Money in minor units; what it does not show is absent. */
export interface FileOrder extends FromRow {
  /** The order's number, with the line where an order has several: unique in the file. */
  readonly id: string;
  readonly order?: string;
  readonly name?: string;
  readonly account?: string;
  readonly owner?: string;
  readonly ownerName?: string;
  readonly product?: string;
  readonly category?: string;
  readonly region?: string;
  readonly day: Day;
  readonly minor: number;
  /** Ten-thousandths of a minor unit beside `minor`. */
  readonly fraction?: number;
  readonly currency: string;
  readonly quantity?: number;
  readonly profit?: number;
  readonly profitFraction?: number;
}

export interface FileAccount extends FromRow {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly ownerName?: string;
  readonly industry?: string;
  readonly region?: string;
  readonly parent?: string;
}

export interface FileProduct extends FromRow {
  readonly id: string;
  readonly name: string;
  readonly category?: string;
  /** List price, minor units. */
  readonly minor?: number;
  readonly currency?: string;
}

/** A call, a visit, a meeting, a task: done by somebody on a day. */
export interface FileActivity extends FromRow {
  readonly id: string;
  /** As the source writes it: `Call`, `拜访`. */
  readonly type: string;
  readonly day: Day;
  readonly owner?: string;
  readonly ownerName?: string;
  readonly deal?: string;
  readonly account?: string;
  readonly subject?: string;
  readonly result?: string;
  /** How many a row stands for; 1 where it does not say. */
  readonly count?: number;
}

export interface FilePerson extends FromRow {
  /** The id, else the name: what other files refer to. */
  readonly alias: string;
  readonly name: string;
  /** Further ids, the address of mail: whatever else may refer to this person. */
  readonly aliases?: readonly string[];
  readonly manager?: string;
  /** Names of units above, the widest first. */
  readonly units?: readonly string[];
}
