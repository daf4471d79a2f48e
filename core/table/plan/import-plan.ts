import type { DealStatus } from '#core/metric/deal.ts';
import type { Table } from '../file/read-table.ts';
import type { Field, Mapping, TableKind } from '../mapping/mapping.ts';
import type {
  FileAccount,
  FileActivity,
  FileDeal,
  FileOrder,
  FilePerson,
  FileProduct,
  FileQuota,
} from '../rows/file-records.ts';
import type { RejectedRow } from '../rows/rejected.ts';

export interface ImportFile {
  readonly name: string;
  readonly table: Table;
  readonly mapping: Mapping;
}

/** Somebody the workspace knows: what files call them is matched to these. */
export interface KnownMember {
  readonly id: string;
  readonly name: string;
  /** Ids and other names by which sources know them. */
  readonly aliases?: readonly string[];
}

export interface ImportOptions {
  /** The import's own source: records that name it are as if they named none. */
  readonly source?: string;
  /** Stage meanings that a person confirmed; the others are guessed. */
  readonly stages?: readonly { readonly name: string; readonly status: DealStatus }[];
  /** Deals already known, as `recordKey` names them: a stage history may come after its deals. See `ImportPlan.unknownDeals`. */
  readonly knownDeals?: ReadonlySet<string>;
  readonly members?: readonly KnownMember[];
  /** Units of the workspace: a quota that has the name of one is its target. */
  readonly knownUnits?: readonly { readonly id: string; readonly name: string }[];
  /** What a person said about near-misses: the same as `same`, or nobody's (`null`). */
  readonly joins?: readonly JoinAnswer[];
}

export type JoinField = 'owner' | 'account' | 'product' | 'manager' | 'region';

export interface JoinAnswer {
  readonly field: JoinField;
  readonly written: string;
  readonly same: string | null;
}

/** A value that names a record of another file, or a member, only nearly. */
export interface Join {
  readonly field: JoinField;
  /** As the referring rows write it. */
  readonly written: string;
  /** The name there that it most likely means. */
  readonly suggestion: string;
  /** The member of the workspace that it is, where the suggestion is one. */
  readonly member?: string;
  /** Rows that write it so. */
  readonly count: number;
  /** They differ only in spaces, letter case, width, accents or punctuation. */
  readonly sure: boolean;
  /** Taken to be the same: by a person, or because it is sure and nobody denied it. */
  readonly applied: boolean;
}

/** What must be said before an import, of one file. */
export type OpenQuestion =
  | { readonly file: number; readonly missing: readonly Field[] }
  | {
      readonly file: number;
      readonly choose: 'kind' | 'currency' | 'dayOrder' | 'decimalMark' | 'year' | 'status';
      /** The import can go on unanswered: a file of no known kind is left out, deals without any stage count as open. */
      readonly optional?: true;
    };

/** Records that agree in status and currency, counted and summed exactly. */
export interface KindTotal {
  readonly kind: Exclude<TableKind, 'unknown' | 'history' | 'regions'>;
  readonly status?: DealStatus;
  /** Empty where no row states an amount with a currency. */
  readonly currency: string;
  readonly count: number;
  readonly minor: number;
  /** Ten-thousandths of a minor unit beside `minor`, of the same sign. */
  readonly fraction?: number;
  readonly profit?: number;
  readonly profitFraction?: number;
}

/** What became of one file's rows, with the sums of its columns of figures, to be held against the source's own totals. */
export interface FileTotal {
  readonly file: number;
  readonly kind: TableKind;
  readonly rows: number;
  readonly rejected: number;
  readonly sums: readonly {
    readonly field: 'amount' | 'profit' | 'cost' | 'quantity';
    /** The column's header. */
    readonly header: string;
    readonly currency: string;
    readonly minor: number;
    readonly fraction?: number;
  }[];
}

/** Everything some files say, taken together, as plain values; nothing is written by it. */
export interface ImportPlan {
  readonly deals: readonly FileDeal[];
  readonly quotas: readonly FileQuota[];
  readonly people: readonly FilePerson[];
  readonly accounts: readonly FileAccount[];
  readonly products: readonly FileProduct[];
  readonly orders: readonly FileOrder[];
  readonly activities: readonly FileActivity[];
  /** Names for the ids that own records; a list of people knows best, then deals, then the others. `member`: who it is already. */
  readonly members: readonly { readonly alias: string; readonly name: string; readonly member?: string }[];
  /** Every stage that occurs and what it means; `sure` is false where a person should look. */
  readonly stages: readonly { readonly name: string; readonly status: DealStatus; readonly sure: boolean }[];
  readonly joins: readonly Join[];
  readonly rejected: readonly (RejectedRow & { readonly file: number })[];
  readonly open: readonly OpenQuestion[];
  readonly totals: readonly KindTotal[];
  readonly files: readonly FileTotal[];
  /**
   * Deals, as `recordKey` names them, that a stage history names and no file holds, where `knownDeals` was not given: ask which of them are known, and plan
   * again with those. Then the others' rows are rejected.
   */
  readonly unknownDeals: readonly string[];
}
