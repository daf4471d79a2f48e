import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from '#test/axe.ts';
import { COUNTS, demoDeals, demoOrigins, demos } from './record-list.demo.ts';
import type { PaceRecordList } from './record-list.ts';

const shown = (lang: 'en' | 'zh-CN' = 'en', total?: number, from = 0, count?: number) =>
  fixture<PaceRecordList>(
    html`<pace-record-list lang=${lang} .counts=${COUNTS} .page=${demoDeals(lang, total, count)} .from=${from} .names=${{ m1: 'Li Wei', m2: 'Zhao Qian' }}></pace-record-list>`,
  );
const inside = <E extends HTMLElement>(element: PaceRecordList, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: PaceRecordList, selector: string) =>
  inside(element, selector).textContent?.replace(/\s+/g, ' ').trim();
const focused = (element: PaceRecordList) => element.shadowRoot?.activeElement as HTMLElement | null;

async function openFirst(element: PaceRecordList, lang: 'en' | 'zh-CN' = 'en') {
  const row = demoDeals(lang).rows[0];
  if (!row) throw new Error('no row');
  element.opened = { row, origins: demoOrigins(lang) };
  await element.updateComplete;
}

describe('pace-record-list: accessibility', () => {
  for (const lang of ['en', 'zh-CN'] as const) {
    for (const demo of demos) {
      it(`${demo.name} is clean in ${lang}`, async () => {
        const element = await fixture<HTMLElement>(html`<div lang=${lang}>${demo.template(lang)}</div>`);
        expect(await violations(element)).to.deep.equal([]);
      }).timeout(20_000);
    }

    it(`the details are clean in ${lang}, wide and narrow`, async () => {
      const element = await shown(lang, 9, 0, 9);
      await openFirst(element, lang);
      expect(await violations(element)).to.deep.equal([]);
      element.style.inlineSize = '360px';
      expect(await violations(element)).to.deep.equal([]);
    }).timeout(20_000);

    it(`a list 360 pixels wide is clean in ${lang} and scrolls only downwards`, async () => {
      const element = await shown(lang, 250, 100, 9);
      element.style.inlineSize = '360px';
      expect(await violations(element)).to.deep.equal([]);
      const scroller = inside(element, '.scroll');
      expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
      expect(getComputedStyle(inside(element, 'tbody tr')).display).to.equal('flex');
    }).timeout(20_000);
  }
});

describe('pace-record-list', () => {
  it('says which page it shows, and figures stand at the right', async () => {
    const element = await shown('en', 57_851);
    expect(text(element, '.range')).to.equal('1–100 of 57,851');
    expect(text(element, '[aria-selected=true]')).to.equal('Deals57,851');
    expect(text(element, 'td.amount')).to.equal('$12,500.00');
    expect(getComputedStyle(inside(element, 'td.amount')).textAlign).to.equal('end');
    expect(text(element, 'td.closes')).to.equal('Mar 31, 2026');
  });

  it('speaks Chinese', async () => {
    const element = await shown('zh-CN', 57_851);
    expect(text(element, '.range')).to.equal('第 1–100 条，共 57,851 条');
    expect(text(element, 'thead')).to.contain('负责人');
    expect(text(element, 'td.closes')).to.equal('2026年3月31日');
  });

  it('asks for the next page, and not for one past the last', async () => {
    const element = await shown('en', 250);
    setTimeout(() => inside(element, '.later').click());
    const { detail } = await oneEvent(element, 'pace-list-records');
    expect(detail).to.deep.equal({ of: 'deals', search: '', from: 100, count: 100 });
    expect(inside(element, '[role=tabpanel]').getAttribute('aria-busy')).to.equal('true');
    const last = await shown('en', 250, 200);
    let asked = 0;
    last.addEventListener('pace-list-records', () => {
      asked += 1;
    });
    inside(last, '.later').click();
    expect(asked).to.equal(0);
    inside(last, '.earlier').click();
    expect(asked).to.equal(1);
  });

  it('searches from the first page on', async () => {
    const element = await shown('en', 250, 100);
    inside<HTMLInputElement>(element, '[name=search]').value = ' dental ';
    setTimeout(() => inside<HTMLFormElement>(element, 'form[role=search]').requestSubmit());
    const { detail } = await oneEvent(element, 'pace-list-records');
    expect(detail).to.deep.equal({ of: 'deals', search: 'dental', from: 0, count: 100 });
  });

  it('goes to another kind with the keys of tabs', async () => {
    const element = await shown();
    inside(element, '[data-kind="0"]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(focused(element)?.id).to.equal('tab-orders');
    setTimeout(() => sendKeys({ press: 'Enter' }));
    const { detail } = await oneEvent(element, 'pace-list-records');
    expect(detail.of).to.equal('orders');
    expect(element.page).to.equal(undefined);
  }).timeout(20_000);

  it('arrows go through the rows, Enter opens one, Escape closes it and the row has the focus again', async () => {
    const element = await shown();
    inside(element, '[data-row="0"]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(focused(element)?.dataset.row).to.equal('2');
    expect(element.shadowRoot?.querySelectorAll('[data-row][tabindex="0"]').length).to.equal(1);
    setTimeout(() => sendKeys({ press: 'Enter' }));
    const { detail } = await oneEvent(element, 'pace-open-record');
    expect(detail).to.deep.equal({ of: 'deals', id: 'crm.example.com|D10003' });
    await element.updateComplete;
    expect(inside<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
    setTimeout(() => sendKeys({ press: 'Escape' }));
    await oneEvent(element, 'pace-close-record');
    await element.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('dialog')).to.equal(null);
    expect(focused(element)?.dataset.row).to.equal('2');
  }).timeout(20_000);

  it('says of every value which file, row and column brought it, what stood there, and who edited it', async () => {
    const element = await shown();
    await openFirst(element);
    const rows = [...(element.shadowRoot?.querySelectorAll('dialog tbody tr') ?? [])].map((row) =>
      row.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(rows[1]).to.contain('$12,500.00').and.contain('$12.5K').and.contain('Opportunities Q1.xlsx, row 1,204');
    expect(rows[1]).to.contain('column “Amount”').and.contain('by Li Wei');
    expect(rows[3]).to.contain('read from crm.example.com');
    expect(rows[4]).to.contain('entered by hand').and.contain('by Zhao Qian');
  });

  it('shows what a finer source gave to its last digit, and hostile text as text', async () => {
    const element = await fixture<PaceRecordList>(
      html`<pace-record-list lang="en" .page=${{
        total: 1,
        rows: [
          {
            id: '__proto__|1',
            values: {
              name: '<img src=x onerror=alert(1)>',
              amount: { minor: 95_757, fraction: 7_500, currency: 'USD' },
            },
          },
        ],
      }}></pace-record-list>`,
    );
    expect(text(element, 'td.amount')).to.equal('$957.5775');
    expect(text(element, '.name')).to.equal('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('asks again after a failure', async () => {
    const element = await fixture<PaceRecordList>(html`<pace-record-list lang="en" failed></pace-record-list>`);
    setTimeout(() => inside(element, '.failed .button').click());
    const { detail } = await oneEvent(element, 'pace-list-records');
    expect(detail.from).to.equal(0);
    expect(element.failed).to.equal(false);
  });
});
