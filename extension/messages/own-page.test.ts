import { expect, test } from 'vitest';
import { isOwnPage } from './own-page.ts';

const own = 'chrome-extension://abcdefghijklmnop';

test('only our own pages are our own: not what stands on a CRM page, not a sandboxed one, not one of unknown origin', () => {
  expect(isOwnPage({ origin: own }, own)).toBe(true);
  for (const origin of ['https://crm.example', `${own}.example`, 'null', '', undefined])
    expect(isOwnPage({ origin }, own)).toBe(false);
  expect(isOwnPage(undefined, own)).toBe(false);
  expect(isOwnPage({ origin: 'null' }, 'null')).toBe(false);
});
