import type { Day } from '#core/calendar/day.ts';
import type { Deal } from '#core/metric/deal.ts';
import { membersOf } from '#core/people/org-tree.ts';
import type { SubjectId } from '#core/people/people.ts';
import type { Figures } from '#core/rollup/figures.ts';
import { COMPANY } from '#core/rollup/org.ts';
import { listDeals, type RowChunk } from '#core/rollup/rows.ts';
import { dealId } from '../workspace/layout.ts';
import { dayOf } from '../workspace/take-in.ts';
import type { Slices } from './session.ts';

/** The deals of one source, of one subject as the team stands at `now` (milliseconds since 1970), or all. */
export function askedDeals(
  deals: readonly Deal[],
  figures: Figures,
  { source, subject, ids, from = 0, count }: Slices['deals']['query'],
  now: number,
): readonly Deal[] {
  const owners = subject === undefined ? undefined : ownersUnder(figures, subject, dayOf(now));
  const prefix = source === undefined ? '' : dealId(source, '');
  const wanted = ids && new Set(ids.map((id) => dealId(source ?? '', id)));
  const asked = deals.filter(
    ({ id, owner = '' }) =>
      id.startsWith(prefix) && (!wanted || wanted.has(id)) && (owners === undefined || owners.has(owner)),
  );
  return from === 0 && count === undefined ? asked : asked.slice(from, count === undefined ? undefined : from + count);
}

/** The deals of kept chunks; nothing when they are not as many as the figures kept with them say, or cannot be read. */
export function keptDeals(chunks: readonly unknown[], count: number): readonly Deal[] | undefined {
  try {
    const deals = chunks.flatMap((chunk) => listDeals(chunk as RowChunk));
    return deals.length === count ? deals : undefined;
  } catch {
    return undefined;
  }
}

/** Whose deals are a subject's today: a member's own, a unit's members', the company's everybody's and nobody's. */
function ownersUnder({ team: { people } }: Figures, subject: SubjectId, today: Day): ReadonlySet<string> {
  if (subject === COMPANY) return new Set(['', ...people.members.map(({ id }) => id)]);
  return new Set([subject, ...membersOf(people, subject, today)]);
}
