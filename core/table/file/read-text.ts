import type { Steps } from '../steps.ts';
import { scanCsv, unguarded } from './csv.ts';
import { guessDelimiter } from './delimiter.ts';
import { decodeText, findEncoding } from './encoding.ts';
import { textFormatOf } from './format-of.ts';
import { htmlTables } from './html-tables.ts';
import { jsonSheet } from './json-rows.ts';
import { layOut } from './lay-out.ts';
import { likeliestSheet } from './likeliest-sheet.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { spreadsheetXml } from './spreadsheet-xml.ts';
import {
  type EncodingFound,
  type FileRead,
  type ReadOptions,
  TABLE_LIMITS,
  type TableResult,
  type Unreadable,
} from './table.ts';

/** Reads text in any encoding, or pasted: delimited, JSON, tables of a page, or the XML of Excel 2003; in steps. */
export function* readTextSteps(input: Uint8Array | string, name: string, options: ReadOptions): Steps<FileRead> {
  let encoding: EncodingFound | undefined;
  let text: string;
  if (typeof input === 'string') text = input.replace(/^\ufeff/, '');
  else {
    encoding = options.encoding === undefined ? findEncoding(input) : chosen(input, options.encoding);
    yield 0.05;
    text = decodeText(input, encoding.name);
    const declared = options.encoding === undefined && !encoding.sure ? declaredIn(text) : undefined;
    if (declared !== undefined && declared !== encoding.name) {
      encoding = {
        name: declared,
        sure: true,
        others: [encoding.name, ...encoding.others.filter((other) => other !== declared)],
      };
      text = decodeText(input, declared);
    }
  }
  // Some programs write whole blocks, and fill the last.
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0) end--;
  if (/[\r\n]/.test(text[end - 1] ?? '') && end < text.length) text = text.slice(0, end);
  yield 0.15;
  const refused = refuse(text, encoding);
  if (refused) return refused;
  const format = textFormatOf(text);
  const facts = encoding ? { encoding } : {};
  if (format === 'json') {
    const sheet = jsonSheet(text, name);
    if (!('ok' in sheet)) {
      const table = yield* layOut(sheet, '', options.headerRow);
      return { ok: true, format, ...facts, sheets: [{ name, rows: sheet.rows.length }], sheet: 0, table };
    }
    if (sheet.reason !== 'json' || !/^\[[^\]\n]*\]/.test(text.trimStart()) || /^\s*\[\s*[[{]/.test(text)) return sheet;
  }
  if (format === 'html' || format === 'xml') {
    const sheets = format === 'html' ? htmlTables(text, name) : spreadsheetXml(text);
    yield 0.5;
    if (sheets.length === 0) return { ok: false, reason: format === 'html' ? 'html' : 'empty' };
    const sheet = options.sheet ?? likeliestSheet(sheets);
    const table = yield* layOut(sheets[sheet] ?? { name, rows: [] }, '', options.headerRow);
    return {
      ok: true,
      format,
      ...facts,
      sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
      sheet,
      table,
    };
  }

  // Spreadsheets write and hide a first line that says the delimiter.
  const stated = /^"?sep=(.)"?\r?\n/.exec(text);
  if (stated) text = text.slice(stated[0].length);
  const delimiter = options.delimiter ?? stated?.[1] ?? guessDelimiter(text);
  const sheet = yield* delimited(text, delimiter, name);
  const table: TableResult = 'ok' in sheet ? sheet : yield* layOut(sheet, delimiter, options.headerRow);
  const rows = 'ok' in sheet ? 0 : sheet.rows.length;
  return {
    ok: true,
    format: delimiter === '\t' ? 'tsv' : 'csv',
    ...facts,
    delimiter,
    sheets: [{ name, rows }],
    sheet: 0,
    table,
  };
}

function* delimited(text: string, delimiter: string, name: string): Steps<RawSheet | Unreadable> {
  const rows: RawRow[] = [];
  let next = 0;
  for (const { row, cells, broken, unclosed, end } of scanCsv(text, delimiter)) {
    if (unclosed) return { ok: false, reason: 'unclosedQuote', row };
    if (cells.length > TABLE_LIMITS.columns * 2) {
      const found = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (rows.length === 0 && found > TABLE_LIMITS.columns)
        return { ok: false, reason: 'tooManyColumns', found, limit: TABLE_LIMITS.columns };
      cells.splice(Math.max(found, TABLE_LIMITS.columns));
    }
    cells.forEach((cell, at) => {
      cells[at] = unguarded(cell);
    });
    rows.push(broken ? { row, cells, broken } : { row, cells });
    if (rows.length > TABLE_LIMITS.rows)
      return { ok: false, reason: 'tooManyRows', found: rows.length, limit: TABLE_LIMITS.rows };
    if (end >= next) {
      yield 0.15 + (0.35 * end) / text.length;
      next = end + 65_536;
    }
  }
  return { name, rows };
}

function refuse(text: string, encoding: EncodingFound | undefined): Unreadable | undefined {
  if (!/\S/.test(text)) return { ok: false, reason: 'empty' };
  if (text.includes('\0')) return { ok: false, reason: 'binary' };
  if (encoding?.sure === false) {
    // Bytes of a program or a picture decode to something in any encoding of one byte.
    const start = text.slice(0, 4_096);
    const odd = start.match(/(?![\t\n\f\r])[\p{Cc}\ufffd]/gu)?.length ?? 0;
    if (odd > start.length / 10) return { ok: false, reason: 'binary' };
  }
  return undefined;
}

function chosen(input: Uint8Array, name: string): EncodingFound {
  const found = findEncoding(input);
  return { name, sure: true, others: [found.name, ...found.others].filter((other) => other !== name) };
}

/** The encoding a page or XML states of itself, if it is one that is known. */
function declaredIn(text: string): string | undefined {
  const start = text.slice(0, 2_048);
  if (!start.trimStart().startsWith('<')) return undefined;
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/i.exec(start)?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding.replace(/^gbk$/, 'gb18030');
  } catch {
    return undefined;
  }
}
