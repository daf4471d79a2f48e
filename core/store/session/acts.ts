import type * as Y from 'yjs';
import { clearSample } from '../workspace/clear-sample.ts';
import type { DealsReader } from '../workspace/deals-reader.ts';
import { type Author, decide, enter, enterQuotas, enterSample, type Step, takeBack } from '../workspace/enter.ts';
import { edits } from '../workspace/layout.ts';
import { configure, removePeople, setAlias, setPeople, takeInPeople } from '../workspace/people.ts';
import type { PlanReader } from '../workspace/plan-reader.ts';
import { FIELD_NAMES } from '../workspace/records.ts';
import { dayOf, editDeal, revertEdits, type TakenIn, takeInDeals } from '../workspace/take-in.ts';
import type { TeamRead } from '../workspace/team-reader.ts';
import type { Action, ActResult } from './session.ts';

interface ActsOn {
  readonly workspace: string;
  readonly device: string;
  readonly now: () => number;
  readonly team: Y.Doc;
  readonly plan: Y.Doc;
  readonly deals: Y.Doc;
  readonly planReader: PlanReader;
  readonly dealsReader: DealsReader;
  readonly teamRead: () => TeamRead;
}

/** Actions carried out on the documents, one transaction a document, and what of them can be taken back. */
export interface Acts {
  /** At once, in memory; whether it is saved is the replicas' affair. */
  perform<A extends Action>(action: A): ActResult<A>;
  canUndo(): boolean;
  canRedo(): boolean;
}

type Edit = { readonly key: string; readonly from: unknown; readonly to: unknown };

/** One act that can be taken back: entries, or edits of a deal. */
type Done = { readonly steps: readonly Step[] } | { readonly edits: readonly Edit[] };

export function createActs(on: ActsOn): Acts {
  const { workspace, device, team, plan, deals, planReader, dealsReader, teamRead } = on;
  const done: Done[] = [];
  const undone: Done[] = [];

  const author = (): Author => ({ device, by: teamRead().author, at: on.now() });
  const sampleAuthor = (): Author => ({ ...author(), by: teamRead().team.me });

  function did(act: Done): void {
    if ('steps' in act ? act.steps.length === 0 : act.edits.length === 0) return;
    done.push(act);
    undone.length = 0;
  }

  /** Takes back the newest act that still can be; acts that others have entered over since are passed by. */
  function move(from: Done[], to: Done[], origin: 'act:undo' | 'act:redo'): { done: boolean } {
    for (let act = from.pop(); act; act = from.pop()) {
      if ('steps' in act) {
        const steps = takeBack(plan, planReader, author(), act.steps, origin);
        if (steps.length === 0) continue;
        to.push({ steps });
      } else {
        if (!revertEdits(deals, act.edits)) continue;
        to.push({ edits: act.edits.map(({ key, from: was, to: is }) => ({ key, from: is, to: was })) });
      }
      return { done: true };
    }
    return { done: false };
  }

  function takeInQuotas(action: Extract<Action, { type: 'takeInQuotas' }>): TakenIn & { refused?: 'currency' } {
    const { quotas, members = [], currency, sample } = action;
    const named = new Set(members.map(({ alias }) => alias));
    const strangers = quotas
      .filter(({ owner }) => !named.has(owner))
      .map(({ owner, ownerName = owner }) => ({ alias: owner, name: ownerName }));
    const read = teamRead();
    // Nothing in another currency is ever added to these figures: there is no rate for it yet.
    if (read.currencySet && read.team.currency !== currency) {
      return { added: 0, changed: 0, unchanged: quotas.length, refused: 'currency' };
    }
    takeInPeople(team, workspace, { members: [...members, ...strangers], currency, sample });
    const { aliases } = teamRead().team;
    const { steps, ...counts } = enterQuotas(
      plan,
      planReader,
      sample ? sampleAuthor() : author(),
      quotas.map(({ owner, period, minor, metric }) => ({ member: aliases[owner] ?? owner, period, minor, metric })),
      sample,
    );
    did({ steps });
    return counts;
  }

  function perform(action: Action): unknown {
    switch (action.type) {
      case 'enter':
        if (action.sample) return enterSample(plan, planReader, sampleAuthor(), action.entries);
        return void did({ steps: enter(plan, planReader, author(), action.entries) });
      case 'decide':
        return void did({ steps: decide(plan, planReader, author(), action.pick, action.reason) });
      case 'undo':
        return move(done, undone, 'act:undo');
      case 'redo':
        return move(undone, done, 'act:redo');
      case 'takeIn': {
        const { members, stages, sample } = action;
        takeInPeople(team, workspace, { members, stages, currency: commonCurrency(action.deals), sample });
        return takeInDeals(deals, device, action, dealsReader.recordsOf);
      }
      case 'takeInQuotas':
        return takeInQuotas(action);
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
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}

/** The currency most of the deals are in; of equals the first. */
function commonCurrency(deals: Extract<Action, { type: 'takeIn' }>['deals']): string | undefined {
  const counts = new Map<string, number>();
  for (const { currency } of deals) {
    if (currency !== undefined && /^[A-Z]{3}$/.test(currency)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
