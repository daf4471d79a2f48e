import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ExportSheet } from '#core/table/export/export-sheet.ts';
import { writeXlsx } from '#core/table/export/write-xlsx.ts';
import type { ImportAction } from '#core/table/plan/import-actions.ts';
import type { ImportPreview, TakeIn } from './import-preview.ts';
import './import-preview.ts';

const sheet = (name: string, headers: readonly string[], ...rows: readonly (readonly string[])[]): ExportSheet => ({
  key: name,
  name,
  columns: headers.map((header) => ({ key: header, header, type: 'text' as const })),
  rows,
});

const DEALS = sheet(
  'Deals',
  ['Deal ID', 'Deal Name', 'Owner', 'Stage', 'Amount', 'Currency'],
  ['1', 'First', 'Li Wei', 'Won', '100', 'USD'],
  ['2', 'Second', 'Li Wei', 'Lost', '50', 'USD'],
);
const QUOTAS = sheet('Quotas', ['Owner', 'Period', 'Quota', 'Currency'], ['Li Wei', '2026-03', '500', 'USD']);
const NOTES = sheet('Notes', ['Colour', 'Shape'], ['red', 'round'], ['blue', 'square']);

const xlsx = async (sheets: readonly ExportSheet[], name = 'all.xlsx') =>
  new File([(await writeXlsx(sheets)) as Uint8Array<ArrayBuffer>], name);

const all = (element: ImportPreview, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const lines = (element: ImportPreview) => all(element, '.file h3').map((each) => (each.textContent ?? '').trim());
const kinds = (element: ImportPreview) =>
  all(element, '.file [data-is=kind]').map((each) => (each as HTMLSelectElement).value);

async function settled(element: ImportPreview): Promise<void> {
  await element.updateComplete;
  await waitUntil(
    () =>
      element.renderRoot.querySelector('.base')?.getAttribute('aria-busy') === 'false' &&
      all(element, '.file').length > 0,
    'the files were never read',
    { timeout: 12_000 },
  );
  await element.updateComplete;
}

async function opened(files: readonly File[]): Promise<ImportPreview> {
  const element = await fixture<ImportPreview>(html`<pace-import-preview lang="en"></pace-import-preview>`);
  Object.assign(element, { files });
  await settled(element);
  return element;
}

describe('a workbook of several sheets', function (this: Mocha.Suite) {
  this.timeout(20_000);

  it('gives a line to every sheet, asks nothing about one of no kind, and takes all others in', async () => {
    const element = await opened([await xlsx([DEALS, QUOTAS, NOTES])]);
    expect(lines(element)).to.deep.equal(['all.xlsx · Deals', 'all.xlsx · Quotas', 'all.xlsx · Notes']);
    expect(kinds(element)).to.deep.equal(['deals', 'quotas', 'unknown']);
    expect(all(element, '.question, [data-question]')).to.have.length(0);
    let taken: TakeIn | undefined;
    element.addEventListener('pace-take-in', (event) => {
      taken = (event as CustomEvent<TakeIn>).detail;
    });
    element.renderRoot.querySelector<HTMLButtonElement>('[data-act=import]')?.click();
    await waitUntil(() => taken !== undefined, 'the import');
    const actions: ImportAction[] = [];
    for await (const { action } of (taken as TakeIn).actions) actions.push(action);
    const [begin] = actions;
    expect(begin?.type === 'beginImport' && begin.files.map(({ name, kind }) => `${name} ${kind}`)).to.deep.equal([
      'all.xlsx · Deals deals',
      'all.xlsx · Quotas quotas',
      'all.xlsx · Notes unknown',
    ]);
    expect(actions.some((one) => one.type === 'takeIn' && one.deals.length === 2)).to.equal(true);
    expect(actions.some((one) => one.type === 'takeInQuotas' && one.quotas.length === 1)).to.equal(true);
  });

  it('chosen again, takes the place of all its sheets; a sheet taken away stays away', async () => {
    const element = await opened([await xlsx([DEALS, QUOTAS])]);
    Object.assign(element, { files: [await xlsx([DEALS, QUOTAS, NOTES])] });
    await waitUntil(() => lines(element).length === 3, 'the third sheet', { timeout: 12_000 });
    all(element, '.file')[0]?.querySelector<HTMLButtonElement>('.tools .square')?.click();
    await waitUntil(() => lines(element).length === 2, 'one line less', { timeout: 12_000 });
    await settled(element);
    expect(lines(element)).to.deep.equal(['all.xlsx · Quotas', 'all.xlsx · Notes']);
  });

  it('of which one is of a known kind is one line, as before', async () => {
    const element = await opened([await xlsx([NOTES, DEALS])]);
    expect(lines(element)).to.deep.equal(['all.xlsx']);
    expect(kinds(element)).to.deep.equal(['deals']);
  });
});
