import type { PageColumn } from './reading.ts';
import { cleanText } from './text.ts';

/** The record's own id, from a link of its row (`/deals/123`, `?id=…`) or from a data attribute. */
export function recordIdOf(row: Element): string | undefined {
  for (const link of row.querySelectorAll('a[href]')) {
    const id = idIn(link.getAttribute('href') ?? '');
    if (id) return id;
  }
  for (const name of attributes) {
    const value = row.getAttribute(name);
    if (value) return cleanText(value, 100);
  }
  return;
}

/**
 * One key per row, the same whenever the same record is read: its id, its number, else name and account, with the amount
 * only where these do not tell two rows apart.
 */
export function keysOf(
  columns: readonly PageColumn[],
  rows: readonly { readonly cells: readonly string[]; readonly id?: string }[],
): string[] {
  const at = (field: PageColumn['field']) => columns.findIndex((column) => column.field === field);
  const number = at('number');
  const ids = rows.map((row) => row.id);
  if (distinct(ids)) return ids as string[];
  const numbers = rows.map((row) => row.cells[number]);
  if (number >= 0 && distinct(numbers)) return numbers.map((text) => `no ${text}`);
  const text = (row: (typeof rows)[number], field: PageColumn['field']) => row.cells[at(field)] ?? '';
  const plain = rows.map((row) => `${text(row, 'name')} · ${text(row, 'account')}`);
  const twice = new Set(plain.filter((key, index) => plain.indexOf(key) !== index));
  const withAmount = plain.map((key, index) =>
    twice.has(key) ? `${key} · ${text(rows[index] as (typeof rows)[number], 'amount')}` : key,
  );
  const seen = new Map<string, number>();
  return withAmount.map((key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key} · ${before + 1}`;
  });
}

const attributes = ['data-id', 'data-record-id', 'data-row-key-value', 'data-row-id', 'data-key', 'row-id'];

function idIn(address: string): string | undefined {
  const found = /[/=]([0-9]{1,18}|[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9]{15,18})(?:[/?&#]|$)/i.exec(address);
  return found?.[1] && /\d/.test(found[1]) ? found[1] : undefined;
}

function distinct(keys: readonly (string | undefined)[]): boolean {
  return keys.every(Boolean) && new Set(keys).size === keys.length;
}
