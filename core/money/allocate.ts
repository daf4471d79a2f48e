import { type Exact, exactOf } from './exact.ts';
import type { Minor } from './money.ts';

/**
 * Splits a total over weights by largest remainder (Hamilton's method): shares sum to the total exactly, none differs from
 * its ideal by a whole unit, a weight of 0 gets 0, ties go to the first index, and a negative total mirrors the positive one.
 * Weights are decimals as written (`0.1` is one tenth); with `step`, shares are multiples of it and what the total
 * leaves over goes to the share that is next in line.
 * Throws RangeError on a negative or non-finite weight, and when a total other than 0 meets no positive weight.
 */
export function allocate(total: Minor, weights: readonly number[], step: Minor = 1): Minor[] {
  if (!Number.isSafeInteger(total)) throw new RangeError(`total is not a whole number of minor units: ${total}`);
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`step is not a positive whole number: ${step}`);
  if (total < 0) return allocate(-total, weights, step).map((share) => (share === 0 ? 0 : -share));
  const whole = Math.floor(total / step);
  const scaled = wholeWeights(weights);
  const sum = scaled.reduce((a, b) => a + b, 0n);
  if (sum === 0n) {
    if (total !== 0) throw new RangeError(`no positive weight to split ${total} over: [${weights.join(', ')}]`);
    return weights.map(() => 0);
  }
  const products = scaled.map((weight) => BigInt(whole) * weight);
  const units = products.map((product) => Number(product / sum));
  const remainders = products.map((product) => product % sum);
  const inLine = weights
    .map((_, index) => index)
    .filter((index) => scaled[index] !== 0n)
    .sort((a, b) => compare(remainders[b] ?? 0n, remainders[a] ?? 0n) || a - b);
  const left = whole - units.reduce((a, b) => a + b, 0);
  const shares = units.map((unit) => unit * step);
  inLine.slice(0, left).forEach((index) => {
    shares[index] = (shares[index] ?? 0) + step;
  });
  const next = inLine[left];
  if (next !== undefined) shares[next] = (shares[next] ?? 0) + (total - whole * step);
  return shares;
}

/** The weights as whole numbers in the same proportions. */
function wholeWeights(weights: readonly number[]): bigint[] {
  const exact: Exact[] = weights.map((weight) => {
    if (!(weight >= 0) || weight === Number.POSITIVE_INFINITY) throw new RangeError(`not a weight: ${weight}`);
    return exactOf(weight);
  });
  const places = Math.max(0, ...exact.map((weight) => weight.places));
  return exact.map((weight) => weight.units * 10n ** BigInt(places - weight.places));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
