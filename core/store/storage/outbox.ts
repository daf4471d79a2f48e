import type { FeedHead } from './storage.ts';
import { mergeInGroups } from './updates.ts';

/** Makes the feed's next envelope of an update. */
export type Seal = (update: Uint8Array, head: FeedHead | undefined) => Promise<Sealed>;

export interface Sealed {
  readonly bytes: Uint8Array;
  /** Where the feed ends with it. */
  readonly head: FeedHead;
}

export interface SealedUpdate extends Sealed, Change {
  /** The feed's end it was made for. */
  readonly after: FeedHead | undefined;
}

interface Change {
  readonly update: Uint8Array;
  /** How many changes are stored once this one is. */
  readonly upTo: number;
  /** Changes made during one hold: written in one transaction, or not at all. */
  readonly held: number | undefined;
}

/** More is not merged, so that neither the page stands still nor what piled up while the disk was full becomes a giant. */
const preferredMergeBytes = 1024 * 1024;

/** What is not on disk yet, in order: batches sealed for their place in the feed, then changes not sealed. */
export class Outbox {
  readonly #seal: Seal;
  #pending: Change[] = [];
  #sealed: SealedUpdate[] = [];
  #holds = 0;
  #held: number | undefined;

  constructor(seal: Seal) {
    this.#seal = seal;
  }

  get isEmpty(): boolean {
    return this.#pending.length === 0 && this.#sealed.length === 0;
  }

  get hasUnsealed(): boolean {
    return this.#pending.length > 0;
  }

  get updates(): readonly Uint8Array[] {
    return [...this.#sealed, ...this.#pending].map((one) => one.update);
  }

  /** Of what may be written: what is held may still be taken back, and its place in the feed given to something else. */
  get envelopes(): readonly Uint8Array[] {
    return this.#sealed.filter((one) => one.held === undefined || one.held !== this.#held).map((one) => one.bytes);
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  /** From here on changes belong together, and are not given out before `release`. */
  hold(): void {
    this.#holds += 1;
    this.#held = this.#holds;
  }

  release(): void {
    this.#held = undefined;
  }

  /** `upTo`: how many changes there are with this one. */
  add(update: Uint8Array, upTo: number): void {
    this.#pending.push({ update, upTo, held: this.#held });
  }

  /** Seals all there is, or only until something can be written. `head`: where the feed ends on disk. */
  async seal(head: FeedHead | undefined, upTo: 'all' | 'next'): Promise<void> {
    while (this.#pending.length > 0 && (upTo === 'all' || this.next().length === 0)) {
      const taken = this.#pending.slice(0, firstOf(this.#pending));
      const last = taken.at(-1) as Change;
      const update = mergeInGroups(taken.map((one) => one.update));
      const after = this.#sealed.at(-1)?.head ?? head;
      const sealed = await this.#seal(update, after);
      this.#pending.splice(0, taken.length);
      this.#sealed.push({ ...sealed, update, after, upTo: last.upTo, held: last.held });
    }
  }

  /** What is to be written next, in one transaction: one change, or all of one hold, once that is over and all sealed. */
  next(): readonly SealedUpdate[] {
    const [first] = this.#sealed;
    if (!first) return [];
    if (first.held === undefined) return [first];
    if (first.held === this.#held || first.held === this.#pending[0]?.held) return [];
    return this.#sealed.slice(0, endOf(this.#sealed));
  }

  remove(written: readonly SealedUpdate[]): void {
    this.#sealed.splice(0, written.length);
  }

  /** The feed ends here now. If another tab continued it first, what was sealed for that place is sealed anew. */
  follow(head: FeedHead | undefined): void {
    const [first] = this.#sealed;
    if (!first || (first.after?.seq ?? 0) === (head?.seq ?? 0)) return;
    this.#pending.unshift(...this.#sealed.map(({ update, upTo, held }) => ({ update, upTo, held })));
    this.#sealed = [];
  }
}

/** Where the first hold's changes end. */
function endOf(changes: readonly Change[]): number {
  const end = changes.findIndex((one) => one.held !== changes[0]?.held);
  return end === -1 ? changes.length : end;
}

/** How many of the changes make one batch. */
function firstOf(changes: readonly Change[]): number {
  let size = 0;
  const end = changes.findIndex((one, index) => {
    size += one.update.length;
    return index > 0 && (size > preferredMergeBytes || one.held !== changes[0]?.held);
  });
  return end === -1 ? changes.length : end;
}
