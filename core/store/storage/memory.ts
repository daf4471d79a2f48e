import { SaveError, type SaveFailure } from './save.ts';
import type { FeedHead, Loaded, Storage, StoredDocument, StoredEnvelope } from './storage.ts';

/** What a database holds; several open documents may share one, as tabs do. */
interface Disk {
  rows: { key: number; bytes: Uint8Array }[];
  lastKey: number;
  revision: number;
  readonly heads: Map<string, FeedHead>;
  readonly devices: Map<string, Uint8Array>;
  readonly envelopes: StoredEnvelope[];
  readonly connections: Set<(reason: 'closed' | 'deleted') => void>;
}

export interface MemoryStorage extends Storage {
  /** From now on every write fails so; `undefined` ends it. For tests of what a failing disk does. */
  failWrites(reason: SaveFailure | undefined): void;
  /** Closes every connection, as a browser does when its storage breaks. */
  closeAll(): void;
}

/** Storage that is forgotten with the process. */
export function createMemoryStorage(): MemoryStorage {
  const disks = new Map<string, Disk>();
  let failure: SaveFailure | undefined;

  return {
    async open(name, { create }) {
      let disk = disks.get(name);
      if (!disk) {
        if (!create) throw new SaveError('deleted');
        disk = emptyDisk();
        disks.set(name, disk);
      }
      return connect(disk, () => {
        if (failure) throw new SaveError(failure);
      });
    },
    list: async (prefix) => [...disks.keys()].filter((name) => name.startsWith(prefix)).sort(),
    async delete(name) {
      const disk = disks.get(name);
      disks.delete(name);
      for (const lose of disk?.connections ?? []) lose('deleted');
    },
    failWrites(reason) {
      failure = reason;
    },
    closeAll() {
      for (const disk of disks.values()) for (const lose of disk.connections) lose('closed');
    },
  };
}

const emptyDisk = (): Disk => ({
  rows: [],
  lastKey: 0,
  revision: 0,
  heads: new Map(),
  devices: new Map(),
  envelopes: [],
  connections: new Set(),
});

function connect(disk: Disk, beforeWrite: () => void): StoredDocument {
  let lost: 'closed' | 'deleted' | undefined;
  let listener: (reason: 'closed' | 'deleted') => void = () => {};
  const lose = (reason: 'closed' | 'deleted') => {
    disk.connections.delete(lose);
    lost = reason;
    listener(reason);
  };
  disk.connections.add(lose);
  const check = () => {
    if (lost) throw new SaveError(lost);
  };

  return {
    async load(afterKey): Promise<Loaded> {
      check();
      return {
        rows: disk.rows.filter((row) => row.key > afterKey).map((row) => row.bytes),
        lastKey: disk.rows.at(-1)?.key ?? 0,
        revision: disk.revision,
        heads: new Map(disk.heads),
        devices: new Map(disk.devices),
      };
    },
    async append(batch) {
      check();
      if (disk.revision !== batch.expectedRevision) return { ok: false, reason: 'conflict' };
      beforeWrite();
      disk.revision += 1;
      for (const bytes of batch.updates) {
        disk.lastKey += 1;
        disk.rows.push({ key: disk.lastKey, bytes });
      }
      disk.envelopes.push(...batch.envelopes);
      for (const [device, head] of batch.heads) disk.heads.set(device, head);
      for (const [device, publicKey] of batch.devices) disk.devices.set(device, publicKey);
      return { ok: true, revision: disk.revision, key: disk.lastKey };
    },
    async trim({ expectedRevision, upToKey, merge }) {
      check();
      if (disk.revision !== expectedRevision) return { ok: false, reason: 'conflict' };
      const merged = merge();
      if (!merged) return { ok: false, reason: 'declined' };
      beforeWrite();
      disk.lastKey += 1;
      disk.rows = [...disk.rows.filter((row) => row.key > upToKey), { key: disk.lastKey, bytes: merged }];
      return { ok: true, key: disk.lastKey };
    },
    async envelopes() {
      check();
      return [...disk.envelopes].sort((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1));
    },
    onLost(callback) {
      listener = callback;
      if (lost) callback(lost);
    },
    close() {
      disk.connections.delete(lose);
      lost ??= 'closed';
      listener = () => {};
    },
  };
}
