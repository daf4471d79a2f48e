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
  const trial = new Trial(receiver.state);
  const passed: CheckedEnvelope[] = [];
  let known = 0;
  for (const [id, feed] of feeds) {
    feed.sort((a, b) => a.envelope.seq - b.envelope.seq);
    let head = receiver.heads.get(id);
    for (const read of feed) {
      if (read.envelope.seq < (head?.seq ?? 0)) {
        known += 1;
        continue;
      }
      const checked = await checkOne(read, devices.get(id), head, receiver, trial);
      if (checked === 'known') known += 1;
      else if (typeof checked === 'string') rejected.push({ device: id, seq: read.envelope.seq, reason: checked });
      else {
        passed.push(checked);
        head = { seq: read.envelope.seq, hash: checked.hash };
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

async function checkOne(
  { envelope, bytes }: Read,
  device: PublicDevice | undefined,
  head: FeedHead | undefined,
  receiver: Receiver,
  trial: Trial,
): Promise<CheckedEnvelope | RejectionReason | 'known'> {
  if (envelope.workspace !== receiver.workspace || envelope.document !== receiver.document) return 'elsewhere';
  if (!device) return 'stranger';
  if (!(await isSignedBy(device, envelope, bytes))) return 'signature';
  const hash = await hashOf(bytes);
  if (head && envelope.seq === head.seq) return sameBytes(hash, head.hash) ? 'known' : 'fork';
  if (envelope.seq !== (head?.seq ?? 0) + 1) return 'gap';
  if (!sameBytes(envelope.previousHash, head?.hash ?? new Uint8Array())) return 'fork';
  const key = await receiver.keyOf(envelope.keyEpoch);
  const update = key && (await openEnvelope(envelope, key));
  if (!update) return 'key';
  const fault = faultOf(update, device.id) ?? trial.faultOf(update);
  return fault ?? { envelope, bytes, hash, update };
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
