import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentsOf, exchange } from '#test/builders/team.ts';
import { ReadOnlyError } from './change.ts';
import { meta } from './layout.ts';
import { currentVersion, MIGRATIONS, migrate, versionOf } from './migrations.ts';
import { configure, setPeople } from './people.ts';
import { takeInDeals } from './take-in.ts';

const steps = [
  { version: 2, up: (doc: Y.Doc) => void doc.getMap('x').set('two', true) },
  { version: 3, up: (doc: Y.Doc) => void doc.getMap('x').set('three', true) },
];

test('a document has its version from its first change on', () => {
  const { team } = documentsOf('one');
  setPeople(team, {});
  expect(versionOf(team)).toBe(0);
  setPeople(team, { members: [{ id: 'an', name: 'An' }] });
  expect(versionOf(team)).toBe(1);
});

test('an older document goes forward step by step, once', () => {
  const doc = new Y.Doc();
  meta(doc).set('v2', true);
  expect(migrate(doc, steps)).toEqual({ ok: true });
  expect(doc.getMap('x').toJSON()).toEqual({ three: true });
  expect(versionOf(doc)).toBe(3);
  let updates = 0;
  doc.on('update', () => updates++);
  migrate(doc, steps);
  expect(updates).toBe(0);
});

test('a newer document is left as it is and may only be read', () => {
  const { team } = documentsOf('one');
  meta(team).set('v9', true);
  expect(migrate(team, [])).toEqual({ ok: false, reason: 'newer-version' });
  expect(() => setPeople(team, { members: [{ id: 'an', name: 'An' }] })).toThrow(ReadOnlyError);
  expect(team.getMap('members').size).toBe(0);
});

test('a device born late and offline does not set the version back', () => {
  const [here, there] = [documentsOf('one'), documentsOf('two')];
  meta(here.team).set('v2', true);
  setPeople(there.team, { members: [{ id: 'an', name: 'An' }] });
  exchange(here, there);
  expect(versionOf(here.team)).toBe(2);
  expect(versionOf(there.team)).toBe(2);
});

test('a document gets the version of what is in it: an older program reads what it understands, and nothing else', () => {
  const older = { team: [], deals: [] };
  const plain = documentsOf('one');
  setPeople(plain.team, { members: [{ id: 'an', name: 'An' }] });
  const deals = [{ id: '1', minor: 5, currency: 'CNY' }];
  takeInDeals(plain.deals, 'one', { source: 'crm', readAt: 1, deals }, plain.dealsReader.recordsOf);
  configure(plain.team, 'one', { revenue: 'deals' });
  expect([migrate(plain.team, older.team), migrate(plain.deals, older.deals)]).toEqual([{ ok: true }, { ok: true }]);

  const finer = documentsOf('one');
  const fine = deals.map((deal) => ({ ...deal, fraction: 5 }));
  takeInDeals(finer.deals, 'one', { source: 'crm', readAt: 1, deals: fine }, finer.dealsReader.recordsOf);
  configure(finer.team, 'one', { revenue: 'orders' });
  const refused = { ok: false, reason: 'newer-version' };
  expect([migrate(finer.team, older.team), migrate(finer.deals, older.deals)]).toEqual([refused, refused]);
  expect([migrate(finer.team, MIGRATIONS.team), migrate(finer.deals, MIGRATIONS.deals)]).toEqual([
    { ok: true },
    { ok: true },
  ]);
});

test('steps are numbered without gaps', () => {
  expect(currentVersion(steps)).toBe(3);
  expect(() => currentVersion([{ version: 3, up: () => {} }])).toThrow(/numbered/);
});
