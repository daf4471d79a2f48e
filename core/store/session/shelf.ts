import type { ReadModel } from '../storage/read-model.ts';
import { readStamped, type Stamp } from '../storage/read-stamped.ts';
import { DOCUMENTS } from '../workspace/layout.ts';
import { type Known, knownFrom } from './kept-figures.ts';
import type { LocalOptions } from './local.ts';

/** What is kept for the next start, and where. */
export interface Shelf {
  read(workspace: string): Promise<{ readonly known: Known; readonly stamp: Stamp } | undefined>;
  put: ReadModel['put'];
  /** The rows of deals kept with the figures of this stamp; nothing when others were kept since. */
  chunks(workspace: string, stamp: Stamp): Promise<readonly unknown[] | undefined>;
  close(): void;
}

/** The read model of this origin's own storage; a storage that was handed in has none unless one is handed in too. */
export function shelfOf({ readModel, storage }: LocalOptions): Shelf | undefined {
  const factory = globalThis.indexedDB;
  if (readModel === null || (!readModel && (storage || !factory))) return undefined;
  // Reading figures is for the first paint; all else of the read model is loaded when it is asked for.
  let opening: Promise<ReadModel> | undefined;
  const open = (): Promise<ReadModel> => {
    opening ??= readModel
      ? Promise.resolve(readModel)
      : import('../storage/read-model.ts').then(({ openReadModel }) => openReadModel());
    return opening;
  };
  return {
    async read(workspace) {
      const stamped = await (readModel
        ? readModel.readStamped<unknown>(workspace, DOCUMENTS)
        : readStamped<unknown>(factory, workspace, DOCUMENTS));
      const known = stamped.stale ? undefined : knownFrom(stamped.figures);
      return known && !stamped.stale ? { known, stamp: stamped.stamp } : undefined;
    },
    async put(workspace, snapshot) {
      try {
        return await (await open()).put(workspace, snapshot);
      } catch {
        // Figures that could not be kept are made anew at the next start.
        return false;
      }
    },
    async chunks(workspace, stamp) {
      try {
        const chunks = await (await open()).chunks(workspace, stamp);
        return chunks && Object.values(chunks);
      } catch {
        return undefined;
      }
    },
    close() {
      if (!readModel) opening?.then((model) => model.close()).catch(() => undefined);
    },
  };
}
