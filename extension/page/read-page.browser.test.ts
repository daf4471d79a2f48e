import { expect, fixture, html } from '@open-wc/testing';
import { accumulate } from './accumulate.ts';
import { readPage } from './read-page.ts';
import type { PageReading } from './reading.ts';
import { watchPage } from './watch.ts';

async function show(name: string): Promise<HTMLElement> {
  const markup = await (await fetch(`/test/fixtures/pages/${name}.html`)).text();
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.innerHTML = markup;
  return place;
}

describe('reading a page', () => {
  it('reads a table as a person sees it: no hidden text, no totals, no group rows, no layout tables', async () => {
    await show('deals-table');
    const reading = readPage(document)?.reading as PageReading;
    expect(reading.by).to.equal('table');
    expect(reading.columns.map((column) => column.field)).to.deep.equal([
      'name',
      'account',
      'amount',
      'stage',
      'owner',
      'closes',
    ]);
    expect(reading.rows.map((row) => row.cells)).to.deep.equal([
      ['Charging, phase 2', 'Hairui', '1.117,10 €', 'Proposal', 'Ada Reyes', '30.01.2026'],
      ['Yearly frame', 'Lianzhong', '84.000,00 €', 'Won', 'Bruno Kask', '23.01.2026'],
      ['Spare parts', 'Dongyuan evil', 'n/a', 'Won', 'Ada Reyes', ''],
    ]);
    expect(reading.rows.map((row) => row.key)).to.deep.equal(['a-1', 'a-2', 'a-3']);
  });

  it('says how many of how many: 3 rows of the 36 the pager tells', async () => {
    await show('deals-table');
    const reading = readPage(document)?.reading as PageReading;
    expect([reading.shown, reading.total]).to.deep.equal([3, 36]);
  });

  it('reads an ARIA grid whose rows are split in two and whose columns are partly absent', async () => {
    await show('deals-grid');
    const reading = readPage(document)?.reading as PageReading;
    expect(reading.by).to.equal('grid');
    expect(reading.rows).to.deep.equal([
      { key: '4711', cells: ['Renewal', 'Globex', '$1.076216M', 'Open'] },
      { key: '4712', cells: ['Pilot', 'Hooli', '$2,500.00', 'Won'] },
    ]);
    expect(reading.total).to.equal(500);
  });

  it('reads Tryton by its description: full values, the symbol beside them, neither hidden tabs nor "More"', async () => {
    await show('tryton-list');
    const reading = readPage(document)?.reading as PageReading;
    expect(reading.by).to.equal('site');
    expect(reading.rows).to.deep.equal([
      {
        key: 'no 9',
        cells: ['9', '11/23/2026', 'Chloe Tan', 'Deal 9 – Renewal of everything', 'Vandelay', '$ 59,455.50', 'Won'],
      },
    ]);
    expect([reading.shown, reading.total]).to.deep.equal([1, 36]);
  });

  it('finds nothing on a page whose tables are not about deals', async () => {
    const place = await show('deals-table');
    place.querySelector('#deals')?.remove();
    expect(readPage(document)).to.equal(undefined);
  });

  it('keeps rows that were scrolled past, and starts anew when they no longer fit the total', () => {
    const base: PageReading = {
      site: 'crm',
      list: '/',
      by: 'table',
      columns: [{ label: 'Name', field: 'name' }],
      rows: [],
      shown: 0,
      total: 3,
    };
    const at = (...keys: string[]): PageReading => ({
      ...base,
      rows: keys.map((key) => ({ key, cells: [key] })),
      shown: keys.length,
    });
    const both = accumulate(at('a', 'b'), at('b', 'c'));
    expect([both.shown, both.rows.map((row) => row.key)]).to.deep.equal([3, ['a', 'b', 'c']]);
    expect(accumulate(both, at('d')).rows.map((row) => row.key)).to.deep.equal(['d']);
    expect(accumulate(both, { ...at('x'), list: '/other' }).shown).to.equal(1);
  });

  it('tells a reading again when a recycled row only changes its text, and not when nothing changed', async () => {
    const place = await show('deals-table');
    const told: (PageReading | null)[] = [];
    const stop = new AbortController();
    watchPage(document, (reading) => told.push(reading), stop.signal);
    expect(told.length).to.equal(1);
    place.querySelector('[data-id="a-1"]')?.setAttribute('data-noise', '1');
    (place.querySelector('[data-id="a-1"] td:nth-child(3)')?.firstChild as Text).data = 'Hairui Ltd';
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(told.at(-1)?.rows[0]?.cells[1]).to.equal('Hairui Ltd');
    expect(told.length).to.equal(2);
    stop.abort();
  });
});
