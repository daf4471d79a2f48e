import * as Y from 'yjs';
import { deviceOfClient, newClientId } from '../identity/client-id.ts';
import type { Device, PublicDevice } from '../identity/device.ts';
import { DurableWriter } from '../storage/durable-writer.ts';
import { databaseName } from '../storage/format.ts';
import type { SaveState } from '../storage/save.ts';
import type { FeedHead, Storage } from '../storage/storage.ts';
import { mergeInGroups } from '../storage/updates.ts';
import type { Foreign } from '../storage/writer-options.ts';
import type { Acceptance } from '../sync/acceptance.ts';
import { type Checked, checkEnvelopes } from '../sync/check-envelopes.ts';
import { seal } from '../sync/envelope.ts';
import { joinTabs, type TabListener, type Tabs } from '../sync/tabs.ts';
import { holdLock } from './hold-lock.ts';
import { heal } from './replica-heal.ts';

export interface ReplicaOptions {
  readonly workspace: string;
  readonly document: string;
  /** An empty document to fill, not to be edited before it is open; by default a new one. */
  readonly doc?: Y.Doc;
  readonly device: Device;
  readonly storage: Storage;
  /** Keep equal with the origin's other tabs; on by default. */
  readonly channel?: boolean;
  /** Milliseconds before each next attempt to save; the last is repeated. */
  readonly retryDelays?: readonly number[];
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
  /**
   * For an act of many parts: from now on nothing changed here is written, until the returned function is called; then
   * all of it is, in one transaction, or nothing. That function resolves when it is on disk. When it could not be written it
   * rejects with a `SaveError`: the changes stay in the document, said to be not saved, and are stored whole when the cause
   * goes. Holds may overlap: the last release writes, those before resolve at once. A tab that closes or dies
   * before leaves nothing of it.
   */
  hold(): () => Promise<void>;
  /** The feeds as stored, and changes that could not be stored yet behind them: everything an export needs. */
  envelopes(): Promise<readonly Uint8Array[]>;
  /** Public keys of all devices whose envelopes are here, and this device's own; ask after `envelopes()`. */
  devices(): readonly PublicDevice[];
  /** Takes in envelopes from a file: each is checked, stored as it is, and applied; the rest is returned with reasons. */
  accept(envelopes: readonly Uint8Array[], from: readonly PublicDevice[]): Promise<Acceptance>;
  /** Stored rows that could be read neither themselves nor from the feeds; the rest is loaded, and nothing tidied away. */
  brokenRows(): number;
  /** Tries to save what is left, then lets go of the database. The document itself stays as it is. */
  close(): Promise<void>;
}

/** Opens a document and loads it. Rejects with a `SaveError` or an `IdentityError`. */
export async function openReplica(options: ReplicaOptions): Promise<Replica> {
  const { workspace, document, device, storage, doc = new Y.Doc(), channel = true, retryDelays } = options;
  const place = { workspace, document };
  const name = databaseName(workspace, document);
  // Fetched while the document loads.
  const key = device.keys.current(workspace, document);

  // The tabs are joined before the disk is read: whatever is stored after that reading is heard of.
  let writer: DurableWriter | undefined;
  const early: ((open: DurableWriter) => void)[] = [];
  const whenOpen = (work: (open: DurableWriter) => void) => (writer ? work(writer) : early.push(work));
  const listener: TabListener = {
    revision: () => writer?.revision ?? 0,
    onStored: (batch) => whenOpen((open) => open.observe(batch)),
    onRevision: (revision) => whenOpen((open) => open.observeRevision(revision)),
    onTrimmed: (trimmed) => whenOpen((open) => open.observeTrim(trimmed)),
  };
  const tabs: Tabs | undefined = channel ? joinTabs(name, listener) : undefined;

  try {
    writer = await DurableWriter.open({
      doc,
      storage,
      name,
      device,
      seal: async (update, head) => seal(device, place, await key, head, update),
      onStored: (batch) => tabs?.stored(batch),
      // Who is behind reads the disk.
      onStoredMany: () => tabs?.hello(),
      onTrimmed: (trimmed) => tabs?.trimmed(trimmed),
      ...(retryDelays && { retryDelays }),
      ...(globalThis.navigator?.locks && { locks: navigator.locks }),
    });
    await key;
  } catch (cause) {
    key.catch(() => {});
    await writer?.close();
    tabs?.close();
    throw cause;
  }
  const open = writer;
  const brokenRows = await heal(open, device, place);
  const freeClientId = await takeClientId(doc, device);
  for (const work of early) work(open);
  tabs?.hello();

  return {
    doc,
    document,
    revision: () => open.revision,
    saved: () => open.saved(),
    saveState: () => open.saveState(),
    onSaveState: (callback) => open.onSaveState(callback),
    onRevision: (callback) => open.onRevision(callback),
    hold: () => open.hold(),
    envelopes: () => open.envelopes(),
    devices: () => {
      const all = new Map(open.devices).set(device.id, device.publicKey);
      return [...all].map(([id, publicKey]) => ({ id, publicKey }));
    },
    brokenRows: () => brokenRows,
    async accept(envelopes, from) {
      let checked: Checked | undefined;
      await open.store(async () => {
        checked = await checkEnvelopes(envelopes, from, {
          ...place,
          heads: open.heads,
          keyOf: (epoch) => device.keys.ofEpoch(workspace, document, epoch),
          state: Y.encodeStateAsUpdate(doc),
        });
        return checked.accepted > 0 ? foreignOf(checked) : undefined;
      });
      const { accepted = 0, known = 0, rejected = [] } = checked ?? {};
      return { accepted, known, rejected };
    },
    async close() {
      await open.close();
      tabs?.close();
      freeClientId();
    },
  };
}

function foreignOf({ envelopes, devices }: Checked): Foreign {
  const heads = new Map<string, FeedHead>();
  for (const { envelope, hash } of envelopes) heads.set(envelope.device, { seq: envelope.seq, hash });
  return {
    update: mergeInGroups(envelopes.map((one) => one.update)),
    envelopes: envelopes.map(({ envelope, bytes }) => ({ device: envelope.device, seq: envelope.seq, bytes })),
    heads,
    devices: new Map(devices.map(({ id, publicKey }) => [id, publicKey])),
  };
}

/**
 * Gives the document a client id of this device that no tab uses: not one found in the document, and, where the
 * browser has Web Locks, not one that another open tab holds. Returns what frees it.
 */
async function takeClientId(doc: Y.Doc, device: Device): Promise<() => void> {
  const random = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const draw = () => newClientId(device.number, random, (clientId) => doc.store.clients.has(clientId));
  let free: (() => Promise<void>) | undefined;
  do {
    doc.clientID = draw();
    free = await holdLock(`paceline client ${doc.clientID}`);
  } while (!free);
  // Yjs draws a random id when it meets its own from elsewhere; ours have to stay in the device's range.
  doc.on('afterTransaction', () => {
    if (deviceOfClient(doc.clientID) !== device.number) doc.clientID = draw();
  });
  return free;
}
