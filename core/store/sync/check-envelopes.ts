import * as Y from 'yjs';
import { deviceOfClient } from '../identity/client-id.ts';
import type { DeviceId, PublicDevice } from '../identity/device.ts';
import { deviceIdOf, deviceNumber } from '../identity/open-device.ts';
import type { Acceptance, Rejection, RejectionReason } from './acceptance.ts';
import { decodeEnvelope, type Envelope, type FeedHead, hashOf, isSignedBy, openEnvelope } from './envelope.ts';

export interface CheckedEnvelope {
  readonly envelope: Envelope;
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  /** Decrypted. */
  readonly update: Uint8Array;
}

/** What the receiver has: where it is, how its feeds end, and its keys. */
export interface Receiver {
  readonly workspace: string;
  readonly document: string;
  readonly heads: ReadonlyMap<DeviceId, FeedHead>;
  keyOf(epoch: number): Promise<CryptoKey | undefined>;
  /** The document as it is, to try updates on a copy of. */
  readonly state: Uint8Array;
}

export interface Checked extends Acceptance {
  readonly envelopes: readonly CheckedEnvelope[];
  /** Devices whose envelopes are among them. */
  readonly devices: readonly PublicDevice[];
}

type Read = { readonly bytes: Uint8Array; readonly envelope: Envelope };

/** Signatures checked at the same time: enough to keep the browser's workers busy. */
const atOnce = 200;

/**
 * Sorts out which envelopes may be applied: each must be of this document, signed by a device that is vouched for,
 * continue that device's chain, open with the document's key, be a Yjs update that a copy of the document takes, and
 * write only under client ids of its device. Nothing is changed here.
 */
export async function checkEnvelopes(
  envelopes: readonly Uint8Array[],
  from: readonly PublicDevice[],
  receiver: Receiver,
): Promise<Checked> {
  const rejected: Rejection[] = [];
  const feeds = new Map<DeviceId, Read[]>();
  for (const bytes of envelopes) {
    const read = decodeEnvelope(bytes);
    if (!read.ok) {
      rejected.push({ reason: 'malformed' });
      continue;
    }
    const feed = feeds.get(read.envelope.device) ?? [];
    feeds.set(read.envelope.device, feed);
    feed.push({ bytes, envelope: read.envelope });
  }

  const devices = await genuine(from);
  const keyOf = remembered(receiver.keyOf);
  const trial = new Trial(receiver.state);
  const passed: CheckedEnvelope[] = [];
  let known = 0;
  for (const [id, feed] of feeds) {
    feed.sort((a, b) => a.envelope.seq - b.envelope.seq);
    let head = receiver.heads.get(id);
    const last = head?.seq ?? 0;
    const unseen = feed.filter(({ envelope }) => !isHere(envelope, receiver) || envelope.seq >= last);
    known += feed.length - unseen.length;
    for (let start = 0; start < unseen.length; start += atOnce) {
      const some = unseen.slice(start, start + atOnce);
      for (const opened of await Promise.all(some.map((read) => open(read, devices.get(id), receiver, keyOf)))) {
        const { seq } = opened.envelope;
        const fault = judge(opened, devices.get(id), head, receiver, trial);
        if (fault === 'known') known += 1;
        else if (fault) rejected.push({ device: id, seq, reason: fault });
        else {
          passed.push(opened as CheckedEnvelope);
          head = { seq, hash: opened.hash };
        }
      }
    }
  }
  const authors = new Set(passed.map((one) => one.envelope.device));
  return {
    envelopes: passed,
    devices: [...devices.values()].filter((device) => authors.has(device.id)),
    accepted: passed.length,
    known,
    rejected,
  };
}

interface Opened extends Omit<CheckedEnvelope, 'update'> {
  readonly signed: boolean;
  /** Nothing without the right key. */
  readonly update: Uint8Array | undefined;
}

/** The part of the work that the browser does beside us. */
async function open(
  { envelope, bytes }: Read,
  device: PublicDevice | undefined,
  receiver: Receiver,
  keyOf: Receiver['keyOf'],
): Promise<Opened> {
  const theirs = device !== undefined && isHere(envelope, receiver);
  const [signed, hash, key] = await Promise.all([
    theirs && isSignedBy(device, envelope, bytes),
    hashOf(bytes),
    theirs ? keyOf(envelope.keyEpoch) : undefined,
  ]);
  return { envelope, bytes, hash, signed, update: signed && key ? await openEnvelope(envelope, key) : undefined };
}

function judge(
  { envelope, signed, hash, update }: Opened,
  device: PublicDevice | undefined,
  head: FeedHead | undefined,
  receiver: Receiver,
  trial: Trial,
): RejectionReason | 'known' | undefined {
  if (!isHere(envelope, receiver)) return 'elsewhere';
  if (!device) return 'stranger';
  if (!signed) return 'signature';
  if (head && envelope.seq === head.seq) return sameBytes(hash, head.hash) ? 'known' : 'fork';
  if (envelope.seq !== (head?.seq ?? 0) + 1) return 'gap';
  if (!sameBytes(envelope.previousHash, head?.hash ?? new Uint8Array())) return 'fork';
  if (!update) return 'key';
  return faultOf(update, device.id) ?? trial.faultOf(update);
}

const isHere = (envelope: Envelope, receiver: Receiver): boolean =>
  envelope.workspace === receiver.workspace && envelope.document === receiver.document;

/** Each epoch's key is looked up once, not once an envelope. */
function remembered(keyOf: Receiver['keyOf']): Receiver['keyOf'] {
  const keys = new Map<number, Promise<CryptoKey | undefined>>();
  return (epoch) => {
    const key = keys.get(epoch) ?? keyOf(epoch);
    keys.set(epoch, key);
    return key;
  };
}

function faultOf(update: Uint8Array, device: DeviceId): RejectionReason | undefined {
  try {
    const { structs } = Y.decodeUpdate(update);
    const own = deviceNumber(device);
    return structs.every((struct) => deviceOfClient(struct.id.client) === own) ? undefined : 'foreign-client';
  } catch {
    return 'update';
  }
}

/** A copy of the document on which updates are tried, since one that fails half-way has changed it already. */
class Trial {
  readonly #taken: Uint8Array[];
  #copy: Y.Doc;

  constructor(state: Uint8Array) {
    this.#taken = [state];
    this.#copy = this.#fresh();
  }

  faultOf(update: Uint8Array): RejectionReason | undefined {
    try {
      Y.applyUpdate(this.#copy, update);
      this.#taken.push(update);
      return undefined;
    } catch {
      this.#copy = this.#fresh();
      return 'update';
    }
  }

  #fresh(): Y.Doc {
    const copy = new Y.Doc();
    for (const update of this.#taken) Y.applyUpdate(copy, update);
    return copy;
  }
}

/** Only devices whose id is the hash of their key. */
async function genuine(devices: readonly PublicDevice[]): Promise<ReadonlyMap<DeviceId, PublicDevice>> {
  const checked = new Map<DeviceId, PublicDevice>();
  for (const device of devices) if ((await deviceIdOf(device.publicKey)) === device.id) checked.set(device.id, device);
  return checked;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
