import { localSession } from '#components/bind/page.ts';
import { today } from '#components/bind/today.ts';
import type { Session } from '#core/store/session/session.ts';
import { listWorkspaces } from '#core/store/session/workspaces.ts';
import { languageOf } from '#core/text/sentence.ts';

/** The one workspace of this address. */
export const WORKSPACE = 'main';

const VISITED = 'paceline-visited';

/**
 * Opens it; on the very first visit it is filled with sample data, so that a newcomer sees the main job at once. A workspace
 * deleted later stays empty. Two tabs opened together fill it once.
 */
export async function openWorkspace(): Promise<Session> {
  return navigator.locks.request('paceline-first-visit', async () => {
    const known = localStorage.getItem(VISITED) ?? (await listWorkspaces()).some(({ id }) => id === WORKSPACE);
    const session = await localSession(WORKSPACE);
    if (!known) await fillWithSample(session);
    localStorage.setItem(VISITED, 'yes');
    return session;
  });
}

/** Adds the generated team, deals and targets, marked as sample. Rejects with a `SaveError` when they cannot be kept. */
export async function fillWithSample(session: Session): Promise<void> {
  const { sampleActions } = await import('#core/sample/sample.ts');
  const language = languageOf(document.documentElement.lang);
  for (const action of sampleActions({ seed: 98, today: today(), language })) await session.act(action);
}
