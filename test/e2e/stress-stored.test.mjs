// What is stored is of a newer version, deleted, blocked or broken: the screen says what holds, and nothing more is lost.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import * as Y from 'yjs';
import { createMemoryKeyStore } from '#core/store/identity/key-store.ts';
import { importWorkspace } from '#core/store/session/workspaces.ts';
import { createMemoryStorage } from '#core/store/storage/memory.ts';
import { decodeFile } from '#core/store/sync/file.ts';
import { serve } from '../../scripts/start.mjs';
import { executablePath, flags } from '../chromium.mjs';
import { until } from './chromium.mjs';
import { storedIn } from './durable-browser.mjs';
import {
  boardShown,
  changeStored,
  databases,
  enterTarget,
  exportedFile,
  openBeside,
  openPlanner,
  shows,
  showsInBoth,
  storedUnder,
  words,
} from './planner-page.mjs';

const [team, plan] = databases;
const garbage = [255, 255, 255, 1, 2, 3];
let browser;
let site;

before(async () => {
  site = await serve();
  browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    protocolTimeout: 30_000,
    args: flags,
  });
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** A planner with saved data and an entry of 4,321, in a profile of its own, with a page beside it that is none of ours. */
async function withEntry(work) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.failures = [];
  page.on('pageerror', (error) => page.failures.push(error.message));
  await openPlanner(page, site, 'en');
  await enterTarget(page, '4321');
  await shows(page, /4,321/);
  await shows(page, /Saved/);
  const beside = await openBeside(page, site);
  await page.bringToFront();
  await work(page, beside);
  assert.deepEqual(page.failures, []);
  await context.close();
}

/** Whether figures are kept, and not the nonsense put there. Runs in the page. */
async function areKept() {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'paceline-read')) return false;
  return new Promise((resolve) => {
    const request = indexedDB.open('paceline-read');
    request.onsuccess = () => {
      const kept = request.result.transaction('figures').objectStore('figures').getAll();
      kept.onsuccess = () => {
        request.result.close();
        resolve(kept.result.some(({ figures }) => figures.team.people));
      };
    };
  });
}

/** A file is worth something when somebody else can take it in, whole. */
async function holdsAll(page) {
  const file = await exportedFile(page);
  const elsewhere = { storage: createMemoryStorage(), keyStore: createMemoryKeyStore() };
  const taken = await importWorkspace(file, elsewhere);
  assert.deepEqual([taken.ok, taken.rejected?.length], [true, 0], taken.reason);
  const read = decodeFile(file);
  for (const { document, envelopes } of read.file.documents) assert.ok(envelopes.length > 0, document);
}

const all = (beside) => Promise.all(databases.map((name) => storedUnder(beside, name)));

test('a workspace that a newer version wrote is shown, not changed, and can be exported; the screen says to update', () =>
  withEntry(async (page, beside) => {
    const newer = new Y.Doc();
    newer.getMap('meta').set('v99', true);
    await page.goto('about:blank');
    await changeStored(beside, team, { row: [...Y.encodeStateAsUpdate(newer)], revision: true });
    const before = await all(beside);
    await openPlanner(page, site, 'en');
    await showsInBoth(page, /A newer version of Paceline.*please update/i, /更新版本|较新版本|新版本/);
    assert.match(await words(page), /4,321/, 'figures are still shown');
    await enterTarget(page, '5555');
    await holdsAll(page);
    await page.reload();
    await boardShown(page);
    await shows(page, /4,321/);
    assert.doesNotMatch(await words(page), /5,555/);
    assert.deepEqual(await all(beside), before, 'nothing was written');
  }));

for (const [who, remove] of [
  [
    'another tab',
    (_, beside) =>
      beside.evaluate((names) => {
        for (const name of names) indexedDB.deleteDatabase(name);
      }, databases),
  ],
  [
    'the browser',
    async (page) => {
      const devtools = await page.createCDPSession();
      const origin = `http://localhost:${site.port}`;
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    },
  ],
]) {
  test(`stored data that ${who} deletes: said, nothing brought back, what is shown can be exported, a clean start after`, () =>
    withEntry(async (page, beside) => {
      await remove(page, beside);
      await showsInBoth(
        page,
        /Not saved: the stored data was deleted elsewhere.*Export to a file/,
        /未保存.*删除.*导出/,
      );
      await enterTarget(page, '5555');
      await shows(page, /5,555/);
      await holdsAll(page);
      const left = await beside.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
      assert.deepEqual(
        left.filter((name) => databases.includes(name)),
        [],
        'nothing was brought back',
      );
      await page.reload();
      await shows(page, /Load sample data|sample/i);
      await until(async () => !/Not saved/.test(await words(page)), 'a clean start');
      assert.doesNotMatch(await words(page), /5,555/);
    }));
}

test('a database that another tab blocks: said, and opened by itself when that tab lets go', () =>
  withEntry(async (page, beside) => {
    await page.goto('about:blank');
    // Holds on to it, whoever wants it gone; and somebody does.
    await beside.evaluate(async (name) => {
      window.held = await new Promise((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      await new Promise((resolve) => {
        const deletion = indexedDB.deleteDatabase(name);
        deletion.onblocked = resolve;
      });
    }, plan);
    await page.goto(`http://localhost:${site.port}/planner?lang=en`);
    await showsInBoth(
      page,
      /Another tab does not let go of the data.*Close the other tabs/,
      /另一个标签页一直占用着数据.*自动打开/,
    );
    await beside.evaluate(() => window.held.close());
    await until(async () => !/does not let go/.test(await words(page)), 'opening by itself', 30_000);
    await boardShown(page);
  }));

test('rows of the plan overwritten with garbage are made up for from the feeds, without a word', () =>
  withEntry(async (page, beside) => {
    await page.goto('about:blank');
    await changeStored(beside, plan, { overwrite: garbage, revision: true });
    await openPlanner(page, site, 'en');
    await shows(page, /4,321/);
    assert.doesNotMatch(await words(page), /cannot be read/);
    await enterTarget(page, '5555');
    await shows(page, /5,555/);
    await shows(page, /Saved/);
    await page.reload();
    await shows(page, /5,555/);
  }));

test('a row of which nothing else tells: said in both languages, all else shown, edited and kept', () =>
  withEntry(async (page, beside) => {
    await page.goto('about:blank');
    await changeStored(beside, plan, { row: garbage, revision: true });
    await beside.evaluate(
      (name) =>
        new Promise((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => {
            const transaction = request.result.transaction('custom', 'readwrite');
            const envelopes = IDBKeyRange.bound(['paceline', 'envelope'], ['paceline', 'envelope', []]);
            const cursor = transaction.objectStore('custom').openCursor(envelopes);
            cursor.onsuccess = () => cursor.result?.update(Uint8Array.of(1, 2, 3));
            transaction.oncomplete = () => resolve(request.result.close());
          };
        }),
      plan,
    );
    await openPlanner(page, site, 'en');
    await showsInBoth(page, /Some of what is stored in this browser cannot be read/, /一部分已保存的数据无法读取/);
    await holdsAll(page);
    await enterTarget(page, '5555');
    await shows(page, /5,555/);
    await shows(page, /Saved/);
    await page.reload();
    await shows(page, /5,555/);
  }));

test('with the keys lost alone, all is shown, goes on, and can be exported so that others can read it', () =>
  withEntry(async (page, beside) => {
    await page.goto('about:blank');
    await beside.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('paceline-identity');
          request.onsuccess = resolve;
          request.onblocked = reject;
        }),
    );
    await openPlanner(page, site, 'en');
    await shows(page, /4,321/);
    await enterTarget(page, '5555');
    await shows(page, /5,555/);
    await shows(page, /Saved/);
    const file = decodeFile(await exportedFile(page));
    assert.ok(file.ok);
    const other = await browser.createBrowserContext();
    const there = await other.newPage();
    await openPlanner(there, site, 'en');
    await there.evaluate(
      (numbers) => {
        const detail = { file: new File([Uint8Array.from(numbers)], 'main.paceline'), replace: true };
        document.querySelector('pace-planner').dispatchEvent(new CustomEvent('pace-import-workspace', { detail }));
      },
      [...(await exportedFile(page))],
    );
    await shows(there, /5,555/);
    await other.close();
  }));

test('kept figures that are lost, out of date or garbage are made again', () =>
  withEntry(async (page, beside) => {
    const spoil = [
      () => indexedDB.deleteDatabase('paceline-read'),
      // Stamped as of now, and nonsense.
      async () => {
        const database = await new Promise((resolve) => {
          const request = indexedDB.open('paceline-read');
          request.onsuccess = () => resolve(request.result);
        });
        const transaction = database.transaction('figures', 'readwrite');
        const cursor = transaction.objectStore('figures').openCursor();
        cursor.onsuccess = () => {
          if (!cursor.result) return;
          const { figures } = cursor.result.value;
          cursor.result.update({
            ...cursor.result.value,
            figures: { ...figures, team: {}, cells: { x: 1 }, counts: {} },
          });
          cursor.result.continue();
        };
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        database.close();
      },
    ];
    for (const one of spoil) {
      await page.goto('about:blank');
      await beside.evaluate(one);
      await openPlanner(page, site, 'en');
      await shows(page, /4,321/);
      await until(() => beside.evaluate(areKept), 'figures kept anew');
    }
    // Out of date: an entry that another tab made after the figures were kept.
    await page.goto('about:blank');
    await changeStored(beside, plan, { revision: true });
    await openPlanner(page, site, 'en');
    await shows(page, /4,321/);
  }));

test('an import at whose end there is no room: said, all of it in sight, none of it stored, and saved when there is room', async () => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const origin = `http://localhost:${site.port}`;
  // Before the origin stores anything: Chromium remembers for a while how much room there was.
  const devtools = await page.createCDPSession();
  await page.goto(`${origin}/icon.svg`);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
  await openPlanner(page, site, 'en');
  await shows(page, /Saved/);
  const beside = await openBeside(page, site);
  await page.bringToFront();
  const before = await all(beside);
  const deals = () =>
    page.evaluate(async () => {
      const { counts } = await document.querySelector('pace-planner').session.read({ kind: 'workspace' });
      return counts.deals;
    });
  const had = await deals();
  const end = await page.evaluate(async () => {
    const { session } = document.querySelector('pace-planner');
    const id = 'import-without-room';
    await session.act({ type: 'beginImport', import: id, source: 'file', at: Date.now(), files: [] });
    for (let slice = 0; slice < 40; slice += 1) {
      const some = Array.from({ length: 250 }, (_, n) => ({
        id: `${slice} ${n}`,
        name: crypto.randomUUID() + crypto.randomUUID() + crypto.randomUUID(),
        minor: n * 100,
        currency: 'CNY',
        status: 'won',
        closes: '2026-03-05',
      }));
      await session.act({ type: 'takeIn', source: 'file', readAt: Date.now(), deals: some, import: id });
    }
    return session.act({ type: 'endImport', import: id, rejected: 0 }).then(
      () => 'saved',
      (error) => error.reason,
    );
  });
  assert.equal(end, 'quota');
  await showsInBoth(page, /Not saved.*storage is full/, /未保存.*空间/);
  assert.equal(await deals(), had + 10_000, 'all of it in sight');
  const [, , dealsBefore] = before;
  assert.equal(await storedUnder(beside, databases[2]), dealsBefore, 'nothing half-imported');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await until(async () => !/Not saved/.test(await words(page)), 'saved by itself', 40_000);
  await shows(page, /Saved/);
  await openPlanner(page, site, 'en');
  assert.equal(await deals(), had + 10_000);
  await context.close();
});

test('what the browser deleted because it was damaged is said to be, in both languages, and a backup can be taken in', async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-damaged-'));
  const launch = () =>
    puppeteer.launch({ executablePath, headless: true, pipe: true, userDataDir: profile, args: flags });
  let mine = await launch();
  let page = await mine.newPage();
  await openPlanner(page, site, 'en');
  await enterTarget(page, '4321');
  await shows(page, /4,321/);
  await shows(page, /Saved/);
  const backup = [...(await exportedFile(page))];
  await mine.close();
  const stored = storedIn(profile);
  const manifest = fs.readdirSync(stored).find((name) => name.startsWith('MANIFEST'));
  fs.writeFileSync(path.join(stored, manifest), 'not a manifest any more');
  mine = await launch();
  page = await mine.newPage();
  await page.goto(`http://localhost:${site.port}/planner?lang=en`);
  await showsInBoth(
    page,
    /The browser found its storage damaged and deleted what was kept here/,
    /浏览器发现自己的存储已损坏，并删除了保存在这里的数据/,
  );
  await page.evaluate((numbers) => {
    const detail = { file: new File([Uint8Array.from(numbers)], 'main.paceline') };
    document.querySelector('pace-planner').dispatchEvent(new CustomEvent('pace-import-workspace', { detail }));
  }, backup);
  await shows(page, /4,321/);
  assert.doesNotMatch(await words(page), /storage damaged/);
  await mine.close();
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
