import { type Cell, textOf } from '../column/cell.ts';
import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { COPY_HEADER } from '../mapping/reason-column.ts';

/** Names rows that have no id of their own: the same ones at every import, wherever in the file they stand. */
export interface IdMaker {
  /** The row whose id is made next. */
  begin(cells: readonly Cell[]): void;
  /** An id of these parts, with a number from the second row that has the same: exact copies stay as many as they are. */
  of(...parts: readonly (string | undefined)[]): string;
  /** An id made of all mapped cells of the row. */
  ofCells(): string;
  /** The number that the last id ends in; a rejected row keeps it, so that mended alone it is not taken for the first of its like. */
  copy(): { readonly copy?: number };
}

export function idMaker({ header }: Table, mapping: Mapping): IdMaker {
  const columns = [...Object.values(mapping.columns), ...(mapping.periods ?? []).map(({ column }) => column)].sort(
    (a, b) => a - b,
  );
  const given = header.indexOf(COPY_HEADER);
  const counts = new Map<string, number>();
  let row: readonly Cell[] = [];
  let last = 1;
  const numbered = (id: string) => {
    const said = given < 0 ? Number.NaN : Number(textOf(row[given] ?? '') || Number.NaN);
    last = Number.isSafeInteger(said) && said > 0 ? said : (counts.get(id) ?? 0) + 1;
    counts.set(id, Math.max(last, counts.get(id) ?? 0));
    return last === 1 ? id : `${id}/${last}`;
  };
  return {
    begin(cells) {
      row = cells;
      last = 1;
    },
    of: (...parts) => numbered(parts.map((part) => part ?? '').join('/')),
    ofCells: () => numbered(`#${hash(columns.map((column) => textOf(row[column] ?? '').trim()).join('\u001f'))}`),
    copy: () => (last > 1 ? { copy: last } : {}),
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
