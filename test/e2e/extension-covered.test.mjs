// A page lays something opaque over the panel that lets presses through: nothing is done that the person could not see.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allowSite, launchChromium, panelFrame, togglePanel, until } from './chromium.mjs';
import { servePages } from './server.mjs';

let chromium;
let pages;
let page;
let frame;

before(async () => {
  pages = await servePages();
  chromium = await launchChromium({ allow: ['http://crm.localhost/*'] });
  await allowSite(chromium, 'http://crm.localhost/*');
  page = await chromium.newPage(pages.address('plain'));
  await until(() => page.$('paceline-host'), 'the pill');
  await togglePanel(chromium, page);
  frame = await panelFrame(page);
  await until(() => find('pace-take-in >>> [data-act="take-in"]'), 'the deals');
});
after(async () => {
  await chromium?.close();
  await pages?.close();
});

const find = (selector) => frame.$(`pace-surface >>> ${selector}`);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const deals = () =>
  frame.evaluate(
    async () => (await document.querySelector('pace-surface').session.read({ kind: 'workspace' })).counts.deals,
  );

/** With the mouse, at the place on the screen: what is over it and lets presses through gets none. */
async function press(selector) {
  const button = await until(() => find(selector), selector);
  await button.evaluate((one) => one.scrollIntoView({ block: 'nearest' }));
  const { x, y } = await button.evaluate((one) => {
    const box = one.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  const { left } = await page.$eval('paceline-host', (host) => host.getBoundingClientRect().toJSON());
  await page.mouse.click(left + x, y);
}

/** Over the figures only: the button itself stays in sight, but not what it is about. */
function cover({ stubborn = false } = {}) {
  return page.evaluate((again) => {
    const bait = document.createElement('div');
    bait.id = 'bait';
    bait.popover = 'manual';
    bait.textContent = 'You have won';
    bait.style.cssText =
      'position:fixed;inset:0 0 auto auto;width:360px;height:500px;margin:0;pointer-events:none;background:#fff';
    document.body.append(bait);
    bait.showPopover();
    const over = (event) => {
      if (event.target === bait) return;
      bait.hidePopover();
      bait.showPopover();
    };
    if (again) document.addEventListener('toggle', over, { capture: true });
  }, stubborn);
}

test('pressed in plain sight, it is done', async () => {
  await (await until(() => find('pace-take-in >>> [data-act="take-in"]'), 'the button')).evaluate((one) => one.click());
  await until(() => find('pace-take-in >>> form'), 'the questions');
  await frame.evaluate(() => {
    const form = document
      .querySelector('pace-surface')
      .shadowRoot.querySelector('pace-take-in')
      .shadowRoot.querySelector('form');
    form.querySelector('select[name=me]').value = '0';
  });
  await pause(700);
  await press('pace-take-in >>> [data-act="confirm"]');
  await until(async () => (await deals()) === 3, 'the deals in the plan');
});

test('covered, nothing is taken in and the panel says so; it comes to the front, and the next press counts', async () => {
  await page.evaluate(() => {
    document.querySelector('[data-id=a-1] a').textContent = 'Another name';
  });
  await until(() => find('pace-take-in >>> [data-act="take-in"]'), 'the change');
  await cover();
  await pause(300);
  await press('pace-take-in >>> [data-act="take-in"]');
  const notice = await until(() => find('[role=alert] p::-p-text(lay over the panel)'), 'the notice');
  assert.ok(notice);
  assert.ok(await find('pace-take-in >>> [data-act="take-in"]'), 'still to be taken in');
  await pause(800);
  await press('pace-take-in >>> [data-act="take-in"]');
  await until(
    async () =>
      /0 new, 1 changed/.test(
        await (await find('pace-take-in')).evaluate(
          (one) => one.shadowRoot.querySelector('p[role=status]').textContent,
        ),
      ),
    'the change in the plan',
  );
  assert.equal(await find('[data-act="side-panel"]'), null, 'the notice is gone');
});

test('a page that covers the panel again and again is left to it: the side panel is the way out', async () => {
  await page.evaluate(() => {
    document.getElementById('bait').remove();
    document.querySelector('[data-id=a-1] a').textContent = 'A third name';
  });
  await until(() => find('pace-take-in >>> [data-act="take-in"]'), 'the change');
  await cover({ stubborn: true });
  for (const time of ['first', 'second']) {
    await pause(800);
    await press('pace-take-in >>> [data-act="take-in"]');
    await until(() => find('[data-act="side-panel"]'), `the ${time} refusal`);
  }
  await press('[data-act="side-panel"]');
  await until(
    () => chromium.browser.targets().some((target) => target.url().endsWith('/sidepanel.html')),
    'the side panel',
  );
});
