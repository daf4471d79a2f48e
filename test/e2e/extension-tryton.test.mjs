// The main job on a real CRM: Tryton, started here, with the built extension in a real Chromium.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { allowSite, launchChromium, panelFrame, togglePanel, until } from './chromium.mjs';
import { startTryton, trytonMissing } from './tryton/start.mjs';

const site = 'http://127.0.0.1/*';
const skip = trytonMissing() ?? false;
const viewport = { width: 1440, height: 900 };
let tryton;
let chromium;

before(async () => {
  if (skip) return;
  tryton = await startTryton();
  chromium = await launchChromium({ allow: [site], viewport });
  await allowSite(chromium, site);
});
after(async () => {
  await chromium?.close();
  await tryton?.close();
});

/** Shows the list of opportunities, after logging in where Tryton asks. */
async function openOpportunities() {
  const page = await chromium.newPage(`${tryton.address}/#crm`);
  const asked = await until(async () => {
    if (await page.$('table.tree tbody tr')) return 'menu';
    return (await (await page.$('#login'))?.isVisible()) && 'login';
  }, 'the login or the menu');
  if (asked === 'login') await logIn(page);
  await until(() => page.$('table.tree tbody tr'), 'the menu');
  await page.evaluate(() => {
    location.hash = '#crm/model/sale.opportunity';
  });
  await until(async () => (await rows(page)).length > 10, 'the opportunities');
  return page;
}

async function logIn(page) {
  await page.type('#login', 'admin');
  await page.keyboard.press('Enter');
  await until(
    () => page.evaluate(() => document.activeElement?.id === 'ask-dialog-entry'),
    'the question for the password',
  );
  await page.keyboard.type('admin');
  await page.keyboard.press('Enter');
}

/** What Tryton shows, read here apart from the extension. */
function rows(page) {
  return page.evaluate(() =>
    [...([...document.querySelectorAll('table.tree')].at(-1)?.querySelectorAll('tbody tr:not(.more-row)') ?? [])].map(
      (row) =>
        Object.fromEntries(
          [...row.querySelectorAll('td[data-title]')].map((cell) => [
            cell.dataset.title.replace(': ', ''),
            cell.querySelector('.widget')?.textContent.trim(),
          ]),
        ),
    ),
  );
}

async function openPanel(page) {
  await togglePanel(chromium, page);
  const frame = await panelFrame(page);
  // What is pressed before a person can have seen it is refused.
  await pause(700);
  return frame;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Speaks this language and wears this theme from the next opening on. */
async function dress(language, theme) {
  await (await chromium.worker()).evaluate((appearance) => chrome.storage.local.set({ appearance }), {
    language,
    theme,
  });
}

/** Closes the panel and opens it again over the same page. */
async function reopenPanel(page) {
  const ours = () => page.frames().some((one) => one.url().startsWith('chrome-extension://'));
  await togglePanel(chromium, page);
  await until(() => !ours(), 'the panel to close');
  return openPanel(page);
}

async function picture(page, name) {
  await pause(300);
  const file = `dist/screenshots/${name}.png`;
  fs.mkdirSync('dist/screenshots', { recursive: true });
  await page.screenshot({ path: file });
  assert.ok(fs.statSync(file).size > 20_000);
}

/** All text of an element of the panel, through shadow roots. */
const read = (frame, selector) =>
  frame.evaluate((wanted) => {
    const inside = (node) =>
      [...(node.shadowRoot ?? node).childNodes]
        .map((child) =>
          child.nodeType === 3
            ? child.data
            : child.localName === 'style'
              ? ''
              : child.nodeType === 1
                ? inside(child)
                : '',
        )
        .join('');
    const element = document.querySelector('pace-surface')?.shadowRoot.querySelector(wanted);
    return element ? inside(element).replace(/\s+/g, ' ').trim() : '';
  }, selector);

const says = (frame, selector, pattern) =>
  until(async () => pattern.test(await read(frame, selector)), `${selector} to say ${pattern}`).catch(async (error) => {
    throw new Error(`${error.message}; it says: ${await read(frame, selector)}`);
  });

/** Presses a button of the take-in part. */
async function press(frame, selector) {
  const button = await until(() => frame.$(`pace-surface >>> pace-take-in >>> ${selector}`), selector);
  await button.evaluate((one) => one.click());
}

test('the panel opens over the opportunities, reads what is shown, and says how many of how many', {
  skip,
}, async () => {
  const page = await openOpportunities();
  const shown = (await rows(page)).length;
  assert.ok(shown < 36, `Tryton shows ${shown} of 36 at first`);
  const frame = await openPanel(page);
  await says(frame, 'pace-take-in', new RegExp(`${shown} deals here: ${shown} new, 0 changed.*${shown} of 36 read`));
  await page.mouse.move(600, 600);
  await page.mouse.wheel({ deltaY: 3_000 });
  await says(frame, 'pace-take-in', /36 deals here: 36 new, 0 changed.*all 36 read/);
  await page.close();
});

test('it asks once which states mean won or lost and who I am, takes the deals in, and shows attainment of a quota from the planner', {
  skip,
}, async () => {
  const page = await openOpportunities();
  await until(async () => {
    await page.mouse.move(600, 600);
    await page.mouse.wheel({ deltaY: 3_000 });
    return (await rows(page)).length === 36;
  }, 'all opportunities');
  await dress('zh-CN', 'light');
  let frame = await openPanel(page);
  await press(frame, '[data-act="take-in"]');
  await says(frame, 'pace-take-in', /这些状态代表什么/);
  await picture(page, 'first-run-over-tryton-zh-CN-light');
  await dress('en', 'light');
  frame = await reopenPanel(page);
  await says(frame, 'pace-take-in', /all 36 read/);
  await press(frame, '[data-act="take-in"]');
  await says(frame, 'pace-take-in', /What do these states mean/);
  await picture(page, 'first-run-over-tryton-en-light');
  const guesses = await until(
    () =>
      frame.evaluate(() => {
        const form = document
          .querySelector('pace-surface')
          .shadowRoot.querySelector('pace-take-in')
          .shadowRoot.querySelector('form');
        const states = [...form.querySelectorAll('select[name^=stage]')].map((one) => [
          one.parentElement.querySelector('span').textContent,
          one.value,
        ]);
        return Object.fromEntries(states);
      }),
    'the questions',
  );
  assert.deepEqual(guesses, { Converted: 'open', Opportunity: 'open', Lost: 'lost', Won: 'won', Lead: 'open' });
  await frame.evaluate(() => {
    const form = document
      .querySelector('pace-surface')
      .shadowRoot.querySelector('pace-take-in')
      .shadowRoot.querySelector('form');
    const me = form.querySelector('select[name=me]');
    me.value = [...me.options].find((option) => option.textContent === 'Ada Reyes').value;
    form.querySelector('select[name=currency]').value = 'USD';
  });
  await press(frame, '[data-act="confirm"]');
  await says(frame, 'pace-take-in', /Taken in: 36 new, 0 changed/);
  await says(frame, 'pace-quota-panel', /Ada Reyes/);

  const planner = await chromium.newPage(chromium.url('planner.html'));
  await setTarget(planner, 'Ada Reyes', '1M');
  await planner.close();
  await page.bringToFront();
  await says(frame, 'pace-quota-panel', attainment(await rows(page)));
  await page.close();
});

test('after the browser was closed and opened again everything is there, and nothing is asked again', {
  skip,
}, async () => {
  await chromium.close({ keepProfile: true });
  chromium = await launchChromium({ profile: chromium.profile, viewport });
  const page = await openOpportunities();
  await until(async () => {
    await page.mouse.move(600, 600);
    await page.mouse.wheel({ deltaY: 3_000 });
    return (await rows(page)).length === 36;
  }, 'all opportunities');
  const frame = await openPanel(page);
  await says(frame, 'pace-quota-panel', /Ada Reyes/);
  await says(frame, 'pace-quota-panel', attainment(await rows(page)));
  await says(frame, 'pace-take-in', /36 deals here: 0 new, 0 changed.*The plan has all of this already/);
  await page.close();
});

test('a changed deal is noticed and taken in without a question, also after the service worker was ended', {
  skip,
}, async () => {
  const page = await openOpportunities();
  const frame = await openPanel(page);
  await says(frame, 'pace-take-in', /0 new, 0 changed/);
  await (await chromium.worker()).close();
  await page.evaluate(() => {
    const cell = [...document.querySelectorAll('table.tree')]
      .at(-1)
      .querySelector('tbody td[data-title="Amount: "] .column-float');
    cell.title = '1,234.50';
    cell.textContent = '1,234.50';
  });
  await says(frame, 'pace-take-in', /0 new, 1 changed/);
  // An explanation of ours over the panel is not the page covering it.
  const figure = await until(() => frame.$('pace-surface >>> pace-quota-panel >>> .why'), 'a figure');
  await figure.evaluate((one) => one.click());
  await until(() => frame.$('pace-surface >>> pace-quota-panel >>> #explanation:popover-open'), 'the explanation');
  await pause(300);
  await press(frame, '[data-act="take-in"]');
  await says(frame, 'pace-take-in', /Taken in: 0 new, 1 changed/);
  await page.close();
});

test('the panel over Tryton in both languages, light and dark, at a desk and at 360 px', { skip }, async () => {
  const page = await openOpportunities();
  let frame;
  for (const language of ['zh-CN', 'en'])
    for (const theme of ['light', 'dark']) {
      await dress(language, theme);
      frame = frame ? await reopenPanel(page) : await openPanel(page);
      await says(frame, 'pace-take-in', language === 'en' ? /36 read/ : /\/ 36/);
      await says(frame, 'pace-quota-panel', /Ada Reyes/);
      await picture(page, `panel-over-tryton-${language}-${theme}`);
      await page.setViewport({ width: 360, height: 740 });
      await picture(page, `panel-over-tryton-${language}-${theme}-360`);
      await page.setViewport(viewport);
    }
  await page.close();
});

/** Types a target for this month into the planner's board, as a person does. */
async function setTarget(planner, owner, amount) {
  const month = new Intl.DateTimeFormat('en', { month: 'short' }).format();
  const cell = await until(async () => {
    const found = await planner.evaluateHandle(
      (name, label) => {
        const board = document.querySelector('pace-planner')?.shadowRoot.querySelector('pace-target-board')?.shadowRoot;
        const row = [...(board?.querySelectorAll('tbody tr') ?? [])].find((one) => one.textContent.includes(name));
        const headings = [...(board?.querySelectorAll('thead tr:last-child > *') ?? [])];
        return row?.children[headings.findIndex((one) => one.textContent.trim() === label)];
      },
      owner,
      month,
    );
    return found.asElement();
  }, `the cell of ${owner} for ${month}`);
  await cell.click();
  await planner.keyboard.type(amount);
  await planner.keyboard.press('Enter');
  // The panel follows the board's selection, which goes on to the next row.
  await planner.keyboard.press('ArrowUp');
  await until(
    () =>
      planner.evaluate(() =>
        document
          .querySelector('pace-planner')
          .shadowRoot.querySelector('pace-quota-panel')
          .shadowRoot.textContent.includes('%'),
      ),
    'the planner to show attainment',
  );
}

/** Of a quota of 1,000,000: what Ada has won, as Tryton itself shows it. */
function attainment(opportunities) {
  const won = opportunities
    .filter((one) => one.State === 'Won' && one.Employee === 'Ada Reyes')
    .reduce((sum, one) => sum + Number(one.Amount.replaceAll(',', '')), 0);
  assert.ok(won > 0, 'Ada has won something');
  return new RegExp(`${((won / 1_000_000) * 100).toFixed(1).replace('.', '\\.')} ?%`);
}
