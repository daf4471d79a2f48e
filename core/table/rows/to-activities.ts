import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import { idMaker } from './derived-id.ts';
import type { FileActivity } from './file-records.ts';
import { type Gathered, gather, shown } from './gather.ts';
import { rowReader } from './row-reader.ts';

/** Rows → activities. One that does not say its type is of the type that its table is named for, or of its subject. */
export function* toActivities(table: Table, mapping: Mapping, file = 0): Steps<Gathered<FileActivity>> {
  const reader = rowReader(table, mapping, file);
  const ids = idMaker(table, mapping);
  const { type: column, count: counted } = mapping.columns;
  const typed = column ?? counted;
  return yield* gather<FileActivity>(table, (row) => {
    reader.begin(row);
    ids.begin(row.cells);
    const { text } = reader;
    const [day, count] = [reader.day('day'), reader.number('count')];
    const id = text('id') ?? ids.ofCells();
    const refused = reader.refusal();
    if (refused) return { refused: { ...refused, ...ids.copy() } };
    if (!day) return { refused: { reason: 'noDay' as const, field: 'day' as const, ...ids.copy() } };
    return shown<FileActivity>({
      id,
      type: text('type') ?? (typed === undefined ? '' : (table.header[typed] ?? '')),
      day,
      owner: text('owner') ?? text('ownerName'),
      ownerName: text('ownerName'),
      deal: text('deal'),
      account: text('account') ?? text('accountId'),
      subject: text('subject'),
      result: text('result'),
      count,
      source: text('source'),
      ...reader.from(),
    });
  });
}
