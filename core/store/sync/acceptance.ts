import type { DeviceId } from '../identity/device.ts';

/** What became of envelopes that were handed in. */
export interface Acceptance {
  readonly accepted: number;
  /** Already here, with the same content. */
  readonly known: number;
  readonly rejected: readonly Rejection[];
}

export interface Rejection {
  readonly device?: DeviceId;
  readonly seq?: number;
  readonly reason: RejectionReason;
}

/**
 * Cannot be decoded · belongs to another document · from a device nobody vouches for · bad signature · an earlier
 * envelope is missing · does not continue the chain · no key for its epoch, or the wrong one · not a valid Yjs update ·
 * writes under another device's client id.
 */
export type RejectionReason =
  | 'malformed'
  | 'elsewhere'
  | 'stranger'
  | 'signature'
  | 'gap'
  | 'fork'
  | 'key'
  | 'update'
  | 'foreign-client';
