// Who reaches the plan: our own pages do; what stands on a CRM page, with which the page shares a process, does not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allowSite, launchChromium, panelFrame, togglePanel, until } from './chromium.mjs';
import { servePages } from './server.mjs';

let chromium;
let pages;

before(async () => {
  pages = await servePages();
  chromium = await launchChromium({ allow: ['http://crm.localhost/*'] });
  await allowSite(chromium, 'http://crm.localhost/*');
});
after(async () => {
  await chromium?.close();
  await pages?.close();
});

/** Run in any of our contexts: asks the keeper for the workspace, to change it, and to delete it. */
async function reach() {
  const port = chrome.runtime.connect({ name: 'session' });
  const heard = [];
  const ended = new Promise((resolve) => {
    port.onDisconnect.addListener(() => resolve());
    port.onMessage.addListener(({ type }) => heard.push(type) === 2 && resolve());
  });
  port.postMessage({ version: 1, id: 1, type: 'read', slice: { kind: 'workspace' } });
  const action = { type: 'configure', settings: { name: 'reached' } };
  port.postMessage({ version: 1, id: 2, type: 'act', act: crypto.randomUUID(), action });
  await ended;
  const deleted = await chrome.runtime.sendMessage({ type: 'deleteWorkspace' }).catch(() => undefined);
  const settings = await chrome.storage.local.get('appearance').then(
    ({ appearance }) => appearance?.language,
    () => 'refused',
  );
  return { heard: heard.sort(), deleted: deleted?.ok === true, settings };
}

test('what stands on a page can neither read nor change nor delete the plan, nor what is remembered of other sites; the panel in it can', async () => {
  await (await chromium.worker()).evaluate(() => chrome.storage.local.set({ appearance: { language: 'en' } }));
  const page = await chromium.newPage(pages.address('plain'));
  await until(() => page.$('paceline-host'), 'the pill');
  await togglePanel(chromium, page);
  const panel = await panelFrame(page);
  const worker = await chromium.worker();
  // As text: neither there nor on the page may a function be made of a string later.
  const onPage = await worker.evaluate(`(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${reach} });
    return result;
  })()`);
  assert.deepEqual(onPage, { heard: [], deleted: false, settings: 'refused' });
  assert.deepEqual(await panel.evaluate(reach), { heard: ['done', 'value'], deleted: true, settings: 'en' });
  await page.close();
});
