// What the last `npm test` ran, from all runners, in one shape.
import fs from 'node:fs';

export const resultsFolder = 'dist/test-results';

/** `{ name, file, status: 'passed'|'failed'|'skipped', onScreen, browser? }[]`; one that ran in two browsers is there twice; empty where nothing ran. */
export function readResults() {
  return [...readUnits(), ...readComponents(), ...readEndToEnd()];
}

function readUnits() {
  const report = read('unit.json', JSON.parse);
  return (report?.testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.map((test) => ({
      name: test.title,
      file: file.name,
      status: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
      onScreen: false,
    }));
    const brokenFile = file.status === 'failed' && !tests.some((test) => test.status === 'failed');
    return brokenFile
      ? [...tests, { name: `${file.name} loads`, file: file.name, status: 'failed', onScreen: false }]
      : tests;
  });
}

function readComponents() {
  return (read('components.json', JSON.parse) ?? []).map((test) => ({ ...test, onScreen: true }));
}

function readEndToEnd() {
  const lines = read('end-to-end.jsonl', (text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  return (lines ?? []).map((test) => ({ ...test, onScreen: true }));
}

function read(name, parse) {
  const file = `${resultsFolder}/${name}`;
  return fs.existsSync(file) ? parse(fs.readFileSync(file, 'utf8')) : undefined;
}
