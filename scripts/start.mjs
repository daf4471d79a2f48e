// `npm start`: sets up, builds both products and serves them; `-- --open` also starts Chromium with the extension loaded.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findChromium, root, setup } from './setup.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the built pages and elements to this computer only; resolves with the port in use and the way to stop. */
export function serve(port = 0) {
  const server = http.createServer((request, response) => {
    const pathname = pathOf(request.url);
    const file = pathname && fileFor(pathname);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      ...policy(pathname, request.headers.host),
    });
    // A build at the same moment may take the file away: that ends this answer, not the server.
    fs.createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ port: server.address().port, close: () => server.close() }));
  });
}

/** What was asked for, or nothing when it is no address (`//`, `/%`). */
function pathOf(address = '/') {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function fileFor(pathname) {
  const [folder, inner] = pathname.startsWith('/kit/') ? ['dist/kit', pathname.slice(4)] : ['dist/site', pathname];
  const base = path.join(root, folder);
  const wanted = path.join(base, inner);
  const candidates = [wanted, `${wanted}.html`, path.join(wanted, 'index.html')];
  return candidates.find(
    (file) => file.startsWith(base + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile(),
  );
}

/** The intranet page shows that the elements live under a policy that names only the folder of our files. */
function policy(pathname, asked = '') {
  // The client writes this header: nothing but a name and a port may reach the policy.
  const host = /^[\w.-]+(?::\d+)?$/.test(asked) ? asked : 'localhost';
  if (!pathname.startsWith('/intranet'))
    return { 'content-security-policy': "default-src 'self'; object-src 'none'; base-uri 'none'" };
  return {
    'content-security-policy': `default-src 'none'; script-src http://${host}/kit/; style-src 'self'; img-src 'self'; base-uri 'none'`,
  };
}

async function main() {
  setup(fileURLToPath(import.meta.url));
  console.log('Building the elements, the pages and the extension …');
  if (!build()) process.exit(1);
  const wanted = Number(process.env.PORT ?? 4173);
  const { port } = await serve(wanted).catch((error) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${wanted} is in use. Choose another: PORT=4200 npm start` : String(error));
    process.exit(1);
  });
  const address = `http://localhost:${port}`;
  console.log(`\nPaceline is at ${address}   (Ctrl-C ends it)`);
  const extension = path.join(root, 'dist/extension/chrome-mv3');
  const firefox = path.join(root, 'dist/extension/firefox-mv3/manifest.json');
  if (process.argv.includes('--open')) openChromium(extension, `${address}/crm`);
  else
    console.log(
      `With the extension on a sample CRM page: npm start -- --open\n${howToLoad(extension)}\n${inFirefox(firefox)}`,
    );
}

function inFirefox(manifest) {
  return `In Firefox: open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on" and pick\n  ${manifest}`;
}

function howToLoad(extension) {
  return `By hand: open chrome://extensions, switch on "Developer mode", choose "Load unpacked" and pick\n  ${extension}`;
}

function openChromium(extension, address) {
  const chromium = findChromium();
  if (!chromium) {
    console.log(`No Chromium found (CHROMIUM_PATH names one elsewhere).\n${howToLoad(extension)}`);
    return;
  }
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [`--user-data-dir=${profile}`, `--load-extension=${extension}`, '--no-first-run', ...sandbox, address];
  const browser = spawn(chromium, args, { stdio: 'ignore' });
  // The profile goes when the browser has let go of it. Closing the browser leaves the server running; Ctrl-C ends both.
  let ending = false;
  browser.once('exit', () => {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    if (ending) process.exit(0);
  });
  const end = () => {
    ending = true;
    if (browser.exitCode !== null || !browser.kill()) process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
