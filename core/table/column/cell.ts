/**
 * What stands in a cell: text as it was written, or a number that a spreadsheet or JSON holds as one, which no decimal mark can make
 * doubtful. Days that a spreadsheet holds as days come as text, `2026-03-05` or `2026-03-05 16:05:00`; percentages as `12.5%`;
 * yes and no as `TRUE` and `FALSE`; errors as they are shown, `#REF!`.
 */
export type Cell = string | number;

/** A cell's text, a number as plain digits. */
export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : String(cell);
}

/**
 * A cell's text without the differences that carry no meaning: full-width forms (`１，２`, `（`, `￥`), digits of other scripts
 * (`١٢`, `१२`), odd spaces, dashes and marks of writing direction.
 */
export function tidyCell(cell: Cell): string {
  const text = textOf(cell);
  // Most cells of most files are plain, and normalising is the dearest step of reading them.
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  const plain = /[^\s!-~]/.test(text) ? asAscii(text) : text;
  return plain.replace(/\s+/g, ' ').trim();
}

function asAscii(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[٫٬٪]/g, (mark) => ARABIC_MARKS[mark] ?? mark)
    .replace(OTHER_DIGITS, (digit) =>
      String(digit.charCodeAt(0) - (ZEROS.find((zero) => isDigitAfter(zero, digit)) ?? 0)),
    );
}

const ARABIC_MARKS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '٪': '%' };

/** Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Burmese, Khmer. */
const ZEROS = [...'٠۰०০੦૦୦௦౦೦൦๐໐၀០'].map((zero) => zero.charCodeAt(0));
const OTHER_DIGITS = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
);

function isDigitAfter(zero: number, digit: string): boolean {
  const past = digit.charCodeAt(0) - zero;
  return past >= 0 && past <= 9;
}

/** Nothing stands in the cell, or only what people and programs write for nothing. Such a cell is absent, never an error and never 0. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  if (cell === '') return true;
  // Longer than any of the words even with spaces around it: not worth folding.
  if (cell.length > 60) return /^\s*$/.test(cell);
  return BLANK.test(tidyCell(cell));
}

const BLANK =
  /^(?:-+|\/|n\.?\/?a\.?|#n\/a|null|\\n|nil|none|nan|undefined|无|無|暂无|暫無|空|\(blank\)|\(none\)|\(empty\)|\(空白?\))?$/i;

/**
 * Nothing is said of a figure or a day: blank, a word for "not yet known" (`TBD`, `待定`, `?`), or one of the days that programs
 * write when they have none (`0000-00-00`, `1900-01-00`, `9999-12-31`). For columns of values only: a stage may well be called 待定.
 */
export function isUnset(cell: Cell): boolean {
  if (isBlank(cell)) return true;
  if (typeof cell !== 'string' || cell.length > 60) return false;
  const first = cell.charCodeAt(0);
  // Most cells begin with a digit and are no such day; they need not be folded to know that.
  if (first > 0x30 && first <= 0x39 && !/^(?:1899|1900|1\/[01]\/1900|9999|31)/.test(cell)) return false;
  const text = tidyCell(cell);
  return UNKNOWN.test(text) || NO_DAY.test(text);
}

const UNKNOWN =
  /^(?:t\.?b\.?[adc]\.?|unknown|not (?:set|known|available|applicable)|pending|\?+|待定|未定|未知|未填写?|待确认|待確認|待补充|不详|不詳|没有|未設定|未定義|미정|없음|unbekannt|offen|inconnu|à définir|por definir|a definir)$/i;
const NO_DAY =
  /^(?:0000[-/.]?00[-/.]?00|00[-/.]00[-/.]0000|0001-01-01|1\/0\/1900|1900[-/]0?1[-/]0?[01]|1899-12-3[01]|9999[-/]?12[-/]?31|31[./]12[./]9999|12\/31\/9999)(?:[T ]\d\d:\d\d.*)?$/;
