import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { executablePath, flags } from '../chromium.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** A real Chromium, and a server of the folders given (`{ '/kit': 'dist/kit', … }`), on one origin. */
export async function openBrowser(folders) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const at = Object.keys(folders).find((prefix) => pathname.startsWith(`${prefix}/`));
    const file = at && path.join(folders[at], pathname.slice(at.length));
    if (!file || !fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    protocolTimeout: 600_000,
    args: flags,
  });
  return {
    browser,
    address: (file) => `http://localhost:${server.address().port}${file}`,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Builds the pages that are measured: ours, and plain y-indexeddb with a Y.Map per deal. */
export function buildPages() {
  const root = 'test/bench/pages';
  return build({
    configFile: false,
    logLevel: 'warn',
    root,
    base: '/pages/',
    build: {
      outDir: '../../../dist/bench/pages',
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: [`${root}/ours.html`, `${root}/plain.html`, `${root}/floor.html`] },
    },
  });
}
