import { recordIdOf } from './identity.ts';
import { isRecord } from './not-records.ts';
import type { RawList } from './raw-list.ts';
import { isShown, shownText } from './text.ts';

/**
 * Reads an ARIA grid. Cells are matched to headings by `aria-colindex` where given, since columns out of sight are absent;
 * a row split over a pinned and a moving part is put together by `aria-rowindex`.
 */
export function readGrid(grid: Element): RawList | undefined {
  const headings = [...grid.querySelectorAll('[role="columnheader"]')].filter(isShown);
  const places = headings.map((heading, index) => placeOf(heading) ?? index + 1);
  const labels = headings.map(shownText);
  if (labels.filter(Boolean).length < 2) return;
  const lines = new Map<string, { element: Element; id?: string; cells: string[] }>();
  const elements = [...grid.querySelectorAll('[role="row"]')].filter(
    (row) => !row.querySelector('[role="columnheader"]') && isShown(row),
  );
  elements.forEach((row, order) => {
    const line = lines.get(row.getAttribute('aria-rowindex') ?? `${order}`) ?? {
      element: row,
      cells: labels.map(() => ''),
    };
    [...row.querySelectorAll('[role="gridcell"], [role="cell"], [role="rowheader"]')].forEach((cell, index) => {
      const column = places.indexOf(placeOf(cell) ?? index + 1);
      if (column >= 0) line.cells[column] = shownText(cell);
    });
    line.id ??= recordIdOf(row);
    lines.set(row.getAttribute('aria-rowindex') ?? `${order}`, line);
  });
  const rows = [...lines.values()].filter((line) => isRecord(line.element, line.cells));
  const count = Number(grid.getAttribute('aria-rowcount') ?? Number.NaN);
  const headingRows = new Set(headings.map((heading) => heading.closest('[role="row"]'))).size;
  return {
    labels,
    rows: rows.map(({ id, cells }) => ({ id, cells })),
    ...(count > 0 ? { total: count - headingRows } : {}),
  };
}

function placeOf(cell: Element): number | undefined {
  const place = Number(cell.getAttribute('aria-colindex') ?? Number.NaN);
  return Number.isNaN(place) ? undefined : place;
}
