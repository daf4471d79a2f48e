import { type Exact, exactOf, type Rounding, roundTo, scale } from '../money/exact.ts';
import type { Minor } from '../money/money.ts';

export interface StretchedTarget {
  /** Baseline × (1 + stretch), in minor units, without rounding error. */
  readonly exact: Exact;
  /** The same on the step chosen. */
  readonly minor: Minor;
  /** What the rounded target asks beyond the baseline, a share of 1; null for a baseline of 0. */
  readonly effectiveRate: number | null;
}

/**
 * A target set above a baseline (glossary: stretch; A9): 85万 stretched by '0.15' is exactly 97.75万, on whole 万 98万, which
 * asks 15.29 %. `rate` is a decimal share, `'0.15'` or 0.15.
 */
export function stretch(
  baseline: Minor,
  rate: string | number,
  step: Minor = 1,
  rounding: Rounding = 'half-up',
): StretchedTarget {
  const exact = scale(baseline, onePlus(rate));
  const minor = roundTo(exact, step, rounding);
  return { exact, minor, effectiveRate: baseline === 0 ? null : minor / baseline - 1 };
}

/** 1 + rate, as a decimal text. */
function onePlus(rate: string | number): string {
  const { units, places } = exactOf(rate);
  return `${units + 10n ** BigInt(places)}e-${places}`;
}
