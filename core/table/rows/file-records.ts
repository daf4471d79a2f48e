import type { Day } from '#core/calendar/day.ts';
import type { Period } from '#core/calendar/period.ts';
import type { DealStatus, StageEvent } from '#core/metric/deal.ts';

/** Where a record stood: the row as a spreadsheet counts it, and what stood in a cell where that is not the value itself, by field. */
export interface FromRow {
  /** Place among the files of the import. */
  readonly file?: number;
  readonly row?: number;
  readonly raw?: Readonly<Record<string, string>>;
}

/** A record with an id: where the file says which source it belongs to, its id is known there, else to the file's own source. */
export interface FromSource extends FromRow {
  readonly source?: string;
  readonly id: string;
}

/** A deal as a file shows it. What it does not show is absent and erases nothing. Money in minor units. */
export interface FileDeal extends FromSource {
  readonly name?: string;
  readonly account?: string;
  /** The owner's id where the file has one, else the name: ids join, names only label. */
  readonly owner?: string;
  readonly ownerName?: string;
  readonly stage?: string;
  readonly status?: DealStatus;
  readonly minor?: number;
  /** Ten-thousandths of a minor unit beside `minor`. */
  readonly fraction?: number;
  readonly currency?: string;
  readonly created?: Day;
  readonly closes?: Day;
  readonly stages?: readonly StageEvent[];
  readonly product?: string;
  /** In the deal's currency. */
  readonly profit?: number;
  readonly profitFraction?: number;
  /** 0 to 1. */
  readonly probability?: number;
  /** Why it was won or lost, as written. */
  readonly reason?: string;
}

/** A quota as a file shows it. Minor units; `currency` is empty while nobody said which. */
export interface FileQuota extends FromRow {
  /** Of a unit its id in the workspace, or its name where this import brings it. */
  readonly owner: string;
  readonly ownerName?: string;
  readonly period: Period;
  readonly minor: number;
  readonly fraction?: number;
  readonly currency: string;
  /** Whose target it is, where it is nobody's own. */
  readonly of?: 'unit' | 'company';
  /** As the table calls what is counted; absent for revenue. */
  readonly metric?: string;
}

/** An order, or one line of an order: an amount on a day. Money in minor units; what it does not show is absent. */
export interface FileOrder extends FromSource {
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

export interface FileAccount extends FromSource {
  readonly name: string;
  readonly owner?: string;
  readonly ownerName?: string;
  readonly industry?: string;
  readonly region?: string;
  readonly parent?: string;
}

export interface FileProduct extends FromSource {
  readonly name: string;
  readonly category?: string;
  /** List price, minor units. */
  readonly minor?: number;
  readonly currency?: string;
}

/** A call, a visit, a meeting, a task: done by somebody on a day. */
export interface FileActivity extends FromSource {
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
