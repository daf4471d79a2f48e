import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { demoDeals, demoOrigins } from '#components/record-list/record-list.demo.ts';
import type { PaceRecordList } from '#components/record-list/record-list.ts';
import { demoWorkspace } from '#components/workspace-settings/workspace-settings.demo.ts';
import type { AnySlice, Session } from '#core/store/session/session.ts';
import { violations } from '#test/axe.ts';
import './workspace-data.ts';
import type { PaceWorkspaceData } from './workspace-data.ts';

const DEALS = 1_200;
const all = demoDeals('en', DEALS, DEALS);

/** Answers as a session of this many deals would; `wait` holds every page of deals back, `broken` refuses records. */
function sessionOf({ wait = 0, broken = false } = {}): Session & { readonly asked: AnySlice[] } {
  const asked: AnySlice[] = [];
  const answer = async (slice: AnySlice): Promise<unknown> => {
    asked.push(slice);
    if (slice.kind === 'workspace') return { ...demoWorkspace('en'), counts: { deals: DEALS, entries: 0, members: 2 } };
    if (slice.kind === 'records') {
      if (broken) throw new Error('closed');
      const { of, from = 0, count = DEALS, search = '' } = slice;
      if (of !== 'deals') return { total: 0, rows: [] };
      const rows = all.rows.filter(({ values }) => String(values.name).includes(search));
      return { total: rows.length, rows: rows.slice(from, from + count) };
    }
    if (slice.kind === 'provenance') return demoOrigins('en');
    if (slice.kind === 'imports') return { imports: [], shapes: [] };
    if (slice.kind === 'deals') {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const { from = 0, count = DEALS } = slice;
      return all.rows.slice(from, from + count).map(({ id, values }) => ({
        id,
        name: values.name,
        stage: values.stage,
        status: values.status,
        amount: values.amount,
        stages: [],
      }));
    }
    throw new Error(`not asked for: ${slice.kind}`);
  };
  return {
    asked,
    read: (slice) => answer(slice as AnySlice) as never,
    subscribe: (slice, listener) => {
      let listening = true;
      answer(slice as AnySlice).then(
        (value) => listening && listener(value as never),
        () => {},
      );
      return () => {
        listening = false;
      };
    },
    act: async () => undefined as never,
    close: () => {},
  };
}

async function shown(session: Session): Promise<PaceWorkspaceData> {
  const element = await fixture<PaceWorkspaceData>(
    html`<pace-workspace-data lang="en" .session=${session} .info=${demoWorkspace('en')}></pace-workspace-data>`,
  );
  await waitUntil(() => list(element).page || list(element).failed, 'the first page');
  await list(element).updateComplete;
  return element;
}
const inside = <E extends Element>(element: PaceWorkspaceData, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const list = (element: PaceWorkspaceData) => inside<PaceRecordList>(element, 'pace-record-list');
const within = (element: PaceWorkspaceData, selector: string) =>
  list(element).shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
const outcome = (element: PaceWorkspaceData) =>
  element.shadowRoot?.querySelector('.outcome')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const exported = (element: PaceWorkspaceData, format: string) => {
  // What is downloaded would end in the folder of downloads.
  element.shadowRoot?.addEventListener('click', (event) => {
    if ((event.target as Element).matches('a[download]')) event.preventDefault();
  });
  inside<HTMLButtonElement>(element, `[name=${format}]`).click();
  return waitUntil(() => outcome(element) !== '', 'the export to end', { timeout: 15_000 });
};

describe('pace-workspace-data', () => {
  it('is accessible', async () => {
    expect(await violations(await shown(sessionOf()))).to.deep.equal([]);
  }).timeout(20_000);

  it('shows the deals of the session with their count, and pages and searches through it', async () => {
    const session = sessionOf();
    const element = await shown(session);
    expect(within(element, '.range').textContent).to.equal('1–100 of 1,200');
    expect(within(element, '[aria-selected=true]').textContent).to.contain('1,200');
    within(element, '.later').click();
    await waitUntil(() => within(element, '.range').textContent === '101–200 of 1,200', 'the second page');
    expect(list(element).pending).to.equal(false);
    within(element, '[data-kind="1"]').click();
    await waitUntil(() => within(element, '.state')?.textContent?.includes('No orders yet'), 'the orders');
  });

  it('opens a record with where its values come from', async () => {
    const element = await shown(sessionOf());
    within(element, '[data-row="0"]').click();
    await waitUntil(() => within(element, 'dialog tbody'), 'the details');
    expect(within(element, 'dialog').textContent).to.contain('Opportunities Q1.xlsx, row 1,204');
  });

  it('says so when the records cannot be read, and reads them when asked again', async () => {
    const element = await shown(sessionOf({ broken: true }));
    expect(within(element, '.failed').textContent).to.contain('could not be read');
  });

  it('exports a JSON file for each kind, read in pages', async () => {
    const session = sessionOf();
    const element = await shown(session);
    await exported(element, 'json');
    expect(outcome(element)).to.match(/^Ready: 1,202 rows/);
    const link = inside<HTMLAnchorElement>(element, 'a[download]');
    expect(link.download).to.match(/^2026 sales plan \d{4}-\d{2}-\d{2} Deals\.json$/);
    const written = await (await fetch(link.href)).json();
    expect([written.format, written.version, written.kind]).to.deep.equal(['paceline-export', 1, 'deals']);
    expect(written.records.length).to.equal(DEALS);
    expect(written.records[0]).to.deep.include({
      pacelineSource: 'crm.example.com',
      dealId: 'D10001',
      amount: 12_500,
      amountMinor: 1_250_000,
    });
    expect(session.asked.filter(({ kind }) => kind === 'deals').length).to.be.greaterThan(2);
  }).timeout(20_000);

  it('offers a CSV file for each kind, and a workbook', async () => {
    const element = await shown(sessionOf());
    await exported(element, 'csv');
    const names = [...(element.shadowRoot?.querySelectorAll('a[download]') ?? [])].map((link) =>
      link.getAttribute('download')?.split(' ').slice(4).join(' '),
    );
    expect(names).to.deep.equal(['Deals.csv', 'People.csv']);
    inside<HTMLButtonElement>(element, '[name=xlsx]').click();
    await waitUntil(() => outcome(element).includes('.xlsx'), 'the workbook', { timeout: 15_000 });
    const bytes = new Uint8Array(
      await (await fetch(inside<HTMLAnchorElement>(element, 'a[download]').href)).arrayBuffer(),
    );
    expect([...bytes.slice(0, 2)]).to.deep.equal([0x50, 0x4b]);
  }).timeout(30_000);

  it('shows how far an export is, and can be cancelled', async () => {
    const element = await shown(sessionOf({ wait: 300 }));
    inside<HTMLButtonElement>(element, '[name=json]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('.progress')?.textContent?.includes('500 of'), 'progress', {
      timeout: 8000,
    });
    inside<HTMLButtonElement>(element, '[name=cancel]').click();
    await waitUntil(() => outcome(element) !== '', 'the end');
    expect(outcome(element)).to.equal('The export was cancelled. Nothing was changed.');
    expect(element.shadowRoot?.querySelector('a[download]')).to.equal(null);
    expect(inside<HTMLButtonElement>(element, '[name=json]').disabled).to.equal(false);
  }).timeout(20_000);

  it('hands the workspace file to whoever keeps the workspace', async () => {
    const element = await shown(sessionOf());
    setTimeout(() => inside<HTMLButtonElement>(element, '[name=paceline]').click());
    expect(await oneEvent(element, 'pace-export-request')).to.be.instanceOf(CustomEvent);
  });
});
