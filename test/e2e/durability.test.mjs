// Nothing that was acknowledged as saved is ever lost: the browser is killed, tabs are closed, the quota runs out.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { executablePath, flags } from '../chromium.mjs';

const rounds = Number(process.env.DURABILITY_ROUNDS ?? 10);
const seed = Number(process.env.DURABILITY_SEED ?? Math.floor(Math.random() * 2 ** 31));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-durability-'));
const open = new Set();
let server;
let origin;
let onSaved = () => {};

before(async () => {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: path.join(folder, 'page'),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: path.join(import.meta.dirname, 'durability-page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  const script = fs.readFileSync(path.join(folder, 'page', 'page.js'));
  server = http.createServer(async (request, response) => {
    if (request.url === '/saved') {
      let body = '';
      for await (const part of request) body += part;
      onSaved(JSON.parse(body));
      response.writeHead(204).end();
    } else if (request.url === '/page.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    } else {
      const html = '<!doctype html><title>durability</title><script type="module" src="/page.js"></script>';
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${server.address().port}`;
});

after(async () => {
  for (const browser of open) await browser.close().catch(() => {});
  server?.closeAllConnections();
  server?.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(profile) {
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    userDataDir: path.join(folder, profile),
    args: flags,
  });
  open.add(browser);
  browser.on('disconnected', () => open.delete(browser));
  return browser;
}

async function openPage(browser) {
  const page = await browser.newPage();
  page.failures = [];
  page.on('pageerror', (error) => page.failures.push(error.message));
  await page.goto(origin);
  await page.waitForFunction(() => 'report' in window, { timeout: 15_000 });
  return page;
}

/** Kills every process of the browser at once, as a power cut or the kernel would. */
async function kill(browser) {
  const { pid } = browser.process();
  const gone = new Promise((resolve) => browser.process().once('exit', resolve));
  process.kill(-pid, 'SIGKILL');
  await gone;
  open.delete(browser);
}

/** The latest value acknowledged under each key; the beacons of two tabs may arrive out of order. */
function collect(saved) {
  onSaved = ({ key, value }) => saved.set(key, Math.max(value, saved.get(key) ?? -1));
}

/** Acknowledged edits that are not there, or were set back to an older value. */
const lostOf = (saved, edits) =>
  [...saved].filter(([key, value]) => !(Number(edits[key] ?? -1) >= value)).map(([key]) => key);

/** Mulberry32: the same delays for the same seed. */
function randomFrom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const until = async (condition, what) => {
  for (let turn = 0; turn < 500; turn += 1) {
    if (await condition()) return;
    await sleep(20);
  }
  assert.fail(`waited in vain: ${what}`);
};

test(`${rounds} times SIGKILL: every acknowledged edit is there, the feed has neither gap nor reuse`, async (t) => {
  t.diagnostic(`seed ${seed}`);
  const random = randomFrom(seed);
  const saved = new Map();
  collect(saved);
  for (let round = 0; round < rounds; round += 1) {
    const browser = await launch('killed');
    const page = await openPage(browser);
    if (round > 0) {
      const { edits, faults } = await page.evaluate(() => window.report());
      assert.deepEqual(lostOf(saved, edits), [], `seed ${seed}, round ${round}`);
      assert.deepEqual(faults, [], `seed ${seed}, round ${round}`);
    }
    // Every other round two tabs write at once.
    const pages = round % 2 === 0 ? [page] : [page, await openPage(browser)];
    const before = saved.size;
    for (const [index, one] of pages.entries()) {
      one.evaluate((prefix) => void window.editOn(prefix), `round ${round} tab ${index}`).catch(() => {});
    }
    const wanted = before + 2 + Math.floor(random() * 30);
    await until(() => saved.size >= wanted, 'acknowledgements');
    await sleep(random() * 50);
    await kill(browser);
    await sleep(100);
  }
  const browser = await launch('killed');
  const page = await openPage(browser);
  const { edits, faults, feed } = await page.evaluate(() => window.report());
  assert.deepEqual(lostOf(saved, edits), [], `seed ${seed}, at the end`);
  assert.deepEqual(faults, [], `seed ${seed}, at the end`);
  t.diagnostic(`${saved.size} keys acknowledged, ${feed} envelopes, none lost`);
  await browser.close();
});

test('a tab that is closed right after an acknowledgement loses nothing', async () => {
  const saved = new Map();
  collect(saved);
  const browser = await launch('closed');
  for (let round = 0; round < 5; round += 1) {
    const page = await openPage(browser);
    const before = saved.size;
    await page.evaluate((prefix) => void window.editOn(prefix), `close ${round}`);
    await until(() => saved.size >= before + 3, 'acknowledgements');
    await page.close({ runBeforeUnload: false });
  }
  const page = await openPage(browser);
  const { edits, faults } = await page.evaluate(() => window.report());
  assert.deepEqual(lostOf(saved, edits), []);
  assert.deepEqual(faults, []);
  await browser.close();
});

test('two tabs that write at once end equal, with one continuous feed', async () => {
  const browser = await launch('tabs');
  const pages = [await openPage(browser), await openPage(browser)];
  const results = await Promise.all(
    pages.map((page, index) =>
      page.evaluate(async (tab) => {
        const all = [];
        for (let n = 0; n < 100; n += 1) all.push(await window.edit(`${tab} ${n}`, String(n)));
        return all;
      }, index),
    ),
  );
  assert.deepEqual([...new Set(results.flat())], ['saved']);
  let reports;
  await until(async () => {
    reports = await Promise.all(pages.map((page) => page.evaluate(() => window.report())));
    return reports.every((one) => Object.keys(one.edits).length === 200);
  }, 'both tabs hold both tabs’ edits');
  assert.deepEqual(reports[0], reports[1]);
  assert.deepEqual(reports[0].faults, []);
  await browser.close();
});

test('a real quota that runs out is said, throws nothing into the edit, and heals when it is lifted', async () => {
  const browser = await launch('quota');
  // Before the origin stores anything: Chromium remembers for a while how much room there was.
  const devtools = await (await browser.newPage()).createCDPSession();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  const page = await openPage(browser);
  assert.equal(await page.evaluate(() => window.edit('before', '1')), 'saved');
  const full = await page.evaluate(async () => {
    const random = () =>
      Array.from(crypto.getRandomValues(new Uint8Array(60_000)), (byte) => byte.toString(36)).join('');
    for (let n = 0; n < 20; n += 1) if ((await window.edit(`big ${n}`, random())) !== 'saved') break;
    return window.saveState();
  });
  assert.deepEqual(full, { state: 'notSaved', reason: 'quota' });
  await page.evaluate(() => void window.edit('while full', '2'));
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await until(() => page.evaluate(() => window.saveState().state === 'saved'), 'healing');
  const then = await page.evaluate(() => window.report());
  await page.reload();
  await page.waitForFunction(() => 'report' in window);
  const now = await page.evaluate(() => window.report());
  assert.deepEqual(now, then);
  assert.equal(now.edits['while full'], '2');
  assert.deepEqual(now.faults, []);
  assert.deepEqual(page.failures, []);
  await browser.close();
});

test('site data cleared from elsewhere is said, throws nothing into the edit, and is not brought back', async () => {
  const browser = await launch('cleared');
  const page = await openPage(browser);
  assert.equal(await page.evaluate(() => window.edit('before', '1')), 'saved');
  const devtools = await page.createCDPSession();
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  assert.equal(await page.evaluate(() => window.edit('after', '2')), 'deleted');
  assert.deepEqual(await page.evaluate(() => window.saveState()), { state: 'notSaved', reason: 'deleted' });
  await page.reload();
  await page.waitForFunction(() => 'report' in window);
  assert.deepEqual(await page.evaluate(() => window.report()), { edits: {}, feed: 0, faults: [] });
  assert.deepEqual(page.failures, []);
  await browser.close();
});
