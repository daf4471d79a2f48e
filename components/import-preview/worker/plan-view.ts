import type { DealStatus } from '#core/metric/deal.ts';
import type { ImportAction } from '#core/table/plan/import-actions.ts';
import type {
  FileTotal,
  ImportPlan,
  JoinAnswer,
  KindTotal,
  KnownMember,
  OpenQuestion,
} from '#core/table/plan/import-plan.ts';
import type { FieldChange } from '#core/table/plan/preview.ts';
import type { RejectedRow } from '#core/table/rows/rejected.ts';
import type { Remembered } from './file-view.ts';

/** What a plan is made from besides the tables: what people said, and whom the workspace knows. */
export interface PlanQuery {
  /** The files, in the order they are shown; places in the answer count in it. */
  readonly keys: readonly number[];
  readonly source: string;
  readonly stages: readonly { readonly name: string; readonly status: DealStatus }[];
  readonly members: readonly KnownMember[];
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  /** Without them owners cannot be compared. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly joins: readonly JoinAnswer[];
}

export type RecordKind = KindTotal['kind'];

/** What an import would do to the records of one kind; without the last three where the workspace was not asked. */
export interface KindChange {
  readonly kind: RecordKind;
  readonly count: number;
  readonly added?: number;
  readonly changed?: number;
  readonly unchanged?: number;
}

/** One record with its changed fields, old and new. */
export interface ChangedRecord {
  readonly kind: RecordKind;
  readonly name: string;
  readonly changes: readonly FieldChange<string>[];
}

/** A rejected row as it is shown; its cells stay with the desk. */
export type RejectedView = Omit<RejectedRow, 'cells'> & { readonly file: number };

/** A plan's summary: counts, sums, questions, and the first of what is changed or rejected. */
export interface PlanView {
  readonly kinds: readonly KindChange[];
  readonly totals: readonly KindTotal[];
  readonly files: readonly FileTotal[];
  readonly changes: readonly ChangedRecord[];
  readonly changedCount: number;
  readonly rejected: readonly RejectedView[];
  readonly rejectedCount: number;
  readonly stages: ImportPlan['stages'];
  readonly joins: ImportPlan['joins'];
  readonly open: readonly OpenQuestion[];
  /** How each file is read, by its headers: to be remembered once it is taken in. */
  readonly shapes: Remembered;
  /** Names nobody in the workspace has: they become new people. */
  readonly newPeople: readonly { readonly alias: string; readonly name: string }[];
}

/** Under which names an import begins: a fresh id, the source its ids belong to, and when (milliseconds since 1970). */
export interface ImportStart {
  readonly import: string;
  readonly source: string;
  readonly readAt: number;
}

/** The next action of an import, none after its end, and the share of the records taken in with it. */
export interface ActionSlice {
  readonly action?: ImportAction;
  readonly share: number;
}

/** The kinds of records, in the order they are shown. */
export const KINDS: readonly RecordKind[] = [
  'deals',
  'orders',
  'quotas',
  'people',
  'accounts',
  'products',
  'activities',
];
