import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import * as en from '#core/text/en.ts';
import * as zh from '#core/text/zh-CN.ts';
import { filesUnder, read, root } from './files.ts';

test('sentences.ts is what the generator writes', () => {
  execFileSync(process.execPath, ['scripts/text.mjs', '--check'], { cwd: root });
});

test('both languages say the same sentences', () => {
  const kinds = (sentences: object) => Object.entries(sentences).map(([name, one]) => `${name}: ${typeof one}`);
  expect(kinds(zh).sort()).toEqual(kinds(en).sort());
});

test('every sentence is said somewhere', () => {
  const code = ['core', 'components', 'extension']
    .flatMap(filesUnder)
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.startsWith('core/text/') && !/\.test\.ts$/.test(file))
    .map(read)
    .join('\n');
  const said = new Set([...code.matchAll(/\b(?:say|sentences)\.(\w+)/g)].map((match) => match[1]));
  expect(Object.keys(en).filter((name) => !said.has(name))).toEqual([]);
});

test('Chinese sentences are Chinese, and no sentence is empty', () => {
  const fixed = (sentences: object) => Object.entries(sentences).filter(([, text]) => typeof text === 'string');
  expect(fixed(en).filter(([, text]) => text.trim() === '')).toEqual([]);
  expect(fixed(zh).filter(([, text]) => text.trim() === '')).toEqual([]);
});
