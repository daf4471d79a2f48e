import type * as Y from 'yjs';
import type { Seal } from './outbox.ts';
import type { Batch, FeedHead, Storage } from './storage.ts';

export interface DurableWriterOptions {
  readonly doc: Y.Doc;
  readonly storage: Storage;
  /** Database name. */
  readonly name: string;
  /** Whose feed local changes go to. */
  readonly device: { readonly id: string; readonly publicKey: Uint8Array };
  readonly seal: Seal;
  /** Calls back with each change this writer stored, for the other tabs. */
  readonly onStored?: (stored: StoredBatch) => void;
  /** Calls back when it stored many at once, which the other tabs had better read from the disk. */
  readonly onStoredMany?: () => void;
  readonly onTrimmed?: (trimmed: { readonly revision: number; readonly key: number }) => void;
  /** Milliseconds before each next attempt; the last is repeated. */
  readonly retryDelays?: readonly number[];
  /** Keeps tabs from writing at the same moment; where there is none, the revision check alone makes it right. */
  readonly locks?: Pick<LockManager, 'request'>;
  /** Rows are merged into one above this many. */
  readonly trimAbove?: number;
}

/** What one tab tells the others of a batch of one update, so that they need not read the disk. */
export interface StoredBatch {
  readonly revision: number;
  readonly key: number;
  readonly update: Uint8Array;
  readonly heads: ReadonlyMap<string, FeedHead>;
  readonly devices: ReadonlyMap<string, Uint8Array>;
}

/** Envelopes of others, ready to be stored, with their content as one update. */
export interface Foreign extends Pick<Batch, 'envelopes' | 'heads' | 'devices'> {
  readonly update: Uint8Array;
}
