import type { CellId, Entry, EntryId, EntryKind } from './entry.ts';

/** Entries under their kind and cell. */
export type HeadKey = string;

export function headKey(kind: EntryKind, cell: CellId): HeadKey {
  return `${kind}|${cell}`;
}

/**
 * The heads of every (kind, cell): entries that no other entry of the same kind and cell replaces, in the order of their ids.
 * One head is the value; several are competing proposals. Does not depend on the order of the entries.
 */
export function heads(entries: Iterable<Entry>): Map<HeadKey, readonly Entry[]> {
  const groups = new Map<HeadKey, Entry[]>();
  for (const entry of entries) {
    const key = headKey(entry.kind, entry.cell);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return new Map([...groups].map(([key, group]) => [key, headsOf(group)]));
}

/** The heads among the entries of one kind and cell. */
export function headsOf(group: readonly Entry[]): readonly Entry[] {
  const replaced = new Set<EntryId>();
  for (const entry of group) for (const id of entry.replaces) if (id !== entry.id) replaced.add(id);
  const open = group.filter((entry) => !replaced.has(entry.id));
  // Only forged entries replace one another in a circle. Then none is dropped: all compete.
  return [...(open.length > 0 ? open : group)].sort((a, b) => compareIds(a.id, b.id));
}

/**
 * The head that every device shows while several compete: by the author's rank (0 is highest; equal when not given), then by
 * id. Time is only displayed and never decides, since clocks differ.
 */
export function shownHead(
  competing: readonly Entry[],
  rankOf: (author: string | undefined) => number = () => 0,
): Entry | undefined {
  return [...competing].sort((a, b) => rankOf(a.by) - rankOf(b.by) || compareIds(a.id, b.id))[0];
}

/** By device, and of one device the later entry first. */
function compareIds(a: EntryId, b: EntryId): number {
  const [left, right] = [a.lastIndexOf('/'), b.lastIndexOf('/')];
  const [deviceA, deviceB] = [a.slice(0, left), b.slice(0, right)];
  if (deviceA !== deviceB) return deviceA < deviceB ? -1 : 1;
  return Number(b.slice(right + 1)) - Number(a.slice(left + 1));
}
