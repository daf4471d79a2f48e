import type { SaveError, SaveFailure, SaveState } from './save.ts';

/**
 * Counts changes made and changes stored: who waits for which, and what the screen says. Saving that failed keeps
 * saying so until everything is stored; it does not flicker with every new attempt.
 */
export class SaveProgress {
  #made = 0;
  #stored = 0;
  #state: SaveState = { state: 'saved' };
  #waiting: { upTo: number; resolve: () => void; reject: (error: SaveError) => void }[] = [];
  readonly #listeners = new Set<(state: SaveState) => void>();

  get made(): number {
    return this.#made;
  }

  get state(): SaveState {
    return this.#state;
  }

  get complete(): boolean {
    return this.#stored === this.#made;
  }

  change(): void {
    this.#made += 1;
    if (this.#state.state === 'saved') this.#set({ state: 'saving' });
  }

  storedUpTo(count: number): void {
    this.#stored = Math.max(this.#stored, count);
    const done = this.#waiting.filter((one) => one.upTo <= this.#stored);
    this.#waiting = this.#waiting.filter((one) => one.upTo > this.#stored);
    if (this.complete) this.#set({ state: 'saved', at: Date.now() });
    for (const one of done) one.resolve();
  }

  failed(error: SaveError): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#set({ state: 'notSaved', reason: error.reason });
    for (const one of waiting) one.reject(error);
  }

  /** Everything is stored again, though nothing new was: a lost connection is back. */
  healed(): void {
    if (this.complete) this.#set({ state: 'saved', at: Date.now() });
  }

  /** Resolves when all changes made so far are stored. */
  wait(): Promise<void> {
    if (this.complete) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ upTo: this.#made, resolve, reject });
    });
  }

  listen(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(state: SaveState): void {
    const reasonOf = (one: SaveState): SaveFailure | undefined => (one.state === 'notSaved' ? one.reason : undefined);
    const same = state.state === this.#state.state && reasonOf(state) === reasonOf(this.#state);
    this.#state = state;
    if (!same) for (const listener of this.#listeners) listener(state);
  }
}
