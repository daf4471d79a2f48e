import type * as Y from 'yjs';
import type { Deal } from '#core/metric/deal.ts';
import type { Figures, TeamFigures } from '#core/rollup/figures.ts';
import { createTotals, type Totals } from '#core/rollup/totals.ts';
import type { Device } from '../identity/device.ts';
import { browserLostData } from '../storage/data-loss.ts';
import type { Storage } from '../storage/storage.ts';
import { ReadOnlyError } from '../workspace/change.ts';
import { createDealsReader, type DealsReader } from '../workspace/deals-reader.ts';
import { DEALS, DOCUMENTS, kindOf, MAIN_PLAN, TEAM } from '../workspace/layout.ts';
import { MIGRATIONS, migrate } from '../workspace/migrations.ts';
import { createPlanReader, type PlanReader } from '../workspace/plan-reader.ts';
import { same } from '../workspace/same.ts';
import { dealContext, readCaptures, readTeam, type TeamRead } from '../workspace/team-reader.ts';
import { type Acts, createActs } from './acts.ts';
import { askedDeals } from './asked-deals.ts';
import { KEPT_VERSION, type KeptFigures, type Known } from './kept-figures.ts';
import { openReplica, type Replica } from './replica.ts';
import { joinSaveStates } from './save-states.ts';
import { type Action, type ActResult, SaveError, type SaveState, type Slices, type WorkspaceInfo } from './session.ts';
import { writeFile, writeRescueFile } from './workspace-file.ts';

export interface LiveOptions {
  readonly workspace: string;
  readonly device: Device;
  readonly storage: Storage;
  /** Keep equal with the origin's other tabs; on by default. */
  readonly channel?: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds before each next attempt to save. */
  readonly retryDelays?: readonly number[];
}

/** The documents of a workspace, opened in this page, and the figures kept current from them. */
export interface Live {
  /** What every slice is made of, as it is now. */
  known(): Known;
  /** The same, as the read model keeps it. */
  keep(): KeptFigures;
  /** The deals as chunks of rows. */
  readonly rows: Pick<Totals, 'chunkCount' | 'dirtyChunks' | 'rows'>;
  readonly plan: PlanReader;
  readonly replicas: readonly Replica[];
  /** Records of all documents that do not have the right form and were left out. */
  skipped(): number;
  saveState(): SaveState;
  /** Resolves when the change is on disk; rejects with a `SaveError`, and then the change stays and is tried again. */
  act<A extends Action>(action: A): Promise<ActResult<A>>;
  deals(query: Slices['deals']['query']): readonly Deal[];
  /** The workspace as a `.paceline` file. */
  file(): Promise<Uint8Array>;
  /** The stored revisions the figures are made of; undefined while they hold changes that are not stored. */
  stamp(): Readonly<Record<string, number>> | undefined;
  /** Called after every change of figures or of the save state. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Opens and reads the documents of a workspace. Rejects with a `SaveError` or an `IdentityError`. */
export async function openLive(options: LiveOptions): Promise<Live> {
  const { workspace, device, storage, channel = true, retryDelays } = options;
  const replicas = await openAll(
    DOCUMENTS.map(
      (document) => () =>
        openReplica({ workspace, document, device, storage, channel, ...(retryDelays && { retryDelays }) }),
    ),
  );
  const docOf = (document: string): Y.Doc => (replicas.find((replica) => replica.document === document) as Replica).doc;
  const [team, plan, deals] = [docOf(TEAM), docOf(MAIN_PLAN), docOf(DEALS)];
  const migrated = replicas.map(({ doc, document }) => migrate(doc, MIGRATIONS[kindOf(document)]).ok);
  const readOnly = migrated.includes(false);

  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };

  let read: TeamRead = readTeam(team, device.id);
  let captures = readCaptures(deals);
  const totals = createTotals({ stages: stageNames(read.team) });
  const planReader = createPlanReader(plan, changed);
  const dealsReader: DealsReader = createDealsReader(deals, dealContext(read.team), totals, () => {
    captures = readCaptures(deals);
    changed();
  });

  const onTeam = (transaction: Y.Transaction): void => {
    if (transaction.changed.size === 0) return;
    const before = read.team;
    read = readTeam(team, device.id);
    if (bearsOnDeals(before, read.team)) dealsReader.reread(dealContext(read.team));
    if (!same(stageNames(before), stageNames(read.team))) totals.reorder(stageNames(read.team));
    changed();
  };
  team.on('afterTransaction', onTeam);

  const acts: Acts = createActs({
    workspace,
    device: device.id,
    now: options.now,
    team,
    plan,
    deals,
    planReader,
    dealsReader,
    teamRead: () => read,
  });
  const figures: Figures = {
    get team() {
      const sample = read.team.sample || planReader.hasSample() || dealsReader.hasSample();
      return { ...read.team, sample, captures };
    },
    get plan() {
      return { cells: planReader.cells, canUndo: acts.canUndo(), canRedo: acts.canRedo() };
    },
    totals: totals.book,
  };
  const stops = replicas.map((replica) => replica.onSaveState(changed));

  const counts = (): WorkspaceInfo['counts'] => ({
    deals: totals.book.deals,
    entries: planReader.count(),
    members: read.team.people.members.length,
  });

  const damage = (): WorkspaceInfo['damage'] => {
    if (replicas.some((replica) => replica.brokenRows() > 0)) return 'partly';
    const { deals, entries, members } = counts();
    // Until something is entered or a backup is taken in.
    return browserLostData() && deals + entries + members === 0 ? 'lost' : undefined;
  };

  return {
    known: () => ({ figures, counts: counts(), readOnly, damage: damage() }),
    keep: () => ({
      version: KEPT_VERSION,
      team: figures.team,
      cells: { ...planReader.cells },
      totals: totals.snapshot(),
      counts: counts(),
      readOnly,
    }),
    rows: totals,
    plan: planReader,
    replicas,
    skipped: () => read.skipped + planReader.skipped() + dealsReader.skipped(),
    saveState: () => joinSaveStates(replicas.map((replica) => replica.saveState())),
    async act(action) {
      if (readOnly) throw new SaveError('newer-version');
      try {
        const result = acts.perform(action);
        changed();
        await Promise.all(replicas.map((replica) => replica.saved()));
        return result;
      } catch (cause) {
        throw cause instanceof ReadOnlyError ? new SaveError('newer-version', cause) : cause;
      }
    },
    deals: (query) => askedDeals(totals.deals(), figures, query, options.now()),
    file: () =>
      replicas.some((replica) => isDeleted(replica.saveState()))
        ? writeRescueFile(workspace, read.team.name, replicas)
        : writeFile(workspace, read.team.name, replicas, device),
    stamp() {
      if (replicas.some((replica) => replica.saveState().state !== 'saved')) return undefined;
      return Object.fromEntries(replicas.map(({ document, revision }) => [document, revision()]));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const stop of stops) stop();
      team.off('afterTransaction', onTeam);
      planReader.close();
      dealsReader.close();
      listeners.clear();
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
}

/** All or none: what was opened beside one that failed is closed again. */
async function openAll(open: readonly (() => Promise<Replica>)[]): Promise<readonly Replica[]> {
  const settled = await Promise.allSettled(open.map((one) => one()));
  const opened = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = settled.find((one) => one.status === 'rejected');
  if (!failed) return opened;
  await Promise.all(opened.map((replica) => replica.close().catch(() => undefined)));
  throw failed.reason;
}

/** The stages of the way, in order; being lost in one is going on to none of them. */
function stageNames({ stages }: Pick<TeamFigures, 'stages'>): readonly string[] {
  const lost = new Set(stages.filter(({ status }) => status === 'lost').map(({ name }) => name));
  return stages.filter(({ name }) => !lost.has(name)).map(({ name }) => name);
}

function isDeleted(save: SaveState): boolean {
  return save.state === 'notSaved' && save.reason === 'deleted';
}

function bearsOnDeals(before: TeamRead['team'], after: TeamRead['team']): boolean {
  return !(
    before.currency === after.currency &&
    same(before.aliases, after.aliases) &&
    same(before.stages, after.stages) &&
    same(before.people.members, after.people.members)
  );
}
