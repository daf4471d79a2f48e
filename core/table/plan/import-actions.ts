import type { DealStatus } from '#core/metric/deal.ts';
import type { FileDeal } from '../rows/to-deals.ts';
import type { ImportPlan } from './plan-import.ts';

/** What is asked of a workspace to take an import in; the same form as the session's actions of these names. */
export type ImportAction =
  | {
      readonly type: 'takeIn';
      readonly source: string;
      readonly readAt: number;
      readonly deals: readonly FileDeal[];
      readonly of: number;
      readonly stages: readonly { readonly source: string; readonly name: string; readonly status: DealStatus }[];
      readonly members: ImportPlan['members'];
    }
  | {
      readonly type: 'takeInQuotas';
      readonly source: string;
      readonly quotas: readonly {
        readonly owner: string;
        readonly ownerName?: string;
        readonly period: string;
        readonly minor: number;
      }[];
      readonly currency: string;
      readonly members: ImportPlan['members'];
    };

/** The actions of a plan: deals first, since they bring the people; quotas apart by currency, which are never mixed. */
export function importActions(plan: ImportPlan, source: string, readAt: number): readonly ImportAction[] {
  const owning = (owners: ReadonlySet<string | undefined>) => plan.members.filter(({ alias }) => owners.has(alias));
  const actions: ImportAction[] = [];
  if (plan.deals.length > 0)
    actions.push({
      type: 'takeIn',
      source,
      readAt,
      deals: plan.deals,
      of: plan.deals.length,
      stages: plan.stages.map(({ name, status }) => ({ source, name, status })),
      members: owning(new Set(plan.deals.map(({ owner }) => owner))),
    });
  for (const currency of new Set(plan.quotas.map((quota) => quota.currency))) {
    const quotas = plan.quotas.filter((quota) => quota.currency === currency);
    actions.push({
      type: 'takeInQuotas',
      source,
      currency,
      quotas: quotas.map(({ owner, ownerName, period, minor }) => ({
        owner,
        ...(ownerName && { ownerName }),
        period,
        minor,
      })),
      members: owning(new Set(quotas.map(({ owner }) => owner))),
    });
  }
  return actions;
}
