import { allocate } from '../money/allocate.ts';
import { exactOf } from '../money/exact.ts';
import type { Minor } from '../money/money.ts';
import type { SplitRule } from './split.ts';

export interface Leaf {
  /** Period or subject id. */
  readonly child: string;
  readonly minor: Minor;
  /** Fixed by hand; the unlocked ones share what the locks leave. */
  readonly locked: boolean;
}

export interface DerivedLeaves {
  /** In the order of the children. */
  readonly leaves: readonly Leaf[];
  /** Total − Σ leaves: what the rule leaves unallocated (B4), or, when negative, what its locks assign beyond the total. */
  readonly residual: Minor;
}

/**
 * What a split hands to each child: locks as they are, the rest by weight and largest remainder, so that leaves and residual
 * always sum to the total exactly. `weightOf` gives a child's working days for `by: 'workingDays'`; where no child has any (a
 * week's piece on a weekend) they share equally. Locks beyond the total leave the others at 0 and show as a negative residual.
 */
export function deriveLeaves(
  total: Minor,
  rule: SplitRule,
  children: readonly string[],
  weightOf: (child: string) => number = () => 1,
): DerivedLeaves {
  const lockOf = (child: string): Minor | undefined => own(rule.locks, child);
  const open = children.filter((child) => lockOf(child) === undefined);
  const locked = children.reduce((sum, child) => sum + (lockOf(child) ?? 0), 0);
  const weights = weightsOf(open, rule, weightOf);
  const due = toShare(total, total - locked, rule, weights);
  const shares = new Map(allocate(due, weights, rule.step).map((share, index) => [open[index], share]));
  const leaves = children.map((child) => {
    const lock = lockOf(child);
    return { child, minor: lock ?? shares.get(child) ?? 0, locked: lock !== undefined };
  });
  return { leaves, residual: total - locked - due };
}

function weightsOf(open: readonly string[], rule: SplitRule, weightOf: (child: string) => number): number[] {
  if (rule.by === 'equal') return open.map(() => 1);
  if (rule.by === 'weights') return open.map((child) => own(rule.weights, child) ?? 0);
  const days = open.map(weightOf);
  return days.some((count) => count > 0) ? days : open.map(() => 1);
}

/** What the unlocked leaves share: the rest; or, when weights are shares of a whole, their part of the total. */
function toShare(total: Minor, rest: Minor, rule: SplitRule, weights: readonly number[]): Minor {
  if (!weights.some((weight) => weight > 0)) return 0;
  if (rule.by === 'weights' && rule.whole !== undefined) return partOf(total, weights, rule.whole);
  return Math.sign(rest) === Math.sign(total) ? rest : 0;
}

/** total × Σ weights ÷ whole, exactly, then to the nearest minor unit (ties away from zero). */
function partOf(total: Minor, weights: readonly number[], whole: number): Minor {
  const all = [...weights, whole].map((weight) => exactOf(weight));
  const places = Math.max(...all.map((weight) => weight.places));
  const units = all.map((weight) => weight.units * 10n ** BigInt(places - weight.places));
  const divisor = units.pop() ?? 1n;
  const product = BigInt(Math.abs(total)) * units.reduce((a, b) => a + b, 0n);
  const part = Number((product * 2n + divisor) / (divisor * 2n));
  return total < 0 && part !== 0 ? -part : part;
}

/** Own entries only: a child may be called `constructor`. */
function own(table: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
