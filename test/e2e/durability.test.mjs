// Nothing that was acknowledged as saved is ever lost: the browser is killed, tabs are closed, the quota runs out.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { kill, lostOf, serveDurablePage, storedIn, until } from './durable-browser.mjs';

const rounds = Number(process.env.DURABILITY_ROUNDS ?? 10);
const seed = Number(process.env.DURABILITY_SEED ?? Math.floor(Math.random() * 2 ** 31));
let durable;

before(async () => {
  durable = await serveDurablePage();
});
after(() => durable?.close());

const launch = (profile) => durable.launch(profile);
const openPage = (browser) => durable.openPage(browser);

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

test(`${rounds} times SIGKILL: every acknowledged edit is there, the feed has neither gap nor reuse`, async (t) => {
  t.diagnostic(`seed ${seed}`);
  const random = randomFrom(seed);
  const saved = new Map();
  durable.collect(saved);
  for (let round = 0; round < rounds; round += 1) {
    const browser = await launch('killed');
    const page = await openPage(browser);
    if (round > 0) {
      const { edits, faults, feed, revision } = await page.evaluate(() => window.report());
      assert.deepEqual(lostOf(saved, edits), [], `seed ${seed}, round ${round}`);
      assert.deepEqual(faults, [], `seed ${seed}, round ${round}`);
      assert.equal(revision, feed, `seed ${seed}, round ${round}`);
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
  }
  const browser = await launch('killed');
  const page = await openPage(browser);
  const { edits, faults, feed } = await page.evaluate(() => window.report());
  assert.deepEqual(lostOf(saved, edits), [], `seed ${seed}, at the end`);
  assert.deepEqual(faults, [], `seed ${seed}, at the end`);
  t.diagnostic(`${saved.size} keys acknowledged, ${feed} envelopes, none lost`);
  await browser.close();
});

test('half a record at the end of the browser’s log, as a kill leaves it, costs nothing', async () => {
  const saved = new Map();
  durable.collect(saved);
  for (let round = 0; round < 3; round += 1) {
    const browser = await launch('torn');
    const page = await openPage(browser);
    const { edits, faults } = await page.evaluate(() => window.report());
    // Without a new log, Chromium deletes all there is in the second round after the tear: “database was corrupt”.
    assert.deepEqual(lostOf(saved, edits), [], `round ${round}`);
    assert.deepEqual(faults, [], `round ${round}`);
    await page.evaluate((prefix) => void window.editOn(prefix), `torn ${round}`);
    const wanted = saved.size + 3;
    await until(() => saved.size >= wanted, 'acknowledgements');
    await browser.close();
    // A record's head without its body: a checksum, a length and a type.
    const stored = storedIn(browser.profile);
    const log = fs.readdirSync(stored).findLast((name) => /^\d+\.log$/.test(name));
    fs.appendFileSync(path.join(stored, log), Uint8Array.of(0xc4, 0x73, 0x54, 0x3d, 0xf1, 0, 1));
  }
});

test('a tab that is closed right after an acknowledgement loses nothing', async () => {
  const saved = new Map();
  durable.collect(saved);
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
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: durable.origin, quotaSize: 1_000_000 });
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
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: durable.origin });
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
  await devtools.send('Storage.clearDataForOrigin', { origin: durable.origin, storageTypes: 'indexeddb' });
  assert.equal(await page.evaluate(() => window.edit('after', '2')), 'deleted');
  assert.deepEqual(await page.evaluate(() => window.saveState()), { state: 'notSaved', reason: 'deleted' });
  await page.reload();
  await page.waitForFunction(() => 'report' in window);
  assert.deepEqual(await page.evaluate(() => window.report()), { edits: {}, feed: 0, revision: 0, faults: [] });
  assert.deepEqual(page.failures, []);
  await browser.close();
});
