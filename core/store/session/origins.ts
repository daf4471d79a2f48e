import type * as Y from 'yjs';
import type { Money } from '#core/money/money.ts';
import type { DealsReader } from '../workspace/deals-reader.ts';
import { importRows, partsOf, readImport } from '../workspace/import-row.ts';
import { aliases, imports, members, placements, type RowKind, sourceOf } from '../workspace/layout.ts';
import type { PlanReader } from '../workspace/plan-reader.ts';
import { fromOf, newestReading, PART_OF, type ReadBy, readAtOf } from '../workspace/readings.ts';
import { FIELD_NAMES, readAlias, readMember, readPlacement } from '../workspace/records.ts';
import { ROW_FIELDS } from '../workspace/row-fields.ts';
import type { RowsReader } from '../workspace/rows-reader.ts';
import type { TeamRead } from '../workspace/team-reader.ts';
import { namesOf } from './listing.ts';
import type { ImportRecord, Slices, ValueOrigin } from './session.ts';

export interface OriginsFrom {
  readonly team: Y.Doc;
  readonly deals: Y.Doc;
  readonly planReader: PlanReader;
  readonly dealsReader: DealsReader;
  readonly rowsReaders: Readonly<Record<RowKind, RowsReader>>;
  readonly teamRead: () => TeamRead;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where each value of a record comes from; nothing for a record that is not there. */
export function originsOf(on: OriginsFrom, { of, id }: Slices['provenance']['query']): readonly ValueOrigin[] {
  if (of === 'people') return personOrigins(on, id);
  if (of === 'quotas') return quotaOrigins(on, id);
  if (of === 'deals')
    return readOrigins(on, id, on.dealsReader.recordsOf(id), FIELD_NAMES, on.dealsReader.editsOf(id) as Fields);
  return readOrigins(on, id, on.rowsReaders[of].recordsOf(id), Object.keys(ROW_FIELDS[of]), {});
}

/** The imports there were, newest first. */
export function listImports(deals: Y.Doc): readonly ImportRecord[] {
  return [...importRows(deals)]
    .map(([id, { at, by, source, files, counts, undone }]) => ({
      id,
      at,
      ...(by !== undefined && { by }),
      source,
      files,
      counts,
      ...(undone && { undone }),
    }))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

function readOrigins(
  on: OriginsFrom,
  id: string,
  records: readonly ReadBy[],
  names: readonly string[],
  edits: Fields,
): readonly ValueOrigin[] {
  const origins: ValueOrigin[] = [];
  const { team } = on.teamRead();
  const currencyOf = (record: Fields): string => String(edits.currency ?? record.currency ?? team.currency);
  for (const name of names) {
    // A part belongs to its whole, the currency to its amounts, and a name to whom it names.
    if (name in PART_OF || name === 'currency' || name === 'ownerName') continue;
    const found = newestReading(records, name);
    const edited = edits[name];
    if (!found && edited === undefined) continue;
    const record = (found?.record ?? {}) as unknown as Fields;
    const field = name === 'minor' ? 'amount' : name;
    const part = name === 'minor' ? 'fraction' : 'profitFraction';
    const money = (side: Fields): Money => ({
      minor: side[name] as number,
      ...(side[part] ? { fraction: side[part] as number } : undefined),
      currency: currencyOf(record),
    });
    const isMoney = name === 'minor' || name === 'profit';
    const side = edited === undefined ? record : edits;
    const value = isMoney ? money(side) : (side[name] as string | number);
    const written = name === 'owner' ? ownerName(on, value as string, record.ownerName) : undefined;
    if (edited !== undefined || !found) {
      origins.push({ field, value: written ?? value });
      continue;
    }
    const raw =
      found.record.raw?.[name] ?? found.record.raw?.[field] ?? (written === value ? undefined : written && value);
    origins.push({
      field,
      value: written ?? value,
      ...(typeof raw === 'string' && { raw }),
      ...originOfValue(on.deals, fromOf(found.record, name), name, field),
      source: sourceOf(id),
      at: readAtOf(found.record, name),
    });
  }
  return origins;
}

/** The import, its file, the row and the column of a value. */
function originOfValue(deals: Y.Doc, from: string | undefined, ...fields: readonly string[]): Partial<ValueOrigin> {
  if (from === undefined) return {};
  const { import: id, file: place, row } = partsOf(from);
  const record = readImport(imports(deals).get(id));
  const file = record?.files[place];
  if (!record || !file) return {};
  const column = fields
    .map((field) => (Object.hasOwn(file.columns, field) ? file.columns[field] : undefined))
    .find(Boolean);
  return {
    import: { id, file: file.name, row, ...(column !== undefined && { column }) },
    ...(record.by !== undefined && { by: record.by }),
  };
}

function ownerName(on: OriginsFrom, written: string, given: unknown): string {
  const read = on.teamRead();
  const { aliases: known } = read.team;
  const member = Object.hasOwn(known, written) ? (known[written] as string) : written;
  return namesOf(read).get(member) ?? (typeof given === 'string' ? given : written);
}

function quotaOrigins({ planReader, deals, teamRead }: OriginsFrom, cell: string): readonly ValueOrigin[] {
  const [head] = planReader.heads(cell, 'target');
  if (typeof head?.value !== 'number') return [];
  const { from, by, at, value: minor, reason } = head;
  const said = { ...originOfValue(deals, from, 'minor', 'amount'), at, ...(by !== undefined && { by }) };
  const isMoney = cell.startsWith('revenue|');
  const amount = isMoney ? { minor, currency: teamRead().team.currency } : minor;
  return [
    { field: 'amount', value: amount, ...said },
    ...(reason ? [{ field: 'reason', value: reason, ...said }] : []),
  ];
}

function personOrigins({ team, deals, teamRead }: OriginsFrom, id: string): readonly ValueOrigin[] {
  const member = readMember(members(team).get(id));
  if (!member) return [];
  const said = (origin: string | undefined, ...fields: string[]) => {
    const from = originOfValue(deals, origin, ...fields);
    const at = from.import && readImport(imports(deals).get(from.import.id))?.at;
    return { ...from, ...(at !== undefined && { at }) };
  };
  const origins: ValueOrigin[] = [{ field: 'name', value: member.name, ...said(member.origin, 'name') }];
  for (const value of placements(team).values()) {
    const placed = readPlacement(value);
    if (placed?.subject !== id || placed.unit === null) continue;
    const unit = namesOf(teamRead()).get(placed.unit) ?? placed.unit;
    origins.push({ field: 'unit', value: unit, ...said(placed.origin, 'unit', 'manager') });
  }
  for (const [alias, value] of aliases(team)) {
    const known = readAlias(value);
    if (known?.member === id) origins.push({ field: 'aliases', value: alias, ...said(known.origin, 'id', 'alias') });
  }
  return origins;
}
