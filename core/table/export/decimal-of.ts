import { minorDigits } from '#core/money/minor-digits.ts';
import type { Money } from '#core/money/money.ts';

/** Ten-thousandths of a minor unit: the finest a source is read to. */
const FRACTION_DIGITS = 4;

/**
 * An amount in major units, exactly, as a reader of any country takes it: a point for decimals, no groups. Never three decimals,
 * which some read as thousands: `12000.50`, `-0.29`, `1.2340`, `957.5775`.
 */
export function decimalOf({ minor, fraction = 0, currency }: Money): string {
  const least = minorDigits(currency);
  const places = fraction === 0 ? least : least + FRACTION_DIGITS;
  const isNegative = minor < 0 || fraction < 0;
  const whole = BigInt(Math.abs(minor));
  const units = fraction === 0 ? whole : whole * 10_000n + BigInt(Math.abs(fraction));
  const digits = units.toString().padStart(places + 1, '0');
  const major = digits.slice(0, digits.length - places);
  let decimals = digits.slice(digits.length - places);
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  if (decimals.length === 3) decimals += '0';
  return `${isNegative ? '-' : ''}${major}${decimals && `.${decimals}`}`;
}
