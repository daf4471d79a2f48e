import type { Device, DeviceId, PublicDevice } from '../identity/device.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { encodeFile } from '../sync/file.ts';
import { openReplica, type Replica } from './replica.ts';

/** A whole workspace as a `.paceline` file: the envelopes of its documents, saved or not, with the keys to read them. */
export async function writeFile(
  workspace: string,
  name: string,
  replicas: readonly Replica[],
  device: Device,
): Promise<Uint8Array> {
  const devices = new Map<DeviceId, PublicDevice>([[device.id, { id: device.id, publicKey: device.publicKey }]]);
  for (const replica of replicas) for (const one of replica.devices()) devices.set(one.id, one);
  const documents = await Promise.all(
    replicas.map(async (replica) => ({
      document: replica.document,
      keys: await device.keys.exported(workspace, replica.document),
      envelopes: await replica.envelopes(),
    })),
  );
  return encodeFile({ workspace, name, devices: [...devices.values()], documents });
}

/**
 * The same of a workspace that was deleted while it was open here: its feeds and keys are gone, so all that its documents
 * say is written and signed anew, by a device made up for it. Every document holds maps of plain values and nothing else.
 */
export async function writeRescueFile(
  workspace: string,
  name: string,
  replicas: readonly Replica[],
): Promise<Uint8Array> {
  const device = await openDevice(createMemoryKeyStore());
  const storage = createMemoryStorage();
  const copies = await Promise.all(
    replicas.map(({ document }) => openReplica({ workspace, document, device, storage, channel: false })),
  );
  try {
    for (const [at, { doc }] of copies.entries()) {
      const from = (replicas[at] as Replica).doc;
      doc.transact(() => {
        for (const map of from.share.keys()) {
          for (const [key, value] of from.getMap(map)) doc.getMap(map).set(key, value);
        }
      }, 'rescue');
    }
    await Promise.all(copies.map((copy) => copy.saved()));
    return await writeFile(workspace, name, copies, device);
  } finally {
    await Promise.all(copies.map((copy) => copy.close()));
  }
}
