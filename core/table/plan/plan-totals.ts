import type { DealStatus } from '#core/metric/deal.ts';
import type { Table } from '../file/read-table.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { exactly } from '../rows/to-orders.ts';
import type { FileTotal, ImportFile, ImportPlan, KindTotal } from './import-plan.ts';

/** The kinds of records that a plan holds. */
const KINDS = ['deals', 'quotas', 'orders', 'people', 'accounts', 'products', 'activities'] as const;

interface Summed {
  readonly status?: DealStatus;
  readonly currency?: string;
  readonly minor?: number;
  readonly fraction?: number;
  readonly profit?: number;
  readonly profitFraction?: number;
  readonly quantity?: number;
  readonly file?: number;
}

/** Counts and exact sums of a plan's records by kind, status and currency; deals of no status count as open. */
export function totalsOf(plan: Pick<ImportPlan, (typeof KINDS)[number]>): readonly KindTotal[] {
  return KINDS.flatMap((kind) => {
    const groups = new Map<
      string,
      { status?: DealStatus; currency: string; count: number; amount: Sum; profit?: Sum }
    >();
    for (const record of plan[kind] as readonly Summed[]) {
      const status = kind === 'deals' ? (record.status ?? 'open') : undefined;
      const currency = kind === 'products' ? '' : (record.currency ?? '');
      const key = `${status ?? ''}\n${currency}`;
      const group = groups.get(key) ?? { ...(status && { status }), currency, count: 0, amount: newSum() };
      groups.set(key, group);
      group.count++;
      if (kind !== 'products') add(group.amount, record.minor, record.fraction);
      if (record.profit !== undefined) {
        group.profit ??= newSum();
        add(group.profit, record.profit, record.profitFraction);
      }
    }
    return [...groups.values()].map(({ amount, profit, ...group }) => {
      const [sum, gained] = [total(amount), profit && total(profit)];
      return {
        kind,
        ...group,
        ...sum,
        ...(gained && { profit: gained.minor, ...(gained.fraction && { profitFraction: gained.fraction }) }),
      };
    });
  });
}

/** What became of each file's rows, and the sums of its columns of figures. */
export function fileTotals(
  files: readonly ImportFile[],
  plan: Pick<ImportPlan, (typeof KINDS)[number] | 'rejected'>,
): readonly FileTotal[] {
  const rejected = new Map<number, number>();
  for (const { file } of plan.rejected) rejected.set(file, (rejected.get(file) ?? 0) + 1);
  const sums = new Map<string, Sum>();
  for (const kind of KINDS) {
    if (kind === 'products') continue;
    for (const { file, currency = '', minor, fraction, profit, profitFraction } of plan[kind] as readonly Summed[]) {
      if (file === undefined) continue;
      if (minor !== undefined) addTo(sums, `${file}\namount\n${currency}`, minor, fraction);
      if (profit !== undefined) addTo(sums, `${file}\nprofit\n${currency}`, profit, profitFraction);
    }
  }
  return files.map(({ table, mapping }, file) => ({
    file,
    kind: mapping.kind,
    rows: table.rows.length + table.problems.length,
    rejected: rejected.get(file) ?? 0,
    sums: [...sums].flatMap(([key, sum]) => {
      const [of, field, currency = ''] = key.split('\n') as [string, 'amount' | 'profit', string];
      return of === String(file) ? [{ field, header: headerOf(table, mapping, field), currency, ...total(sum) }] : [];
    }),
  }));
}

/** The header of the column summed; of a profit made of two columns, both: `Sales − Cost`. */
function headerOf({ header }: Table, { columns, periods }: Mapping, field: 'amount' | 'profit'): string {
  const named = (column: number | undefined) => (column === undefined ? '' : (header[column] ?? ''));
  if (field === 'profit' && columns.profit === undefined) return `${named(columns.amount)} − ${named(columns.cost)}`;
  return named(columns[field] ?? periods?.[0]?.column);
}

interface Sum {
  minor: number;
  /** Ten-thousandths, as many as there are. */
  parts: number;
}

function newSum(): Sum {
  return { minor: 0, parts: 0 };
}

function add(sum: Sum, minor = 0, fraction = 0): void {
  sum.minor += minor;
  sum.parts += fraction;
}

function addTo(sums: Map<string, Sum>, key: string, minor: number, fraction: number | undefined): void {
  const sum = sums.get(key) ?? newSum();
  sums.set(key, sum);
  add(sum, minor, fraction);
}

function total({ minor, parts }: Sum): { readonly minor: number; readonly fraction?: number } {
  return exactly(minor, parts);
}
