import type { SplitRule } from '../allocation/split.ts';

/** `metric | subject | period`, joined with `|`. */
export type CellId = string;

/** What is said about a cell: a target to reach, how it is split below, or a measured actual of an entered metric. */
export type EntryKind = 'target' | 'split' | 'actual';

/** `device/n`: the device's own prefix is what makes the author certain. */
export type EntryId = string;

/**
 * A figure is never set but entered: insert-only, with its reason and the entries it replaces.
 * The heads of a cell are the entries that no other entry replaces.
 */
export interface Entry {
  readonly id: EntryId;
  readonly cell: CellId;
  readonly kind: EntryKind;
  /** Money in minor units, else the metric's own unit; `null` takes the figure away. For `split`, a rule. */
  readonly value: number | SplitRule | null;
  readonly reason?: string;
  readonly replaces: readonly EntryId[];
  /** Member id of the author. */
  readonly by?: string;
  /** Milliseconds since 1970; only displayed, never decides. */
  readonly at: number;
  /** Where an import took it from: `import/file/row`. */
  readonly from?: string;
  /** Set on sample data, so that it can be cleared in one act. */
  readonly sample?: true;
}
