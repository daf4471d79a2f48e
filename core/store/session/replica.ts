import type * as Y from 'yjs';
import type { Device, PublicDevice } from '../identity/device.ts';
import type { SaveState } from '../storage/save.ts';
import type { Storage } from '../storage/storage.ts';
import type { Acceptance } from '../sync/acceptance.ts';

export interface ReplicaOptions {
  readonly workspace: string;
  readonly document: string;
  /** An empty document to fill; by default a new one. */
  readonly doc?: Y.Doc;
  readonly device: Device;
  readonly storage: Storage;
  /** Keep equal with the origin's other tabs; on by default. */
  readonly channel?: boolean;
}

/** One document, loaded and kept on disk: every local change is signed into the device's feed and saved by itself. */
export interface Replica {
  readonly doc: Y.Doc;
  readonly document: string;
  /** The stored revision whose content `doc` holds in full; the stamp of figures made from it. */
  revision(): number;
  /** Resolves when all changes so far are on disk, rejects with a `SaveError` when they could not be written. */
  saved(): Promise<void>;
  saveState(): SaveState;
  onSaveState(listener: (state: SaveState) => void): () => void;
  onRevision(listener: (revision: number) => void): () => void;
  /** The feeds as stored, and changes that could not be stored yet behind them: everything an export needs. */
  envelopes(): Promise<readonly Uint8Array[]>;
  /** Public keys of all devices whose envelopes are here. */
  devices(): readonly PublicDevice[];
  /** Takes in envelopes from a file: each is checked, stored as it is, and applied; the rest is returned with reasons. */
  accept(envelopes: readonly Uint8Array[], from: readonly PublicDevice[]): Promise<Acceptance>;
  /** Tries to save what is left, then lets go of the database. The document itself stays as it is. */
  close(): Promise<void>;
}
