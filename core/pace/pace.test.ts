import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt } from '../calendar/day.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import { contains } from '../calendar/period.ts';
import { FOUR_BY_FIVE, type WorkCalendar } from '../calendar/work-calendar.ts';
import { attainment } from '../target/attainment.ts';
import { type PaceInput, paceOf, standing } from './pace.ts';
import { actualSteps, expectedToDate, planCurve } from './plan-curve.ts';
import { rootCause } from './root-cause.ts';

const WAN = 1_000_000;
const china = knownCalendar('CN') as WorkCalendar;
const plan = [
  { period: '2026-01', minor: 30 * WAN },
  { period: '2026-02', minor: 33 * WAN },
  { period: '2026-03', minor: 35 * WAN },
];
const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
const january = (today: string, ...won: [string, number][]) =>
  standing(
    '2026-01',
    plan.slice(0, 1),
    won.map(([day, wan]) => ({ day, minor: wan * WAN })),
    FOUR_BY_FIVE,
    today,
  );

test('C12 after week 1: 5 of 30 is 16.7 %, 7.5 was due, pace 66.7 %', () => {
  const {
    attainment: attained,
    expectedToDate: due,
    pace,
    planVariance,
    days,
  } = january('2026-01-12', ['2026-01-09', 5]);
  expect(days).toEqual({ gone: 5, left: 15, total: 20 });
  expect(percent(attained.value)).toBe(16.7);
  expect(due.value).toBe(7.5 * WAN);
  expect(percent(pace.value)).toBe(66.7);
  expect(planVariance.value).toBe(-2.5 * WAN);
});

test('C12 after week 2, +8 in the week: 13 is 43.3 %, pace 86.7 %', () => {
  const { attainment: attained, pace } = january('2026-01-19', ['2026-01-09', 5], ['2026-01-16', 8]);
  expect(percent(attained.value)).toBe(43.3);
  expect(percent(pace.value)).toBe(86.7);
});

test('C12 after week 2, the other reading, 5 + 8 in the week: 18 is 60 %, pace 120 %', () => {
  const { attainment: attained, pace } = january('2026-01-19', ['2026-01-09', 5], ['2026-01-14', 5], ['2026-01-16', 8]);
  expect(percent(attained.value)).toBe(60);
  expect(percent(pace.value)).toBe(120);
});

test('C12 visits at 50 % are the cause of week 1, at 120 % they are none: the process metric, not the result', () => {
  const sales = { metric: 'revenue', actual: 5 * WAN, due: 7.5 * WAN };
  expect(rootCause(sales, [{ metric: 'visits', actual: 5, due: 10 }])).toEqual({
    kind: 'process',
    metrics: [{ metric: 'visits', attainment: 0.5 }],
  });
  const visits = { metric: 'visits', actual: 12, due: 10 };
  expect([attainment(5, 10), attainment(visits.actual, visits.due)]).toEqual([0.5, 1.2]);
  expect(rootCause({ ...sales, actual: 13 * WAN, due: 15 * WAN }, [visits])).toEqual({ kind: 'result' });
  expect(rootCause({ ...sales, actual: 18 * WAN, due: 15 * WAN }, [visits])).toEqual({ kind: 'none' });
  const worstFirst = rootCause(sales, [
    { metric: 'proposals', actual: 4, due: 5 },
    { metric: 'visits', actual: 5, due: 10 },
    { metric: 'calls', actual: 0, due: 0 },
  ]);
  expect(worstFirst).toMatchObject({ metrics: [{ metric: 'visits' }, { metric: 'proposals' }] });
});

const panel: PaceInput = {
  period: '2026-Q1',
  today: '2026-01-19',
  plan,
  won: [
    { day: '2026-01-09', minor: 5 * WAN },
    { day: '2026-01-16', minor: 8 * WAN },
  ],
  open: { minor: 204 * WAN },
};

test('the quota panel: January against its plan, the quarter’s gap 85, coverage 2.4', () => {
  const { heading, whole, coverage } = paceOf(panel, FOUR_BY_FIVE);
  expect(heading.period).toBe('2026-01');
  expect(percent(heading.attainment.value)).toBe(43.3);
  expect(percent(heading.pace.value)).toBe(86.7);
  expect(heading.planVariance.value).toBe(-2 * WAN);
  expect(heading.days).toEqual({ gone: 10, left: 10, total: 20 });
  expect(heading.requiredPerDay.value).toBe(1.7 * WAN);
  expect(heading.runRate.value).toBe(26 * WAN);
  expect(whole.gap.value).toBe(85 * WAN);
  expect(whole.target).toBe(98 * WAN);
  expect(coverage.value).toBeCloseTo(2.4, 12);
});

test('every figure carries the inputs it was made from', () => {
  const { heading, coverage } = paceOf(panel, FOUR_BY_FIVE);
  expect(heading.pace).toEqual({
    formula: 'pace',
    period: '2026-01',
    value: 13 / 15,
    unit: 'share',
    inputs: [
      { name: 'actual', value: 13 * WAN, unit: 'money' },
      { name: 'expectedToDate', value: 15 * WAN, unit: 'money' },
    ],
  });
  expect(coverage.inputs.map((input) => [input.name, input.value])).toEqual([
    ['open', 204 * WAN],
    ['gap', 85 * WAN],
  ]);
});

test('outside the period, or without months, the whole period is the heading', () => {
  expect(paceOf({ ...panel, today: '2026-04-02' }, FOUR_BY_FIVE).heading.period).toBe('2026-Q1');
  const weekly = { ...panel, period: '2026-01', plan: [{ period: '2026-W04', minor: 5 }] };
  expect(paceOf(weekly, FOUR_BY_FIVE).heading.period).toBe('2026-01');
});

test('without a target, before the start and after the end, figures are absent rather than wrong', () => {
  const none = paceOf({ ...panel, plan: [] }, FOUR_BY_FIVE);
  for (const figure of [none.whole.attainment, none.whole.pace, none.whole.gap, none.coverage]) {
    expect(figure.value).toBeNull();
  }
  expect(none.whole.actual).toBe(13 * WAN);
  const before = paceOf({ ...panel, today: '2025-12-31', won: [] }, FOUR_BY_FIVE).whole;
  expect([before.expectedToDate.value, before.pace.value, before.runRate.value]).toEqual([0, null, null]);
  const after = paceOf({ ...panel, today: '2026-04-01' }, FOUR_BY_FIVE).whole;
  expect([after.expectedToDate.value, after.requiredPerDay.value]).toEqual([98 * WAN, null]);
  const over = paceOf({ ...panel, won: [{ day: '2026-01-09', minor: 41.1 * WAN }] }, FOUR_BY_FIVE).heading;
  expect(percent(over.attainment.value)).toBe(137);
  expect([over.gap.value, over.variance.value]).toEqual([0, 11.1 * WAN]);
});

test('the plan line bends by month, rests on days off, and ends at the target', () => {
  const curve = planCurve(plan, china);
  expect(curve).toHaveLength(90);
  expect(curve.find(({ day }) => day === '2026-01-31')?.minor).toBe(30 * WAN);
  expect(curve.find(({ day }) => day === '2026-02-28')?.minor).toBe(63 * WAN);
  expect(curve.at(-1)).toMatchObject({ day: '2026-03-31', minor: 98 * WAN });
  const festival = curve.filter(({ day }) => day >= '2026-02-14' && day <= '2026-02-23');
  expect(festival[0]?.working).toBe(true);
  expect(new Set(festival.map((point) => point.minor)).size).toBe(1);
});

test('what is due on a day is where the line ended the day before', () => {
  const calendars = fc.constantFrom('none', '4x5', 'CN').map((id) => knownCalendar(id) as WorkCalendar);
  const pieces = ['2026-01-01/2026-01-04', '2026-W02', '2026-02-01/2026-02-01', '2026-03', '2026-Q2'];
  fc.assert(
    fc.property(
      calendars,
      fc.array(fc.integer({ min: 0, max: 1e10 }), { minLength: 5, maxLength: 5 }),
      (calendar, minors) => {
        const given = pieces.map((period, index) => ({ period, minor: minors[index] as number }));
        const curve = planCurve(given, calendar);
        let before = 0;
        for (const { day, minor } of curve) {
          expect(expectedToDate(given, calendar, day)).toBe(before);
          expect(minor).toBeGreaterThanOrEqual(before);
          before = minor;
        }
        expect(before).toBe(minors.reduce((a, b) => a + b, 0));
      },
    ),
    { numRuns: 30 },
  );
});

test('steps add up what was won, day by day', () => {
  const won = fc.array(fc.tuple(fc.integer({ min: 20_454, max: 20_543 }), fc.nat(1e9)), { maxLength: 30 });
  fc.assert(
    fc.property(won, (given) => {
      const deals = given.map(([number, minor]) => ({ day: dayAt(number), minor }));
      const steps = actualSteps(deals);
      expect(new Set(steps.map((step) => step.day)).size).toBe(steps.length);
      for (const { day, minor } of steps) {
        expect(minor).toBe(deals.reduce((sum, deal) => (deal.day <= day ? sum + deal.minor : sum), 0));
      }
      const month = standing('2026-01', [], deals, china, '2026-01-31');
      const inMonth = deals.filter((deal) => contains('2026-01', deal.day));
      expect(month.actual).toBe(inMonth.reduce((sum, deal) => sum + deal.minor, 0));
    }),
  );
});
