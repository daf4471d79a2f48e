import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { CellId, EntryId } from '../entry/entry.ts';
import type { SubjectId } from '../people/people.ts';

/** What the quota panel needs, before any arithmetic: the panel derives attainment, pace, gap and coverage from it. */
export interface PanelData {
  readonly subject: { readonly id: SubjectId; readonly name: string; readonly unit?: string };
  /** The period shown; its months (or weeks) carry the plan. */
  readonly period: Period;
  readonly today: Day;
  readonly currency: string;
  /** `CN`, `US`, …, or `4x5`. */
  readonly calendar: string;
  /** Plan by child period, in order, minor units; empty when no target is set. */
  readonly plan: readonly { readonly period: Period; readonly minor: number }[];
  /** The period's own target, where it differs from the sum of the plan; the difference is shown, never hidden. */
  readonly ownTarget?: number;
  /** Revenue of the period by day, in order, minor units: deals by the day they were won, or orders by theirs. */
  readonly won: readonly { readonly day: Day; readonly minor: number }[];
  /** Open deals that close in the period. */
  readonly open: { readonly minor: number; readonly count: number };
  /** Open deals without a closing date: in no period's pipeline, and said so. */
  readonly undated?: { readonly minor: number; readonly count: number };
  /** Sums in other currencies, never mixed in. */
  readonly otherCurrencies?: readonly {
    readonly currency: string;
    readonly wonMinor: number;
    readonly openMinor: number;
  }[];
  readonly lastChange?: {
    readonly by: string;
    readonly at: number;
    readonly period: Period;
    readonly from?: number;
    readonly to: number | null;
    readonly reason?: string;
  };
  /** `22 of 36 read`, when the deals come from a page. */
  readonly coverage?: { readonly read: number; readonly of?: number; readonly source: string };
  readonly sample?: boolean;
}

export type CellOrigin = 'entered' | 'derived' | 'collected' | 'none';

export interface BoardCell {
  readonly cell: CellId;
  readonly period: Period;
  readonly minor: number | null;
  /** Entered here, derived from a split above, or collected from what lies below. */
  readonly origin: CellOrigin;
  readonly locked?: boolean;
  /** Σ of who belonged to the unit in the period, minor units; null when none has a figure, absent for members. */
  readonly below?: number | null;
  readonly actual: number;
  /** Due to date, minor units, along the plan; 0 when the period has not begun. */
  readonly due: number;
  readonly reason?: string;
  readonly by?: string;
  /** Entered on this device by nobody with a name. */
  readonly mine?: true;
  readonly at?: number;
  /** Competing proposals, when there is more than one head. */
  readonly proposals?: readonly {
    readonly id: EntryId;
    readonly minor: number | null;
    readonly by?: string;
    readonly mine?: true;
    readonly at: number;
    readonly reason?: string;
  }[];
}

export interface BoardRow {
  readonly subject: SubjectId;
  readonly name: string;
  readonly kind: 'company' | 'unit' | 'member';
  readonly level: number;
  readonly cells: readonly BoardCell[];
  /** Σ children − own target for the year, minor units; null when either side is missing (glossary: mismatch). */
  readonly mismatch: number | null;
}

export interface BoardData {
  readonly year: number;
  readonly currency: string;
  readonly today: Day;
  /** Columns left to right: the year, then quarter and its months, … */
  readonly columns: readonly { readonly period: Period; readonly kind: 'year' | 'quarter' | 'month' }[];
  readonly rows: readonly BoardRow[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface FunnelStage {
  readonly stage: string;
  /** Deals that entered the stage. */
  readonly entered: number;
  /** Share of those that went on to a later stage or were won; null where nothing entered. */
  readonly conversion: number | null;
  /** Baseline for the conversion, when the team has one. */
  readonly baseline?: number;
  /** Mean days in the stage, of the deals that entered it. */
  readonly dwell: number | null;
  readonly limit?: number;
  /** Open now. */
  readonly open: number;
  readonly openMinor: number;
}

export interface FunnelData {
  readonly stages: readonly FunnelStage[];
  readonly won: { readonly count: number; readonly minor: number };
  readonly lost: { readonly count: number; readonly minor: number };
  readonly currency: string;
  /** Deals counted, and those without a stage history. */
  readonly counted: number;
  readonly withoutHistory: number;
}

/** The KPI list of G8. */
export interface KpiData {
  readonly period: Period;
  readonly currency: string;
  /** Revenue, minor units: Σ won, or Σ orders. */
  readonly revenue: number;
  /** As entered, points; null until someone enters it. */
  readonly satisfaction: number | null;
  /** Mean days created → won. */
  readonly cycle: number | null;
  /** Won ÷ (won + lost), by count. */
  readonly conversion: number | null;
}

/** Whether the last change is on disk; `notSaved` says why. */
export type SaveState =
  | { readonly state: 'saved'; readonly at?: number }
  | { readonly state: 'saving' }
  | { readonly state: 'notSaved'; readonly reason: SaveFailure };

/** `newer-version`: a newer Paceline wrote the documents, so this one only reads them. */
export type SaveFailure = 'quota' | 'blocked' | 'closed' | 'deleted' | 'unavailable' | 'newer-version' | 'unknown';
