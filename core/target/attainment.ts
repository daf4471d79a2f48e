import type { Minor } from '../money/money.ts';

/** Actual ÷ target, a share of 1 (glossary: attainment): 24 000 of 30 000 is 0.8. Null without a target, or with one of 0. */
export function attainment(actual: Minor, target: Minor | null): number | null {
  return target === null || target === 0 ? null : actual / target;
}

/** What is still missing, never below 0 (glossary: gap to goal); null without a target. */
export function gap(actual: Minor, target: Minor | null): Minor | null {
  return target === null ? null : Math.max(target - actual, 0);
}

/** Actual − target with its sign (glossary: variance): 20 of 50 is −30; null without a target. */
export function variance(actual: Minor, target: Minor | null): Minor | null {
  return target === null ? null : actual - target;
}

export interface YearResult {
  readonly year: number;
  readonly target: Minor;
  readonly actual: Minor;
}

export interface YearAttainment extends YearResult {
  readonly attainment: number | null;
  /** Whole per cent, ties away from zero; null without a target. */
  readonly percent: number | null;
}

/** Target against actual by year, and of all years together: Σ actual ÷ Σ target, not the mean of the years (A18). */
export function attainmentByYear(results: readonly YearResult[]): {
  readonly years: readonly YearAttainment[];
  readonly total: Omit<YearAttainment, 'year'>;
} {
  const target = results.reduce((sum, result) => sum + result.target, 0);
  const actual = results.reduce((sum, result) => sum + result.actual, 0);
  return {
    years: results.map((result) => ({ ...result, ...rated(result.actual, result.target) })),
    total: { target, actual, ...rated(actual, target) },
  };
}

function rated(actual: Minor, target: Minor): Pick<YearAttainment, 'attainment' | 'percent'> {
  return { attainment: attainment(actual, target), percent: target === 0 ? null : wholePercent(actual, target) };
}

/** In whole numbers, since 0.285 × 100 is 28.499999999999996 in floating point. */
function wholePercent(actual: Minor, target: Minor): number {
  const [part, whole] = [BigInt(Math.abs(actual)) * 100n, BigInt(Math.abs(target))];
  const percent = Number((part * 2n + whole) / (whole * 2n));
  return percent !== 0 && Math.sign(actual) !== Math.sign(target) ? -percent : percent;
}
