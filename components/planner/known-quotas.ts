import type { Day } from '#core/calendar/day.ts';
import type { Session } from '#core/store/session/session.ts';

export interface KnownQuota {
  readonly owner: string;
  readonly period: string;
  readonly minor: number;
}

/** The targets people, units and the company have in some years, entered or given by a split, minor units: what a file of quotas is compared with. */
export async function knownQuotas(
  session: Session,
  years: readonly number[],
  today: Day,
): Promise<readonly KnownQuota[]> {
  const boards = await Promise.all(years.map((year) => session.read({ kind: 'board', year, today })));
  return boards.flatMap(({ rows }) =>
    rows.flatMap(({ subject, cells }) =>
      cells.flatMap(({ period, minor, origin }) =>
        origin !== 'collected' && minor !== null ? [{ owner: subject, period, minor }] : [],
      ),
    ),
  );
}
