// Everything a fresh machine lacks: dependencies, a current Node, browsers. Uses only what Node 20 has built in.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what is missing, then runs `script` again on a current Node when this one is too old. Returns only on a current Node. */
export function setup(script) {
  process.chdir(root);
  installDependencies();
  useCurrentNode(script);
  if (!fs.existsSync('.wxt/tsconfig.json')) run('wxt', ['prepare'], { stdio: 'ignore' });
}

/** Runs a command-line tool of our dependencies on this Node; throws when it fails. */
export function run(tool, args = [], options = {}) {
  execFileSync(process.execPath, [binOf(tool), ...args], { stdio: 'inherit', cwd: root, env: nodeFirst(), ...options });
}

/** Like `run`, but answers whether it went well instead of throwing. */
export function runs(tool, args = [], options = {}) {
  const result = spawnSync(process.execPath, [binOf(tool), ...args], {
    stdio: 'inherit',
    cwd: root,
    env: nodeFirst(),
    ...options,
  });
  return result.status === 0;
}

/** The path of an installed Chromium, or undefined. `CHROMIUM_PATH` decides when it is set. */
export function findChromium() {
  return firstThere(process.env.CHROMIUM_PATH, {
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: [`${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`],
  });
}

/** The path of an installed Firefox, or undefined. `FIREFOX_PATH` decides when it is set. */
export function findFirefox() {
  return firstThere(process.env.FIREFOX_PATH, {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [`${process.env.ProgramFiles}\\Mozilla Firefox\\firefox.exe`],
  });
}

function firstThere(named, usual) {
  return [named, ...(usual[process.platform] ?? [])].find((file) => file && fs.existsSync(file));
}

/** Makes sure that the named Debian packages are there; elsewhere, or without the right to, says what is missing. */
export function needPackages(packages, probe) {
  if (probe()) return true;
  if (spawnSync('apt-get', ['--version']).status === 0 && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(' ')} …`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
    if (probe()) return true;
  }
  console.error(
    `Missing: ${packages.join(' ')}. Install them and run this again (on Debian: apt-get install, as root).`,
  );
  return false;
}

function installDependencies() {
  const marker = 'node_modules/.package-lock.json';
  const current = fs.existsSync(marker) && fs.statSync(marker).mtimeMs >= fs.statSync('package-lock.json').mtimeMs;
  if (current) return;
  console.log('Installing dependencies …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const installed = spawnSync(npm, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
  fs.utimesSync(marker, new Date(), new Date());
}

function useCurrentNode(script) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 23 || (major === 22 && minor >= 18)) return;
  const file = process.platform === 'win32' ? 'node.exe' : 'bin/node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const newer = path.join('node_modules', `node-${system}-${process.arch}`, file);
  if (!fs.existsSync(newer)) {
    console.error(`Node ${process.versions.node} is too old: install Node 24 and run this again.`);
    process.exit(1);
  }
  const again = spawnSync(path.resolve(newer), [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

function binOf(tool) {
  const [name, bin = name.split('/').at(-1)] = {
    'web-test-runner': ['@web/test-runner', 'wtr'],
    tsc: ['typescript', 'tsc'],
    biome: ['@biomejs/biome', 'biome'],
    cem: ['@custom-elements-manifest/analyzer', 'cem'],
  }[tool] ?? [tool];
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const file = typeof manifest.bin === 'string' ? manifest.bin : (manifest.bin[bin] ?? Object.values(manifest.bin)[0]);
  return path.join(root, 'node_modules', name, file);
}

/** Tools that start `node` themselves find this one first. */
function nodeFirst() {
  return { ...process.env, PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}` };
}
