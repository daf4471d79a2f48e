import type { Session } from '#core/store/session/session.ts';
import type { TakeInRequest } from '#extension/take-in/take-in.ts';

/**
 * Takes the deals of a page into the workspace, with what was answered once. Resolves when saved; rejects with a
 * `SaveError` when not.
 * @param readAt milliseconds since 1970
 */
export async function takeInDeals(
  session: Session,
  request: TakeInRequest,
  readAt: number,
): Promise<{ readonly added: number; readonly changed: number }> {
  const { source, deals, of, stages, owners, me, currency } = request;
  // The currency first: every deal without a sure one of its own is read in it.
  if (currency) await session.act({ type: 'configure', settings: { currency } });
  const result = await session.act({
    type: 'takeIn',
    source,
    readAt,
    deals,
    ...(of === undefined ? {} : { of }),
    ...(stages.length > 0 ? { stages } : {}),
    members: owners.map((owner) => ({ alias: owner, name: owner })),
  });
  if (me) {
    const { aliases } = await session.read({ kind: 'workspace' });
    const member = aliases[me];
    if (member) await session.act({ type: 'configure', settings: { me: member } });
  }
  return result;
}
