import { expect, test } from 'vitest';
import { firmName, nearNames, plainName } from './near-names.ts';

test.each([
  ['GTXPro', 'GTX Pro'],
  ['ACME  corporation', 'Acme Corporation'],
  ['Ｇｏｌｄｄｅｘ', 'Golddex'],
  ['José Saraiva', 'Jose Saraiva'],
  ["O'Donnell", 'O’Donnell'],
  ['甲公司（北京）', '甲公司(北京)'],
])('%s differs from %s in nothing that is meant', (written, name) => {
  expect(plainName(written)).toBe(plainName(name));
  expect(nearNames([name, 'Something Else'])(written)).toEqual({ name, sure: true });
});

test.each([
  ['Acme Corp.', 'ACME Corporation'],
  ['Bolt', 'Bolt GmbH & Co. KG'],
  ['Nordwind S.A.', 'Nordwind'],
  ['上海蓝天科技', '上海蓝天科技股份有限公司'],
  ['株式会社ミライ', 'ミライ'],
])('%s is suggested for the firm %s, to be confirmed', (written, name) => {
  expect(firmName(written)).toBe(firmName(name));
  expect(nearNames([name, 'Something Else'], true)(written)).toEqual({ name, sure: false });
});

test('a slip of the fingers is suggested; another number, or two names as near, are not', () => {
  const near = nearNames(['Moses Frase', 'Product 1', 'Anna Berg', 'Anna Burg']);
  expect(near('Moses Frsae')).toEqual({ name: 'Moses Frase', sure: false });
  expect(near('Product 2')).toBeUndefined();
  expect(near('Anna Borg')).toBeUndefined();
  expect(near('__proto__')).toBeUndefined();
  expect(nearNames(['__proto__'])('__proto__')).toEqual({ name: '__proto__', sure: true });
});

test('texts of thousands of letters are no names, and are not compared letter by letter', () => {
  const started = performance.now();
  expect(nearNames([`${'a'.repeat(30_000)}x`])(`${'a'.repeat(30_000)}y`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});

test('a firm that is nothing but a legal form is still a name', () => {
  expect(nearNames(['Group', 'Holding'], true)('Company')).toBeUndefined();
});
