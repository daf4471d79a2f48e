import type { SplitRule } from '../allocation/split.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { CellId, EntryId } from '../entry/entry.ts';
import type { DealStatus } from '../metric/deal.ts';
import type { People, SubjectId } from '../people/people.ts';
import type { Book } from './book.ts';

/**
 * Everything the slices are computed from, as plain values: kept current from the documents by the session, or read back
 * from the read model (`bookFrom(snapshot)` for the totals) before the documents are even loaded.
 */
export interface Figures {
  readonly team: TeamFigures;
  readonly plan: PlanFigures;
  readonly totals: Book;
  /** The team's calendar, once its holidays are loaded; `4x5`, `CN` and `none` are known without. */
  readonly workCalendar?: WorkCalendar;
}

/** What the team document says. */
export interface TeamFigures {
  readonly name: string;
  readonly currency: string;
  /** 1 to 12. */
  readonly fiscalYearStart: number;
  /** `CN`, `US`, … or `4x5`. */
  readonly calendar: string;
  /** What counts as revenue: deals on the day they are won, or orders on their day. */
  readonly revenue: 'deals' | 'orders';
  readonly people: People;
  /** In the order of the funnel. */
  readonly stages: readonly StageFigures[];
  /** External id or name → member id. */
  readonly aliases: Readonly<Record<string, SubjectId>>;
  readonly me?: SubjectId;
  /** This device: ids of entries made here start with it and a `/`. */
  readonly device?: string;
  /** Holds sample data. */
  readonly sample: boolean;
  readonly captures: readonly CaptureFigures[];
}

export interface StageFigures {
  /** Where the name is used. */
  readonly source: string;
  readonly name: string;
  readonly status: DealStatus;
}

export interface CaptureFigures {
  readonly source: string;
  readonly read: number;
  readonly of?: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the plan document says: by cell, the heads that are shown. Cells that were never entered are absent. */
export interface PlanFigures {
  readonly cells: Readonly<Record<CellId, CellFigures>>;
  /** Whether this device's last act can be taken back, or put back. */
  readonly canUndo?: boolean;
  readonly canRedo?: boolean;
}

export interface CellFigures {
  readonly target?: HeadFigures<number>;
  readonly split?: HeadFigures<SplitRule>;
  readonly actual?: HeadFigures<number>;
}

/** The head shown of one cell and kind, and all heads when they compete. */
export interface HeadFigures<V> {
  readonly id: EntryId;
  readonly value: V | null;
  readonly reason?: string;
  /** Member id of the author. */
  readonly by?: string;
  readonly at: number;
  /** What it replaced, when it replaced one thing. */
  readonly previous?: V | null;
  /** Every head, the shown one first; only when there are several. */
  readonly proposals?: readonly Omit<HeadFigures<V>, 'proposals' | 'previous'>[];
}
