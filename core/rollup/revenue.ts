import type { Revenue } from '../metric/order.ts';
import type { Fine } from '../money/fine.ts';
import type { Sums } from './book.ts';

/** Adds the revenue of a cell to a sum: what was won, or what was ordered. */
export function addRevenue(to: Fine, sums: Sums, revenue: Revenue): void {
  to.minor += revenue === 'orders' ? sums.ordersMinor : sums.wonMinor;
  to.fraction += revenue === 'orders' ? sums.ordersFraction : sums.wonFraction;
}
