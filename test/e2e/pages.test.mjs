// What `npm start` serves, as a newcomer meets it: first page, planner, embedded widgets under strict policies, gallery, files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serve } from '../../scripts/start.mjs';
import { executablePath, flags } from '../chromium.mjs';
import { until } from './chromium.mjs';

const screenshots = path.resolve('dist/screenshots');
const downloads = fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-files-'));
let browser;
let site;
/** The same pages at another address: another origin. */
let elsewhere;

before(async () => {
  fs.mkdirSync(screenshots, { recursive: true });
  [site, elsewhere] = [await serve(), await serve()];
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
  elsewhere?.close();
  fs.rmSync(downloads, { recursive: true, force: true });
});

/** A profile of its own: nothing stored yet, nothing chosen. */
async function newProfile() {
  const context = await browser.createBrowserContext();
  const complaints = [];
  return {
    complaints,
    context,
    close: () => context.close(),
    open: async (address, { server = site, lang = 'en', theme = 'light', width = 1280, height = 800 } = {}) => {
      const page = await context.newPage();
      page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      const [pathname, hash = ''] = address.split('#');
      await page.goto(`http://localhost:${server.port}${pathname}?lang=${lang}&theme=${theme}#${hash}`);
      return page;
    },
  };
}

/** All that a page shows, shadow roots included, on one line. */
const text = (page, selector = 'body') =>
  page.evaluate((start) => {
    const words = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent;
      if (node.nodeType !== Node.ELEMENT_NODE || ['STYLE', 'SCRIPT'].includes(node.nodeName)) return '';
      const children = node.nodeName === 'SLOT' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
      return [...children].map(words).join(' ');
    };
    return words(document.querySelector(start)).replace(/\s+/g, ' ');
  }, selector);

const shows = (page, pattern, selector) =>
  until(async () => pattern.test(await text(page, selector)), `${pattern} on the page`);

/** Attainment and pace as the panel writes them, `65.2 % · 88.4 %`. */
const figures = (page, panel) =>
  until(async () => {
    const handle = await page.$(`${panel} >>> [part=attainment]`);
    const pace = await page.$(`${panel} >>> [part=pace]`);
    const read = (one) => one?.evaluate((element) => element.textContent.replace(/\s+/g, ''));
    const both = `${await read(handle)} · ${await read(pace)}`;
    return /^[\d.]+% · [\d.]+%$/.test(both) && both;
  }, 'figures in the panel');

const inPlanner = 'pace-planner >>> pace-quota-panel';

/** What the first person's quarter sums to with another target in this month: 98 is 30 / 33 / 35. */
const sumWith = (target) => 98 - [30, 33, 35][new Date().getMonth() % 3] + target;

/** Types into a row's cell of this month, as a person with a keyboard does. */
async function typeTarget(page, row, digits) {
  await page.bringToFront();
  await until(
    () =>
      page.$eval(
        'pace-planner >>> pace-target-board',
        (board, wanted) => {
          const month = board.shadowRoot.querySelector('th[aria-current=date]');
          const column = [...month.parentElement.children].indexOf(month);
          board.shadowRoot.querySelector(`[data-row='${wanted}'][data-column='${column}']`).focus();
          return true;
        },
        row,
      ),
    'the cell of this month',
  );
  await page.keyboard.type(digits);
  // Not Enter: it would go on to the next person, and the panel with it.
  await page.keyboard.press('Tab');
}

/** Who is in which row of the board. */
const rowOf = (page, name) =>
  until(
    () =>
      page.$eval(
        'pace-planner >>> pace-target-board',
        (board, wanted) => {
          const heads = [...board.shadowRoot.querySelectorAll('tbody th[scope=row]')];
          return heads.find((head) => head.textContent.trim() === wanted)?.dataset.row;
        },
        name,
      ),
    `the row of ${name}`,
  );

async function choose(page, file) {
  const picker = await page.$('pace-planner >>> pace-workspace-settings >>> input[type=file]');
  await picker.uploadFile(file);
}

test('a newcomer sees figures on the first page at once, and nothing complains', async () => {
  const profile = await newProfile();
  // Whichever page comes first: one that shows what there is must not keep the sample away.
  const intranet = await profile.open('/intranet');
  await shows(intranet, /还没有目标/, 'pace-quota-panel[workspace]');
  await intranet.close();
  const page = await profile.open('/');
  assert.match(await figures(page, 'pace-quota-panel'), /\d/);
  await shows(page, /Li Wei’s quarter/);
  await shows(page, /Sample data/, 'pace-quota-panel');
  assert.deepEqual(profile.complaints, []);
  await profile.close();
});

test('the language and the theme chosen in the planner apply at once and are remembered', async () => {
  const profile = await newProfile();
  const page = await profile.open('/planner');
  await shows(page, /Targets/);
  await page.select('pace-planner >>> select[name=language]', 'zh-CN');
  await shows(page, /目标 漏斗 数据 导入 设置/);
  await page.select('pace-planner >>> select[name=theme]', 'dark');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await until(async () => (await ground()) === 'rgb(14, 17, 18)', 'the dark ground');
  await page.goto(`http://localhost:${site.port}/planner`);
  await shows(page, /目标 漏斗 数据 导入 设置/);
  assert.equal(await ground(), 'rgb(14, 17, 18)');
  assert.deepEqual(profile.complaints, []);
  await profile.close();
});

test('B1 B3 the planner shows company, units and people with what has no owner, and the quarter of 98 as 30 / 33 / 35', async () => {
  const profile = await newProfile();
  const page = await profile.open('/planner', { lang: 'zh-CN', width: 1440 });
  await rowOf(page, '李伟');
  const board = await page.$eval('pace-planner >>> pace-target-board', ({ data }) => data);
  assert.deepEqual([...new Set(board.rows.map(({ kind }) => kind))], ['company', 'unit', 'member']);
  for (const unit of board.rows.filter(({ kind, mismatch }) => kind === 'unit' && mismatch < 0)) {
    const shown = new Intl.NumberFormat('zh-CN').format(Math.round(-unit.mismatch / 1_000_000));
    await shows(page, new RegExp(`未分配[^未]*${shown}`), 'pace-planner');
  }
  const month = Number(board.today.slice(5, 7));
  const quarter = [1, 2, 3].map((at) => Math.ceil(month / 3) * 3 - 3 + at);
  const person = board.rows.find(({ name }) => name === '李伟');
  const minors = quarter.map(
    (one) => person.cells.find(({ period }) => period === `${board.year}-${String(one).padStart(2, '0')}`).minor,
  );
  assert.deepEqual(minors, [30_000_000, 33_000_000, 35_000_000]);
  const row = await rowOf(page, '李伟');
  const shown = await page.$$eval(
    `pace-planner >>> pace-target-board >>> [data-row='${row}'][role=gridcell]`,
    (cells) => cells.map((cell) => cell.textContent.trim().match(/^[\d,]*\d/)?.[0]).filter(Boolean),
  );
  assert.match(shown.join(' '), /98 30 33 (\d+ )?35/);
  await profile.close();
});

test('D1 G8 the planner shows the six default stages and the four key figures', async () => {
  const profile = await newProfile();
  const page = await profile.open('/planner#funnel', { lang: 'zh-CN' });
  for (const stage of ['线索获取', '需求挖掘', '方案呈现', '异议处理', '成交签约', '售后跟进'])
    await shows(page, new RegExp(stage), 'pace-planner');
  for (const figure of ['销售额', '客户满意度', '成交周期', '客户转化率'])
    await shows(page, new RegExp(figure), 'pace-planner');
  assert.deepEqual(profile.complaints, []);
  await profile.close();
});

test('B1 a target typed in the planner shows on the intranet page in another tab, under its policy', async () => {
  const profile = await newProfile();
  const planner = await profile.open('/planner');
  await figures(planner, inPlanner);
  const intranet = await profile.open('/intranet');
  const first = await figures(intranet, 'pace-quota-panel[workspace]');
  await typeTarget(planner, await rowOf(planner, 'Li Wei'), '66');
  await shows(planner, new RegExp(`Plan ${sumWith(66)}`), 'pace-planner');
  await shows(planner, new RegExp(`target \\$98K, its parts sum to \\$${sumWith(66)}K`), 'pace-planner');
  await intranet.bringToFront();
  await shows(intranet, new RegExp(`计划 ?${sumWith(66)}`), 'pace-quota-panel[workspace]');
  assert.notEqual(await figures(intranet, 'pace-quota-panel[workspace]'), first);
  const policy = (await intranet.reload()).headers()['content-security-policy'];
  assert.match(policy, /default-src 'none'; script-src http:\/\/localhost:\d+\/kit\/;/);
  assert.deepEqual(profile.complaints, []);
  await profile.close();
});

test('the elements work on a page that requires Trusted Types and allows lit-html’s alone', async (t) => {
  const kit = path.resolve('dist/kit');
  const server = http.createServer((request, response) => {
    if (request.url.startsWith('/kit/')) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      fs.createReadStream(path.join(kit, request.url.slice(5))).pipe(response);
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    });
    response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,"><script type="module" src="/kit/paceline.js"></script>
      <pace-quota-panel data='{"subject":{"id":"x","name":"North"},"period":"2026-Q1","today":"2026-02-12","currency":"USD","calendar":"US","plan":[{"period":"2026-01","minor":1200000},{"period":"2026-02","minor":1400000},{"period":"2026-03","minor":1800000}],"won":[{"day":"2026-01-09","minor":900000},{"day":"2026-02-02","minor":700000}],"open":{"minor":3100000,"count":9}}'></pace-quota-panel>
      <pace-target-board workspace="main"></pace-target-board><pace-funnel workspace="main"></pace-funnel></html>`);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  t.after(() => server.close().closeAllConnections());
  const profile = await newProfile();
  const page = await profile.open('/', { server: server.address() });
  assert.match(await figures(page, 'pace-quota-panel'), /^50\.0%/);
  await shows(page, /No .*|import/i, 'pace-funnel');
  await until(() => page.$('pace-target-board >>> .board'), 'the board');
  // An image for the page's own icon is no business of ours.
  assert.deepEqual(
    profile.complaints.filter((one) => !/data:,/.test(one)),
    [],
  );
  await profile.close();
});

test('the gallery draws every demo in both languages, and nothing complains', async () => {
  for (const lang of ['en', 'zh-CN']) {
    const profile = await newProfile();
    const page = await profile.open('/gallery', { lang });
    const demos = await until(async () => {
      const found = await page.$$eval('figure', (all) =>
        all.map((figure) => ({ id: figure.id, height: figure.querySelector('.stage > *')?.offsetHeight ?? 0 })),
      );
      return found.length > 20 && found.every(({ height }) => height > 0) && found;
    }, 'every demo');
    for (const widget of ['quota-panel', 'target-board', 'funnel', 'kpi-list', 'import-preview', 'planner'])
      assert.ok(
        demos.some(({ id }) => id.startsWith(`${widget}-`)),
        widget,
      );
    assert.deepEqual(profile.complaints, []);
    await profile.close();
  }
});

test('a workspace exported in one profile and imported at another address gives the same figures', async () => {
  const here = await newProfile();
  const page = await here.open('/planner');
  await figures(page, inPlanner);
  await typeTarget(page, await rowOf(page, 'Li Wei'), '112');
  await shows(page, new RegExp(`Plan ${sumWith(112)}`), 'pace-planner');
  const figuresHere = await figures(page, inPlanner);
  const connection = await browser.target().createCDPSession();
  await connection.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
    browserContextId: here.context.id,
  });
  await page.evaluate(() => {
    location.hash = 'settings';
  });
  const takeOut = 'pace-planner >>> pace-workspace-settings >>> [aria-labelledby=elsewhere] .primary';
  await (await until(() => page.$(takeOut), 'the export button')).click();
  const file = path.join(downloads, 'main.paceline');
  await until(() => fs.existsSync(file) && fs.statSync(file).size > 1000, 'the file');
  await here.close();

  const there = await newProfile();
  const other = await there.open('/planner#settings', { server: elsewhere });
  await until(() => other.$('pace-planner >>> pace-workspace-settings'), 'the settings');
  const broken = path.join(downloads, 'broken.paceline');
  fs.writeFileSync(broken, fs.readFileSync(file).subarray(0, 5000));
  await choose(other, broken);
  await shows(other, /This file is damaged, so nothing was taken from it/, 'pace-planner');
  fs.writeFileSync(broken, 'PK\u0003\u0004 something else');
  await choose(other, broken);
  await shows(other, /This is not a Paceline file/, 'pace-planner');
  await choose(other, file);
  await shows(other, /The file holds another workspace/, 'pace-planner');
  const loaded = other.waitForNavigation();
  await (await other.$('pace-planner >>> dialog[open] .danger')).click();
  await loaded;
  await shows(other, /The workspace of the file is open now/, 'pace-planner');
  assert.equal(await figures(other, inPlanner), figuresHere);
  await shows(other, new RegExp(`Plan ${sumWith(112)}`), 'pace-planner');
  assert.deepEqual(there.complaints, []);
  await there.close();
});

test('the sample is cleared in one act; a deleted workspace is gone, and stays empty', async () => {
  const profile = await newProfile();
  const page = await profile.open('/planner');
  await figures(page, inPlanner);
  await (await page.$('pace-planner >>> ::-p-text(Clear sample data)')).click();
  await shows(page, /An empty workspace/, 'pace-planner');
  await (await page.$('pace-planner >>> ::-p-text(Load sample data)')).click();
  await figures(page, inPlanner);
  await page.evaluate(() => {
    location.hash = 'settings';
  });
  const remove = 'pace-planner >>> pace-workspace-settings >>> [aria-labelledby=delete]';
  await (await until(() => page.$(`${remove} > .row > .danger`), 'the delete button')).click();
  const loaded = page.waitForNavigation();
  await (await until(() => page.$(`${remove} dialog[open] .danger`), 'the question')).click();
  await loaded;
  await shows(page, /The workspace was deleted from this browser/, 'pace-planner');
  await shows(page, /An empty workspace/, 'pace-planner');
  await page.reload();
  await shows(page, /An empty workspace/, 'pace-planner');
  assert.doesNotMatch(await text(page), /was deleted/);
  assert.deepEqual(profile.complaints, []);
  await profile.close();
});

/** What is looked at after every change: each page, and when it is drawn. */
const PAGES = [
  ['first', '/', (page) => figures(page, 'pace-quota-panel')],
  ['targets', '/planner#targets', (page) => figures(page, inPlanner)],
  ['funnel', '/planner#funnel', (page) => until(() => page.$('pace-planner >>> pace-funnel >>> canvas'), 'the chart')],
  ['import', '/planner#import', showImport],
  ['settings', '/planner#settings', (page) => shows(page, /Export a file|导出文件/, 'pace-planner')],
  ['intranet', '/intranet', (page) => figures(page, 'pace-quota-panel[workspace]')],
];

async function showImport(page) {
  const picker = await until(() => page.$('pace-planner >>> pace-import-preview >>> input[type=file]'), 'the import');
  const file = path.join(downloads, 'deals.csv');
  fs.writeFileSync(
    file,
    'Opportunity ID,Opportunity Name,Account,Owner,Amount,Currency,Stage,Close Date\nD1,Line 4,North Works,Li Wei,12000.50,USD,Proposal,2026-03-04\nD2,Line 5,North Works,Li Wei,8000,USD,Closed Won,2026-02-30\n',
  );
  await picker.uploadFile(file);
  await until(() => page.$('pace-planner >>> pace-import-preview >>> [data-act=import]'), 'the preview');
}

for (const lang of ['zh-CN', 'en'])
  test(`the pages fit 360 and 1440 px in ${lang}, light and dark, and are kept as pictures`, async () => {
    const profile = await newProfile();
    for (const theme of ['light', 'dark'])
      for (const [width, height] of [
        [1440, 900],
        [360, 740],
      ])
        for (const [name, address, drawn] of PAGES) {
          const page = await profile.open(address, { lang, theme, width, height });
          await drawn(page);
          // The next frames draw what was loaded after the figures.
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${name} in ${lang} at ${width} px is ${over} px too wide`);
          await page.screenshot({ path: path.join(screenshots, `page-${name}-${lang}-${theme}-${width}.png`) });
          await page.close();
        }
    assert.deepEqual(profile.complaints, []);
    await profile.close();
  });
