/** A node:test reporter: one JSON line a test, for `npm run capabilities`. Files and suites themselves are not tests. */
export default async function* endToEndResults(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' || data.name.endsWith('.mjs')) {
      if (type === 'test:pass' || data.details?.type === 'suite') continue;
    }
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const status = skipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    yield `${JSON.stringify({ name: data.name, file: data.file, status })}\n`;
  }
}
