import type { RowChunk } from '#core/rollup/rows.ts';
import type { Stamp } from '../storage/read-stamped.ts';
import { same } from '../workspace/same.ts';
import { inSteps } from './breathe.ts';
import { KEPT_VERSION } from './kept-figures.ts';
import type { Live } from './live.ts';
import type { Shelf } from './shelf.ts';

/** Writes figures and rows of deals down for the next start. */
export interface Keeping {
  /** At once, if all that was changed is saved. */
  keep(): Promise<void>;
  stop(): void;
}

/** Figures are kept when nothing has changed for this long, milliseconds. */
const quiet = 400;

/** Chunks made one by one: after an import they are many, and the page is to stay alive meanwhile. */
function* columnsOf(
  rows: Live['rows']['rows'],
  chunks: readonly number[],
): Generator<undefined, ReadonlyMap<number, RowChunk>> {
  const made = new Map<number, RowChunk>();
  for (const chunk of chunks) {
    made.set(chunk, rows(chunk));
    yield;
  }
  return made;
}

/** From when the documents were loaded; `read` is the stamp of the figures that were shown until then. */
export function createKeeping(workspace: string, shelf: Shelf, live: Live, read: Stamp | undefined): Keeping {
  /** What is kept, as far as is known here; of it only `changed` differs. */
  let since: Stamp | undefined;
  const changed = new Set<number>();
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = Promise.resolve();
  let stopped = false;

  function later(): void {
    changes += 1;
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(keep, quiet);
  }

  function keep(): Promise<void> {
    clearTimeout(timer);
    // Figures that could not be kept are made anew at the next start.
    working = working.then(write).catch(() => undefined);
    return working;
  }

  /** The figures with the revisions they are made of; while something is unsaved, the next change asks again. */
  async function write(): Promise<void> {
    const stamp = live.stamp();
    if (!stamp || same(stamp, since)) return;
    const { chunkCount, dirtyChunks, rows } = live.rows;
    for (const chunk of dirtyChunks()) changed.add(chunk);
    const asOf = changes;
    const made = await inSteps(columnsOf(rows, [...changed]));
    if (changes !== asOf) return;
    const chunks = {
      layout: `${KEPT_VERSION}/${chunkCount()}`,
      names: Array.from({ length: chunkCount() }, (_, chunk) => String(chunk)),
      changed: [...changed].map(String),
      ...(since && { since }),
      columns(name: string) {
        // By now a row may be newer than the stamp; the change that made it so has asked to keep all again.
        if (changes !== asOf) throw new Error('changed while it was being kept');
        return { ...(made.get(Number(name)) ?? rows(Number(name))) };
      },
    };
    if (!(await shelf.put(workspace, { stamp, figures: live.keep(), chunks }))) return;
    since = stamp;
    changed.clear();
  }

  if (read && same(live.stamp(), read)) {
    // The rows were made from the very documents that the kept chunks were made from.
    since = read;
    live.rows.dirtyChunks();
  }
  live.onChange(later);
  later();

  return {
    keep,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
