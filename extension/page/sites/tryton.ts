import type { SiteDescription } from '../description.ts';

/**
 * Tryton's web client. Tried on 6.0 (Debian): lists have no record ids and no addresses, so the column "Number" is the
 * identity; 20 of 36 rows stand in the page and more come on scroll; the tables of hidden tabs stay in the page.
 */
export const tryton: SiteDescription = {
  name: 'Tryton',
  sign: '#tabcontent table.tree',
  list: 'table.tree',
  heading: 'thead th',
  row: 'tbody > tr',
  notRow: '.more-row, .empty-row',
  cell: 'td',
  value: { selector: '.widget [title]', attribute: 'title' },
  affix: '.column-symbol',
  total: { around: '.tab-form', selector: '.badge', pattern: /^\s*(?:[\d_]+\s*\/\s*)?([\d.,\s]+)\s*$/ },
  address: /\/model\/sale\.opportunity\b/,
};
