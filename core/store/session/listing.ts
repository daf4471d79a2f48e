import type { Day } from '#core/calendar/day.ts';
import { firstDay, kindOf } from '#core/calendar/period.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { Money } from '#core/money/money.ts';
import { unitOf } from '#core/people/org-tree.ts';
import type { SubjectId } from '#core/people/people.ts';
import { dayKey } from '#core/rollup/day-key.ts';
import { COMPANY } from '#core/rollup/org.ts';
import type { Totals } from '#core/rollup/totals.ts';
import type { DealsReader } from '../workspace/deals-reader.ts';
import type { RowKind } from '../workspace/layout.ts';
import type { PlanReader } from '../workspace/plan-reader.ts';
import { newestFields, PART_OF } from '../workspace/readings.ts';
import { FIELD_NAMES } from '../workspace/records.ts';
import type { RowsReader } from '../workspace/rows-reader.ts';
import type { TeamRead } from '../workspace/team-reader.ts';
import { inSteps } from './breathe.ts';
import type { RecordKind, RecordPage, RecordRow, Slices } from './session.ts';

export interface ListingFrom {
  readonly planReader: PlanReader;
  readonly dealsReader: DealsReader;
  readonly rowsReaders: Readonly<Record<RowKind, RowsReader>>;
  readonly teamRead: () => TeamRead;
  readonly totals: Pick<Totals, 'each' | 'get'>;
  readonly today: () => Day;
}

/** The records of a workspace as lists to be looked through: newest day first, searched, a page at a time. */
export interface Listing {
  page(query: Slices['records']['query']): Promise<RecordPage>;
}

/** The order of one kind's records, made once and used until they change. */
interface Order {
  /** Two orders with equal stamps are of the same records. */
  readonly stamp: readonly unknown[];
  readonly ids: readonly string[];
  /** By place in the order, all words of a record; made when first something is searched for. */
  words?: readonly string[];
}

/** Rows of one answer, when nobody says how many. */
const PAGE = 100;

export function createListing(on: ListingFrom): Listing {
  const orders = new Map<RecordKind, Order>();

  function stampOf(of: RecordKind): readonly unknown[] {
    const { team } = on.teamRead();
    if (of === 'deals') return [on.dealsReader.version(), team];
    if (of === 'people') return [team];
    if (of === 'quotas') return [on.planReader.version(), team];
    return [on.rowsReaders[of].version(), team];
  }

  async function orderOf(of: RecordKind): Promise<Order> {
    const stamp = stampOf(of);
    const known = orders.get(of);
    if (known?.stamp.every((part, at) => part === stamp[at])) return known;
    const order = { stamp, ids: await inSteps(inOrder(of)) };
    orders.set(of, order);
    return order;
  }

  /** Ids by day, the newest first; what has no day by the name it is known by. */
  function* inOrder(of: RecordKind): Generator<undefined, readonly string[]> {
    const ids: string[] = [];
    if (of === 'people') return byText(on.teamRead().team.people.members.map(({ id, name }) => [id, name]));
    const days: number[] = [];
    if (of === 'deals') {
      on.totals.each((id, closes, created) => {
        ids.push(id);
        days.push(closes || created);
      });
    } else if (of === 'quotas') {
      for (const [cell, { target }] of Object.entries(on.planReader.cells)) {
        const period = cell.split('|')[2] ?? '';
        if (!target || target.value === null || kindOf(period) === null) continue;
        ids.push(cell);
        days.push(dayKey(firstDay(period)));
      }
    } else {
      const reader = on.rowsReaders[of];
      const named: [string, string][] = [];
      for (const id of [...reader.ids()]) {
        const { day, name } = (reader.row(id)?.fields ?? {}) as { day?: Day; name?: string };
        ids.push(id);
        days.push(dayKey(day));
        if (of === 'accounts' || of === 'products') named.push([id, name ?? id]);
        if (ids.length % 500 === 0) yield;
      }
      if (named.length > 0) return byText(named);
    }
    // Day and place in one number: typed arrays are sorted ten times as fast as lists.
    const keys = Float64Array.from(days, (day, at) => day * PLACES + (PLACES - 1 - at)).sort();
    return Array.from(keys, (_, at) => ids[PLACES - 1 - ((keys[keys.length - 1 - at] as number) % PLACES)] as string);
  }

  function* words(of: RecordKind, ids: readonly string[]): Generator<undefined, readonly string[]> {
    const all: string[] = [];
    for (const id of ids) {
      const texts = Object.values(rowOf(of, id).values).filter((value) => typeof value === 'string');
      all.push(`${texts.join('\n')}\n${id}`.toLowerCase());
      if (all.length % 500 === 0) yield;
    }
    return all;
  }

  function rowOf(of: RecordKind, id: string): RecordRow {
    const { team } = on.teamRead();
    if (of === 'deals') return dealRow(on.totals.get(id), id);
    if (of === 'people') return personRow(id);
    if (of === 'quotas') return quotaRow(id);
    const { owner: written, ownerName, currency, ...fields } = (on.rowsReaders[of].row(id)?.fields ?? {}) as Fields;
    const values: Record<string, string | number | Money> = {};
    const money = (minor: unknown, fraction: unknown): Money => ({
      minor: minor as number,
      ...(fraction ? { fraction: fraction as number } : undefined),
      currency: (currency as string) ?? team.currency,
    });
    for (const [field, value] of Object.entries(fields)) {
      if (field === 'minor') values.amount = money(value, fields.fraction);
      else if (field === 'profit') values.profit = money(value, fields.profitFraction);
      else if (!(field in PART_OF) && isValue(value)) values[field] = value;
    }
    const owner = memberOf(written);
    const name = owner === undefined ? (ownerName ?? written) : nameOf(owner);
    if (typeof name === 'string') values.owner = name;
    return { id, values, ...(owner !== undefined && { owner }) };
  }

  function dealRow(deal: Deal | undefined, id: string): RecordRow {
    if (!deal) return { id, values: {} };
    const { name, account, owner, stage, status, amount, created, closes, product, profit } = deal;
    const read = owner === undefined ? writtenOwner(id) : nameOf(owner);
    const values = { name, account, owner: read, stage, status, amount, created, closes, product, profit };
    return { id, values: shown(values), ...(owner !== undefined && { owner }) };
  }

  /** Whose a deal is that belongs to nobody we know, as its source writes it. */
  function writtenOwner(deal: string): string | undefined {
    const fields = { ...newestFields(on.dealsReader.recordsOf(deal), FIELD_NAMES), ...on.dealsReader.editsOf(deal) };
    return (fields.ownerName ?? fields.owner) as string | undefined;
  }

  function personRow(id: string): RecordRow {
    const { team } = on.teamRead();
    const unit = unitOf(team.people, id, on.today());
    const aliases = Object.entries(team.aliases).flatMap(([alias, member]) => (member === id ? [alias] : []));
    const values = { name: nameOf(id), unit: unit === null ? undefined : nameOf(unit), aliases: aliases.join(', ') };
    return { id, values: shown(values), owner: id };
  }

  function quotaRow(cell: string): RecordRow {
    const [metric = '', subject = '', period = ''] = cell.split('|');
    const { team } = on.teamRead();
    const value = on.planReader.cells[cell]?.target?.value ?? 0;
    const amount = metric === 'revenue' ? { minor: value, currency: team.currency } : value;
    const owner = subject === COMPANY ? team.name : nameOf(subject);
    return { id: cell, values: shown({ owner, period, amount, metric }), owner: subject };
  }

  function memberOf(written: unknown): SubjectId | undefined {
    const { aliases, people } = on.teamRead().team;
    if (typeof written !== 'string') return undefined;
    return Object.hasOwn(aliases, written) ? aliases[written] : people.members.find(({ id }) => id === written)?.id;
  }

  function nameOf(subject: SubjectId): string {
    return namesOf(on.teamRead()).get(subject) ?? subject;
  }

  return {
    async page({ of, search = '', from = 0, count = PAGE }) {
      const order = await orderOf(of);
      const wanted = search.trim().toLowerCase();
      let { ids } = order;
      if (wanted !== '') {
        order.words ??= await inSteps(words(of, order.ids));
        const all = order.words;
        ids = ids.filter((_, at) => all[at]?.includes(wanted));
      }
      return { total: ids.length, rows: ids.slice(from, from + count).map((id) => rowOf(of, id)) };
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** More than there will ever be records; times a day's key it is still a safe integer. */
const PLACES = 2 ** 24;

function byText(named: readonly (readonly [id: string, text: string])[]): readonly string[] {
  const { compare } = new Intl.Collator('zh-CN');
  return [...named].sort(([, a], [, b]) => compare(a, b)).map(([id]) => id);
}

function isValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Without what is absent or empty. */
function shown(values: Readonly<Record<string, string | number | Money | undefined>>): RecordRow['values'] {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string | number | Money] => !!pair[1] || pair[1] === 0),
  );
}

const names = new WeakMap<TeamRead, ReadonlyMap<SubjectId, string>>();

/** What members and units are called; made once for a team as it was read. */
export function namesOf(read: TeamRead): ReadonlyMap<SubjectId, string> {
  let found = names.get(read);
  if (!found) {
    const { members, units } = read.team.people;
    found = new Map([...units, ...members].map(({ id, name }) => [id, name]));
    names.set(read, found);
  }
  return found;
}
