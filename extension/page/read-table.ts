import { recordIdOf } from './identity.ts';
import { isRecord } from './not-records.ts';
import type { RawList } from './raw-list.ts';
import { isShown, shownText } from './text.ts';

/** Reads an HTML table with headings. Tables that only lay out others, totals and group rows are left out. */
export function readTable(element: Element): RawList | undefined {
  const table = element as HTMLTableElement;
  if (table.querySelector('table')) return;
  const all = [...table.rows].filter((row) => row.parentElement?.localName !== 'tfoot');
  const head = all.find((row) => row.querySelector('th') && row.cells.length > 1);
  if (!head) return;
  const headings = [...head.cells];
  const kept = headings.flatMap((heading, index) => (isShown(heading) && shownText(heading) ? [index] : []));
  if (kept.length < 2) return;
  const rows = all
    .filter((row) => row !== head && row.parentElement?.localName !== 'thead' && isShown(row))
    .filter((row) => row.cells.length === headings.length)
    .map((row) => ({
      element: row,
      id: recordIdOf(row),
      cells: kept.map((index) => {
        const cell = row.cells[index];
        return cell ? shownText(cell) : '';
      }),
    }))
    .filter((row) => isRecord(row.element, row.cells))
    .map(({ id, cells }) => ({ id, cells }));
  return { labels: kept.map((index) => shownText(headings[index] as Element)), rows };
}
