import type { Day } from '#core/calendar/day.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import { isBlank } from '../column/cell.ts';
import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import type { FileDeal } from './file-records.ts';
import { cellAt, type RejectedRow } from './rejected.ts';
import { amountsIn, daysIn, isRefused } from './row-values.ts';

export interface DealRows {
  readonly deals: readonly FileDeal[];
  readonly rejected: readonly RejectedRow[];
}

/** Rows → deals, by a mapping. Stages get their status from `statusOf`. One bad cell rejects its row, never its neighbours. */
export function* toDeals(table: Table, mapping: Mapping, statusOf: (stage: string) => DealStatus): Steps<DealRows> {
  const columns = mapping.columns;
  const amountOf = amountsIn(table, mapping);
  const createdOf = daysIn(table, mapping, 'created');
  const closesOf = daysIn(table, mapping, 'closes');
  const deals = new Map<string, FileDeal>();
  const rejected: RejectedRow[] = [];
  const repeats = new Map<string, number>();

  for (const [at, { row, cells }] of table.rows.entries()) {
    if (at % 500 === 499) yield at / table.rows.length;
    const [amount, created, closes] = [amountOf(cells), createdOf(cells), closesOf(cells)];
    const bad = [amount, created, closes].find(isRefused);
    if (bad) {
      rejected.push({ row, cells, ...bad.refused });
      continue;
    }
    const text = (field: 'name' | 'account' | 'owner' | 'ownerName' | 'stage' | 'status') => {
      const value = cellAt(cells, columns[field]);
      return isBlank(value) ? undefined : value;
    };
    const name = text('name');
    const account = text('account');
    const ownId = cellAt(cells, columns.id);
    if (columns.id === undefined ? !name : isBlank(ownId)) {
      rejected.push({ row, cells, reason: 'noId', field: columns.id === undefined ? 'name' : 'id' });
      continue;
    }
    const stage = text('stage') ?? text('status');
    const id = columns.id === undefined ? derivedId(name ?? '', account, created as Day | undefined, repeats) : ownId;
    const deal = shown({
      id,
      name: name ?? (columns.name === undefined ? account : undefined),
      account,
      owner: text('owner') ?? text('ownerName'),
      ownerName: text('ownerName'),
      stage,
      status: stage === undefined ? undefined : statusOf(stage),
      ...(amount && !isRefused(amount) && { minor: amount.minor, currency: amount.currency || undefined }),
      created: created as Day | undefined,
      closes: closes as Day | undefined,
    });
    const before = deals.get(id);
    if (before && JSON.stringify(before) !== JSON.stringify(deal))
      rejected.push({ row, cells, reason: 'sameId', field: 'id', value: id });
    else deals.set(id, deal);
  }
  return { deals: [...deals.values()], rejected };
}

/** For files without ids: name, account and day of creation, and a number where even these repeat. */
function derivedId(name: string, account = '', created: Day | undefined = '', repeats: Map<string, number>): string {
  const id = [name, account, created].join('/');
  const count = (repeats.get(id) ?? 0) + 1;
  repeats.set(id, count);
  return count === 1 ? id : `${id}/${count}`;
}

/** Without the fields that are absent, so that values can be compared and cloned as they are. */
function shown(deal: FileDeal): FileDeal {
  return Object.fromEntries(Object.entries(deal).filter(([, value]) => value !== undefined)) as unknown as FileDeal;
}
