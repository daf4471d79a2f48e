import * as Y from 'yjs';
import { Backoff } from './backoff.ts';
import { failureOf } from './failure.ts';
import { OneAtATime, withLock } from './one-at-a-time.ts';
import { Outbox } from './outbox.ts';
import { SaveError, type SaveState } from './save.ts';
import { SaveProgress } from './save-progress.ts';
import type { FeedHead, Loaded, StoredDocument } from './storage.ts';
import { applyRows, differenceFrom } from './updates.ts';
import type { DurableWriterOptions, Foreign, StoredBatch } from './writer-options.ts';

/** Origin of what the writer itself puts into the document: it is on disk already. */
const storageOrigin = Symbol('storage');

/** As many rows as y-indexeddb keeps: enough that trimming is rare, few enough to load quickly. */
const preferredRows = 500;
const trimDelay = 500;

/**
 * Keeps one Yjs document and its database equal. Changes made here are collected per turn, merged, sealed into the
 * feed and appended in one transaction each; changes stored by others are applied as they become known. Changes made
 * while the writer is held are sealed one by one, and appended in one transaction when it is released.
 *
 * All writers of a database agree through its revision: a batch is written only on top of the revision whose content
 * this document holds in full. So the revision orders all batches, whoever wrote them, and neither a feed nor a
 * document can have a gap. Failures never reach whoever edits: they show in `saveState` and `saved()`, and are retried.
 */
export class DurableWriter {
  readonly #options: DurableWriterOptions;
  readonly #doc: Y.Doc;
  readonly #progress = new SaveProgress();
  readonly #revisionListeners = new Set<(revision: number) => void>();
  #stored: StoredDocument;
  #revision = 0;
  #lastKey = 0;
  #rows = 0;
  #brokenRows = 0;
  #heads = new Map<string, FeedHead>();
  #devices = new Map<string, Uint8Array>();
  readonly #outbox: Outbox;
  #lost: 'closed' | 'deleted' | undefined;
  #mustReopen = false;
  #waking = false;
  #closed = false;
  #holds = 0;
  readonly #retry: Backoff;
  #trimming: ReturnType<typeof setTimeout> | undefined;
  readonly #queue = new OneAtATime();

  private constructor(options: DurableWriterOptions, stored: StoredDocument) {
    this.#options = options;
    this.#doc = options.doc;
    this.#outbox = new Outbox(options.seal);
    this.#retry = new Backoff(() => this.#wake(), options.retryDelays);
    this.#stored = stored;
    this.#connect(stored);
  }

  /** Opens the database and loads the document. Rejects with a `SaveError`. */
  static async open(options: DurableWriterOptions): Promise<DurableWriter> {
    const stored = await options.storage.open(options.name, { create: true });
    const writer = new DurableWriter(options, stored);
    try {
      writer.#adopt(await stored.load(0), 0);
      // Not before: while anyone listens, Yjs encodes what it applies once more, which takes longer than loading it.
      options.doc.on('update', writer.#collect);
    } catch (cause) {
      await writer.close();
      throw failureOf(cause);
    }
    writer.#trimIfLong();
    return writer;
  }

  get revision(): number {
    return this.#revision;
  }

  get heads(): ReadonlyMap<string, FeedHead> {
    return this.#heads;
  }

  get devices(): ReadonlyMap<string, Uint8Array> {
    return this.#devices;
  }

  /** Rows that could not be read; while there are any, nothing is trimmed. */
  get brokenRows(): number {
    return this.#brokenRows;
  }

  /** Whether all that is stored could be read, and nothing read builds on something that is not there. */
  get isWhole(): boolean {
    const { pendingStructs, pendingDs } = this.#doc.store;
    return this.#brokenRows === 0 && pendingStructs === null && pendingDs === null;
  }

  /** Applies what is stored in another form already, in the place of rows that could not be read. */
  restore(updates: readonly Uint8Array[]): void {
    applyRows(this.#doc, updates, storageOrigin);
  }

  saveState(): SaveState {
    return this.#progress.state;
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    return this.#progress.listen(listener);
  }

  onRevision(listener: (revision: number) => void): () => void {
    this.#revisionListeners.add(listener);
    return () => this.#revisionListeners.delete(listener);
  }

  saved(): Promise<void> {
    if (this.#lost === 'deleted') return Promise.reject(new SaveError('deleted'));
    if (this.#progress.complete) return Promise.resolve();
    if (this.#closed) return Promise.reject(new SaveError('closed'));
    const all = this.#progress.wait();
    this.#wake();
    return all;
  }

  /**
   * Until the returned function is called, nothing of what is changed here is written; then all of it is, in one
   * transaction. That function resolves when it is on disk and rejects with a `SaveError` when it could not be written:
   * all of it stays pending then, and is stored whole when the cause goes. Holds may overlap: the last release counts,
   * those before resolve at once. Closing while it is held leaves nothing of it on disk.
   */
  hold(): () => Promise<void> {
    this.#holds += 1;
    if (this.#holds === 1) this.#outbox.hold();
    let released: Promise<void> | undefined;
    return () => {
      released ??= this.#release();
      return released;
    };
  }

  /** All feeds as stored, then what could not be stored yet, sealed behind them; nothing of what is held. */
  envelopes(): Promise<readonly Uint8Array[]> {
    return this.#queue.run(async () => {
      if (this.#mustReopen) await this.#reopen();
      const stored = await this.#stored.envelopes();
      await this.#catchUp();
      await this.#outbox.seal(this.#ownHead, 'all');
      return [...stored.map((one) => one.bytes), ...this.#outbox.envelopes];
    });
  }

  /** Another tab stored a batch. Batches that were missed in between are read from the disk. */
  observe(batch: StoredBatch): Promise<void> {
    return this.#quietly(async () => {
      if (batch.revision <= this.#revision) return;
      if (batch.revision > this.#revision + 1) return this.#catchUp();
      // What cannot be read as it was told is read from the disk.
      if (applyRows(this.#doc, [batch.update], storageOrigin) > 0) return this.#catchUp();
      this.#rows += 1;
      this.#moveTo(batch);
    });
  }

  /** Another tab says how far the disk is: on opening, on coming back to the screen. */
  observeRevision(revision: number): Promise<void> {
    return this.#quietly(async () => {
      if (revision > this.#revision) await this.#catchUp();
    });
  }

  observeTrim({ revision, key }: { readonly revision: number; readonly key: number }): Promise<void> {
    return this.#quietly(async () => {
      if (revision !== this.#revision) return;
      this.#lastKey = Math.max(this.#lastKey, key);
      this.#rows = 1;
    });
  }

  /** Stores envelopes of others, then applies them. `make` is asked again when the disk moved on meanwhile. */
  store(make: () => Promise<Foreign | undefined>): Promise<void> {
    return this.#queue.run(async () => {
      for (;;) {
        if (this.#mustReopen) await this.#reopen();
        const made = await make();
        if (!made) return;
        const { update, ...rest } = made;
        const appended = await this.#stored.append({ ...rest, updates: [update], expectedRevision: this.#revision });
        if (appended.ok) {
          applyRows(this.#doc, [update], storageOrigin);
          this.#rows += 1;
          this.#moveTo({ ...made, ...appended });
          this.#options.onStored?.({ ...made, ...appended });
          this.#trimIfLong();
          return;
        }
        await this.#catchUp();
      }
    });
  }

  /** One more attempt to save what is left, then lets go of the database. */
  async close(): Promise<void> {
    if (this.#closed) return;
    // What is held is not waited for: whoever holds it went away before its end.
    await (this.#outbox.isHeld ? this.#queue.run(() => this.#flush()) : this.saved().catch(() => {}));
    this.#closed = true;
    this.#retry.stop();
    clearTimeout(this.#trimming);
    this.#doc.off('update', this.#collect);
    await this.#queue.run(async () => {});
    this.#stored.close();
  }

  readonly #collect = (update: Uint8Array, origin: unknown): void => {
    if (origin === storageOrigin) return;
    this.#progress.change();
    this.#outbox.add(update, this.#progress.made);
    this.#wake();
  };

  #release(): Promise<void> {
    this.#holds -= 1;
    if (this.#holds > 0) return Promise.resolve();
    this.#outbox.release();
    return this.saved();
  }

  /** At the end of the turn, so that what one act changed in several transactions is one batch. */
  #wake(): void {
    if (this.#waking || this.#closed || this.#lost === 'deleted') return;
    this.#waking = true;
    this.#retry.stop();
    queueMicrotask(() => this.#queue.run(() => this.#flush()));
  }

  async #flush(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#drain().catch((cause) => {
        // The browser took the connection away under us: a new one may be all it needs.
        if (failureOf(cause).reason !== 'closed') throw cause;
        this.#mustReopen = true;
        return this.#drain();
      });
      this.#retry.reset();
      this.#waking = false;
      this.#progress.healed();
      this.#trimIfLong();
      // A change that came between the last look and here found us awake still.
      if (this.#outbox.hasUnsealed || this.#outbox.next().length > 0) this.#wake();
    } catch (cause) {
      this.#waking = false;
      this.#fail(failureOf(cause));
    }
  }

  async #drain(): Promise<void> {
    if (this.#mustReopen) await this.#reopen();
    const { locks, name } = this.#options;
    for (;;) {
      await this.#outbox.seal(this.#ownHead, 'next');
      if (this.#outbox.next().length > 0) await withLock(locks, name, () => this.#writeNext());
      else if (!this.#outbox.hasUnsealed) return;
    }
  }

  async #writeNext(): Promise<void> {
    const next = this.#outbox.next();
    const last = next.at(-1);
    if (!last) return;
    const { id, publicKey } = this.#options.device;
    const updates = next.map((one) => one.update);
    const batch = {
      envelopes: next.map(({ head, bytes }) => ({ device: id, seq: head.seq, bytes })),
      heads: new Map([[id, last.head]]),
      devices: this.#devices.has(id) ? new Map<string, Uint8Array>() : new Map([[id, publicKey]]),
    };
    const appended = await this.#stored.append({ ...batch, updates, expectedRevision: this.#revision });
    if (!appended.ok) return this.#catchUp();
    this.#outbox.remove(next);
    this.#rows += next.length;
    this.#moveTo({ ...batch, ...appended });
    this.#progress.storedUpTo(last.upTo);
    if (next.length > 1) this.#options.onStoredMany?.();
    else this.#options.onStored?.({ ...batch, ...appended, update: last.update });
  }

  get #ownHead(): FeedHead | undefined {
    return this.#heads.get(this.#options.device.id);
  }

  async #catchUp(): Promise<void> {
    const after = this.#lastKey;
    this.#adopt(await this.#stored.load(after), after);
  }

  #adopt(loaded: Loaded, afterKey: number): void {
    const broken = applyRows(this.#doc, loaded.rows, storageOrigin);
    this.#brokenRows = afterKey === 0 ? broken : this.#brokenRows + broken;
    this.#rows = afterKey === 0 ? loaded.rows.length : this.#rows + loaded.rows.length;
    this.#moveTo({ ...loaded, key: loaded.lastKey });
  }

  /** The document now holds everything up to this revision. */
  #moveTo(to: Omit<StoredBatch, 'update'>): void {
    for (const [device, head] of to.heads) this.#heads.set(device, head);
    for (const [device, publicKey] of to.devices) this.#devices.set(device, publicKey);
    this.#lastKey = to.key;
    this.#outbox.follow(this.#ownHead);
    if (to.revision === this.#revision) return;
    this.#revision = to.revision;
    for (const listener of this.#revisionListeners) listener(this.#revision);
  }

  #connect(stored: StoredDocument): void {
    this.#stored = stored;
    this.#lost = undefined;
    this.#mustReopen = false;
    stored.onLost((reason) => {
      if (this.#closed || stored !== this.#stored) return;
      this.#mustReopen = true;
      if (reason === 'deleted') this.#fail(new SaveError('deleted'));
      else this.#retryLater();
    });
  }

  #fail(error: SaveError): void {
    // With no room left the connection is sound; after anything else only a new one can be trusted.
    if (error.reason !== 'quota') this.#mustReopen = true;
    // Somebody meant to delete it: writing it again would bring back what they wanted gone.
    if (error.reason === 'deleted') this.#lost = 'deleted';
    this.#progress.failed(error);
    this.#retryLater();
  }

  #retryLater(): void {
    if (!this.#closed && this.#lost !== 'deleted') this.#retry.later();
  }

  /**
   * A new connection, then the difference to what is really there: a retry alone loses what the disk gave up with the
   * old connection.
   */
  async #reopen(): Promise<void> {
    this.#stored.close();
    const stored = await this.#options.storage.open(this.#options.name, { create: false });
    const loaded = await stored.load(0);
    if (loaded.rows.length === 0 && this.#revision > 0) {
      stored.close();
      throw new SaveError('deleted');
    }
    this.#connect(stored);
    this.#adopt(loaded, 0);
    const difference = differenceFrom([...loaded.rows, ...this.#outbox.updates], this.#doc);
    if (!difference) return;
    this.#progress.change();
    this.#outbox.add(difference, this.#progress.made);
  }

  /** In a while, so that it does not delay the edit that was just saved. */
  #trimIfLong(): void {
    if (this.#rows <= (this.#options.trimAbove ?? preferredRows) || this.#brokenRows > 0) return;
    if (this.#closed || this.#trimming !== undefined) return;
    this.#trimming = setTimeout(() => {
      // Failing to tidy up loses nothing: the rows stay as they are, and the next save tries again.
      this.#queue.run(() => this.#trim()).catch(() => {});
    }, trimDelay);
  }

  async #trim(): Promise<void> {
    this.#trimming = undefined;
    if (this.#closed || this.#mustReopen) return;
    const trimmed = await this.#stored.trim({
      expectedRevision: this.#revision,
      upToKey: this.#lastKey,
      // Unsaved changes must not slip into a row before their envelope is written.
      merge: () => (this.#outbox.isEmpty ? Y.encodeStateAsUpdate(this.#doc) : undefined),
    });
    if (trimmed.ok) {
      this.#lastKey = trimmed.key;
      this.#rows = 1;
      this.#options.onTrimmed?.({ revision: this.#revision, key: trimmed.key });
    } else if (trimmed.reason === 'conflict') {
      await this.#catchUp();
      this.#trimIfLong();
    }
  }

  /** A job nobody waits for: when it fails, the connection is to blame, and is made anew. */
  async #quietly(job: () => Promise<void>): Promise<void> {
    try {
      await this.#queue.run(async () => {
        if (!this.#closed && !this.#mustReopen) await job();
      });
    } catch (cause) {
      this.#fail(failureOf(cause));
    }
  }
}
