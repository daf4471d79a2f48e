import type { Device, DeviceId, PublicDevice } from '../identity/device.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { decodeEnvelope, openEnvelope } from '../sync/envelope.ts';
import { encodeFile } from '../sync/file.ts';
import { openReplica, type Replica } from './replica.ts';

/**
 * A whole workspace as a `.paceline` file: the envelopes of its documents, saved or not, with the keys to read them. Where
 * those keys are lost, as with the identity's database, or a feed is damaged, nobody could take it in: then all is signed anew.
 */
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
  if (replicas.some((replica) => replica.brokenRows() > 0)) return writeRescueFile(workspace, name, replicas);
  for (const { document, envelopes } of documents) {
    if (!(await areReadable(envelopes, (epoch) => device.keys.ofEpoch(workspace, document, epoch))))
      return writeRescueFile(workspace, name, replicas);
  }
  return encodeFile({ workspace, name, devices: [...devices.values()], documents });
}

/** Whether all are envelopes, and the first of each feed opens with a key that is held: keys are lost all at once. */
async function areReadable(
  envelopes: readonly Uint8Array[],
  keyOf: (epoch: number) => Promise<CryptoKey | undefined>,
): Promise<boolean> {
  const seen = new Set<DeviceId>();
  for (const bytes of envelopes) {
    const read = decodeEnvelope(bytes);
    if (!read.ok) return false;
    if (seen.has(read.envelope.device)) continue;
    seen.add(read.envelope.device);
    const key = await keyOf(read.envelope.keyEpoch);
    if (!key || !(await openEnvelope(read.envelope, key))) return false;
  }
  return true;
}

/**
 * The same of a workspace whose feeds or keys are gone, as when it was deleted while it was open here: all that its documents
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
