import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Device, DeviceId, PublicDevice } from '../identity/device.ts';
import type { DocumentKey } from '../identity/document-keys.ts';
import { verifySignature } from '../identity/open-device.ts';

/**
 * The one thing that travels between devices: a Yjs update, encrypted with its document's key and signed by the device
 * that made it. Per device and document the envelopes form a chain: `seq` rises by one, and each names the hash of the
 * one before. A reader checks, in this order: decode → signature → chain → decrypt. Peers, relays and files pass the
 * bytes on as they are.
 */
export interface Envelope {
  readonly version: 1;
  readonly workspace: string;
  readonly document: string;
  readonly device: DeviceId;
  /** 1 for a device's first envelope of the document. */
  readonly seq: number;
  /** SHA-256 of the previous envelope's bytes; empty for the first. */
  readonly previousHash: Uint8Array;
  readonly keyEpoch: number;
  /** 12 bytes of nonce, then AES-GCM's output; the header before it is authenticated with it. */
  readonly update: Uint8Array;
  /** Ed25519 over all bytes before it. */
  readonly signature: Uint8Array;
}

/** Where a feed ends: what the next envelope has to continue. */
export interface FeedHead {
  readonly seq: number;
  /** SHA-256 of the last envelope's bytes. */
  readonly hash: Uint8Array;
}

export type EnvelopeFault = 'empty' | 'version' | 'truncated' | 'oversized' | 'trailing' | 'field';

/** 200,000 deals taken in at once stay below half of it. */
export const maxEnvelopeBytes = 256 * 1024 * 1024;

const nonceBytes = 12;
const hashBytes = 32;
const signatureBytes = 64;

/** Nothing shorter can be one. */
export const minEnvelopeBytes = signatureBytes + nonceBytes;

const maxNameLength = 256;

type Unsigned = Omit<Envelope, 'signature'>;

export function encodeEnvelope(envelope: Envelope): Uint8Array {
  return joined(encodeUnsigned(envelope), envelope.signature);
}

/** Never throws, whatever the bytes are. */
export function decodeEnvelope(
  bytes: Uint8Array,
): { ok: true; envelope: Envelope } | { ok: false; reason: EnvelopeFault } {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > maxEnvelopeBytes) return { ok: false, reason: 'oversized' };
  // A copy of its own: lib0 reads through the underlying buffer, past the end of a view.
  const decoder = decoding.createDecoder(bytes.slice());
  try {
    if (decoding.readVarUint(decoder) !== 1) return { ok: false, reason: 'version' };
    const envelope: Envelope = {
      version: 1,
      workspace: decoding.readVarString(decoder),
      document: decoding.readVarString(decoder),
      device: decoding.readVarString(decoder),
      seq: decoding.readVarUint(decoder),
      previousHash: decoding.readVarUint8Array(decoder),
      keyEpoch: decoding.readVarUint(decoder),
      update: decoding.readVarUint8Array(decoder),
      signature: decoding.readUint8Array(decoder, signatureBytes),
    };
    if (decoder.pos !== bytes.length) return { ok: false, reason: 'trailing' };
    return fieldsHold(envelope) ? { ok: true, envelope } : { ok: false, reason: 'field' };
  } catch {
    return { ok: false, reason: 'truncated' };
  }
}

const fieldsHold = ({ workspace, document, device, seq, previousHash, update }: Envelope): boolean =>
  [workspace, document, device].every((name) => name.length > 0 && name.length <= maxNameLength) &&
  Number.isSafeInteger(seq) &&
  seq >= 1 &&
  previousHash.length === (seq === 1 ? 0 : hashBytes) &&
  update.length > nonceBytes;

/** Encrypts and signs the next envelope of this device's feed; returns its bytes and the feed's new end. */
export async function seal(
  device: Device,
  place: { readonly workspace: string; readonly document: string },
  key: DocumentKey,
  head: FeedHead | undefined,
  update: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly head: FeedHead }> {
  const header = {
    version: 1 as const,
    ...place,
    device: device.id,
    seq: (head?.seq ?? 0) + 1,
    previousHash: head?.hash ?? new Uint8Array(),
    keyEpoch: key.epoch,
  };
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const encrypted = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: encodeHeader(header) as BufferSource },
    key.key,
    update as BufferSource,
  );
  const unsigned = encodeUnsigned({ ...header, update: joined(nonce, new Uint8Array(encrypted)) });
  const bytes = joined(unsigned, await device.sign(unsigned));
  return { bytes, head: { seq: header.seq, hash: await hashOf(bytes) } };
}

/** Whether the envelope's bytes were signed by this device. */
export function isSignedBy(device: PublicDevice, envelope: Envelope, bytes: Uint8Array): Promise<boolean> {
  return verifySignature(device, bytes.subarray(0, bytes.length - signatureBytes), envelope.signature);
}

/** The Yjs update inside, or nothing when the key is not the right one. */
export async function openEnvelope(envelope: Envelope, key: CryptoKey): Promise<Uint8Array | undefined> {
  try {
    const decrypted = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: envelope.update.slice(0, nonceBytes),
        additionalData: encodeHeader(envelope) as BufferSource,
      },
      key,
      envelope.update.slice(nonceBytes),
    );
    return new Uint8Array(decrypted);
  } catch {
    return undefined;
  }
}

export const hashOf = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));

function encodeUnsigned(envelope: Unsigned): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, encodeHeader(envelope));
  encoding.writeVarUint8Array(encoder, envelope.update);
  return encoding.toUint8Array(encoder);
}

function encodeHeader(envelope: Omit<Unsigned, 'update'>): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, envelope.version);
  encoding.writeVarString(encoder, envelope.workspace);
  encoding.writeVarString(encoder, envelope.document);
  encoding.writeVarString(encoder, envelope.device);
  encoding.writeVarUint(encoder, envelope.seq);
  encoding.writeVarUint8Array(encoder, envelope.previousHash);
  encoding.writeVarUint(encoder, envelope.keyEpoch);
  return encoding.toUint8Array(encoder);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
