import type * as Y from 'yjs';
import { kindOf, meta } from './layout.ts';
import { birthVersion, currentVersion, MIGRATIONS, versionOf } from './migrations.ts';

/** Who changed a document, as its observers see it: `act:enter`. Changes from elsewhere have another origin. */
export type Origin = `act:${string}`;

/** Thrown before anything changed: a newer program wrote this document. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
}

/**
 * One change of one document: one transaction with its origin, so one update, one envelope, one signature. The first
 * change of all also gives the document its schema version.
 */
export function change<T>(doc: Y.Doc, document: string, origin: Origin, apply: () => T): T {
  const steps = MIGRATIONS[kindOf(document)];
  const current = currentVersion(steps);
  const found = versionOf(doc);
  if (found > current) throw new ReadOnlyError(`${document} has version ${found}, this program writes ${current}`);
  return doc.transact(() => {
    const result = apply();
    if (found === 0 && hasContent(doc) && versionOf(doc) === 0) meta(doc).set(`v${birthVersion(steps)}`, true);
    return result;
  }, origin);
}

function hasContent(doc: Y.Doc): boolean {
  return doc.store.clients.size > 0;
}
