// Many tabs of one origin: whatever is opened, killed, closed, frozen or reloaded meanwhile, all end equal and nothing acknowledged is lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { lostOf, serveDurablePage, until } from './durable-browser.mjs';

let durable;

before(async () => {
  durable = await serveDurablePage();
});
after(() => durable?.close());

/** The same document in all of them, with one feed on disk that has neither gap nor reuse. */
async function endEqual(pages, saved) {
  await until(async () => {
    const revisions = await Promise.all(pages.map((page) => page.evaluate(() => window.revision())));
    return new Set(revisions).size === 1;
  }, 'one revision everywhere');
  const reports = await Promise.all(pages.map((page) => page.evaluate(() => window.report())));
  for (const { edits, faults } of reports) {
    assert.deepEqual(faults, []);
    assert.deepEqual(edits, reports[0].edits);
  }
  assert.deepEqual(lostOf(saved, reports[0].edits), []);
  for (const page of pages) assert.deepEqual(page.failures, []);
}

test('ten tabs opened at once edit at once; some are closed, one crashes, one is reloaded: all end equal, nothing is lost', async () => {
  const saved = new Map();
  durable.collect(saved);
  const browser = await durable.launch('ten');
  const pages = await Promise.all(Array.from({ length: 10 }, () => durable.openPage(browser)));
  // Each for a while, and not for ever: then they can be compared.
  const editing = pages.map((page, index) =>
    page
      .evaluate(async (prefix) => {
        for (let n = 0; n < 25; n += 1) {
          if ((await window.edit(`${prefix} ${n % 5}`, String(n))) !== 'saved') continue;
          navigator.sendBeacon('/saved', JSON.stringify({ key: `${prefix} ${n % 5}`, value: n }));
        }
      }, `tab ${index}`)
      .catch(() => 'gone'),
  );
  await until(() => saved.size >= 10, 'the first acknowledgements');
  const [closed, closedToo, crashed, reloaded, ...rest] = pages;
  await closed.close({ runBeforeUnload: false });
  await closedToo.close({ runBeforeUnload: false });
  await crash(crashed);
  await reloaded.bringToFront();
  await reloaded.reload();
  await reloaded.waitForFunction(() => 'report' in window);
  await Promise.all(editing);
  const late = await durable.openPage(browser);
  await endEqual([reloaded, ...rest, late], saved);
  await browser.close();
});

test('a frozen tab that is resumed, and one that was discarded, have what the others did meanwhile, and go on', async () => {
  const saved = new Map();
  durable.collect(saved);
  const browser = await durable.launch('frozen');
  const frozen = await durable.openPage(browser);
  const discarded = await durable.openPage(browser);
  const other = await durable.openPage(browser);
  const edit = async (page, key, value) => {
    assert.equal(await page.evaluate((...both) => window.edit(...both), key, String(value)), 'saved');
    saved.set(key, value);
  };
  await edit(frozen, 'frozen before', 1);
  await edit(discarded, 'discarded before', 1);
  const devtools = await frozen.createCDPSession();
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await discarded.goto('about:blank');
  for (let n = 0; n < 10; n += 1) await edit(other, 'meanwhile', n);
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await frozen.bringToFront();
  await discarded.bringToFront();
  await discarded.goBack();
  await discarded.waitForFunction(() => 'report' in window);
  await edit(frozen, 'frozen after', 2);
  await edit(discarded, 'discarded after', 2);
  await sleep(50);
  await endEqual([frozen, discarded, other], saved);
  await browser.close();
});

/** Ends the tab's own process, as when it runs out of memory. */
async function crash(page) {
  const gone = new Promise((resolve) => page.once('error', resolve));
  page.goto('chrome://crash').catch(() => {});
  await gone;
  await page.close().catch(() => {});
}
