import type { Money } from '#core/money/money.ts';

/** One kind of records as a sheet: what a spreadsheet, a CSV file or an array of JSON objects is written from. */
export interface ExportSheet {
  /** The name of its array in JSON, and of its CSV file. */
  readonly key: string;
  /** The name of the sheet, in the language of the export. */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
}

export interface ExportColumn {
  /** The name of its value in JSON. Readable as a header too: the reader of files knows `dealId` as it knows `Deal ID`. */
  readonly key: string;
  readonly header: string;
  /** `day`: ISO text; `time`: milliseconds since 1970; `money`: what is written is its amount, the currency has a column of its own. */
  readonly type: 'text' | 'number' | 'day' | 'time' | 'money';
}

/** Nothing stands in a cell that is undefined. */
export type ExportCell = string | number | Money | undefined;

export function isMoney(cell: ExportCell): cell is Money {
  return typeof cell === 'object';
}
