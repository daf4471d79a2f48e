import { decimalOf } from './decimal-of.ts';
import type { ExportContent } from './export-content.ts';
import { type ExportCell, type ExportColumn, type ExportSheet, isMoney } from './export-sheet.ts';

/** Raised when a field changes its meaning or goes away; further fields leave it as it is. */
export const EXPORT_VERSION = 1;

/**
 * The sheets as one JSON text, documented in docs/exports.md: `{ format, version, exportedAt, workspace, deals: [ … ], … }`, a flat object a record
 * and a line. An amount stands as a number in major units, and exactly beside it: `amountMinor` in whole minor units, and
 * `amountFraction` in ten-thousandths of one where a source was finer.
 */
export function writeJson(sheets: readonly ExportSheet[], { workspace }: ExportContent, exportedAt: number): string {
  const { name, currency, fiscalYearStart, calendar, revenue } = workspace;
  const head = {
    format: 'paceline-export',
    version: EXPORT_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    workspace: { name, currency, fiscalYearStart, calendar, revenue },
  };
  const parts = [JSON.stringify(head).slice(0, -1)];
  for (const { key, columns, rows } of sheets) {
    const lines = rows.map((cells) => JSON.stringify(objectOf(columns, cells)));
    parts.push(`,\n${JSON.stringify(key)}:[\n${lines.join(',\n')}\n]`);
  }
  return `${parts.join('')}}\n`;
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
