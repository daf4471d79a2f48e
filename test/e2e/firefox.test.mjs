// The main job in a real Firefox: the sample CRM page, the panel on it, the side bar, the planner, and a background that is stopped at will.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/start.mjs';
import { until } from './chromium.mjs';
import { launchFirefox, pressButton, readText } from './firefox.mjs';

const site = 'http://localhost/*';
const panel = ['pace-surface', 'pace-quota-panel'];
const takeIn = ['pace-surface', 'pace-take-in'];
/** What a temporary add-on leaves behind stays for the next start, as it does for one that is installed for good. */
const settings = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};
let server;
let firefox;
let helper;
let crm;
let me;

before(async () => {
  server = await serve();
  fs.mkdirSync('dist/screenshots', { recursive: true });
  await start();
});
after(async () => {
  await firefox?.close();
  server?.close();
});

async function start(profile) {
  firefox = await launchFirefox({ ...(profile && { profile }), settings });
  // One of our own pages, through which popup and side bar are seen.
  helper = await firefox.newTab(firefox.url('options.html'));
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const address = (language) => `http://localhost:${server.port}/crm?lang=${language}`;

/** Speaks this language and wears this theme from the next opening on. */
const dress = (language, theme) =>
  helper.evaluate((appearance) => browser.storage.local.set({ appearance }), { language, theme });

const onPage = (path) => crm.inPanel(readText, path);
const beside = (view, path) => helper.evaluate(readText, path, view);

async function says(read, pattern) {
  await until(async () => pattern.test(await read()), String(pattern)).catch(async (error) => {
    throw new Error(`${error.message}; it says: ${await read().catch(String)}`);
  });
}

const picture = async (of, name) => {
  await pause(250);
  const file = `dist/screenshots/firefox-${name}.png`;
  await of.picture(file);
  assert.ok(fs.statSync(file).size > 15_000);
};

/** Presses the pill, as a person does. */
async function openPanel() {
  await until(() => crm.evaluate(() => document.querySelector('paceline-host') !== null), 'the pill');
  const [x, y] = await crm.evaluate(() => {
    const box = document.querySelector('paceline-host').getBoundingClientRect();
    return [Math.round(box.x + box.width / 2), Math.round(box.y + 16)];
  });
  await crm.press(x, y);
  await until(() => crm.inPanel(() => document.documentElement.dataset.ready), 'the panel');
}

test('the button tells the popup which site is in front, and a press there allows it, without a reload', async () => {
  await dress('zh-CN', 'light');
  crm = await firefox.newTab(address('zh-CN'));
  await until(() => crm.evaluate(() => document.querySelectorAll('#opportunities tr').length > 20), 'the sample page');
  await firefox.pressButton();
  await says(() => beside('popup', ['pace-surface']), /尚未读取 localhost/);
  const popup = await helper.evaluate(() => {
    const [view] = browser.extension.getViews({ type: 'popup' });
    const allow = view.document.querySelector('pace-surface').shadowRoot.querySelector('[data-act=allow]');
    const { x, y, width, height } = allow.getBoundingClientRect();
    return { size: [view.innerWidth, view.innerHeight], allow: [x + width / 2, y + height / 2] };
  });
  assert.deepEqual(popup.size, [360, 590]);
  await picture({ picture: firefox.popupPicture }, 'popup-asks-zh-CN-light');
  await firefox.pressInPopup(...popup.allow);
  await until(() => crm.evaluate(() => document.querySelector('paceline-host') !== null), 'the pill, without a reload');
  assert.deepEqual(await helper.evaluate(async () => (await browser.permissions.getAll()).origins), [site]);
});

test('the panel on the page reads it, asks once, takes the deals in and shows the figures, and so does the side bar', async () => {
  await openPanel();
  await says(() => onPage(takeIn), /22 个商机.*已读 22 \/ 36/);
  await crm.evaluate(pressButton, ['footer button']);
  await says(() => onPage(takeIn), /36 个商机.*36 条已全部读取/);
  await picture(crm, 'panel-first-run-zh-CN-light');
  await crm.inPanel(pressButton, [...takeIn, '[data-act=take-in]']);
  me = await crm.evaluate(() => {
    const won = [...document.querySelectorAll('#opportunities tbody tr')].find((row) =>
      /赢单|成交|Won/.test(row.textContent),
    );
    return won.lastElementChild.textContent.trim();
  });
  await until(() => crm.inPanel(choose, 'select[name=me]', me), 'the questions');
  await crm.inPanel(pressButton, [...takeIn, '[data-act=confirm]']);
  await says(() => onPage(takeIn), /已收进：新增 36/);
  await firefox.showSideBar(true);
  await says(() => beside('sidebar', takeIn), /36 条已全部读取/);
  await until(async () => (await beside('sidebar', panel)) === (await onPage(panel)), 'the same figures in both');
  await picture(firefox, 'side-bar-and-panel-zh-CN-light');
});

test('a target typed in the planner reaches the panel on the page and the side bar', async () => {
  await dress('en', 'dark');
  const planner = await firefox.newTab(firefox.url('planner.html'));
  await setTarget(planner, me, 1.5);
  await crm.bringToFront();
  await says(() => onPage(panel), /计划 150 /);
  await says(() => beside('sidebar', panel), /计划 150 /);
  await picture(firefox, 'target-in-panel-and-side-bar-zh-CN-light');
  await planner.bringToFront();
  await picture(planner, 'planner-en-dark');
  await planner.close();
});

test('with the background stopped at any moment, by force or for its silence, all surfaces go on, and nothing is lost', async () => {
  const planner = await firefox.newTab(firefox.url('planner.html'));
  for (const [round, millions] of [2.1, 2.2, 2.3, 2.4].entries()) {
    await setTarget(planner, me, millions);
    // In the midst of saving, and after it.
    if (round % 2) await until(() => isSaved(planner, millions), 'the target to be saved');
    await firefox.stopBackground();
    await until(() => isSaved(planner, millions), 'the target to be saved');
  }
  await crm.bringToFront();
  await says(() => onPage(panel), /计划 240 /);
  await until(async () => (await beside('sidebar', panel)) === (await onPage(panel)), 'the same figures in both');
  await says(() => onPage(takeIn), /36 条已全部读取/);
  await crm.evaluate(() => {
    document.querySelector('#opportunities tbody .amount').textContent = '¥1,234.50';
  });
  await says(() => onPage(takeIn), /新增 0，变化 1/);

  await firefox.inBrowser(() => Services.prefs.setIntPref('extensions.background.idle.timeout', 300));
  await firefox.stopBackground();
  let stopped = 0;
  const watching = setInterval(
    () =>
      void firefox.hasBackground().then((runs) => {
        stopped += runs ? 0 : 1;
      }),
    100,
  );
  await pause(3_000);
  clearInterval(watching);
  await firefox.inBrowser(() => Services.prefs.clearUserPref('extensions.background.idle.timeout'));
  assert.ok(stopped > 0, 'the background was stopped for its silence');
  await setTarget(planner, me, 3.3);
  await says(() => onPage(panel), /计划 330 /);
  await planner.close();
});

test('after the browser was closed and opened again everything is there, and nothing is asked again', async () => {
  await firefox.close({ keepProfile: true });
  await start(firefox.profile);
  await dress('en', 'dark');
  await firefox.inBrowser(() => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', 0));
  crm = await firefox.newTab(address('zh-CN'));
  await firefox.pressButton();
  await until(() => beside('popup', panel).then((words) => words.includes(me)), 'the person');
  await says(() => beside('popup', panel), /Plan 3,300 /);
  await says(() => beside('popup', takeIn), /22 deals here: 0 new, 0 changed.*The plan has all of this already/);
  await picture({ picture: firefox.popupPicture }, 'popup-en-dark');
  await openPanel();
  await says(() => onPage(panel), /Plan 3,300 /);
  await firefox.showSideBar(true);
  await until(async () => (await beside('sidebar', panel)) === (await onPage(panel)), 'the same figures in both');
  await picture(firefox, 'side-bar-and-panel-en-dark');
});

/** Run in the panel: answers a question that was asked once. */
function choose(selector, words) {
  const part = document.querySelector('pace-surface').shadowRoot.querySelector('pace-take-in').shadowRoot;
  const select = part.querySelector(selector);
  const option = [...(select?.options ?? [])].find((one) => one.textContent.trim() === words);
  if (option) option.selected = true;
  return option !== undefined;
}

/** Whether the planner's own session has this target of this person's, in millions, and has it on disk. */
const isSaved = (planner, millions) =>
  planner.evaluate(
    async (minor) => {
      const { session } = document.querySelector('pace-planner');
      const { rows } = await session.read({
        kind: 'board',
        year: new Date().getFullYear(),
        today: new Date().toISOString().slice(0, 10),
      });
      const { state } = await session.read({ kind: 'save' });
      return state === 'saved' && rows.some(({ cells }) => cells.some((cell) => cell.minor === minor));
    },
    Math.round(millions * 100_000_000),
  );

/** Types a target of this person for this month, in millions, into the planner's board, as a person does. */
async function setTarget(planner, owner, millions) {
  const month = new Intl.DateTimeFormat('en', { month: 'short' }).format();
  const place = () =>
    planner.evaluate(
      (name, label) => {
        const board = document.querySelector('pace-planner')?.shadowRoot.querySelector('pace-target-board')?.shadowRoot;
        const row = [...(board?.querySelectorAll('tbody tr') ?? [])].find((one) => one.textContent.includes(name));
        const headings = [...(board?.querySelectorAll('thead tr:last-child > *') ?? [])];
        const cell = row?.children[headings.findIndex((one) => one.textContent.trim() === label)];
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const box = cell?.getBoundingClientRect();
        return box && [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      },
      owner,
      month,
    );
  await planner.bringToFront();
  await planner.press(...(await until(place, `the cell of ${owner} for ${month}`)));
  await planner.type(`${millions}M\uE007`);
}
