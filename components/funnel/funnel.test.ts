import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DEFAULT_STAGES } from '#core/funnel/stages.ts';
import type { FunnelData, FunnelStage } from '#core/rollup/slices.ts';
import { violations } from '#test/axe.ts';
import { demoFunnel, demos } from './funnel.demo.ts';
import './funnel.ts';
import type { PaceFunnel } from './funnel.ts';

async function funnel(data: FunnelData, language = 'zh-CN', width = 1300): Promise<PaceFunnel> {
  const frame = await fixture<HTMLElement>(
    html`<div lang=${language} .style=${`width:${width}px`}><pace-funnel .data=${data}></pace-funnel></div>`,
  );
  const element = frame.querySelector('pace-funnel') as PaceFunnel;
  await element.updateComplete;
  return element;
}

const all = (element: PaceFunnel, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const texts = (element: PaceFunnel, selector: string): string[] =>
  all(element, selector).map((node) => node.textContent?.trim() ?? '');
const ofOne = (stage: Partial<FunnelStage>): FunnelData => ({
  ...demoFunnel,
  stages: [{ stage: 'lead', entered: 1000, conversion: null, dwell: null, open: 0, openMinor: 0, ...stage }],
});
/** Whether anything was painted on the canvas. */
const painted = (element: PaceFunnel): boolean => {
  const canvas = element.renderRoot.querySelector('canvas');
  const pixels = canvas?.width
    ? canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    : undefined;
  return pixels?.some((value) => value !== 0) ?? false;
};
const pixel = (element: PaceFunnel): string => {
  const canvas = element.renderRoot.querySelector('canvas') as HTMLCanvasElement;
  const ratio = canvas.width / canvas.clientWidth;
  return String(canvas.getContext('2d')?.getImageData(Math.round(10 * ratio), Math.round(40 * ratio), 1, 1).data);
};

describe('pace-funnel', function () {
  // axe takes seconds on a machine that does other things too.
  this.timeout(20_000);

  it('says which parts of a page’s own data are wrong', async () => {
    const element = await funnel({ ...demoFunnel, stages: 'many' } as unknown as FunnelData, 'en');
    expect(texts(element, '[role=alert] p')[0]).to.contain('(stages)');
    element.setAttribute('data', '[1]');
    await element.updateComplete;
    expect(texts(element, '[role=alert] p')[0]).to.contain('(stages, won, lost, currency)');
  });

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'])
      for (const language of ['zh-CN', 'en'])
        it(`has nothing for axe to say: ${theme}, ${language}`, async () => {
          const element = await funnel(demoFunnel, language);
          element.setAttribute('theme', theme);
          await element.updateComplete;
          expect(await violations(element)).to.deep.equal([]);
        });

    for (const demo of demos)
      it(`has nothing for axe to say at 360 px and does not widen its page: ${demo.name}`, async () => {
        const frame = await fixture<HTMLElement>(
          html`<div lang="en" .style=${'width:360px'}>${demo.template('en')}</div>`,
        );
        expect(await violations(frame)).to.deep.equal([]);
        expect(frame.scrollWidth).to.be.at.most(360);
      });

    it('is switched by keyboard, and the table is reached and scrolled by keyboard', async () => {
      const element = await funnel(demoFunnel);
      const heard: unknown[] = [];
      element.addEventListener('pace-view', (event) => heard.push((event as CustomEvent).detail));
      all(element, 'input')[0]?.focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(heard).to.deep.equal([{ tableOnly: true }]);
      await element.updateComplete;
      expect(element.renderRoot.querySelector('canvas')).to.equal(null);
      await sendKeys({ press: 'Tab' });
      expect((element.shadowRoot?.activeElement as HTMLElement | null)?.className).to.equal('figures');
    });
  });

  describe('figures', () => {
    it('D1 shows the six default stages in their order, in both languages', async () => {
      const data = {
        ...demoFunnel,
        stages: DEFAULT_STAGES.map(({ id }) => ({ ...(demoFunnel.stages[0] as FunnelStage), stage: id })),
      };
      const chinese = await funnel(data, 'zh-CN');
      expect(texts(chinese, 'tbody th')).to.deep.equal([
        '线索获取',
        '需求挖掘',
        '方案呈现',
        '异议处理',
        '成交签约',
        '售后跟进',
      ]);
      const english = await funnel(data, 'en');
      expect(texts(english, 'tbody th')).to.deep.equal([
        'Lead',
        'Discovery',
        'Proposal',
        'Objections',
        'Closing',
        'After-sales',
      ]);
    });

    it('D1 shows the stages of a team as the team wrote them', async () => {
      const element = await funnel(ofOne({ stage: 'Needs Analysis <b>' }), 'zh-CN');
      expect(texts(element, 'tbody th')).to.deep.equal(['Needs Analysis <b>']);
    });

    it('D2 30 % passes a baseline of 30 %, 29.9 % does not, and 29.96 % never reads as 30.0', async () => {
      const passing = await funnel(ofOne({ conversion: 0.1 + 0.2, baseline: 0.3 }), 'en');
      expect(texts(passing, 'tbody td').at(-1)).to.equal('fine');
      const failing = await funnel(ofOne({ conversion: 0.299, baseline: 0.3 }), 'en');
      expect(texts(failing, 'tbody td').at(-1)).to.equal('bottleneck');
      expect(texts(failing, '.insight h3')).to.deep.equal(['Lead: only 29.9% goes on']);
      const barely = await funnel(ofOne({ conversion: 0.2996, baseline: 0.3 }), 'en');
      expect(texts(barely, 'tbody td')[2]).to.equal('29.9%');
    });

    it('D3 2.0 days are within a limit of 2, more is flagged', async () => {
      const within = await funnel(ofOne({ dwell: 2, limit: 2 }), 'en');
      expect(texts(within, 'tbody td').at(-1)).to.equal('fine');
      const over = await funnel(ofOne({ dwell: 2.1, limit: 2 }), 'en');
      expect(texts(over, 'tbody td').at(-1)).to.equal('dwell over');
    });

    it('washes the stage furthest under its baseline and says it in words', async () => {
      const element = await funnel(demoFunnel, 'en');
      expect(texts(element, 'tr.hit th')).to.deep.equal(['Proposal']);
      expect(texts(element, '.insight h3')).to.deep.equal(['Proposal: only 1 in 4 goes on']);
      expect(texts(element, '.insight p')[0]).to.equal(
        '520 entered, 390 have not gone on. Baseline 40%, now 25.0%: 15.0 points under.',
      );
    });

    it('names no bottleneck where there is no baseline, and gives no verdict', async () => {
      const element = await funnel(ofOne({ conversion: 0.1 }), 'en');
      expect(all(element, '.insight h3')).to.have.length(0);
      expect(texts(element, 'tbody td').at(-1)).to.equal('–');
    });

    it('gives the totals won and lost, and says how many deals have no history', async () => {
      const element = await funnel(demoFunnel, 'zh-CN');
      expect(texts(element, '.totals dd')).to.deep.equal(['80 300万', '1,460 4,120万']);
      expect(texts(element, '.left-out')[0]).to.contain('有 12 个商机没有阶段历史');
    });
  });

  describe('chart', () => {
    it('is painted once the element is seen, and again in the colours of another theme', async () => {
      const element = await funnel(demoFunnel);
      element.setAttribute('theme', 'light');
      await waitUntil(() => painted(element), 'the chart is painted', { timeout: 5_000 });
      const light = pixel(element);
      element.setAttribute('theme', 'dark');
      await waitUntil(() => pixel(element) !== light, 'it is painted anew');
    });

    it('is not loaded while the element is out of sight, nor for the table alone', async () => {
      for (const style of ['position:absolute;top:5000px;width:900px', 'display:none', 'width:900px']) {
        const frame = await fixture<HTMLElement>(
          html`<div .style=${style}><pace-funnel ?table-only=${style === 'width:900px'}></pace-funnel></div>`,
        );
        const element = frame.querySelector('pace-funnel') as PaceFunnel;
        let asked = 0;
        element.chart.load = () => {
          asked += 1;
          return import('./funnel-chart.ts');
        };
        element.data = demoFunnel;
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(asked, style).to.equal(0);
      }
    });

    it('leaves the table and a plain message when the library cannot be loaded', async () => {
      const frame = await fixture<HTMLElement>(html`<div lang="en"><pace-funnel></pace-funnel></div>`);
      const element = frame.querySelector('pace-funnel') as PaceFunnel;
      element.chart.load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
      element.data = demoFunnel;
      await waitUntil(() => all(element, '[role=status]').length > 0);
      expect(texts(element, '[role=status]')).to.deep.equal([
        'The chart could not be loaded. The table has the same figures.',
      ]);
      expect(all(element, 'tbody tr')).to.have.length(6);
    });

    it('lets go of its canvas when it leaves the page, and paints again when it comes back', async () => {
      const element = await funnel(demoFunnel);
      await waitUntil(() => painted(element));
      const parent = element.parentElement as HTMLElement;
      element.remove();
      parent.append(element);
      await waitUntil(() => painted(element), 'it is painted again');
    });
  });
});
