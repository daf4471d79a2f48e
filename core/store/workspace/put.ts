import type * as Y from 'yjs';
import { isRecord } from './records.ts';
import { same } from './same.ts';

/**
 * Puts a record under a key where it says something new; `false` when nothing was written, so that doing an act twice
 * writes once. What a person entered is never replaced by the sample; what a person enters over the sample is theirs.
 */
export function put(map: Y.Map<unknown>, key: string, value: object): boolean {
  const before = map.get(key);
  if (same(before, value)) return false;
  if (isRecord(before) && before.sample === undefined && 'sample' in value && value.sample) return false;
  map.set(key, value);
  return true;
}

/** The mark of what the sample brought, to be spread into a record. */
export function mark(sample: true | undefined): { sample?: true } {
  return sample ? { sample: true } : {};
}
