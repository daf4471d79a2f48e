// Files made to harm, files that change while they are read, tabs that close in the middle: said in words, and nothing is half imported.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { zip } from '#test/builders/zip.ts';
import { serve } from '../../scripts/start.mjs';
import { executablePath, flags } from '../chromium.mjs';
import { shows, showsInBoth, words } from './planner-page.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-files-'));
let browser;
let site;

before(async () => {
  site = await serve();
  browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    protocolTimeout: 60_000,
    args: flags,
  });
});
after(async () => {
  await browser?.close();
  site?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a file of 2 GB is refused before it is read', async () => {
  const file = path.join(folder, 'all.csv');
  fs.writeFileSync(file, 'Deal ID,Amount\n');
  fs.truncateSync(file, 2 ** 31);
  await refused(file, /2,148 MB.*256 MB/, /2,148 ?MB.*256 ?MB/);
});

test('a workbook that unpacks to more than it is worth is refused', async () => {
  const file = path.join(folder, 'small.xlsx');
  const text = (xml) => new TextEncoder().encode(xml);
  fs.writeFileSync(
    file,
    zip([
      ['[Content_Types].xml', text('<Types/>')],
      ['xl/workbook.xml', text('<workbook/>')],
      ['xl/worksheets/sheet1.xml', deflateRawSync(new Uint8Array(400_000_000)), { size: 400_000_000, crc: 0 }],
    ]),
  );
  assert.ok(fs.statSync(file).size < 1_000_000);
  await refused(file, /small\.xlsx.*(unpack|decompress)/i, /small\.xlsx.*(解压|展开)/);
});

test('16,000 columns are refused', async () => {
  const file = path.join(folder, 'wide.csv');
  fs.writeFileSync(file, `${Array.from({ length: 16_000 }, (_, at) => `c${at}`).join(',')}\n1\n`);
  await refused(file, /16,000.*1,000/, /16,000.*1,000/);
});

test('a file that is written to while it is read is given up', async () => {
  const file = path.join(folder, 'growing.csv');
  fs.writeFileSync(file, 'Deal ID,Amount\n');
  fs.truncateSync(file, 250_000_000);
  await inPlanner(async (page, picker) => {
    // Held at its first piece until the file has changed.
    await picker.uploadFile(file);
    fs.appendFileSync(file, 'D-1,5\n');
    await showsInBoth(page, /growing\.csv.*(changed|moved)/i, /growing\.csv.*(改动|更改|移动|修改)/);
  });
});

test('headers of markup and of names that objects have are text like any other', async () => {
  const file = path.join(folder, 'odd.csv');
  const markup = '<img src=x onerror=hit=1>';
  fs.writeFileSync(
    file,
    `Deal ID,Amount,Currency,Stage,__proto__,constructor,${markup}\nD-1,5,EUR,Won,polluted,${markup},=1+1\n`,
  );
  await inPlanner(async (page, picker) => {
    await picker.uploadFile(file);
    await (await part(page, '[data-act=import]:not(:disabled)')).click();
    await shows(page, /1 added/);
    assert.deepEqual(await page.evaluate(() => ['hit' in globalThis, 'polluted' in {}]), [false, false]);
    assert.deepEqual(page.failures, []);
  });
});

test('a tab closed in the middle of an import leaves nothing of it', async () => {
  const file = path.join(folder, 'many.csv');
  const rows = Array.from({ length: 30_000 }, (_, at) => `D-${at},${at},EUR,Won,Ada`);
  fs.writeFileSync(file, ['Deal ID,Amount,Currency,Stage,Owner Name', ...rows].join('\n'));
  await inPlanner(async (page, picker) => {
    const before = await held(page);
    await picker.uploadFile(file);
    await (await part(page, '[data-act=import]:not(:disabled)')).click();
    await part(page, '[data-act=cancel-taking]');
    const beside = await page.browserContext().newPage();
    await page.close();
    await beside.goto(`http://localhost:${site.port}/planner?lang=en#import`);
    await part(beside, 'input[type=file]');
    assert.deepEqual(await held(beside), before);
  });
});

/** Chooses a file and reads what is said of it in both languages; nothing is there to be imported. */
async function refused(file, english, chinese) {
  await inPlanner(async (page, picker) => {
    await picker.uploadFile(file);
    await showsInBoth(page, english, chinese);
    assert.doesNotMatch(await words(page), /导入 [\d,]+ /);
    assert.deepEqual(page.failures, []);
  });
}

/** The planner's import in a profile of its own. */
async function inPlanner(work) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.failures = [];
  page.on('pageerror', (error) => page.failures.push(error.message));
  await page.goto(`http://localhost:${site.port}/planner?lang=en#import`);
  await shows(page, /Sample data/);
  await work(page, await part(page, 'input[type=file]'));
  await context.close();
}

function part(page, selector) {
  return page.waitForSelector(`pace-planner >>> pace-import-preview >>> ${selector}`, { timeout: 30_000 });
}

/** How much the workspace holds, and what was imported into it. */
function held(page) {
  return page.evaluate(async () => {
    const { session } = document.querySelector('pace-planner');
    const { counts } = await session.read({ kind: 'workspace' });
    return { ...counts, imports: (await session.read({ kind: 'imports' })).imports.length };
  });
}
