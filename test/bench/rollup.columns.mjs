const STATUSES = ['open', 'won', 'lost'];

/** The straight way: typed columns, and after each change one pass over all of them that computes every listed roll-up. */
export function columnsSide(deals, { owners, months, stages, currency }) {
  const count = deals.length;
  const owner = new Uint16Array(count);
  const month = new Uint16Array(count);
  const stage = new Uint8Array(count);
  const status = new Uint8Array(count);
  const counts = new Uint8Array(count);
  const minor = new Float64Array(count);
  const cycle = new Int32Array(count);
  const rows = new Map(deals.map(({ id }, row) => [id, row]));
  const index = (list) => new Map(list.map((name, at) => [name, at]));
  const [ownerAt, monthAt, stageAt, statusAt] = [owners, months, stages, STATUSES].map(index);
  const won = new Float64Array(owners.length * months.length);
  const open = new Float64Array(owners.length * months.length);
  const stageCount = new Float64Array(stages.length);
  const stageMinor = new Float64Array(stages.length);
  const closed = new Float64Array(6);

  function write(deal) {
    const row = rows.get(deal.id);
    owner[row] = ownerAt.get(deal.owner);
    month[row] = monthAt.get(deal.closes.slice(0, 7));
    stage[row] = stageAt.get(deal.stage);
    status[row] = statusAt.get(deal.status);
    counts[row] = deal.amount.currency === currency ? 1 : 0;
    minor[row] = deal.amount.minor;
    cycle[row] = Math.round((Date.parse(deal.closes) - Date.parse(deal.created)) / 86_400_000);
  }

  function pass() {
    won.fill(0);
    open.fill(0);
    stageCount.fill(0);
    stageMinor.fill(0);
    let [wonCount, wonMinor, lostCount, lostMinor, cycles, cycleDays] = [0, 0, 0, 0, 0, 0];
    for (let row = 0; row < count; row++) {
      if (counts[row] === 0) continue;
      const amount = minor[row];
      const cell = owner[row] * months.length + month[row];
      if (status[row] === 1) {
        won[cell] += amount;
        wonCount++;
        wonMinor += amount;
        if (cycle[row] >= 0) {
          cycles++;
          cycleDays += cycle[row];
        }
      } else if (status[row] === 0) {
        open[cell] += amount;
        stageCount[stage[row]]++;
        stageMinor[stage[row]] += amount;
      } else {
        lostCount++;
        lostMinor += amount;
      }
    }
    closed.set([wonCount, wonMinor, lostCount, lostMinor, cycles, cycleDays]);
  }

  for (const deal of deals) write(deal);
  pass();
  return {
    change(deal) {
      write(deal);
      pass();
    },
    touch(deal) {
      const first = ownerAt.get(deal.owner) * months.length;
      let sum = 0;
      for (let cell = first; cell < first + months.length; cell++) sum += won[cell] + open[cell];
      return sum + stageMinor[stageAt.get(deal.stage)];
    },
    read() {
      const values = [];
      won.forEach((value, cell) => {
        values.push(value, open[cell]);
      });
      stages.forEach((_, at) => {
        values.push(stageCount[at], stageMinor[at]);
      });
      return [...values, ...closed];
    },
  };
}
