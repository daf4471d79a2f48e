import { withinLimits } from './limits.ts';
import type { PageReading } from './reading.ts';

/**
 * What was read of one list so far: rows seen before a scroll are kept, rows seen again are taken as they are now.
 * What goes beyond the limits is left out, and the reading says so.
 * Another list, or rows that no longer fit the total the page gives, start anew: a part is never presented as more than it is.
 */
export function accumulate(before: PageReading | undefined, now: PageReading): PageReading {
  if (!before || !sameList(before, now) || now.rows.length === now.total) return now;
  const rows = new Map(before.rows.map((row) => [row.key, row]));
  for (const row of now.rows) rows.set(row.key, row);
  if (now.total !== undefined && rows.size > now.total) return now;
  const kept = withinLimits([...rows.values()]);
  const isCut = kept.isCut || before.isCut || now.isCut;
  return { ...now, rows: kept.rows, shown: kept.rows.length, ...(isCut ? { isCut } : {}) };
}

function sameList(a: PageReading, b: PageReading): boolean {
  return (
    a.site === b.site &&
    a.list === b.list &&
    a.total === b.total &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => column.label === b.columns[index]?.label)
  );
}
