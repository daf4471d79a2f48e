import type { SiteDescription } from './description.ts';
import { fieldOf } from './fields.ts';
import { keysOf } from './identity.ts';
import { mostColumns, withinLimits } from './limits.ts';
import type { RawList } from './raw-list.ts';
import { readGrid } from './read-grid.ts';
import { readSite } from './read-site.ts';
import { readTable } from './read-table.ts';
import type { PageColumn, PageReading } from './reading.ts';
import { sites } from './sites/all.ts';
import { isShown } from './text.ts';
import { totalNear } from './total.ts';

/** A list on the page, with the element to watch for changes. */
export interface FoundList {
  readonly reading: PageReading;
  readonly element: Element;
}

/** Rows read of what a page shows at once; lists that long are shown in parts by any CRM. */
const mostAtOnce = 5_000;

/**
 * The list of deals a page shows, or nothing. In layers: a site we know, else the grid or table whose columns say most
 * about deals (at least an amount or a stage, beside a name or an account). Only reads; hidden lists are passed over.
 */
export function readPage(page: Document, known: readonly SiteDescription[] = sites): FoundList | undefined {
  const site = known.find((one) => page.querySelector(one.sign));
  if (site) {
    const found = [...page.querySelectorAll(site.list)]
      .filter((list) => isShown(list))
      .flatMap((list) => finish(page, 'site', list, readSite(site, list)));
    if (found.length > 0) return best(found);
  }
  const grids = everywhere(page, '[role="grid"], [role="treegrid"]').flatMap((grid) =>
    finish(page, 'grid', grid, readGrid(grid)),
  );
  if (grids.length > 0) return best(grids);
  return best(everywhere(page, 'table').flatMap((table) => finish(page, 'table', table, readTable(table))));
}

function finish(page: Document, by: PageReading['by'], element: Element, list: RawList | undefined): FoundList[] {
  if (!list || list.rows.length === 0) return [];
  const columns: PageColumn[] = [];
  for (const label of list.labels.slice(0, mostColumns)) {
    const field = fieldOf(label);
    // The first column that fits has the field: "Amount" before "Amount (converted)".
    columns.push(field && !columns.some((column) => column.field === field) ? { label, field } : { label });
  }
  const has = (field: PageColumn['field']) => columns.some((column) => column.field === field);
  if (!(has('amount') || has('stage')) || !(has('name') || has('account'))) return [];
  const { host, pathname, hash } = page.location;
  const rows = list.rows.slice(0, mostAtOnce);
  const keys = keysOf(columns, rows);
  const said = list.total ?? totalNear(element);
  const kept = withinLimits(
    rows.map((row, index) => ({ key: keys[index] ?? '', cells: row.cells.slice(0, mostColumns) })),
  );
  const reading: PageReading = {
    site: host,
    list: `${pathname}${hash.split(/[;?]/)[0] ?? ''}`.slice(0, 200),
    by,
    columns,
    rows: kept.rows,
    shown: kept.rows.length,
    ...(said !== undefined && said >= list.rows.length ? { total: said } : {}),
    ...(kept.isCut || list.rows.length > mostAtOnce ? { isCut: true } : {}),
  };
  return [{ reading, element }];
}

function best(found: readonly FoundList[]): FoundList | undefined {
  const weight = ({ reading }: FoundList) =>
    reading.columns.filter((column) => column.field).length * 1_000 + Math.min(reading.rows.length, 999);
  return [...found].sort((a, b) => weight(b) - weight(a))[0];
}

/** Shown matches in the page and, when it has none of its own, in its open shadow roots. */
function everywhere(page: Document, selector: string): Element[] {
  const flat = [...page.querySelectorAll(selector)].filter(isShown);
  if (flat.length > 0) return flat;
  const found: Element[] = [];
  const walk = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      found.push(...[...element.shadowRoot.querySelectorAll(selector)].filter(isShown));
      walk(element.shadowRoot);
    }
  };
  walk(page);
  return found;
}
