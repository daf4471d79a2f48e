import { startWorker } from '#components/behaviour/start-worker.ts';
import type { CallContext, Desk } from './channel.ts';
import type { Calls, FromDesk, ToDesk } from './messages.ts';

/** How long a stopped call may still take before its worker is ended: our own loops answer within one step. */
const PATIENCE = 2_000;

/** The worker was ended for the sake of another call that did not stop: asked again, this one may be answered. */
export class DeskEnded extends Error {}

/**
 * Calls a desk in a worker, which keeps the page alive whatever a file holds. Where no worker can be started the desk works on the page,
 * in slices. A call that is stopped and does not answer, as in a library that knows no stopping, ends its worker: `onRestart` says that what
 * the desk held is gone.
 */
export class DeskClient {
  #worker?: Promise<Worker | undefined>;
  #desk?: Promise<Desk>;
  #calls = new Map<number, Waiting>();
  #last = 0;
  readonly #onRestart: () => void;
  readonly #start: () => Worker;

  constructor(onRestart: () => void, start: () => Worker = createWorker) {
    this.#onRestart = onRestart;
    this.#start = start;
  }

  /** Rejects with the signal's reason when it is aborted, and with an error when the desk failed. */
  async call<K extends keyof Calls>(
    call: K,
    query: Calls[K]['query'],
    context: CallContext,
  ): Promise<Calls[K]['value']> {
    const { signal } = context;
    signal.throwIfAborted();
    this.#worker ??= this.#started();
    const worker = await this.#worker;
    signal.throwIfAborted();
    if (!worker) {
      this.#desk ??= import('./desk.ts').then(({ openDesk }) => openDesk());
      return (await this.#desk)[call](query, context);
    }
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const stop = () => {
        worker.postMessage({ stop: id } satisfies ToDesk);
        const waiting = this.#calls.get(id);
        if (waiting) waiting.ending = setTimeout(() => this.#end(worker), PATIENCE);
        reject(signal.reason);
      };
      const settle = () => signal.removeEventListener('abort', stop);
      this.#calls.set(id, {
        context,
        resolve: (value) => {
          settle();
          resolve(value as Calls[K]['value']);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      signal.addEventListener('abort', stop, { once: true });
      worker.postMessage({ id, call, query } as ToDesk);
    });
  }

  /** Ends the worker and lets go of all tables. */
  close(): void {
    void this.#worker?.then((worker) => worker?.terminate());
    this.#worker = undefined;
    this.#desk = undefined;
    for (const { ending } of this.#calls.values()) clearTimeout(ending);
    this.#calls.clear();
  }

  #started(): Promise<Worker | undefined> {
    return startWorker(() => {
      const worker = this.#start();
      worker.addEventListener('error', (event) => {
        // Out of memory, or a fault in a library: what was asked is answered with it, so it is no uncaught error of the page.
        event.preventDefault();
        this.#end(worker, new Error(event.message || 'the worker ended'));
      });
      worker.addEventListener('message', ({ data }: MessageEvent<FromDesk>) => {
        if (!('ready' in data)) this.#hear(worker, data);
      });
      return worker;
    });
  }

  #hear(worker: Worker, message: Exclude<FromDesk, { ready: true }>): void {
    const waiting = this.#calls.get(message.id);
    if (!waiting) return;
    const { context } = waiting;
    if ('share' in message) {
      if (!context.signal.aborted) context.onShare(message.share);
    } else if ('ask' in message) {
      const { ask } = message;
      context.knownOf(message.kind, message.ids, message.source).then(
        (answer) => worker.postMessage({ ask, answer } satisfies ToDesk),
        () => worker.postMessage({ ask, refused: true } satisfies ToDesk),
      );
    } else {
      this.#calls.delete(message.id);
      clearTimeout(waiting.ending);
      if ('value' in message) waiting.resolve(message.value);
      else waiting.reject(message.failed === 'stopped' ? context.signal.reason : new Error(message.message));
    }
  }

  #end(worker: Worker, error?: Error): void {
    worker.terminate();
    this.#worker = undefined;
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    this.#onRestart();
    for (const { ending, reject } of calls) {
      clearTimeout(ending);
      reject(error ?? new DeskEnded('the worker was ended'));
    }
  }
}

interface Waiting {
  readonly context: CallContext;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  ending?: ReturnType<typeof setTimeout>;
}

function createWorker(): Worker {
  return new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
}
