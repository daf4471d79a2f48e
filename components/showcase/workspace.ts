import { localSession } from '#components/bind/page.ts';
import { fillWithSample, holdsNothing } from '#components/planner/sample.ts';
import type { Session } from '#core/store/session/session.ts';

/** The one workspace of this address. */
export const WORKSPACE = 'main';

const VISITED = 'paceline-visited';

/**
 * Opens it; on the very first visit it is filled with sample data, so that a newcomer sees the main job at once. A workspace
 * deleted later stays empty. Two tabs opened together fill it once.
 */
export async function openWorkspace(): Promise<Session> {
  return navigator.locks.request('paceline-first-visit', async () => {
    const session = await localSession(WORKSPACE);
    if (localStorage.getItem(VISITED)) return session;
    if (await holdsNothing(session)) await fillWithSample(session);
    localStorage.setItem(VISITED, 'yes');
    return session;
  });
}
