// The extension on pages that forbid, restyle, remove and cover: it stands, stays out of reach, or says why not.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import zlib from 'node:zlib';
import { allowSite, launchChromium, panelFrame, togglePanel, until } from './chromium.mjs';
import { chooseFile, csv, known } from './import-file.mjs';
import { servePages } from './server.mjs';

let chromium;
let pages;

before(async () => {
  pages = await servePages();
  chromium = await launchChromium({ allow: ['http://crm.localhost/*', 'http://other.localhost/*', '*://*/*'] });
  await allowSite(chromium, 'http://crm.localhost/*');
});
after(async () => {
  await chromium?.close();
  await pages?.close();
});

const text = (frame) =>
  frame.evaluate(
    () => document.querySelector('pace-surface')?.shadowRoot.querySelector('pace-take-in')?.shadowRoot.textContent,
  );

async function openPanel(mode, name) {
  const page = await chromium.newPage(pages.address(mode, name));
  await until(() => page.$('paceline-host'), 'the pill');
  await togglePanel(chromium, page);
  return { page, frame: await panelFrame(page) };
}

for (const mode of ['plain', 'forbidsAll', 'forbidsFrames', 'trustedTypes', 'isolated', 'restyles'])
  test(`the panel opens and reads on a page that is ${mode}`, async () => {
    const { page, frame } = await openPanel(mode);
    await until(async () => /3 of 36 read/.test(await text(frame)), '"3 of 36 read"');
    const box = await page.$eval('paceline-host', (host) => {
      const { width, height, right } = host.getBoundingClientRect();
      return { width, height, right, top: document.elementFromPoint(right - 20, 200) === host };
    });
    assert.deepEqual(box, { width: 360, height: 800, right: 1280, top: true });
    await page.close();
  });

test('the page sees no frame, no shadow root and no text of the panel', async () => {
  const { page } = await openPanel('peeks');
  const seen = await page.evaluate(() => ({
    frames: window.length,
    roots: window.caught.length,
    root: document.querySelector('paceline-host').shadowRoot,
    text: document.querySelector('paceline-host').textContent,
    found: window.find('deals here'),
  }));
  assert.deepEqual(seen, { frames: 0, roots: 0, root: null, text: '', found: false });
  await page.close();
});

test('a page that embeds the panel itself gets nothing: it has no token', async () => {
  const page = await chromium.newPage(pages.address('plain'));
  await until(() => page.$('paceline-host'), 'the pill');
  await page.evaluate(
    (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
    `${chromium.url('overlay.html')}#11111111-2222-3333-4444-555555555555`,
  );
  const frame = await until(
    () => page.frames().find((one) => one.url().startsWith('chrome-extension://')),
    'the frame',
  );
  await until(
    async () => /only where Paceline itself/.test(await frame.evaluate(() => document.body.textContent)),
    'the refusal',
  );
  assert.equal(await frame.$('pace-surface'), null);
  await page.close();
});

test('a page that takes the panel out once has it back, and it works again', async () => {
  const page = await chromium.newPage(pages.address('removesOnce'));
  await until(() => page.evaluate(() => window.removed === 1), 'the removal');
  await until(() => page.$('paceline-host'), 'the pill again');
  await togglePanel(chromium, page);
  await until(async () => /3 of 36 read/.test(await text(await panelFrame(page))), 'a reading');
  await page.close();
});

test('a page that always takes it out gets its way, and a badge says so', async () => {
  const page = await chromium.newPage(pages.address('removesAlways'));
  const badge = async () =>
    (await chromium.worker()).evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const noted = (await chrome.storage.session.get())[`drivenOut:${tab.id}`];
      return noted && (await chrome.action.getBadgeText({ tabId: tab.id }));
    }, page.url());
  assert.equal(await until(badge, 'the badge', 30_000), '!');
  assert.equal(await page.$('paceline-host'), null);
  const times = await page.evaluate(() => window.removed);
  assert.ok(times <= 12, `came back ${times} times`);
  await page.close();
});

test('under a modal dialog the panel stays usable and is not loaded again', async () => {
  const { page, frame } = await openPanel('plain');
  await frame.evaluate(() => {
    globalThis.mark = 'same';
  });
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'A deal';
    document.body.append(dialog);
    dialog.showModal();
  });
  await until(
    () => page.evaluate(() => document.querySelector('dialog > paceline-host') !== null),
    'the move into the dialog',
  );
  assert.equal(await frame.evaluate(() => globalThis.mark), 'same');
  await page.mouse.click(1280 - 100, 400);
  await until(() => page.evaluate(() => document.activeElement?.localName === 'paceline-host'), 'the click to arrive');
  await page.evaluate(() => document.querySelector('dialog').close());
  await until(() => page.evaluate(() => document.querySelector('html > paceline-host') !== null), 'the move back');
  assert.equal(await frame.evaluate(() => globalThis.mark), 'same');
  await page.close();
});

test('the pill is moved and opened with the keyboard, sent away for one site, and called back by the shortcut', async () => {
  const page = await chromium.newPage(pages.address('plain'));
  await until(() => page.$('paceline-host'), 'the pill');
  const box = () => page.$eval('paceline-host', (host) => host.getBoundingClientRect().toJSON());
  const before = await box();
  await page.keyboard.press('Tab');
  await until(async () => {
    if (await page.evaluate(() => document.activeElement?.localName === 'paceline-host')) return true;
    await page.keyboard.press('Tab');
    return false;
  }, 'the focus on the pill');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  const moved = await box();
  assert.ok(moved.top < before.top && moved.left === 0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(async () => (await page.$('paceline-host')) === null, 'the pill to go');
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(await page.$('paceline-host'), null, 'stays away after a reload');
  await togglePanel(chromium, page);
  await panelFrame(page);
  await page.close();
});

test('on a sandboxed page the pill stands, and no frame is tried', async () => {
  const page = await chromium.newPage(pages.address('sandboxed'));
  await until(() => page.$('paceline-host'), 'the pill');
  await togglePanel(chromium, page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(page.frames().length, 1);
  await page.close();
});

test('a permission taken back: the panel says so and what to do, reading stops, and it comes back when allowed again', async () => {
  await allowSite(chromium, 'http://other.localhost/*');
  const page = await chromium.newPage(pages.address('plain', 'deals-table', 'other'));
  await until(() => page.$('paceline-host'), 'the pill');
  await togglePanel(chromium, page);
  const frame = await panelFrame(page);
  await until(async () => /3 of 36 read/.test(await text(frame)), 'a reading');
  const options = await chromium.newPage(chromium.url('options.html'));
  const revoke = await until(() => options.$('::-p-text(Take back other.localhost)'), 'the button');
  await revoke.click();
  await until(
    async () => /no longer read/.test(await options.evaluate(() => document.body.textContent)),
    'the confirmation',
  );
  await until(
    () =>
      frame.evaluate(() =>
        /may no longer read/.test(
          document.querySelector('pace-surface').shadowRoot.querySelector('[role=alert]').textContent,
        ),
      ),
    'the notice in the panel',
  );
  assert.equal(await text(frame), undefined, 'nothing is offered to be taken in');
  await allowSite(chromium, 'http://other.localhost/*');
  await until(async () => /3 of 36 read/.test(await text(frame)), 'the reading to go on');
  await options.bringToFront();
  await options.reload();
  await (await until(() => options.$('::-p-text(Take back other.localhost)'), 'the button')).click();
  await until(
    async () => /no longer read/.test(await options.evaluate(() => document.body.textContent)),
    'the confirmation',
  );
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(await page.$('paceline-host'), null, 'the script no longer enters the page');
  await allowSite(chromium, 'http://other.localhost/*');
  await until(() => page.$('paceline-host'), 'the pill again');
  await options.close();
  await page.close();
});

test('the pill of a sandboxed page opens the side panel', async () => {
  const page = await chromium.newPage(pages.address('sandboxed'));
  const pill = await until(() => page.$('paceline-host'), 'the pill');
  const { x, y, width } = await pill.boundingBox();
  await page.mouse.click(x + width / 2, y + 16);
  await until(
    () => chromium.browser.targets().some((target) => target.url().endsWith('/sidepanel.html')),
    'the side panel',
  );
  await page.close();
});

test('a workspace goes out as a file, is deleted, and comes back whole; a broken file changes nothing', async () => {
  const page = await chromium.newPage(chromium.url('planner.html'));
  const ready = () =>
    until(() => page.evaluate(() => document.querySelector('pace-planner')?.session !== undefined), 'the planner');
  const counts = () =>
    page.evaluate(
      async () => (await document.querySelector('pace-planner').session.read({ kind: 'workspace' })).counts,
    );
  const ask = (message) =>
    page.evaluate(
      (asked) => chrome.runtime.sendMessage(asked.file ? { ...asked, file: new Uint8Array(asked.file) } : asked),
      message,
    );
  await ready();
  await page.evaluate(() =>
    document.querySelector('pace-planner').session.act({
      type: 'takeIn',
      source: 'crm.example',
      readAt: Date.now(),
      deals: [
        { id: '1', name: 'Renewal', owner: 'Ada Reyes', stage: 'Won', status: 'won', minor: 12_345, currency: 'USD' },
      ],
      members: [{ alias: 'Ada Reyes', name: 'Ada Reyes' }],
    }),
  );
  const before = await counts();
  assert.deepEqual([before.deals, before.members], [1, 1]);
  const file = await page.evaluate(async () => [
    ...(await document.querySelector('pace-planner').session.read({ kind: 'file' })),
  ]);
  assert.deepEqual(await ask({ type: 'importWorkspace', file: file.slice(0, file.length - 40) }), {
    ok: false,
    reason: 'damaged',
  });
  assert.deepEqual(await counts(), before);
  assert.deepEqual(await ask({ type: 'deleteWorkspace' }), { ok: true });
  assert.equal((await counts()).deals, 0);
  assert.deepEqual(await ask({ type: 'importWorkspace', file }), { ok: true });
  assert.deepEqual(await counts(), before);
  await page.close();
});

test('the keeper can be ended at any moment: the panel goes on with what was saved', async () => {
  const { page, frame } = await openPanel('plain');
  await until(async () => /3 deals here/.test(await text(frame)), 'a reading');
  await (await chromium.worker()).evaluate(() => chrome.offscreen.closeDocument());
  const read = () =>
    frame.evaluate(
      async () => (await document.querySelector('pace-surface').session.read({ kind: 'workspace' })).people.members,
    );
  assert.deepEqual(
    (await until(read, 'an answer')).map(({ name }) => name),
    ['Ada Reyes'],
  );
  await page.close();
});

test('what stays on every page of an allowed site is at most 10 KB, minified and compressed', () => {
  const script = fs.readFileSync('dist/extension/chrome-mv3/content-scripts/page.js');
  const size = zlib.gzipSync(script, { level: 9 }).length;
  assert.ok(size <= 10 * 1024, `${size} bytes`);
});

test('where the browser was told to allow all sites, taking one back tells no other page that it is not read', async () => {
  await allowSite(chromium, '*://*/*');
  const { page, frame } = await openPanel('plain');
  await until(async () => /3 of 36 read/.test(await text(frame)), 'a reading');
  const worker = await chromium.worker();
  await worker.evaluate(() => chrome.permissions.remove({ origins: ['http://other.localhost/*'] }));
  await until(
    () =>
      worker.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).every(({ id }) => id !== 'http://other.localhost/*'),
      ),
    'the script to go',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.match(await text(frame), /3 of 36 read/);
  await page.close();
});

test("a file is read by the worker of the extension's own planner and taken in", async () => {
  const planner = await chromium.newPage(chromium.url('planner.html#import'));
  const { deals } = await until(() => planner.evaluate(known), 'the planner');
  await until(() => planner.evaluate(chooseFile, csv), 'the import');
  const ready = 'pace-planner >>> pace-import-preview >>> [data-act=import]:not([disabled])';
  await (await until(() => planner.$(ready), 'the preview')).evaluate((button) => button.click());
  await until(async () => {
    const now = await planner.evaluate(known);
    return now.deals === deals + 2 && now.state === 'saved';
  }, 'the deals, saved');
  await planner.close();
});

test('the extension updated under an open page: what was cut off goes, nothing throws there, and the panel opens again', async () => {
  const { page, frame } = await openPanel('plain');
  await until(async () => /3 of 36 read/.test(await text(frame)), 'a reading');
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  await chromium.update();
  const hosts = () =>
    page.$$eval('paceline-host', (all) => all.map((host) => Math.round(host.getBoundingClientRect().width)));
  await until(async () => String(await hosts()) === '40', 'the pill alone');
  // What was cut off may still notice changes of the page.
  await page.evaluate(() => document.querySelector('tbody tr').remove());
  const pill = await page.$('paceline-host');
  const { x, y, width } = await pill.boundingBox();
  await page.mouse.click(x + width / 2, y + 16);
  await until(async () => /of 36 read/.test(await text(await panelFrame(page))), 'the panel');
  assert.deepEqual(failures, []);
  await chromium.remove();
  await until(async () => (await hosts()).length === 0, 'nothing to be left once the extension is removed');
  assert.deepEqual(failures, []);
  await page.close();
});
