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

/** A cell's text without the differences that carry no meaning: full-width forms (`１，２`, `（`, `￥`), odd spaces, dashes. */
export function tidyCell(cell: Cell): string {
  const text = textOf(cell);
  // Most cells of most files are plain, and normalising is the dearest step of reading them.
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2012-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing stands in the cell, or only what people write for nothing. Such a cell is absent, never an error and never 0. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && /^(?:-+|n\/?a|null|none|无|暂无|空|\(blank\))?$/i.test(tidyCell(cell));
}
