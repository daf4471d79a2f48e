import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPercent } from '../metric/format-figure.ts';
import { attainment, attainmentByYear, gap, variance } from './attainment.ts';
import { stretch } from './stretch.ts';

const WAN = 1_000_000;

test('A9 the worked target: 85 × 1.15 is exactly 97.75, rounded up to whole 万 98, which asks 15.29 %', () => {
  const { exact, minor, effectiveRate } = stretch(85 * WAN, '0.15', WAN, 'up');
  expect(exact).toEqual({ units: 97_750_000n, places: 0 });
  expect(minor).toBe(98 * WAN);
  expect(formatPercent(effectiveRate, 'en', 2)).toBe('15.29%');
  expect(stretch(85 * WAN, 0.15, WAN).minor).toBe(98 * WAN);
  expect(stretch(85 * WAN, '0.15', WAN, 'down').minor).toBe(97 * WAN);
});

test('A9 a stretch without rounding is exact wherever a decimal can be, and asks what it says', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: -99, max: 300 }), (hundreds, percent) => {
      const { exact, minor } = stretch(hundreds * 100, percent / 100);
      expect(exact).toEqual({ units: BigInt(hundreds * (100 + percent)), places: 0 });
      expect(minor).toBe(hundreds * (100 + percent));
    }),
  );
  expect(stretch(0, '0.15').effectiveRate).toBeNull();
});

test('A18 target against actual by year: 95 %, 108 %, 107 %, and 104.05 % over all three', () => {
  const { years, total } = attainmentByYear(
    [
      { year: 2020, target: 1000, actual: 950 },
      { year: 2021, target: 1200, actual: 1300 },
      { year: 2022, target: 1500, actual: 1600 },
    ].map(({ year, target, actual }) => ({ year, target: target * WAN, actual: actual * WAN })),
  );
  expect(years.map((year) => year.percent)).toEqual([95, 108, 107]);
  expect(years.map((year) => formatPercent(year.attainment, 'zh-CN', 2))).toEqual(['95.00%', '108.33%', '106.67%']);
  expect(formatPercent(years[0]?.attainment ?? null, 'en', 1)).toBe('95.0%');
  expect([total.actual / WAN, total.target / WAN]).toEqual([3850, 3700]);
  expect(formatPercent(total.attainment, 'en', 2)).toBe('104.05%');
  expect(total.percent).toBe(104);
});

test('A18 halves round up to the whole per cent, also where floating point falls short', () => {
  const percent = (actual: number, target: number): number | null =>
    attainmentByYear([{ year: 2026, target, actual }]).total.percent;
  expect(percent(285, 1000)).toBe(29);
  expect(percent(1005, 1000)).toBe(101);
  expect(percent(-285, 1000)).toBe(-29);
  expect(percent(5, 0)).toBeNull();
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (actual, target) => {
      const whole = percent(actual, target) as number;
      const twice = 200 * actual - 2 * whole * target;
      expect(twice >= -target && twice < target).toBe(true);
    }),
  );
});

test('gap stops at 0, variance keeps its sign, and nothing is clamped', () => {
  expect([gap(20, 50), gap(60, 50), gap(5, null)]).toEqual([30, 0, null]);
  expect([variance(20, 50), variance(60, 50), variance(5, null)]).toEqual([-30, 10, null]);
  expect([attainment(24_000, 30_000), attainment(137, 100), attainment(5, 0), attainment(5, null)]).toEqual([
    0.8,
    1.37,
    null,
    null,
  ]);
});
