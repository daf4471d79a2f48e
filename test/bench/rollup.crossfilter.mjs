/** crossfilter2: a changed record is taken out and put in again, its groups keep themselves current. */
export function crossfilterSide(crossfilter, deals, { owners, months, stages, currency }) {
  const recordOf = (deal) => ({
    id: deal.id,
    cell: `${deal.owner}|${deal.closes.slice(0, 7)}`,
    owner: deal.owner,
    stage: deal.stage,
    status: deal.status,
    counts: deal.amount.currency === currency,
    minor: deal.amount.minor,
    cycle: Math.round((Date.parse(deal.closes) - Date.parse(deal.created)) / 86_400_000),
  });
  const records = crossfilter(deals.map(recordOf));
  const cells = records
    .dimension((one) => one.cell)
    .group()
    .reduce(addCell(1), addCell(-1), () => ({ won: 0, open: 0 }));
  const stageGroup = records
    .dimension((one) => one.stage)
    .group()
    .reduce(addStage(1), addStage(-1), () => ({ count: 0, minor: 0 }));
  const closed = records.groupAll().reduce(addClosed(1), addClosed(-1), () => [0, 0, 0, 0, 0, 0]);
  const byKey = (group) => new Map(group.all().map(({ key, value }) => [key, value]));
  return {
    change(deal) {
      records.remove(({ id }) => id === deal.id);
      records.add([recordOf(deal)]);
    },
    touch(deal) {
      let sum = 0;
      for (const { key, value } of cells.all()) if (key.startsWith(`${deal.owner}|`)) sum += value.won + value.open;
      for (const { key, value } of stageGroup.all()) if (key === deal.stage) sum += value.minor;
      return sum + closed.value()[0];
    },
    read() {
      const [cell, stage] = [byKey(cells), byKey(stageGroup)];
      const values = owners.flatMap((owner) =>
        months.flatMap((month) => {
          const sums = cell.get(`${owner}|${month}`);
          return [sums?.won ?? 0, sums?.open ?? 0];
        }),
      );
      const open = stages.flatMap((name) => [stage.get(name)?.count ?? 0, stage.get(name)?.minor ?? 0]);
      return [...values, ...open, ...closed.value()];
    },
  };
}

function addCell(sign) {
  return (sums, one) => {
    if (!one.counts) return sums;
    if (one.status === 'won') sums.won += sign * one.minor;
    else if (one.status === 'open') sums.open += sign * one.minor;
    return sums;
  };
}

function addStage(sign) {
  return (sums, one) => {
    if (!one.counts || one.status !== 'open') return sums;
    sums.count += sign;
    sums.minor += sign * one.minor;
    return sums;
  };
}

function addClosed(sign) {
  return (sums, one) => {
    if (!one.counts || one.status === 'open') return sums;
    const first = one.status === 'won' ? 0 : 2;
    sums[first] += sign;
    sums[first + 1] += sign * one.minor;
    if (one.status === 'won' && one.cycle >= 0) {
      sums[4] += sign;
      sums[5] += sign * one.cycle;
    }
    return sums;
  };
}
