// In a real Firefox, on pages that forbid, restyle and remove; on one without https; and when the extension is put anew under an open page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './chromium.mjs';
import { allowSite, launchFirefox, readText } from './firefox.mjs';
import { servePages } from './server.mjs';

const takeIn = ['pace-surface', 'pace-take-in'];
let firefox;
let helper;
let pages;

before(async () => {
  pages = await servePages();
  firefox = await launchFirefox();
  helper = await firefox.newTab(firefox.url('options.html'));
  await allowSite(firefox, 'http://crm.localhost/*');
  await allowSite(firefox, 'http://crm.test/*');
});
after(async () => {
  await firefox?.close();
  await pages?.close();
});

async function pressPill(page) {
  await until(() => page.evaluate(() => document.querySelector('paceline-host') !== null), 'the pill');
  const [x, y] = await page.evaluate(() => {
    const box = document.querySelector('paceline-host').getBoundingClientRect();
    return [Math.round(box.x + box.width / 2), Math.round(box.y + 16)];
  });
  await page.press(x, y);
}

const reads = (page) =>
  until(async () => /3 of 36 read/.test(await page.inPanel(readText, takeIn)), '"3 of 36 read" in the panel');

for (const mode of ['forbidsAll', 'forbidsFrames', 'trustedTypes', 'isolated', 'restyles', 'removesOnce'])
  test(`in Firefox the panel opens and reads on a page that is ${mode}`, async () => {
    const page = await firefox.newTab(pages.address(mode));
    if (mode === 'removesOnce') await until(() => page.evaluate(() => window.removed === 1), 'the removal');
    await pressPill(page);
    await reads(page);
    await page.close();
  });

test('in Firefox the panel opens on a page without https, where pages have fewer functions', async () => {
  const page = await firefox.newTab(pages.address('plain').replace('crm.localhost', 'crm.test'));
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await pressPill(page);
  await reads(page);
  await page.close();
});

test('in Firefox the page sees no frame, no shadow root and no text of the panel', async () => {
  const page = await firefox.newTab(pages.address('peeks'));
  await pressPill(page);
  await reads(page);
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

test('in Firefox a page that embeds the panel itself gets nothing: it has no token', async () => {
  const page = await firefox.newTab(pages.address('plain'));
  await until(() => page.evaluate(() => document.querySelector('paceline-host') !== null), 'the pill');
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, firefox.url('overlay.html#11111111-2222-3333-4444-555555555555'));
  await until(
    async () => /only where Paceline itself/.test(await page.inPanel(() => document.body.textContent)),
    'the refusal',
  );
  assert.equal(await page.inPanel(() => document.querySelector('pace-surface')), null);
  await page.close();
});

test('in Firefox the pill of a sandboxed page opens the popup, since no side bar may be opened from a page', async () => {
  const page = await firefox.newTab(pages.address('sandboxed'));
  await pressPill(page);
  const popup = () => helper.evaluate(readText, ['pace-surface'], 'popup');
  await until(async () => /Nobody to show yet/.test(await popup()), 'the popup');
  await page.close();
});

test('in Firefox what stands on a page can neither read nor change nor delete the plan', async () => {
  const page = await firefox.newTab(pages.address('plain'));
  await until(() => page.evaluate(() => document.querySelector('paceline-host') !== null), 'the pill');
  const onPage = await helper.evaluate(async (address) => {
    const tab = (await browser.tabs.query({})).find(({ url }) => url === address);
    // Firefox lets a function be made of a string in no page of ours: what runs there comes as a function.
    const [{ result }] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: async () => {
        const heard = [];
        const port = browser.runtime.connect({ name: 'session' });
        port.onMessage.addListener(({ type }) => heard.push(type));
        const ended = new Promise((resolve) => port.onDisconnect.addListener(() => resolve('ended')));
        port.postMessage({ version: 1, id: 1, type: 'read', slice: { kind: 'workspace' } });
        const outcome = await ended;
        const deleted = await browser.runtime.sendMessage({ type: 'deleteWorkspace' }).catch(() => undefined);
        return { heard, outcome, deleted: deleted?.ok === true };
      },
    });
    return result;
  }, pages.address('plain'));
  assert.deepEqual(onPage, { heard: [], outcome: 'ended', deleted: false });
  await page.close();
});

test('in Firefox a workspace goes out as a file, is deleted, and comes back whole; a broken file changes nothing', async () => {
  const planner = await firefox.newTab(firefox.url('planner.html'));
  const session = () => planner.evaluate(() => document.querySelector('pace-planner')?.session !== undefined);
  await until(session, 'the planner');
  const outcome = await planner.evaluate(async () => {
    const { session } = document.querySelector('pace-planner');
    const counts = async () => (await session.read({ kind: 'workspace' })).counts;
    const ask = (message) => browser.runtime.sendMessage(message);
    const deal = { id: '1', name: 'Renewal', stage: 'Won', status: 'won', minor: 12_345, currency: 'USD' };
    await session.act({ type: 'takeIn', source: 'crm.example', readAt: Date.now(), deals: [deal] });
    const file = new Uint8Array(await session.read({ kind: 'file' }));
    const damaged = await ask({ type: 'importWorkspace', file: file.slice(0, -40) });
    const kept = await counts();
    const deleted = await ask({ type: 'deleteWorkspace' });
    const empty = await counts();
    const imported = await ask({ type: 'importWorkspace', file });
    return { damaged, kept: kept.deals, deleted, empty: empty.deals, imported, back: (await counts()).deals };
  });
  assert.deepEqual(outcome, {
    damaged: { ok: false, reason: 'damaged' },
    kept: 1,
    deleted: { ok: true },
    empty: 0,
    imported: { ok: true },
    back: 1,
  });
  await planner.close();
});

test('in Firefox the extension put anew under an open page: what stood there gives way, and the panel opens again', async () => {
  const page = await firefox.newTab(pages.address('plain'));
  await pressPill(page);
  await reads(page);
  await firefox.install();
  const hosts = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('paceline-host')].map((host) => Math.round(host.getBoundingClientRect().width)),
    );
  await until(async () => String(await hosts()) === '40', 'the pill alone');
  await pressPill(page);
  await reads(page);

  await firefox.remove();
  const said = () => page.inPanel(() => document.body.textContent);
  await until(async () => /was updated or removed/.test(await said()), 'the panel to say that it was removed');
});
