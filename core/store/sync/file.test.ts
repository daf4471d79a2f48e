import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFile, encodeFile, type WorkspaceFile } from './file.ts';

const file: WorkspaceFile = {
  workspace: 'w1',
  name: '华东区 2026',
  devices: [{ id: 'device', publicKey: new Uint8Array(32).fill(1) }],
  documents: [
    {
      document: 'plan',
      keys: [{ epoch: 1, raw: new Uint8Array(32).fill(2) }],
      envelopes: [new Uint8Array(90).fill(1), new Uint8Array(120).fill(3)],
    },
    { document: 'deals', keys: [], envelopes: [] },
  ],
};
const bytes = encodeFile(file);

test('a file reads back as it was written', () => {
  expect(decodeFile(bytes)).toEqual({ ok: true, file });
});

test('each way of being wrong has its reason', () => {
  expect(decodeFile(new Uint8Array())).toEqual({ ok: false, reason: 'not-paceline' });
  expect(decodeFile(new TextEncoder().encode('Id,Name\n1,Acme'))).toEqual({ ok: false, reason: 'not-paceline' });
  expect(decodeFile(Uint8Array.of(...bytes, 0))).toEqual({ ok: false, reason: 'trailing' });
  const newer = bytes.slice();
  newer[8] = 2;
  expect(decodeFile(newer)).toEqual({ ok: false, reason: 'newer-version' });
  for (let length = 9; length < bytes.length; length += 1) {
    expect(decodeFile(bytes.subarray(0, length))).toEqual({ ok: false, reason: 'damaged' });
  }
});

test('a length that promises more than there is reserves no memory and is damaged', () => {
  const promise = Uint8Array.of(...bytes.subarray(0, 9), 1, 119, 1, 110, 0, 1, 1, 100, 0, 255, 255, 255, 255, 7);
  expect(decodeFile(promise)).toEqual({ ok: false, reason: 'damaged' });
});

test('what would cost much more than its size is damaged: empty envelopes by the million, epochs no key can be kept under', () => {
  const document = { document: 'deals', keys: [], envelopes: [] };
  const empty = { ...document, envelopes: [new Uint8Array()] };
  const late = { ...document, keys: [{ epoch: 1_000_000, raw: new Uint8Array(32) }] };
  const last = { ...document, keys: [{ epoch: 999_999, raw: new Uint8Array(32) }] };
  const read = (one: WorkspaceFile['documents'][number]) => decodeFile(encodeFile({ ...file, documents: [one] }));
  expect(read(empty)).toEqual({ ok: false, reason: 'damaged' });
  expect(read(late)).toEqual({ ok: false, reason: 'damaged' });
  expect(read(last)).toMatchObject({ ok: true });
});

test('garbage after our first bytes never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (garbage) => {
      const read = decodeFile(Uint8Array.of(...bytes.subarray(0, 9), ...garbage));
      return read.ok || read.reason === 'damaged' || read.reason === 'trailing';
    }),
  );
});
