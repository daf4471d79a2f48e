import { dayKey, monthOfKey } from '../../core/rollup/day-key.ts';

/** Ours: every change is put, the totals are read where they stand. */
export function totalsSide(totals, deals, { owners, months, stages, currency }) {
  for (const deal of deals) totals.put(deal);
  const { book } = totals;
  const keys = months.map((month) => monthOfKey(dayKey(`${month}-01`)));
  const ledgerOf = (owner) => book.accounts.get(owner)?.ledgers.find((one) => one.currency === currency);
  const stageAt = stages.map((stage) => book.stages.indexOf(stage));
  const openAt = (stage) => {
    let [count, minor] = [0, 0];
    for (const account of book.accounts.values()) {
      for (const ledger of account.ledgers) {
        if (ledger.currency !== currency) continue;
        const open = ledger.open[stageAt[stage]];
        if (open) [count, minor] = [count + open.count, minor + open.minor];
      }
    }
    return [count, minor];
  };
  return {
    change: (deal) => totals.put(deal),
    /** Won and open of the deal's owner by month, and the deal's stage. */
    touch(deal) {
      const ledger = ledgerOf(deal.owner);
      let sum = 0;
      for (const key of keys) {
        const sums = ledger.months.get(key);
        if (sums) sum += sums.wonMinor + sums.openMinor;
      }
      return sum + openAt(stages.indexOf(deal.stage))[1];
    },
    read() {
      const values = [];
      const closed = [0, 0, 0, 0, 0, 0];
      for (const owner of owners) {
        const ledger = ledgerOf(owner);
        for (const key of keys) {
          const sums = ledger?.months.get(key);
          values.push(sums?.wonMinor ?? 0, sums?.openMinor ?? 0);
          if (!sums) continue;
          closed[0] += sums.won;
          closed[1] += sums.wonMinor;
          closed[2] += sums.lost;
          closed[3] += sums.lostMinor;
          closed[4] += sums.cycles;
          closed[5] += sums.cycleDays;
        }
      }
      stages.forEach((_, stage) => {
        values.push(...openAt(stage));
      });
      return [...values, ...closed];
    },
  };
}
