import * as Y from 'yjs';

/**
 * Applies rows one by one inside one transaction (merging 100,000 of them first takes minutes instead of a second).
 * A row that cannot be read is left out, so that one broken row does not take the others with it.
 * Returns how many were broken.
 */
export function applyRows(doc: Y.Doc, rows: readonly Uint8Array[], origin: unknown): number {
  let broken = 0;
  Y.transact(
    doc,
    () => {
      for (const row of rows) {
        try {
          Y.applyUpdate(doc, row, origin);
        } catch {
          broken += 1;
        }
      }
    },
    origin,
    false,
  );
  return broken;
}

/** Merging n updates at once takes n² time; in groups it stays close to n. */
const group = 32;

/** One update with the content of all. */
export function mergeInGroups(updates: readonly Uint8Array[]): Uint8Array {
  let merged = updates;
  while (merged.length > 1) {
    const next: Uint8Array[] = [];
    for (let start = 0; start < merged.length; start += group) {
      next.push(Y.mergeUpdates(merged.slice(start, start + group)));
    }
    merged = next;
  }
  return merged[0] ?? Y.encodeStateAsUpdate(new Y.Doc());
}

/** What `doc` holds beyond the rows, or nothing when they are equal. */
export function differenceFrom(rows: readonly Uint8Array[], doc: Y.Doc): Uint8Array | undefined {
  const stored = new Y.Doc();
  applyRows(stored, rows, 'difference');
  const equal = Y.equalSnapshots(Y.snapshot(stored), Y.snapshot(doc));
  const difference = equal ? undefined : Y.encodeStateAsUpdate(doc, Y.encodeStateVector(stored));
  stored.destroy();
  return difference;
}
