// No room: a quota that runs out during edits and imports, and a disk that is really full. What was acknowledged is there
// after, what was in sight is saved when there is room again, and of an import there is all or nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { kill, serveDurablePage, until } from './durable-browser.mjs';

let durable;

before(async () => {
  durable = await serveDurablePage();
});
after(() => durable?.close());

const savesAgain = (page) => until(() => page.evaluate(() => window.saveState().state === 'saved'), 'healing');
const imported = (edits, prefix) => Object.keys(edits).filter((key) => key.startsWith(`${prefix} `)).length;

async function reloaded(page) {
  // A page behind another is not painted, and waiting goes by painting.
  await page.bringToFront();
  await page.reload();
  await page.waitForFunction(() => 'report' in window);
  return page.evaluate(() => window.report());
}

test('a quota that runs out at the end of an import: nothing of it is stored, all of it is when there is room', async () => {
  const browser = await durable.launch('quota');
  const { origin } = durable;
  // Before the origin stores anything: Chromium remembers for a while how much room there was.
  const devtools = await (await browser.newPage()).createCDPSession();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
  const page = await durable.openPage(browser);
  assert.equal(await page.evaluate(() => window.edit('before', '1')), 'saved');
  assert.equal(await page.evaluate(() => window.takeIn('import', 30)), 'quota');
  assert.equal(await page.evaluate(() => window.edit('while full', '2')), 'quota');
  assert.deepEqual(await page.evaluate(() => window.saveState()), { state: 'notSaved', reason: 'quota' });
  const beside = await durable.openPage(browser);
  assert.deepEqual(await beside.evaluate(() => window.keys()), ['before'], 'nothing half-imported');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await savesAgain(page);
  await until(() => beside.evaluate(() => window.keys().length === 32), 'the other tab');
  const then = await reloaded(page);
  assert.equal(imported(then.edits, 'import'), 30);
  assert.equal(then.edits['while full'], '2');
  assert.deepEqual(then.faults, []);
  assert.deepEqual(page.failures, []);
  await browser.close();
});

test('a browser killed during an import or at its end: all of it is there or nothing, and the feed goes on', async () => {
  const saved = new Map();
  durable.collect(saved);
  // Before the end, at it, and some time after.
  for (const [round, beforeEnd] of [60_000, 0, 0, 0].entries()) {
    const browser = await durable.launch('import');
    const page = await durable.openPage(browser);
    const { edits, faults } = await page.evaluate(() => window.report());
    assert.deepEqual(faults, []);
    for (let done = 0; done < round; done += 1) {
      const there = imported(edits, `import ${done}`);
      assert.ok(there === 0 || there === 20, `${there} of import ${done}`);
      assert.ok(there === 20 || !saved.has(`import ${done}`), `import ${done} was acknowledged`);
      if (done === 0) assert.equal(there, 0);
    }
    page
      .evaluate(
        (prefix, wait) => void window.takeIn(prefix, 20, 100_000, { beforeEnd: wait }),
        `import ${round}`,
        beforeEnd,
      )
      .catch(() => {});
    await until(() => page.evaluate((prefix) => window.keys().includes(`${prefix} 19`), `import ${round}`), 'slices');
    await sleep(round * 30);
    await kill(browser);
  }
});

test('a disk that is really full: said, edits stay in sight, and all is saved when something was deleted', async (t) => {
  const profile = path.join(durable.folder, 'small');
  fs.mkdirSync(profile);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', profile], { stdio: 'pipe' });
  } catch {
    t.skip('a small disk can only be mounted by root, and not in every container');
    return;
  }
  let browser;
  try {
    browser = await durable.launch(profile);
    const page = await durable.openPage(browser);
    const saved = new Map();
    durable.collect(saved);
    assert.equal(await page.evaluate(() => window.edit('before', '1')), 'saved');
    const filler = path.join(profile, 'filler');
    fill(filler);
    const reasons = await page.evaluate(async () => {
      const all = [];
      for (let n = 0; n < 40; n += 1) all.push(await window.edit(`big ${n}`, `${n} ${'x'.repeat(20_000)}`));
      return all;
    });
    const kept = reasons.flatMap((reason, n) => (reason === 'saved' ? [[`big ${n}`, n]] : []));
    assert.ok(kept.length < 40, 'the disk was full');
    assert.equal(await page.evaluate(() => window.saveState().state), 'notSaved');
    assert.notEqual(await page.evaluate(() => window.takeIn('import', 10)), 'saved');
    fs.rmSync(filler);
    await savesAgain(page);
    const then = await reloaded(page);
    assert.equal(Object.keys(then.edits).filter((key) => key.startsWith('big')).length, 40);
    assert.equal(imported(then.edits, 'import'), 10);
    assert.equal(then.edits.before, '1');
    assert.deepEqual(then.faults, []);
    assert.deepEqual(page.failures, []);
  } finally {
    await browser?.close();
    execFileSync('umount', ['-l', profile]);
  }
});

/** Writes until there is no room left. */
function fill(file) {
  const handle = fs.openSync(file, 'w');
  try {
    for (const size of [1024 * 1024, 4096, 1]) {
      try {
        for (;;) fs.writeSync(handle, Buffer.alloc(size));
      } catch (error) {
        assert.equal(error.code, 'ENOSPC');
      }
    }
  } finally {
    fs.closeSync(handle);
  }
}
