import type { ReadModel } from '../storage/read-model.ts';
import { readStamped } from '../storage/read-stamped.ts';
import { DOCUMENTS } from '../workspace/layout.ts';
import { type Known, knownFrom } from './kept-figures.ts';
import type { LocalOptions } from './local.ts';

/** What is kept for the next start, and where. */
export interface Shelf {
  read(workspace: string): Promise<Known | undefined>;
  put: ReadModel['put'];
  close(): void;
}

/** The read model of this origin's own storage; a storage that was handed in has none unless one is handed in too. */
export function shelfOf({ readModel, storage }: LocalOptions): Shelf | undefined {
  const factory = globalThis.indexedDB;
  if (readModel === null || (!readModel && (storage || !factory))) return undefined;
  // Reading is for the first paint; what writes is loaded when there is something to write.
  let writing: Promise<ReadModel> | undefined;
  return {
    async read(workspace) {
      const stamped = await (readModel
        ? readModel.readStamped<unknown>(workspace, DOCUMENTS)
        : readStamped<unknown>(factory, workspace, DOCUMENTS));
      return stamped.stale ? undefined : knownFrom(stamped.figures);
    },
    async put(workspace, snapshot) {
      try {
        writing ??= readModel
          ? Promise.resolve(readModel)
          : import('../storage/read-model.ts').then(({ openReadModel }) => openReadModel());
        return await (await writing).put(workspace, snapshot);
      } catch {
        // Figures that could not be kept are made anew at the next start.
        return false;
      }
    },
    close() {
      if (!readModel) writing?.then((model) => model.close()).catch(() => undefined);
    },
  };
}
