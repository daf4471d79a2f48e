import type { Minor } from './money.ts';

/** A sum of amounts with what they have finer than minor units, in ten-thousandths of one, beside it; either may be large. */
export interface Fine {
  minor: Minor;
  fraction: number;
}

/** A fine sum in whole minor units, ties away from zero. Rounded where it is read, never before it is complete. */
export function rounded({ minor, fraction }: Readonly<Fine>): Minor {
  if (fraction === 0) return minor;
  const carried = Math.floor(fraction / 10_000);
  const rest = fraction - carried * 10_000;
  const whole = minor + carried;
  return rest > 5000 || (rest === 5000 && whole >= 0) ? whole + 1 : whole;
}
