import { browser } from 'wxt/browser';
import { connectSession } from '#core/store/session/connect.ts';
import { fromRuntimePort } from '#core/store/session/ports.ts';
import type { Session } from '#core/store/session/session.ts';
import { SESSION_PORT } from '#extension/messages/ports.ts';
import type { ToBackground } from '#extension/messages/to-background.ts';
import type { FromKeeper, ToKeeper } from '#extension/messages/to-keeper.ts';

/** A view of the workspace over a port. The keeper is started first, and again whenever it is gone. Rejects when it cannot be started. */
export async function connectKeeper(): Promise<Session> {
  await wake();
  // Firefox stops a background page that heard nothing for half a minute, and the documents with it.
  if (import.meta.env.FIREFOX) setInterval(() => void wake().catch(() => undefined), 15_000);
  return connectSession(() => {
    void wake().catch(() => undefined);
    return fromRuntimePort(browser.runtime.connect({ name: SESSION_PORT }));
  });
}

/** Asks for something that concerns the workspace as a whole. */
export async function askKeeper(message: ToKeeper): Promise<FromKeeper> {
  await wake();
  return browser.runtime.sendMessage(message);
}

async function wake(): Promise<void> {
  const answer = await browser.runtime.sendMessage({ type: 'wakeKeeper' } satisfies ToBackground);
  if (answer !== true) throw new Error(`The keeper did not start: ${String(answer)}`);
}
