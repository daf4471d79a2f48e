// What a newcomer tries first: the sample CRM page that `npm start -- --open` opens, from the welcome to the deals taken in.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/start.mjs';
import { launchChromium, panelFrame, togglePanel, until } from './chromium.mjs';

const viewport = { width: 1280, height: 800 };
let server;

before(async () => {
  server = await serve();
  fs.mkdirSync('dist/screenshots', { recursive: true });
});
after(() => server?.close());

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function picture(page, name) {
  await pause(250);
  await page.screenshot({ path: `dist/screenshots/${name}.png` });
}

/**
 * One of our pages as large as the browser shows it, beside the CRM's tab. Opened as a tab it would itself be the one in
 * front, and only a press on the browser's own button (activeTab) tells the popup an address it may not read yet.
 */
async function beside(chromium, crm, name, { width, height }) {
  const page = await chromium.newPage();
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument((address) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    chrome.tabs.query = async (asked) => {
      const tab = (await query({})).findLast(({ url }) => url === undefined || url === address);
      return asked.active ? [{ ...tab, url: address }] : query(asked);
    };
  }, crm);
  await page.goto(chromium.url(name));
  return page;
}

const says = (page, pattern, what = String(pattern)) =>
  until(() => page.evaluate((source) => new RegExp(source).test(globalThis.deepText()), pattern.source), what).catch(
    async (error) => {
      throw new Error(`${error.message}; it says: ${await page.evaluate(() => globalThis.deepText())}`);
    },
  );

/** Text through shadow roots. */
const learnToRead = (page) =>
  page.evaluate(() => {
    const inside = (node) =>
      [...(node.shadowRoot ?? node).childNodes]
        .map((child) => (child.nodeType === 3 ? child.data : child.localName === 'style' ? '' : inside(child)))
        .join(' ');
    globalThis.deepText = () => inside(document.body).replace(/\s+/g, ' ');
  });

const words = {
  en: {
    asks: /Paceline does not read localhost/,
    part: /22 deals here.*22 of 36 read/,
    whole: /36 deals here.*all 36 read/,
    done: /Taken in: 36 new, 0 changed/,
  },
  'zh-CN': {
    asks: /尚未读取 localhost/,
    part: /22 个商机.*已读 22 \/ 36/,
    whole: /36 个商机.*36 条已全部读取/,
    done: /已收进：新增 36/,
  },
};

for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
])
  test(`from the welcome to the deals of the sample page taken in, ${language}, ${theme}`, async () => {
    const chromium = await launchChromium({ allow: ['http://localhost/*'], language, theme, viewport });
    try {
      await (await chromium.worker()).evaluate((appearance) => chrome.storage.local.set({ appearance }), {
        language,
        theme,
      });
      const welcome = await chromium.newPage(chromium.url('welcome.html'));
      await until(() => welcome.$('ol'), 'the first steps');
      const height = await welcome.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height <= viewport.height, `the first steps fit one screen: ${height} px`);
      await picture(welcome, `welcome-${language}-${theme}`);
      await welcome.close();

      const address = `http://localhost:${server.port}/crm?lang=${language}`;
      const crm = await chromium.newPage(address);
      await until(() => crm.$('#opportunities tbody tr'), 'the sample page');
      const popup = await beside(chromium, address, 'popup.html', { width: 360, height: 590 });
      await learnToRead(popup);
      await says(popup, words[language].asks);
      await picture(popup, `popup-asks-${language}-${theme}`);
      await popup.click('pace-surface >>> [data-act="allow"]');
      await says(popup, words[language].part);
      await picture(popup, `popup-allowed-${language}-${theme}`);
      await popup.close();
      await crm.bringToFront();
      await until(() => crm.$('paceline-host'), 'the pill, without a reload');
      await togglePanel(chromium, crm);
      const frame = await panelFrame(crm);
      await learnToRead(frame);
      await says(frame, words[language].part);
      await crm.$eval('footer button', (more) => more.click());
      await says(frame, words[language].whole);
      await (await until(() => frame.$('pace-surface >>> [data-act="take-in"]'), 'take in')).evaluate((one) =>
        one.click(),
      );
      await until(() => frame.$('pace-surface >>> form'), 'what is asked once');
      await picture(crm, `sample-page-asked-once-${language}-${theme}`);
      await frame.evaluate(() => {
        const form = document
          .querySelector('pace-surface')
          .shadowRoot.querySelector('pace-take-in')
          .shadowRoot.querySelector('form');
        form.querySelector('select[name=me]').value = '0';
      });
      await pause(400);
      await (await frame.$('pace-surface >>> [data-act="confirm"]')).evaluate((one) => one.click());
      await says(frame, words[language].done);
      await picture(crm, `sample-page-taken-in-${language}-${theme}`);

      const side = await beside(chromium, address, 'sidepanel.html', { width: 360, height: 640 });
      await learnToRead(side);
      await says(side, words[language].whole);
      const wide = await side.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(wide, 360, 'nothing is cut off at the side');
      await picture(side, `side-panel-${language}-${theme}`);
    } finally {
      await chromium.close();
    }
  });
