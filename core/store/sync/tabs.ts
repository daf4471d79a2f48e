/**
 * Tabs of one origin, kept equal over a BroadcastChannel. Only what is on disk is told, so no tab builds on changes
 * that may still be lost. The disk's revision orders everything; the conversation is:
 *
 *   opening, or back on screen   →  hello { revision }     whoever is behind reads the disk; whoever is ahead answers
 *   answer of one who is ahead   →  at { revision }        the newcomer reads the disk
 *   a batch was stored           →  stored { … }           applied when it is the next revision, else read from disk
 *   rows were merged             →  trimmed { … }
 *
 * A lost message therefore delays, and never leaves a gap. What cannot be understood is ignored.
 */
export type TabMessage<Batch> =
  | { readonly type: 'hello'; readonly revision: number }
  | { readonly type: 'at'; readonly revision: number }
  | ({ readonly type: 'stored' } & Batch)
  | { readonly type: 'trimmed'; readonly revision: number; readonly key: number };

/** What a tab needs to know of a batch another one stored; maps and bytes are structured-cloneable. */
export interface TabBatch {
  readonly revision: number;
  readonly key: number;
  readonly update: Uint8Array;
  readonly heads: ReadonlyMap<string, { readonly seq: number; readonly hash: Uint8Array }>;
  readonly devices: ReadonlyMap<string, Uint8Array>;
}

export interface TabListener {
  revision(): number;
  onStored(batch: TabBatch): void;
  /** Somebody's disk is at this revision. */
  onRevision(revision: number): void;
  onTrimmed(trimmed: { readonly revision: number; readonly key: number }): void;
}

export interface Tabs {
  /** Asks who is ahead. */
  hello(): void;
  stored(batch: TabBatch): void;
  trimmed(trimmed: { readonly revision: number; readonly key: number }): void;
  close(): void;
}

/** Joins the tabs that have this database open. A channel never delivers to its own sender, so nothing echoes. */
export function joinTabs(name: string, listener: TabListener): Tabs {
  const channel = new BroadcastChannel(name);
  const post = (message: TabMessage<TabBatch>) => channel.postMessage(message);
  const hello = () => post({ type: 'hello', revision: listener.revision() });
  channel.onmessage = (event) => {
    const message = readTabMessage(event.data);
    if (!message) return;
    if (message.type === 'stored') return listener.onStored(message);
    if (message.type === 'trimmed') return listener.onTrimmed(message);
    if (message.type === 'hello' && message.revision < listener.revision()) {
      post({ type: 'at', revision: listener.revision() });
    }
    listener.onRevision(message.revision);
  };
  // A frozen or hidden tab may have missed messages.
  const onShown = () => {
    if (document.visibilityState === 'visible') hello();
  };
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', onShown);
  return {
    hello,
    stored: (batch) => post({ type: 'stored', ...batch }),
    trimmed: (trimmed) => post({ type: 'trimmed', ...trimmed }),
    close() {
      if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', onShown);
      channel.close();
    },
  };
}

/** The message, or nothing when it is not one of ours. */
export function readTabMessage(data: unknown): TabMessage<TabBatch> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, revision, key, update, heads, devices } = data as Readonly<Record<string, unknown>>;
  if (!isCount(revision)) return undefined;
  if (type === 'hello' || type === 'at') return { type, revision };
  if (!isCount(key)) return undefined;
  if (type === 'trimmed') return { type, revision, key };
  if (type !== 'stored' || !(update instanceof Uint8Array)) return undefined;
  if (!isMapOf(heads, isHead) || !isMapOf(devices, (one): one is Uint8Array => one instanceof Uint8Array)) {
    return undefined;
  }
  return { type, revision, key, update, heads, devices };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isHead = (value: unknown): value is { seq: number; hash: Uint8Array } => {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, hash } = value as Readonly<Record<string, unknown>>;
  return isCount(seq) && hash instanceof Uint8Array;
};

const isMapOf = <T>(value: unknown, holds: (one: unknown) => one is T): value is ReadonlyMap<string, T> =>
  value instanceof Map && [...value].every(([name, one]) => typeof name === 'string' && holds(one));
