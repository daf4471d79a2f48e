import type { Deal } from '#core/metric/deal.ts';
import type { ExportContent, ExportedRecord, ExportedRecordKind } from '#core/table/export/export-content.ts';
import { exportSheets } from '#core/table/export/export-sheets.ts';
import { writeCsvSheet } from '#core/table/export/write-csv-sheet.ts';
import { writeJson } from '#core/table/export/write-json.ts';
import { writeXlsx } from '#core/table/export/write-xlsx.ts';
import type { Language } from '#core/text/sentence.ts';

export type ExportFormat = 'xlsx' | 'csv' | 'json';

/** A part of what is to be written, as the page reads it. */
export type ExportPart =
  | { readonly type: 'deals'; readonly deals: readonly Deal[] }
  | { readonly type: 'records'; readonly of: ExportedRecordKind; readonly records: readonly ExportedRecord[] }
  | { readonly type: 'rest'; readonly rest: Omit<ExportContent, 'deals' | 'records'> };

export interface ExportedFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ExportWish {
  readonly format: ExportFormat;
  readonly language: Language;
  /** What the files are called, without an ending. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Gathers the parts of an export and writes its files; nothing when there is nothing to write. */
export interface Exporter {
  take(part: ExportPart): void;
  write(wish: ExportWish): Promise<readonly ExportedFile[]>;
}

export function createExporter(): Exporter {
  const deals: Deal[] = [];
  const records: Partial<Record<ExportedRecordKind, ExportedRecord[]>> = {};
  let rest: Omit<ExportContent, 'deals' | 'records'> | undefined;

  return {
    take(part) {
      if (part.type === 'deals') for (const deal of part.deals) deals.push(deal);
      else if (part.type === 'rest') rest = part.rest;
      else {
        const list = records[part.of] ?? [];
        records[part.of] = list;
        for (const record of part.records) list.push(record);
      }
    },
    async write({ format, language, name, at }) {
      if (!rest) throw new Error('an export without its workspace');
      const content: ExportContent = { ...rest, deals, records };
      const sheets = exportSheets(content, language);
      const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      if (rows === 0) return [];
      if (format === 'xlsx') return [{ name: `${name}.xlsx`, rows, bytes: new Uint8Array(await writeXlsx(sheets)) }];
      return sheets.map((sheet) => ({
        name: `${name} ${sheet.name}.${format}`,
        rows: sheet.rows.length,
        bytes: bytesOf(format === 'json' ? writeJson(sheet, content.workspace, at) : writeCsvSheet(sheet)),
      }));
    },
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
