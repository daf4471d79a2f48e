// The extension is updated while the planner and a page with the panel are open: nothing acknowledged is lost, and what is
// left of the old version is closed by the browser or, on a page that is not ours, gives way (extension-pages.test.mjs).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allowSite, launchChromium, panelFrame, togglePanel, until } from './chromium.mjs';
import { boardShown, enterTarget, shows, words } from './planner-page.mjs';
import { servePages } from './server.mjs';

let server;
let chromium;

before(async () => {
  server = await servePages();
  const site = `http://crm.localhost:${server.port}/*`;
  chromium = await launchChromium({ allow: [site] });
  await allowSite(chromium, site);
});
after(async () => {
  await chromium?.close();
  await server?.close();
});

async function openPlanner() {
  const page = await chromium.newPage(chromium.url('planner.html'));
  await page.setViewport({ width: 1440, height: 900 });
  return page;
}

test('what was acknowledged before an update is there after it, in a new planner and in the panel beside the deals', async () => {
  const crm = await chromium.newPage(server.address('plain'));
  await togglePanel(chromium, crm);
  await panelFrame(crm);
  const planner = await openPlanner();
  await shows(planner, /sample/i);
  await planner.evaluate(() =>
    document.querySelector('pace-planner').dispatchEvent(new CustomEvent('pace-load-sample')),
  );
  await boardShown(planner);
  await enterTarget(planner, '4321');
  await shows(planner, /4,321/);
  await shows(planner, /Saved/);
  // This one is under way when the update comes: it may be there or not, but what was there before must be.
  await enterTarget(planner, '5555').catch(() => undefined);
  await chromium.update();

  await until(() => planner.isClosed(), 'the browser to close what is left of the old version');
  const again = await openPlanner();
  await boardShown(again);
  await shows(again, /4,321|5,555/);
  await enterTarget(again, '6666');
  await shows(again, /6,666/);
  await shows(again, /Saved/);
  assert.doesNotMatch(await words(again), /Not saved/);
  await crm.bringToFront();
  await togglePanel(chromium, crm);
  const frame = await panelFrame(crm);
  await until(
    () => frame.evaluate(() => document.querySelector('pace-surface') !== null),
    'the panel after the update',
  );
});
