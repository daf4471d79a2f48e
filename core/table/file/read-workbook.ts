import { readOds, readXls, readXlsb, readXlsx, type Sheet, type Workbook } from 'hucre';
import { likeliestSheet, type SheetStart } from './likeliest-sheet.ts';
import type { RawSheet } from './raw-sheet.ts';
import { rawSheet } from './sheet-cells.ts';
import { TABLE_LIMITS, type Unreadable } from './table.ts';

export type WorkbookFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods';

export interface WorkbookRead {
  readonly ok: true;
  /** All sheets; only the chosen one has its rows turned into cells. */
  readonly sheets: readonly { readonly name: string; readonly hidden?: true; readonly rows: number }[];
  readonly sheet: number;
  readonly raw: RawSheet;
}

const READERS = { xlsx: readXlsx, xlsb: readXlsb, xls: readXls, ods: readOds } as const;

/** Reads a spreadsheet through hucre; the sheet asked for, or the one that looks most like a table. Macros and formulas are never run. */
export async function readWorkbook(
  bytes: Uint8Array,
  format: WorkbookFormat,
  chosen?: number,
): Promise<WorkbookRead | Unreadable> {
  let workbook: Workbook;
  try {
    workbook = await READERS[format](bytes, { readStyles: true });
  } catch (error) {
    return { ok: false, ...refusal(error) };
  }
  const { sheets } = workbook;
  if (sheets.length === 0) return { ok: false, reason: 'empty' };
  const wide = sheets.map((sheet) => sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0));
  const at = chosen ?? likeliestSheet(sheets.map(startOf));
  const sheet = sheets[at];
  if (!sheet) return { ok: false, reason: 'empty' };
  const raw = rawSheet(sheet, workbook.dateSystem === '1904' ? 1904 : 1900);
  const width = wide[at] ?? 0;
  if (width > TABLE_LIMITS.columns && raw.rows.some(({ cells }) => cells.length > TABLE_LIMITS.columns))
    return { ok: false, reason: 'tooManyColumns', found: width, limit: TABLE_LIMITS.columns };
  return {
    ok: true,
    sheets: sheets.map(({ name, rows, hidden, veryHidden }) => ({
      name,
      ...((hidden || veryHidden) && { hidden: true as const }),
      rows: rows.length,
    })),
    sheet: at,
    raw,
  };
}

/** Enough of a sheet to tell whether it is a table; on copies, since cells are turned into text where they stand. */
function startOf({ name, rows, hidden, veryHidden }: Sheet): SheetStart {
  const first = rows.slice(0, 60).map((row) => (row ? [...row] : []));
  return {
    rows: rawSheet({ name, rows: first }, 1900).rows,
    count: rows.length,
    ...((hidden || veryHidden) && { hidden: true as const }),
  };
}

/** What hucre's errors mean to a person; their classes tell them apart, and the limit of a sheet's span by its words. */
function refusal(error: unknown): Omit<Unreadable, 'ok'> {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'EncryptedFileError' || /encrypt|password/i.test(message)) return { reason: 'encrypted' };
  if (/over the \d+ limit/.test(message)) return { reason: 'tooSparse' };
  if (/outside the supported sheet bounds/.test(message)) return { reason: 'damaged' };
  if (/zip bomb/.test(message)) return { reason: 'bomb' };
  if (/Unsupported XLS version/.test(message)) return { reason: 'spreadsheet' };
  if (error instanceof RangeError) return { reason: 'tooLarge', found: TABLE_LIMITS.bytes, limit: TABLE_LIMITS.bytes };
  return { reason: 'damaged' };
}
