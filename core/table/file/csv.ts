/** One row as it stands in the file. `row` counts as a spreadsheet does: the header is row 1. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Text stood between a closing quote and the next delimiter: what belongs to which cell is anyone's guess. */
  readonly broken?: true;
  /** A quote opened in this row and never closed: the rest of the file is in this cell. */
  readonly unclosed?: true;
}

/**
 * Reads delimited text row by row (RFC 4180: cells in double quotes may hold delimiters, line ends and doubled quotes).
 * Line ends may be LF, CRLF or CR; rows without any text are left out but counted. A quote inside an unquoted cell is
 * text (`5" pipe`), as spreadsheets read it. Written by hand because a row must be known by its number, broken quotes must
 * be told from good ones, and reading must stop and go on between rows; papaparse is the reference in the tests.
 */
export function* scanCsv(text: string, delimiter: string): Generator<CsvRow & { readonly end: number }> {
  let at = 0;
  let row = 0;
  while (at < text.length) {
    row++;
    const cells: string[] = [];
    let broken = false;
    let unclosed = false;
    for (;;) {
      let cell = '';
      const isQuoted = text[at] === '"';
      if (isQuoted) {
        const close = closingQuote(text, at + 1);
        unclosed = close < 0;
        cell = text.slice(at + 1, unclosed ? text.length : close).replaceAll('""', '"');
        at = unclosed ? text.length : close + 1;
      }
      const end = cellEnd(text, at, delimiter);
      const rest = text.slice(at, end);
      if (!isQuoted) cell = rest;
      else if (rest.trim() !== '') {
        broken = true;
        cell += rest;
      }
      cells.push(cell);
      at = end;
      if (!text.startsWith(delimiter, at)) break;
      at += delimiter.length;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (cells.every((cell) => cell.trim() === '')) continue;
    yield { row, cells, end: at, ...(broken && { broken }), ...(unclosed && { unclosed }) };
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || (code === delimiter.charCodeAt(0) && text.startsWith(delimiter, at))) break;
  }
  return at;
}

/**
 * Rows as CSV with CRLF line ends, every cell that needs it quoted. What a spreadsheet would run as a formula gets an
 * apostrophe before it, since such a file is meant to be opened, corrected and imported again: at the start of a cell, on a
 * new line in it, and after `;` or a tab, at which spreadsheets of many countries cut cells.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  const safe = /^[+-]?[\d.,]+$/.test(cell)
    ? cell
    : cell.replace(/(^|[;\t\r\n])(?=[\t\r]|[ "]*[=+\-@＝＋－＠])/g, "$1'");
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
