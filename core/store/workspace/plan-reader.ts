import type * as Y from 'yjs';
import type { SplitRule } from '#core/allocation/split.ts';
import type { CellId, Entry, EntryId, EntryKind } from '#core/entry/entry.ts';
import { headsOf } from '#core/entry/heads.ts';
import { readEntry } from '#core/entry/read-entry.ts';
import type { CellFigures, HeadFigures } from '#core/rollup/figures.ts';
import { entries } from './layout.ts';
import { isRecord } from './records.ts';

/** The plan document as entries and the heads of its cells: read once, then kept current change by change. */
export interface PlanReader {
  /** By cell, the heads shown. The same object for as long as the reader lives, changed in place. */
  readonly cells: Readonly<Record<CellId, CellFigures>>;
  entry(id: EntryId): Entry | undefined;
  /** The heads of one cell and kind, the shown one first. */
  heads(cell: CellId, kind: EntryKind): readonly Entry[];
  /** Every entry of a cell, newest first. */
  history(cell: CellId, kind?: EntryKind): readonly Entry[];
  /** Entries that came with an import. */
  entriesFrom(isOf: (from: string | undefined) => boolean): readonly Entry[];
  count(): number;
  /** Changes with every change of the entries. */
  version(): number;
  hasSample(): boolean;
  /** Entries that do not have the right form and were left out. */
  skipped(): number;
  close(): void;
}

/** `onChange` is called after each transaction that changed entries, with their cells. */
export function createPlanReader(doc: Y.Doc, onChange: (cells: ReadonlySet<CellId>) => void): PlanReader {
  const map = entries(doc);
  const byId = new Map<EntryId, Entry>();
  const byCell = new Map<CellId, Entry[]>();
  const cells: Record<CellId, CellFigures> = Object.create(null);
  let broken = 0;
  let version = 0;
  let samples = 0;

  function note(id: string, value: unknown): CellId | undefined {
    const before = byId.get(id);
    if (before) {
      byId.delete(id);
      byCell.set(before.cell, byCell.get(before.cell)?.filter((one) => one.id !== id) ?? []);
      if (before.sample) samples -= 1;
    }
    const entry = entryOf(id, value);
    if (value !== undefined && !entry) broken += 1;
    if (!entry) return before?.cell;
    byId.set(id, entry);
    const list = byCell.get(entry.cell);
    if (list) list.push(entry);
    else byCell.set(entry.cell, [entry]);
    if (entry.sample) samples += 1;
    return entry.cell;
  }

  function headsIn(cell: CellId, kind: EntryKind): readonly Entry[] {
    return headsOf((byCell.get(cell) ?? []).filter((entry) => entry.kind === kind));
  }

  function headFigures<V extends number | SplitRule>(cell: CellId, kind: EntryKind): HeadFigures<V> | undefined {
    const competing = headsIn(cell, kind);
    const [shown] = competing;
    if (!shown) return undefined;
    const replaced = shown.replaces.length === 1 ? byId.get(shown.replaces[0] as EntryId) : undefined;
    return {
      ...figureOf<V>(shown),
      ...(replaced && { previous: replaced.value as V | null }),
      ...(competing.length > 1 && { proposals: competing.map((head) => figureOf<V>(head)) }),
    };
  }

  function settle(cell: CellId): void {
    const target = headFigures<number>(cell, 'target');
    const split = headFigures<SplitRule>(cell, 'split');
    const actual = headFigures<number>(cell, 'actual');
    if (!target && !split && !actual) delete cells[cell];
    else cells[cell] = { ...(target && { target }), ...(split && { split }), ...(actual && { actual }) };
  }

  const onTransaction = (transaction: Y.Transaction): void => {
    const changed = new Set<CellId>();
    for (const id of transaction.changed.get(map as never) ?? []) {
      const cell = id === null ? undefined : note(id, map.get(id));
      if (cell !== undefined) changed.add(cell);
    }
    for (const cell of changed) settle(cell);
    if (changed.size > 0) version += 1;
    if (changed.size > 0) onChange(changed);
  };

  for (const [id, value] of map) note(id, value);
  for (const cell of byCell.keys()) settle(cell);
  doc.on('afterTransaction', onTransaction);

  return {
    cells,
    entry: (id) => byId.get(id),
    heads: headsIn,
    history: (cell, kind) =>
      (byCell.get(cell) ?? [])
        .filter((entry) => kind === undefined || entry.kind === kind)
        .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)),
    entriesFrom: (isOf) => [...byId.values()].filter(({ from }) => from !== undefined && isOf(from)),
    count: () => byId.size,
    version: () => version,
    hasSample: () => samples > 0,
    skipped: () => broken,
    close: () => doc.off('afterTransaction', onTransaction),
  };
}

/** The entry under a key; its id is the key, whatever the value says. */
function entryOf(id: EntryId, value: unknown): Entry | undefined {
  const read = isRecord(value) ? readEntry({ ...value, id }) : undefined;
  return read?.ok ? read.entry : undefined;
}

function figureOf<V>({ id, value, reason, by, at }: Entry): Omit<HeadFigures<V>, 'proposals' | 'previous'> {
  return {
    id,
    value: value as V | null,
    ...(reason === undefined ? undefined : { reason }),
    ...(by === undefined ? undefined : { by }),
    at,
  };
}
