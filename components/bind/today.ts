import type { Day } from '#core/calendar/day.ts';

/** The machine's own day, in its own time zone. */
export function today(): Day {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
