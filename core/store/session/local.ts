import { knownCalendar } from '#core/calendar/known-calendar.ts';
import type { WorkCalendar } from '#core/calendar/work-calendar.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { Figures } from '#core/rollup/figures.ts';
import { panelOf } from '#core/rollup/panel.ts';
import type { KeyStore } from '../identity/key-store.ts';
import type { ReadModel } from '../storage/read-model.ts';
import type { Stamp } from '../storage/read-stamped.ts';
import { SaveError } from '../storage/save.ts';
import type { Storage } from '../storage/storage.ts';
import { same } from '../workspace/same.ts';
import type { Keeping } from './keeping.ts';
import { type Known, workspaceInfo } from './kept-figures.ts';
import type { Live } from './live.ts';
import type { Action, ActResult, AnySlice, SaveState, Session, SliceOf, Slices } from './session.ts';
import { shelfOf } from './shelf.ts';

export interface LocalOptions {
  /** The workspace's id. */
  readonly workspace: string;
  /** By default this origin's IndexedDB. */
  readonly storage?: Storage;
  readonly keyStore?: KeyStore;
  /** By default this origin's, when `storage` is too; `null` for none. */
  readonly readModel?: ReadModel | null;
  /** Keep equal with the origin's other tabs; on by default. */
  readonly channel?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Milliseconds before each next attempt to open or to save. */
  readonly retryDelays?: readonly number[];
}

export interface LocalSession extends Session {
  /** Resolves when the documents are loaded and every figure comes from them. Reading does not need to wait for it. */
  readonly ready: Promise<void>;
  /** Whether they are. */
  documentsLoaded(): boolean;
  /** Keeps the figures for the next start, then lets go of everything. */
  close(): Promise<void>;
}

/**
 * A workspace opened in this page. The first figures come from the read model, when it was made of exactly what is on
 * disk; the documents, and Yjs with them, are loaded after that, or at once when it was not. No figure is ever shown that
 * the documents on disk do not give.
 */
export function openLocalSession(options: LocalOptions): LocalSession {
  const { workspace, now = Date.now } = options;
  const shelf = shelfOf(options);
  const subscribers = new Map<() => void, AnySlice['kind']>();
  let keeping: Keeping | undefined;
  let fromModel: Known | undefined;
  let stamp: Stamp | undefined;
  let live: Live | undefined;
  let opening: Promise<Live> | undefined;
  let failure: Extract<SaveState, { state: 'notSaved' }> | undefined;
  let failed: (error: SaveError) => void = () => {};
  let closed = false;
  let refreshing: 'save' | 'all' | undefined;
  let calendar: { readonly id: string; readonly value: WorkCalendar } | undefined;

  const reading = readModel();
  /** Resolves when figures can be answered. */
  const answerable = reading.then((found) => (found ? undefined : goLive()));
  const ready = reading.then((found) => (found ? whenIdle() : undefined)).then(async () => void (await goLive()));
  // Whoever reads or acts learns of a failure there, and the save state tells everybody.
  for (const promise of [answerable, ready]) promise.catch(() => undefined);

  async function readModel(): Promise<boolean> {
    const found = await shelf?.read(workspace);
    fromModel = found?.known;
    stamp = found?.stamp;
    return found !== undefined;
  }

  function goLive(): Promise<Live> {
    opening ??= openDocuments();
    return opening;
  }

  async function openDocuments(): Promise<Live> {
    if (closed) throw new SaveError('closed');
    const [{ openLiveSafely }, { createKeeping }] = await Promise.all([
      import('./open-live.ts'),
      import('./keeping.ts'),
    ]).catch((cause: unknown) => {
      fail({ state: 'notSaved', reason: 'unknown' });
      throw new SaveError('unknown', cause);
    });
    const opened = await openLiveSafely({ ...options, now, workCalendar }, (state) => {
      fail(state);
      return !closed;
    });
    if (closed) {
      await opened.close();
      throw new SaveError('closed');
    }
    failure = undefined;
    live = opened;
    keeping = shelf && createKeeping(workspace, shelf, opened, stamp);
    opened.onChange(refresh);
    refresh();
    return opened;
  }

  function fail(state: NonNullable<typeof failure>): void {
    failure = state;
    failed(new SaveError(state.reason));
    refresh();
  }

  /** The documents, or the reason why they cannot be had now. */
  function liveOrFailure(): Promise<Live> {
    if (closed) return Promise.reject(new SaveError('closed'));
    if (live) return Promise.resolve(live);
    if (failure) return Promise.reject(new SaveError(failure.reason));
    return new Promise((resolve, reject) => {
      const before = failed;
      failed = (error) => {
        before(error);
        reject(error);
      };
      goLive().then(resolve, reject);
    });
  }

  /** Has the team's holidays at hand before a day is counted; without them Monday to Friday are, and the next change asks again. */
  async function settleCalendar(): Promise<void> {
    const wanted = (): string => current().figures.team.calendar;
    for (let id = wanted(); calendar?.id !== id && !knownCalendar(id); id = wanted()) {
      try {
        const { loadCalendar } = await import('#core/calendar/load-calendar.ts');
        calendar = { id, value: await loadCalendar(id) };
      } catch {
        return;
      }
    }
  }

  function workCalendar(): WorkCalendar | undefined {
    return calendar?.id === live?.known().figures.team.calendar ? calendar?.value : undefined;
  }

  function current(): Known {
    const known = live?.known() ?? fromModel;
    if (!known) throw new SaveError(failure?.reason ?? 'closed');
    const { team, plan, totals } = known.figures;
    const figures: Figures = {
      team,
      plan,
      totals,
      ...(calendar?.id === team.calendar && { workCalendar: calendar.value }),
    };
    return { ...known, figures };
  }

  /** Once `answerable`, and with what the kind of slice needs loaded, every answer is made of one moment's figures. */
  async function answer(slice: AnySlice): Promise<unknown> {
    if (slice.kind === 'save') return failure ?? live?.saveState() ?? { state: 'saved' };
    await answerable;
    await settleCalendar();
    switch (slice.kind) {
      case 'panel':
        return panelOf(current().figures, slice);
      case 'board': {
        const { boardOf } = await import('#core/rollup/board.ts');
        return boardOf(current().figures, slice);
      }
      case 'funnel': {
        const { funnelOf } = await import('#core/rollup/funnel.ts');
        return funnelOf(current().figures, slice);
      }
      case 'kpis': {
        const { kpisOf } = await import('#core/rollup/kpis.ts');
        return kpisOf(current().figures, slice);
      }
      case 'workspace':
        return workspaceInfo(workspace, current());
      case 'history':
        return (await liveOrFailure()).plan.history(slice.cell, slice.entryKind);
      case 'deals':
        return (await dealsFromModel(slice)) ?? (await liveOrFailure()).deals(slice);
      case 'captured':
        return (await liveOrFailure()).captured(slice);
      case 'records':
        return (await liveOrFailure()).records(slice);
      case 'provenance':
        return (await liveOrFailure()).provenance(slice);
      case 'imports':
        return (await liveOrFailure()).imports();
      case 'file':
        return (await liveOrFailure()).file();
    }
  }

  /** Until the documents are loaded: the rows that were kept with the figures that are shown. */
  async function dealsFromModel(query: Slices['deals']['query']): Promise<readonly Deal[] | undefined> {
    // Pages of one list are all of one order: that of the documents.
    const isPage = query.from !== undefined || query.count !== undefined;
    if (live || isPage || !fromModel || !stamp || !shelf) return undefined;
    const [chunks, { askedDeals, keptDeals }] = await Promise.all([
      shelf.chunks(workspace, stamp),
      import('./asked-deals.ts'),
    ]);
    const deals = chunks && keptDeals(chunks, fromModel.counts.deals);
    return live || !deals ? undefined : askedDeals(deals, fromModel.figures, query, now());
  }

  function refresh(only?: 'save'): void {
    if (closed) return;
    const waits = refreshing !== undefined;
    refreshing = only === undefined || refreshing === 'all' ? 'all' : 'save';
    if (waits) return;
    // Documents changed by one act are told of together.
    queueMicrotask(() => {
      const isAll = refreshing === 'all';
      refreshing = undefined;
      for (const [tell, kind] of [...subscribers]) if (isAll || kind === 'save') tell();
    });
  }

  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') void keeping?.keep();
  };
  globalThis.document?.addEventListener('visibilitychange', onHidden);

  return {
    ready,
    documentsLoaded: () => live !== undefined,
    read: async <K extends keyof Slices>(slice: SliceOf<K>): Promise<Slices[K]['value']> => {
      if (closed) throw new SaveError('closed');
      if (failure && !live && slice.kind !== 'save' && !fromModel) throw new SaveError(failure.reason);
      return (await answer(slice as AnySlice)) as Slices[K]['value'];
    },
    subscribe<K extends keyof Slices>(slice: SliceOf<K>, listener: (value: Slices[K]['value']) => void): () => void {
      let told: { readonly value: unknown } | undefined;
      let telling = false;
      let again = false;
      let stopped = false;
      const tell = async (): Promise<void> => {
        again = true;
        if (telling) return;
        telling = true;
        while (again) {
          again = false;
          const value = await answer(slice as AnySlice).catch(() => undefined);
          if (stopped || closed) break;
          if (value === undefined || (told && same(told.value, value))) continue;
          told = { value };
          listener(value as Slices[K]['value']);
        }
        telling = false;
      };
      subscribers.set(tell, slice.kind);
      void tell();
      return () => {
        stopped = true;
        subscribers.delete(tell);
      };
    },
    async act<A extends Action>(action: A): Promise<ActResult<A>> {
      const opened = await liveOrFailure();
      // What splits give is compared with what files say.
      if (action.type === 'beginImport') await settleCalendar();
      return opened.act(action);
    },
    async close() {
      if (closed) return;
      closed = true;
      await keeping?.keep();
      keeping?.stop();
      subscribers.clear();
      globalThis.document?.removeEventListener('visibilitychange', onHidden);
      // Documents that are just being opened are closed again by whoever opens them.
      await opening?.catch(() => undefined);
      await live?.close();
      shelf?.close();
    },
  };
}

/** When the page has painted what it was just given, at the latest after a tenth of a second. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 100 });
    else setTimeout(resolve, 50);
  });
}
