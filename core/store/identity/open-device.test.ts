import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { IdentityError } from './device.ts';
import { createMemoryKeyStore, type KeyStore, openIndexedDbKeyStore } from './key-store.ts';
import { deviceIdOf, deviceNumber, openDevice, verifySignature } from './open-device.ts';

const message = Uint8Array.of(1, 2, 3);

const stores: Readonly<Record<string, () => () => KeyStore>> = {
  memory: () => {
    const kept = createMemoryKeyStore();
    return () => kept;
  },
  IndexedDB: () => {
    const factory = new IDBFactory();
    return () => openIndexedDbKeyStore(factory);
  },
};

for (const [name, create] of Object.entries(stores)) {
  test(`in ${name}: the device stays the same, and two tabs making it at once agree`, async () => {
    const open = create();
    const [one, two] = await Promise.all([openDevice(open()), openDevice(open())]);
    const later = await openDevice(open());
    expect([two.id, later.id]).toEqual([one.id, one.id]);
    expect(await verifySignature(one, message, await two.sign(message))).toBe(true);
    expect(await verifySignature(one, Uint8Array.of(9), await two.sign(message))).toBe(false);
  });

  test(`in ${name}: a document has one key, whoever asks first`, async () => {
    const open = create();
    const [one, two] = await Promise.all([openDevice(open()), openDevice(open())]);
    const keys = await Promise.all([one.keys.current('w', 'plan'), two.keys.current('w', 'plan')]);
    expect(keys.map((key) => key.epoch)).toEqual([1, 1]);
    const exported = await Promise.all([one.keys.exported('w', 'plan'), two.keys.exported('w', 'plan')]);
    expect(exported[0]).toEqual(exported[1]);
    expect(exported[0]).toHaveLength(1);
    expect(await one.keys.exported('w', 'deals')).toEqual([]);
  });

  test(`in ${name}: a key from a file is taken in once, and a different one refused`, async () => {
    const open = create();
    const { keys } = await openDevice(open());
    const raw = new Uint8Array(32).fill(7);
    expect(await keys.adopt('w', 'plan', { epoch: 1, raw })).toBe('added');
    expect(await keys.adopt('w', 'plan', { epoch: 1, raw })).toBe('same');
    expect(await keys.adopt('w', 'plan', { epoch: 1, raw: new Uint8Array(32) })).toBe('different');
    expect(await keys.exported('w', 'plan')).toEqual([{ epoch: 1, raw }]);
    expect(await keys.adopt('w', 'plan', { epoch: 2, raw: new Uint8Array(32) })).toBe('added');
    expect((await keys.current('w', 'plan')).epoch).toBe(2);
    expect(await keys.ofEpoch('w', 'plan', 3)).toBeUndefined();
    await keys.current('w2', 'plan');
    await keys.forget('w');
    expect(await keys.exported('w', 'plan')).toEqual([]);
    expect(await keys.exported('w2', 'plan')).toHaveLength(1);
  });
}

test('the private key cannot be read by anyone', async () => {
  const kept = createMemoryKeyStore();
  await openDevice(kept);
  const { privateKey } = (await kept.get<{ privateKey: CryptoKey }>('device')) ?? {};
  expect(privateKey?.extractable).toBe(false);
});

test('the id is the hash of the public key, and the number its first 32 bits', async () => {
  // Worked out with Python: base32 of SHA-256 of nothing, e3b0c442 98fc1c14 9afbf4c8 996fb9, in Crockford's letters.
  const id = await deviceIdOf(new Uint8Array());
  expect(id).toBe('werc8gmrzge196qvyk49jvxs');
  expect(deviceNumber(id)).toBe(0xe3b0c442);
});

test('without IndexedDB, with a refused one, and with a broken one: a typed error each', async () => {
  const reasonOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'opened',
      (error: IdentityError) => `${error.name} ${error.reason}`,
    );
  expect(await reasonOf(openDevice(openIndexedDbKeyStore(undefined)))).toBe('IdentityError unavailable');
  const refused = {
    open() {
      throw new DOMException('refused', 'SecurityError');
    },
  } as unknown as IDBFactory;
  expect(await reasonOf(openDevice(openIndexedDbKeyStore(refused)))).toBe('IdentityError unavailable');
  const factory = new IDBFactory();
  await new Promise((resolve) => {
    const request = factory.open('paceline-identity', 1);
    request.onsuccess = () => resolve(request.result.close());
  });
  expect(await reasonOf(openDevice(openIndexedDbKeyStore(factory)))).toBe('IdentityError failed');
});

test('keys that another tab keeps from being opened are blocked, and there when it lets go', async () => {
  const factory = new IDBFactory();
  await openDevice(openIndexedDbKeyStore(factory));
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('paceline-identity');
    request.onsuccess = () => resolve(request.result);
  });
  const deletion = factory.deleteDatabase('paceline-identity');
  await new Promise((resolve) => {
    deletion.onblocked = resolve;
  });
  const keys = openIndexedDbKeyStore(factory, 'paceline-identity', 20);
  await expect(openDevice(keys)).rejects.toMatchObject({
    name: 'IdentityError',
    reason: 'blocked',
  } satisfies Partial<IdentityError>);
  stubborn.close();
  expect((await openDevice(keys)).id).toHaveLength(24);
});
