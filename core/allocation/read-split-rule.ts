import type { SplitRule } from './split.ts';

/** More children than any organisation or calendar has. */
const MOST_CHILDREN = 100_000;

/** A split rule of unknown origin, with the fields it knows; null when a field is wrong. */
export function readSplitRule(value: unknown): SplitRule | null {
  if (typeof value !== 'object' || value === null) return null;
  const rule = value as Record<string, unknown>;
  const over = oneOf(['periods', 'subjects'] as const, rule.over);
  const into = oneOf(['quarter', 'month', 'week', 'day'] as const, rule.into);
  const by = oneOf(['equal', 'workingDays', 'weights'] as const, rule.by);
  if (!over || !by || (rule.into !== undefined && !into)) return null;
  const weights = rule.weights === undefined ? undefined : readNumbers(rule.weights, (weight) => weight >= 0);
  const locks = rule.locks === undefined ? undefined : readNumbers(rule.locks, Number.isSafeInteger);
  if (weights === null || locks === null) return null;
  const { whole, step } = rule;
  if (whole !== undefined && !(typeof whole === 'number' && whole > 0 && Number.isFinite(whole))) return null;
  if (step !== undefined && !(typeof step === 'number' && step >= 1 && Number.isSafeInteger(step))) return null;
  return {
    over,
    by,
    ...(into ? { into } : {}),
    ...(weights ? { weights } : {}),
    ...(whole === undefined ? {} : { whole }),
    ...(locks ? { locks } : {}),
    ...(step === undefined ? {} : { step }),
  };
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}

function readNumbers(value: unknown, fits: (number: number) => boolean): Record<string, number> | null {
  if (typeof value !== 'object' || value === null) return null;
  const pairs = Object.entries(value);
  const good = pairs.every(([, number]) => typeof number === 'number' && Number.isFinite(number) && fits(number));
  return good && pairs.length <= MOST_CHILDREN ? Object.fromEntries(pairs) : null;
}
