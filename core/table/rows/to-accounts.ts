import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Steps } from '../steps.ts';
import type { FileAccount, FileProduct } from './file-records.ts';
import { type Gathered, gather, shown } from './gather.ts';
import type { Refusal } from './rejected.ts';
import { rowReader } from './row-reader.ts';

const NO_NAME: { readonly refused: Refusal } = { refused: { reason: 'noName', field: 'name' } };

/** Rows → accounts; one without an id is known by its name. */
export function* toAccounts(table: Table, mapping: Mapping, file = 0): Steps<Gathered<FileAccount>> {
  const reader = rowReader(table, mapping, file);
  return yield* gather(table, (row) => {
    reader.begin(row);
    const { text } = reader;
    const name = text('name');
    if (!name) return NO_NAME;
    return shown<FileAccount>({
      id: text('id') ?? name,
      name,
      owner: text('owner') ?? text('ownerName'),
      ownerName: text('ownerName'),
      industry: text('industry'),
      region: text('region'),
      parent: text('parent'),
      source: text('source'),
      ...reader.from(),
    });
  });
}

/** Rows → products; one without an id is known by its name. */
export function* toProducts(table: Table, mapping: Mapping, file = 0): Steps<Gathered<FileProduct>> {
  const reader = rowReader(table, mapping, file);
  return yield* gather(table, (row) => {
    reader.begin(row);
    const { text } = reader;
    const [name, price] = [text('name'), reader.money('amount')];
    const refused = reader.refusal();
    if (refused) return { refused };
    if (!name) return NO_NAME;
    return shown<FileProduct>({
      id: text('id') ?? name,
      name,
      category: text('category'),
      // A list price of no currency says nothing, and is not worth a question.
      minor: price?.currency ? price.minor : undefined,
      currency: price?.currency || undefined,
      source: text('source'),
      ...reader.from(),
    });
  });
}

/** Rows of a list of regions: what its keys are called. */
export function toRegions(table: Table, { columns }: Mapping): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { cells } of table.rows) {
    const [id, name] = [columns.id, columns.name].map((column) => String(cells[column ?? -1] ?? '').trim());
    if (id && name && !names.has(id)) names.set(id, name);
  }
  return names;
}
