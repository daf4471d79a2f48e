import { localSession } from '#components/bind/page.ts';
import { today } from '#components/bind/today.ts';
import type { Session } from '#core/store/session/session.ts';
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
    const session = await localSession(WORKSPACE);
    if (localStorage.getItem(VISITED)) return session;
    if (await holdsNothing(session)) await fillWithSample(session);
    localStorage.setItem(VISITED, 'yes');
    return session;
  });
}

/** Whether nobody and nothing was ever entered into it. */
export async function holdsNothing(session: Session): Promise<boolean> {
  const { counts } = await session.read({ kind: 'workspace' });
  return counts.deals + counts.entries + counts.members === 0;
}

/**
 * Adds the generated team, deals and targets, marked as sample; all of them, to be looked at, even where they cannot be kept.
 * Then it rejects with the `SaveError`.
 */
export async function fillWithSample(session: Session): Promise<void> {
  const { sampleActions } = await import('#core/sample/sample.ts');
  const language = languageOf(document.documentElement.lang);
  let failure: unknown;
  for (const action of sampleActions({ seed: 98, today: today(), language })) {
    await session.act(action).catch((cause) => {
      failure ??= cause;
    });
  }
  if (failure) throw failure;
}
