import type { PageRow } from './reading.ts';

/** No list of deals that anyone works with is longer; a page that goes on for ever must not fill the memory. */
export const mostRows = 50_000;

export const mostColumns = 60;

/** Browsers refuse messages over 64 MB; taken in, every text travels up to three times, in two bytes a character. */
const mostCharacters = 5_000_000;

/** The rows that fit, from the first. */
export function withinLimits(rows: readonly PageRow[]): { readonly rows: readonly PageRow[]; readonly isCut: boolean } {
  let characters = 0;
  const fits = ({ key, cells }: PageRow, index: number) => {
    characters += key.length;
    for (const cell of cells) characters += cell.length;
    return index < mostRows && characters <= mostCharacters;
  };
  const end = rows.findIndex((row, index) => !fits(row, index));
  return end < 0 ? { rows, isCut: false } : { rows: rows.slice(0, end), isCut: true };
}
