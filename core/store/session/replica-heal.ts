import * as Y from 'yjs';
import type { Device } from '../identity/device.ts';
import type { DurableWriter } from '../storage/durable-writer.ts';
import { checkEnvelopes } from '../sync/check-envelopes.ts';

/**
 * Makes up for stored rows that cannot be read: what they held was also sealed into a feed, so all feeds are opened and
 * applied. Resolves with how many rows stay unreadable: none, or all that were, when a feed is damaged too. The rows
 * themselves are left where they are.
 */
export async function heal(
  writer: DurableWriter,
  device: Device,
  place: { readonly workspace: string; readonly document: string },
): Promise<number> {
  if (writer.isWhole) return 0;
  const broken = Math.max(1, writer.brokenRows);
  try {
    const checked = await checkEnvelopes(
      await writer.envelopes(),
      [...writer.devices].map(([id, publicKey]) => ({ id, publicKey })),
      {
        ...place,
        heads: new Map(),
        keyOf: (epoch) => device.keys.ofEpoch(place.workspace, place.document, epoch),
        state: Y.encodeStateAsUpdate(new Y.Doc()),
      },
    );
    writer.restore(checked.envelopes.map((one) => one.update));
    return checked.accepted > 0 && checked.rejected.length === 0 ? 0 : broken;
  } catch {
    return broken;
  }
}
