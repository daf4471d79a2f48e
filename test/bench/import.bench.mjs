// (e) A file to a committed workspace, in the planner as a person does it: choose the file, press the button, wait for "saved".
// The floor is the parsing library alone in a worker of the same browser. Memory is that of the page's process, above what it was before.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { serve } from '../../scripts/start.mjs';
import { buildPages, openBrowser } from './browser.mjs';
import { benchDeal } from './pages/record.ts';
import { median, report } from './table.mjs';

const RUNS = Number(process.env.RUNS ?? 3);
const HEADER = ['Deal ID', 'Deal Name', 'Account Name', 'Owner Name', 'Stage', 'Status', 'Amount', 'Currency'];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-import-'));
await buildPages();
const site = await serve();
const { browser, address, close } = await openBrowser({ '/pages': 'dist/bench/pages' });
const rows = [];
const raw = [];
for (const [format, count] of [
  ['csv', 8_800],
  ['xlsx', 100_000],
]) {
  const file = await write(format, count);
  const runs = [];
  for (let run = 0; run < RUNS; run++)
    runs.push({ ours: await imported(file, count), floor: await parsed(file, format, count) });
  const of = (pick) => median(runs.map(pick));
  const [ours, floor] = [of((one) => one.ours.milliseconds), of((one) => one.floor.milliseconds)];
  rows.push({
    file: `${count.toLocaleString('en')} deals, ${format.toUpperCase()}, ${(fs.statSync(file).size / 1e6).toFixed(1)} MB`,
    'read and planned, ms': of((one) => one.ours.planned).toFixed(0),
    'to committed, ms': ours.toFixed(0),
    'parsing library alone, ms': floor.toFixed(0),
    'ours : floor': `${(ours / floor).toFixed(1)} ×`,
    // The browser tells of tasks from 50 ms on.
    'longest main-thread task, ms': of((one) => one.ours.longest)
      .toFixed(0)
      .replace(/^0$/, '< 50'),
    'peak memory, MB': of((one) => one.ours.memory).toFixed(0),
    'floor’s memory, MB': of((one) => one.floor.memory).toFixed(0),
  });
  raw.push({ format, count, runs });
}
await close();
site.close();
fs.rmSync(folder, { recursive: true });
report('import', rows, raw);

async function write(format, count) {
  const deals = Array.from({ length: count }, (_, index) => benchDeal(index, 0));
  const day = (text) => (format === 'xlsx' ? new Date(`${text}T00:00:00Z`) : text);
  const cells = deals.map((one) => [
    one.id,
    one.name,
    one.account,
    one.ownerName,
    one.stage,
    one.status,
    one.minor / 100,
    one.currency,
    day(one.created),
    day(one.closes),
  ]);
  const table = [[...HEADER, 'Created Date', 'Close Date'], ...cells];
  const file = path.join(folder, `deals-${count}.${format}`);
  const bytes = format === 'csv' ? Papa.unparse(table) : await writeXlsx({ sheets: [{ name: 'Deals', rows: table }] });
  fs.writeFileSync(file, bytes);
  return file;
}

/** In a profile of its own: what one run stored must not help the next. */
async function imported(file, count) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(`http://localhost:${site.port}/planner?lang=en#import`);
  const inPreview = (selector) =>
    page.waitForFunction(
      (wanted) =>
        document
          .querySelector('pace-planner')
          ?.shadowRoot?.querySelector('pace-import-preview')
          ?.shadowRoot?.querySelector(wanted),
      { timeout: 300_000, polling: 50 },
      selector,
    );
  const picker = await inPreview('input[type=file]');
  // The sample that a first visit is given.
  await sleep(2_000);
  const before = await dealsIn(page);
  const memory = watchMemory();
  await page.evaluate(() => window.tasks.splice(0));
  const started = performance.now();
  await picker.uploadFile(file);
  const button = await inPreview('[data-act=import]:not(:disabled)');
  const planned = performance.now() - started;
  await button.evaluate((one) => one.click());
  await inPreview('.taking.done');
  const milliseconds = performance.now() - started;
  const longest = Math.max(0, ...(await page.evaluate(() => window.tasks)));
  const used = memory();
  await page.reload();
  await sleep(2_000);
  assert.equal(await dealsIn(page), before + count, 'all of it is there after a reload');
  await context.close();
  return { milliseconds, planned, longest, memory: used };
}

function dealsIn(page) {
  return page.evaluate(async () => {
    const { counts } = await document.querySelector('pace-planner').session.read({ kind: 'workspace' });
    return counts.deals;
  });
}

async function parsed(file, format, count) {
  const page = await browser.newPage();
  await page.goto(address('/pages/floor.html'));
  await page.waitForFunction(() => window.bench !== undefined);
  await (await page.$('input')).uploadFile(file);
  const memory = watchMemory();
  const { milliseconds, rows: read } = await page.evaluate((kind) => window.bench.floor(kind), format);
  assert.equal(read, count + 1);
  const used = memory();
  await page.close();
  return { milliseconds, memory: used };
}

/** Watches how far the renderer with the most memory grows; answers in MB when it is asked. */
function watchMemory() {
  const renderers = () =>
    fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          if (!fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return [];
          return [Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024];
        } catch {
          return [];
        }
      });
  const before = Math.max(...renderers());
  let peak = before;
  const watching = setInterval(() => {
    peak = Math.max(peak, ...renderers());
  }, 50);
  return () => {
    clearInterval(watching);
    return peak - before;
  };
}
