import type { Steps } from '../steps.ts';
import { compoundKind } from './compound-file.ts';
import { containerOf } from './format-of.ts';
import { layOut } from './lay-out.ts';
import { readTextSteps } from './read-text.ts';
import { readWorkbook, type WorkbookFormat } from './read-workbook.ts';
import { type FileRead, type ReadOptions, TABLE_LIMITS, type Unreadable } from './table.ts';
import { unpack, unzip, type ZipEntry, zipDirectory } from './zip-directory.ts';

type Progress = (share: number) => void;

/**
 * Reads a file's bytes, or pasted text, whatever it is: delimited text in any usual encoding, spreadsheets, JSON, tables of a page, or one
 * of these in a zip. `onShare` is told the share done (0 to 1). Rejects only with the reason of an aborted `signal`: between pieces of work
 * it lets messages in, so a worker can be told to stop. What cannot be read is a value, never an error.
 */
export async function readFile(
  input: Uint8Array | string,
  name: string,
  options: ReadOptions = {},
  onShare: Progress = () => {},
  signal?: AbortSignal,
): Promise<FileRead> {
  signal?.throwIfAborted();
  if (input.length > TABLE_LIMITS.bytes)
    return { ok: false, reason: 'tooLarge', found: input.length, limit: TABLE_LIMITS.bytes };
  return readInside(input, name, options, onShare, signal, 0);
}

/** `depth` is how many archives have been opened to get here: one may hold a table, but not another archive. */
async function readInside(
  input: Uint8Array | string,
  name: string,
  options: ReadOptions,
  onShare: Progress,
  signal: AbortSignal | undefined,
  depth: number,
): Promise<FileRead> {
  const container = typeof input === 'string' ? 'text' : containerOf(input);
  if (typeof container !== 'string') return container;
  if (typeof input === 'string' || container === 'text')
    return drive(readTextSteps(input, name, options), onShare, signal);
  if (container === 'compound') {
    const kind = compoundKind(input);
    return kind === 'xls' ? workbook(input, 'xls', options, onShare, signal) : kind;
  }
  if (container === 'gzip') {
    if (depth > 0) return { ok: false, reason: 'archive' };
    const inner = await unpack(input, 'gzip', Math.min(TABLE_LIMITS.bytes, Math.max(1_000_000, input.length * 200)));
    return inner ? readInside(inner, name, options, onShare, signal, depth + 1) : { ok: false, reason: 'damaged' };
  }
  const entries = zipDirectory(input);
  if ('ok' in entries) return entries;
  const kind = zipKind(entries, input);
  if (typeof kind === 'string') return workbook(input, kind, options, onShare, signal);
  if ('ok' in kind) return kind;
  if (depth > 0) return { ok: false, reason: 'archive' };
  const inner = await unzip(input, kind);
  if (!inner) return { ok: false, reason: 'damaged' };
  return readInside(inner, kind.name.split('/').at(-1) ?? name, options, onShare, signal, depth + 1);
}

async function workbook(
  bytes: Uint8Array,
  format: WorkbookFormat,
  options: ReadOptions,
  onShare: Progress,
  signal?: AbortSignal,
): Promise<FileRead> {
  onShare(0.05);
  const read = await readWorkbook(bytes, format, options.sheet);
  signal?.throwIfAborted();
  if (!read.ok) return read;
  const table = await drive(layOut(read.raw, '', options.headerRow), onShare, signal);
  return { ok: true, format, sheets: read.sheets, sheet: read.sheet, table };
}

/** What a zip is by the parts in it: a spreadsheet, a single file to be read in its stead, or neither. */
function zipKind(entries: readonly ZipEntry[], bytes: Uint8Array): WorkbookFormat | ZipEntry | Unreadable {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/(?:^|\/)workbook\d*\.xml$/i)) return 'xlsx';
    if (has(/(?:^|\/)workbook\.bin$/i)) return 'xlsb';
    return { ok: false, reason: has(/^(?:word|ppt)\//i) ? 'document' : 'damaged' };
  }
  if (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/)) {
    const start = new TextDecoder().decode(bytes.subarray(0, 128));
    return /opendocument\.(?:text|presentation|graphics)/.test(start) ? { ok: false, reason: 'document' } : 'ods';
  }
  if (has(/^Index\/.*\.iwa$|^index\.(?:apxl|numbers)$|^Index\.zip$/)) return { ok: false, reason: 'spreadsheet' };
  const files = entries.filter(({ name, size }) => size > 0 && !/\/$|^__MACOSX\/|(?:^|\/)\./.test(name));
  return files.length === 1 && files[0] ? files[0] : { ok: false, reason: 'archive' };
}

/** Does steps, letting messages in after every few, so that the reader can be stopped and its progress seen. */
async function drive<T>(steps: Steps<T>, onShare: Progress, signal?: AbortSignal): Promise<T> {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % 16 !== 0) continue;
    onShare(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
