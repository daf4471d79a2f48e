import { decimalOf } from './decimal-of.ts';
import type { ExportedWorkspace } from './export-content.ts';
import { type ExportCell, type ExportColumn, type ExportSheet, isMoney } from './export-sheet.ts';

/** Raised when a field changes its meaning or goes away; further fields leave it as it is. */
const EXPORT_VERSION = 1;

/**
 * A sheet as JSON, documented in docs/exports.md: `{ format, version, kind, exportedAt, workspace, records: [ … ] }`, a flat object a record and
 * a line. An amount stands as a number in major units, and exactly beside it: `amountMinor` in whole minor units, and
 * `amountFraction` in ten-thousandths of one where a source was finer.
 */
export function writeJson(
  { key, columns, rows }: ExportSheet,
  { name, currency, fiscalYearStart, calendar, revenue }: ExportedWorkspace,
  exportedAt: number,
): string {
  const head = {
    format: 'paceline-export',
    version: EXPORT_VERSION,
    kind: key,
    exportedAt: new Date(exportedAt).toISOString(),
    workspace: { name, currency, fiscalYearStart, calendar, revenue },
  };
  const lines = rows.map((cells) => JSON.stringify(objectOf(columns, cells)));
  return `${JSON.stringify(head).slice(0, -1)},\n"records":[\n${lines.join(',\n')}\n]}\n`;
}

function objectOf(columns: readonly ExportColumn[], cells: readonly ExportCell[]): Record<string, string | number> {
  const object: Record<string, string | number> = {};
  columns.forEach(({ key, type }, at) => {
    const cell = cells[at];
    if (cell === undefined) return;
    if (isMoney(cell)) {
      object[key] = Number(decimalOf(cell));
      object[`${key}Minor`] = cell.minor;
      if (cell.fraction) object[`${key}Fraction`] = cell.fraction;
    } else object[key] = type === 'time' && typeof cell === 'number' ? new Date(cell).toISOString() : cell;
  });
  return object;
}
