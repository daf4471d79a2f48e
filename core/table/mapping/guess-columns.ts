import { isBlank, textOf } from '../column/cell.ts';
import type { Table } from '../file/read-table.ts';
import { type ColumnProfile, profilesOf, serials } from './column-profile.ts';
import { fieldsOf } from './header-fields.ts';
import { type HeaderReading, readHeader } from './header-words.ts';
import { FIELDS, type Field, type TableKind } from './mapping.ts';
import { isReasonHeader } from './reason-column.ts';

/** A table as the guesses see it: what its headers can mean and what stands in its columns, each found once. */
export interface Looked {
  readonly table: Table;
  readonly readings: readonly (readonly HeaderReading[])[];
  readonly profile: (column: number) => ColumnProfile;
}

export interface GuessedColumns {
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** How sure each column is, 0 to 1: what the header says, lowered when the values do not agree. */
  readonly confidence: Readonly<Partial<Record<Field, number>>>;
}

/** Looks at a table, whose headers may be many and the same. */
export function lookAt(table: Table): Looked {
  const known = new Map<string, readonly HeaderReading[]>();
  const readings = table.header.map((header, column) => {
    if (isCounter(table, header, column)) return [];
    const found = isReasonHeader(header) ? [] : (known.get(header) ?? readHeader(header));
    known.set(header, found);
    return found;
  });
  return { table, readings, profile: profilesOf(table) };
}

/** The number of a line, which every sheet begins anew at 1: no key of anything. */
function isCounter({ rows }: Table, header: string, column: number): boolean {
  if (!COUNTER.test(header.trim()) || rows.length < 2) return false;
  let last = 0;
  for (const { cells } of rows) {
    const cell = cells[column] ?? '';
    if (isBlank(cell)) continue;
    if (Number(textOf(cell)) !== last + 1) return false;
    last++;
  }
  return last > 0;
}

const COUNTER =
  /^(?:序号|序號|行号|番号|编号|編號|no\.?|nr\.?|n[°º]|№|#|s\/?n|sr\.? ?no\.?|번호|순번|연번|l\.?p\.?|п\/п|№ ?п\/п)$/i;

function isCode({ codes, distinct, looked }: ColumnProfile): boolean {
  return codes > 0.8 && looked > 0 && distinct / looked > 0.9;
}

const OF_ACCOUNT = /^(?:客户|客戶|account|customer|company|client)[\s._-]?\S/i;

const LEAST = 0.4;

/** The columns of a table for the fields of a kind: by headers and values, then by values alone. */
export function guessColumns(looked: Looked, kind: TableKind): GuessedColumns {
  if (kind === 'unknown') return { columns: {}, confidence: {} };
  const candidates: { field: Field; column: number; score: number }[] = [];
  looked.readings.forEach((readings, column) => {
    const fields = fieldsOf(kind, readings);
    // `Opportunity` may hold what systems call deals as well as what people do.
    const isKey = kind === 'deals' && fields.some(([field]) => field === 'name') && isCode(looked.profile(column));
    for (const [field, says] of isKey ? [...fields, ['id', 0.8] as const] : fields) {
      // The day that a deal did close is another than the one it was to.
      const isOther = field === 'closes' && fields.some(([each]) => each === 'wonOn');
      // Beside who owns the deal, who owns the customer is somebody else.
      const isOfAccount =
        (field === 'owner' || field === 'ownerName') &&
        kind !== 'accounts' &&
        OF_ACCOUNT.test(looked.table.header[column] ?? '');
      const weight = isOther || isOfAccount ? says * 0.7 : says;
      const agrees = weight * Math.max(agreement(looked, kind, field, column), doubt(looked, field, column, weight));
      // Of an amount and its text for people, the latter says its unit: the bare one may count cents.
      const score = /formatted$/i.test(looked.table.header[column] ?? '') ? agrees * 1.05 : agrees;
      if (score >= LEAST) candidates.push({ field, column, score });
    }
  });
  const columns: Partial<Record<Field, number>> = {};
  const confidence: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  const take = (field: Field, column: number, score: number) => {
    if (columns[field] !== undefined || taken.has(column)) return false;
    columns[field] = column;
    confidence[field] = Math.round(Math.min(1, score) * 100) / 100;
    taken.add(column);
    return true;
  };
  // The surest pairs first; among equals the column further left, which is where people put what matters.
  for (const { field, column, score } of candidates.sort((a, b) => b.score - a.score || a.column - b.column)) {
    // A second id of a person is another name for the same: other tables may refer to either.
    if (!take(field, column, score) && kind === 'people' && field === 'id' && columns.id !== column)
      take('otherId', column, score);
  }
  if (isExport(looked.readings)) return { columns, confidence };
  if (columns.closes === undefined && columns.wonOn !== undefined) {
    columns.closes = columns.wonOn;
    if (confidence.wonOn !== undefined) confidence.closes = confidence.wonOn;
    delete columns.wonOn;
    delete confidence.wonOn;
  }
  for (const [field, column, score] of byValues(looked, kind, columns, taken))
    if (FIELDS[kind].includes(field)) take(field, column, score);
  return { columns, confidence };
}

/** An export of ours: its headers say everything, and records of several sources stand in it. */
function isExport(readings: Looked['readings']): boolean {
  return readings.some((each) => each.some(({ said }) => said === 'origin'));
}

/**
 * Cells that cannot be read are no proof against a header that is plain, where they are few or all have digits: they are wrong, and their
 * rows are to be shown so; figures and days are never left away unsaid.
 */
function doubt({ profile }: Looked, field: Field, column: number, weight: number): number {
  if (weight < 0.9 || !(DATES.includes(field) || AMOUNTS.includes(field))) return 0;
  const { sample, dates } = profile(column);
  if (sample.length <= 5) return 0.5;
  if (AMOUNTS.includes(field) && dates > 0.5) return 0;
  return sample.every((cell) => typeof cell === 'string' && cell.length <= 40 && /\d/.test(cell)) ? 0.45 : 0;
}

const DATES: readonly Field[] = ['created', 'closes', 'wonOn', 'lostOn', 'modified', 'start', 'end', 'day'];
const AMOUNTS: readonly Field[] = ['amount', 'profit', 'cost', 'quantity', 'count'];
const NAMES: readonly Field[] = [
  'account',
  'product',
  'ownerName',
  'stage',
  'status',
  'name',
  'region',
  'team',
  'department',
];

/** How far what stands in a column can be what the field needs, 0 to 1; an empty column is neither for nor against. */
function agreement({ profile, readings }: Looked, kind: TableKind, field: Field, column: number): number {
  const found = profile(column);
  const { sample, numbers, dates, distinct, looked } = found;
  if (sample.length === 0) return 0.6;
  if (DATES.includes(field)) return Math.max(dates, serials(found));
  // A date reads as no number, but a year and a day's number do.
  if (AMOUNTS.includes(field)) return numbers * (dates > 0.5 ? 0 : 1);
  if (field === 'currency') return found.currencies;
  if (field === 'email') return found.mails > 0.5 ? 1 : 0.3;
  if (field === 'probability') return Math.max(numbers, found.percents);
  if (field === 'id' || field === 'order' || field === 'deal' || field === 'accountId' || field === 'productId') {
    if (found.decimals > 0.5 || dates > 0.8) return 0;
    // Records of several sources may share their ids.
    const unique = looked === 0 || isExport(readings) ? 1 : distinct / looked;
    // Its own id is written once; a table of lines repeats those of others.
    if (field === 'id' && looked > 3) return unique > 0.9 || kind === 'people' ? 1 : unique > 0.5 ? 0.75 : 0.2;
    return 1;
  }
  if (field === 'metric' || field === 'type' || field === 'reason') return numbers > 0.5 ? 0.2 : 1;
  if (NAMES.includes(field)) {
    if (dates > 0.5 || (found.decimals > 0.5 && numbers > 0.8)) return 0;
    if (field === 'stage' || field === 'status') {
      if (distinct > 60 && distinct > looked / 3) return 0.4;
      // Of two columns that may be the stage, the one that tells what was won is.
      return numbers > 0.8 ? 0.5 : found.won || found.lost || field === 'status' ? 1 : 0.95;
    }
    // `Client: Current, New, Past` is no name of anybody.
    if (field === 'account' && kind !== 'accounts' && looked >= 60 && distinct <= 4) return 0.3;
    if (field === 'account' && kind === 'orders' && numbers > 0.9) return 0.8;
    if (field === 'ownerName' && numbers > 0.8) return kind === 'quotas' ? 0.7 : 0.6;
    if (field === 'name' && numbers > 0.8) return 0.3;
    if (field === 'name' && kind === 'deals' && found.codes > 0.8 && distinct / Math.max(1, looked) > 0.9) return 0.4;
    return 1;
  }
  if (field === 'period') return 1;
  if (field === 'year') return sample.some((cell) => !/(?:19|20|21)?\d{2}/.test(String(cell))) ? 0.2 : 1;
  if (field === 'owner') return dates > 0.5 || found.decimals > 0.5 ? 0 : 1;
  return dates > 0.8 ? 0.4 : 1;
}

type Found = readonly [Field, number, number];

/** Columns whose headers say nothing, by what stands in them. */
function byValues(
  { table, readings, profile }: Looked,
  kind: TableKind,
  columns: GuessedColumns['columns'],
  taken: ReadonlySet<number>,
): readonly Found[] {
  if (kind !== 'deals' && kind !== 'orders') return [];
  const mute = table.header.flatMap((_, column) =>
    taken.has(column) || isForeign(readings[column]) || isReasonHeader(table.header[column] ?? '') ? [] : [column],
  );
  // A header that was understood as something else is no candidate; where nothing was understood, everything is.
  const none = readings.every((each) => each.length === 0);
  const at = mute.filter((column) => none || (readings[column]?.length ?? 0) === 0);
  if (at.length > 60) return [];
  const found: Found[] = [];
  const used = new Set<number>();
  const add = (field: Field, column: number | undefined, score = 0.5) => {
    if (column === undefined || columns[field] !== undefined || used.has(column)) return;
    if (found.some(([each]) => each === field)) return;
    used.add(column);
    found.push([field, column, score]);
  };
  const rest = () => at.filter((column) => !used.has(column));
  const by = (rank: (found: ColumnProfile) => number) =>
    rest()
      .map((column) => [column, rank(profile(column))] as const)
      .filter(([, score]) => score > 0)
      .sort((a, b) => b[1] - a[1])[0]?.[0];

  if (kind === 'deals')
    add(
      'stage',
      by(({ won, lost, distinct, words }) => (won && lost && distinct <= 30 && words > 0.5 ? 1 : 0)),
      0.6,
    );
  add(
    'currency',
    by(({ currencies }) => (currencies > 0.9 ? currencies : 0)),
  );
  add(
    'amount',
    by(({ priced }) => (priced > 0.8 ? priced : 0)),
    0.6,
  );
  // Without any header to go by, what is left is told apart by its form.
  if (!none && (columns.name ?? columns.id ?? columns.account) !== undefined && columns.amount !== undefined)
    return found;
  const days = rest()
    .filter((column) => profile(column).dates > 0.8)
    .sort((a, b) => firstText(profile(a)).localeCompare(firstText(profile(b))));
  if (kind === 'orders') add('day', days[0]);
  else if (columns.closes === undefined) {
    add('closes', days.at(-1));
    if (days.length > 1) add('created', days[0]);
  }
  const isKey = ({ codes, numbers, distinct, looked, decimals, dates }: ColumnProfile) =>
    looked > 1 && distinct === looked && decimals === 0 && dates < 0.5 && (codes > 0.9 || numbers === 1);
  if (none)
    add(
      'id',
      by((each) => (isKey(each) && each.codes > 0.9 ? 1 : 0)),
    );
  add(
    'amount',
    by(({ numbers, dates, decimals, sample }) => {
      // Small whole numbers below some word count something: `Demos`, `Calls`.
      const isMoney = none || decimals > 0 || magnitude(sample) > 3;
      return numbers > 0.9 && dates < 0.5 && isMoney ? 1 + decimals + magnitude(sample) / 20 : 0;
    }),
  );
  // A header that says something, though not what, may be of anything: of nobody who owns it, least of all.
  if (!none) return found;
  add(
    'id',
    by((each) => (isKey(each) ? 1 : 0)),
  );
  const isName = ({ words, dates, looked }: ColumnProfile) => words > 0.8 && dates < 0.5 && looked > 0;
  // Few people own many rows, many firms some, and every deal has a name of its own.
  add(
    'ownerName',
    by((each) =>
      isName(each) && each.distinct >= 2 && each.distinct <= Math.max(3, each.looked / 4) ? 1 / each.distinct : 0,
    ),
    0.45,
  );
  add(
    'account',
    by((each) => (isName(each) && each.distinct >= Math.min(10, each.looked / 2) ? each.distinct : 0)),
    0.45,
  );
  if (kind === 'deals')
    add(
      'name',
      by((each) =>
        each.words + each.codes > 0.5 && each.numbers < 0.5 && each.distinct > each.looked / 2 ? each.distinct : 0,
      ),
      0.4,
    );
  return found;
}

function isForeign(readings: readonly HeaderReading[] | undefined): boolean {
  return readings?.some(({ thing }) => thing === 'foreign') ?? false;
}

function firstText({ sample }: ColumnProfile): string {
  return String(sample[0] ?? '');
}

function magnitude(sample: ColumnProfile['sample']): number {
  return Math.max(0, ...sample.slice(0, 50).map((cell) => String(cell).replace(/\D.*$/, '').length));
}
