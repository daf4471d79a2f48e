import type * as Y from 'yjs';
import { imports } from './layout.ts';
import { isCount, isRecord, isText, isTime } from './records.ts';

/** One import as the document keeps it; never deleted, so that what came of it can always be told. */
export interface ImportRow {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Member id. */
  readonly by?: string;
  readonly source: string;
  readonly files: readonly {
    readonly name: string;
    readonly kind: string;
    readonly rows: number;
    /** Field → the header of its column. */
    readonly columns: Readonly<Record<string, string>>;
  }[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  /** Records written, also those that say the same as before. */
  readonly written: number;
  /** Was taken back. */
  readonly undone?: true;
}

/** What stands under an import's id. */
export function readImport(value: unknown): ImportRow | undefined {
  if (!isRecord(value) || !isTime(value.at) || !isText(value.source) || !isRecord(value.counts)) return undefined;
  const { added, changed, unchanged, rejected } = value.counts;
  if (![added, changed, unchanged, rejected, value.written].every(isCount)) return undefined;
  if (!Array.isArray(value.files) || !value.files.every(isFile)) return undefined;
  if (value.by !== undefined && !isText(value.by)) return undefined;
  return value as unknown as ImportRow;
}

function isFile(file: unknown): boolean {
  return (
    isRecord(file) &&
    isText(file.name) &&
    isText(file.kind) &&
    isCount(file.rows) &&
    isRecord(file.columns) &&
    Object.values(file.columns).every(isText)
  );
}

/** Every import there is, by id. */
export function importRows(deals: Y.Doc): ReadonlyMap<string, ImportRow> {
  const found = new Map<string, ImportRow>();
  for (const key of imports(deals).keys()) {
    const row = key.includes('|') ? undefined : readImport(imports(deals).get(key));
    if (row) found.set(key, row);
  }
  return found;
}

/** Keys and origins are made of an import's id: nothing that would be read as a part of them. */
export function isImportId(value: unknown): boolean {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value);
}

/** `import/file/row`, or `import` alone, in its parts. */
export function partsOf(from: string): { readonly import: string; readonly file: number; readonly row: number } {
  const [name = '', file, row] = from.split('/');
  return { import: name, file: Number(file ?? Number.NaN), row: Number(row ?? Number.NaN) };
}

/** Whether a value comes from an import. */
export function isFrom(from: string | undefined, name: string): boolean {
  return from !== undefined && (from === name || from.startsWith(`${name}/`));
}
