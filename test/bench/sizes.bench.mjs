// (c) script weight of the panel and (d) size of the resident content script, min + gzip, as a real Chromium loads them.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { buildPages, openBrowser } from './browser.mjs';
import { report } from './table.mjs';

const gzip = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;

fs.mkdirSync('dist/bench/weigh', { recursive: true });
const page = (element) => `<!doctype html><script type="module" src="/kit/quota-panel.js"></script>${element}`;
const plain = {
  subject: { id: 'a', name: 'A' },
  period: '2026-Q1',
  today: '2026-02-12',
  currency: 'CNY',
  calendar: 'CN',
  plan: [
    { period: '2026-01', minor: 3000 },
    { period: '2026-02', minor: 3300 },
    { period: '2026-03', minor: 3500 },
  ],
  won: [{ day: '2026-01-09', minor: 1300 }],
  open: { minor: 100, count: 1 },
};
fs.writeFileSync(
  'dist/bench/weigh/plain.html',
  page(`<pace-quota-panel data='${JSON.stringify(plain)}'></pace-quota-panel>`),
);
fs.writeFileSync(
  'dist/bench/weigh/workspace.html',
  page('<pace-quota-panel workspace="weigh" period="2026-Q1"></pace-quota-panel>'),
);

await buildPages();
const { browser, address, close } = await openBrowser({
  '/kit': 'dist/kit',
  '/weigh': 'dist/bench/weigh',
  '/pages': 'dist/bench/pages',
});
const dataOnly = await loaded('/weigh/plain.html');
const filling = await browser.newPage();
await filling.goto(address('/pages/ours.html'));
await filling.evaluate(() => window.bench.prepare('weigh', 1000));
await filling.close();
const fromWorkspace = await loaded('/weigh/workspace.html');
await close();

report('sizes', [
  row('panel with plain data', dataOnly.beforePaint, 20),
  row('panel from a workspace, to its first paint', fromWorkspace.beforePaint, 60),
  row('everything that panel ever loads', fromWorkspace.ever, 110),
  row('resident content script', gzip('dist/extension/chrome-mv3/content-scripts/page.js'), 10),
]);

function row(what, bytes, limit) {
  return { what, 'KB, min + gzip': (bytes / 1024).toFixed(1), 'to reach': `≤ ${limit}` };
}

/** Opens a page, waits for the panel's figures, and weighs the scripts that had arrived by then, and all that came in the end. */
async function loaded(file) {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(() => {
    const look = () => {
      const shown = document.querySelector('pace-quota-panel')?.shadowRoot?.querySelector('[part~=attainment]');
      if (shown) window.paintedAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await tab.goto(address(file));
  await tab.waitForFunction(() => window.paintedAt !== undefined, { timeout: 20_000 });
  await tab.waitForNetworkIdle({ idleTime: 2000 });
  const scripts = await tab.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, responseEnd }) => ({ path: new URL(name).pathname, early: responseEnd <= window.paintedAt })),
  );
  await tab.close();
  const weight = (some) => some.reduce((sum, { path }) => sum + gzip(`dist${path}`), 0);
  return { beforePaint: weight(scripts.filter(({ early }) => early)), ever: weight(scripts) };
}
