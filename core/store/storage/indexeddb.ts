import { hearOfLoss } from './data-loss.ts';
import { failureOf } from './failure.ts';
import { customStore, deviceKey, envelopeKey, headKey, keysOf, revisionKey, updatesStore } from './format.ts';
import { SaveError } from './save.ts';
import type {
  Appended,
  Batch,
  FeedHead,
  Loaded,
  Storage,
  StoredDocument,
  StoredEnvelope,
  Trim,
  Trimmed,
} from './storage.ts';
import { leaveTornLog } from './torn-log.ts';

/**
 * Documents in IndexedDB, one database each, in y-indexeddb's format.
 * `patience`: milliseconds a deletion waits for other tabs to let go before it says `blocked`.
 */
export function createIndexedDbStorage(
  factory: IDBFactory | undefined = globalThis.indexedDB,
  patience = 3000,
): Storage {
  const present = (): IDBFactory => {
    if (!factory) throw new SaveError('unavailable');
    return factory;
  };
  return {
    async open(name, { create }) {
      // Nothing is written before a log that a killed browser may have torn is left behind.
      const [database] = await Promise.all([openDatabase(present(), name, create), leaveTornLog(present())]);
      return connect(database);
    },
    async list(prefix) {
      try {
        const all = await present().databases();
        return all.flatMap((one) => (one.name?.startsWith(prefix) ? [one.name] : [])).sort();
      } catch (cause) {
        throw failureOf(cause);
      }
    },
    delete: (name) => deleteDatabase(present(), name, patience),
  };
}

/** Milliseconds; opening takes a few, on a machine that does much else some hundred. */
const openPatience = 5000;

/** Without `create`, a database that does not exist is not made by asking for it. */
export function openDatabase(
  factory: IDBFactory,
  name: string,
  create: boolean,
  patience = openPatience,
): Promise<IDBDatabase> {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(name);
    let missing = false;
    // A deletion that waits for a tab that does not let go keeps everybody else waiting behind it, without a word.
    const tooLong = setTimeout(() => {
      request.onsuccess = () => request.result.close();
      reject(new SaveError('blocked'));
    }, patience);
    request.onupgradeneeded = (event) => {
      hearOfLoss(event);
      if (create) {
        request.result.createObjectStore(updatesStore, { autoIncrement: true });
        request.result.createObjectStore(customStore);
      } else {
        // Only aborting the upgrade leaves no empty database behind.
        missing = true;
        request.transaction?.abort();
      }
    };
    request.onsuccess = () => {
      clearTimeout(tooLong);
      resolve(request.result);
    };
    request.onerror = (event) => {
      clearTimeout(tooLong);
      event.preventDefault();
      reject(missing ? new SaveError('deleted') : failureOf(request.error, 'unavailable'));
    };
  }).catch((cause) => {
    throw failureOf(cause, 'unavailable');
  });
}

function deleteDatabase(factory: IDBFactory, name: string, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    // The deletion stays queued in the browser: it happens as soon as the last tab lets go.
    request.onblocked = () => setTimeout(() => reject(new SaveError('blocked')), patience);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(failureOf(request.error));
  });
}

function connect(database: IDBDatabase): StoredDocument {
  let lost: 'closed' | 'deleted' | undefined;
  let listener: (reason: 'closed' | 'deleted') => void = () => {};
  const lose = (reason: 'closed' | 'deleted') => {
    if (lost) return;
    lost = reason;
    database.close();
    listener(reason);
  };
  // Whoever deletes waits for us to close: holding on would block it, and lose what is written later anyway.
  database.onversionchange = (event) => lose(event.newVersion === null ? 'deleted' : 'closed');
  database.onclose = () => lose('closed');

  const transact = <T>(mode: IDBTransactionMode, work: Work<T>): Promise<T> =>
    lost ? Promise.reject(new SaveError(lost)) : runTransaction(database, mode, work);

  return {
    load: (afterKey) => transact('readonly', (transaction, done) => readFrom(transaction, afterKey, done)),
    append: (batch) => transact<Appended>('readwrite', (transaction, done) => write(transaction, batch, done)),
    trim: (request) => transact<Trimmed>('readwrite', (transaction, done) => replaceRows(transaction, request, done)),
    envelopes: () => transact<readonly StoredEnvelope[]>('readonly', readEnvelopes),
    onLost(callback) {
      listener = callback;
      if (lost) callback(lost);
    },
    close() {
      listener = () => {};
      lost ??= 'closed';
      database.close();
    },
  };
}

type Work<T> = (transaction: IDBTransaction, done: (value: T) => void) => void;

/** Resolves with what `work` last gave to `done`, on *complete*: only then is it on disk. */
function runTransaction<T>(database: IDBDatabase, mode: IDBTransactionMode, work: Work<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let result: T;
    let thrown: unknown;
    const transaction = database.transaction([updatesStore, customStore], mode, { durability: 'strict' });
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(thrown ?? transaction.error ?? new SaveError('unknown'));
    try {
      work(transaction, (value) => {
        result = value;
      });
    } catch (cause) {
      thrown = cause;
      transaction.abort();
    }
  }).catch((cause) => {
    throw failureOf(cause);
  });
}

function readFrom(transaction: IDBTransaction, afterKey: number, done: (loaded: Loaded) => void): void {
  const updates = transaction.objectStore(updatesStore);
  const custom = transaction.objectStore(customStore);
  const rows = updates.getAll(IDBKeyRange.lowerBound(afterKey, true));
  const last = updates.openKeyCursor(null, 'prev');
  const revision = custom.get(revisionKey as string[]);
  const heads = readByDevice<FeedHead>(custom, 'head');
  const devices = readByDevice<Uint8Array>(custom, 'device');
  // Requests of one transaction succeed in order, so with the last of them all are there.
  devices.last.addEventListener('success', () =>
    done({
      rows: rows.result,
      lastKey: (last.result?.key as number | undefined) ?? 0,
      revision: revision.result ?? 0,
      heads: heads.collect(),
      devices: devices.collect(),
    }),
  );
}

function readByDevice<T>(custom: IDBObjectStore, kind: 'head' | 'device') {
  const keys = custom.getAllKeys(keysOf(kind));
  const values = custom.getAll(keysOf(kind));
  const collect = (): ReadonlyMap<string, T> =>
    new Map(keys.result.map((key, index) => [(key as string[])[2] ?? '', values.result[index]]));
  return { last: values, collect };
}

function write(transaction: IDBTransaction, batch: Batch, done: (appended: Appended) => void): void {
  const custom = transaction.objectStore(customStore);
  const stored = custom.get(revisionKey as string[]);
  stored.onsuccess = () => {
    if ((stored.result ?? 0) !== batch.expectedRevision) return done({ ok: false, reason: 'conflict' });
    const revision = batch.expectedRevision + 1;
    custom.put(revision, revisionKey as string[]);
    for (const [device, head] of batch.heads) custom.put(head, headKey(device) as string[]);
    for (const [device, publicKey] of batch.devices) custom.put(publicKey, deviceKey(device) as string[]);
    const rows = transaction.objectStore(updatesStore);
    const adds = [
      // `add`, not `put`: an envelope that is there is never overwritten.
      ...batch.envelopes.map(({ device, seq, bytes }) => ({
        size: bytes.length,
        add: () => custom.add(bytes, envelopeKey(device, seq) as string[]),
      })),
      ...batch.updates.map((update) => ({ size: update.length, add: () => rows.add(update) })),
    ];
    addInSlices(adds, 0, (last) => {
      last.onsuccess = () => done({ ok: true, revision, key: last.result as number });
      // Without it, a tab that is killed now loses a transaction whose requests all succeeded.
      transaction.commit();
    });
  };
}

/** Handing bytes over copies them, and so many at a time are copied well within one frame. */
const preferredSliceBytes = 2 * 1024 * 1024;

/** The next slice is added when the one before has gone through, so that the page can breathe between. */
function addInSlices(
  adds: readonly { readonly size: number; readonly add: () => IDBRequest<IDBValidKey> }[],
  from: number,
  onLast: (last: IDBRequest<IDBValidKey>) => void,
): void {
  let size = 0;
  for (const [index, one] of adds.entries()) {
    if (index < from) continue;
    const request = one.add();
    size += one.size;
    if (index === adds.length - 1) onLast(request);
    else if (size > preferredSliceBytes) {
      request.onsuccess = () => addInSlices(adds, index + 1, onLast);
      return;
    }
  }
}

function replaceRows(
  transaction: IDBTransaction,
  { expectedRevision, upToKey, merge }: Trim,
  done: (trimmed: Trimmed) => void,
): void {
  const stored = transaction.objectStore(customStore).get(revisionKey as string[]);
  stored.onsuccess = () => {
    if ((stored.result ?? 0) !== expectedRevision) return done({ ok: false, reason: 'conflict' });
    const merged = merge();
    if (!merged) return done({ ok: false, reason: 'declined' });
    const updates = transaction.objectStore(updatesStore);
    updates.delete(IDBKeyRange.upperBound(upToKey));
    const row = updates.add(merged);
    row.onsuccess = () => done({ ok: true, key: row.result as number });
    transaction.commit();
  };
}

function readEnvelopes(transaction: IDBTransaction, done: (envelopes: readonly StoredEnvelope[]) => void): void {
  const custom = transaction.objectStore(customStore);
  const keys = custom.getAllKeys(keysOf('envelope'));
  const values = custom.getAll(keysOf('envelope'));
  values.onsuccess = () =>
    done(
      values.result.map((bytes: Uint8Array, index) => {
        const [, , device, seq] = keys.result[index] as unknown as [string, string, string, number];
        return { device, seq, bytes };
      }),
    );
}
