// A real CRM for the end-to-end test: Tryton from Debian's packages, with 36 opportunities, on a free port of this machine.
// About 40 s the first time; the seeded database is then kept in .cache/tryton and copied for every run (1 s).
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const cache = path.resolve('.cache/tryton');
// Its deals were closed on the day it was made: a month later they would no longer count for the quarter.
const kept = path.join(cache, `crm-${new Date().toISOString().slice(0, 7)}.sqlite`);
const seed = path.resolve('test/e2e/tryton/seed.py');

/** Why it cannot be started here, or `undefined`. */
export function trytonMissing() {
  const needed = ['/usr/bin/trytond', '/usr/bin/trytond-admin', '/usr/share/tryton-sao/www', '/usr/bin/python3'];
  const missing = needed.filter((file) => !fs.existsSync(file));
  return missing.length > 0
    ? `${missing.join(', ')} missing: apt-get install -y --no-install-recommends tryton-server tryton-modules-sale-opportunity tryton-sao tryton-proteus`
    : undefined;
}

/** Resolves once it answers; user and password are `admin`. */
export async function startTryton() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tryton-'));
  const port = await freePort();
  const settings = path.join(folder, 'trytond.conf');
  const write = (database) =>
    fs.writeFileSync(
      settings,
      `[web]\nlisten = 127.0.0.1:${port}\nroot = /usr/share/tryton-sao/www\n[database]\nuri = sqlite://\npath = ${database}\n`,
    );
  if (!fs.existsSync(kept)) makeDatabase(folder, settings, write);
  fs.copyFileSync(kept, path.join(folder, 'crm.sqlite'));
  write(folder);
  const server = spawn('trytond', ['-c', settings, '-d', 'crm'], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await answers(address, server);
  return {
    address,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeDatabase(folder, settings, write) {
  const fresh = path.join(folder, 'fresh');
  fs.mkdirSync(fresh);
  write(fresh);
  fs.writeFileSync(path.join(fresh, 'crm.sqlite'), '');
  const password = path.join(folder, 'password');
  fs.writeFileSync(password, 'admin\n');
  const environment = { ...process.env, TRYTONPASSFILE: password, TRYTOND_CONFIG: settings };
  const run = (command, args) => {
    const { status, stderr } = spawnSync(command, args, { env: environment, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-2000)}`);
  };
  const activate = ['-u', 'sale_opportunity', '--activate-dependencies', '--email', 'admin@crm.example'];
  run('trytond-admin', ['-c', settings, '-d', 'crm', ...activate]);
  run('/usr/bin/python3', [seed]);
  fs.mkdirSync(cache, { recursive: true });
  // Moved in one step, so that a test broken off here leaves no half database for the next.
  fs.copyFileSync(path.join(fresh, 'crm.sqlite'), path.join(cache, 'crm.part'));
  fs.renameSync(path.join(cache, 'crm.part'), kept);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(address, server) {
  const end = Date.now() + 30_000;
  while (Date.now() < end && server.exitCode === null) {
    const answered = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Tryton does not answer at ${address}`);
}
