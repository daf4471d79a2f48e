import type * as Y from 'yjs';
import { type DocumentKind, meta } from './layout.ts';

/**
 * One step forward: what turns a document of the version before into this one. Frozen once released. Without `up` nothing
 * is to be turned: a document gets the version with the first thing in it that a program of the version before would
 * misread (`needVersion`), so that teams without such things need not all update at once.
 */
export interface Migration {
  readonly version: number;
  up?(doc: Y.Doc): void;
}

/**
 * Version 1 is birth; every later version adds one step, numbered without gaps. Version 2 of `team`: orders may count as
 * revenue. Of `deals`: values with their import, fractions, products, and records of other kinds, which a program of
 * version 1 would drop where it writes a deal again.
 */
export const MIGRATIONS: Readonly<Record<DocumentKind, readonly Migration[]>> = {
  team: [{ version: 2 }],
  plan: [],
  deals: [{ version: 2 }],
};

export type Migrated = { readonly ok: true } | { readonly ok: false; readonly reason: 'newer-version' };

/**
 * Brings a loaded document forward to the version this program writes; a document a newer program wrote is left as it
 * is and may only be read. A document without a version holds nothing yet: its first change gives it one.
 */
export function migrate(doc: Y.Doc, steps: readonly Migration[]): Migrated {
  const current = currentVersion(steps);
  const found = versionOf(doc);
  if (found > current) return { ok: false, reason: 'newer-version' };
  if (found === 0) return { ok: true };
  const last = steps.findLastIndex((step) => step.up !== undefined);
  if (last < 0 || (steps[last] as Migration).version <= found) return { ok: true };
  doc.transact(() => {
    for (const step of steps.slice(0, last + 1)) {
      if (step.version <= found) continue;
      step.up?.(doc);
      meta(doc).set(`v${step.version}`, true);
    }
  }, 'migrate');
  return { ok: true };
}

/** Within a change: what is written now would be misread by programs before this version. */
export function needVersion(doc: Y.Doc, version: number): void {
  if (!meta(doc).has(`v${version}`)) meta(doc).set(`v${version}`, true);
}

/**
 * The version a document was written in, 0 for one without content. The greatest ever seen, one key a version: had it
 * one key, a device born late and offline could set it back.
 */
export function versionOf(doc: Y.Doc): number {
  let version = 0;
  for (const key of meta(doc).keys()) {
    if (/^v\d{1,9}$/.test(key)) version = Math.max(version, Number(key.slice(1)));
  }
  return version;
}

/** The version given to a document at its first change. */
export function birthVersion(steps: readonly Migration[]): number {
  return steps.findLast((step) => step.up !== undefined)?.version ?? 1;
}

/** The version this program writes and understands. */
export function currentVersion(steps: readonly Migration[]): number {
  steps.forEach((step, at) => {
    if (step.version !== at + 2) throw new Error(`Migrations are numbered 2, 3, …; found ${step.version} at ${at}`);
  });
  return steps.length + 1;
}
