import { IdentityError } from '../identity/device.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { openDevice } from '../identity/open-device.ts';
import { createIndexedDbStorage } from '../storage/indexeddb.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { isPart, type Live, type LiveOptions, openLive } from './live.ts';
import type { LocalOptions } from './local.ts';
import { SaveError, type SaveFailure, type SaveState } from './session.ts';

type NotSaved = Extract<SaveState, { state: 'notSaved' }>;

const patience: readonly number[] = [500, 1000, 2000, 5000];

/**
 * Opens the documents of a workspace, trying again for as long as `onFailure` says to. Where the browser has no storage at
 * all there is nothing to wait for: then everything works from memory, and the save state says that nothing is saved.
 */
export async function openLiveSafely(
  options: LocalOptions & Pick<LiveOptions, 'now' | 'workCalendar'>,
  onFailure: (state: NotSaved) => boolean,
): Promise<Live> {
  const { keyStore, storage = createIndexedDbStorage(), retryDelays: delays = patience } = options;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await openLive({ ...options, device: await openDevice(keyStore), storage });
    } catch (cause) {
      const reason = reasonOf(cause);
      if (reason === 'unavailable') return await openForgetful(options, reason);
      if (!onFailure({ state: 'notSaved', reason })) throw new SaveError('closed');
      await new Promise((resolve) => setTimeout(resolve, delays[Math.min(attempt, delays.length - 1)]));
    }
  }
}

/** In memory only: what is done counts while the page stays open, and can be exported. */
async function openForgetful(
  options: LocalOptions & Pick<LiveOptions, 'now' | 'workCalendar'>,
  reason: SaveFailure,
): Promise<Live> {
  const live = await openLive({
    ...options,
    device: await openDevice(createMemoryKeyStore()),
    storage: createMemoryStorage(),
    channel: false,
  });
  return {
    ...live,
    saveState: () => ({ state: 'notSaved', reason }),
    stamp: () => undefined,
    async act(action) {
      const result = await live.act(action);
      if (isPart(action)) return result;
      throw new SaveError(reason);
    },
  };
}

function reasonOf(cause: unknown): SaveFailure {
  if (cause instanceof SaveError) return cause.reason;
  if (cause instanceof IdentityError && (cause.reason === 'unavailable' || cause.reason === 'blocked'))
    return cause.reason;
  return 'unknown';
}
