import { assert } from '@open-wc/testing';
import * as Y from 'yjs';
import { openIndexedDbKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { openReadModel } from '../storage/read-model.ts';
import { openReplica, type Replica } from './replica.ts';

const open: Replica[] = [];
const openPlan = async () => {
  const replica = await openReplica({
    workspace: 'browser-test',
    document: 'plan',
    device: await openDevice(),
    storage: createIndexedDbStorage(),
  });
  open.push(replica);
  return replica;
};

describe('a replica in a real browser', () => {
  afterEach(async () => {
    for (const replica of open.splice(0)) await replica.close();
    for (const name of await indexedDB.databases()) indexedDB.deleteDatabase(name.name ?? '');
  });

  it('keeps its device, with a private key nobody can read, in IndexedDB', async () => {
    const [one, two] = [await openDevice(), await openDevice()];
    assert.equal(one.id, two.id);
    const kept = await openIndexedDbKeyStore(indexedDB).get<{ privateKey: CryptoKey }>('device');
    assert.isFalse(kept?.privateKey.extractable);
  });

  it('saves, and is there again', async () => {
    const first = await openPlan();
    first.doc.getMap('figures').set('a', 1);
    await first.saved();
    await first.close();
    const again = await openPlan();
    assert.deepEqual(again.doc.getMap('figures').toJSON(), { a: 1 });
    assert.equal((await again.envelopes()).length, 1);
  });

  it('keeps two of one origin equal, each hearing of the other', async () => {
    const [one, two] = [await openPlan(), await openPlan()];
    assert.notEqual(one.doc.clientID, two.doc.clientID);
    const heard = new Promise((resolve) => two.onRevision(resolve));
    one.doc.getMap('figures').set('a', 1);
    assert.equal(await heard, 1);
    assert.isTrue(Y.equalSnapshots(Y.snapshot(one.doc), Y.snapshot(two.doc)));
  });

  it('tells the read model when its figures are out of date', async () => {
    const replica = await openPlan();
    const model = openReadModel();
    replica.doc.getMap('figures').set('a', 1);
    await replica.saved();
    const stamp = { plan: replica.revision() };
    await model.put('browser-test', { stamp, figures: { a: 1 } });
    assert.deepEqual(await model.readStamped('browser-test', ['plan']), {
      stale: false,
      stamp,
      figures: { a: 1 },
    });
    replica.doc.getMap('figures').set('a', 2);
    await replica.saved();
    assert.deepEqual(await model.readStamped('browser-test', ['plan']), { stale: true });
    model.close();
  });
});
