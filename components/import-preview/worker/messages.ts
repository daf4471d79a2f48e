import type { Deal } from '#core/metric/deal.ts';
import type { ReadOptions } from '#core/table/file/table.ts';
import type { Mapping, TableKind } from '#core/table/mapping/mapping.ts';
import type { Language } from '#core/text/sentence.ts';
import type { FileView, HeaderIn, Remembered, Source } from './file-view.ts';
import type { ActionSlice, ImportStart, PlanQuery, PlanView, RejectedView } from './plan-view.ts';

/**
 * What the page asks of whoever keeps the tables. The page calls, and may stop a call; the desk tells how far it is, may ask what the
 * workspace knows, and answers or fails:
 *
 *     page ► desk   { id, call, query }
 *     desk ► page   { id, share } …  { id, ask, kind, ids, source? }
 *     page ► desk   { ask, answer }     or   { stop: id }
 *     desk ► page   { id, value }       or   { id, failed }
 *
 * Only summaries and slices cross over, so nothing big is ever cloned to the page at once.
 */
export interface Calls {
  /** Reads a file anew and takes it for something; replaces what was read under this key. */
  read: {
    query: {
      readonly key: number;
      readonly source: Source;
      readonly options: ReadOptions;
      readonly remembered: Remembered;
    };
    value: FileView;
  };
  /** Takes a file's rows for another kind and guesses its columns for it. */
  takeFor: { query: { readonly key: number; readonly kind: TableKind }; value: FileView };
  map: { query: { readonly key: number; readonly mapping: Mapping }; value: FileView };
  /** Names a sheet that is taken by itself, beside others of its workbook. */
  name: { query: { readonly key: number; readonly name: string; readonly book: string }; value: FileView };
  drop: { query: { readonly key: number }; value: undefined };
  /** The first line of a file in each of some encodings. */
  headerIn: { query: { readonly source: Source; readonly encodings: readonly string[] }; value: readonly HeaderIn[] };
  plan: { query: PlanQuery; value: PlanView };
  rejected: { query: { readonly from: number; readonly count: number }; value: readonly RejectedView[] };
  /** The rows left out, a file for each file that has some, to be mended and imported again. */
  rejectedFiles: { query: { readonly language: Language }; value: readonly File[] };
  /** The next action of the plan made last; the first one with `start`. */
  actions: { query: { readonly start?: ImportStart }; value: ActionSlice };
}

export type ToDesk =
  | { [K in keyof Calls]: { readonly id: number; readonly call: K; readonly query: Calls[K]['query'] } }[keyof Calls]
  | { readonly stop: number }
  | { readonly ask: number; readonly answer: readonly unknown[] }
  | { readonly ask: number; readonly refused: true };

export type FromDesk =
  | { readonly ready: true }
  | { readonly id: number; readonly share: number }
  | {
      readonly id: number;
      readonly ask: number;
      readonly kind: keyof KnownRecords;
      readonly ids: readonly string[];
      readonly source?: string;
    }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: 'stopped' | 'error'; readonly message?: string };

/** What the workspace knows, by what it is asked with: records of the source by their ids there, quotas by the years they lie in. */
export interface KnownRecords {
  deals: readonly Deal[];
  quotas: readonly KnownQuota[];
  orders: readonly KnownRow[];
  accounts: readonly KnownRow[];
  products: readonly KnownRow[];
  activities: readonly KnownRow[];
}

/** A record with its fields as its source gives them. */
export interface KnownRow {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a person is to reach in a period; minor units. */
export interface KnownQuota {
  readonly owner: string;
  readonly period: string;
  readonly minor: number;
}

/** Asks the workspace, a slice at a time. `source`: where the ids are known, if not in the import's own. */
export type KnownOf = <K extends keyof KnownRecords>(
  kind: K,
  ids: readonly string[],
  source?: string,
) => Promise<KnownRecords[K]>;
