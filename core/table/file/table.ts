import type { Cell } from '../column/cell.ts';

export interface TableRow {
  /** As a spreadsheet counts: the first line of a file is row 1. Of JSON, the number of the record. */
  readonly row: number;
  /** As many cells as the header, as they stood. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: string;
  /** Rows that cannot be told apart into cells; they are not among `rows`. */
  readonly problems: readonly TableProblem[];
  /** The row the header stands in (the last one, where it takes two); 0 where columns are named by letters or keys. */
  readonly headerRow?: number;
  /** Rows with something in them that are no data, in their order. Nothing is left out without standing here. */
  readonly skipped?: readonly SkippedRow[];
  /** What cell formats say of each column, by its place in the header. */
  readonly hints?: readonly (ColumnHint | undefined)[];
  /** The day that a workbook's numbers count days from; days stand in cells as ISO text already. */
  readonly epoch?: 1900 | 1904;
  /** Rows whose formulas were saved without their results: those cells are blank here. */
  readonly formulasWithoutValue?: readonly number[];
}

export interface TableProblem extends TableRow {
  readonly reason: 'brokenQuotes' | 'tooManyCells' | 'tooLong';
}

export interface SkippedRow {
  readonly row: number;
  /** The filled cells of the row, joined and shortened to a line. */
  readonly text: string;
  readonly reason: 'title' | 'headerAbove' | 'repeatedHeader' | 'subtotal' | 'total' | 'footer';
}

/** What a spreadsheet's formats say of a column: what its cells would show around the stored number. */
export interface ColumnHint {
  /** Of all its currency formats the one found: an ISO code (`CNY`), or a sign that several currencies share (`$`, `¥`). */
  readonly currency?: string;
  /** Each stored number times this is what is shown: `"万"` after a plain number is 10,000; not where the format itself divides. */
  readonly scale?: number;
}

/** Why a file cannot be read at all, and where. */
export interface Unreadable {
  readonly ok: false;
  readonly reason:
    | 'empty'
    | 'onlyHeader'
    | 'archive'
    | 'encrypted'
    | 'damaged'
    | 'bomb'
    | 'picture'
    | 'pdf'
    | 'document'
    | 'binary'
    | 'html'
    | 'json'
    | 'spreadsheet'
    | 'tooLarge'
    | 'tooManyColumns'
    | 'tooManyRows'
    | 'tooSparse'
    | 'unclosedQuote';
  readonly row?: number;
  /** For limits: what was found and what is allowed (bytes, columns, rows). */
  readonly found?: number;
  readonly limit?: number;
}

export type TableResult = ({ readonly ok: true } & Table) | Unreadable;

/** What a file is, by its content, whatever its name says. */
export type FileFormat = 'csv' | 'tsv' | 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'xml' | 'json' | 'html';

/** What a person corrected of what was recognised; what is absent is recognised again. */
export interface ReadOptions {
  /** A name out of `ENCODINGS`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Index among `sheets`. */
  readonly sheet?: number;
  /** Row number the header stands in; 0 where there is none: columns are then named A, B, C. */
  readonly headerRow?: number;
}

export interface EncodingFound {
  readonly name: string;
  /** False where another encoding reads nearly as well. */
  readonly sure: boolean;
  /** The other encodings that read the file without error, likeliest first. */
  readonly others: readonly string[];
}

export interface SheetFound {
  readonly name: string;
  readonly hidden?: true;
  /** Rows of the sheet's used range. */
  readonly rows: number;
}

/** A file as it was read: how, and the table chosen. Another sheet, encoding … is had by reading again with `ReadOptions`. */
export type FileRead =
  | {
      readonly ok: true;
      readonly format: FileFormat;
      /** Of text files. */
      readonly encoding?: EncodingFound;
      /** Of CSV and TSV. */
      readonly delimiter?: string;
      /** Of spreadsheets and pages all sheets or tables; of other files a single one, named as the file. */
      readonly sheets: readonly SheetFound[];
      /** Index of the one read into `table`. */
      readonly sheet: number;
      /** A sheet may hold no table while another does. */
      readonly table: TableResult;
    }
  | Unreadable;

/**
 * Wider than any export seen (800 columns), narrower than what would hang a page; a cell as long as spreadsheets allow. Rows
 * are filled up to the header's width, so a small file could ask for any amount of memory: `cells` bounds rows × columns.
 */
export const TABLE_LIMITS = {
  bytes: 256_000_000,
  columns: 1_000,
  rows: 2_000_000,
  cells: 40_000_000,
  cell: 32_767,
} as const;
