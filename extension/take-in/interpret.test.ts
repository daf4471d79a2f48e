import { describe, expect, test } from 'vitest';
import type { Deal } from '#core/metric/deal.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { compare } from './compare.ts';
import { guessStatus } from './guess-status.ts';
import { interpret, withStatus } from './interpret.ts';

const reading = (rows: readonly (readonly string[])[]): PageReading => ({
  site: 'crm.example',
  list: '/deals',
  by: 'table',
  columns: [
    { label: 'Name', field: 'name' },
    { label: 'Amount', field: 'amount' },
    { label: 'State', field: 'stage' },
    { label: 'End Date', field: 'closes' },
    { label: 'Employee', field: 'owner' },
  ],
  rows: rows.map((cells, index) => ({ key: `no ${index}`, cells })),
  shown: rows.length,
});

describe('deals out of a page', () => {
  test('numbers and dates are read by the majority of their column, with the text kept beside', () => {
    const { deals, unread } = interpret(
      reading([
        ['A', '$ 1,500.50', 'Won', '08/09/2026', 'Ada'],
        ['B', '$ 20,488.50', 'Lead', '11/23/2026', 'Bruno'],
        ['C', 'much', 'Lead', '', 'Ada'],
        ['D', 'n/a', 'Lead', '', 'Ada'],
      ]),
      'CNY',
    );
    expect(deals[0]).toEqual({
      id: 'no 0',
      name: 'A',
      owner: 'Ada',
      stage: 'Won',
      minor: 150050,
      currency: 'USD',
      closes: '2026-08-09',
      raw: { name: 'A', amount: '$ 1,500.50', stage: 'Won', closes: '08/09/2026', owner: 'Ada' },
    });
    expect(deals[2]).not.toHaveProperty('minor');
    expect(deals[2]).not.toHaveProperty('closes');
    expect(unread).toBe(1);
  });

  test('states and owners are listed once; the currency is the one most amounts say, and `$` is not sure', () => {
    const read = interpret(
      reading([
        ['A', '$1', 'Won', '', 'Ada'],
        ['B', '$2', 'Won', '', 'Bruno'],
        ['C', '€3', 'Lead', '', 'Ada'],
      ]),
      'CNY',
    );
    expect([read.stages, read.owners, read.currency]).toEqual([
      ['Won', 'Lead'],
      ['Ada', 'Bruno'],
      { currency: 'USD', sure: false },
    ]);
    expect(read.deals[2]?.currency).toBe('EUR');
  });

  test('a won deal without a closing date counts on the day it is read, unless the plan knows its date', () => {
    const { deals } = interpret(
      reading([
        ['A', '1', 'Won', '', 'Ada'],
        ['B', '2', 'Won', '', 'Ada'],
        ['C', '3', 'Lead', '', 'Ada'],
      ]),
      'CNY',
    );
    const done = withStatus(deals, guessStatus, (id) => id === 'no 1', '2026-11-23');
    expect(done.deals.map((deal) => [deal.status, deal.closes])).toEqual([
      ['won', '2026-11-23'],
      ['won', undefined],
      ['open', undefined],
    ]);
    expect(done.undated).toBe(1);
  });

  test.each([
    ['Won', 'won'],
    ['Closed Lost', 'lost'],
    ['Closed Won', 'won'],
    ['赢单', 'won'],
    ['输单', 'lost'],
    ['成交签约', 'won'],
    ['Converted', 'open'],
    ['Opportunity', 'open'],
    ['异议处理', 'open'],
  ] as const)('%s most likely means %s', (stage, status) => {
    expect(guessStatus(stage)).toBe(status);
  });

  test('what the page does not show is no difference; new and changed are told apart', () => {
    const known: Deal[] = [
      {
        id: 'crm.example|no 0',
        name: 'A',
        account: 'Acme',
        stage: 'Lead',
        status: 'open',
        stages: [],
        amount: { minor: 100, currency: 'CNY' },
      },
      {
        id: 'crm.example|no 1',
        name: 'B',
        stage: 'Lead',
        status: 'open',
        stages: [],
        amount: { minor: 200, currency: 'CNY' },
      },
    ];
    const { deals } = interpret(
      reading([
        ['A', '1.00', 'Lead', '', ''],
        ['B', '2.50', 'Lead', '', ''],
        ['C', '3', 'Lead', '', ''],
      ]),
      'CNY',
    );
    expect(compare('crm.example', deals, known).map(({ deal, isNew, changes }) => [deal.name, isNew, changes])).toEqual(
      [
        ['B', false, [{ field: 'minor', from: 200 }]],
        ['C', true, []],
      ],
    );
  });
});
