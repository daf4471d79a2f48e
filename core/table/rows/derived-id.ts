import type { Cell } from '../column/cell.ts';
import { textOf } from '../column/cell.ts';
import type { Mapping } from '../mapping/mapping.ts';

/** Names rows that have no id of their own: the same ones at every import, wherever in the file they stand. */
export interface IdMaker {
  /** An id of these parts, with a number from the second row that has the same: exact copies stay as many as they are. */
  of(...parts: readonly (string | undefined)[]): string;
  /** An id made of all mapped cells of a row. */
  ofCells(cells: readonly Cell[]): string;
}

export function idMaker(mapping: Mapping): IdMaker {
  const columns = [...Object.values(mapping.columns), ...(mapping.periods ?? []).map(({ column }) => column)].sort(
    (a, b) => a - b,
  );
  const counts = new Map<string, number>();
  const numbered = (id: string) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}/${count}`;
  };
  return {
    of: (...parts) => numbered(parts.map((part) => part ?? '').join('/')),
    ofCells: (cells) =>
      numbered(`#${hash(columns.map((column) => textOf(cells[column] ?? '').trim()).join('\u001f'))}`),
  };
}

/** 53 bits of a text, in letters and digits (cyrb53): ten million rows without two alike by chance. */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
