import type { Day } from '#core/calendar/day.ts';
import type { Period } from '#core/calendar/period.ts';
import type { CellId, Entry, EntryId, EntryKind } from '#core/entry/entry.ts';
import type { Deal, DealStatus } from '#core/metric/deal.ts';
import type { Money } from '#core/money/money.ts';
import type { Member, People, SubjectId } from '#core/people/people.ts';
import type { BoardData, FunnelData, KpiData, PanelData, SaveFailure, SaveState } from '#core/rollup/slices.ts';

/**
 * One interface to a workspace, the same for every widget: `local` when this page opened the documents, `over a port`
 * when the keeper did. Read a slice, subscribe to it, act. Values are plain and structured-cloneable.
 */
export interface Session {
  /** Resolves with the slice's value once it can be known; from the read model before Yjs is even loaded. */
  read<K extends keyof Slices>(slice: SliceOf<K>): Promise<Slices[K]['value']>;
  /** Calls back with the first value and with every value that differs from the one before. Returns the stop function. */
  subscribe<K extends keyof Slices>(slice: SliceOf<K>, listener: (value: Slices[K]['value']) => void): () => void;
  /** Resolves when the change is saved (its transaction completed); rejects with a `SaveError` when it is not. */
  act<A extends Action>(action: A): Promise<ActResult<A>>;
  close(): void;
}

export type SliceOf<K extends keyof Slices> = { readonly kind: K } & Slices[K]['query'];

export type AnySlice = { [K in keyof Slices]: SliceOf<K> }[keyof Slices];

/** What can be read: the question asked, and the plain value answered. */
export interface Slices {
  panel: { query: { subject: SubjectId; period?: Period; today: Day }; value: PanelData };
  board: { query: { year: number; metric?: string; today: Day }; value: BoardData };
  /** With `today`, stays that have not ended count up to it; else only ended ones do. */
  funnel: { query: { subject?: SubjectId; from?: Day; to?: Day; today?: Day }; value: FunnelData };
  kpis: { query: { subject?: SubjectId; period: Period }; value: KpiData };
  workspace: { query: unknown; value: WorkspaceInfo };
  save: { query: unknown; value: SaveState };
  /** Entries of one cell, newest first: who, when, why. */
  history: { query: { cell: CellId; entryKind?: EntryKind }; value: readonly Entry[] };
  /** The deals known from one source, for comparison with what a page or a file shows. */
  deals: {
    /**
     * `ids`: as the source writes them; only these are answered. `from` and `count`: a page of the deals, in an order that stays while
     * none come or go, so that an export of all of them holds nothing up.
     */
    query: { source?: string; subject?: SubjectId; ids?: readonly string[]; from?: number; count?: number };
    value: readonly Deal[];
  };
  /** The records beside deals known from one source under these ids, their fields as sources give them: for the same comparison. */
  captured: {
    query: { of: 'orders' | 'accounts' | 'products' | 'activities'; source: string; ids: readonly string[] };
    value: readonly CapturedRow[];
  };
  /** Records of one kind, those that fit a search, a page at a time; newest day first. */
  records: { query: { of: RecordKind; search?: string; from?: number; count?: number }; value: RecordPage };
  /** Where each value of one record comes from. `id` as `records` gives it. */
  provenance: { query: { of: RecordKind; id: string }; value: readonly ValueOrigin[] };
  /** What was imported, newest first, and how files of a known shape were read. */
  imports: { query: unknown; value: Imports };
  /** The whole workspace as a `.paceline` file, with what could not be saved; to be read, not subscribed to. */
  file: { query: unknown; value: Uint8Array };
}

export interface WorkspaceInfo {
  readonly id: string;
  readonly name: string;
  /** Holds sample data. */
  readonly sample: boolean;
  readonly people: People;
  /** External ids and names as sources write them → member id. */
  readonly aliases: Readonly<Record<string, SubjectId>>;
  /** Stage name as a source writes it → what it means, confirmed once. */
  readonly stages: readonly StageMeaning[];
  readonly currency: string;
  /** 1 to 12. */
  readonly fiscalYearStart: number;
  /** `CN`, `US`, … whose holidays count, or `4x5`, the calendar of the worked example. */
  readonly calendar: string;
  /** What counts as revenue: deals on the day they are won, or orders on their day. */
  readonly revenue: 'deals' | 'orders';
  /** The member this device's user is. */
  readonly me?: SubjectId;
  /** This device: ids of entries made here start with it and a `/`. */
  readonly device?: string;
  readonly counts: { readonly deals: number; readonly entries: number; readonly members: number };
  /** What each source gave last: `22 of 36 read`. */
  readonly captures: readonly CaptureInfo[];
  /** Why nothing can be written now: a newer version wrote the document. */
  readonly readOnly?: 'newer-version';
  /**
   * What the browser did to the data: `lost`, it found its storage damaged and deleted everything; `partly`, some of what is
   * stored cannot be read, and figures may lack it.
   */
  readonly damage?: 'lost' | 'partly';
}

export interface StageMeaning {
  readonly source: string;
  readonly name: string;
  readonly status: DealStatus;
}

export interface CaptureInfo {
  readonly source: string;
  readonly read: number;
  readonly of?: number;
  readonly at: number;
}

export { SaveError } from '../storage/save.ts';
export type { SaveFailure, SaveState };

/** What can be listed, and exported. `people` and `quotas` are read from the team and the plan. */
export type RecordKind = 'deals' | 'orders' | 'accounts' | 'products' | 'activities' | 'people' | 'quotas';

export interface RecordPage {
  /** Records that fit the search. */
  readonly total: number;
  readonly rows: readonly RecordRow[];
}

/** One record as it is shown: names in place of ids, money with its currency; absent fields are absent. */
export interface RecordRow {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number | Money>>;
  /** Member id of the owner, whose name is among the values. */
  readonly owner?: SubjectId;
}

/** One value of a record: what stood in the source, and which import, row and column brought it; or who edited it. */
export interface ValueOrigin {
  readonly field: string;
  readonly value: string | number | Money;
  /** As it stood in the source, where that is not the value itself. */
  readonly raw?: string;
  /** Absent for what a page showed or a person typed. */
  readonly import?: { readonly id: string; readonly file: string; readonly row: number; readonly column?: string };
  readonly source?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
  /** Member id of whoever took it in or edited it. */
  readonly by?: SubjectId;
}

export interface Imports {
  readonly imports: readonly ImportRecord[];
  readonly shapes: readonly FileShape[];
}

/** One import: an act with a name, which can be taken back while nobody changed what it brought. */
export interface ImportRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by?: SubjectId;
  readonly source: string;
  readonly files: readonly ImportedFile[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  /** Was taken back. */
  readonly undone?: true;
}

export interface ImportedFile {
  readonly name: string;
  readonly kind: string;
  /** Rows in the file. */
  readonly rows: number;
  /** Field → the header of its column. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How a file with these headers was read: remembered so that the next one needs no questions. */
export interface FileShape {
  /** Made from the headers alone. */
  readonly shape: string;
  /** A mapping as the reader of files understands it; plain JSON, checked where it is used. */
  readonly mapping: Readonly<Record<string, unknown>>;
}

/** A deal as a source shows it. Absent fields were not shown there; they erase nothing. */
export interface CapturedDeal {
  readonly id: string;
  readonly name?: string;
  readonly account?: string;
  /** As the source writes it; matched to a member through the aliases. */
  readonly owner?: string;
  readonly ownerName?: string;
  readonly stage?: string;
  readonly status?: DealStatus;
  readonly minor?: number;
  readonly currency?: string;
  readonly created?: Day;
  readonly closes?: Day;
  readonly stages?: readonly { readonly stage: string; readonly day: Day }[];
  /** Finer than the currency's minor unit: ten-thousandths of it, beside `minor`. */
  readonly fraction?: number;
  readonly product?: string;
  readonly profit?: number;
  /** What the source showed, by field, where that is not the value itself. */
  readonly raw?: Readonly<Record<string, string>>;
  /** In an import: `file/row`, the place of its file in the import and its row there. */
  readonly from?: string;
}

/** A record of another kind as a source shows it: fields by name, as `core/store/workspace/records.ts` lists them. */
export interface CapturedRow {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly raw?: Readonly<Record<string, string>>;
  readonly from?: string;
}

/** Somebody a source names. `member`: who that is, where a person has said so. */
export interface GivenMember {
  readonly alias: string;
  readonly name: string;
  readonly member?: SubjectId;
}

/** A row of a list of people. */
export interface GivenPerson extends GivenMember {
  /** Other ids and names by which sources know them. */
  readonly aliases?: readonly string[];
  /** Names of the units above, the widest first: `['West', 'Team of …']`. */
  readonly units?: readonly string[];
}

export type Action =
  | {
      readonly type: 'enter';
      readonly entries: readonly {
        readonly cell: CellId;
        readonly kind: EntryKind;
        readonly value: Entry['value'];
        readonly reason?: string;
        /** In a sample: the member who would have entered it. */
        readonly by?: SubjectId;
        /** In a sample: stands beside what the cell says, as a competing proposal, and replaces nothing. */
        readonly beside?: true;
      }[];
      readonly sample?: true;
    }
  /** Takes back my last act, where it is still a head. */
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Picks one of several competing proposals: one more entry that replaces them all. */
  | { readonly type: 'decide'; readonly pick: EntryId; readonly reason?: string }
  | {
      readonly type: 'takeIn';
      readonly source: string;
      /** Milliseconds since 1970. */
      readonly readAt: number;
      readonly deals: readonly CapturedDeal[];
      readonly of?: number;
      readonly stages?: readonly StageMeaning[];
      readonly members?: readonly GivenMember[];
      readonly sample?: true;
      /** Part of this import: resolves when done in memory; the import's end resolves when all of it is saved. */
      readonly import?: string;
    }
  | {
      readonly type: 'takeInQuotas';
      readonly source: string;
      readonly quotas: readonly {
        /** A member as the source writes them; else a unit, by id or name, or `company`; else somebody new. */
        readonly owner: string;
        readonly ownerName?: string;
        readonly period: Period;
        readonly minor: number;
        readonly metric?: string;
        readonly from?: string;
      }[];
      readonly currency: string;
      readonly members?: readonly GivenMember[];
      readonly sample?: true;
      readonly import?: string;
    }
  | {
      readonly type: 'takeInRecords';
      readonly of: 'orders' | 'accounts' | 'products' | 'activities';
      readonly source: string;
      readonly readAt: number;
      readonly records: readonly CapturedRow[];
      readonly members?: readonly GivenMember[];
      readonly sample?: true;
      readonly import?: string;
    }
  /** People with their other ids, units and managers, as a file has them. */
  | {
      readonly type: 'takeInPeople';
      readonly source: string;
      readonly people: readonly GivenPerson[];
      readonly import?: string;
    }
  /**
   * An import is one act of many parts: nothing of it is on disk before its end, and then all of it is. A surface that goes
   * away between, abandons it. Until the end no other import begins.
   */
  | {
      readonly type: 'beginImport';
      readonly import: string;
      readonly source: string;
      readonly at: number;
      readonly files: readonly ImportedFile[];
    }
  | { readonly type: 'endImport'; readonly import: string; readonly rejected: number }
  /** Takes back what a begun import has brought so far. */
  | { readonly type: 'abandonImport'; readonly import: string }
  /** Takes back an import that has ended, as `undo` would, where what it brought was not changed since. */
  | { readonly type: 'undoImport'; readonly import: string }
  | { readonly type: 'rememberShape'; readonly shape: string; readonly mapping: FileShape['mapping'] }
  | { readonly type: 'editDeal'; readonly id: string; readonly changes: Partial<Omit<CapturedDeal, 'id' | 'raw'>> }
  | { readonly type: 'setPeople'; readonly people: Partial<People>; readonly sample?: true }
  /** Takes members and units out of the team; what was entered about them stays in the history. */
  | { readonly type: 'removePeople'; readonly subjects: readonly SubjectId[] }
  | { readonly type: 'alias'; readonly alias: string; readonly member: SubjectId; readonly sample?: true }
  | {
      readonly type: 'configure';
      readonly settings: Partial<
        Pick<WorkspaceInfo, 'name' | 'currency' | 'fiscalYearStart' | 'calendar' | 'revenue' | 'me' | 'stages'>
      >;
      /** Only settings nobody has set, and only until the sample is cleared. */
      readonly sample?: true;
    }
  /** Removes what the sample brought, and nothing else. */
  | { readonly type: 'clearSample' };

export type ActResult<A extends Action> = A extends {
  type: 'takeIn' | 'takeInQuotas' | 'takeInRecords' | 'takeInPeople';
}
  ? Counts & {
      /** Nothing was taken in: the quotas are in another currency than the workspace's, or no such import is running. */
      readonly refused?: 'currency' | 'import';
    }
  : A extends { type: 'beginImport' }
    ? ImportBegun
    : A extends { type: 'endImport' }
      ? ImportEnded
      : A extends { type: 'undoImport' }
        ? ImportUndone
        : A extends { type: 'undo' | 'redo' | 'abandonImport' }
          ? { readonly done: boolean }
          : undefined;

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** `running`: another import has not ended yet. `known`: an import of this id was already. */
export type ImportBegun = { readonly begun: true } | { readonly begun: false; readonly reason: 'running' | 'known' };

export interface ImportEnded {
  /** Not, when no such import was running. */
  readonly done: boolean;
  /** What it brought, by kind of record; kinds it had none of are absent. */
  readonly counts: { readonly [K in RecordKind]?: Counts };
}

export interface ImportUndone {
  /** Not, when there is no such import, or it was taken back before. */
  readonly done: boolean;
  /** Values and records that stay, since a person or a newer reading changed them after the import, or others use them. */
  readonly kept: number;
}

export type { Member };
