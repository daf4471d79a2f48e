import { isBlank, textOf } from '#core/table/column/cell.ts';
import type {
  EncodingFound,
  FileFormat,
  ReadOptions,
  SheetFound,
  SkippedRow,
  Table,
  Unreadable,
} from '#core/table/file/table.ts';
import type { MappingGuess } from '#core/table/mapping/guess-mapping.ts';
import type { Mapping } from '#core/table/mapping/mapping.ts';

/** A chosen file, or a pasted block: text that stands for a file. */
export type Source = File | { readonly name: string; readonly text: string };

/** Shapes of files read before: headers → how they were read. */
export type Remembered = readonly { readonly shape: string; readonly mapping: Readonly<Record<string, unknown>> }[];

/** A file's first line, read in one encoding. */
export interface HeaderIn {
  readonly encoding: string;
  readonly line: string;
}

/** Why a file cannot be read; `gone`: the browser could not open it, or it changed while it was read; `fault`: reading broke off. */
export type UnreadableView = Omit<Unreadable, 'ok' | 'reason'> & {
  readonly reason: Unreadable['reason'] | 'gone' | 'fault';
};

/** What the page knows of a file: how it was read and a few cells of each column, never its rows. */
export interface FileView {
  readonly key: number;
  readonly name: string;
  /** The workbook it is a sheet of, where every sheet is taken by itself. */
  readonly book?: string;
  readonly options: ReadOptions;
  readonly format?: FileFormat;
  readonly encoding?: EncodingFound;
  /** Of delimited text. */
  readonly delimiter?: string;
  readonly sheets: readonly SheetFound[];
  readonly sheet: number;
  readonly table?: TableView;
  readonly unreadable?: UnreadableView;
}

export interface TableView {
  readonly header: readonly string[];
  /** Data rows, those that cannot be cut into cells among them. */
  readonly rows: number;
  readonly delimiter: string;
  readonly headerRow: number;
  readonly skipped: readonly SkippedRow[];
  readonly skippedCount: number;
  readonly formulasWithoutValue: number;
  /** Up to three different values of each column. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly confidence: MappingGuess['confidence'];
  readonly open: MappingGuess['open'];
  /** Read as a file with these headers was read the last time. */
  readonly remembered: boolean;
}

const SAMPLES = 3;
const LOOKED_AT = 500;
const MOST_SKIPPED = 200;
const LONGEST = 40;

/** A table's summary for the page. */
export function tableView(table: Table, guess: MappingGuess, remembered: boolean): TableView {
  return {
    header: table.header.map((text) => cut(text, 200)),
    rows: table.rows.length + table.problems.length,
    delimiter: table.delimiter,
    headerRow: table.headerRow ?? 1,
    skipped: (table.skipped ?? []).slice(0, MOST_SKIPPED),
    skippedCount: table.skipped?.length ?? 0,
    formulasWithoutValue: table.formulasWithoutValue?.length ?? 0,
    samples: samplesOf(table),
    mapping: guess.mapping,
    confidence: guess.confidence,
    open: guess.open,
    remembered,
  };
}

function samplesOf(table: Table): string[][] {
  const samples = table.header.map(() => new Set<string>());
  for (const { cells } of table.rows.slice(0, LOOKED_AT)) {
    for (const [column, some] of samples.entries()) {
      if (some.size === SAMPLES) continue;
      const text = textOf(cells[column] ?? '');
      if (!isBlank(text)) some.add(cut(text, LONGEST));
    }
  }
  return samples.map((some) => [...some]);
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
