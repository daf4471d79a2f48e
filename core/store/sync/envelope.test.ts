import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Device } from '../identity/device.ts';
import type { DocumentKey } from '../identity/document-keys.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import {
  decodeEnvelope,
  encodeEnvelope,
  hashOf,
  isSignedBy,
  maxEnvelopeBytes,
  openEnvelope,
  seal,
} from './envelope.ts';

const place = { workspace: 'w', document: 'plan' };
const update = Uint8Array.of(5, 6, 7);
let device: Device;
let key: DocumentKey;
let bytes: Uint8Array;

beforeAll(async () => {
  device = await openDevice(createMemoryKeyStore());
  key = await device.keys.current('w', 'plan');
  bytes = (await seal(device, place, key, undefined, update)).bytes;
});

const decoded = (of: Uint8Array) => {
  const read = decodeEnvelope(of);
  if (!read.ok) throw new Error(read.reason);
  return read.envelope;
};

test('what is sealed opens again, signed by its device and encrypted', async () => {
  const envelope = decoded(bytes);
  expect(envelope).toMatchObject({ version: 1, ...place, device: device.id, seq: 1, keyEpoch: 1 });
  expect(encodeEnvelope(envelope)).toEqual(bytes);
  expect(await isSignedBy(device, envelope, bytes)).toBe(true);
  expect(await openEnvelope(envelope, key.key)).toEqual(update);
  expect(String(bytes)).not.toContain(String(update));
});

test('the next envelope names the one before', async () => {
  const first = await seal(device, place, key, undefined, update);
  const second = await seal(device, place, key, first.head, update);
  expect(second.head.seq).toBe(2);
  expect(decoded(second.bytes).previousHash).toEqual(await hashOf(first.bytes));
});

test('another device, another key, or content moved to another place is noticed', async () => {
  const other = await openDevice(createMemoryKeyStore());
  expect(await isSignedBy(other, decoded(bytes), bytes)).toBe(false);
  expect(await openEnvelope(decoded(bytes), (await other.keys.current('w', 'plan')).key)).toBeUndefined();
  expect(await openEnvelope({ ...decoded(bytes), document: 'deals' }, key.key)).toBeUndefined();
});

test('no flipped bit passes: it does not decode, or its signature fails', async () => {
  for (let bit = 0; bit < bytes.length * 8; bit += 7) {
    const flipped = bytes.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const read = decodeEnvelope(flipped);
    expect(read.ok && (await isSignedBy(device, read.envelope, flipped))).toBe(false);
  }
});

test('cut off anywhere, or with something behind, it is refused with a reason', () => {
  for (let length = 0; length < bytes.length; length += 1) {
    // A view on the whole buffer, as a slice of a file is: reading on past its end would succeed.
    const read = decodeEnvelope(bytes.subarray(0, length));
    expect(read.ok).toBe(false);
  }
  expect(decodeEnvelope(new Uint8Array())).toEqual({ ok: false, reason: 'empty' });
  expect(decodeEnvelope(Uint8Array.of(...bytes, 0))).toEqual({ ok: false, reason: 'trailing' });
  expect(decodeEnvelope(Uint8Array.of(2, ...bytes.subarray(1)))).toEqual({ ok: false, reason: 'version' });
  const oversized = { length: maxEnvelopeBytes + 1 } as Uint8Array;
  expect(decodeEnvelope(oversized)).toEqual({ ok: false, reason: 'oversized' });
  expect(decodeEnvelope(encodeEnvelope({ ...decoded(bytes), seq: 0 }))).toEqual({ ok: false, reason: 'field' });
  expect(decodeEnvelope(encodeEnvelope({ ...decoded(bytes), seq: 2 }))).toEqual({ ok: false, reason: 'field' });
});

test('garbage never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (garbage) => !decodeEnvelope(garbage).ok));
});
