import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Deal } from '#core/metric/deal.ts';
import type { WorkspaceInfo } from '#core/store/session/session.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { violations } from '#test/axe.ts';
import './take-in.ts';
import type { TakeIn, TakeInRequest } from './take-in.ts';

const reading: PageReading = {
  site: 'crm.example',
  list: '/deals',
  by: 'table',
  columns: [
    { label: 'Deal', field: 'name' },
    { label: 'Amount', field: 'amount' },
    { label: 'Stage', field: 'stage' },
    { label: 'Owner', field: 'owner' },
  ],
  rows: [
    { key: '1', cells: ['Renewal', '$1,200.00', 'Won', 'Ada Reyes'] },
    { key: '2', cells: ['<img src=x onerror=alert(1)>', '$800.00', 'Proposal', 'Bruno Kask'] },
  ],
  shown: 2,
  total: 36,
};

const empty: WorkspaceInfo = {
  id: 'main',
  name: 'Main',
  sample: false,
  people: { members: [], units: [], placements: [] },
  aliases: {},
  stages: [],
  currency: 'CNY',
  fiscalYearStart: 1,
  calendar: 'CN',
  revenue: 'deals',
  counts: { deals: 0, entries: 0, members: 0 },
  captures: [],
};

const known: WorkspaceInfo = {
  ...empty,
  me: 'm1',
  currency: 'USD',
  counts: { deals: 2, entries: 1, members: 2 },
  stages: [
    { source: 'crm.example', name: 'Won', status: 'won' },
    { source: 'crm.example', name: 'Proposal', status: 'open' },
  ],
};

const show = (info: WorkspaceInfo, deals: readonly Deal[] = [], language = 'en') =>
  fixture<TakeIn>(
    html`<pace-take-in lang=${language} .reading=${reading} .info=${info} .known=${deals} .today=${'2026-11-23'}></pace-take-in>`,
  );

const press = async (element: TakeIn, selector: string) => {
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await element.updateComplete;
};

const text = (element: TakeIn) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('pace-take-in', () => {
  describe('accessibility', () => {
    it('is clean with the act, with the questions, in both languages', async () => {
      for (const language of ['en', 'zh-CN']) {
        const element = await show(empty, [], language);
        expect(await violations(element)).to.deep.equal([]);
        await press(element, '[data-act="take-in"]');
        expect(await violations(element)).to.deep.equal([]);
      }
    });

    it('takes the focus to what is asked', async () => {
      const element = await show(empty);
      await press(element, '[data-act="take-in"]');
      await new Promise((resolve) => setTimeout(resolve));
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('Asked once for this site');
    });
  });

  it('says how many are here, new and changed, and how many of how many were read', async () => {
    expect(text(await show(empty))).to.match(/2 deals here: 2 new, 0 changed.*2 of 36 read.*Scroll or page on/);
    expect(text(await show(empty, [], 'zh-CN'))).to.match(/本页 2 个商机：新增 2，变化 0.*已读 2 \/ 36/);
  });

  it('shows text of a page as text', async () => {
    const element = await show(empty);
    await press(element, '[aria-expanded]');
    expect(text(element)).to.contain('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('asks once what is not known, with a guess, and hands over the answers with the deals', async () => {
    const element = await show(empty);
    await press(element, '[data-act="take-in"]');
    const form = element.shadowRoot?.querySelector('form') as HTMLFormElement;
    expect([...form.querySelectorAll<HTMLSelectElement>('select[name^=stage]')].map((one) => one.value)).to.deep.equal([
      'won',
      'open',
    ]);
    (form.querySelector('select[name=me]') as HTMLSelectElement).value = '0';
    (form.querySelector('select[name=currency]') as HTMLSelectElement).value = 'CAD';
    const asked = oneEvent(element, 'pace-take-in');
    form.requestSubmit();
    const { detail } = (await asked) as CustomEvent<TakeInRequest>;
    expect([detail.source, detail.of, detail.me, detail.currency, detail.owners]).to.deep.equal([
      'crm.example',
      36,
      'Ada Reyes',
      'CAD',
      ['Ada Reyes', 'Bruno Kask'],
    ]);
    expect(detail.stages).to.deep.equal(known.stages);
    expect(
      detail.deals.map(({ id, minor, currency, status, closes }) => [id, minor, currency, status, closes]),
    ).to.deep.equal([
      ['1', 120_000, 'CAD', 'won', '2026-11-23'],
      ['2', 80_000, 'CAD', 'open', undefined],
    ]);
  });

  it('asks nothing when all is known, and offers only what differs', async () => {
    const deals: Deal[] = [
      {
        id: 'crm.example|1',
        name: 'Renewal',
        stage: 'Won',
        status: 'won',
        stages: [],
        closes: '2026-11-02',
        amount: { minor: 120_000, currency: 'USD' },
      },
      {
        id: 'crm.example|2',
        name: '<img src=x onerror=alert(1)>',
        stage: 'Lead',
        status: 'open',
        stages: [],
        amount: { minor: 80_000, currency: 'USD' },
      },
    ];
    const element = await show(known, deals);
    expect(text(element)).to.match(/0 new, 1 changed/);
    const asked = oneEvent(element, 'pace-take-in');
    await press(element, '[data-act="take-in"]');
    const { detail } = (await asked) as CustomEvent<TakeInRequest>;
    expect([detail.stages, 'me' in detail, 'currency' in detail]).to.deep.equal([[], false, false]);
    expect(detail.deals[0]).to.not.have.property('closes');
  });

  it('says that a page has no list of deals', async () => {
    const element = await fixture<TakeIn>(
      html`<pace-take-in lang="en" .reading=${null} .info=${empty}></pace-take-in>`,
    );
    expect(text(element)).to.contain('No list of deals is shown on this page.');
  });
});
