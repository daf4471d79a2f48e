import type { Steps } from '../steps.ts';
import type { ImportOptions, ImportPlan, Join, JoinField } from './import-plan.ts';
import { countWritten, type Joined, joinNames, type Names } from './join-names.ts';
import { joinPeople } from './join-people.ts';
import type { ReadRows } from './plan-import.ts';

type Records = Pick<
  ImportPlan,
  'deals' | 'quotas' | 'orders' | 'people' | 'accounts' | 'products' | 'activities' | 'members' | 'joins'
>;

/** Joins what the files refer to: keys of accounts, products and regions become names, near-misses the names they miss. */
export function* joinRecords(read: ReadRows, options: ImportOptions): Steps<Records> {
  const [deals, orders, activities, accounts, products, quotas] = [
    [...read.deals.values()],
    [...read.orders.values()],
    [...read.activities.values()],
    [...read.accounts.values()],
    [...read.products.values()],
    [...read.quotas.values()],
  ];
  const join = (
    field: JoinField,
    named: readonly { readonly id: string; readonly name: string }[],
    written: Iterable<string | undefined>[],
    areFirms = false,
  ) => {
    const names: Names = {
      field,
      names: new Set(named.map(({ name }) => name)),
      others: new Map(named.map(({ id, name }) => [id, name])),
      areFirms,
    };
    return joinNames(names, countWritten(...written), options.joins);
  };
  const account = join(
    'account',
    accounts,
    [each(deals, accountOf), each(orders, accountOf), each(activities, accountOf)],
    true,
  );
  const product = join('product', products, [each(deals, productOf), each(orders, productOf)]);
  const named = [...read.regions].map(([id, name]) => ({ id, name }));
  const region = named.length > 0 ? join('region', named, [each(orders, (order) => order.region)]) : NOTHING;
  yield 0.93;
  const personal = quotas.filter(({ of }) => of === undefined);
  const owners = countWritten(
    ...[deals, personal, orders, activities, accounts].map((list) =>
      each<{ readonly owner?: string }>(list, ({ owner }) => owner),
    ),
  );
  const people = joinPeople(read.people, owners, options);
  const categories = new Map(products.flatMap(({ name, category }) => (category ? [[name, category]] : [])));
  yield 0.95;

  for (const deal of deals) settle(deal, account, product);
  for (const activity of activities) settle(activity, account);
  for (const order of orders) {
    settle(order, account, product, region);
    const category = order.product === undefined ? undefined : categories.get(order.product);
    if (order.category === undefined && category !== undefined) (order as { category?: string }).category = category;
  }
  const owned = [deals, personal, orders, activities, accounts].flat();
  return {
    deals,
    quotas,
    orders,
    activities,
    accounts,
    products,
    people: people.people,
    members: membersOf(owned, people.ownerOf),
    joins: ORDER.flatMap((field) =>
      [account, product, region, people].flatMap(({ joins }) => joins.filter((one: Join) => one.field === field)),
    ),
  };
}

const ORDER: readonly JoinField[] = ['owner', 'account', 'product', 'manager', 'region'];
const NOTHING: Joined = { meant: new Map(), joins: [] };

type Named = { account?: string; product?: string; region?: string; raw?: Record<string, string> };

/**
 * Puts the names meant in the place of what a record wrote, which stays as its raw text. The records were made a moment ago for this
 * plan and nobody else has them: a hundred thousand are not copied for it.
 */
function settle(
  record: { readonly account?: string; readonly raw?: Readonly<Record<string, string>> },
  ...joined: readonly Joined[]
): void {
  const named = record as Named;
  for (let at = 0; at < joined.length; at++) {
    const field = SETTLED[at] as (typeof SETTLED)[number];
    const written = named[field];
    const meant = written === undefined ? undefined : joined[at]?.meant.get(written);
    if (written === undefined || meant === undefined) continue;
    named[field] = meant;
    if (named.raw) named.raw[field] = written;
    else named.raw = { [field]: written };
  }
}

const SETTLED = ['account', 'product', 'region'] as const;

function accountOf({ account }: { readonly account?: string }): string | undefined {
  return account;
}

function productOf({ product }: { readonly product?: string }): string | undefined {
  return product;
}

function* each<T>(records: readonly T[], of: (record: T) => string | undefined): Generator<string | undefined> {
  for (const record of records) yield of(record);
}

/** Names for the ids that own something: those of a list of people, else of the first row that has one. */
function membersOf(
  owned: readonly { readonly owner?: string; readonly ownerName?: string }[],
  ownerOf: (written: string) => { readonly name: string; readonly member?: string } | undefined,
): ImportPlan['members'] {
  const members = new Map<string, ImportPlan['members'][number]>();
  for (const { owner, ownerName } of owned) {
    if (owner === undefined || members.has(owner)) continue;
    const known = ownerOf(owner);
    const name = known?.name ?? ownerName;
    if (name) members.set(owner, { alias: owner, name, ...(known?.member && { member: known.member }) });
  }
  return [...members.values()];
}
