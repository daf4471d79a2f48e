import type { Deal } from '#core/metric/deal.ts';
import type { CapturedDeal } from '#core/store/session/session.ts';

/** One deal of the page that the plan does not have as it is shown. */
export interface Difference {
  readonly deal: CapturedDeal;
  /** Empty for a new deal. */
  readonly changes: readonly {
    readonly field: 'name' | 'account' | 'stage' | 'minor' | 'closes';
    readonly from: string | number | undefined;
  }[];
  readonly isNew: boolean;
}

/** Holds what a page shows against what the plan has from the same source; what the page does not show is no difference. */
export function compare(source: string, shown: readonly CapturedDeal[], known: readonly Deal[]): readonly Difference[] {
  const byId = new Map(known.map((deal) => [deal.id, deal]));
  return shown.flatMap((deal): Difference[] => {
    const before = byId.get(knownId(source, deal.id));
    if (!before) return [{ deal, changes: [], isNew: true }];
    const was = {
      name: before.name,
      account: before.account,
      stage: before.stage,
      minor: before.amount?.minor,
      closes: before.closes,
    };
    const changes = fields.flatMap((field) =>
      deal[field] !== undefined && deal[field] !== was[field] ? [{ field, from: was[field] }] : [],
    );
    return changes.length > 0 ? [{ deal, changes, isNew: false }] : [];
  });
}

/** The id the plan gives a deal of this source. */
export function knownId(source: string, id: string): string {
  return `${source.replaceAll('|', '¦')}|${id}`;
}

const fields = ['name', 'account', 'stage', 'minor', 'closes'] as const;
