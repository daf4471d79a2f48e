import type { Day } from '#core/calendar/day.ts';
import type { Session } from '#core/store/session/session.ts';

export interface KnownQuota {
  readonly owner: string;
  readonly period: string;
  readonly minor: number;
}

/** The targets people have in the years around today, minor units: what a file of quotas is compared with. */
export async function knownQuotas(session: Session, today: Day): Promise<readonly KnownQuota[]> {
  const year = Number(today.slice(0, 4));
  const boards = await Promise.all(
    [year - 1, year, year + 1].map((one) => session.read({ kind: 'board', year: one, today })),
  );
  return boards.flatMap(({ rows }) =>
    rows
      .filter(({ kind }) => kind === 'member')
      .flatMap(({ subject, cells }) =>
        cells.flatMap(({ period, minor, origin }) =>
          origin === 'entered' && minor !== null ? [{ owner: subject, period, minor }] : [],
        ),
      ),
  );
}
