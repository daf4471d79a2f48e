import type { Device, DeviceId, PublicDevice } from './device.ts';
import { IdentityError } from './device.ts';
import { createDocumentKeys } from './document-keys.ts';
import { type KeyStore, openIndexedDbKeyStore } from './key-store.ts';

interface StoredDevice {
  readonly publicKey: Uint8Array;
  readonly privateKey: CryptoKey;
}

/**
 * This origin's device; made the first time, and of two tabs making it at once only one wins.
 * Rejects with an `IdentityError`.
 */
export async function openDevice(keyStore: KeyStore = openIndexedDbKeyStore(globalThis.indexedDB)): Promise<Device> {
  const stored =
    (await keyStore.get<StoredDevice>('device')) ?? (await keyStore.getOrAdd('device', await makeDevice()));
  const id = await deviceIdOf(stored.publicKey);
  return {
    id,
    number: deviceNumber(id),
    publicKey: stored.publicKey,
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', stored.privateKey, bytes as BufferSource)),
    keys: createDocumentKeys(keyStore),
  };
}

async function makeDevice(): Promise<StoredDevice> {
  // Not extractable: no script on this origin, ours included, can read the private key's bytes.
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).catch((cause) => {
    throw new IdentityError('unsupported', cause);
  });
  const { publicKey, privateKey } = pair as CryptoKeyPair;
  return { publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)), privateKey };
}

/** 120 bits of the public key's SHA-256 as 24 letters and digits. */
export async function deviceIdOf(publicKey: Uint8Array): Promise<DeviceId> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey as BufferSource));
  let bits = 0n;
  for (const byte of hash.subarray(0, 15)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let shift = 115n; shift >= 0n; shift -= 5n) id += alphabet[Number((bits >> shift) & 31n)];
  return id;
}

/** Crockford's base32: none of its characters is mistaken for another. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first 32 of the id's 120 bits. */
export function deviceNumber(id: DeviceId): number {
  let bits = 0n;
  for (const character of id.slice(0, 7)) bits = (bits << 5n) | BigInt(alphabet.indexOf(character));
  return Number(bits >> 3n);
}

/** Whether the signature over the bytes is this device's. A public key that is none verifies nothing. */
export async function verifySignature(
  device: PublicDevice,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', device.publicKey as BufferSource, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature as BufferSource, bytes as BufferSource);
  } catch {
    return false;
  }
}
