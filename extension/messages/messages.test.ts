import { describe, expect, test } from 'vitest';
import { isFromPage } from './from-page.ts';
import { isToBackground } from './to-background.ts';
import { isToKeeper } from './to-keeper.ts';
import { isToPage } from './to-page.ts';

const reading = {
  site: 'crm.example',
  list: '/deals',
  by: 'table',
  columns: [{ label: 'Name', field: 'name' }],
  rows: [{ key: '1', cells: ['A'] }],
  shown: 1,
  total: 3,
};

describe('messages are checked on arrival', () => {
  test('what is well formed passes', () => {
    expect(isToBackground({ type: 'wakeKeeper' })).toBe(true);
    expect(isToBackground({ type: 'drivenOut', site: 'crm.example' })).toBe(true);
    expect(isToPage({ type: 'toggle' })).toBe(true);
    expect(isToKeeper({ type: 'importWorkspace', file: new Uint8Array(3) })).toBe(true);
    expect(isFromPage({ type: 'reading', reading })).toBe(true);
    expect(isFromPage({ type: 'reading', reading: null })).toBe(true);
    expect(isFromPage({ type: 'revoked', site: 'crm.example' })).toBe(true);
    expect(isFromPage({ type: 'revoked' })).toBe(false);
  });

  test.each([undefined, null, 'toggle', 7, {}, { type: 7 }, { type: 'unknown' }, []])('%j is for nobody', (value) => {
    expect([isToBackground(value), isToPage(value), isToKeeper(value), isFromPage(value)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test.each([
    { ...reading, rows: [{ key: '1', cells: ['A', 'B'] }] },
    { ...reading, rows: [{ key: 1, cells: ['A'] }] },
    { ...reading, rows: [{ key: '1', cells: [{ html: '<b>' }] }] },
    { ...reading, columns: [null] },
    { ...reading, shown: '1' },
    { ...reading, isCut: 'no' },
    { ...reading, total: 1.5 },
    { ...reading, site: undefined },
    'reading',
  ])('a reading of another form is refused: %j', (broken) => {
    expect(isFromPage({ type: 'reading', reading: broken })).toBe(false);
  });

  test('a reading of more rows than are kept is refused', () => {
    const rows = Array.from({ length: 50_001 }, (_, index) => ({ key: String(index), cells: ['A'] }));
    expect(isFromPage({ type: 'reading', reading: { ...reading, rows } })).toBe(false);
    expect(isFromPage({ type: 'reading', reading: { ...reading, rows: rows.slice(1) } })).toBe(true);
  });

  test.each([{ side: 'top' }, { height: 2 }, { height: '0' }, { dismissed: 1 }, { other: true }, null])(
    'what is to be remembered of a site is a side, a height, or that it is hidden: not %j',
    (choice) => {
      expect(isToBackground({ type: 'rememberChoice', choice: { side: 'left', height: 0.5, dismissed: true } })).toBe(
        true,
      );
      expect(isToBackground({ type: 'rememberChoice', choice })).toBe(false);
    },
  );

  test('a file must be bytes and a site a short name', () => {
    expect(isToKeeper({ type: 'importWorkspace', file: 'text' })).toBe(false);
    expect(isToBackground({ type: 'drivenOut', site: 'x'.repeat(300) })).toBe(false);
  });
});
