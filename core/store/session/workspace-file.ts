import type { Device, DeviceId, PublicDevice } from '../identity/device.ts';
import { encodeFile } from '../sync/file.ts';
import type { Replica } from './replica.ts';

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
