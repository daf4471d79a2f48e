import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentsOf } from '#test/builders/team.ts';
import { change } from './change.ts';
import { createJournal } from './import-journal.ts';
import { captured, DEALS, imports } from './layout.ts';
import { notedIn, setForth, takeBackImport } from './take-back-import.ts';
import { type Capture, editDeal, takeInDeals } from './take-in.ts';

type Here = ReturnType<typeof documentsOf>;

interface Given {
  readonly readAt: number;
  readonly deals: readonly Capture[];
}

const capture = fc
  .record(
    {
      id: fc.constantFrom('1', '2', '3', '4'),
      name: fc.constantFrom('Pump', 'Valve'),
      stage: fc.constantFrom('Lead', 'Proposal', 'Won'),
      minor: fc.integer({ min: -5, max: 5 }),
      fraction: fc.constantFrom(0, 1, 2500),
      currency: fc.constant('CNY'),
      owner: fc.constantFrom('U1', 'U2'),
      closes: fc.constantFrom('2026-01-05', '2026-02-05'),
      raw: fc.constantFrom({ minor: '$1' }, { name: 'PUMP' }),
      stages: fc.constantFrom([{ stage: 'Lead', day: '2026-01-02' }], [{ stage: 'Won', day: '2026-01-09' }]),
    },
    { requiredKeys: ['id'] },
  )
  .map((one) => ({ ...one, from: '0/2' }) as Capture);
const reading = fc.record({
  readAt: fc.integer({ min: 1, max: 9 }),
  deals: fc.uniqueArray(capture, { selector: ({ id }) => id, maxLength: 4 }),
});

function take(here: Here, given: Given, name?: string): void {
  takeInDeals(
    here.deals,
    here.device,
    { source: 'crm', ...given, ...(name !== undefined && { import: name }) },
    here.dealsReader.recordsOf,
  );
}

function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const on = (here: Here) => ({ ...here, author: () => ({ device: here.device, at: 1 }) });

/** What one import of several readings does, and what it wrote over, as its record would keep it. */
function importing(here: Here, name: string, readings: readonly Given[]): void {
  const journal = createJournal(name, here.team, here.deals);
  for (const one of readings) journal.during(() => take(here, one, name));
  change(here.deals, DEALS, 'act:import', () => {
    imports(here.deals).set(`${name}|0`, structuredClone(journal.noted()));
    const counts = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
    imports(here.deals).set(name, { at: 1, source: 'crm', files: [], counts, written: journal.written() });
  });
  journal.close();
}

function takeBack(here: Here, name: string) {
  const noted = finish(notedIn(here.deals, name));
  const taken = finish(takeBackImport(on(here), { name, at: 1, noted }));
  const row = imports(here.deals).get(name) as object;
  change(here.deals, DEALS, 'act:undo', () => imports(here.deals).set(name, { ...row, undone: true }));
  return taken;
}

const shown = ({ totals }: Here) => totals.deals().sort((a, b) => (a.id < b.id ? -1 : 1));

test('whatever was read before, an import taken back leaves every deal as it was, and set forth again as it made it', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 4 }), fc.array(reading, { maxLength: 4 }), (before, inside) => {
      const here = documentsOf('one');
      for (const one of before) take(here, one);
      const was = shown(here);
      importing(here, 'i1', inside);
      const is = shown(here);
      const { written, kept } = takeBack(here, 'i1');
      expect(shown(here)).toEqual(was);
      expect(kept).toBe(0);
      finish(setForth(on(here), written));
      expect(shown(here)).toEqual(is);
    }),
  );
});

test('two imports taken back, in whatever order, leave what was there before both', () => {
  fc.assert(
    fc.property(
      fc.array(reading, { maxLength: 2 }),
      fc.array(reading, { maxLength: 3 }),
      fc.array(reading, { maxLength: 3 }),
      fc.boolean(),
      (before, one, two, firstFirst) => {
        const here = documentsOf('one');
        for (const each of before) take(here, each);
        const was = shown(here);
        importing(here, 'i1', one);
        importing(here, 'i2', two);
        for (const name of firstFirst ? ['i1', 'i2'] : ['i2', 'i1']) takeBack(here, name);
        expect(shown(here)).toEqual(was);
      },
    ),
  );
});

test('what was read or edited since stays, and the rest goes', () => {
  const here = documentsOf('one');
  importing(here, 'i1', [
    { readAt: 5, deals: ['1', '2', '3'].map((id) => ({ id, name: 'Pump', minor: 5, from: '0/2' })) },
  ]);
  take(here, { readAt: 6, deals: [{ id: '1', minor: 7 }] });
  editDeal(here.deals, 'crm|2', { minor: 8 }, '2026-01-01');
  const { kept } = takeBack(here, 'i1');
  expect(kept).toBe(2);
  expect(shown(here).map(({ id, name, amount }) => [id, name, amount?.minor])).toEqual([
    ['crm|1', '1', 7],
    ['crm|2', 'Pump', 8],
  ]);
});

test.each<readonly [string, (here: Here) => void]>([
  ['where a field came from', (here) => spoil(here, { name: 'Pump', from: 'i1/0/2', olderFrom: { name: 5 } })],
  ['a history', (here) => spoil(here, { name: 'Pump', account: 'A', olderFrom: { name: 'i1/0/2' }, stages: [null] })],
  ['nothing', (here) => captured(here.deals).set('crm|x|other', null)],
  ['values before', (here) => note(here, { at: 1, values: 'x' })],
  ['times before', (here) => note(here, { at: 1, values: { name: 'Valve' }, apart: { name: 5 } })],
  ['stages before', (here) => note(here, { at: 1, stages: [null] })],
  ['a mark that is no value', (here) => note(here, { at: 1, values: { sample: true } })],
  ['no record before', (here) => note(here, { at: Number.NaN })],
])('an import is taken back where somebody wrote a wrong record: %s', (_, spoiled) => {
  const here = documentsOf('one');
  importing(here, 'i1', [{ readAt: 5, deals: [{ id: '1', name: 'Pump', from: '0/2' }] }]);
  spoiled(here);
  takeBack(here, 'i1');
  expect(captured(here.deals).has('crm|1|one')).toBe(false);
});

function spoil(here: Here, record: object): void {
  captured(here.deals).set('crm|x|other', { readAt: 1, ...record });
}

function note(here: Here, before: object): void {
  const known = imports(here.deals).get('i1|0') as readonly unknown[];
  imports(here.deals).set('i1|0', [
    ...known,
    ['captured', 'crm|1|one', before],
    ['captured', 'crm|x|other', { at: 1 }],
  ]);
}

test('an import reads over a record of a wrong form, and can be taken back', () => {
  const here = documentsOf('one');
  captured(here.deals).set('crm|1|one', {
    readAt: 1,
    name: 'Valve',
    stage: 'Lead',
    olderFrom: { stage: 7 },
    stages: 'no',
  });
  importing(here, 'i1', [{ readAt: 5, deals: [{ id: '1', name: 'Pump', stage: 'Won', from: '0/2' }] }]);
  expect(shown(here)).toMatchObject([{ name: 'Pump', stage: 'Won' }]);
  takeBack(here, 'i1');
  expect(shown(here)).toMatchObject([{ name: 'Valve', stage: 'Lead' }]);
});
