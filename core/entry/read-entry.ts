import { readSplitRule } from '../allocation/read-split-rule.ts';
import { METRICS } from '../metric/metric.ts';
import { parseCell } from './cell.ts';
import type { Entry, EntryKind } from './entry.ts';

/** The field that is wrong. */
export type EntryFault = 'shape' | 'id' | 'cell' | 'kind' | 'value' | 'reason' | 'replaces' | 'by' | 'at' | 'from';

export type ReadEntry =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly reason: EntryFault };

/** Longest id, reason and list of replaced entries that are taken, and the last time a `Date` can hold; an entry beyond is an attack or a fault. */
const MOST = { id: 200, reason: 2000, replaces: 1000, at: 8.64e15 } as const;
const KINDS: readonly EntryKind[] = ['target', 'split', 'actual'];

/** Checks an entry of unknown origin field by field and copies the fields it knows; anything else on it is left behind. */
export function readEntry(value: unknown): ReadEntry {
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'shape' };
  const { id, cell, kind, reason, replaces, by, at, from, sample, ...rest } = value as Record<string, unknown>;
  if (!isEntryId(id)) return { ok: false, reason: 'id' };
  const parts = typeof cell === 'string' && cell.length <= MOST.id * 3 ? parseCell(cell) : null;
  if (!parts || typeof cell !== 'string') return { ok: false, reason: 'cell' };
  const known = KINDS.find((each) => each === kind);
  if (!known) return { ok: false, reason: 'kind' };
  const figure = readValue(known, parts.metric, rest.value);
  if (figure === undefined) return { ok: false, reason: 'value' };
  if (reason !== undefined && !isText(reason, MOST.reason)) return { ok: false, reason: 'reason' };
  if (!Array.isArray(replaces) || replaces.length > MOST.replaces || !replaces.every(isEntryId)) {
    return { ok: false, reason: 'replaces' };
  }
  if (by !== undefined && !isText(by, MOST.id)) return { ok: false, reason: 'by' };
  if (from !== undefined && !isText(from, MOST.id)) return { ok: false, reason: 'from' };
  if (typeof at !== 'number' || !(Math.abs(at) <= MOST.at)) return { ok: false, reason: 'at' };
  return {
    ok: true,
    entry: {
      id,
      cell,
      kind: known,
      value: figure,
      replaces: [...replaces],
      at,
      ...(reason === undefined ? {} : { reason }),
      ...(by === undefined ? {} : { by }),
      ...(from === undefined ? {} : { from }),
      ...(sample === true ? { sample } : {}),
    },
  };
}

/** A figure in its metric's unit (money in whole minor units), a rule, or null; undefined when it is none of these. */
function readValue(kind: EntryKind, metric: string, value: unknown): Entry['value'] | undefined {
  if (value === null) return null;
  if (kind === 'split') return readSplitRule(value) ?? undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const isMoney = METRICS.find((each) => each.id === metric)?.unit === 'money';
  return isMoney && !Number.isSafeInteger(value) ? undefined : value;
}

function isEntryId(id: unknown): id is string {
  return isText(id, MOST.id) && /^[^/|]+\/(0|[1-9]\d{0,15})$/.test(id);
}

function isText(text: unknown, most: number): text is string {
  return typeof text === 'string' && text.length <= most;
}
