import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newClientId } from '../identity/client-id.ts';
import type { Device } from '../identity/device.ts';
import type { DocumentKey } from '../identity/document-keys.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { checkEnvelopes, type Receiver } from './check-envelopes.ts';
import { type FeedHead, seal } from './envelope.ts';

const place = { workspace: 'w', document: 'plan' };
let author: Device;
let key: DocumentKey;
let receiver: Receiver;

beforeEach(async () => {
  author = await openDevice(createMemoryKeyStore());
  key = await author.keys.current('w', 'plan');
  receiver = {
    ...place,
    heads: new Map(),
    keyOf: async (epoch) => (epoch === 1 ? key.key : undefined),
    state: Y.encodeStateAsUpdate(new Y.Doc()),
  };
});

function updateOf(device: Device, value = 1): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = newClientId(
    device.number,
    () => value,
    () => false,
  );
  doc.getMap('figures').set('a', value);
  return Y.encodeStateAsUpdate(doc);
}

async function feed(updates: readonly Uint8Array[], where = place, by = author) {
  const envelopes: Uint8Array[] = [];
  const heads: FeedHead[] = [];
  for (const update of updates) {
    const sealed = await seal(by, where, key, heads.at(-1), update);
    envelopes.push(sealed.bytes);
    heads.push(sealed.head);
  }
  return { envelopes, heads };
}

const outcome = async (envelopes: readonly Uint8Array[], from = [author], to = receiver) => {
  const { accepted, known, rejected } = await checkEnvelopes(envelopes, from, to);
  return { accepted, known, reasons: rejected.map((one) => one.reason) };
};

test('a whole feed is accepted, in whatever order it comes, and twice only once', async () => {
  const { envelopes } = await feed([updateOf(author, 1), updateOf(author, 2), updateOf(author, 3)]);
  expect(await outcome([...envelopes].reverse())).toEqual({ accepted: 3, known: 0, reasons: [] });
  expect(await outcome([...envelopes, ...envelopes])).toEqual({ accepted: 3, known: 3, reasons: [] });
});

test('what is missing before it holds an envelope back', async () => {
  const { envelopes, heads } = await feed([updateOf(author, 1), updateOf(author, 2), updateOf(author, 3)]);
  const rest = envelopes.slice(1);
  expect(await outcome(rest)).toEqual({ accepted: 0, known: 0, reasons: ['gap', 'gap'] });
  const head = heads[0] as FeedHead;
  expect(await outcome(rest, [author], { ...receiver, heads: new Map([[author.id, head]]) })).toMatchObject({
    accepted: 2,
  });
});

test('a feed written twice with different content is a fork', async () => {
  const one = await feed([updateOf(author, 1), updateOf(author, 2)]);
  const other = await feed([updateOf(author, 9), updateOf(author, 8)]);
  const heads = (head: FeedHead | undefined) => ({ ...receiver, heads: new Map([[author.id, head as FeedHead]]) });
  expect(await outcome(other.envelopes.slice(0, 1), [author], heads(one.heads[0]))).toMatchObject({
    reasons: ['fork'],
  });
  expect(await outcome(other.envelopes.slice(1), [author], heads(one.heads[0]))).toMatchObject({ reasons: ['fork'] });
});

test('strangers, forged ids, other documents and other keys are refused', async () => {
  const { envelopes } = await feed([updateOf(author)]);
  const stranger = await openDevice(createMemoryKeyStore());
  expect(await outcome(envelopes, [stranger])).toMatchObject({ accepted: 0, reasons: ['stranger'] });
  const forged = { id: author.id, publicKey: stranger.publicKey };
  expect(await outcome(envelopes, [forged as Device])).toMatchObject({ accepted: 0, reasons: ['stranger'] });
  const elsewhere = await feed([updateOf(author)], { workspace: 'w', document: 'deals' });
  expect(await outcome(elsewhere.envelopes)).toMatchObject({ accepted: 0, reasons: ['elsewhere'] });
  const ahead = { ...receiver, heads: new Map([[author.id, { seq: 9, hash: new Uint8Array(32) }]]) };
  expect(await outcome(elsewhere.envelopes, [author], ahead)).toMatchObject({ known: 0, reasons: ['elsewhere'] });
  const keyless = { ...receiver, keyOf: async () => undefined };
  expect(await outcome(envelopes, [author], keyless)).toMatchObject({ accepted: 0, reasons: ['key'] });
});

test('a changed byte is a bad signature, and garbage malformed; the rest of the file is still taken', async () => {
  const { envelopes } = await feed([updateOf(author)]);
  const other = await openDevice(createMemoryKeyStore());
  const theirs = await feed([updateOf(other)], place, other);
  const changed = (envelopes[0] as Uint8Array).slice();
  changed[changed.length - 70] = (changed[changed.length - 70] ?? 0) ^ 1;
  expect(await outcome([changed, Uint8Array.of(1, 2, 3), ...theirs.envelopes], [author, other])).toEqual({
    accepted: 1,
    known: 0,
    reasons: ['malformed', 'signature'],
  });
});

test('signed all the same, an update that is none, or under another device’s client id, is refused', async () => {
  const other = await openDevice(createMemoryKeyStore());
  const foreign = await feed([updateOf(other)]);
  expect(await outcome(foreign.envelopes)).toMatchObject({ accepted: 0, reasons: ['foreign-client'] });
  const broken = await feed([Uint8Array.of(255, 255, 255)]);
  expect(await outcome(broken.envelopes)).toMatchObject({ accepted: 0, reasons: ['update'] });
});
