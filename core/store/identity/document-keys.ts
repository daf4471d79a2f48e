/** A document's content key: AES-GCM, 256 bits; a new epoch after each rotation. */
export interface DocumentKey {
  readonly epoch: number;
  readonly key: CryptoKey;
}

/** As it travels in a file. */
export interface RawDocumentKey {
  readonly epoch: number;
  readonly raw: Uint8Array;
}

/** The document keys this device holds. Rejects with an `IdentityError`. */
export interface DocumentKeys {
  /** The newest key of a document; the first time, a new one. Of two tabs asking at once, both get the same. */
  current(workspace: string, document: string): Promise<DocumentKey>;
  /** The key of one epoch, if it is held. */
  ofEpoch(workspace: string, document: string, epoch: number): Promise<CryptoKey | undefined>;
  /** All epochs, for export. */
  exported(workspace: string, document: string): Promise<readonly RawDocumentKey[]>;
  /**
   * Takes in a key from a file; do it before the document is opened for the first time.
   * `different`: this device holds another key for that epoch, so these are two workspaces that share an id.
   */
  adopt(workspace: string, document: string, key: RawDocumentKey): Promise<'added' | 'same' | 'different'>;
  /** Forgets the keys of a workspace that was deleted. */
  forget(workspace: string): Promise<void>;
}
