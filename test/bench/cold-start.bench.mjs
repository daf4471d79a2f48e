// (a) Cold start of a workspace to the painted panel, after a change made by another tab that this page never saw.
// Both sides start when their script runs, on the same record (12 fields, 5 edits each), stored trimmed; figures are checked.
import assert from 'node:assert/strict';
import { buildPages, openBrowser } from './browser.mjs';
import { benchDeal, recompute } from './pages/record.ts';
import { median, report } from './table.mjs';

const RUNS = 7;
await buildPages();
const { browser, address, close } = await openBrowser({ '/pages': 'dist/bench/pages' });
const rows = [];
for (const count of [1_000, 10_000, 50_000]) {
  for (const side of ['ours', 'plain'])
    await inPage(side, (name, deals) => window.bench.prepare(name, deals), `${side}-${count}`, count);
  const times = { ours: [], plain: [] };
  let fromReadModel = 0;
  for (let run = 0; run < RUNS; run++) {
    const minor = 5_000_000 + run;
    const expected = recompute(deals(count, minor), 'owner-0');
    for (const side of run % 2 ? ['ours', 'plain'] : ['plain', 'ours']) {
      const name = `${side}-${count}`;
      await inPage(side, (workspace, amount) => window.bench.edit(workspace, 0, amount), name, minor);
      const { milliseconds, figures, documentsLoaded } = await inPage(
        side,
        (workspace) => window.bench.coldStart(workspace, 'owner-0'),
        name,
      );
      assert.deepEqual(figures, expected, `${side}: the figures must be those of a recompute`);
      if (documentsLoaded === false) fromReadModel += 1;
      times[side].push(milliseconds);
    }
  }
  const [ours, plain] = [median(times.ours), median(times.plain)];
  rows.push({
    deals: count.toLocaleString('en'),
    'ours, ms': ours.toFixed(0),
    'y-indexeddb with a Y.Map per deal, ms': plain.toFixed(0),
    ratio: `${(plain / ours).toFixed(1)} ×`,
    'from the read model': `${fromReadModel} of ${RUNS}`,
  });
}
await close();
report('cold-start', rows);

async function inPage(side, work, ...values) {
  const tab = await browser.newPage();
  await tab.goto(address(`/pages/${side}.html`));
  await tab.waitForFunction(() => window.bench !== undefined);
  const result = await tab.evaluate(work, ...values);
  await tab.close();
  return result;
}

function* deals(count, firstMinor) {
  yield { ...benchDeal(0, 5), minor: firstMinor };
  for (let i = 1; i < count; i++) yield benchDeal(i, 5);
}
