import type { KeyStore } from './key-store.ts';

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

export function createDocumentKeys(keyStore: KeyStore): DocumentKeys {
  const held = async (workspace: string, document: string): Promise<readonly DocumentKey[]> => {
    const prefix = prefixOf(workspace, document);
    const names = await keyStore.names(prefix);
    const keys = await Promise.all(
      names.map(async (name) => ({
        epoch: Number(name.slice(prefix.length)),
        key: await keyStore.get<CryptoKey>(name),
      })),
    );
    return keys.filter((one): one is DocumentKey => one.key !== undefined);
  };
  const add = (workspace: string, document: string, epoch: number, key: CryptoKey) =>
    keyStore.getOrAdd(`${prefixOf(workspace, document)}${String(epoch).padStart(6, '0')}`, key);

  return {
    async current(workspace, document) {
      const newest = (await held(workspace, document)).at(-1);
      if (newest) return newest;
      // Extractable, unlike the device's own key: it is handed to those who may read the document.
      const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
      return { epoch: 1, key: await add(workspace, document, 1, made) };
    },
    async ofEpoch(workspace, document, epoch) {
      return (await held(workspace, document)).find((one) => one.epoch === epoch)?.key;
    },
    async exported(workspace, document) {
      const keys = await held(workspace, document);
      return Promise.all(keys.map(async ({ epoch, key }) => ({ epoch, raw: await rawOf(key) })));
    },
    async adopt(workspace, document, { epoch, raw }) {
      const known = (await held(workspace, document)).some((one) => one.epoch === epoch);
      const key = await crypto.subtle.importKey('raw', raw as BufferSource, 'AES-GCM', true, ['encrypt', 'decrypt']);
      const kept = await add(workspace, document, epoch, key);
      const same = (await rawOf(kept)).every((byte, index) => byte === raw[index]);
      if (!same) return 'different';
      return known ? 'same' : 'added';
    },
    forget: (workspace) => keyStore.delete(`key ${encodeURIComponent(workspace)} `),
  };
}

const rawOf = async (key: CryptoKey) => new Uint8Array(await crypto.subtle.exportKey('raw', key));

const prefixOf = (workspace: string, document: string): string =>
  `key ${encodeURIComponent(workspace)} ${encodeURIComponent(document)} `;
