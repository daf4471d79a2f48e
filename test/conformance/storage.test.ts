import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { assert, describe, test } from 'vitest';
import { createIndexedDbStorage } from '#core/store/storage/indexeddb.ts';
import { createMemoryStorage } from '#core/store/storage/memory.ts';
import { storageCases } from './storage-cases.ts';

const adapters = {
  memory: createMemoryStorage,
  'IndexedDB, as fake-indexeddb has it': () => createIndexedDbStorage(new IDBFactory()),
};

for (const [adapter, create] of Object.entries(adapters)) {
  describe(`storage in ${adapter}`, () => {
    for (const { name, run } of storageCases) test(name, () => run(create(), assert));
  });
}
