import { finish, type Steps } from '../steps.ts';
import { containerOf } from './format-of.ts';
import { readTextSteps } from './read-text.ts';
import { TABLE_LIMITS, type TableResult } from './table.ts';

export type { Table, TableProblem, TableResult, TableRow, Unreadable } from './table.ts';
export { TABLE_LIMITS } from './table.ts';

/** Reads the bytes of a text file, or pasted text, as a table at once. Spreadsheets take `readFile`. */
export function readTable(input: Uint8Array | string): TableResult {
  return finish(readTableSteps(input));
}

/** The same in steps, each giving the share done (0 to 1), so that a page stays alive and may stop. */
export function* readTableSteps(input: Uint8Array | string): Steps<TableResult> {
  if (input.length > TABLE_LIMITS.bytes)
    return { ok: false, reason: 'tooLarge', found: input.length, limit: TABLE_LIMITS.bytes };
  const container = typeof input === 'string' ? 'text' : containerOf(input);
  if (typeof container !== 'string') return container;
  if (container !== 'text') return { ok: false, reason: 'spreadsheet' };
  const read = yield* readTextSteps(input, '', {});
  return read.ok ? read.table : read;
}
