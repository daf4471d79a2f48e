import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import { idMaker } from './derived-id.ts';
import type { FileOrder } from './file-records.ts';
import { type Gathered, gather, shown } from './gather.ts';
import { rowReader } from './row-reader.ts';

/**
 * Rows → order lines. Profit is the row's own, else amount − cost. A line without an id is named by its order and product; where it names
 * the source it belongs to, what stands for the order is the line's name there already.
 */
export function* toOrders(table: Table, mapping: Mapping, file = 0): Steps<Gathered<FileOrder>> {
  const { columns } = mapping;
  const reader = rowReader(table, mapping, file);
  const ids = idMaker(table, mapping);
  const isNamed = columns.source !== undefined && columns.id === undefined;

  const make = (row: Table['rows'][number]) => {
    reader.begin(row);
    ids.begin(row.cells);
    const { text, money } = reader;
    const [day, amount, own, cost, quantity] = [
      reader.day('day'),
      money('amount'),
      money('profit'),
      money('cost'),
      reader.number('quantity'),
    ];
    const [named, line, product, productId] = [text('order'), text('line'), text('product'), text('productId')];
    const order = isNamed ? undefined : named;
    const key = productId ?? product;
    const id =
      text('id') ??
      (isNamed ? named : undefined) ??
      (order === undefined
        ? ids.ofCells()
        : line !== undefined
          ? ids.of(order, line)
          : key === undefined
            ? ids.of(order)
            : ids.of(order, key));
    const said = text('status');
    if (said !== undefined && CANCELLED.test(said))
      return { refused: { reason: 'cancelled' as const, field: 'status' as const, value: said, ...ids.copy() } };
    const refused = reader.refusal();
    if (refused) return { refused: { ...refused, ...ids.copy() } };
    if (!day) return { refused: { reason: 'noDay' as const, field: 'day' as const, ...ids.copy() } };
    if (!amount) return { refused: { reason: 'noAmount' as const, field: 'amount' as const, ...ids.copy() } };
    const profit = own ?? (cost && difference(amount, cost));
    return shown<FileOrder>({
      id,
      order,
      name: text('name'),
      account: text('account') ?? text('accountId'),
      owner: text('owner') ?? text('ownerName'),
      ownerName: text('ownerName'),
      product: product ?? productId,
      category: text('category'),
      region: text('region'),
      day,
      minor: amount.minor,
      fraction: amount.fraction,
      currency: amount.currency,
      quantity,
      profit: profit?.minor,
      profitFraction: profit?.fraction,
      source: text('source'),
      ...reader.from(),
    });
  };
  const changed = columns.modified === undefined ? undefined : () => reader.day('modified');
  return yield* gather<FileOrder>(table, make, changed);
}

/** What came to nothing is no revenue: neither an order called off nor one paid back as a whole. */
const CANCELLED =
  /^(?:cancell?ed|canceled by .*|void(?:ed)?|refunded|fully refunded|expired|storniert|annul[ée]+e?|cancelad[oa]|annullat[oa]|geannuleerd|anulowan[eay]|отмен[её]н[оа]?|iptal(?: edildi)?|キャンセル|취소|주문취소|(?:订单|訂單)?(?:已|被)?(?:取消|作废|作廢)|交易关闭|已退款|退款成功|全额退款|已退货)$/i;

interface Exactly {
  readonly minor: number;
  readonly fraction?: number | undefined;
}

/** a − b, exactly; minor units and ten-thousandths with one sign. */
function difference(a: Exactly, b: Exactly): { minor: number; fraction?: number } {
  return exactly(a.minor - b.minor, (a.fraction ?? 0) - (b.fraction ?? 0));
}

/** Minor units and any number of ten-thousandths as an amount, both of one sign. */
export function exactly(minor: number, parts: number): { minor: number; fraction?: number } {
  const carried = Math.trunc(parts / 10_000);
  let [whole, rest] = [minor + carried, parts - carried * 10_000];
  if (whole > 0 && rest < 0) [whole, rest] = [whole - 1, rest + 10_000];
  if (whole < 0 && rest > 0) [whole, rest] = [whole + 1, rest - 10_000];
  return rest === 0 ? { minor: whole } : { minor: whole, fraction: rest };
}
