// `npm run capabilities`: for every id A1 … I8 the tests that carry it and how they went in the last `npm test`.
// `-- --json`: {"A1":{"status":"passed|failed|missing","tests":2,"onScreen":1}, …}. Skipped tests count as missing.
import { readResults } from './results.mjs';

const groups = { A: 20, B: 10, C: 16, D: 12, E: 10, F: 11, G: 11, H: 11, I: 8 };
const ids = Object.entries(groups).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
);

const ran = inAllBrowsers(readResults().filter((test) => test.status !== 'skipped'));
const report = Object.fromEntries(ids.map((id) => [id, summary(id)]));

if (process.argv.includes('--json')) console.log(JSON.stringify(report));
else print();

/** One test that ran in two browsers is one test, and failed if it failed in either. */
function inAllBrowsers(results) {
  const tests = new Map();
  for (const test of results) {
    const key = `${test.file} ${test.name}`;
    if (tests.get(key)?.status !== 'failed') tests.set(key, test);
  }
  return [...tests.values()];
}

function carrying(id) {
  return ran.filter((test) => test.name === id || new RegExp(`^${id}\\b`).test(test.name));
}

function summary(id) {
  const tests = carrying(id);
  const failed = tests.some((test) => test.status === 'failed');
  const status = tests.length === 0 ? 'missing' : failed ? 'failed' : 'passed';
  return { status, tests: tests.length, onScreen: tests.filter((test) => test.onScreen).length };
}

function print() {
  for (const [id, { status, tests, onScreen }] of Object.entries(report)) {
    if (status === 'missing') continue;
    console.log(`${id.padEnd(4)} ${status}  ${tests} tests, ${onScreen} on screen`);
    for (const test of carrying(id)) console.log(`       ${test.status}  ${test.name}`);
  }
  const missing = ids.filter((id) => report[id].status === 'missing');
  console.log(`\n${ids.length - missing.length} of ${ids.length} have tests. Missing: ${missing.join(' ')}`);
}
