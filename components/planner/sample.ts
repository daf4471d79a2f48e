import { today } from '#components/bind/today.ts';
import type { Session } from '#core/store/session/session.ts';
import { languageOf } from '#core/text/sentence.ts';

/** Whether nobody and nothing was ever entered into the workspace. */
export async function holdsNothing(session: Session): Promise<boolean> {
  const { counts } = await session.read({ kind: 'workspace' });
  return counts.deals + counts.entries + counts.members === 0;
}

/**
 * Adds the generated team, deals and targets, marked as sample, in the page's language; all of them, to be looked at, even where
 * they cannot be kept. Then it rejects with the `SaveError`.
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
