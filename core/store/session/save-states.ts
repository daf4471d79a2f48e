import type { SaveState } from './session.ts';

/** The state of several documents as one: not saved if any is not, else saving, else saved at the latest time. */
export function joinSaveStates(states: readonly SaveState[]): SaveState {
  const failed = states.find(({ state }) => state === 'notSaved');
  if (failed) return failed;
  if (states.some(({ state }) => state === 'saving')) return { state: 'saving' };
  const times = states.flatMap((one) => (one.state === 'saved' && one.at !== undefined ? [one.at] : []));
  return times.length > 0 ? { state: 'saved', at: Math.max(...times) } : { state: 'saved' };
}
