import type { DocumentKeys } from './document-keys.ts';

/** Base32 of the hash of the device's public key: whoever holds the key can check the id. */
export type DeviceId = string;

/** What others know of a device. */
export interface PublicDevice {
  readonly id: DeviceId;
  /** Ed25519, raw, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** This browser profile and origin, as an author. */
export interface Device extends PublicDevice {
  /** 32 bits of the id's hash; the upper part of its Yjs client ids. */
  readonly number: number;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  readonly keys: DocumentKeys;
}

export type IdentityFailure = 'unavailable' | 'unsupported' | 'blocked' | 'failed';

/**
 * Why there is no device: IndexedDB is missing or refused · the browser has no Ed25519 · another tab does not let
 * go · reading or writing the keys failed. Without a device nothing can be signed, so nothing can be written.
 */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';
  readonly reason: IdentityFailure;

  constructor(reason: IdentityFailure, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
