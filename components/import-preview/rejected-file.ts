import { textOf } from '#core/table/column/cell.ts';
import { writeCsv } from '#core/table/file/csv.ts';
import type { ImportPlan } from '#core/table/plan/import-plan.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { reasonWords } from './reason-words.ts';

/** The rows left out as CSV: file, row and reason, then the cells as they stood under their header. */
export function rejectedCsv(
  rejected: ImportPlan['rejected'],
  files: readonly { readonly name: string; readonly table: { readonly header: readonly string[] } }[],
  language: Language,
): string {
  const rows: string[][] = [];
  for (const [file, { name, table }] of files.entries()) {
    const some = rejected.filter((row) => row.file === file);
    if (some.length === 0) continue;
    rows.push([say.importFile(language), say.importRow(language), say.importReason(language), ...table.header]);
    for (const row of some) rows.push([name, String(row.row), reasonWords(row, language), ...row.cells.map(textOf)]);
  }
  return writeCsv(rows);
}
