import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, foldersIn, read, root } from './files.ts';

test.each(['core', 'components', 'extension', 'test'])('%s/README.md has a word on each of its folders', (top) => {
  const readme = read(`${top}/README.md`);
  const silent = foldersIn(top).filter((folder) => !readme.includes(`${folder}/`));
  expect(silent).toEqual([]);
});

test('no folder is empty', () => {
  const empty = ['core', 'components', 'extension', 'test', 'scripts', 'docs'].flatMap((top) =>
    foldersIn(top)
      .filter((folder) => filesUnder(path.join(top, folder)).length === 0)
      .map((folder) => `${top}/${folder}`),
  );
  expect(empty).toEqual([]);
});

const shared = new Set(['theme', 'behaviour', 'parts', 'bind', 'kit', 'showcase']);

test('a component folder holds the element, its styles, its test and its demo', () => {
  const incomplete = foldersIn('components')
    .filter((folder) => !shared.has(folder))
    .flatMap((folder) =>
      ['.ts', '.styles.ts', '.test.ts', '.demo.ts'].map((end) => `components/${folder}/${folder}${end}`),
    )
    .filter((file) => !fs.existsSync(path.join(root, file)));
  expect(incomplete).toEqual([]);
});

test('no file is too long to be read at once', () => {
  const sources = ['core', 'components', 'extension', 'scripts'].flatMap(filesUnder);
  const generated = /holidays\/|sentences\.ts$|text\/(en|zh-CN)\.ts$/;
  const long = sources
    .filter((file) => /\.(ts|mjs)$/.test(file) && !/\.test\.ts$/.test(file) && !generated.test(file))
    .map((file) => ({ file, lines: read(file).split('\n').length }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('decision records are numbered without a gap and have their three parts', () => {
  const records = filesUnder('docs/decisions')
    .filter((file) => /\d{4}-/.test(file))
    .sort();
  expect(records.map((file) => Number(path.basename(file).slice(0, 4)))).toEqual(records.map((_, i) => i + 1));
  for (const file of records) {
    for (const part of ['**Context.**', '**Decision.**', '**Consequences.**']) expect(read(file), file).toContain(part);
  }
});

test('package.json names files of its own folder', () => {
  const { customElements, exports } = JSON.parse(read('package.json'));
  const named = [customElements, ...Object.values(exports)] as string[];
  expect(named.filter((file) => !file.startsWith('./dist/'))).toEqual([]);
});

test('what is committed names no place of one machine', () => {
  const own = [
    ...['core', 'components', 'extension', 'test', 'scripts', 'docs', '.ci'].flatMap(filesUnder),
    'README.md',
    'package.json',
  ];
  const machine = /(?<![\w.])\/(work|root|home)\/\w|\.\.\/tmp\//;
  const naming = own.filter((file) => /\.(ts|mjs|md|sh|py|json|html)$/.test(file) && machine.test(read(file)));
  expect(naming.filter((file) => file !== 'test/architecture/folders.test.ts')).toEqual([]);
});
