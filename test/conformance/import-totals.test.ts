import { beforeAll, describe, expect, test, vi } from 'vitest';
import { periodOf } from '#core/calendar/period.ts';
import { readFile } from '#core/table/file/read-file.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import type { Mapping } from '#core/table/mapping/mapping.ts';
import type { ImportOptions, ImportPlan } from '#core/table/plan/import-plan.ts';
import { planImport } from '#core/table/plan/plan-import.ts';
import { dataBytes, dataMissing, expectedOf } from '#test/shared-data.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Files from their bytes to a plan, by what is guessed and the answers to what is asked; no column is corrected. */
async function planOf(
  folder: string,
  names: readonly string[],
  answers: Partial<Mapping> = {},
  options: ImportOptions = {},
): Promise<ImportPlan> {
  const files = await Promise.all(
    names.map(async (name) => {
      const read = await readFile(dataBytes(folder, name), name);
      if (!read.ok || !read.table.ok) throw new Error(`${name} is not read`);
      return { name, table: read.table, mapping: { ...guessMapping(read.table, undefined, name).mapping, ...answers } };
    }),
  );
  return planImport(files, options);
}

interface Amount {
  readonly minor?: number;
  readonly fraction?: number;
}
type Kind = 'month' | 'quarter' | 'year';
type Figures = Readonly<Record<string, number>>;
type Table = Readonly<Record<string, Figures>>;

/** Ten-thousandths of a cent, which no sum here leaves the safe integers with. */
const units = ({ minor = 0, fraction = 0 }: Amount) => minor * 10_000 + fraction;
const profitUnits = ({ profit = 0, profitFraction = 0 }: { profit?: number; profitFraction?: number }) =>
  profit * 10_000 + profitFraction;
const expectedUnits = (value: number) => Math.round(value * 1_000_000);

/** Sums by who or what and by period, against a table of figures: every figure, and no other. */
function compare<T extends Amount>(
  records: readonly T[],
  expected: Table,
  kind: Kind,
  whose: (record: T) => string | undefined,
  dayOf: (record: T) => string | undefined,
): void {
  const sums = new Map<string, number>();
  for (const record of records) {
    const [who, day] = [whose(record), dayOf(record)];
    if (who === undefined || day === undefined) continue;
    const key = `${who} ${periodOf(day, kind)}`;
    sums.set(key, (sums.get(key) ?? 0) + units(record));
  }
  const figures = Object.entries(expected).flatMap(([who, periods]) =>
    Object.entries(periods).map(([period, value]) => [`${who} ${period}`, expectedUnits(value)] as const),
  );
  const found = [...sums].filter(([, sum]) => sum !== 0).sort();
  expect(found).toEqual(figures.filter(([, value]) => value !== 0).sort());
}

const won = (plan: ImportPlan) => plan.deals.filter(({ status }) => status === 'won');
const total = (records: readonly Amount[]) => records.reduce((sum, record) => sum + units(record), 0);
const one = (totals: ImportPlan['totals'], kind: string, status?: string) =>
  totals.find((each) => each.kind === kind && each.status === status);

const noMaven = dataMissing('maven-crm');
describe.skipIf(noMaven)(noMaven || 'maven-crm, all files together', () => {
  type Expected = { counts: Figures; won_amount_total: number } & Record<string, Table>;
  const others = ['accounts.csv', 'products.csv', 'sales_teams.csv', 'data_dictionary.csv'];

  test.each(['sales_pipeline.csv', 'sales_pipeline_mdy.csv'])('%s', async (pipeline) => {
    const expected = expectedOf<Expected>('maven-crm');
    const plan = await planOf('maven-crm', [...others, pipeline], { currency: 'USD' });
    expect(plan.rejected).toEqual([]);
    expect(plan.open).toEqual([{ file: 3, choose: 'kind', optional: true }]);
    expect(plan.deals.length).toBe(8800);
    expect(one(plan.totals, 'deals', 'won')).toEqual({
      kind: 'deals',
      status: 'won',
      currency: 'USD',
      count: expected.counts.won,
      minor: expected.won_amount_total * 100,
    });
    const person = new Map(plan.people.map((each) => [each.name, each]));
    expect(plan.people.length).toBe(35);
    expect(plan.deals.every(({ owner = '' }) => person.has(owner))).toBe(true);
    for (const kind of ['month', 'quarter', 'year'] as const) {
      compare(
        won(plan),
        expected[`won_amount_by_owner_${kind}`] ?? {},
        kind,
        ({ owner }) => owner,
        ({ closes }) => closes,
      );
      const managerOf = ({ owner = '' }) => person.get(owner)?.manager;
      compare(won(plan), expected[`won_amount_by_manager_${kind}`] ?? {}, kind, managerOf, ({ closes }) => closes);
      const officeOf = ({ owner = '' }) => person.get(owner)?.units?.[0];
      compare(won(plan), expected[`won_amount_by_team_${kind}`] ?? {}, kind, officeOf, ({ closes }) => closes);
    }
  });

  test('GTXPro is taken for GTX Pro, which is said, and can be denied', async () => {
    const files = ['sales_pipeline.csv', 'products.csv'];
    const plan = await planOf('maven-crm', files, { currency: 'USD' });
    expect(plan.joins).toEqual([
      { field: 'product', written: 'GTXPro', suggestion: 'GTX Pro', count: 1480, sure: true, applied: true },
    ]);
    const deal = plan.deals.find(({ id }) => id === 'Z063OYW0');
    expect(deal).toMatchObject({ product: 'GTX Pro', raw: { product: 'GTXPro' } });
    const denied = await planOf(
      'maven-crm',
      files,
      { currency: 'USD' },
      {
        joins: [{ field: 'product', written: 'GTXPro', same: null }],
      },
    );
    expect(denied.joins).toMatchObject([{ applied: false }]);
    expect(denied.deals.find(({ id }) => id === 'Z063OYW0')?.product).toBe('GTXPro');
  });
});

const noSalesforce = dataMissing('salesforce-west');
describe.skipIf(noSalesforce)(noSalesforce || 'salesforce-west, all files together', () => {
  let plan: ImportPlan;
  type Expected = {
    quota_by_owner_month: Table;
    won_amount_total: number;
    users: Record<string, { name: string }>;
  } & Record<string, Table>;
  let expected: Expected;

  beforeAll(async () => {
    expected = expectedOf('salesforce-west');
    const names =
      'Product2 OpportunityLineItem Manager Quota OpportunityHistory Account Lead PricebookEntry User Opportunity';
    plan = await planOf(
      'salesforce-west',
      names.split(' ').map((name) => `${name}.csv`),
      { currency: 'USD' },
    );
  });

  test('deals and quotas', () => {
    expect(plan.rejected).toEqual([]);
    expect(plan.open.every((question) => 'optional' in question)).toBe(true);
    expect(total(won(plan))).toBe(expectedUnits(expected.won_amount_total));
    for (const kind of ['month', 'quarter', 'year'] as const)
      compare(
        won(plan),
        expected[`won_amount_by_owner_${kind}`] ?? {},
        kind,
        ({ owner }) => owner,
        ({ closes }) => closes,
      );
    const quotas = plan.quotas.map((quota) => ({ ...quota, day: `${quota.period}-01` }));
    compare(
      quotas,
      expected.quota_by_owner_month,
      'month',
      ({ owner }) => owner,
      ({ day }) => day,
    );
  });

  test('by manager and by team', () => {
    const person = new Map(plan.people.map((each) => [each.alias, each]));
    const idOf = new Map(plan.people.map(({ alias, name }) => [name, alias]));
    for (const kind of ['month', 'quarter', 'year'] as const) {
      const managerOf = ({ owner = '' }) => idOf.get(person.get(owner)?.manager ?? '');
      compare(won(plan), expected[`won_amount_by_manager_${kind}`] ?? {}, kind, managerOf, ({ closes }) => closes);
      const teamOf = ({ owner = '' }) => person.get(owner)?.units?.[0];
      compare(won(plan), expected[`won_amount_by_team_${kind}`] ?? {}, kind, teamOf, ({ closes }) => closes);
    }
  });

  test('ids become names: accounts of deals, people of quotas', () => {
    expect(plan.deals.find(({ id }) => id === 'W_Opportunity.224')).toMatchObject({
      account: 'ScoreBoard',
      raw: { account: 'W_Account.7' },
    });
    for (const { alias, name } of plan.members) expect(name).toBe(expected.users[alias]?.name);
    expect(plan.people.find(({ alias }) => alias === 'W_Sales_User.1')).toMatchObject({
      manager: 'Troy Mcmahon',
      units: ['West Sales', 'Troy Mcmahon'],
    });
  });
});

const noAdventure = dataMissing('adventureworks-quota');
describe.skipIf(noAdventure)(noAdventure || 'adventureworks-quota, sales against targets', () => {
  type Expected = { total_sales: number; total_cost: number; total_quantity: number } & Record<string, Table>;

  test.each(['Targets.csv', 'Targets_dollar_longdate_tab.tsv'])('%s', async (targets) => {
    const expected = expectedOf<Expected>('adventureworks-quota');
    const names = ['Sales.csv', targets, 'Salesperson.csv', 'Reseller.csv', 'Region.csv', 'Product.csv'];
    const plan = await planOf('adventureworks-quota', names, { currency: 'USD' });
    expect(plan.rejected).toEqual([]);
    expect(plan.open).toEqual([]);
    expect(plan.orders.length).toBe(57_851);
    expect(plan.quotas.length).toBe(809);
    expect(total(plan.orders)).toBe(expectedUnits(expected.total_sales));
    const profit = plan.orders.reduce((sum, order) => sum + profitUnits(order), 0);
    expect(total(plan.orders) - profit).toBe(expectedUnits(expected.total_cost));
    expect(plan.orders.reduce((sum, { quantity = 0 }) => sum + quantity, 0)).toBe(expected.total_quantity);

    // The key by which Sales knows a person, from whichever id a row has.
    const keyOf = new Map(
      plan.people.flatMap(({ alias, aliases = [] }) => [alias, ...aliases].map((each) => [each, alias])),
    );
    const quotas = plan.quotas.map((quota) => ({ ...quota, day: `${quota.period}-01` }));
    for (const kind of ['month', 'quarter', 'year'] as const) {
      const who = ({ owner = '' }) => keyOf.get(owner);
      compare(plan.orders, expected[`sales_by_person_${kind}`] ?? {}, kind, who, ({ day }) => day);
      compare(quotas, expected[`target_by_person_${kind}`] ?? {}, kind, who, ({ day }) => day);
    }
    compare(
      plan.orders,
      expected.sales_by_region_quarter ?? {},
      'quarter',
      ({ region }) => region,
      ({ day }) => day,
    );
    compare(
      plan.orders,
      expected.sales_by_category_quarter ?? {},
      'quarter',
      ({ category }) => category,
      ({ day }) => day,
    );
    expect(plan.orders.every(({ account = '' }) => !/^\d+$/.test(account))).toBe(true);
  });
});

const noSuperstore = dataMissing('superstore-us');
describe.skipIf(noSuperstore)(noSuperstore || 'superstore-us, order lines with four decimals', () => {
  test('sales and profit, to the ten-thousandth', async () => {
    const expected = expectedOf<
      { sales: number; profit: number; quantity: number; orders: number; customers: number } & Record<string, Table>
    >('superstore-us');
    const plan = await planOf('superstore-us', ['superstore.csv'], { currency: 'USD' });
    expect([plan.rejected, plan.open]).toEqual([[], []]);
    expect(plan.orders.length).toBe(9994);
    const sum = one(plan.totals, 'orders');
    expect(units(sum ?? {})).toBe(expectedUnits(expected.sales));
    expect(profitUnits(sum ?? {})).toBe(expectedUnits(expected.profit));
    expect(plan.orders.reduce((all, { quantity = 0 }) => all + quantity, 0)).toBe(expected.quantity);
    expect(new Set(plan.orders.map(({ order }) => order)).size).toBe(expected.orders);
    expect(new Set(plan.orders.map(({ account }) => account)).size).toBe(expected.customers);
    for (const kind of ['month', 'quarter', 'year'] as const) {
      compare(
        plan.orders,
        expected[`sales_by_region_${kind}`] ?? {},
        kind,
        ({ region }) => region,
        ({ day }) => day,
      );
      compare(
        plan.orders,
        expected[`sales_by_category_${kind}`] ?? {},
        kind,
        ({ category }) => category,
        ({ day }) => day,
      );
    }
    expect(plan.files[0]?.sums).toMatchObject([
      { field: 'amount', header: 'Sales', minor: 229_720_086, fraction: 300 },
      { field: 'profit', header: 'Profit', minor: 28_639_702, fraction: 1_700 },
    ]);
  });
});

const noZoho = dataMissing('zoho-potentials');
describe.skipIf(noZoho)(noZoho || 'zoho-potentials with its users; the campaigns are left out', () => {
  test('amounts by owner and by month', async () => {
    const expected = expectedOf<{
      amount_total: number;
      won: number;
      lost: number;
      won_amount_by_owner: Figures;
      won_amount_by_close_month: Figures;
    }>('zoho-potentials');
    const plan = await planOf('zoho-potentials', ['Potentials.csv', 'Users.csv', 'Campaigns.csv']);
    expect(plan.rejected).toEqual([]);
    expect(plan.open).toEqual([{ file: 2, choose: 'kind', optional: true }]);
    expect(total(plan.deals)).toBe(expectedUnits(expected.amount_total));
    expect([one(plan.totals, 'deals', 'won')?.count, one(plan.totals, 'deals', 'lost')?.count]).toEqual([
      expected.won,
      expected.lost,
    ]);
    compare(
      won(plan),
      { all: expected.won_amount_by_close_month },
      'month',
      () => 'all',
      ({ closes }) => closes,
    );
    for (const [owner, amount] of Object.entries(expected.won_amount_by_owner))
      expect(total(won(plan).filter((deal) => deal.owner === owner))).toBe(expectedUnits(amount));
    expect(plan.people.find(({ name }) => name === 'Tina Thomas')).toMatchObject({
      alias: '1011',
      aliases: ['Tina Thomas', 'tina@finepick.com'],
    });
    expect(plan.joins).toEqual([]);
  });
});

const noSalvirt = dataMissing('salvirt-b2b');
describe.skipIf(noSalvirt)(noSalvirt || 'salvirt-b2b, without ids, dates or amounts', () => {
  test('448 rows stay 448, however many are alike, and are found again', async () => {
    const { won_of_n_by_level: levels } = expectedOf<{
      won_of_n_by_level: { Seller: Record<string, [number, number]> };
    }>('salvirt-b2b');
    const plan = await planOf('salvirt-b2b', ['Salvirt_B2B_ML_dataset.csv']);
    expect([plan.rejected, plan.open]).toEqual([[], []]);
    expect(plan.deals.length).toBe(448);
    for (const [seller, [wins, all]] of Object.entries(levels.Seller)) {
      const deals = plan.deals.filter(({ owner }) => owner === seller);
      expect([deals.filter(({ status }) => status === 'won').length, deals.length], seller).toEqual([wins, all]);
    }
    const again = await planOf('salvirt-b2b', ['Salvirt_B2B_ML_dataset.csv']);
    expect(again.deals.map(({ id }) => id)).toEqual(plan.deals.map(({ id }) => id));
  });
});

const noFormats = dataMissing('formats');
describe.skipIf(noFormats)(noFormats || 'the same forty deals in eleven formats', () => {
  interface Canonical {
    readonly id: string;
    readonly amount: number;
    readonly profit: number;
    readonly date: string;
    readonly owner: string;
    readonly customer: string;
  }
  interface Expected {
    readonly canonical: readonly Canonical[];
    readonly files: Readonly<
      Record<string, { readonly records: 'canonical' | readonly Canonical[]; readonly rows?: number }>
    >;
  }
  const names = noFormats ? [] : Object.keys(expectedOf<Expected>('formats').files);

  test.each(names)('%s', async (name) => {
    const expected = expectedOf<Expected>('formats');
    // The day order is asked of the one file that leaves it open; the currency of those that state none.
    const plan = await planOf('formats', [name], name.startsWith('10') ? { dayOrder: 'monthFirst' } : {}, {});
    const answered = plan.open.some((question) => 'choose' in question && question.choose === 'currency')
      ? await planOf('formats', [name], { currency: 'USD', ...(name.startsWith('10') && { dayOrder: 'monthFirst' }) })
      : plan;
    expect(answered.rejected).toEqual([]);
    expect(answered.open).toEqual([{ file: 0, choose: 'status', optional: true }]);
    const given = expected.files[name]?.records;
    const records = (given === 'canonical' || given === undefined ? expected.canonical : given) as readonly Canonical[];
    expect(
      answered.deals.map(({ id, minor, profit, closes, owner, account }) => ({
        id,
        minor,
        profit,
        closes,
        owner,
        account,
      })),
    ).toEqual(
      records.map(({ id, amount, profit, date, owner, customer }) => ({
        id,
        minor: Math.round(amount * 100),
        profit: Math.round(profit * 100) + 0,
        closes: date,
        owner,
        account: customer,
      })),
    );
  });
});
