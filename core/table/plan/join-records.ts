import type { FileActivity, FileDeal, FileOrder } from '../rows/file-records.ts';
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
    [each(deals, referredAccount), each(orders, referredAccount), each(activities, referredAccount)],
    true,
  );
  const product = join('product', products, [each(deals, referredProduct), each(orders, referredProduct)]);
  const named = [...read.regions].map(([id, name]) => ({ id, name }));
  const region = named.length > 0 ? join('region', named, [each(orders, (order) => order.region)]) : NOTHING;
  yield 0.93;
  const owners = countWritten(
    ...[deals, quotas, orders, activities, accounts].map((list) =>
      each<{ readonly owner?: string }>(list, ({ owner }) => owner),
    ),
  );
  const people = joinPeople(read.people, owners, options);
  const categories = new Map(products.flatMap(({ name, category }) => (category ? [[name, category]] : [])));
  yield 0.95;

  const settle = settled(account, product);
  const records = {
    deals: deals.map(({ accountId: _, productId: __, ...deal }, at): FileDeal => settle(deal, deals[at])),
    orders: orders.map(({ accountId: _, productId: __, ...order }, at): FileOrder => {
      const found = settle(order, orders[at]);
      const where = found.region === undefined ? undefined : region.meant.get(found.region);
      const category = found.category ?? (found.product === undefined ? undefined : categories.get(found.product));
      if (where === undefined && category === found.category) return found;
      return {
        ...found,
        ...(where !== undefined && { region: where, raw: { ...found.raw, region: found.region as string } }),
        ...(category && { category }),
      };
    }),
    activities: activities.map(({ accountId: _, ...activity }, at): FileActivity => settle(activity, activities[at])),
  };
  const owned = [...records.deals, ...quotas, ...records.orders, ...records.activities, ...accounts];
  return {
    ...records,
    quotas,
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

interface Refers {
  readonly account?: string;
  readonly accountId?: string;
  readonly product?: string;
  readonly productId?: string;
}

function referredAccount({ account, accountId }: Refers): string | undefined {
  return account ?? accountId;
}

function referredProduct({ product, productId }: Refers): string | undefined {
  return product ?? productId;
}

/** Puts the names meant in a record's place of what it wrote, which stays as its raw text. */
function settled(account: Joined, product: Joined) {
  return <
    T extends { readonly account?: string; readonly product?: string; readonly raw?: Readonly<Record<string, string>> },
  >(
    record: T,
    row: Refers | undefined,
  ): T => {
    if (!row) return record;
    const [written, sold] = [referredAccount(row), referredProduct(row)];
    const [whose, what] = [
      written === undefined ? undefined : account.meant.get(written),
      sold === undefined ? undefined : product.meant.get(sold),
    ];
    const isAs = whose === undefined && what === undefined && written === record.account && sold === record.product;
    if (isAs) return record;
    return {
      ...record,
      ...(written !== undefined && { account: whose ?? written }),
      ...(sold !== undefined && { product: what ?? sold }),
      raw: {
        ...record.raw,
        ...(whose !== undefined && { account: written }),
        ...(what !== undefined && { product: sold }),
      },
    };
  };
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
