import { readNumber } from './count.ts';
import type { SiteDescription } from './description.ts';
import { recordIdOf } from './identity.ts';
import type { RawList } from './raw-list.ts';
import { cleanText, isShown, shownText } from './text.ts';

/** Reads one list by its site's description. Columns the page hides are left out. */
export function readSite(site: SiteDescription, list: Element): RawList | undefined {
  const headings = [...list.querySelectorAll(site.heading)];
  const kept = headings.flatMap((heading, index) => (shownText(heading) ? [index] : []));
  if (kept.length < 2) return;
  const rows = [...list.querySelectorAll(site.row)]
    .filter((row) => !(site.notRow && row.matches(site.notRow)) && isShown(row))
    .map((row) => {
      const cells = [...row.querySelectorAll(site.cell)];
      return { id: recordIdOf(row), cells: kept.map((index) => cellText(site, cells[index])) };
    })
    .filter((row) => row.cells.some(Boolean));
  const total = totalOf(site, list);
  return {
    labels: kept.map((index) => shownText(headings[index] as Element)),
    rows,
    ...(total === undefined ? {} : { total }),
  };
}

function cellText(site: SiteDescription, cell: Element | undefined): string {
  if (!cell) return '';
  const full = site.value && cell.querySelector(site.value.selector)?.getAttribute(site.value.attribute);
  if (!full) return shownText(cell);
  const affixes = site.affix ? [...cell.querySelectorAll(site.affix)].filter(isShown) : [];
  return cleanText([...affixes.map((affix) => affix.textContent ?? ''), full].join(' '));
}

function totalOf(site: SiteDescription, list: Element): number | undefined {
  if (!site.total) return;
  const { around, selector, pattern } = site.total;
  for (const element of list.closest(around)?.querySelectorAll(selector) ?? []) {
    const said = pattern.exec(element.textContent ?? '')?.[1];
    if (said) return readNumber(said);
  }
  return;
}
