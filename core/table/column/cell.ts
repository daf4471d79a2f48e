/** A cell's text without the differences that carry no meaning: full-width forms (`１，２`, `（`, `￥`), odd spaces, dashes. */
export function tidyCell(text: string): string {
  // Most cells of most files are plain, and normalising is the dearest step of reading them.
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2012-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing stands in the cell, or only what people write for nothing. Such a cell is absent, never an error and never 0. */
export function isBlank(text: string): boolean {
  return /^(?:-+|n\/?a|null|none|无|暂无|空|\(blank\))?$/i.test(tidyCell(text));
}
