import type * as Y from 'yjs';
import type { WorkCalendar } from '#core/calendar/work-calendar.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { Book } from '#core/rollup/book.ts';
import type { Figures, TeamFigures } from '#core/rollup/figures.ts';
import { createTotals, type Totals } from '#core/rollup/totals.ts';
import type { Device } from '../identity/device.ts';
import { browserLostData } from '../storage/data-loss.ts';
import type { Storage } from '../storage/storage.ts';
import { ReadOnlyError } from '../workspace/change.ts';
import { createDealsReader, type DealsReader, type Unknown } from '../workspace/deals-reader.ts';
import { DEALS, DOCUMENTS, dealId, kindOf, MAIN_PLAN, type RowKind, TEAM } from '../workspace/layout.ts';
import { MIGRATIONS, migrate } from '../workspace/migrations.ts';
import { createOrdersReader } from '../workspace/orders-reader.ts';
import { createPlanReader, type PlanReader } from '../workspace/plan-reader.ts';
import { createRowsReader, type RowsReader } from '../workspace/rows-reader.ts';
import { same } from '../workspace/same.ts';
import { readShapes } from '../workspace/shapes.ts';
import { dayOf } from '../workspace/take-in.ts';
import { dealContext, readCaptures, readTeam, type TeamRead } from '../workspace/team-reader.ts';
import { type Acts, createActs } from './acts.ts';
import { askedDeals } from './asked-deals.ts';
import { KEPT_VERSION, type KeptFigures, type Known } from './kept-figures.ts';
import { createListing } from './listing.ts';
import { listImports, type OriginsFrom, originsOf } from './origins.ts';
import { openReplica, type Replica } from './replica.ts';
import { joinSaveStates } from './save-states.ts';
import {
  type Action,
  type ActResult,
  type CapturedRow,
  type Imports as ImportList,
  type RecordPage,
  SaveError,
  type SaveState,
  type Slices,
  type ValueOrigin,
  type WorkspaceInfo,
} from './session.ts';
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
  /** The calendar of the team, where it is at hand: days that are worked count in splits. */
  readonly workCalendar?: () => WorkCalendar | undefined;
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
  records(query: Slices['records']['query']): Promise<RecordPage>;
  provenance(query: Slices['provenance']['query']): readonly ValueOrigin[];
  imports(): ImportList;
  captured(query: Slices['captured']['query']): Slices['captured']['value'];
  /** The workspace as a `.paceline` file. */
  file(): Promise<Uint8Array>;
  /** The stored revisions the figures are made of; undefined while they hold changes that are not stored. */
  stamp(): Readonly<Record<string, number>> | undefined;
  /** Called after every change of figures or of the save state; with `save` when it is of that alone. */
  onChange(listener: (only?: 'save') => void): () => void;
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
  const replicaOf = (document: string): Replica => replicas.find((replica) => replica.document === document) as Replica;
  const docOf = (document: string): Y.Doc => replicaOf(document).doc;
  const [team, plan, deals] = [docOf(TEAM), docOf(MAIN_PLAN), docOf(DEALS)];
  const migrated = replicas.map(({ doc, document }) => migrate(doc, MIGRATIONS[kindOf(document)]).ok);
  const readOnly = migrated.includes(false);

  const listeners = new Set<(only?: 'save') => void>();
  const tell = (only?: 'save'): void => {
    for (const listener of [...listeners]) listener(only);
  };
  /** Of a running import nothing is told before its end: it is one act, and figures of half of it are nobody's. */
  const changed = (): void => {
    if (!acts?.imports.running()) tell();
  };
  let acts: Acts | undefined;

  let read: TeamRead = readTeam(team, device.id);
  let captures = readCaptures(deals);
  const totals = createTotals({ stages: stageNames(read.team) });
  const planReader = createPlanReader(plan, changed);
  const dealsReader: DealsReader = createDealsReader(deals, dealContext(read.team), totals, () => {
    captures = readCaptures(deals);
    changed();
  });
  const ordersReader = createOrdersReader(deals, dealContext(read.team), totals, changed);
  const otherRows = (kind: RowKind): RowsReader => createRowsReader(deals, kind, () => {}, changed);
  const rowsReaders = {
    orders: ordersReader,
    accounts: otherRows('accounts'),
    products: otherRows('products'),
    activities: otherRows('activities'),
  };

  const onTeam = (transaction: Y.Transaction): void => {
    if (transaction.changed.size === 0) return;
    const before = read.team;
    read = readTeam(team, device.id);
    const unknown = whatIsNew(before, read.team);
    if (unknown !== 'nothing') {
      const context = dealContext(read.team);
      const only = unknown === 'all' ? undefined : unknown;
      dealsReader.reread(context, only);
      ordersReader.reread(
        context,
        only?.flatMap((one) => ('owner' in one ? [one.owner] : [])),
      );
    }
    if (!same(stageNames(before), stageNames(read.team))) totals.reorder(stageNames(read.team));
    changed();
  };
  team.on('afterTransaction', onTeam);

  const performing: Acts = createActs({
    workspace,
    device: device.id,
    now: options.now,
    team,
    plan,
    deals,
    planReader,
    dealsReader,
    rowsReaders,
    teamRead: () => read,
    figures: () => {
      const workCalendar = options.workCalendar?.();
      return { ...figures, ...(workCalendar && { workCalendar }) };
    },
    dealsHaveAmounts: () => haveAmounts(totals.book),
    replicas: [TEAM, MAIN_PLAN, DEALS].map(replicaOf),
  });
  acts = performing;
  /** An act of many steps that is under way: all others wait for it. */
  let busy: Promise<unknown> | undefined;
  const figures: Figures = {
    get team() {
      const hasSample = (reader: { hasSample(): boolean }): boolean => reader.hasSample();
      const sample = read.team.sample || [planReader, dealsReader, ...Object.values(rowsReaders)].some(hasSample);
      return { ...read.team, sample, captures };
    },
    get plan() {
      return { cells: planReader.cells, canUndo: performing.canUndo(), canRedo: performing.canRedo() };
    },
    totals: totals.book,
  };
  const stops = replicas.map((replica) =>
    replica.onSaveState(() => tell(acts?.imports.running() ? 'save' : undefined)),
  );

  const origins: OriginsFrom = { team, deals, planReader, dealsReader, rowsReaders, teamRead: () => read };
  const listing = createListing({ ...origins, totals, today: () => dayOf(options.now()) });
  const dealsOf = ({ ids, source = '' }: Slices['deals']['query']): readonly Deal[] =>
    ids ? [...new Set(ids)].flatMap((id) => totals.get(dealId(source, id)) ?? []) : totals.deals();

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

  async function inTurn<T>(work: T | Promise<T>): Promise<T> {
    if (!(work instanceof Promise)) return work;
    busy = work;
    try {
      return await work;
    } finally {
      busy = undefined;
    }
  }

  const live: Live = {
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
    skipped: () =>
      Object.values(rowsReaders).reduce(
        (sum, reader) => sum + reader.skipped(),
        read.skipped + planReader.skipped() + dealsReader.skipped(),
      ),
    saveState: () => joinSaveStates(replicas.map((replica) => replica.saveState())),
    async act(action) {
      if (readOnly) throw new SaveError('newer-version');
      try {
        while (busy) await busy.catch(() => undefined);
        const result = await inTurn(performing.perform(action));
        // A part is told of, and saved, with the import's end.
        if (isPart(action)) return result;
        tell();
        if (isOfImports(action)) await performing.imports.onDisk();
        if (!performing.imports.running() || !isOfImports(action)) {
          await Promise.all(replicas.map((replica) => replica.saved()));
        }
        return result;
      } catch (cause) {
        throw cause instanceof ReadOnlyError ? new SaveError('newer-version', cause) : cause;
      }
    },
    deals: (query) =>
      Object.keys(query).every((part) => part === 'kind' || part === 'from' || part === 'count')
        ? totals.deals(query.from, query.count)
        : askedDeals(dealsOf(query), figures, query, options.now()),
    records: (query) => listing.page(query),
    captured: ({ of, source, ids }) =>
      ids.flatMap((id) => {
        const row = rowsReaders[of].row(dealId(source, id));
        return row ? [{ id, values: row.fields as CapturedRow['values'] }] : [];
      }),
    provenance: (query) => originsOf(origins, query),
    imports: () => ({ imports: listImports(deals), shapes: readShapes(team) }),
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
      // Who began an import and did not end it, is gone.
      if (performing.imports.running())
        await live.act({ type: 'abandonImport', import: performing.imports.running() ?? '' }).catch(() => undefined);
      for (const stop of stops) stop();
      team.off('afterTransaction', onTeam);
      planReader.close();
      dealsReader.close();
      for (const reader of Object.values(rowsReaders)) reader.close();
      listeners.clear();
      await Promise.all(replicas.map((replica) => replica.close()));
    },
  };
  return live;
}

/** Whether an act is a part of an import, and nothing by itself. */
export function isPart(action: Action): boolean {
  if (action.type === 'beginImport') return true;
  return 'import' in action && action.import !== undefined && action.type.startsWith('takeIn');
}

/** Whether an act may write many things together. */
function isOfImports({ type }: Action): boolean {
  return type.endsWith('Import') || type === 'undo' || type === 'redo';
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

/** What deals and orders may mean now that meant nothing before: all of it, only what is about some names, or nothing. */
function whatIsNew(before: TeamRead['team'], after: TeamRead['team']): 'all' | 'nothing' | readonly Unknown[] {
  if (before.currency !== after.currency) return 'all';
  const found: Unknown[] = [];
  const compare = (
    was: ReadonlyMap<string, string>,
    is: ReadonlyMap<string, string>,
    unknown: (key: string) => Unknown,
  ) => {
    for (const [key, value] of was) if (is.get(key) !== value) return false;
    for (const key of is.keys()) if (!was.has(key)) found.push(unknown(key));
    return true;
  };
  const known =
    compare(new Map(Object.entries(before.aliases)), new Map(Object.entries(after.aliases)), (owner) => ({ owner })) &&
    compare(membersIn(before), membersIn(after), (owner) => ({ owner })) &&
    compare(stagesIn(before), stagesIn(after), (name) => {
      const at = name.indexOf('|');
      return { source: name.slice(0, at), stage: name.slice(at + 1) };
    });
  if (!known) return 'all';
  return found.length === 0 ? 'nothing' : found;
}

function membersIn({ people }: TeamRead['team']): ReadonlyMap<string, string> {
  return new Map(people.members.map(({ id }) => [id, id]));
}

function stagesIn({ stages }: TeamRead['team']): ReadonlyMap<string, string> {
  return new Map(stages.map(({ source, name, status }) => [`${source}|${name}`, status]));
}

/** Whether any deal has an amount. */
function haveAmounts(book: Book): boolean {
  for (const { ledgers } of book.accounts.values()) {
    for (const { currency, months } of ledgers) {
      if (currency === '') continue;
      for (const { won, lost, open } of months.values()) if (won + lost + open > 0) return true;
    }
  }
  return false;
}
