import { expect, test } from 'vitest';
import { documentsOf, exchange } from '#test/builders/team.ts';
import { decide, enter, enterQuotas, enterSample, takeBack } from './enter.ts';
import { entries } from './layout.ts';

const cell = 'revenue|an|2026-03';
const target = (value: number, reason?: string) => [{ cell, kind: 'target' as const, value, reason }];
const by = (device: string, at = 1) => ({ device, by: device, at });
const shown = (at: ReturnType<typeof documentsOf>, of = cell) => at.planReader.cells[of]?.target;

test('a figure is entered, never set: the earlier one stays in the history', () => {
  const here = documentsOf('one');
  enter(here.plan, here.planReader, by('one', 1), target(98));
  enter(here.plan, here.planReader, by('one', 2), target(105, 'more visits'));
  expect(shown(here)).toMatchObject({ value: 105, previous: 98, reason: 'more visits', by: 'one' });
  expect(here.planReader.history(cell).map(({ value }) => value)).toEqual([105, 98]);
  expect(enter(here.plan, here.planReader, by('one', 3), target(105, 'more visits'))).toEqual([]);
});

test('two people changing one cell apart make two proposals, shown alike, until one is picked', () => {
  const [here, there] = [documentsOf('one'), documentsOf('two')];
  enter(here.plan, here.planReader, by('one'), target(90));
  exchange(here, there);
  enter(here.plan, here.planReader, by('one'), target(100));
  enter(there.plan, there.planReader, by('two'), target(110));
  exchange(here, there);
  expect(shown(here)?.proposals).toHaveLength(2);
  expect(shown(here)).toEqual(shown(there));
  const pick = shown(there)?.proposals?.find(({ value }) => value === 110)?.id ?? '';
  const steps = decide(there.plan, there.planReader, by('two'), pick);
  exchange(here, there);
  expect(shown(here)).toMatchObject({ value: 110 });
  expect(shown(here)?.proposals).toBeUndefined();
  takeBack(there.plan, there.planReader, by('two'), steps, 'act:undo');
  expect(new Set(shown(there)?.proposals?.map(({ value }) => value))).toEqual(new Set([100, 110]));
});

test('undo enters what was there before, redo what was taken back', () => {
  const here = documentsOf('one');
  enter(here.plan, here.planReader, by('one'), target(98));
  const steps = enter(here.plan, here.planReader, by('one'), target(105));
  const back = takeBack(here.plan, here.planReader, by('one'), steps, 'act:undo');
  expect(shown(here)?.value).toBe(98);
  takeBack(here.plan, here.planReader, by('one'), back, 'act:redo');
  expect(shown(here)?.value).toBe(105);
  expect(here.planReader.history(cell)).toHaveLength(4);
});

test('a figure that comes back, by undo or redo, has the reason it had', () => {
  const here = documentsOf('one');
  enter(here.plan, here.planReader, by('one'), target(98, 'as last year'));
  const steps = enter(here.plan, here.planReader, by('one'), target(105, 'more visits'));
  const back = takeBack(here.plan, here.planReader, by('one'), steps, 'act:undo');
  expect(shown(here)).toMatchObject({ value: 98, reason: 'as last year' });
  takeBack(here.plan, here.planReader, by('one'), back, 'act:redo');
  expect(shown(here)).toMatchObject({ value: 105, reason: 'more visits' });
});

test('undo of a first figure takes it away', () => {
  const here = documentsOf('one');
  const steps = enter(here.plan, here.planReader, by('one'), target(98));
  takeBack(here.plan, here.planReader, by('one'), steps, 'act:undo');
  expect(shown(here)?.value).toBeNull();
});

test('undo leaves what another person entered over mine', () => {
  const [here, there] = [documentsOf('one'), documentsOf('two')];
  const steps = enter(here.plan, here.planReader, by('one'), target(98));
  exchange(here, there);
  enter(there.plan, there.planReader, by('two'), target(120));
  exchange(here, there);
  expect(takeBack(here.plan, here.planReader, by('one'), steps, 'act:undo')).toEqual([]);
  expect(shown(here)?.value).toBe(120);
});

test('a figure entered twice in one act ends as the last one, and can be taken back', () => {
  const here = documentsOf('one');
  enter(here.plan, here.planReader, by('one'), [...target(1), ...target(2)]);
  expect(shown(here)).toMatchObject({ value: 2 });
  expect(shown(here)?.proposals).toBeUndefined();
});

test('the sample enters as others would have, beside each other too; twice is once, and no one’s own figure gives way', () => {
  const here = documentsOf('one');
  const sample = [
    ...target(90).map((one) => ({ ...one, by: 'an' })),
    ...target(80, 'last year').map((one) => ({ ...one, by: 'bo', beside: true as const })),
  ];
  enterSample(here.plan, here.planReader, by('one'), sample);
  enterSample(here.plan, here.planReader, by('one'), sample);
  expect(new Set(shown(here)?.proposals?.map((one) => `${one.by} ${one.value}`))).toEqual(new Set(['an 90', 'bo 80']));
  expect(here.planReader.count()).toBe(2);
  enter(here.plan, here.planReader, by('one'), target(100));
  enterSample(here.plan, here.planReader, by('one'), sample);
  expect(shown(here)).toMatchObject({ value: 100, by: 'one' });
  expect(shown(here)?.proposals).toBeUndefined();
});

test('nobody enters under another’s name or beside what they saw, except in a sample', () => {
  const here = documentsOf('one');
  enter(here.plan, here.planReader, by('one'), target(98));
  const claimed = target(1).map((one) => ({ ...one, by: 'bo', beside: true as const }));
  enter(here.plan, here.planReader, by('one'), claimed);
  expect(shown(here)).toMatchObject({ value: 1, by: 'one' });
  expect(shown(here)?.proposals).toBeUndefined();
});

test('quotas are entered where they differ, so the same file enters once', () => {
  const here = documentsOf('one');
  const quotas = [
    { subject: 'an', period: '2026-03', minor: 100 },
    { subject: 'bo', period: '2026-03', minor: 200 },
  ];
  expect(enterQuotas(here.plan, here.planReader, by('one'), quotas)).toMatchObject({ added: 2, unchanged: 0 });
  expect(enterQuotas(here.plan, here.planReader, by('one'), quotas)).toMatchObject({ added: 0, unchanged: 2 });
  expect(here.planReader.count()).toBe(2);
});

test('a quota that a split gives is no news, unless what is entered with it turns the split', () => {
  const here = documentsOf('one');
  const half = (minor: number) => () => (subject: string, period: string) =>
    subject === 'an' && period === '2026-03' ? (shown(here, 'revenue|an|2026')?.value ?? minor) / 2 : undefined;
  const month = { subject: 'an', period: '2026-03', minor: 50 };
  expect(enterQuotas(here.plan, here.planReader, by('one'), [month], half(100))).toMatchObject({
    unchanged: 1,
    steps: [],
  });
  expect(here.planReader.count()).toBe(0);
  const both = [month, { subject: 'an', period: '2026', minor: 120 }];
  expect(enterQuotas(here.plan, here.planReader, by('one'), both, half(100))).toMatchObject({ added: 2, unchanged: 0 });
  expect(shown(here)?.value).toBe(50);
  expect(shown(here, 'revenue|an|2026')?.value).toBe(120);
});

test('entries of the wrong form are left out and counted', () => {
  const here = documentsOf('one');
  enter(here.plan, here.planReader, by('one'), target(98));
  entries(here.plan).set('x/1', { cell, kind: 'target', value: '98', replaces: [], at: 1 });
  entries(here.plan).set('x/2', { cell: 'a|b', kind: 'target', value: 1, replaces: [], at: 1 });
  entries(here.plan).set('x/3', { cell, kind: 'split', value: { over: 'all', by: 'equal' }, replaces: [], at: 1 });
  entries(here.plan).set('x', 3);
  expect(here.planReader.skipped()).toBe(4);
  expect(shown(here)?.value).toBe(98);
});

test('an entry that is none is refused, and nothing changes', () => {
  const here = documentsOf('one');
  expect(() => enter(here.plan, here.planReader, by('one'), target(Number.NaN))).toThrow(/Not an entry/);
  expect(here.planReader.count()).toBe(0);
});
