import type { Calls, FromDesk, KnownOf, ToDesk } from './messages.ts';

/** What goes along with a call: whom to tell the share done, what may stop it, and who answers what is known. */
export interface CallContext {
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
  readonly knownOf: KnownOf;
}

/** Whoever keeps the tables: the same calls whether they run in a worker or on the page. */
export type Desk = {
  readonly [K in keyof Calls]: (query: Calls[K]['query'], context: CallContext) => Promise<Calls[K]['value']>;
};

interface Port {
  postMessage(message: FromDesk): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToDesk>) => void): void;
}

/** Answers what arrives at a port with what a desk says. Calls may overlap; each can be stopped by itself. */
export function serve(port: Port, desk: Desk): void {
  const running = new Map<number, AbortController>();
  const asked = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let asks = 0;

  const contextOf = (id: number, signal: AbortSignal): CallContext => ({
    onShare: (share) => port.postMessage({ id, share }),
    signal,
    knownOf: (kind, ids, source) =>
      new Promise((resolve, reject) => {
        const ask = ++asks;
        asked.set(ask, { resolve, reject });
        port.postMessage({ id, ask, kind, ids, ...(source !== undefined && { source }) });
      }),
  });

  port.addEventListener('message', ({ data }) => {
    if ('ask' in data) {
      const waiting = asked.get(data.ask);
      asked.delete(data.ask);
      if ('answer' in data) waiting?.resolve(data.answer as never);
      else waiting?.reject(new Error('what is known could not be read'));
    } else if ('stop' in data) running.get(data.stop)?.abort();
    else void answer(data);
  });

  async function answer(message: Extract<ToDesk, { call: unknown }>): Promise<void> {
    const { id } = message;
    const stop = new AbortController();
    running.set(id, stop);
    try {
      const value = await callOf(desk, message, contextOf(id, stop.signal));
      port.postMessage({ id, value });
    } catch (error) {
      port.postMessage(
        stop.signal.aborted
          ? { id, failed: 'stopped' }
          : { id, failed: 'error', message: error instanceof Error ? error.message : String(error) },
      );
    } finally {
      running.delete(id);
    }
  }
  port.postMessage({ ready: true });
}

function callOf(
  desk: Desk,
  { call, query }: Extract<ToDesk, { call: unknown }>,
  context: CallContext,
): Promise<unknown> {
  const answer = desk[call] as (query: unknown, context: CallContext) => Promise<unknown>;
  return answer(query, context);
}
