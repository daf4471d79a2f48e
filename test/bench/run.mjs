// `npm run bench`: every measurement side by side in one run; a table here, JSON in dist/bench.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { findChromium, needPackages, setup } from '../../scripts/setup.mjs';

setup(fileURLToPath(import.meta.url));
if (!needPackages(['chromium'], () => findChromium() !== undefined) || !build()) process.exit(1);
fs.rmSync('dist/bench', { recursive: true, force: true });
fs.mkdirSync('dist/bench', { recursive: true });

console.log(
  `${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.versions.node}. Medians; trust the ratios.\n`,
);
const benches = fs.readdirSync('test/bench').filter((name) => name.endsWith('.bench.mjs'));
const failed = benches.filter(
  (name) => spawnSync(process.execPath, [`test/bench/${name}`], { stdio: 'inherit' }).status !== 0,
);
for (const name of failed) console.error(`bench failed: ${name}`);
process.exit(failed.length === 0 ? 0 : 1);
