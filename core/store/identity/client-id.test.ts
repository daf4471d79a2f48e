import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceOfClient, newClientId } from './client-id.ts';

const number32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('every client id of a device leads back to it, and is an integer Yjs can carry', () => {
  fc.assert(
    fc.property(number32, number32, (device, random) => {
      const clientId = newClientId(
        device,
        () => random,
        () => false,
      );
      return Number.isSafeInteger(clientId) && deviceOfClient(clientId) === device;
    }),
  );
});

test('an id that is taken is not given again', () => {
  const draws = [5, 5, 6];
  const taken = new Set([
    newClientId(
      1,
      () => 5,
      () => false,
    ),
  ]);
  const clientId = newClientId(
    1,
    () => draws.shift() ?? 0,
    (id) => taken.has(id),
  );
  expect(clientId).toBe(2 ** 21 + 6);
});
