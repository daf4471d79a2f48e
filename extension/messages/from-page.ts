import { mostColumns, mostRows } from '#extension/page/limits.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { isMessage } from './check.ts';

/** From what stands on a CRM page to the surface that asked. */
export type FromPage =
  /** The list of deals shown now, with what was scrolled past; `null` when the page shows none. */
  | { readonly type: 'reading'; readonly reading: PageReading | null }
  /** The permission for this site was taken back: nothing is read any more. */
  | { readonly type: 'revoked' };

/** Checks what arrived; anything else is ignored. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isMessage(value)) return false;
  if (value.type === 'revoked') return true;
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
