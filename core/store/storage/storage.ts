/**
 * The port to disk: bytes in, bytes out. Two adapters keep it, IndexedDB and memory, under one conformance suite.
 * Every method rejects with a `SaveError` and with nothing else.
 */
export interface Storage {
  /** Opens a document's database. Without `create`, one that does not exist is refused with `deleted`. */
  open(name: string, options: { readonly create: boolean }): Promise<StoredDocument>;
  /** Names of the databases that begin so. */
  list(prefix: string): Promise<readonly string[]>;
  /** Resolves when the database is gone; `blocked` when someone does not let go of it in time. */
  delete(name: string): Promise<void>;
}

/** One document's database, held open. */
export interface StoredDocument {
  /** Rows after `afterKey`, in the order they were written, with the state they lead to: one consistent reading. */
  load(afterKey: number): Promise<Loaded>;
  /** One transaction: all of the batch, or nothing. Resolves when it is complete, that is on disk. */
  append(batch: Batch): Promise<Appended>;
  /** Replaces rows by one that holds their content, in one transaction. The revision stays, for so does the content. */
  trim(request: Trim): Promise<Trimmed>;
  /** Every envelope as it was stored, by device and sequence. */
  envelopes(): Promise<readonly StoredEnvelope[]>;
  /** Calls back, once, when the connection is lost from outside. */
  onLost(listener: (reason: 'closed' | 'deleted') => void): void;
  close(): void;
}

export interface Loaded {
  readonly rows: readonly Uint8Array[];
  /** Key of the last row there is, 0 for none. */
  readonly lastKey: number;
  /** Rises by one with every batch. Equal revision, equal content. */
  readonly revision: number;
  readonly heads: ReadonlyMap<string, FeedHead>;
  /** Raw public keys by device id. */
  readonly devices: ReadonlyMap<string, Uint8Array>;
}

/** Where a device's feed of this document ends. */
export interface FeedHead {
  readonly seq: number;
  readonly hash: Uint8Array;
}

export interface StoredEnvelope {
  readonly device: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface Batch {
  /** The batch is made for this revision; if the disk has moved on, nothing is written. */
  readonly expectedRevision: number;
  /** One row each, in this order; at least one. */
  readonly updates: readonly Uint8Array[];
  readonly envelopes: readonly StoredEnvelope[];
  readonly heads: ReadonlyMap<string, FeedHead>;
  readonly devices: ReadonlyMap<string, Uint8Array>;
}

export type Appended =
  /** `key`: of the last row written. */
  | { readonly ok: true; readonly revision: number; readonly key: number }
  /** Someone else wrote first: load what is new, make the batch again. */
  | { readonly ok: false; readonly reason: 'conflict' };

export interface Trim {
  readonly expectedRevision: number;
  /** The last row whose content is known; rows behind it are left alone. */
  readonly upToKey: number;
  /** Asked inside the transaction for the content of all rows up to that key; may decline. */
  readonly merge: () => Uint8Array | undefined;
}

export type Trimmed =
  | { readonly ok: true; readonly key: number }
  | { readonly ok: false; readonly reason: 'conflict' | 'declined' };
