import { afterEach, expect, test } from 'vitest';
import { readTable } from '#core/table/file/read-table.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import { importActions } from '#core/table/plan/import-actions.ts';
import { planImport } from '#core/table/plan/plan-import.ts';
import { capture } from '#test/builders/capture.ts';
import { dataBytes, dataMissing, expectedOf } from '#test/shared-data.ts';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { type LocalSession, openLocalSession } from './local.ts';
import type { Action } from './session.ts';

const opened: LocalSession[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function open(): LocalSession {
  const session = openLocalSession({
    workspace: 'w',
    storage: createMemoryStorage(),
    keyStore: createMemoryKeyStore(),
    channel: false,
  });
  opened.push(session);
  return session;
}

test('D1 being lost is not going on, wherever the lost stage stands among the stages', async () => {
  const session = open();
  const stages = (['Lead', 'Offer', 'Dead', 'Won'] as const).map((name) => ({
    source: 'crm',
    name,
    status: name === 'Dead' ? ('lost' as const) : name === 'Won' ? ('won' as const) : ('open' as const),
  }));
  const way = (id: string, ...names: string[]) =>
    capture(id, {
      stage: names.at(-1),
      stages: names.map((stage, at) => ({ stage, day: `2026-01-0${at + 1}` })),
    });
  await session.act({
    type: 'takeIn',
    source: 'crm',
    readAt: 1,
    deals: [way('1', 'Lead', 'Dead'), way('2', 'Lead', 'Offer', 'Dead'), way('3', 'Lead', 'Offer', 'Won')],
    stages,
  });
  const rates = async () =>
    (await session.read({ kind: 'funnel' })).stages.map(({ stage, entered, conversion }) => [
      stage,
      entered,
      conversion === null ? null : Math.round(conversion * 100),
    ]);
  expect(await rates()).toEqual([
    ['Lead', 3, 67],
    ['Offer', 2, 50],
    ['Won', 1, 100],
  ]);
  // Said later that an offer means lost, too: then nobody but the winner went on.
  await session.act({
    type: 'configure',
    settings: { stages: stages.map((one) => (one.name === 'Offer' ? { ...one, status: 'lost' as const } : one)) },
  });
  expect(await rates()).toEqual([
    ['Lead', 3, 33],
    ['Won', 1, 100],
  ]);
});

const missing = dataMissing('salesforce-west');

test.skipIf(missing)(
  `D1 the funnel of 5,670 real stage changes, counted apart${missing ? `: ${missing}` : ''}`,
  async () => {
    const tables = ['Opportunity.csv', 'Quota.csv', 'User.csv', 'OpportunityHistory.csv'].map((name) => {
      const table = readTable(dataBytes('salesforce-west', name));
      if (!table.ok) throw new Error(`${name}: ${table.reason}`);
      return { name, table, mapping: { ...guessMapping(table).mapping, currency: 'USD' } };
    });
    const session = open();
    for (const action of importActions(planImport(tables), { import: 'i', source: 'file', readAt: 1, files: [] }))
      await session.act(action as Action);
    const { stages } = await session.read({ kind: 'funnel' });

    // The same from the file's rows: a deal went on when it was won, or stood in a later stage on a later line of its history.
    const way = stages.map(({ stage }) => stage);
    expect(new Set(way)).toEqual(
      new Set(['Qualification', 'Needs Analysis', 'Proposal/Quote', 'Negotiation', 'Closed Won']),
    );
    const histories = new Map<string, { stage: string; day: string }[]>();
    const [, ...lines] = new TextDecoder()
      .decode(dataBytes('salesforce-west', 'OpportunityHistory.csv'))
      .trim()
      .split(/\r?\n/);
    for (const line of lines) {
      const cells = line.split(',');
      const [stage = '', day = '', deal = ''] = [cells[2], cells[5], cells[6]];
      histories.set(deal, [...(histories.get(deal) ?? []), { stage, day }]);
    }
    const expected = expectedOf<{ history: { distinct_opportunities_ever_in_stage: Record<string, number> } }>(
      'salesforce-west',
    );
    const status = new Map(
      (await session.read({ kind: 'deals' })).map((deal) => [deal.id.slice('file|'.length), deal.status]),
    );
    for (const { stage, entered, conversion } of stages) {
      expect(entered, stage).toBe(expected.history.distinct_opportunities_ever_in_stage[stage]);
      let wentOn = 0;
      for (const [deal, all] of histories) {
        // A line that only repeats the stage of the line before is no change of stage.
        const inOrder = [...all].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
        const events = inOrder.filter((one, at) => inOrder[at - 1]?.stage !== one.stage);
        const first = events
          .filter((one) => one.stage === stage)
          .map(({ day }) => day)
          .sort()[0];
        if (first === undefined) continue;
        const later = events.some((one) => way.indexOf(one.stage) > way.indexOf(stage) && one.day >= first);
        if (status.get(deal) === 'won' || later) wentOn += 1;
      }
      expect(conversion, stage).toBe(wentOn / entered);
    }
  },
  60_000,
);
