import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ImportPreview } from '#components/import-preview/import-preview.ts';
import type { PaceTargetBoard } from '#components/target-board/target-board.ts';
import { dressPage } from '#components/theme/page.ts';
import type { BoardData } from '#core/rollup/slices.ts';
import { openLocalSession } from '#core/store/session/local.ts';
import type { Session } from '#core/store/session/session.ts';
import { deleteWorkspace } from '#core/store/session/workspaces.ts';
import { violations } from '#test/axe.ts';
import { capture } from '#test/builders/capture.ts';
import { twoPeople } from '#test/builders/people.ts';
import { demos } from './planner.demo.ts';
import './planner.ts';
import type { PacePlanner } from './planner.ts';

const year = new Date().getFullYear();
const cell = `revenue|an|${year}`;

const shadow = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error(`${element.localName} has no shadow root`);
  return element.shadowRoot;
};
const inside = <E extends Element>(element: Element, selector: string): E => {
  const found = shadow(element).querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
};
const has = (element: Element, selector: string): boolean => shadow(element).querySelector(selector) !== null;
const said = (planner: PacePlanner): string => inside(planner, '.note[role=status]').textContent?.trim() ?? '';

async function shown(session: Session | undefined, section = 'targets'): Promise<PacePlanner> {
  location.hash = section;
  const planner = await fixture<PacePlanner>(
    html`<pace-planner lang="en" style="block-size: 700px" .session=${session}></pace-planner>`,
  );
  if (session) await waitUntil(() => has(planner, 'header'), 'the planner to open', { timeout: 5000 });
  return planner;
}

const boardOf = (planner: PacePlanner) => inside<PaceTargetBoard>(planner, 'pace-target-board');
const target = (planner: PacePlanner) =>
  ((boardOf(planner).data as BoardData | undefined)?.rows ?? [])
    .find(({ subject }) => subject === 'an')
    ?.cells.find(({ period }) => period === String(year))?.minor;

before(() => dressPage());
afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
  delete document.documentElement.dataset.theme;
});

describe('pace-planner: accessibility', () => {
  for (const language of ['en', 'zh-CN'] as const)
    for (const theme of ['light', 'dark'])
      for (const demo of demos)
        it(`${demo.name} is clean in ${language}, ${theme}`, async () => {
          document.documentElement.dataset.theme = theme;
          const root = await fixture(
            html`<div lang=${language} style="inline-size: 1200px">${demo.template(language)}</div>`,
          );
          expect(await violations(root)).to.deep.equal([]);
        }).timeout(20_000);

  it('the sections are reached and changed with the keyboard, and the address names them', async () => {
    const demo = demos.find(({ name }) => name === 'with-sample');
    location.hash = '';
    const root = await fixture(html`<div lang="en">${demo?.template('en')}</div>`);
    const planner = root.querySelector('pace-planner') as PacePlanner;
    await planner.updateComplete;
    inside<HTMLElement>(planner, 'nav a').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => has(planner, 'pace-funnel'), 'the funnel');
    expect(location.hash).to.equal('#funnel');
    expect(shadow(planner).activeElement?.getAttribute('aria-current')).to.equal('page');
  });
});

describe('pace-planner: on a workspace in IndexedDB', () => {
  let workspace: string;
  let session: ReturnType<typeof openLocalSession>;

  beforeEach(() => {
    workspace = `planner-${crypto.randomUUID()}`;
    session = openLocalSession({ workspace });
  });
  afterEach(async () => {
    await session.close();
    await deleteWorkspace(workspace);
  });

  async function reopen(): Promise<void> {
    await session.close();
    session = openLocalSession({ workspace });
  }

  it('a target typed on the board is there after opening the workspace again; undo takes it back', async () => {
    await session.act({ type: 'setPeople', people: twoPeople });
    const planner = await shown(session);
    await waitUntil(() => target(planner) === null, 'the empty cell', { timeout: 5000 });
    const board = boardOf(planner);
    const row = (board.data as BoardData).rows.findIndex(({ subject }) => subject === 'an');
    inside<HTMLElement>(board, `[data-row='${row}'][data-column='1']`).focus();
    await sendKeys({ type: '98' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => typeof target(planner) === 'number', 'the target', { timeout: 5000 });
    const typed = target(planner);
    await waitUntil(() => /Saved/.test(inside(planner, '.saving').textContent ?? ''), 'saved');
    planner.remove();
    await reopen();
    const again = await shown(session);
    await waitUntil(() => target(again) === typed, 'the target again', { timeout: 5000 });

    boardOf(again).dispatchEvent(
      new CustomEvent('pace-enter', { bubbles: true, composed: true, detail: { cell, kind: 'target', value: 500 } }),
    );
    await waitUntil(() => target(again) === 500, 'the new target');
    await waitUntil(() => (boardOf(again).data as BoardData).canUndo, 'undo');
    await boardOf(again).updateComplete;
    inside<HTMLButtonElement>(boardOf(again), '[role=toolbar] button').click();
    await waitUntil(() => target(again) === typed, 'the target before');
  }).timeout(30_000);

  it('a CSV taken in through the planner shows on the board, and is known when the file comes again', async () => {
    const planner = await shown(session, 'import');
    const csv = `Opportunity ID,Opportunity Name,Account,Owner,Amount,Currency,Stage,Close Date,Created Date
D1,Line 4,North Works,An,1200.50,USD,Closed Won,${year}-03-04,${year}-01-05
D2,Line 5,North Works,An,800,USD,Closed Lost,${year}-03-05,${year}-01-05
`;
    const preview = inside<ImportPreview>(planner, 'pace-import-preview');
    preview.files = [new File([csv], 'deals.csv', { type: 'text/csv' })];
    await waitUntil(() => has(preview, '[data-act=import]:not(:disabled)'), 'the preview', { timeout: 15_000 });
    inside<HTMLButtonElement>(preview, '[data-act=import]').click();
    await waitUntil(() => has(preview, '.result'), 'the result', { timeout: 15_000 });
    expect(inside(preview, '.result').textContent).to.equal('2 added, 0 changed, 0 as before.');
    const past = await session.read({ kind: 'imports' });
    expect(past.imports.map(({ files }) => files.map(({ name }) => name))).to.deep.equal([['deals.csv']]);
    await waitUntil(() => has(preview, '.past li'), 'the import to be listed');
    inside<HTMLButtonElement>(preview, '[data-act=more]').click();
    await preview.updateComplete;
    preview.files = [new File([csv], 'again.csv', { type: 'text/csv' })];
    // The planner draws itself anew at any moment: what was done before does not come back in the way.
    planner.requestUpdate();
    await waitUntil(() => has(preview, '.changes-by-kind'), 'the comparison', { timeout: 15_000 });
    expect(has(preview, '.taking')).to.equal(false);
    expect(inside(preview, '.changes-by-kind tbody tr').textContent?.replace(/\s+/g, ' ').trim()).to.match(
      /^Deals ?2 ?0 ?0 ?2 ?0$/,
    );
    expect(inside<HTMLButtonElement>(preview, '[data-act=import]').disabled).to.equal(true);
    location.hash = 'targets';
    await waitUntil(() => has(planner, 'pace-target-board'), 'the board');
    const won = () =>
      ((boardOf(planner).data as BoardData | undefined)?.rows ?? [])
        .find(({ kind }) => kind === 'company')
        ?.cells.find(({ period }) => period === String(year))?.actual;
    await waitUntil(() => won() === 120_050, 'the figures', { timeout: 5000 });
  }).timeout(30_000);

  it('an import is taken back whole by its undo; cancelled half-way it leaves nothing', async () => {
    const planner = await shown(session, 'import');
    const preview = inside<ImportPreview>(planner, 'pace-import-preview');
    const rows = Array.from({ length: 4_000 }, (_, at) => `D${at},An,USD ${at},Closed Won,${year}-03-04`).join('\n');
    const take = async () => {
      preview.files = [new File([`Opportunity ID,Owner,Amount,Stage,Close Date\n${rows}\n`], 'many.csv')];
      await preview.updateComplete;
      await waitUntil(() => has(preview, '[data-act=import]:not(:disabled)'), 'the preview', { timeout: 15_000 });
      inside<HTMLButtonElement>(preview, '[data-act=import]').click();
    };
    const deals = async () => (await session.read({ kind: 'workspace' })).counts.deals;
    await take();
    await waitUntil(() => has(preview, '[data-act=cancel-taking]'), 'the way to cancel', { interval: 1 });
    inside<HTMLButtonElement>(preview, '[data-act=cancel-taking]').click();
    await waitUntil(
      () => has(preview, '.result') && /Cancelled/.test(inside(preview, '.result').textContent ?? ''),
      'the end',
      {
        timeout: 15_000,
      },
    );
    expect(await deals()).to.equal(0);
    await take();
    await waitUntil(() => has(preview, '[data-act=undo]'), 'the result', { timeout: 20_000 });
    expect(await deals()).to.equal(4_000);
    inside<HTMLButtonElement>(preview, '[data-act=undo]').click();
    await waitUntil(
      () => has(preview, '.result') && /Taken back/.test(inside(preview, '.result').textContent ?? ''),
      'the end',
      {
        timeout: 20_000,
      },
    );
    expect(await deals()).to.equal(0);
  }).timeout(90_000);

  it('an import that was given up before its end is not said to be done', async () => {
    const act = session.act.bind(session);
    const asleep = {
      ...session,
      act: async (action: Parameters<typeof act>[0]) => {
        if (action.type === 'endImport') await act({ type: 'abandonImport', import: action.import });
        return act(action);
      },
    } as Session;
    const planner = await shown(asleep, 'import');
    const preview = inside<ImportPreview>(planner, 'pace-import-preview');
    preview.files = [
      new File([`Opportunity ID,Owner,Amount,Stage,Close Date\nD1,An,USD 5,Closed Won,${year}-03-04\n`], 'one.csv'),
    ];
    await waitUntil(() => has(preview, '[data-act=import]:not(:disabled)'), 'the preview', { timeout: 15_000 });
    inside<HTMLButtonElement>(preview, '[data-act=import]').click();
    await waitUntil(() => has(preview, '.taking.wrong, .taking.done'), 'the end', { timeout: 15_000 });
    expect(has(preview, '.taking.done')).to.equal(false);
    expect(inside(preview, '.taking.wrong').textContent).to.contain('broke off');
    expect((await session.read({ kind: 'workspace' })).counts.deals).to.equal(0);
  }).timeout(30_000);

  it('quotas in another currency are refused with what to do', async () => {
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act({ type: 'configure', settings: { currency: 'CNY' } });
    const planner = await shown(session, 'import');
    const preview = inside<ImportPreview>(planner, 'pace-import-preview');
    preview.files = [new File([`Owner,Month,Quota (USD)\nAn,${year}-01,5\nBo,${year}-01,6\n`], 'quotas.csv')];
    await waitUntil(() => has(preview, '[data-act=import]:not(:disabled)'), 'the preview', { timeout: 15_000 });
    inside<HTMLButtonElement>(preview, '[data-act=import]').click();
    await waitUntil(() => has(preview, '.taking .wrong'), 'the refusal', { timeout: 15_000 });
    expect(inside(preview, '.taking .wrong').textContent).to.contain('another currency');
    const { rows } = await session.read({ kind: 'board', year, today: `${year}-02-02` });
    expect(rows.flatMap(({ cells }) => cells).some(({ minor }) => minor === 500)).to.equal(false);
  }).timeout(20_000);

  it('the sample is cleared in one act, what was entered stays, and undo after it brings nothing back', async () => {
    await session.act({ type: 'setPeople', people: { members: [{ id: 'own', name: 'Own' }] } });
    await session.act({ type: 'setPeople', people: twoPeople, sample: true });
    await session.act({ type: 'takeIn', source: 'sample', readAt: 1, deals: [capture('d')], sample: true });
    const planner = await shown(session);
    inside<HTMLButtonElement>(planner, '.sample button').click();
    await waitUntil(() => !has(planner, '.sample'), 'the sample to go', { timeout: 5000 });
    await session.act({ type: 'undo' });
    const info = await session.read({ kind: 'workspace' });
    expect(info.people.members.map(({ id }) => id)).to.deep.equal(['own']);
    expect(info.counts.deals).to.equal(0);
    expect(shadow(planner).activeElement?.getAttribute('aria-current')).to.equal('page');
  }).timeout(20_000);

  it('settings act: the name is changed, and the header says it', async () => {
    const planner = await shown(session, 'settings');
    expect(inside(planner, '.brand').textContent).to.contain('Unnamed');
    const name = inside<HTMLInputElement>(inside(planner, 'pace-workspace-settings'), 'input');
    name.value = 'Plan of the north';
    name.dispatchEvent(new Event('change'));
    await waitUntil(() => inside(planner, '.brand').textContent?.includes('Plan of the north'), 'the new name');
    expect((await session.read({ kind: 'workspace' })).name).to.equal('Plan of the north');
  }).timeout(20_000);

  it('an empty workspace says how to begin; asking for the sample is not left busy when it fails', async () => {
    const planner = await shown(session);
    const ask = () => inside<HTMLButtonElement>(planner, 'button.button');
    setTimeout(() => ask().click());
    await oneEvent(planner, 'pace-load-sample');
    await planner.updateComplete;
    expect(ask().disabled).to.equal(true);
    planner.notice = { words: 'It could not be saved.', wrong: true };
    await planner.updateComplete;
    expect(ask().disabled).to.equal(false);
    expect(said(planner)).to.equal('It could not be saved.');
  }).timeout(20_000);

  it('All changes of a cell are shown with who, when and why; the panel’s last change leads there too', async () => {
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act({ type: 'enter', entries: [{ cell, kind: 'target', value: 3_000_000 }] });
    await session.act({
      type: 'enter',
      entries: [{ cell, kind: 'target', value: 3_300_000, reason: 'Holiday stock' }],
    });
    const planner = await shown(session);
    await waitUntil(() => has(planner, 'pace-quota-panel'), 'the panel');
    const detail = { subject: 'an', period: String(year) };
    inside(planner, 'pace-quota-panel').dispatchEvent(
      new CustomEvent('pace-show-change', { bubbles: true, composed: true, detail }),
    );
    await waitUntil(() => has(planner, 'dialog.history[open]'), 'the history', { timeout: 5000 });
    const rows = [...shadow(planner).querySelectorAll('dialog tbody tr')].map((row) => row.textContent ?? '');
    expect(rows.length).to.equal(2);
    expect(rows[0]).to.contain('33,000').and.to.contain('Holiday stock');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !has(planner, 'dialog'), 'the history to close');
  }).timeout(20_000);

  it('whose figures is chosen once, for the panel and the funnel, and follows the board’s selection', async () => {
    await session.act({ type: 'setPeople', people: twoPeople });
    const planner = await shown(session);
    const whose = inside<HTMLSelectElement>(planner, 'select[name=whose]');
    whose.value = 'company';
    whose.dispatchEvent(new Event('change'));
    await planner.updateComplete;
    expect(inside(planner, 'pace-quota-panel').getAttribute('subject')).to.equal('company');
    location.hash = 'funnel';
    await waitUntil(() => has(planner, 'pace-funnel'), 'the funnel');
    expect(inside(planner, 'pace-funnel').getAttribute('subject')).to.equal('company');
    location.hash = 'targets';
    await waitUntil(() => has(planner, 'pace-target-board') && boardOf(planner).data, 'the board', { timeout: 5000 });
    const row = (boardOf(planner).data as BoardData).rows.findIndex(({ subject }) => subject === 'bo');
    await boardOf(planner).updateComplete;
    inside<HTMLElement>(boardOf(planner), `[data-row='${row}'][data-column='1']`).focus();
    await waitUntil(() => inside(planner, 'pace-quota-panel').getAttribute('subject') === 'bo', 'the panel to follow');
  }).timeout(20_000);

  it('a workspace deleted in another tab: what is shown stays, and it is said that nothing is saved', async () => {
    await session.act({ type: 'setPeople', people: twoPeople });
    const planner = await shown(session);
    await deleteWorkspace(workspace);
    await waitUntil(() => /deleted/.test(inside(planner, '.saving').textContent ?? ''), 'the save line', {
      timeout: 5000,
    });
    expect(has(planner, 'pace-target-board')).to.equal(true);
  }).timeout(20_000);

  it('a file with another workspace takes its place only when the person says so', async () => {
    await session.act({ type: 'configure', settings: { name: 'Mine' } });
    const planner = await shown(session);
    planner.replacement = new File(['x'], 'other.paceline');
    await waitUntil(() => has(planner, 'dialog[open]'), 'the question');
    expect(inside(planner, 'dialog').textContent).to.contain('Mine');
    inside<HTMLButtonElement>(planner, 'dialog button[autofocus]').click();
    await waitUntil(() => !has(planner, 'dialog'), 'the question to go');
    planner.replacement = new File(['x'], 'other.paceline');
    await waitUntil(() => has(planner, 'dialog[open]'), 'the question');
    setTimeout(() => inside<HTMLButtonElement>(planner, 'dialog .danger').click());
    const { detail } = await oneEvent(planner, 'pace-import-workspace');
    expect(detail.replace).to.equal(true);
    expect(detail.file.name).to.equal('other.paceline');
  }).timeout(20_000);
});
