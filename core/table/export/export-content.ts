import type { Day } from '#core/calendar/day.ts';
import type { Period } from '#core/calendar/period.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { Money } from '#core/money/money.ts';
import type { People, SubjectId } from '#core/people/people.ts';

/** Everything an export writes, as plain values in the forms the session gives them. */
export interface ExportContent {
  readonly workspace: ExportedWorkspace;
  /** Ids are `source|id in the source`. */
  readonly deals: readonly Deal[];
  readonly records: Readonly<Partial<Record<ExportedRecordKind, readonly ExportedRecord[]>>>;
  readonly targets: readonly ExportedTarget[];
  readonly imports: readonly ExportedImport[];
  /** The day whose team is written, with who stands where. */
  readonly today: Day;
}

export interface ExportedWorkspace {
  readonly name: string;
  readonly currency: string;
  readonly fiscalYearStart: number;
  readonly calendar: string;
  readonly revenue?: 'deals' | 'orders';
  readonly people: People;
  /** Ids and names as sources write them → member id. */
  readonly aliases: Readonly<Record<string, SubjectId>>;
  /** In the order of the funnel. */
  readonly stages: readonly { readonly name: string }[];
}

export type ExportedRecordKind = 'orders' | 'accounts' | 'products' | 'activities';

/** A record of another kind: `source|id in the source`, and values by the names of `rows/file-records.ts`. */
export interface ExportedRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number | Money>>;
  /** Member id of the owner, whose name is among the values. */
  readonly owner?: SubjectId;
}

/** What a member, a unit or the company is to reach in a period. */
export interface ExportedTarget {
  readonly subject: SubjectId;
  readonly name: string;
  readonly kind: 'company' | 'unit' | 'member';
  readonly period: Period;
  readonly minor: number;
}

export interface ExportedImport {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by?: SubjectId;
  readonly source: string;
  readonly files: readonly { readonly name: string; readonly kind: string; readonly rows: number }[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  readonly undone?: true;
}

/** The source and the record's own id there; an id without a source is all the record's own. */
export function splitId(id: string): readonly [source: string, own: string] {
  const at = id.indexOf('|');
  return at < 0 ? ['', id] : [id.slice(0, at), id.slice(at + 1)];
}
