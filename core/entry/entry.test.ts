import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellId, parseCell } from './cell.ts';
import type { Entry } from './entry.ts';
import { headKey, heads, headsOf, shownHead } from './heads.ts';
import { readEntry } from './read-entry.ts';

const cell = cellId('revenue', 'li', '2026-02');
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  cell,
  kind: 'target',
  value: 33_000_000,
  replaces: [],
  at: 0,
  ...more,
});

test('a cell is metric, subject and period, and reads back', () => {
  expect(cell).toBe('revenue|li|2026-02');
  expect(parseCell('revenue|li|2026-01-26/2026-01-31')).toEqual({
    metric: 'revenue',
    subject: 'li',
    period: '2026-01-26/2026-01-31',
  });
  for (const wrong of ['', 'revenue|li', 'revenue|li|2026-13', 'revenue||2026', 'a|b|2026|c']) {
    expect(parseCell(wrong)).toBeNull();
  }
  expect(() => cellId('revenue', 'a|b', '2026')).toThrow('a|b');
});

test('heads are what no other entry of the same cell and kind replaces', () => {
  const entries = [
    entry('a/1'),
    entry('a/2', { replaces: ['a/1'] }),
    entry('b/1', { replaces: ['a/1'] }),
    entry('b/2', { kind: 'actual', replaces: ['a/2'] }),
    entry('c/1', { cell: cellId('revenue', 'li', '2026-03'), replaces: ['b/1'] }),
  ];
  expect(
    heads(entries)
      .get(headKey('target', cell))
      ?.map((head) => head.id),
  ).toEqual(['a/2', 'b/1']);
  expect(heads(entries).size).toBe(3);
});

test('deciding between competing proposals leaves one head', () => {
  const entries = [entry('a/1'), entry('b/1'), entry('c/1', { replaces: ['a/1', 'b/1'] })];
  expect(headsOf(entries).map((head) => head.id)).toEqual(['c/1']);
});

test('the head shown goes by role, then id, and never by time', () => {
  const rankOf = (author?: string): number => (author === 'manager' ? 0 : 1);
  const early = entry('a/1', { by: 'rep', at: 1 });
  const late = entry('b/1', { by: 'manager', at: 2 });
  expect(shownHead([early, late], rankOf)?.id).toBe('b/1');
  expect(shownHead([early, late])?.id).toBe('a/1');
  expect(shownHead([{ ...early, at: 9 }, late])?.id).toBe('a/1');
  expect(shownHead([entry('a/9'), entry('a/10')])?.id).toBe('a/10');
  expect(shownHead([])).toBeUndefined();
});

test('every device shows the same head, in whatever order the entries arrived', () => {
  const ids = Array.from({ length: 8 }, (_, n) => `${'abcd'[n % 4]}/${n}`);
  const histories = fc
    .array(fc.subarray(ids, { maxLength: 3 }), { minLength: 8, maxLength: 8 })
    .map((replaces) => ids.map((id, index) => entry(id, { replaces: replaces[index] ?? [] })));
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (entries, keys) => {
      const shuffled = entries
        .map((each) => ({ each, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const [here, there] = [headsOf(entries), headsOf(shuffled)];
      expect(there).toEqual(here);
      expect(here.length).toBeGreaterThan(0);
      expect(shownHead([...here].reverse())).toEqual(shownHead(here));
    }),
  );
});

test('an entry of unknown origin is checked field by field, and only known fields are copied', () => {
  const good = { ...entry('a/1', { reason: '节前备货', by: 'wang' }), extra: 'x' };
  const { extra: _, ...known } = good;
  expect(readEntry(good)).toEqual({ ok: true, entry: known });
  const split = { over: 'periods', into: 'month', by: 'weights', weights: { '2026-01': 30 }, locks: { '2026-02': 5 } };
  expect(readEntry({ ...good, kind: 'split', value: split })).toMatchObject({ ok: true, entry: { value: split } });
  expect(readEntry({ ...good, value: null })).toMatchObject({ ok: true, entry: { value: null } });
});

test.each([
  ['shape', null],
  ['shape', 'a/1'],
  ['id', { id: 'a' }],
  ['id', { id: 'a/01' }],
  ['id', { id: `${'a'.repeat(300)}/1` }],
  ['cell', { cell: 'revenue|li|2026-02-30' }],
  ['kind', { kind: 'guess' }],
  ['value', { value: 1.5 }],
  ['value', { value: Number.NaN }],
  ['value', { value: '33' }],
  ['value', { value: 2 ** 60 }],
  ['value', { kind: 'split', value: { over: 'periods', by: 'luck' } }],
  ['value', { kind: 'split', value: { over: 'periods', by: 'weights', weights: { '2026-01': -1 } } }],
  ['value', { kind: 'split', value: { over: 'periods', by: 'equal', step: 0 } }],
  ['reason', { reason: 7 }],
  ['replaces', { replaces: 'a/1' }],
  ['replaces', { replaces: ['nothing'] }],
  ['at', { at: 'now' }],
])('refused for its %s: %j', (reason, changes) => {
  const value = typeof changes === 'object' && changes !== null ? { ...entry('a/1'), ...changes } : changes;
  expect(readEntry(value)).toEqual({ ok: false, reason });
});

test('reading never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readEntry(value).ok).toBe(false);
    }),
  );
});
