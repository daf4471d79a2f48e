import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createMemoryKeyStore } from '#core/store/identity/key-store.ts';
import { openDevice } from '#core/store/identity/open-device.ts';
import { openReplica, type Replica } from '#core/store/session/replica.ts';
import { createMemoryStorage } from '#core/store/storage/memory.ts';
import { decodeEnvelope, hashOf } from '#core/store/sync/envelope.ts';

// Two devices with two tabs each, which hear nothing of each other but what they find on disk. Whatever the order of
// edits, failing disks, lost connections, tidying, restarts and exchanged files: in the end all are equal, every edit
// is there, and each feed is one chain. fast-check prints the seed and the shortest sequence that fails.

const tab = fc.nat({ max: 3 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), tab, count: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('saved' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('disconnect' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('exchange' as const), tab }) },
);

async function createSite(shared?: { epoch: number; raw: Uint8Array }) {
  const device = await openDevice(createMemoryKeyStore());
  if (shared) await device.keys.adopt('w', 'plan', shared);
  else await device.keys.current('w', 'plan');
  const storage = createMemoryStorage();
  const open = () =>
    openReplica({ workspace: 'w', document: 'plan', device, storage, channel: false, retryDelays: [1] });
  return { device, storage, tabs: [await open(), await open()], open };
}

async function exchange(from: Replica, to: Replica): Promise<void> {
  const { rejected } = await to.accept(await from.envelopes(), from.devices());
  expect(rejected).toEqual([]);
}

test('whatever happens in between, tabs and devices end equal, with nothing lost and no gap', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const first = await createSite();
      const [key] = await first.device.keys.exported('w', 'plan');
      const sites = [first, await createSite(key)] as const;
      const expected = new Set<string>();
      let edits = 0;

      for (const one of steps) {
        const site = sites[one.tab < 2 ? 0 : 1];
        const other = sites[one.tab < 2 ? 1 : 0];
        const replica = site.tabs[one.tab % 2] as Replica;
        const figures = replica.doc.getMap<number>('figures');
        if (one.do === 'edit') {
          for (let n = 0; n < one.count; n += 1) {
            edits += 1;
            figures.set(`${edits}`, edits);
            expected.add(`${edits}`);
          }
        } else if (one.do === 'remove') {
          const [key] = figures.keys();
          if (key) figures.delete(key);
          expected.delete(key ?? '');
        } else if (one.do === 'saved') await replica.saved().catch(() => {});
        else if (one.do === 'fail') site.storage.failWrites('quota');
        else if (one.do === 'mend') site.storage.failWrites(undefined);
        else if (one.do === 'disconnect') site.storage.closeAll();
        else if (one.do === 'restart') {
          site.storage.failWrites(undefined);
          await replica.saved();
          await replica.close();
          site.tabs[one.tab % 2] = await site.open();
        } else {
          for (const each of [site, other]) each.storage.failWrites(undefined);
          await replica.saved();
          await exchange(replica, other.tabs[0] as Replica);
        }
      }

      for (const site of sites) {
        site.storage.failWrites(undefined);
        for (const replica of site.tabs) await replica.saved();
      }
      await exchange(sites[0].tabs[0] as Replica, sites[1].tabs[0] as Replica);
      await exchange(sites[1].tabs[0] as Replica, sites[0].tabs[0] as Replica);

      const states: Y.Doc[] = [];
      for (const site of sites) {
        for (const replica of site.tabs) await replica.close();
        const reopened = await site.open();
        states.push(reopened.doc);
        await checkFeeds(await reopened.envelopes(), reopened.revision());
        await reopened.close();
      }
      const [a, b] = states as [Y.Doc, Y.Doc];
      expect(a.getMap('figures').toJSON()).toEqual(b.getMap('figures').toJSON());
      expect(new Set(a.getMap('figures').keys())).toEqual(expected);
      expect(Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))).toBe(true);
    }),
    { numRuns: 60 },
  ),
);

async function checkFeeds(envelopes: readonly Uint8Array[], revision: number): Promise<void> {
  const ends = new Map<string, { seq: number; hash: Uint8Array }>();
  for (const bytes of envelopes) {
    const read = decodeEnvelope(bytes);
    if (!read.ok) throw new Error(read.reason);
    const { device, seq, previousHash } = read.envelope;
    const end = ends.get(device);
    expect(seq).toBe((end?.seq ?? 0) + 1);
    expect(previousHash).toEqual(end?.hash ?? new Uint8Array());
    ends.set(device, { seq, hash: await hashOf(bytes) });
  }
  expect(revision).toBeLessThanOrEqual(envelopes.length);
}
