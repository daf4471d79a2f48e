import { expect } from '@open-wc/testing';
import type { Deal } from '#core/metric/deal.ts';
import { openDesk } from './desk.ts';

const HEADER = 'Paceline Source,Deal ID,Deal Name,Owner,Stage,Status,Amount,Currency';
const query = { keys: [1], source: 'file', stages: [], members: [], joins: [] };
const deal = (id: string, minor: number): Deal => ({
  id,
  name: 'Same',
  stage: 'Won',
  status: 'won',
  amount: { minor, currency: 'USD' },
  stages: [],
});

describe('the desk', () => {
  it('compares each record with what is known in the source that it belongs to, and takes it in there', async () => {
    const asked: string[] = [];
    const known = [deal('file|1', 100_00), deal('crm.example.com|1', 250_00)];
    const context = {
      onShare: () => undefined,
      signal: new AbortController().signal,
      knownOf: async (kind: string, ids: readonly string[], source = 'file') => {
        asked.push(`${kind} ${source} ${ids.join()}`);
        return known.filter(({ id }) => ids.some((each) => id === `${source}|${each}`)) as never;
      },
    };
    const desk = openDesk();
    const rows = ['file,1,Same,Li Wei,Won,Won,100,USD', 'crm.example.com,1,Same,Li Wei,Won,Won,300,USD'];
    const file = new File([[HEADER, ...rows, 'crm.example.com,2,New,Li Wei,Won,Won,5,USD'].join('\n')], 'deals.csv');
    await desk.read({ key: 1, source: file, options: {}, remembered: [] }, context);
    const plan = await desk.plan(query, context);
    expect(asked).to.deep.equal(['deals file 1', 'deals crm.example.com 1,2']);
    expect(plan.kinds).to.deep.equal([{ kind: 'deals', count: 3, added: 1, changed: 1, unchanged: 1 }]);
    expect(plan.changes.map(({ changes }) => changes)).to.deep.equal([
      [{ field: 'amount', old: { minor: 250_00, currency: 'USD' }, new: { minor: 300_00, currency: 'USD' } }],
    ]);
    const sources: string[] = [];
    let slice = await desk.actions({ start: { import: 'i1', source: 'file', readAt: 1 } }, context);
    for (; slice.action; slice = await desk.actions({}, context))
      if (slice.action.type === 'takeIn') sources.push(`${slice.action.source} ${slice.action.deals.length}`);
    expect(sources).to.deep.equal(['file 1', 'crm.example.com 2']);
  });
});
