import type { DealStatus } from '#core/metric/deal.ts';
import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { stageMeaning } from '../mapping/stage-meaning.ts';
import type { Steps } from '../steps.ts';
import { idMaker } from './derived-id.ts';
import type { FileDeal } from './file-records.ts';
import { type Gathered, gather, shown } from './gather.ts';
import { rowReader } from './row-reader.ts';

/**
 * Rows → deals, by a mapping. A status column says what a deal is; else its stage does, by `statusOf`. One bad cell rejects its row,
 * never its neighbours.
 */
export function* toDeals(
  table: Table,
  mapping: Mapping,
  statusOf: (stage: string) => DealStatus,
  file = 0,
): Steps<Gathered<FileDeal>> {
  const { columns } = mapping;
  const reader = rowReader(table, mapping, file);
  const ids = idMaker(table, mapping);
  const isPercent = percentages(table, mapping);

  const make = (row: Table['rows'][number]) => {
    reader.begin(row);
    ids.begin(row.cells);
    const { text, day, money } = reader;
    const [stage, said] = [text('stage'), text('status')];
    const named = stage ?? said;
    const bySaid = said === undefined ? undefined : stageMeaning(said);
    // A status of its own says more than a stage: `Converted` beside any stage is won.
    const tells = stage !== undefined && bySaid !== undefined && (bySaid.sure || bySaid.status !== 'open');
    const status = named === undefined ? mapping.status : tells ? bySaid.status : statusOf(named);
    // The day a deal did close, where the file has it beside the day it was to.
    const closed = () =>
      status === 'won' || (status === 'lost' && columns.lostOn === undefined)
        ? day('wonOn')
        : status === 'lost'
          ? day('lostOn')
          : undefined;
    const [amount, profit, created, closes, probability] = [
      money('amount'),
      money('profit'),
      day('created'),
      closed() ?? day('closes'),
      reader.number('probability'),
    ];
    const [name, ownId] = [text('name'), text('id')];
    const account = text('account') ?? text('accountId');
    const product = text('product') ?? text('productId');
    if (columns.id !== undefined && ownId === undefined)
      return { refused: { reason: 'noId' as const, field: 'id' as const } };
    if (row.cells.every((cell) => cell === '')) return { refused: { reason: 'noId' as const, field: 'name' as const } };
    if (columns.id === undefined && columns.name !== undefined && !name)
      return { refused: { reason: 'noId' as const, field: 'name' as const } };
    const id = ownId ?? (name ? ids.of(name, account, created) : ids.ofCells());
    const refused = reader.refusal();
    if (refused) return { refused: { ...refused, ...ids.copy() } };
    return shown<FileDeal>({
      id,
      name: name ?? (columns.name === undefined ? (account ?? product) : undefined),
      account,
      owner: text('owner') ?? text('ownerName'),
      ownerName: text('ownerName'),
      stage: named,
      status,
      minor: amount?.minor,
      fraction: amount?.fraction,
      currency: amount?.currency || profit?.currency || undefined,
      created,
      closes,
      product,
      profit: profit?.minor,
      profitFraction: profit?.fraction,
      probability: probability === undefined ? undefined : isPercent ? probability / 100 : probability,
      reason: text('reason'),
      source: text('source'),
      ...reader.from(),
    });
  };
  const changed = columns.modified === undefined ? undefined : () => reader.day('modified');
  return yield* gather<FileDeal>(table, make, changed);
}

/** Whether chances are written 0 to 100, as nearly everybody does; a column of nothing above 1 has them as shares. */
function percentages(table: Table, { columns }: Mapping): boolean {
  const column = columns.probability;
  if (column === undefined) return false;
  return table.rows.some(({ cells }) => {
    const text = String(cells[column] ?? '');
    return /[%％]/.test(text) || Number.parseFloat(text.replace(',', '.')) > 1;
  });
}
