// Bench (b): one deal of 100,000 changes; how long until a listed set of roll-ups is right again and read?
//   won by owner × month · open by owner × month of closing · open by stage (count, amount) · won and lost (count, amount)
//   · days from creation to winning, all in one currency, kept apart from the other.
// Ours: incremental totals. Against it: one pass over typed columns that computes exactly these, and crossfilter2 with the
// same groups, which replaces the record. Each side then reads every cell of every roll-up, and all must read the same.
import crossfilter from 'crossfilter2';
import { createTotals } from '../../core/rollup/totals.ts';
import { bigSample, dealOfRecord } from '../../core/sample/big-sample.ts';
import { randomFrom } from '../../core/sample/random.ts';
import { columnsSide } from './rollup.columns.mjs';
import { crossfilterSide } from './rollup.crossfilter.mjs';
import { totalsSide } from './rollup.totals.mjs';
import { median, report } from './table.mjs';

const DEALS = Number(process.env.DEALS ?? 100_000);
const CURRENCY = 'CNY';
const deals = bigSample({ seed: 98, deals: DEALS, edits: 0 }).deals.map(dealOfRecord);
const listed = {
  owners: [...new Set(deals.map(({ owner }) => owner))].sort(),
  months: [...new Set(deals.map(({ closes }) => closes.slice(0, 7)))].sort(),
  stages: [...new Set(deals.map(({ stage }) => stage))].sort(),
  currency: CURRENCY,
};

/** Changes as people make them: amounts, close dates, deals moving on, won or lost. */
function changes(count, seed) {
  const random = randomFrom(seed);
  const current = new Map(deals.map((deal) => [deal.id, deal]));
  return Array.from({ length: count }, () => {
    const deal = current.get(random.pick(deals).id);
    const kind = random.int(0, 3);
    const next =
      kind === 0
        ? { ...deal, amount: { minor: random.int(1000, 500_000) * 100, currency: deal.amount.currency } }
        : kind === 1
          ? { ...deal, closes: `${random.pick(listed.months)}-15` }
          : kind === 2
            ? { ...deal, status: random.pick(['open', 'won', 'lost']) }
            : { ...deal, stage: random.pick(listed.stages) };
    current.set(deal.id, next);
    return next;
  });
}

const sides = {
  ours: totalsSide(createTotals({ stages: listed.stages }), deals, listed),
  'typed columns': columnsSide(deals, listed),
  crossfilter2: crossfilterSide(crossfilter, deals, listed),
};

const checked = changes(60, 7);
for (const deal of checked) for (const side of Object.values(sides)) side.change(deal);
const [expected, ...others] = Object.entries(sides).map(([name, side]) => [name, [...side.read()]]);
for (const [name, values] of others) {
  values.forEach((value, at) => {
    if (value !== expected[1][at]) {
      throw new Error(`${name} reads ${value} where ${expected[0]} reads ${expected[1][at]} (cell ${at})`);
    }
  });
}

const rounds = { ours: 20_000, 'typed columns': 200, crossfilter2: 40 };
const results = {};
for (const [name, side] of Object.entries(sides)) {
  const list = changes(rounds[name] + 20, 11);
  const [change, whole] = [[], []];
  let sink = 0;
  list.forEach((deal, at) => {
    const start = performance.now();
    side.change(deal);
    const changed = performance.now();
    sink += side.touch(deal);
    const touched = performance.now();
    if (at < 20) return;
    change.push((changed - start) * 1000);
    whole.push((touched - start) * 1000);
  });
  const readAll = [];
  for (let at = 0; at < 50; at++) {
    const start = performance.now();
    sink += side.read()[0];
    readAll.push((performance.now() - start) * 1000);
  }
  if (!Number.isFinite(sink)) throw new Error(`${name} read something that is not a number`);
  results[name] = {
    update: median(change),
    updateAndRead: median(whole),
    readAll: median(readAll),
    mean: mean(change),
  };
}

const ours = results.ours;
const ratios = Object.fromEntries(
  Object.entries(results)
    .filter(([name]) => name !== 'ours')
    .map(([name, one]) => [name, one.updateAndRead / ours.updateAndRead]),
);
process.stdout.write(
  `One changed deal of ${DEALS}; ${expected[1].length} cells of roll-ups, equal on all sides. Medians, µs.\n`,
);
report(
  'rollup',
  Object.entries(results).map(([name, one]) => ({
    [`one deal of ${DEALS.toLocaleString('en')} changed, µs`]: name,
    update: round(one.update),
    'update + read what changed': round(one.updateAndRead),
    'read all cells': round(one.readAll),
    'ours is faster': name === 'ours' ? '' : `${Math.round(ratios[name])} ×`,
  })),
  { deals: DEALS, cells: expected[1].length, node: process.version, microseconds: results, ratios },
);

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value) {
  return Math.round(value * 100) / 100;
}
