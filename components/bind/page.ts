import type { Session } from '#core/store/session/session.ts';

const sessions = new Map<string, Promise<Session>>();

/** The session of one of this page's own workspaces; opened once, its code loaded only when first asked for. */
export function localSession(workspace: string): Promise<Session> {
  let session = sessions.get(workspace);
  if (!session) {
    session = import('#core/store/session/local.ts').then(({ openLocalSession }) => openLocalSession({ workspace }));
    session.catch(() => sessions.delete(workspace));
    sessions.set(workspace, session);
  }
  return session;
}

let bound = false;

/**
 * Lets every element of this page that has a `workspace` attribute read and write that workspace of this origin.
 * A page with plain data alone loads none of it: the binder arrives with the first widget that asks.
 */
export function bindPage(): void {
  if (bound) return;
  bound = true;
  document.addEventListener('pace-connect', bindForGood, { once: true });
}

/** The widgets that asked so far ask again once the binder is there. */
async function bindForGood(): Promise<void> {
  const { bindDocument } = await import('./binder.ts');
  bindDocument({ open: localSession });
}
