import type * as Y from 'yjs';
import { type DocumentKind, meta } from './layout.ts';

/** One step forward: what turns a document of the version before into this one. Frozen once released. */
export interface Migration {
  readonly version: number;
  up(doc: Y.Doc): void;
}

/** Version 1 is birth; every later version adds one step, numbered without gaps. */
export const MIGRATIONS: Readonly<Record<DocumentKind, readonly Migration[]>> = { team: [], plan: [], deals: [] };

export type Migrated = { readonly ok: true } | { readonly ok: false; readonly reason: 'newer-version' };

/**
 * Brings a loaded document forward to the version this program writes; a document a newer program wrote is left as it
 * is and may only be read. A document without a version holds nothing yet: its first change gives it one.
 */
export function migrate(doc: Y.Doc, steps: readonly Migration[]): Migrated {
  const current = currentVersion(steps);
  const found = versionOf(doc);
  if (found > current) return { ok: false, reason: 'newer-version' };
  if (found === 0 || found === current) return { ok: true };
  doc.transact(() => {
    for (const step of steps) {
      if (step.version <= found) continue;
      step.up(doc);
      meta(doc).set(`v${step.version}`, true);
    }
  }, 'migrate');
  return { ok: true };
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
export function currentVersion(steps: readonly Migration[]): number {
  steps.forEach((step, at) => {
    if (step.version !== at + 2) throw new Error(`Migrations are numbered 2, 3, …; found ${step.version} at ${at}`);
  });
  return steps.length + 1;
}
