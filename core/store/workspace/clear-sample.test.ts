import { expect, test } from 'vitest';
import { capture } from '#test/builders/capture.ts';
import { documentsOf } from '#test/builders/team.ts';
import { clearSample } from './clear-sample.ts';
import { enter, enterSample, takeBack } from './enter.ts';
import { configure, setAlias, setPeople, takeInPeople } from './people.ts';
import { editDeal, takeInDeals } from './take-in.ts';
import { readTeam } from './team-reader.ts';

const author = { device: 'one', at: 1 };

test('clearing the sample removes what it brought and nothing else', () => {
  const here = documentsOf('one');
  const { team, plan, deals, planReader, dealsReader } = here;
  const figure = (subject: string, value: number) => [
    { cell: `revenue|${subject}|2026`, kind: 'target' as const, value },
  ];
  setPeople(team, { members: [{ id: 's1', name: 'Sample' }], units: [{ id: 'u', name: 'U' }] }, true);
  setAlias(team, 'Sample', 's1', true);
  setPeople(team, { members: [{ id: 'an', name: 'An' }] });
  setPeople(team, { members: [{ id: 'an', name: 'Sample name' }] }, true);
  enterSample(plan, planReader, author, figure('s1', 10));
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

  clearSample(team, plan, deals, author);
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
  clearSample(team, plan, deals, author);
  expect(readTeam(team, 'one').team).toMatchObject({ name: '华东', currency: 'CNY', calendar: 'DE' });
  expect(readTeam(team, 'one').team.me).toBeUndefined();
});

test('what is made of the sample alone goes with it: places in it, edits of its deals, figures taken back to its own', () => {
  const { team, plan, deals, planReader, dealsReader } = documentsOf('one');
  setPeople(team, { members: [{ id: 's1', name: 'Sample' }], units: [{ id: 'u', name: 'U' }] }, true);
  setPeople(team, {
    members: [{ id: 'an', name: 'An' }],
    placements: [{ subject: 'an', unit: 'u', from: '2026-01-01' }],
  });
  setAlias(team, 'sam', 's1');
  configure(team, 'one', { me: 's1' });
  takeInDeals(
    deals,
    'one',
    { source: 'sample', readAt: 1, deals: [capture('1')], sample: true },
    dealsReader.recordsOf,
  );
  editDeal(deals, 'sample|1', { stage: 'Closing', minor: 7 }, '2026-02-02');
  const cell = 'revenue|company|2026';
  enterSample(plan, planReader, author, [{ cell, kind: 'target', value: 98 }]);
  const steps = enter(plan, planReader, author, [{ cell, kind: 'target', value: 105 }]);
  takeBack(plan, planReader, author, steps, 'act:undo');
  expect(planReader.cells[cell]?.target?.value).toBe(98);

  clearSample(team, plan, deals, author);
  const left = [team, deals].flatMap((doc) =>
    [...doc.share].flatMap(([map]) => [...doc.getMap(map).keys()].map((key) => `${map} ${key}`)),
  );
  expect(left.sort()).toEqual(['members an', 'meta v1', 'meta v1']);
  expect(planReader.cells[cell]?.target?.value).toBeNull();
  expect(planReader.history(cell).map(({ value }) => value)).toEqual(expect.arrayContaining([105, null]));
});

test('what a person or a real source says over the sample is theirs: its currency, and a name the sample also knew', () => {
  const { team, plan, deals } = documentsOf('one');
  configure(team, 'one', { currency: 'CNY', calendar: 'CN' }, true);
  setPeople(team, { members: [{ id: 's1', name: 'Sample' }] }, true);
  setAlias(team, '李伟', 's1', true);
  expect(readTeam(team, 'one').currencySet).toBe(false);
  takeInPeople(team, 'w', { currency: 'USD', members: [{ alias: '李伟', name: '李伟' }] });
  configure(team, 'one', { calendar: 'CN' });
  expect(readTeam(team, 'one')).toMatchObject({ currencySet: true, team: { currency: 'USD', calendar: 'CN' } });
  clearSample(team, plan, deals, author);
  const { people, aliases, currency } = readTeam(team, 'one').team;
  expect(currency).toBe('USD');
  expect(team.getMap('settings').toJSON()).toEqual({ currency: 'USD', calendar: 'CN' });
  expect(people.members).toEqual([{ id: aliases.李伟, name: '李伟' }]);
});
