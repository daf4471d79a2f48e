import { expect, test } from 'vitest';
import { filesUnder, read } from './files.ts';

test('every capability that the README lists as delivered has a test named by its id, in core and on a screen', () => {
  const line = /Delivered: ([A-I\d, ]+)/.exec(read('README.md'))?.[1] ?? '';
  const delivered = line.split(',').map((id) => id.trim());
  expect(delivered).toEqual(['A9', 'A18', 'B1', 'B2', 'B3', 'C12', 'D1', 'G8']);
  const named = (files: string[]) =>
    new Set(
      files.flatMap((file) =>
        [...read(file).matchAll(/\b(?:it|test)\(\s*['"`]([A-I]\d+)\b/g)].map((match) => match[1]),
      ),
    );
  const core = named(filesUnder('core').filter((file) => file.endsWith('.test.ts')));
  const screen = named(
    [...filesUnder('components'), ...filesUnder('test/e2e')].filter((file) => /\.test\.(ts|mjs)$/.test(file)),
  );
  expect(delivered.filter((id) => !core.has(id))).toEqual([]);
  expect(delivered.filter((id) => !screen.has(id))).toEqual([]);
});
