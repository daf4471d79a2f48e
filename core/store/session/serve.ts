import type { Port } from './ports.ts';
import { type Fault, PROTOCOL_VERSION, readToServer, type ToClient, type ToServer } from './protocol.ts';
import { SaveError, type Session } from './session.ts';

/** Acts remembered by id, so that one sent again after a lost port is not done again. */
const remembered = 1000;
const done = new WeakMap<Session, Map<string, Promise<unknown>>>();

/** Answers a client at the other end of a port out of a session. Returns what ends it; the session stays open. */
export function serveSession(session: Session, port: Port, onIgnored: (reason: Fault) => void = () => {}): () => void {
  const stops = new Map<number, () => void>();
  const acts = done.get(session) ?? new Map<string, Promise<unknown>>();
  done.set(session, acts);
  let ended = false;

  function send(message: Omit<ToClient, 'version'> & Record<string, unknown>): void {
    if (ended) return;
    try {
      port.postMessage({ version: PROTOCOL_VERSION, ...message });
    } catch {
      // The port went away between two events; its onDisconnect follows.
      end();
    }
  }

  function fail(id: number, cause: unknown): void {
    const message = cause instanceof Error ? cause.message : String(cause);
    send({ id, type: 'failed', message, ...(cause instanceof SaveError && { reason: cause.reason }) });
  }

  /** Imports begun over this port that have not ended: with it they end. */
  const begun = new Set<string>();

  function follow(action: Extract<ToServer, { type: 'act' }>['action'], performed: Promise<unknown>): void {
    if (action.type === 'endImport' || action.type === 'abandonImport') begun.delete(action.import);
    if (action.type !== 'beginImport') return;
    const { import: name } = action;
    performed.then(
      (result) => {
        if (!(result as { readonly begun?: boolean }).begun) return;
        if (ended) abandon(name);
        else begun.add(name);
      },
      () => undefined,
    );
  }

  function abandon(name: string): void {
    session.act({ type: 'abandonImport', import: name }).catch(() => undefined);
  }

  function perform(act: string, action: Extract<ToServer, { type: 'act' }>['action']): Promise<unknown> {
    const before = acts.get(act);
    if (before) return before;
    const performed = session.act(action);
    acts.set(act, performed);
    follow(action, performed);
    for (const oldest of acts.keys()) {
      if (acts.size <= remembered) break;
      acts.delete(oldest);
    }
    return performed;
  }

  function hear(value: unknown): void {
    const read = readToServer(value);
    if (!read.ok) {
      onIgnored(read.reason);
      const id = (value as { id?: unknown } | null)?.id;
      if (typeof id === 'number') fail(id, new Error(`not understood: ${read.reason}`));
      return;
    }
    const { message } = read;
    const { id } = message;
    switch (message.type) {
      case 'read':
        session.read(message.slice).then(
          (answer) => send({ id, type: 'value', value: answer }),
          (cause) => fail(id, cause),
        );
        return;
      case 'subscribe':
        stops.get(id)?.();
        stops.set(
          id,
          session.subscribe(message.slice, (answer) => send({ id, type: 'value', value: answer })),
        );
        return;
      case 'act':
        perform(message.act, message.action).then(
          (result) => send({ id, type: 'done', result }),
          (cause) => fail(id, cause),
        );
        return;
      case 'unsubscribe':
        stops.get(id)?.();
        stops.delete(id);
        return;
      case 'close':
        end();
    }
  }

  function end(): void {
    ended = true;
    for (const name of begun) abandon(name);
    begun.clear();
    for (const stop of stops.values()) stop();
    stops.clear();
    deafen();
    unwatch();
  }

  const deafen = port.onMessage(hear);
  const unwatch = port.onDisconnect(end);
  return end;
}
