import { browser } from 'wxt/browser';
import { type LocalSession, openLocalSession } from '#core/store/session/local.ts';
import { fromRuntimePort } from '#core/store/session/ports.ts';
import { serveSession } from '#core/store/session/serve.ts';
import { deleteWorkspace, importWorkspace } from '#core/store/session/workspaces.ts';
import { isOwnPage } from '#extension/messages/own-page.ts';
import { SESSION_PORT } from '#extension/messages/ports.ts';
import { type FromKeeper, isToKeeper, type ToKeeper } from '#extension/messages/to-keeper.ts';
import { WORKSPACE } from './workspace.ts';

/** Opens the workspace and answers every surface out of it: the one place where the documents are written to disk. */
export function keepWorkspace(): void {
  let session: LocalSession = openLocalSession({ workspace: WORKSPACE });
  const served = new Map<ReturnType<typeof browser.runtime.connect>, () => void>();
  let turn: Promise<unknown> = Promise.resolve();

  const serve = (port: ReturnType<typeof browser.runtime.connect>) => {
    served.set(port, serveSession(session, fromRuntimePort(port)));
    port.onDisconnect.addListener(() => served.delete(port));
  };

  /** Lets go of the documents while something is done to the workspace as a whole; the surfaces connect again by themselves. */
  const apart = async <T>(work: () => Promise<T>): Promise<T> => {
    await session.close();
    try {
      return await work();
    } finally {
      session = openLocalSession({ workspace: WORKSPACE });
      for (const [port, end] of served) {
        end();
        port.disconnect();
      }
      served.clear();
    }
  };

  const perform = async (message: ToKeeper): Promise<FromKeeper> => {
    if (message.type === 'deleteWorkspace') {
      await apart(() => deleteWorkspace(WORKSPACE));
      return { ok: true };
    }
    const file = new Uint8Array(message.file);
    const { counts } = await session.read({ kind: 'workspace' });
    // An untouched workspace of our own is no reason to refuse the one that is brought.
    const empty = counts.deals === 0 && counts.entries === 0 && counts.members === 0;
    const taken = await apart(() => importWorkspace(file, { replace: message.replace === true || empty }));
    return taken.ok ? { ok: true } : taken;
  };

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== SESSION_PORT) return;
    if (isOwnPage(port.sender)) serve(port);
    else port.disconnect();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isToKeeper(message) || !isOwnPage(sender)) return;
    turn = turn
      .then(() => perform(message))
      .then(respond, () => respond({ ok: false, reason: 'notSaved' } satisfies FromKeeper));
    return true;
  });
}
