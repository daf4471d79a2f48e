import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ConnectEvent, ConnectRequest } from '#components/behaviour/connect.ts';
import type { PanelData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import { violations } from '#test/axe.ts';
import { demos, workedStory } from './quota-panel.demo.ts';
import type { QuotaPanel } from './quota-panel.ts';

const WAN = 1_000_000;
const EXPLAINED = ['attainment', 'pace', 'gap', 'coverage', 'requiredPerDay'];

async function panelWith(data: unknown, language: Language = 'en'): Promise<QuotaPanel> {
  const panel = await fixture<QuotaPanel>(
    html`<pace-quota-panel lang=${language} openable closable .data=${data as PanelData}></pace-quota-panel>`,
  );
  await painted(panel);
  return panel;
}

/** Waits for what the panel loads after its figures. */
async function painted(panel: QuotaPanel): Promise<void> {
  await panel.updateComplete;
  const waits = () =>
    panel.renderRoot.querySelector('figure:empty, figure:not(:has(svg))') ||
    !panel.renderRoot.querySelector('.hero, .state, .loading');
  await waitUntil(() => !waits(), 'the panel is painted');
  await panel.updateComplete;
}

/** Asks for an explanation, as Enter on its trigger does. */
async function ask(panel: QuotaPanel, figure: string): Promise<HTMLElement> {
  const trigger = part(panel, `#why-${figure}`);
  trigger.click();
  await waitUntil(() => trigger.getAttribute('aria-expanded') === 'true', `${figure} is explained`);
  await aTimeout(0);
  return trigger;
}

/** What a reader sees of a part, with spaces evened out. */
function text(panel: QuotaPanel, selector = '.base'): string {
  return (panel.renderRoot.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function part<E extends Element = HTMLElement>(panel: QuotaPanel, selector: string): E {
  const found = panel.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

const story = (change: Partial<PanelData> = {}, language: Language = 'en') => ({ ...workedStory(language), ...change });

describe('pace-quota-panel', () => {
  describe('accessibility', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const theme of ['light', 'dark']) {
        it(`finds nothing wrong with any demo, ${language}, ${theme}`, async () => {
          for (const demo of demos) {
            const frame = await fixture<HTMLElement>(html`<div lang=${language}>${demo.template(language)}</div>`);
            const panel = frame.querySelector('pace-quota-panel') as QuotaPanel;
            panel.setAttribute('theme', theme);
            await painted(panel);
            expect(await violations(panel), demo.name).to.deep.equal([]);
            frame.remove();
          }
        }).timeout(20_000);
      }
    }

    it('B1 says when the period’s own target is not the sum of its parts', async () => {
      const panel = await panelWith({ ...story(), ownTarget: 105_000_000 });
      expect(part(panel, '.mismatch').textContent).to.match(/2026 Q1 target ¥1,050K, its parts sum to ¥980K/);
    });

    it('says how many open deals belong to no period for want of a date', async () => {
      const panel = await panelWith({ ...story(), undated: { minor: 120_000_000, count: 12 } });
      expect(part(panel, '.deals').textContent).to.match(/\+ 12 without a close date, ¥1,200K/);
    });

    it('names itself, its curve and its buttons', async () => {
      const panel = await panelWith(story());
      expect(part(panel, '.base').getAttribute('aria-label')).to.equal('Quota of Li Wei, 2026 Q1');
      expect(part(panel, '[role=img]').getAttribute('aria-label')).to.equal(
        '2026 Q1: plan ¥300K, ¥630K, ¥980K; actual ¥130K on Jan 19',
      );
      const names = [...panel.renderRoot.querySelectorAll('header button, header select')].map((control) =>
        control.getAttribute('aria-label'),
      );
      expect(names).to.deep.equal(['Period', 'Open the planner', 'Close the panel']);
    });

    for (const figure of EXPLAINED) {
      it(`explains ${figure} by keyboard: Enter goes in, Escape comes back`, async () => {
        const panel = await panelWith(story());
        expect(part(panel, `#why-${figure}`).tabIndex).to.equal(0);
        part(panel, `#why-${figure}`).focus();
        const trigger = await ask(panel, figure);
        const popover = part(panel, '#explanation');
        expect(popover.matches(':popover-open')).to.equal(true);
        expect(panel.shadowRoot?.activeElement).to.equal(popover);
        expect(trigger.getAttribute('aria-expanded')).to.equal('true');
        expect(await violations(panel)).to.deep.equal([]);
        popover.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        await panel.updateComplete;
        expect(popover.matches(':popover-open')).to.equal(false);
        expect(panel.shadowRoot?.activeElement).to.equal(trigger);
      });
    }

    it('never lays an explanation over the row it was asked from', async () => {
      const panel = await panelWith(story());
      for (const figure of EXPLAINED) {
        const trigger = await ask(panel, figure);
        const row = trigger.closest('[data-row]')?.getBoundingClientRect() as DOMRect;
        const popover = part(panel, '#explanation').getBoundingClientRect();
        expect(popover.top >= row.bottom || popover.bottom <= row.top, figure).to.equal(true);
      }
    });

    it('opens on hover and closes when the pointer leaves', async () => {
      const panel = await panelWith(story());
      part(panel, '#why-pace').dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      await waitUntil(() => panel.renderRoot.querySelector('#explanation:popover-open'), 'opened');
      const popover = part(panel, '#explanation');
      part(panel, '#why-pace').dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      await aTimeout(350);
      expect(popover.matches(':popover-open')).to.equal(false);
    });
  });

  describe('figures', () => {
    it('C12 the worked story on screen: 43.3 % attained, pace 86.7 %, 2.0万 behind', async () => {
      const panel = await panelWith(story({}, 'zh-CN'), 'zh-CN');
      expect(text(panel, '.big')).to.equal('43.3%');
      expect(text(panel, '.mid')).to.equal('86.7%');
      expect(text(panel, '.chip.behind')).to.equal('落后计划 2.0万');
      expect(text(panel, '.facts')).to.equal('13.0 / 30万 已过 10 / 20 个工作日');
      expect(text(panel, '.stats')).to.contain('85.0万').and.to.contain('2.40×').and.to.contain('1.7万 剩 50 天');
    });

    it('C12 the other reading on screen: 5 and 8 more in the week make 18, 60 %, pace 120 %', async () => {
      const panel = await panelWith(story({ won: [{ day: '2026-01-09', minor: 18 * WAN }] }));
      expect(text(panel, '.big')).to.equal('60.0%');
      expect(text(panel, '.mid')).to.equal('120%');
      expect(text(panel, '.side .chip')).to.equal('¥30K ahead of plan');
    });

    it('C12 week 1 on screen: 5 of 30 is 16.7 %, pace 66.7 %', async () => {
      const panel = await panelWith(story({ today: '2026-01-12', won: [{ day: '2026-01-09', minor: 5 * WAN }] }));
      expect(text(panel, '.big')).to.equal('16.7%');
      expect(text(panel, '.mid')).to.equal('66.7%');
    });

    it('B3 the worked quarter on screen: nodes at 30 and 63, the plan ends at 98', async () => {
      const panel = await panelWith(story({}, 'zh-CN'), 'zh-CN');
      const planned = [...panel.renderRoot.querySelectorAll('.curve .planned')].map((label) => label.textContent);
      expect(planned).to.deep.equal(['30', '63', '计划 98']);
    });

    it('A18 years on screen: 95.0 %, 108 %, 107 %', async () => {
      const shown: string[] = [];
      for (const [year, target, actual] of [
        ['2020', 1000, 950],
        ['2021', 1200, 1300],
        ['2022', 1500, 1600],
      ] as const) {
        const panel = await panelWith(
          story({
            period: year,
            today: `${year}-12-31`,
            plan: [{ period: year, minor: target * WAN }],
            won: [{ day: `${year}-06-01`, minor: actual * WAN }],
          }),
        );
        shown.push(text(panel, '.big'));
      }
      expect(shown).to.deep.equal(['95.0%', '108%', '107%']);
    });

    it('shows the sum behind the pace, and what it means in both languages', async () => {
      const panel = await panelWith(story());
      await ask(panel, 'pace');
      const said = text(panel, '#explanation');
      expect(said).to.contain('300 × 10 ÷ 20 = ¥150K');
      expect(said).to.contain('130 ÷ 150 = 86.67 %');
      expect(said).to.contain('Pace: what was won');
      expect(said).to.contain('进度达成率：');
    });

    it('never clamps: 137 % is shown as 137 %, and the bar says where the target lies', async () => {
      const plan = [{ period: '2026-01', minor: 100 * WAN }];
      const panel = await panelWith(story({ period: '2026-01', plan, won: [{ day: '2026-01-15', minor: 137 * WAN }] }));
      expect(text(panel, '.big')).to.equal('137%');
      expect(text(panel, '.stats')).to.contain('¥370K over');
      expect(part(panel, '.bullet .goal').getAttribute('x1')).to.match(/^72\.99/);
    });

    it('keeps other currencies apart', async () => {
      const panel = await panelWith(
        story({ otherCurrencies: [{ currency: 'USD', wonMinor: 1_200_000, openMinor: 3_050_000 }] }),
      );
      expect(text(panel, '.apart')).to.equal('Not converted: USD $12K won, $30.5K open');
      expect(text(panel, '.big')).to.equal('43.3%');
    });

    it('says how much of the page was read', async () => {
      const panel = await panelWith(story());
      expect(text(panel, '.read')).to.equal('22/36 read');
      expect(panel.renderRoot.querySelectorAll('.ticks .got').length).to.equal(22);
      expect(panel.renderRoot.querySelectorAll('.ticks .not').length).to.equal(14);
    });

    it('loads the holidays of a country when one is asked for', async () => {
      const panel = await panelWith(story({ calendar: 'US' }));
      // January 2026 in the US: 22 weekdays less New Year's Day and Martin Luther King Day, which is the 19th itself.
      await waitUntil(() => text(panel, '.facts').includes('11 of 20 days gone'), 'the days of the US', {
        timeout: 10_000,
      });
    });
  });

  describe('fits', () => {
    for (const width of [320, 360]) {
      it(`without scrolling at ${width} × 640`, async () => {
        for (const demo of demos) {
          const frame = await fixture<HTMLElement>(html`<div>${demo.template('en')}</div>`);
          const panel = frame.firstElementChild as QuotaPanel;
          panel.lang = 'en';
          panel.style.width = `${width}px`;
          panel.style.height = '640px';
          await painted(panel);
          const base = part(panel, '.base');
          const size = () => `${base.scrollWidth} × ${base.scrollHeight}`;
          // What does not fit is folded after the browser has told the panel its size, which a busy one does late.
          await waitUntil(() => size() === `${width} × 640`, 'all folded').catch(() => undefined);
          expect(size(), demo.name).to.equal(`${width} × 640`);
          frame.remove();
        }
      }).timeout(20_000);
    }
  });

  it('cuts no line of a fact where it is as narrow as a side bar can be', async () => {
    const panel = await panelWith(workedStory('en'));
    panel.style.width = '200px';
    await painted(panel);
    const facts = part(panel, '.facts');
    const edge = (facts.parentElement as HTMLElement).getBoundingClientRect().left;
    const words = document.createTreeWalker(facts, NodeFilter.SHOW_TEXT);
    const lines: number[] = [];
    while (words.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      lines.push(...[...range.getClientRects()].filter(({ width }) => width > 0).map(({ left }) => left));
    }
    expect(lines.length).to.be.above(facts.childElementCount);
    expect(Math.min(...lines)).to.be.at.least(edge - 0.5);
  });

  describe('states', () => {
    it('asks for a target when there is none', async () => {
      const panel = await panelWith(story({ plan: [] }));
      expect(text(panel)).to.contain('No target yet').and.to.contain('Won so far: ¥130K.');
      setTimeout(() => part(panel, '.button.primary').click());
      const event = await oneEvent(panel, 'pace-set-target');
      expect(event.detail).to.deep.equal({ subject: 'li', period: '2026-Q1' });
    });

    it('says which of saved, saving and not saved holds, and offers the way out', async () => {
      const panel = await panelWith(story());
      expect(panel.renderRoot.querySelector('footer')).to.equal(null);
      panel.saveState = { state: 'saving' };
      await waitUntil(() => panel.renderRoot.querySelector('footer'), 'the footer is there');
      expect(text(panel, 'footer')).to.equal('Saving…');
      panel.saveState = { state: 'notSaved', reason: 'quota' };
      await panel.updateComplete;
      expect(text(panel, 'footer .save')).to.match(/^Not saved/);
      setTimeout(() => part(panel, 'footer button').click());
      await oneEvent(panel, 'pace-export-request');
    });

    it('shows a problem instead of figures, and figures again when data come', async () => {
      const panel = await panelWith(undefined);
      expect(part(panel, '[aria-busy]')).to.not.equal(null);
      panel.problem = 'The workspace could not be opened.';
      await waitUntil(() => panel.renderRoot.querySelector('[role=alert]'), 'the problem is said');
      expect(text(panel, '[role=alert]')).to.contain('The workspace could not be opened.');
      panel.problem = undefined;
      panel.data = story();
      await panel.updateComplete;
      expect(text(panel, '.big')).to.equal('43.3%');
    });

    for (const [what, data] of [
      ['no JSON', '{ not json'],
      ['JSON of another shape', '{"period":"2026-Q1"}'],
      ['an impossible day', JSON.stringify(story({ today: '2026-02-30' }))],
      ['an impossible period', JSON.stringify(story({ period: '2026-13' }))],
    ] as const) {
      it(`says so when the attribute holds ${what}`, async () => {
        const panel = await fixture<QuotaPanel>(html`<pace-quota-panel lang="en" data=${data}></pace-quota-panel>`);
        await waitUntil(() => panel.renderRoot.querySelector('[role=alert]'), 'the problem is said');
      });
    }

    for (const [language, words] of [
      ['en', 'Give this panel data or a workspace'],
      ['zh-CN', '给面板提供数据'],
    ])
      it(`says what it needs when it has neither data nor a workspace, ${language}`, async () => {
        const panel = await fixture<QuotaPanel>(html`<pace-quota-panel lang=${language}></pace-quota-panel>`);
        await waitUntil(() => panel.renderRoot.querySelector('.state'), 'the empty state is shown');
        expect(text(panel)).to.contain(words);
        expect(panel.renderRoot.querySelector('[aria-busy]')).to.equal(null);
        panel.data = story({}, language as Language);
        await panel.updateComplete;
        expect(text(panel, '.big')).to.contain('43.3');
      });

    it('goes on loading while a workspace has not answered', async () => {
      const panel = await fixture<QuotaPanel>(html`<pace-quota-panel lang="en" workspace="slow"></pace-quota-panel>`);
      await aTimeout(100);
      expect(panel.renderRoot.querySelector('.state')).to.equal(null);
      expect(panel.renderRoot.querySelector('.loading [role=status]')).to.not.equal(null);
    });

    it('names what the data lack', async () => {
      const panel = await panelWith({ ...story(), plan: undefined, today: 20260119 });
      expect(text(panel, '[role=alert]')).to.contain('(today, plan)');
    });
  });

  describe('data and events', () => {
    it('reads the attribute and a child script', async () => {
      const byAttribute = await fixture<QuotaPanel>(
        html`<pace-quota-panel lang="en" data=${JSON.stringify(story())}></pace-quota-panel>`,
      );
      expect(text(byAttribute, '.big')).to.equal('43.3%');
      const frame = document.createElement('div');
      frame.innerHTML = `<pace-quota-panel lang="en"><script type="application/json">${JSON.stringify(story())}</script></pace-quota-panel>`;
      document.body.append(frame);
      const byScript = frame.firstElementChild as QuotaPanel;
      await byScript.updateComplete;
      expect(text(byScript, '.big')).to.equal('43.3%');
      frame.remove();
    });

    it('changes language with the page', async () => {
      const frame = await fixture<HTMLElement>(
        html`<div lang="en"><pace-quota-panel .data=${story()}></pace-quota-panel></div>`,
      );
      const panel = frame.firstElementChild as QuotaPanel;
      expect(text(panel, '.side')).to.contain('Pace');
      frame.lang = 'zh-CN';
      await aTimeout(0);
      await panel.updateComplete;
      expect(text(panel, '.side')).to.contain('进度达成率');
    });

    it('fires intents for what it cannot do itself', async () => {
      const panel = await panelWith(story());
      const select = part<HTMLSelectElement>(panel, 'select');
      select.value = '2026-02';
      setTimeout(() => select.dispatchEvent(new Event('change')));
      expect((await oneEvent(panel, 'pace-choose-period')).detail).to.deep.equal({ period: '2026-02' });
      setTimeout(() => part(panel, '[aria-label="Open the planner"]').click());
      await oneEvent(panel, 'pace-open-planner');
      setTimeout(() => part(panel, '[aria-label="Close the panel"]').click());
      await oneEvent(panel, 'pace-close');
      setTimeout(() => part(panel, '.change button').click());
      expect((await oneEvent(panel, 'pace-show-change')).detail.period).to.equal('2026-02');
    });

    it('asks to be bound, once a question, and lets go when it leaves', async () => {
      const asked: ConnectRequest<'panel'>[] = [];
      let stopped = 0;
      const frame = await fixture<HTMLElement>(html`<div
        @pace-connect=${(event: ConnectEvent) => {
          const request = event.detail as ConnectRequest<'panel'>;
          asked.push(request);
          request.accept(() => {
            stopped += 1;
          });
        }}
      ></div>`);
      const panel = document.createElement('pace-quota-panel');
      panel.setAttribute('workspace', 'team');
      panel.lang = 'en';
      frame.append(panel);
      await waitUntil(() => asked.length > 0, 'it has asked');
      expect(asked.map(({ workspace, slice }) => [workspace, slice])).to.deep.equal([['team', 'panel']]);
      asked[0]?.deliver(story());
      await painted(panel);
      expect(text(panel, '.big')).to.equal('43.3%');
      panel.period = '2026-02';
      await panel.updateComplete;
      expect(asked.length).to.equal(2);
      expect(asked[1]?.query.period).to.equal('2026-02');
      expect(stopped).to.equal(1);
      asked[0]?.deliver(story({ won: [] }));
      await panel.updateComplete;
      expect(text(panel, '.big'), 'an answer to an older question').to.equal('43.3%');
      panel.remove();
      expect(stopped).to.equal(2);
    });
  });
});
