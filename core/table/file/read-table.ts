import { finish, type Steps } from '../steps.ts';
import { scanCsv } from './csv.ts';
import { TABLE_LIMITS, type TableProblem, type TableResult, type TableRow, type Unreadable } from './table.ts';

export type { Table, TableProblem, TableResult, TableRow, Unreadable } from './table.ts';
export { TABLE_LIMITS } from './table.ts';

/** Reads a file's bytes, or pasted text, as a table: UTF-8 with or without a byte order mark, delimiter found by itself. */
export function readTable(input: Uint8Array | string): TableResult {
  return finish(readTableSteps(input));
}

/** The same in steps, each giving the share done (0 to 1), so that a page stays alive and may stop. */
export function* readTableSteps(input: Uint8Array | string): Steps<TableResult> {
  if (input.length > TABLE_LIMITS.bytes)
    return { ok: false, reason: 'tooLarge', found: input.length, limit: TABLE_LIMITS.bytes };
  const decoded = typeof input === 'string' ? input.replace(/^\ufeff/, '') : decode(input);
  if (typeof decoded !== 'string') return decoded;
  const refused = refuse(decoded);
  if (refused) return refused;

  // Spreadsheets write and hide a first line that says the delimiter.
  const stated = decoded.match(/^sep=(.)\r?\n/);
  const text = stated ? decoded.slice(stated[0].length) : decoded;
  const delimiter = stated?.[1] ?? guessDelimiter(text);
  let header: readonly string[] | undefined;
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  let mostRows: number = TABLE_LIMITS.rows;
  for (const { row, cells, broken, unclosed, end } of scanCsv(text, delimiter)) {
    if (unclosed) return { ok: false, reason: 'unclosedQuote', row };
    if (!header) {
      const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (used > TABLE_LIMITS.columns)
        return { ok: false, reason: 'tooManyColumns', found: used, limit: TABLE_LIMITS.columns };
      if (broken) return { ok: false, reason: 'unclosedQuote', row };
      header = cells.slice(0, used).map((cell) => cell.trim());
      mostRows = Math.min(TABLE_LIMITS.rows, Math.floor(TABLE_LIMITS.cells / used));
      continue;
    }
    if (broken) problems.push({ row, cells, reason: 'brokenQuotes' });
    else if (cells.some((cell) => cell.length > TABLE_LIMITS.cell))
      problems.push({ row, cells: cells.map((cell) => cell.slice(0, 200)), reason: 'tooLong' });
    else if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
      problems.push({ row, cells, reason: 'tooManyCells' });
    else rows.push({ row, cells: header.map((_, at) => cells[at] ?? '') });
    if (rows.length + problems.length > mostRows)
      return { ok: false, reason: 'tooManyRows', found: rows.length, limit: mostRows };
    if (row % 1000 === 0) yield end / text.length;
  }
  if (!header) return { ok: false, reason: 'empty' };
  if (rows.length + problems.length === 0) return { ok: false, reason: 'onlyHeader' };
  return { ok: true, header, rows, delimiter, problems };
}

const SIGNATURES: readonly (readonly [readonly number[], Unreadable['reason']])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x1f, 0x8b], 'archive'],
];

function decode(bytes: Uint8Array): string | Unreadable {
  const reason = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1];
  if (reason === 'archive' && names(bytes, 'xl/')) return { ok: false, reason: 'spreadsheet' };
  if (reason) return { ok: false, reason };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, reason: bytes.subarray(0, 4096).includes(0) ? 'binary' : 'damaged' };
  }
}

/** Whether an archive speaks of a folder, which is how a spreadsheet is told from any other zip. */
function names(bytes: Uint8Array, folder: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).includes(folder);
}

function refuse(text: string): Unreadable | undefined {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (text.includes('\0')) return { ok: false, reason: 'binary' };
  return /^\s*<(?:!doctype|html|table|\?xml)\b/i.test(text) ? { ok: false, reason: 'html' } : undefined;
}

/** The delimiter that cuts the first rows into the most cells, as many in each. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 65_536);
  let best = ',';
  let bestScore = 1;
  for (const delimiter of [',', '\t', ';', '|']) {
    const widths: number[] = [];
    for (const { cells } of scanCsv(start, delimiter)) {
      widths.push(cells.length);
      if (widths.length === 20) break;
    }
    const header = widths[0] ?? 1;
    const same = widths.filter((width) => width === header).length / Math.max(1, widths.length);
    const score = header * same;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}
