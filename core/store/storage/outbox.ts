import type { FeedHead } from './storage.ts';
import { mergeInGroups } from './updates.ts';

/** Makes the feed's next envelope of an update. */
export type Seal = (update: Uint8Array, head: FeedHead | undefined) => Promise<Sealed>;

export interface Sealed {
  readonly bytes: Uint8Array;
  /** Where the feed ends with it. */
  readonly head: FeedHead;
}

export interface SealedUpdate extends Sealed {
  readonly update: Uint8Array;
  /** The feed's end it was made for. */
  readonly after: FeedHead | undefined;
  /** How many changes are stored once it is; 0 for a part of what was pending. */
  readonly upTo: number;
}

const preferredBatchBytes = 16 * 1024 * 1024;

/** What is not on disk yet, in order: batches sealed for their place in the feed, then changes not sealed. */
export class Outbox {
  readonly #seal: Seal;
  #pending: Uint8Array[] = [];
  #sealed: SealedUpdate[] = [];

  constructor(seal: Seal) {
    this.#seal = seal;
  }

  get isEmpty(): boolean {
    return this.#pending.length === 0 && this.#sealed.length === 0;
  }

  get updates(): readonly Uint8Array[] {
    return [...this.#sealed.map((one) => one.update), ...this.#pending];
  }

  get envelopes(): readonly Uint8Array[] {
    return this.#sealed.map((one) => one.bytes);
  }

  add(update: Uint8Array): void {
    this.#pending.push(update);
  }

  /** `head`: where the feed ends on disk; `made`: how many changes there are up to now. */
  async sealAll(head: FeedHead | undefined, made: () => number): Promise<void> {
    while (this.#pending.length > 0) {
      const taken = firstOf(this.#pending);
      const update = mergeInGroups(this.#pending.slice(0, taken));
      const upTo = taken === this.#pending.length ? made() : 0;
      const after = this.#sealed.at(-1)?.head ?? head;
      const sealed = await this.#seal(update, after);
      this.#pending.splice(0, taken);
      this.#sealed.push({ ...sealed, update, after, upTo });
    }
  }

  first(): SealedUpdate | undefined {
    return this.#sealed[0];
  }

  removeFirst(): void {
    this.#sealed.shift();
  }

  /** The feed ends here now. If another tab continued it first, what was sealed for that place is sealed anew. */
  follow(head: FeedHead | undefined): void {
    const [first] = this.#sealed;
    if (!first || (first.after?.seq ?? 0) === (head?.seq ?? 0)) return;
    this.#pending.unshift(...this.#sealed.map((one) => one.update));
    this.#sealed = [];
  }
}

/** How many of the updates make one batch: what piled up while the disk was full must not become a giant. */
function firstOf(updates: readonly Uint8Array[]): number {
  let size = 0;
  const end = updates.findIndex((update, index) => {
    size += update.length;
    return index > 0 && size > preferredBatchBytes;
  });
  return end === -1 ? updates.length : end;
}
