import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { KpiData } from '#core/rollup/slices.ts';
import { violations } from '#test/axe.ts';
import { demos, quarter } from './kpi-list.demo.ts';
import type { KpiList } from './kpi-list.ts';

const listOf = (data: unknown, language = 'en'): Promise<KpiList> =>
  fixture<KpiList>(html`<pace-kpi-list lang=${language} .data=${data as KpiData}></pace-kpi-list>`);

const text = (list: KpiList, selector: string): string =>
  (list.renderRoot.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('pace-kpi-list', () => {
  describe('accessibility', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const theme of ['light', 'dark']) {
        it(`finds nothing wrong with any demo, ${language}, ${theme}`, async () => {
          for (const demo of demos) {
            const frame = await fixture<HTMLElement>(html`<div lang=${language}>${demo.template(language)}</div>`);
            const list = frame.querySelector('pace-kpi-list') as KpiList;
            list.setAttribute('theme', theme);
            await list.updateComplete;
            expect(await violations(list), demo.name).to.deep.equal([]);
          }
        }).timeout(10_000);
      }
    }

    it('explains a figure by keyboard', async () => {
      const list = await listOf(quarter);
      const trigger = list.renderRoot.querySelector('#why-conversion') as HTMLElement;
      expect(trigger.tabIndex).to.equal(0);
      trigger.click();
      await waitUntil(() => trigger.getAttribute('aria-expanded') === 'true');
      expect(text(list, '#explanation')).to.contain('won ÷ (won + lost)').and.to.contain('客户转化率');
    });
  });

  it('G8 the four key figures on screen, in Chinese', async () => {
    const list = await listOf(quarter, 'zh-CN');
    const names = [...list.renderRoot.querySelectorAll('dt')].map((name) => name.textContent?.trim());
    expect(names).to.deep.equal(['销售额', '客户满意度', '成交周期', '客户转化率']);
    const figures = [...list.renderRoot.querySelectorAll('.value')].map((figure) => figure.textContent?.trim());
    expect(figures).to.deep.equal(['98万', '8.6分', '22.0天', '37.5%']);
  });

  it('G8 says what is missing instead of guessing', async () => {
    const list = await listOf({ ...quarter, satisfaction: null, cycle: null, conversion: null });
    expect(text(list, '#satisfaction')).to.equal('Customer satisfaction — Not entered yet');
    expect(text(list, '#cycle')).to.equal('Sales cycle — No won deal with both dates yet');
    expect(text(list, '#conversion')).to.equal('Conversion — No deal closed yet');
    expect(text(list, '#revenue')).to.equal('Sales ¥980K');
  });

  it('says so when its data cannot be read', async () => {
    const list = await fixture<KpiList>(html`<pace-kpi-list lang="en" data="{"></pace-kpi-list>`);
    expect(list.renderRoot.querySelector('[role=alert]')).to.not.equal(null);
    list.data = { ...quarter, period: '2026-13' };
    await list.updateComplete;
    expect(list.renderRoot.querySelector('[role=alert]')).to.not.equal(null);
  });
});
