import type { Minor } from './money.ts';

/** A decimal without rounding error: `units` ÷ 10^`places`, reduced so that `units` does not end in 0 while `places` > 0. */
export interface Exact {
  readonly units: bigint;
  readonly places: number;
}

/** Rounding of the magnitude: away from zero, towards zero, or to the nearest with ties away from zero (as Excel's ROUND). */
export type Rounding = 'up' | 'down' | 'half-up';

/**
 * `minor` × `factor`, exactly: 85_000_000 × '1.15' is 97_750_000, where `85 * 1.15` in floating point is 97.74999999999999.
 * A number is taken as the decimal it is printed as. Throws RangeError on a factor that is not a finite decimal.
 */
export function scale(minor: Minor, factor: string | number): Exact {
  const { units, places } = exactOf(factor);
  return reduced(BigInt(minor) * units, places);
}

/** Rounds to a multiple of `step` minor units. Throws RangeError when the result is beyond safe integers. */
export function roundTo(value: Minor | Exact, step: Minor, rounding: Rounding): Minor {
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`step is not a positive whole number: ${step}`);
  const { units, places } = typeof value === 'number' ? exactOf(value) : value;
  const size = BigInt(step) * 10n ** BigInt(places);
  const magnitude = units < 0n ? -units : units;
  const left = magnitude % size;
  const up = rounding === 'up' ? left > 0n : rounding === 'half-up' && left * 2n >= size;
  const steps = Number(magnitude / size + (up ? 1n : 0n));
  const result = steps * step;
  if (!Number.isSafeInteger(result)) throw new RangeError(`amount too large for minor units: ${result}`);
  return units < 0n && result !== 0 ? -result : result;
}

/** A decimal literal (`'1.15'`, `'-3e2'`) or a finite number, exactly as it is printed. */
export function exactOf(decimal: string | number): Exact {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(String(decimal));
  if (!parts) throw new RangeError(`not a decimal: ${decimal}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places < 0 ? { units: digits * 10n ** BigInt(-places), places: 0 } : reduced(digits, places);
}

function reduced(units: bigint, places: number): Exact {
  let [value, left] = [units, places];
  while (left > 0 && value % 10n === 0n) [value, left] = [value / 10n, left - 1];
  return { units: value, places: left };
}
