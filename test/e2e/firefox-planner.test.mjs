// In a real Firefox: a file taken in through the planner, at the served site and in the extension; and browsers killed while they save.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/start.mjs';
import { until } from './chromium.mjs';
import { serveDurablePage } from './durable-browser.mjs';
import { launchFirefox, pressButton, readText } from './firefox.mjs';
import { chooseFile, csv, known } from './import-file.mjs';

const importer = ['pace-planner', 'pace-import-preview'];
let server;
let firefox;

before(async () => {
  server = await serve();
  firefox = await launchFirefox({ language: 'zh-CN' });
  fs.mkdirSync('dist/screenshots', { recursive: true });
});
after(async () => {
  await firefox?.close();
  server?.close();
});

for (const [where, address] of [
  ['at the served site', () => `http://localhost:${server.port}/planner?lang=zh-CN#import`],
  ['in the extension', () => firefox.url('planner.html#import')],
])
  test(`in Firefox a file is read by the planner's worker and taken in, and is there after a reload, ${where}`, async () => {
    const planner = await firefox.newTab(address());
    // The served site begins with a sample.
    const { deals } = await until(() => planner.evaluate(known), 'the planner');
    await until(() => planner.evaluate(chooseFile, csv), 'the import');
    const ready = () => planner.evaluate(readText, [...importer, '[data-act=import]:not([disabled])']);
    await until(ready, 'the preview');
    await planner.picture(`dist/screenshots/firefox-import-${where.replaceAll(' ', '-')}.png`);
    await planner.evaluate(pressButton, [...importer, '[data-act=import]']);
    const saved = async () => {
      const now = await planner.evaluate(known);
      return now.deals === deals + 2 && now.state === 'saved';
    };
    await until(saved, 'the deals, saved');
    await planner.reload();
    await until(saved, 'the deals after a reload');
    await planner.close();
  });

test('in Firefox twice SIGKILL: every acknowledged edit is there, the feed has neither gap nor reuse', async (t) => {
  const durable = await serveDurablePage();
  const saved = new Map();
  durable.collect(saved);
  const profile = path.join(durable.folder, 'firefox');
  fs.mkdirSync(profile);
  try {
    for (let round = 0; round < 3; round += 1) {
      const killed = await launchFirefox({ profile, extension: false });
      const page = await killed.newTab(durable.origin);
      const { edits, feed, faults } = await until(() => page.evaluate(() => window.report()), 'the page');
      const lost = [...saved].filter(([key, value]) => !(Number(edits[key] ?? -1) >= value));
      assert.deepEqual([lost, faults], [[], []], `round ${round}`);
      if (round === 2) t.diagnostic(`${saved.size} keys acknowledged, ${feed} envelopes, none lost`);
      else {
        const before = saved.size;
        await page.evaluate((prefix) => void window.editOn(prefix), `round ${round}`);
        await until(() => saved.size >= before + 10, 'acknowledgements');
      }
      await killed.kill();
    }
  } finally {
    await durable.close();
  }
});
