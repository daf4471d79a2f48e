/** One row as it stands in the file. `row` counts as a spreadsheet does: the header is row 1. */
export interface CsvRow {
  readonly row: number;
  readonly cells: string[];
  /** Text stood between a closing quote and the next delimiter: what belongs to which cell is anyone's guess. */
  readonly broken: boolean;
  /** A quote opened in this row and never closed: the rest of the file is in this cell. */
  readonly unclosed: boolean;
  /** Where the next row begins in the text. */
  readonly end: number;
}

const QUOTE = 34;

/**
 * Reads delimited text row by row (RFC 4180: cells in double quotes may hold delimiters, line ends and doubled quotes).
 * Line ends may be LF, CRLF or CR; rows without any text are left out but counted. A quote inside an unquoted cell is
 * text (`5" pipe`), as spreadsheets read it. Written by hand because a row must be known by its number, broken quotes must
 * be told from good ones, and reading must stop and go on between rows; papaparse is the reference in the tests.
 */
export function* scanCsv(text: string, delimiter: string): Generator<CsvRow> {
  const length = text.length;
  const mark = delimiter.charCodeAt(0);
  let at = 0;
  let row = 0;
  while (at < length) {
    row++;
    const cells: string[] = [];
    let isBlank = true;
    let broken = false;
    let unclosed = false;
    for (;;) {
      let cell: string;
      if (text.charCodeAt(at) === QUOTE) {
        const from = at + 1;
        let close = text.indexOf('"', from);
        let isDoubled = false;
        while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
          isDoubled = true;
          close = text.indexOf('"', close + 2);
        }
        unclosed = close < 0;
        cell = text.slice(from, unclosed ? length : close);
        if (isDoubled) cell = cell.replaceAll('""', '"');
        at = unclosed ? length : close + 1;
        const end = cellEnd(text, at, mark);
        if (end > at) {
          const rest = text.slice(at, end);
          if (rest.trim() !== '') {
            broken = true;
            cell += rest;
          }
          at = end;
        }
      } else {
        const end = cellEnd(text, at, mark);
        cell = text.slice(at, end);
        at = end;
      }
      if (isBlank && cell !== '' && cell.trim() !== '') isBlank = false;
      cells.push(cell);
      if (at >= length || text.charCodeAt(at) !== mark) break;
      at++;
    }
    if (text.charCodeAt(at) === 13) at++;
    if (text.charCodeAt(at) === 10) at++;
    if (isBlank) continue;
    yield { row, cells, end: at, broken, unclosed };
  }
}

function cellEnd(text: string, from: number, mark: number): number {
  let at = from;
  for (const length = text.length; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === 10 || code === 13) break;
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

/** What would begin a formula, where spreadsheets begin a cell; apostrophes that stand before it already are counted in. */
const FORMULA = /(?<=^|[;\t\r\n])(?='*(?:[\t\r]|[ "]*[=+\-@＝＋－＠]))/g;
const GUARDED = /(?<=^|[;\t\r\n])'(?='*(?:[\t\r]|[ "]*[=+\-@＝＋－＠]))/g;

/** A cell without the apostrophe that `writeCsv`, and other careful programs, put before what would run as a formula. */
export function unguarded(cell: string): string {
  return cell.includes("'") ? cell.replace(GUARDED, '') : cell;
}

function quoted(cell: string): string {
  const safe = /^[+-]?[\d.,]+$/.test(cell) ? cell : cell.replace(FORMULA, "'");
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
