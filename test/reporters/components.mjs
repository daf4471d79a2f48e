import fs from 'node:fs';

/** A Web Test Runner reporter that writes every test's name, browser and outcome, for `npm run capabilities`. */
export function componentResults(file) {
  return {
    onTestRunFinished({ sessions }) {
      const results = [];
      for (const session of sessions) {
        const from = { file: session.testFile, browser: session.browser.name };
        collect(session.testResults, from, results);
        const broken = session.errors?.length > 0 || !session.testResults;
        if (broken) results.push({ name: `${session.testFile} loads`, ...from, status: 'failed' });
      }
      fs.mkdirSync(new URL('.', file), { recursive: true });
      fs.writeFileSync(file, JSON.stringify(results, null, 1));
    },
  };
}

function collect(suite, from, results) {
  for (const test of suite?.tests ?? []) {
    const status = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
    results.push({ name: test.name, ...from, status });
  }
  for (const inner of suite?.suites ?? []) collect(inner, from, results);
}
