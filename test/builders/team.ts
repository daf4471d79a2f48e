import * as Y from 'yjs';
import { createTotals, type Totals } from '#core/rollup/totals.ts';
import { createDealsReader, type DealsReader } from '#core/store/workspace/deals-reader.ts';
import { createPlanReader, type PlanReader } from '#core/store/workspace/plan-reader.ts';
import { dealContext, readTeam } from '#core/store/workspace/team-reader.ts';

/** One device's documents with their readers, without storage: what it takes to act and to see figures. */
export interface Documents {
  readonly device: string;
  readonly team: Y.Doc;
  readonly plan: Y.Doc;
  readonly deals: Y.Doc;
  readonly planReader: PlanReader;
  readonly dealsReader: DealsReader;
  readonly totals: Totals;
}

export function documentsOf(device: string, clientID?: number): Documents {
  const [team, plan, deals] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  if (clientID !== undefined) for (const doc of [team, plan, deals]) doc.clientID = clientID;
  const totals = createTotals();
  const dealsReader = createDealsReader(deals, dealContext(readTeam(team, device).team), totals, () => {});
  team.on('afterTransaction', () => dealsReader.reread(dealContext(readTeam(team, device).team)));
  return { device, team, plan, deals, planReader: createPlanReader(plan, () => {}), dealsReader, totals };
}

/** Gives each what the other lacks, in all documents. */
export function exchange(one: Documents, other: Documents): void {
  for (const document of ['team', 'plan', 'deals'] as const) {
    const [a, b] = [one[document], other[document]];
    const forB = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
    const forA = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a));
    Y.applyUpdate(b, forB, 'exchange');
    Y.applyUpdate(a, forA, 'exchange');
  }
}
