import type * as Y from 'yjs';
import type { SubjectId } from '#core/people/people.ts';
import type { Figures } from '#core/rollup/figures.ts';
import { COMPANY } from '#core/rollup/org.ts';
import { resolverOf } from '#core/rollup/resolve.ts';
import { clearSample } from '../workspace/clear-sample.ts';
import type { DealsReader } from '../workspace/deals-reader.ts';
import {
  type Author,
  type Derived,
  decide,
  enter,
  enterQuotas,
  enterSample,
  type Step,
  takeBack,
} from '../workspace/enter.ts';
import { edits, type RowKind } from '../workspace/layout.ts';
import { configure, isSet, removePeople, setAlias, setPeople, takeInPeople } from '../workspace/people.ts';
import type { PlanReader } from '../workspace/plan-reader.ts';
import { FIELD_NAMES } from '../workspace/records.ts';
import type { RowsReader } from '../workspace/rows-reader.ts';
import { rememberShape } from '../workspace/shapes.ts';
import { setForth, type TakenBack } from '../workspace/take-back-import.ts';
import { dayOf, editDeal, originOf, revertEdits, takeInDeals } from '../workspace/take-in.ts';
import { takeInList } from '../workspace/take-in-list.ts';
import { takeInRows } from '../workspace/take-in-rows.ts';
import type { TeamRead } from '../workspace/team-reader.ts';
import { inSteps } from './breathe.ts';
import { holdLock } from './hold-lock.ts';
import { createImports, type Imports } from './imports.ts';
import type { Replica } from './replica.ts';
import type { Action, ActResult, Counts, RecordKind } from './session.ts';

interface ActsOn {
  readonly workspace: string;
  readonly device: string;
  readonly now: () => number;
  readonly team: Y.Doc;
  readonly plan: Y.Doc;
  readonly deals: Y.Doc;
  readonly planReader: PlanReader;
  readonly dealsReader: DealsReader;
  readonly rowsReaders: Readonly<Record<RowKind, RowsReader>>;
  readonly teamRead: () => TeamRead;
  /** As they are now, in the middle of an act too. */
  readonly figures: () => Figures;
  /** Whether any deal has an amount. */
  readonly dealsHaveAmounts: () => boolean;
  /** Team, plan and deals: the order in which an import is written. */
  readonly replicas: readonly Replica[];
}

/** Actions carried out on the documents, one transaction a document, and what of them can be taken back. */
export interface Acts {
  /** In memory, at once or step by step; whether it is saved is the replicas' affair, and `imports.onDisk`. */
  perform<A extends Action>(action: A): ActResult<A> | Promise<ActResult<A>>;
  readonly imports: Imports;
  canUndo(): boolean;
  canRedo(): boolean;
}

type Edit = { readonly key: string; readonly from: unknown; readonly to: unknown };

/** One act that can be taken back: entries, edits of a deal, or an import; one taken back has what leads forth again. */
type Done =
  | { readonly steps: readonly Step[] }
  | { readonly edits: readonly Edit[] }
  | { readonly import: string; readonly taken?: TakenBack };

export function createActs(on: ActsOn): Acts {
  const { workspace, device, team, plan, deals, planReader, dealsReader, rowsReaders, teamRead } = on;
  let done: Done[] = [];
  const undone: Done[] = [];

  const author = (): Author => ({ device, by: teamRead().author, at: on.now() });
  const sampleAuthor = (): Author => ({ ...author(), by: teamRead().team.me });
  const takeBackOn = { team, plan, deals, planReader, dealsReader, author };
  const imports = createImports(takeBackOn, on.replicas, () => holdLock(`paceline import ${workspace}`));

  function did(act: Done): void {
    if ('steps' in act && act.steps.length === 0) return;
    if ('edits' in act && act.edits.length === 0) return;
    done.push(act);
    undone.length = 0;
  }

  /** Takes back the newest act that still can be; acts that others have entered over since are passed by. */
  async function undo(): Promise<{ done: boolean }> {
    // A running import is no act yet, and none is taken back under it.
    while (done.length > 0 && !('import' in (done.at(-1) as Done) && imports.running())) {
      const act = done.pop() as Done;
      const back = 'import' in act ? await undoImport(act.import) : takeBackAct(act, 'act:undo');
      if (!back) continue;
      undone.push(back);
      return { done: true };
    }
    return { done: false };
  }

  async function redo(): Promise<{ done: boolean }> {
    while (undone.length > 0 && !('import' in (undone.at(-1) as Done) && imports.running())) {
      const act = undone.pop() as Done;
      const forth = 'import' in act ? await redoImport(act.import, act.taken) : takeBackAct(act, 'act:redo');
      if (!forth) continue;
      done.push(forth);
      return { done: true };
    }
    return { done: false };
  }

  function takeBackAct(act: Exclude<Done, { import: string }>, origin: 'act:undo' | 'act:redo'): Done | undefined {
    if ('steps' in act) {
      const steps = takeBack(plan, planReader, author(), act.steps, origin);
      return steps.length === 0 ? undefined : { steps };
    }
    if (!revertEdits(deals, act.edits)) return undefined;
    return { edits: act.edits.map(({ key, from: was, to: is }) => ({ key, from: is, to: was })) };
  }

  async function undoImport(name: string): Promise<Done | undefined> {
    const { done: isDone, taken } = await imports.undo(name);
    return isDone && taken ? { import: name, taken } : undefined;
  }

  async function redoImport(name: string, taken: TakenBack | undefined): Promise<Done | undefined> {
    if (!taken) return undefined;
    await imports.together(async () => {
      await inSteps(setForth(takeBackOn, taken.written));
      takeBack(plan, planReader, author(), taken.steps, 'act:redo');
    });
    return { import: name };
  }

  /** A part of an import is done in its name; anything else at once. */
  function taking(name: string | undefined, kind: RecordKind, work: () => Counts): Counts & { refused?: 'import' } {
    if (name === undefined) return work();
    return imports.part(name, kind, work) ?? { added: 0, changed: 0, unchanged: 0, refused: 'import' };
  }

  const derivedIn: Derived = (metric) => {
    const { targetOf } = resolverOf(on.figures(), metric);
    return (subject, period) => {
      const { minor, origin } = targetOf(subject, period);
      return origin === 'derived' ? (minor ?? undefined) : undefined;
    };
  };

  function takeInQuotas(action: Extract<Action, { type: 'takeInQuotas' }>): Counts & { refused?: 'currency' } {
    const { quotas, members = [], currency, sample, import: name } = action;
    const read = teamRead();
    const above = unitsAs(read);
    const named = new Set(members.map(({ alias }) => alias));
    const strangers = quotas
      .filter(({ owner }) => !named.has(owner) && above(owner) === undefined)
      .map(({ owner, ownerName = owner }) => ({ alias: owner, name: ownerName }));
    // Nothing in another currency is ever added to these figures: there is no rate for it yet.
    if (read.currencySet && read.team.currency !== currency) {
      return { added: 0, changed: 0, unchanged: quotas.length, refused: 'currency' };
    }
    takeInPeople(team, workspace, { members: [...members, ...strangers], currency, sample, import: name });
    const { aliases } = teamRead().team;
    const { steps, ...counts } = enterQuotas(
      plan,
      planReader,
      sample ? sampleAuthor() : author(),
      quotas.map(({ owner, period, minor, metric, from }) => ({
        subject: aliases[owner] ?? (named.has(owner) ? owner : (above(owner) ?? owner)),
        period,
        minor,
        metric,
        from: originOf(name, from),
      })),
      derivedIn,
      sample,
    );
    if (name === undefined) did({ steps });
    return counts;
  }

  function takeInRecords(action: Extract<Action, { type: 'takeInRecords' }>): Counts {
    const { of, members, records, sample, import: name } = action;
    const currency = commonCurrency(records.map(({ values }) => values.currency));
    takeInPeople(team, workspace, { members, currency, sample, import: name });
    const counts = takeInRows(deals, device, action, rowsReaders[of].recordsOf);
    if (name === undefined && of === 'orders') ordersCount(sample);
    return counts;
  }

  /** Where orders are all that tells of money, they are the revenue. */
  function ordersCount(sample?: true): void {
    if (isSet(team, 'revenue') || rowsReaders.orders.count() === 0 || on.dealsHaveAmounts()) return;
    takeInPeople(team, workspace, { revenue: 'orders', sample });
  }

  function perform(action: Action): unknown {
    switch (action.type) {
      case 'enter':
        if (action.sample) return enterSample(plan, planReader, sampleAuthor(), action.entries);
        return void did({ steps: enter(plan, planReader, author(), action.entries) });
      case 'decide':
        return void did({ steps: decide(plan, planReader, author(), action.pick, action.reason) });
      case 'undo':
        return undo();
      case 'redo':
        return redo();
      case 'takeIn':
        return taking(action.import, 'deals', () => {
          const { members, stages, sample } = action;
          const currency = commonCurrency(action.deals.map((deal) => deal.currency));
          takeInPeople(team, workspace, { members, stages, currency, sample, import: action.import });
          return takeInDeals(deals, device, action, dealsReader.recordsOf, dealsReader.countOf);
        });
      case 'takeInQuotas':
        return taking(action.import, 'quotas', () => takeInQuotas(action));
      case 'takeInRecords':
        return taking(action.import, action.of, () => takeInRecords(action));
      case 'takeInPeople':
        return taking(action.import, 'people', () =>
          takeInList(team, workspace, { people: action.people, today: dayOf(on.now()), import: action.import }),
        );
      case 'beginImport':
        return imports.begin(action);
      case 'endImport':
        return imports.end(action, ordersCount).then((ended) => {
          if (ended.done) did({ import: action.import });
          return ended;
        });
      case 'abandonImport':
        return imports.abandon(action.import);
      case 'undoImport':
        return imports.undo(action.import).then(({ taken, ...result }) => {
          if (taken) {
            done = done.filter((act) => !('import' in act) || act.import !== action.import);
            undone.push({ import: action.import, taken });
          }
          return result;
        });
      case 'rememberShape':
        return void rememberShape(team, action.shape, action.mapping);
      case 'editDeal': {
        const keys = FIELD_NAMES.map((field) => `${action.id}|${field}`);
        const before = keys.map((key) => edits(deals).get(key));
        editDeal(deals, action.id, action.changes, dayOf(on.now()));
        const changes = keys.map((key, at): Edit => ({ key, from: edits(deals).get(key), to: before[at] }));
        return void did({ edits: changes.filter(({ from, to }) => from !== to) });
      }
      case 'setPeople':
        return void setPeople(team, action.people, action.sample);
      case 'removePeople':
        return void removePeople(team, action.subjects);
      case 'alias':
        return void setAlias(team, action.alias, action.member, action.sample);
      case 'configure':
        return void configure(team, device, action.settings, action.sample);
      case 'clearSample':
        clearSample(team, plan, deals, author());
        // Nothing leads back to figures that are no more.
        done.length = 0;
        undone.length = 0;
        return undefined;
    }
  }

  return {
    perform: <A extends Action>(action: A) => perform(action) as ActResult<A>,
    imports,
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}

/** The unit, or the company, that a quota's owner is, by id or by a name that no other unit and nobody has. */
function unitsAs({ team: { people, aliases } }: TeamRead): (owner: string) => SubjectId | undefined {
  const persons = new Set([...Object.keys(aliases), ...people.members.flatMap(({ id, name }) => [id, name])]);
  const units = new Map<string, SubjectId | undefined>([[COMPANY, COMPANY]]);
  for (const { id, name } of people.units) units.set(name, units.has(name) ? undefined : id);
  for (const { id } of people.units) units.set(id, id);
  return (owner) => (persons.has(owner) ? undefined : units.get(owner));
}

/** The currency most amounts are in; of equals the first. */
function commonCurrency(currencies: readonly unknown[]): string | undefined {
  const counts = new Map<string, number>();
  for (const currency of currencies) {
    if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) continue;
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
