import { textOf } from '../column/cell.ts';
import { writeCsv } from '../file/csv.ts';
import { COPY_HEADER, isReasonHeader, REASON_MARK } from '../mapping/reason-column.ts';
import type { RejectedRow } from '../rows/rejected.ts';
import type { ImportFile, ImportPlan } from './import-plan.ts';

/**
 * The rows that were left out, a file for each file that has some: its own headers and its own order, and at the end why. Mended and
 * imported again such a file is read as the whole one was; the column with the reasons is passed over.
 * @param reasonOf why, in the reader's language
 * @param reason the header of that column in the reader's language
 */
export function rejectedFiles(
  files: readonly Pick<ImportFile, 'name' | 'table'>[],
  rejected: ImportPlan['rejected'],
  reasonOf: (row: RejectedRow) => string,
  reason: string,
): readonly { readonly name: string; readonly csv: string }[] {
  return files.flatMap(({ name, table }, file) => {
    const rows = rejected.filter((row) => row.file === file);
    if (rows.length === 0) return [];
    // A file that was mended once already has these columns.
    const own = table.header.flatMap((header, column) => (isReasonHeader(header) ? [] : [column]));
    const copies = rows.some(({ copy }) => copy !== undefined);
    const header = [
      ...own.map((column) => table.header[column] ?? ''),
      `${reason} ${REASON_MARK}`,
      ...(copies ? [COPY_HEADER] : []),
    ];
    const lines = rows.map((row) => [
      ...own.map((column) => textOf(row.cells[column] ?? '')),
      reasonOf(row),
      ...(copies ? [String(row.copy ?? 1)] : []),
    ]);
    return [{ name, csv: writeCsv([header, ...lines]) }];
  });
}
