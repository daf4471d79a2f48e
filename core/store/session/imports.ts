import { change } from '../workspace/change.ts';
import { createJournal, type ImportJournal, type Noted } from '../workspace/import-journal.ts';
import { type ImportRow, isImportId, readImport } from '../workspace/import-row.ts';
import { DEALS, imports } from '../workspace/layout.ts';
import { needVersion } from '../workspace/migrations.ts';
import { notedIn, type TakeBackOn, type TakenBack, takeBackImport } from '../workspace/take-back-import.ts';
import { inSteps } from './breathe.ts';
import type { Replica } from './replica.ts';
import type { Action, Counts, ImportBegun, ImportEnded, ImportUndone, RecordKind } from './session.ts';

type Acting<T extends Action['type']> = Extract<Action, { type: T }>;

/** The import that is running, and those that have ended. */
export interface Imports {
  /** The id of the one that is running. */
  running(): string | undefined;
  begin(action: Acting<'beginImport'>): Promise<ImportBegun>;
  /** Carries out a part of an import; undefined when no such import is running. */
  part(name: string, kind: RecordKind, work: () => Counts): Counts | undefined;
  /** `last` is done in the import's name before it ends. */
  end(action: Acting<'endImport'>, last: () => void): Promise<ImportEnded>;
  abandon(name?: string): Promise<{ readonly done: boolean }>;
  undo(name: string): Promise<ImportUndone & { readonly taken?: TakenBack }>;
  /** Changes many things without any of them being on disk before all are. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when what was held last is on disk; rejects with a `SaveError` when it could not be written. */
  onDisk(): Promise<void>;
}

interface Running {
  readonly action: Acting<'beginImport'>;
  readonly journal: ImportJournal;
  readonly release: () => void;
  /** Lets another tab import. */
  readonly unlock: () => Promise<void>;
  readonly counts: { [K in RecordKind]?: Counts };
  timer?: ReturnType<typeof setTimeout>;
  /** It is being written down or taken back: nothing is added to it any more. */
  isEnding?: true;
}

/** A surface may vanish without a word: an import of which nothing is heard for so long, milliseconds, is abandoned. */
const PATIENCE = 60_000;

/** What was written over, in pieces of so many. */
const PIECE = 500;

/**
 * `replicas`: in the order in which they are written, the one of the deals, which holds the import's own record, last.
 * `alone`: keeps other tabs of this device from importing until the function it gives is called; nothing where one does. They write the same
 * records, and of two written side by side, unseen by each other, only one would stay.
 */
export function createImports(
  on: TakeBackOn,
  replicas: readonly Pick<Replica, 'hold' | 'saveState' | 'onSaveState'>[],
  alone: () => Promise<(() => Promise<void>) | undefined>,
): Imports {
  let current: Running | undefined;
  let unlocked: Promise<void> = Promise.resolve();
  let disk: Promise<void> = Promise.resolve();

  /** From now on nothing is written; the returned function ends that. */
  function hold(): () => void {
    const releases = replicas.map((replica) => replica.hold());
    return () => {
      disk = releaseInOrder(releases, replicas);
      // Whoever acted waits for it; if nobody does, the save state still tells.
      disk.catch(() => undefined);
    };
  }

  async function together<T>(work: () => Promise<T>): Promise<T> {
    const release = hold();
    try {
      return await work();
    } finally {
      release();
    }
  }

  function patient(running: Running): void {
    clearTimeout(running.timer);
    running.timer = setTimeout(() => abandon(running.action.import).catch(() => undefined), PATIENCE);
  }

  function finish(running: Running): void {
    clearTimeout(running.timer);
    running.journal.close();
    if (current === running) current = undefined;
    running.release();
    // The others read it from the disk.
    unlocked = disk.catch(() => undefined).then(running.unlock);
  }

  async function abandon(name = current?.action.import): Promise<{ readonly done: boolean }> {
    const running = current;
    if (!running || running.isEnding || running.action.import !== name) return { done: false };
    running.isEnding = true;
    clearTimeout(running.timer);
    const noted = running.journal.noted();
    running.journal.close();
    try {
      await inSteps(takeBackImport(on, { name, at: running.action.at, noted }));
    } finally {
      finish(running);
    }
    return { done: true };
  }

  return {
    running: () => current?.action.import,
    async begin(action) {
      if (!isImportId(action.import)) throw new RangeError(`not the id of an import: ${action.import}`);
      if (current) return { begun: false, reason: 'running' };
      if (imports(on.deals).has(action.import)) return { begun: false, reason: 'known' };
      await unlocked;
      const unlock = await alone();
      if (!unlock) return { begun: false, reason: 'running' };
      const journal = createJournal(action.import, on.team, on.deals);
      current = { action, journal, release: hold(), unlock, counts: {} };
      patient(current);
      return { begun: true };
    },
    part(name, kind, work) {
      if (current?.action.import !== name || current.isEnding) return undefined;
      const running = current;
      patient(running);
      const counts = running.journal.during(work);
      running.counts[kind] = sum(running.counts[kind], counts);
      return counts;
    },
    async end({ import: name, rejected }, last) {
      const running = current;
      if (!running || running.isEnding || running.action.import !== name) return { done: false, counts: {} };
      running.isEnding = true;
      clearTimeout(running.timer);
      try {
        running.journal.during(last);
        await inSteps(writeDown(on, running, rejected));
      } finally {
        finish(running);
      }
      return { done: true, counts: running.counts };
    },
    abandon,
    undo: (name) => {
      const row = current ? undefined : readImport(imports(on.deals).get(name));
      if (!row || row.undone) return Promise.resolve({ done: false, kept: 0 });
      return together(() => undo(on, name, row));
    },
    together,
    onDisk: () => disk,
  };
}

async function undo(on: TakeBackOn, name: string, row: ImportRow): Promise<ImportUndone & { taken: TakenBack }> {
  const noted = await inSteps(notedIn(on.deals, name));
  const taken = await inSteps(takeBackImport(on, { name, at: row.at, noted }));
  const undone: ImportRow = { ...row, undone: true };
  change(on.deals, DEALS, 'act:undo', () => imports(on.deals).set(name, undone));
  const written = [...taken.written, { document: 'deals' as const, map: 'imports', key: name, is: undone, was: row }];
  // What nothing tells any more that it was the import's was read anew since.
  return { done: true, kept: taken.kept + Math.max(0, row.written - taken.seen), taken: { ...taken, written } };
}

/** The import's own record, and what it wrote over. */
function* writeDown(on: TakeBackOn, running: Running, rejected: number): Generator<undefined, undefined> {
  const { import: name, source, files, at } = running.action;
  const map = imports(on.deals);
  const noted = running.journal.noted();
  for (let piece = 0; piece * PIECE < noted.length; piece += 1) {
    const some: readonly Noted[] = noted.slice(piece * PIECE, (piece + 1) * PIECE);
    change(on.deals, DEALS, 'act:import', () => map.set(`${name}|${piece}`, some));
    yield;
  }
  const { by } = on.author();
  const total = Object.values(running.counts).reduce((all: Counts, one) => sum(all, one), NONE);
  const row: ImportRow = {
    at,
    ...(by !== undefined && { by }),
    source,
    files: files.map(({ name: file, kind, rows, columns }) => ({ name: file, kind, rows, columns: { ...columns } })),
    counts: { ...total, rejected },
    written: running.journal.written(),
  };
  change(on.deals, DEALS, 'act:import', () => {
    map.set(name, row);
    needVersion(on.deals, 2);
  });
}

/**
 * Releases one document after another, each when the one before is on disk: so that the import's record is never there
 * without what it tells of. Rejects at once when one cannot be written; those behind it wait until it is.
 */
function releaseInOrder(
  releases: readonly (() => Promise<void>)[],
  replicas: readonly Pick<Replica, 'saveState' | 'onSaveState'>[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    void (async () => {
      for (const [at, release] of releases.entries()) {
        try {
          await release();
        } catch (cause) {
          reject(cause);
          if (!(await savedLater(replicas[at] as Replica))) return;
        }
      }
      resolve();
    })();
  });
}

/** Whether it is saved in the end, or deleted. */
function savedLater(replica: Pick<Replica, 'saveState' | 'onSaveState'>): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = replica.onSaveState((state) => {
      const isDeleted = state.state === 'notSaved' && state.reason === 'deleted';
      if (state.state !== 'saved' && !isDeleted) return;
      stop();
      resolve(!isDeleted);
    });
  });
}

const NONE: Counts = { added: 0, changed: 0, unchanged: 0 };

function sum(a: Counts = NONE, b: Counts = NONE): Counts {
  return { added: a.added + b.added, changed: a.changed + b.changed, unchanged: a.unchanged + b.unchanged };
}
