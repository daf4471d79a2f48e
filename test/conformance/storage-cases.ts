import type { Batch, Storage } from '#core/store/storage/storage.ts';

/** The part of chai that both test runners have. */
export interface Assert {
  deepEqual(actual: unknown, expected: unknown, message?: string): void;
  equal(actual: unknown, expected: unknown, message?: string): void;
  fail(message: string): void;
}

export interface StorageCase {
  readonly name: string;
  readonly run: (storage: Storage, assert: Assert) => Promise<void>;
}

const name = 'paceline/conformance/plan';
const bytes = (...values: number[]) => Uint8Array.from(values);

function batch(expectedRevision: number, seq: number, device = 'a'): Batch {
  return {
    expectedRevision,
    updates: [bytes(seq, 1)],
    envelopes: [{ device, seq, bytes: bytes(seq, 2) }],
    heads: new Map([[device, { seq, hash: bytes(seq, 3) }]]),
    devices: new Map([[device, bytes(7)]]),
  };
}

function many(expectedRevision: number, sequence: readonly number[], size = 2): Batch {
  const row = (...values: number[]) => {
    const all = new Uint8Array(size);
    all.set(values);
    return all;
  };
  return {
    ...batch(expectedRevision, sequence.at(-1) ?? 0),
    updates: sequence.map((seq) => row(seq, 1)),
    envelopes: sequence.map((seq) => ({ device: 'a', seq, bytes: row(seq, 2) })),
  };
}

const rejection = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error) => `${error?.name} ${error?.reason}`,
  );

/** What every storage adapter keeps to. */
export const storageCases: readonly StorageCase[] = [
  {
    name: 'a new document is empty, at revision 0',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      assert.deepEqual(await stored.load(0), {
        rows: [],
        lastKey: 0,
        revision: 0,
        heads: new Map(),
        devices: new Map(),
      });
      assert.deepEqual(await stored.envelopes(), []);
      stored.close();
    },
  },
  {
    name: 'a batch is there whole after opening again',
    async run(storage, assert) {
      const first = await storage.open(name, { create: true });
      const appended = await first.append(batch(0, 1));
      assert.deepEqual(appended, { ok: true, revision: 1, key: 1 });
      first.close();
      const again = await storage.open(name, { create: false });
      assert.deepEqual(await again.load(0), {
        rows: [bytes(1, 1)],
        lastKey: 1,
        revision: 1,
        heads: new Map([['a', { seq: 1, hash: bytes(1, 3) }]]),
        devices: new Map([['a', bytes(7)]]),
      });
      assert.deepEqual(await again.envelopes(), [{ device: 'a', seq: 1, bytes: bytes(1, 2) }]);
      again.close();
    },
  },
  {
    name: 'a batch of many updates is there whole: a row and an envelope each, one revision',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      await stored.append(batch(0, 1));
      assert.deepEqual(await stored.append(many(1, [2, 3, 4])), { ok: true, revision: 2, key: 4 });
      const loaded = await stored.load(1);
      assert.deepEqual([loaded.rows, loaded.lastKey], [[bytes(2, 1), bytes(3, 1), bytes(4, 1)], 4]);
      assert.deepEqual([loaded.revision, loaded.heads.get('a')?.seq], [2, 4]);
      assert.deepEqual(
        (await stored.envelopes()).map((one) => one.seq),
        [1, 2, 3, 4],
      );
      stored.close();
    },
  },
  {
    name: 'a batch of many large updates keeps their order, and of two for one revision one is written, whole',
    async run(storage, assert) {
      const tabs = [await storage.open(name, { create: true }), await storage.open(name, { create: true })];
      const large = many(0, [1, 2, 3, 4, 5, 6], 1024 * 1024);
      const results = await Promise.all(tabs.map((tab) => tab.append(large)));
      assert.equal(results.filter((one) => one.ok).length, 1);
      const loaded = await tabs[0]?.load(0);
      assert.deepEqual(
        loaded?.rows.map((row) => [row.length, row[0]]),
        large.updates.map((row) => [row.length, row[0]]),
      );
      assert.deepEqual([loaded?.lastKey, loaded?.revision], [6, 1]);
      for (const tab of tabs) tab.close();
    },
  },
  {
    name: 'a batch made for another revision writes nothing',
    async run(storage, assert) {
      const [one, two] = [await storage.open(name, { create: true }), await storage.open(name, { create: true })];
      await one.append(batch(0, 1));
      assert.deepEqual(await two.append(batch(0, 1, 'b')), { ok: false, reason: 'conflict' });
      const loaded = await two.load(0);
      assert.deepEqual([loaded.revision, loaded.rows.length, [...loaded.heads.keys()]], [1, 1, ['a']]);
      assert.equal((await two.envelopes()).length, 1);
      one.close();
      two.close();
    },
  },
  {
    name: 'of many batches for one revision at once, exactly one is written',
    async run(storage, assert) {
      const tabs = await Promise.all([1, 2, 3, 4].map(() => storage.open(name, { create: true })));
      const results = await Promise.all(tabs.map((tab, index) => tab.append(batch(0, 1, `device ${index}`))));
      assert.equal(results.filter((one) => one.ok).length, 1);
      assert.equal((await tabs[0]?.load(0))?.rows.length, 1);
      for (const tab of tabs) tab.close();
    },
  },
  {
    name: 'only rows after a key are loaded, with the whole state',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      for (const seq of [1, 2, 3]) await stored.append(batch(seq - 1, seq));
      const loaded = await stored.load(2);
      assert.deepEqual([loaded.rows, loaded.lastKey, loaded.revision], [[bytes(3, 1)], 3, 3]);
      assert.equal((await stored.load(3)).rows.length, 0);
      stored.close();
    },
  },
  {
    name: 'envelopes come by device, then in order',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      for (let seq = 1; seq <= 11; seq += 1) {
        await stored.append(batch(2 * seq - 2, seq, 'b'));
        await stored.append(batch(2 * seq - 1, seq, 'a'));
      }
      const order = (await stored.envelopes()).map((one) => `${one.device}${one.seq}`);
      const expected = ['a', 'b'].flatMap((device) =>
        Array.from({ length: 11 }, (_, index) => `${device}${index + 1}`),
      );
      assert.deepEqual(order, expected);
      stored.close();
    },
  },
  {
    name: 'trimming leaves one row, the revision and every envelope',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      for (const seq of [1, 2, 3]) await stored.append(batch(seq - 1, seq));
      const trimmed = await stored.trim({ expectedRevision: 3, upToKey: 3, merge: () => bytes(9) });
      assert.deepEqual(trimmed, { ok: true, key: 4 });
      const loaded = await stored.load(0);
      assert.deepEqual([loaded.rows, loaded.lastKey, loaded.revision], [[bytes(9)], 4, 3]);
      assert.equal((await stored.envelopes()).length, 3);
      assert.deepEqual(await stored.append(batch(3, 4)), { ok: true, revision: 4, key: 5 });
      stored.close();
    },
  },
  {
    name: 'trimming leaves rows alone that are not known, and does nothing when asked too late or declined',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      for (const seq of [1, 2, 3]) await stored.append(batch(seq - 1, seq));
      const late = await stored.trim({ expectedRevision: 2, upToKey: 2, merge: () => bytes(9) });
      assert.deepEqual(late, { ok: false, reason: 'conflict' });
      const declined = await stored.trim({ expectedRevision: 3, upToKey: 3, merge: () => undefined });
      assert.deepEqual(declined, { ok: false, reason: 'declined' });
      assert.equal((await stored.load(0)).rows.length, 3);
      await stored.trim({ expectedRevision: 3, upToKey: 2, merge: () => bytes(9) });
      assert.deepEqual((await stored.load(0)).rows, [bytes(3, 1), bytes(9)]);
      stored.close();
    },
  },
  {
    name: 'a document that does not exist is refused, and not made by asking',
    async run(storage, assert) {
      assert.equal(await rejection(storage.open(name, { create: false })), 'SaveError deleted');
      assert.deepEqual(await storage.list('paceline/'), []);
    },
  },
  {
    name: 'documents are listed by the beginning of their name',
    async run(storage, assert) {
      for (const one of ['paceline/b/plan', 'paceline/a/plan', 'paceline/a/deals']) {
        (await storage.open(one, { create: true })).close();
      }
      assert.deepEqual(await storage.list('paceline/a/'), ['paceline/a/deals', 'paceline/a/plan']);
      for (const one of await storage.list('paceline/')) await storage.delete(one);
    },
  },
  {
    name: 'deleting tells those who have it open, whose writes then fail as deleted',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      await stored.append(batch(0, 1));
      let lost: string | undefined;
      stored.onLost((reason) => {
        lost = reason;
      });
      await storage.delete(name);
      assert.equal(lost, 'deleted');
      assert.equal(await rejection(stored.append(batch(1, 2))), 'SaveError deleted');
      assert.equal(await rejection(stored.load(0)), 'SaveError deleted');
      assert.deepEqual(await storage.list('paceline/'), []);
    },
  },
  {
    name: 'what was closed fails as closed',
    async run(storage, assert) {
      const stored = await storage.open(name, { create: true });
      stored.close();
      assert.equal(await rejection(stored.append(batch(0, 1))), 'SaveError closed');
      assert.equal(await rejection(stored.envelopes()), 'SaveError closed');
    },
  },
];
