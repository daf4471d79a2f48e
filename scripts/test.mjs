// `npm test`: sets the machine up, then checks, unit tests, component tests and end-to-end tests; ends with the count of all.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { readResults, resultsFolder } from './results.mjs';
import { findChromium, findFirefox, needPackages, runs, setup } from './setup.mjs';

setup(fileURLToPath(import.meta.url));

const chromium = needPackages(['chromium', 'fonts-noto-cjk'], () => findChromium() !== undefined);
if (chromium) process.env.CHROMIUM_PATH = findChromium();
const firefox = needPackages(['firefox-esr'], () => findFirefox() !== undefined);
if (firefox) process.env.FIREFOX_PATH = findFirefox();
const browsers = chromium && firefox;
const crm = needPackages(
  ['tryton-server', 'tryton-modules-sale-opportunity', 'tryton-sao', 'tryton-proteus'],
  () => fs.existsSync('/usr/bin/trytond') && fs.existsSync('/usr/share/tryton-sao/www'),
);
fs.rmSync(resultsFolder, { recursive: true, force: true });
fs.mkdirSync(resultsFolder, { recursive: true });

const steps = [
  ['Checks', check],
  [
    'Units',
    () =>
      runs('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultsFolder}/unit.json`]),
  ],
  ['Components in Chromium and Firefox', () => browsers && runs('web-test-runner')],
  ['Build', build],
  ['End to end in Chromium and Firefox, on a real CRM', () => browsers && crm && endToEnd()],
];
const broken = steps.filter(([name, step]) => {
  console.log(`\n— ${name}`);
  return !step();
});

const results = readResults();
const count = (status) => results.filter((test) => test.status === status).length;
const failed = Math.max(count('failed'), broken.length);
for (const test of results.filter((one) => one.status === 'failed'))
  console.log(`failed: ${test.name}${test.browser ? ` (${test.browser})` : ''}`);
for (const [name] of broken) console.log(`failed: ${name}`);
console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
process.exit(failed === 0 && count('passed') > 0 ? 0 : 1);

function endToEnd() {
  const files = fs.readdirSync('test/e2e').filter((name) => name.endsWith('.test.mjs'));
  const args = [
    '--test',
    '--test-concurrency=1',
    '--test-timeout=240000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/reporters/end-to-end.mjs',
    `--test-reporter-destination=${resultsFolder}/end-to-end.jsonl`,
    ...files.map((name) => `test/e2e/${name}`),
  ];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}
