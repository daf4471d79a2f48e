import { expect, test } from 'vitest';
import { capture } from '#test/builders/capture.ts';
import { documentsOf } from '#test/builders/team.ts';
import { clearSample } from './clear-sample.ts';
import { enter } from './enter.ts';
import { configure, setAlias, setPeople } from './people.ts';
import { takeInDeals } from './take-in.ts';
import { readTeam } from './team-reader.ts';

test('clearing the sample removes what it brought and nothing else', () => {
  const here = documentsOf('one');
  const { team, plan, deals, planReader, dealsReader } = here;
  const author = { device: 'one', at: 1 };
  const figure = (subject: string, value: number) => [
    { cell: `revenue|${subject}|2026`, kind: 'target' as const, value },
  ];
  setPeople(team, { members: [{ id: 's1', name: 'Sample' }], units: [{ id: 'u', name: 'U' }] }, true);
  setAlias(team, 'Sample', 's1', true);
  setPeople(team, { members: [{ id: 'an', name: 'An' }] });
  setPeople(team, { members: [{ id: 'an', name: 'Sample name' }] }, true);
  enter(plan, planReader, author, figure('s1', 10), true);
  enter(plan, planReader, author, figure('an', 20));
  takeInDeals(
    deals,
    'one',
    { source: 'sample', readAt: 1, deals: [capture('1')], sample: true },
    dealsReader.recordsOf,
  );
  takeInDeals(deals, 'one', { source: 'crm', readAt: 1, deals: [capture('1')] }, dealsReader.recordsOf);
  expect([readTeam(team, 'one').team.sample, planReader.hasSample(), dealsReader.hasSample()]).toEqual([
    true,
    true,
    true,
  ]);

  clearSample(team, plan, deals);
  expect([readTeam(team, 'one').team.sample, planReader.hasSample(), dealsReader.hasSample()]).toEqual([
    false,
    false,
    false,
  ]);
  expect(readTeam(team, 'one').team.people.members).toEqual([{ id: 'an', name: 'An' }]);
  expect(Object.keys(planReader.cells)).toEqual(['revenue|an|2026']);
  expect(here.totals.deals().map(({ id }) => id)).toEqual(['crm|1']);

  enter(plan, planReader, author, figure('s1', 30));
  expect(planReader.cells['revenue|s1|2026']?.target?.value).toBe(30);
});

test('the sample configures only what nobody has set, and takes it away again', () => {
  const { team, plan, deals } = documentsOf('one');
  configure(team, 'one', { name: '华东' });
  configure(team, 'one', { name: 'Sample team', currency: 'USD', me: 's1', calendar: 'US' }, true);
  setPeople(team, { members: [{ id: 's1', name: 'Sample' }] }, true);
  expect(readTeam(team, 'one').team).toMatchObject({ name: '华东', currency: 'USD', me: 's1', calendar: 'US' });
  configure(team, 'one', { calendar: 'DE' });
  clearSample(team, plan, deals);
  expect(readTeam(team, 'one').team).toMatchObject({ name: '华东', currency: 'CNY', calendar: 'DE' });
  expect(readTeam(team, 'one').team.me).toBeUndefined();
});
