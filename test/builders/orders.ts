import type { CapturedRow } from '#core/store/session/session.ts';

/** `count` orders of 10.00 and a little each, one a month. */
export function orders(count: number, fields: CapturedRow['values'] = {}): CapturedRow[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `o${at}`,
    values: {
      order: `o${at}`,
      account: 'Account',
      owner: 'U1',
      region: 'West',
      day: `2026-${String((at % 12) + 1).padStart(2, '0')}-10`,
      minor: 1000 + at,
      fraction: at === 2 ? 5 : 0,
      currency: 'CNY',
      ...fields,
    },
    from: `1/${at + 2}`,
  }));
}
