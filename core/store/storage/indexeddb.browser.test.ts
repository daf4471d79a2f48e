import { assert } from '@open-wc/testing';
import { storageCases } from '#test/conformance/storage-cases.ts';
import { createIndexedDbStorage } from './indexeddb.ts';

describe('storage in IndexedDB, as the browser has it', () => {
  beforeEach(clear);
  afterEach(clear);
  for (const { name, run } of storageCases) it(name, () => run(createIndexedDbStorage(), assert));
});

async function clear(): Promise<void> {
  const storage = createIndexedDbStorage();
  for (const name of await storage.list('paceline/conformance/')) await storage.delete(name);
}
