import { IdentityError } from './device.ts';

/**
 * Where keys are kept: a map from name to keys, in which the first to add a name wins. Private keys are stored as
 * `CryptoKey` objects, which IndexedDB keeps without ever showing their bytes.
 */
export interface KeyStore {
  get<T>(name: string): Promise<T | undefined>;
  /** Keeps `value` unless the name is taken; returns what is kept. One transaction, so of two tabs one wins. */
  getOrAdd<T>(name: string, value: T): Promise<T>;
  /** Names that begin so. */
  names(prefix: string): Promise<readonly string[]>;
  delete(prefix: string): Promise<void>;
}

const storeName = 'keys';

/** `patience`: milliseconds that opening may wait for others to let go, before it is `blocked`. */
export function openIndexedDbKeyStore(
  factory: IDBFactory | undefined,
  name = 'paceline-identity',
  patience = 5000,
): KeyStore {
  let opening: Promise<IDBDatabase> | undefined;

  const open = (): Promise<IDBDatabase> => {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      if (!factory) throw new IdentityError('unavailable');
      const request = factory.open(name, 1);
      const tooLong = setTimeout(() => {
        request.onsuccess = () => request.result.close();
        reject(new IdentityError('blocked'));
      }, patience);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onerror = () => {
        clearTimeout(tooLong);
        reject(request.error);
      };
      request.onsuccess = () => {
        clearTimeout(tooLong);
        const database = request.result;
        const forget = () => {
          database.close();
          opening = undefined;
        };
        database.onversionchange = forget;
        database.onclose = forget;
        resolve(database);
      };
    }).catch((cause) => {
      opening = undefined;
      throw cause instanceof IdentityError ? cause : new IdentityError('unavailable', cause);
    });
    return opening;
  };

  async function transact<T>(mode: IDBTransactionMode, work: (keys: IDBObjectStore, done: (value: T) => void) => void) {
    const database = await open();
    return new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode, { durability: 'strict' });
      let result: T;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(storeName), (value) => {
        result = value;
      });
    }).catch((cause) => {
      throw new IdentityError('failed', cause);
    });
  }

  return {
    get: <T>(key: string) =>
      transact<T | undefined>('readonly', (keys, done) => {
        const request = keys.get(key);
        request.onsuccess = () => done(request.result);
      }),
    getOrAdd: <T>(key: string, value: T) =>
      transact<T>('readwrite', (keys, done) => {
        const request = keys.get(key);
        request.onsuccess = () => {
          if (request.result === undefined) keys.add(value, key);
          done(request.result ?? value);
        };
      }),
    names: (prefix) =>
      transact<readonly string[]>('readonly', (keys, done) => {
        const request = keys.getAllKeys(startingWith(prefix));
        request.onsuccess = () => done(request.result as string[]);
      }),
    delete: (prefix) =>
      transact<void>('readwrite', (keys) => {
        keys.delete(startingWith(prefix));
      }),
  };
}

const startingWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** For tests and tools: forgotten with the process. */
export function createMemoryKeyStore(): KeyStore {
  const kept = new Map<string, unknown>();
  const namesOf = (prefix: string) => [...kept.keys()].filter((name) => name.startsWith(prefix)).sort();
  return {
    get: async <T>(name: string) => kept.get(name) as T | undefined,
    getOrAdd: async <T>(name: string, value: T) => {
      if (!kept.has(name)) kept.set(name, value);
      return kept.get(name) as T;
    },
    names: async (prefix) => namesOf(prefix),
    delete: async (prefix) => {
      for (const name of namesOf(prefix)) kept.delete(name);
    },
  };
}
