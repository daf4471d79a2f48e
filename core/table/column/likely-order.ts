/** What of a date `3/4/2026` the order is to be told from. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

/**
 * The order under which dates that could all be read both ways make sense and under the other do not: first days of months over
 * years (`01/02/2024`, `01/03/2024`, …), or days that rise or fall down the column. `undefined` where neither is plain.
 */
export function likelyOrder(dates: readonly Pair[]): 'dayFirst' | 'monthFirst' | undefined {
  return byMonthStarts(dates) ?? byRise(dates);
}

/** One of the numbers is always 1 while the other takes all twelve months, or the same few in several years: it is the day. */
function byMonthStarts(dates: readonly Pair[]): 'dayFirst' | 'monthFirst' | undefined {
  const years = new Set(dates.map(({ year }) => year)).size;
  const firsts = new Set(dates.map(({ first }) => first));
  const seconds = new Set(dates.map(({ second }) => second));
  const isDay = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
    one.size === 1 && one.has(1) && (other.size === 12 || (years > 1 && other.size > 2));
  if (isDay(firsts, seconds)) return 'dayFirst';
  return isDay(seconds, firsts) ? 'monthFirst' : undefined;
}

/** So many different days in a row do not come about by chance. */
const ENOUGH = 8;

function byRise(dates: readonly Pair[]): 'dayFirst' | 'monthFirst' | undefined {
  const asDayFirst = dates.map(({ first, second, year }) => (year * 12 + second) * 31 + first);
  const asMonthFirst = dates.map(({ first, second, year }) => (year * 12 + first) * 31 + second);
  if (new Set(asDayFirst).size < ENOUGH) return undefined;
  const [rises, risesOther] = [isOrdered(asDayFirst), isOrdered(asMonthFirst)];
  if (rises === risesOther) return undefined;
  if (rises) return 'dayFirst';
  // A list of dates that was sorted as text looks like months first within a year.
  return new Set(dates.map(({ year }) => year)).size > 1 ? 'monthFirst' : undefined;
}

function isOrdered(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
