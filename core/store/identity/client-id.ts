/** Random bits below the device's 32: 2^53 in all, the largest integer Yjs can carry as a client id. */
const bits = 21;
const range = 2 ** bits;

/**
 * A Yjs client id of this device: its number, then 21 bits drawn anew for every opened document, so that two tabs of
 * one device do not share an id. `random` gives 32-bit numbers; ids for which `taken` holds are skipped.
 */
export function newClientId(deviceNumber: number, random: () => number, taken: (clientId: number) => boolean): number {
  let clientId: number;
  do clientId = deviceNumber * range + (random() % range);
  while (taken(clientId));
  return clientId;
}

/** The number of the device that a Yjs client id belongs to. */
export const deviceOfClient = (clientId: number): number => Math.floor(clientId / range);
