import { expect, test } from 'vitest';
import { capture } from '#test/builders/capture.ts';
import { documentsOf, exchange } from '#test/builders/team.ts';
import { captured, edits, events } from './layout.ts';
import { configure, setPeople, takeInPeople } from './people.ts';
import { editDeal, takeInDeals } from './take-in.ts';
import { readCaptures } from './team-reader.ts';

const march = Date.UTC(2026, 2, 10, 12);
const day = 86_400_000;

function readIn(at: ReturnType<typeof documentsOf>, deals: ReturnType<typeof capture>[], readAt: number) {
  return takeInDeals(at.deals, at.device, { source: 'crm', readAt, deals }, at.dealsReader.recordsOf);
}

test('taking in the same reading twice writes once', () => {
  const here = documentsOf('one');
  expect(readIn(here, [capture('1'), capture('2')], march)).toEqual({ added: 2, changed: 0, unchanged: 0 });
  let updates = 0;
  here.deals.on('update', () => updates++);
  expect(readIn(here, [capture('1'), capture('2')], march)).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect(updates).toBe(0);
});

test('a later reading of the same is no change, and still wins over what another device read in between', () => {
  const [here, there] = [documentsOf('one'), documentsOf('two')];
  readIn(here, [capture('1', { minor: 5 })], march);
  readIn(there, [capture('1', { minor: 6 })], march + day);
  expect(readIn(here, [capture('1', { minor: 5 })], march + 2 * day)).toEqual({ added: 0, changed: 0, unchanged: 1 });
  exchange(here, there);
  expect(there.totals.get('crm|1')?.amount?.minor).toBe(5);
});

test('a partial reading changes only what it shows, and a stale one nothing that is newer', () => {
  const here = documentsOf('one');
  readIn(here, [capture('1', { minor: 100 })], march);
  readIn(here, [{ id: '1', closes: '2026-05-01' }], march + day);
  readIn(here, [{ id: '1', minor: 50, closes: '2026-02-02' }], march + day / 2);
  expect(here.totals.get('crm|1')).toMatchObject({
    name: 'Deal 1',
    closes: '2026-05-01',
    amount: { minor: 50, currency: 'CNY' },
  });
  expect(readIn(here, [{ id: '1', minor: 7 }], march - day)).toEqual({ added: 0, changed: 0, unchanged: 1 });
});

test('a stale offline reading of another device never covers a newer one', () => {
  const here = documentsOf('one');
  const there = documentsOf('two');
  readIn(here, [capture('1', { minor: 500, stage: 'Contract' })], march + day);
  readIn(there, [capture('1', { minor: 100, stage: 'Lead' })], march);
  exchange(here, there);
  for (const device of [here, there]) {
    expect(device.totals.get('crm|1')).toMatchObject({ stage: 'Contract', amount: { minor: 500 } });
  }
});

test('what a person edited lies over what sources show, now and later', () => {
  const here = documentsOf('one');
  readIn(here, [capture('1')], march);
  editDeal(here.deals, 'crm|1', { minor: 42, stage: 'Contract' }, '2026-03-12');
  readIn(here, [capture('1', { minor: 900, name: 'Renamed' })], march + day);
  expect(here.totals.get('crm|1')).toMatchObject({ name: 'Renamed', stage: 'Contract', amount: { minor: 42 } });
  expect(here.totals.get('crm|1')?.stages).toEqual([{ stage: 'Contract', day: '2026-03-12' }]);
});

test('a stage seen changed between two readings becomes a stage event', () => {
  const here = documentsOf('one');
  readIn(here, [capture('1', { stage: 'Lead' })], march);
  readIn(here, [capture('1', { stage: 'Proposal' })], march + day);
  readIn(here, [capture('1', { stage: 'Contract' })], march + 3 * day);
  expect(here.totals.get('crm|1')?.stages).toEqual([
    { stage: 'Proposal', day: '2026-03-11' },
    { stage: 'Contract', day: '2026-03-13' },
  ]);
});

test('an owner is the member the alias names, also when the alias comes later', () => {
  const here = documentsOf('one');
  readIn(here, [capture('1', { owner: 'USER-7' })], march);
  expect(here.totals.get('crm|1')?.owner).toBeUndefined();
  takeInPeople(here.team, 'w', { members: [{ alias: 'USER-7', name: '王芳' }] });
  const owner = here.totals.get('crm|1')?.owner;
  expect(owner).toMatch(/^m[0-9a-z]+$/);
  takeInPeople(here.team, 'w', { members: [{ alias: 'USER-7', name: '王芳' }] });
  expect(here.team.getMap('members').size).toBe(1);
});

test('two devices that meet a person apart make the same member', () => {
  const [here, there] = [documentsOf('one'), documentsOf('two')];
  for (const { team } of [here, there]) takeInPeople(team, 'w', { members: [{ alias: 'USER-7', name: '王芳' }] });
  exchange(here, there);
  expect([...here.team.getMap('members').keys()]).toHaveLength(1);
});

const names = ({ team }: ReturnType<typeof documentsOf>) => [...team.getMap('members').keys()].sort();
const aliasesOf = ({ team }: ReturnType<typeof documentsOf>) => team.getMap('aliases').toJSON();

test('somebody added by hand is the one a source knows by the same name, on every device', () => {
  const [here, there] = [documentsOf('one'), documentsOf('two')];
  setPeople(here.team, { members: [{ id: 'an', name: 'An Li' }] });
  exchange(here, there);
  for (const { team } of [here, there]) takeInPeople(team, 'w', { members: [{ alias: 'USER-7', name: ' an li' }] });
  takeInPeople(there.team, 'w', { members: [{ alias: 'An Li', name: 'An Li' }] });
  exchange(here, there);
  for (const device of [here, there]) {
    expect(names(device)).toEqual(['an']);
    expect(aliasesOf(device)).toEqual({ 'USER-7': { member: 'an' }, 'An Li': { member: 'an' } });
  }
});

test('an alias written twice in one reading has its first name', () => {
  const here = documentsOf('one');
  takeInPeople(here.team, 'w', { members: ['An', 'Bo'].map((name) => ({ alias: 'USER-7', name })) });
  expect([...here.team.getMap('members').values()]).toEqual([{ name: 'An' }]);
});

test('where a name leaves doubt, nobody is taken for somebody else', () => {
  const twice = documentsOf('one');
  setPeople(twice.team, { members: ['a', 'b'].map((id) => ({ id, name: 'An Li' })) });
  takeInPeople(twice.team, 'w', { members: [{ alias: 'USER-7', name: 'An Li' }] });
  expect(names(twice)).toHaveLength(3);

  const sample = documentsOf('one');
  setPeople(sample.team, { members: [{ id: 'a', name: 'An Li' }] }, true);
  takeInPeople(sample.team, 'w', { members: [{ alias: 'USER-7', name: 'An Li' }] });
  expect(names(sample)).toHaveLength(2);

  const ids = ['USER-7', 'USER-8'].map((alias) => ({ alias, name: 'An Li' }));
  const [together, apart] = [documentsOf('one'), documentsOf('two')];
  for (const { team } of [together, apart]) setPeople(team, { members: [{ id: 'a', name: 'An Li' }] });
  takeInPeople(together.team, 'w', { members: ids });
  expect(names(together)).toHaveLength(3);
  for (const one of ids) takeInPeople(apart.team, 'w', { members: [one] });
  expect(names(apart)).toHaveLength(2);
  expect(new Set(Object.values(aliasesOf(apart)).map(({ member }) => member)).size).toBe(2);
});

test('a stage the team gave a meaning has that status', () => {
  const here = documentsOf('one');
  readIn(here, [capture('1', { stage: '成交', status: undefined })], march);
  expect(here.totals.get('crm|1')?.status).toBe('open');
  configure(here.team, 'one', { stages: [{ source: 'crm', name: '成交', status: 'won' }] });
  expect(here.totals.get('crm|1')?.status).toBe('won');
});

test('values of the wrong form in the document are left out and counted, the rest stands', () => {
  const here = documentsOf('one');
  setPeople(here.team, { members: [{ id: 'an', name: 'An' }] });
  readIn(here, [capture('1'), capture('2', { minor: 1.5, closes: '2026-02-30' })], march);
  captured(here.deals).set('crm|3|x', 'garbage');
  captured(here.deals).set('no bar', { readAt: 'never' });
  captured(here.deals).set('crm|4|x', { readAt: march, name: 7, stage: 'Lead', stages: 'no', older: 3, minor: '12' });
  edits(here.deals).set('crm|1|minor', { evil: true });
  edits(here.deals).set('crm|1|__proto__', 3);
  events(here.deals).set('x', [1, 2]);
  expect(here.dealsReader.skipped()).toBe(5);
  expect(
    here.totals
      .deals()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['crm|1', 'crm|2', 'crm|4']);
  expect(here.totals.get('crm|4')).toMatchObject({ name: '4', stage: 'Lead' });
  expect(here.totals.get('crm|2')?.amount).toBeUndefined();
  expect(here.totals.get('crm|2')?.closes).toBeUndefined();
});

test('a list read piece by piece counts all that was read by now, and never more than it has', () => {
  const here = documentsOf('one');
  const piece = (ids: readonly string[], of: number, readAt: number) => {
    const deals = ids.map((id) => capture(id, { minor: readAt % 1000 }));
    takeInDeals(here.deals, here.device, { source: 'crm', readAt, deals, of }, here.dealsReader.recordsOf);
    return readCaptures(here.deals)[0];
  };
  expect(piece(['1', '2'], 3, march)).toMatchObject({ read: 2, of: 3 });
  expect(piece(['3'], 3, march + 1)).toMatchObject({ read: 3, of: 3 });
  expect(piece(['1'], 3, march + 2)).toMatchObject({ read: 3, of: 3 });
  expect(piece(['2'], 2, march + 3)).toMatchObject({ read: 2, of: 2 });
});
