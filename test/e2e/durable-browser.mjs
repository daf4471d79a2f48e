// A page that edits through a replica and tells this process of each edit once it is on disk; browsers to open it in, and to kill.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { executablePath, flags } from '../chromium.mjs';

/** Builds and serves the page. `close` ends the server and every browser that is still open. */
export async function serveDurablePage() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-durability-'));
  const open = new Set();
  let onSaved = () => {};
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
  const server = http.createServer(async (request, response) => {
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
  const origin = `http://localhost:${server.address().port}`;

  return {
    origin,
    folder,
    /** `profile`: a name, or the path of a folder, that is opened again under the same one. */
    async launch(profile) {
      const userDataDir = path.resolve(folder, profile);
      const browser = await puppeteer.launch({ executablePath, headless: true, pipe: true, userDataDir, args: flags });
      browser.profile = userDataDir;
      open.add(browser);
      browser.on('disconnected', () => open.delete(browser));
      return browser;
    },
    async openPage(browser) {
      const page = await browser.newPage();
      page.failures = [];
      page.on('pageerror', (error) => page.failures.push(error.message));
      await page.goto(origin);
      await page.waitForFunction(() => 'report' in window, { timeout: 30_000, polling: 50 });
      return page;
    },
    /** The latest value acknowledged under each key goes there; the beacons of two tabs may arrive out of order. */
    collect(saved) {
      onSaved = ({ key, value }) => saved.set(key, Math.max(value, saved.get(key) ?? -1));
    },
    async close() {
      for (const browser of open) await browser.close().catch(() => {});
      server.closeAllConnections();
      server.close();
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Kills every process of the browser at once, as a power cut or the kernel would, and waits until none is left. */
export async function kill(browser) {
  const { pid } = browser.process();
  const gone = new Promise((resolve) => browser.process().once('exit', resolve));
  process.kill(-pid, 'SIGKILL');
  await gone;
  await until(() => !processesOf(browser.profile), 'the end of all processes of the browser');
}

/** What still runs on a profile; what was killed and not yet waited for has no command line any more. */
function processesOf(profile) {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .some((line) => line.includes(`--user-data-dir=${profile}`));
}

/** Where the browser keeps the databases of the one origin of this profile. */
export function storedIn(profile) {
  const databases = path.join(profile, 'Default', 'IndexedDB');
  const [name] = fs.readdirSync(databases).filter((one) => one.endsWith('.leveldb'));
  return path.join(databases, name);
}

/** Acknowledged edits that are not there, or were set back to an older value. */
export const lostOf = (saved, edits) =>
  [...saved].filter(([key, value]) => !(Number(edits[key] ?? -1) >= value)).map(([key]) => key);

export async function until(condition, what) {
  for (let turn = 0; turn < 1500; turn += 1) {
    if (await condition()) return;
    await sleep(20);
  }
  assert.fail(`waited in vain: ${what}`);
}
