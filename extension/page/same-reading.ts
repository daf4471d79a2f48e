import type { PageReading } from './reading.ts';

/** Whether two readings say the same; `null` is a page without a list. */
export function isSameReading(a: PageReading | null, b: PageReading | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  return (
    a.site === b.site &&
    a.list === b.list &&
    a.by === b.by &&
    a.shown === b.shown &&
    a.total === b.total &&
    a.isCut === b.isCut &&
    isSameList(a.columns, b.columns, (one, other) => one.label === other.label && one.field === other.field) &&
    isSameList(a.rows, b.rows, (one, other) => one.key === other.key && isSameList(one.cells, other.cells, Object.is))
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index] as T));
}
