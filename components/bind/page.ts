import { BINDER_READY } from '#components/behaviour/connect.ts';
import type { Session } from '#core/store/session/session.ts';
import { bindWithin } from './binder.ts';

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

/** Lets every element of this page that has a `workspace` attribute read and write that workspace of this origin. */
export function bindPage(): void {
  if (bound) return;
  bound = true;
  bindWithin(document, { open: localSession });
  document.dispatchEvent(new CustomEvent(BINDER_READY));
}

let bound = false;
