import { SaveError } from '../storage/save.ts';
import { same } from '../workspace/same.ts';
import type { Port } from './ports.ts';
import { type Fault, PROTOCOL_VERSION, readToClient, type ToServer } from './protocol.ts';
import type { Action, ActResult, AnySlice, Session, SliceOf, Slices } from './session.ts';

export interface ConnectOptions {
  /** Milliseconds before each next attempt to connect; the last is repeated. */
  readonly retryDelays?: readonly number[];
  readonly onIgnored?: (reason: Fault) => void;
}

type Question = { readonly type: 'read' | 'subscribe'; readonly slice: AnySlice } | Extract<ToServer, { type: 'act' }>;

interface Waiting {
  readonly message: Omit<Question, 'version' | 'id'>;
  /** Values of a subscription come again and again. */
  hear(value: unknown): void;
  fail(cause: Error): void;
}

/**
 * A session somebody else opened, over a port. Given a function, a lost port is replaced: subscriptions go on, and what
 * had no answer is sent again under the same name. Given a port, losing it ends the session.
 */
export function connectSession(to: Port | (() => Port), options: ConnectOptions = {}): Session {
  const { retryDelays = [50, 200, 1000, 3000], onIgnored = () => {} } = options;
  /** In the order they were asked, which is the order they are asked again in. */
  const waiting = new Map<number, Waiting>();
  const name = newName();
  let next = 1;
  let port: Port | undefined;
  let release: () => void = () => {};
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let closed = false;

  function open(): void {
    try {
      port = typeof to === 'function' ? to() : to;
    } catch {
      later();
      return;
    }
    const opened = port;
    const deafen = opened.onMessage(hear);
    const unwatch = opened.onDisconnect(() => {
      release();
      lost();
    });
    release = () => {
      deafen();
      unwatch();
      if (port === opened) port = undefined;
    };
    for (const [id, { message }] of [...waiting]) post(id, message);
  }

  function lost(): void {
    if (closed) return;
    if (typeof to === 'function') {
      later();
      return;
    }
    closed = true;
    failAll();
  }

  function later(): void {
    clearTimeout(retry);
    retry = setTimeout(open, retryDelays[Math.min(attempt, retryDelays.length - 1)]);
    attempt += 1;
  }

  function failAll(): void {
    for (const { fail } of waiting.values()) fail(new SaveError('closed'));
    waiting.clear();
  }

  function post(id: number, message: object): void {
    try {
      port?.postMessage({ version: PROTOCOL_VERSION, id, ...message });
    } catch (cause) {
      // A value that cannot be cloned is the asker's fault; anything else is a port that is gone, and is told of as such.
      if (cause instanceof DOMException && cause.name === 'DataCloneError') waiting.get(id)?.fail(cause);
    }
  }

  function ask(one: Waiting): number {
    const id = next++;
    waiting.set(id, one);
    post(id, one.message);
    return id;
  }

  function hear(value: unknown): void {
    const read = readToClient(value);
    if (!read.ok) {
      onIgnored(read.reason);
      return;
    }
    const { message } = read;
    attempt = 0;
    const asked = waiting.get(message.id);
    if (!asked) return;
    if (message.type === 'failed') {
      asked.fail(message.reason ? new SaveError(message.reason) : new Error(message.message));
    } else {
      asked.hear(message.type === 'value' ? message.value : message.result);
    }
  }

  function once<T>(message: Waiting['message']): Promise<T> {
    if (closed) return Promise.reject(new SaveError('closed'));
    return new Promise<T>((resolve, reject) => {
      const id = ask({
        message,
        hear(value) {
          waiting.delete(id);
          resolve(value as T);
        },
        fail(cause) {
          waiting.delete(id);
          reject(cause);
        },
      });
    });
  }

  open();
  return {
    read: <K extends keyof Slices>(slice: SliceOf<K>) =>
      once<Slices[K]['value']>({ type: 'read', slice } as Waiting['message']),
    subscribe<K extends keyof Slices>(slice: SliceOf<K>, listener: (value: Slices[K]['value']) => void): () => void {
      if (closed) return () => {};
      let told: { readonly value: unknown } | undefined;
      const id = ask({
        message: { type: 'subscribe', slice } as Waiting['message'],
        hear(value) {
          if (told && same(told.value, value)) return;
          told = { value };
          listener(value as Slices[K]['value']);
        },
        fail: () => {},
      });
      return () => {
        if (waiting.delete(id)) post(id, { type: 'unsubscribe' });
      };
    },
    act: <A extends Action>(action: A) =>
      once<ActResult<A>>({ type: 'act', act: `${name}-${next}`, action } as Waiting['message']),
    close() {
      if (closed) return;
      closed = true;
      clearTimeout(retry);
      post(0, { type: 'close' });
      release();
      failAll();
    },
  };
}

/** Tells this client's acts from every other's. */
function newName(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
}
