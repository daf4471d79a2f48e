import { mostColumns, mostRows } from '#extension/page/limits.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { isMessage, isSite } from './check.ts';

/** From what stands on a CRM page to the surface that asked. */
export type FromPage =
  /** The list of deals shown now, with what was scrolled past; `null` when the page shows none. */
  | { readonly type: 'reading'; readonly reading: PageReading | null }
  /** The overlay's frame was let in. Should the port be lost, it comes back with this token, which no page has seen. */
  | { readonly type: 'admitted'; readonly next: string }
  /** The permission for this site was taken back: nothing is read any more, and the tab no longer tells its address. */
  | { readonly type: 'revoked'; readonly site: string };

/** Checks what arrived; anything else is ignored. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isMessage(value)) return false;
  if (value.type === 'admitted') return typeof value.next === 'string';
  if (value.type === 'revoked') return isSite(value.site);
  return value.type === 'reading' && (value.reading === null || isReading(value.reading));
}

function isReading(value: unknown): value is PageReading {
  const reading = value as PageReading;
  return (
    typeof reading === 'object' &&
    typeof reading.site === 'string' &&
    typeof reading.list === 'string' &&
    Array.isArray(reading.columns) &&
    reading.columns.length <= mostColumns &&
    reading.columns.every((column) => typeof column?.label === 'string') &&
    Array.isArray(reading.rows) &&
    reading.rows.length <= mostRows &&
    reading.rows.every(
      (row) =>
        typeof row?.key === 'string' &&
        Array.isArray(row.cells) &&
        row.cells.length === reading.columns.length &&
        row.cells.every((cell: unknown) => typeof cell === 'string'),
    ) &&
    Number.isSafeInteger(reading.shown) &&
    (reading.total === undefined || Number.isSafeInteger(reading.total)) &&
    (reading.isCut === undefined || reading.isCut === true)
  );
}
