// What the screen says when the browser has no room, or no storage at all: the change stays in sight, what was saved stays saved.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serve } from '../../scripts/start.mjs';
import { executablePath, flags } from '../chromium.mjs';
import { until } from './chromium.mjs';
import { enterTarget, openPlanner, shows, words } from './planner-page.mjs';

let browser;
let site;

before(async () => {
  site = await serve();
  browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: flags,
  });
});
after(async () => {
  await browser?.close();
  site?.close();
});

for (const [language, notSaved, saved] of [
  ['en', /Not saved.*(room|space)/i, /Saved/],
  ['zh-CN', /未保存.*空间/, /已保存/],
]) {
  test(`no room left: says so in ${language}, offers a file, and saves by itself when there is room again`, async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const origin = `http://localhost:${site.port}`;
    // Before the origin stores anything: Chromium remembers for a while how much room there was.
    const devtools = await page.createCDPSession();
    await page.goto(`${origin}/icon.svg`);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
    await openPlanner(page, site, language);
    await shows(page, notSaved);
    assert.match(await words(page), language === 'en' ? /Export to a file/ : /导出到文件/, 'the way out is beside it');
    await enterTarget(page, '4321');
    await shows(page, /4,321/);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await until(
      async () => !notSaved.test(await words(page)) && saved.test(await words(page)),
      'saved by itself',
      40_000,
    );
    await page.reload();
    await shows(page, /4,321/);
    await context.close();
  });
}

test('a browser that refuses storage: the planner works, says that nothing is kept, and offers a file', async () => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // Stands in for a browser set to refuse site data, which headless Chromium cannot be set to.
  await page.evaluateOnNewDocument(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
  });
  await page.goto(`http://localhost:${site.port}/planner?lang=en#settings`);
  await shows(page, /Not saved.*store/i);
  assert.match(await words(page), /Export to a file/);
  await page.waitForFunction(() =>
    document.querySelector('pace-planner').shadowRoot.querySelector('pace-workspace-settings'),
  );
  await page.evaluate(() => {
    const settings = document
      .querySelector('pace-planner')
      .shadowRoot.querySelector('pace-workspace-settings').shadowRoot;
    settings.querySelector('form [name=name]').value = 'Somebody new';
    settings.querySelector('form').requestSubmit();
  });
  await until(
    () =>
      page.evaluate(() =>
        [
          ...document
            .querySelector('pace-planner')
            .shadowRoot.querySelector('pace-workspace-settings')
            .shadowRoot.querySelectorAll('input'),
        ].some(({ value }) => value === 'Somebody new'),
      ),
    'the new person in the list',
  );
  await context.close();
});
