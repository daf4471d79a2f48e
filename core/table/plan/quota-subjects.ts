import { isTotalLabel } from '../file/total-words.ts';
import type { FileQuota } from '../rows/file-records.ts';
import type { PersonRow } from '../rows/to-people.ts';
import type { ImportOptions } from './import-plan.ts';
import { plainName } from './near-names.ts';

export interface QuotaSubjects {
  readonly quotas: readonly FileQuota[];
  /** Of rows that add others up, and not to what the company is to reach. */
  readonly refused: readonly FileQuota[];
}

/** How the company is called where its own target stands in a list of people's. */
const COMPANY_WORDS =
  /^(?:the )?(?:(?:whole|entire) )?company(?: total|[ -]?wide)?$|^total company$|^[全本]?公司(?:整体|合计|总计|目标)?$|^全司$/i;

/**
 * Whose target each quota is: a person's, else a unit's that the workspace knows or a list of people in the same import brings, else the
 * company's. A row of a total is the company's where it is the sum of the others; nobody is called so.
 */
export function quotaSubjects(
  quotas: readonly FileQuota[],
  people: readonly PersonRow[],
  { members = [], knownUnits = [] }: Pick<ImportOptions, 'members' | 'knownUnits'>,
): QuotaSubjects {
  const persons = new Set([
    ...people.flatMap(({ alias, name, aliases }) => [alias, name, ...aliases].map((each) => plainName(each ?? ''))),
    ...members.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(plainName)),
  ]);
  persons.delete('');
  const units = new Map<string, string | null>();
  for (const { id, name } of knownUnits) units.set(plainName(name), units.has(plainName(name)) ? null : id);
  // Taken in by then: the workspace finds them by their names.
  for (const { region, department, team } of people)
    for (const name of [region, department, team])
      if (name !== undefined && !units.has(plainName(name))) units.set(plainName(name), name);

  const settled = quotas.map((quota): FileQuota => {
    const { owner, ownerName = owner } = quota;
    if ([owner, ownerName].some((each) => persons.has(plainName(each)))) return quota;
    const unit = units.get(plainName(ownerName)) ?? units.get(plainName(owner));
    if (unit) return { ...quota, owner: unit, ownerName, of: 'unit' };
    return COMPANY_WORDS.test(ownerName.trim()) ? { ...quota, owner: COMPANY, ownerName, of: 'company' } : quota;
  });
  const isTotal = ({ owner, ownerName = owner, of }: FileQuota) =>
    of === undefined && isTotalLabel(ownerName.trim()) && !persons.has(plainName(ownerName));
  if (!settled.some(isTotal)) return { quotas: settled, refused: [] };

  const sums = sumsOf(settled.filter((quota) => quota.of !== 'company' && !isTotal(quota)));
  const totals = settled.filter(isTotal);
  const wrong = new Set(totals.filter((total) => !sums.get(cellOf(total))?.includes(total.minor)).map(rowOf));
  return {
    quotas: settled.flatMap((quota) => {
      if (!isTotal(quota)) return [quota];
      if (wrong.has(rowOf(quota))) return [];
      return [{ ...quota, owner: COMPANY, ownerName: quota.ownerName ?? quota.owner, of: 'company' as const }];
    }),
    refused: totals.filter((quota) => wrong.has(rowOf(quota))),
  };
}

/** The subject of what the whole company is to reach. */
const COMPANY = 'company';

/** What the others of a file come to in a period: people alone, units alone, all. */
function sumsOf(quotas: readonly FileQuota[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, [people: number, units: number, all: number]>();
  for (const quota of quotas) {
    const sums = found.get(cellOf(quota)) ?? [0, 0, 0];
    sums[quota.of === 'unit' ? 1 : 0] += quota.minor;
    sums[2] += quota.minor;
    found.set(cellOf(quota), sums);
  }
  return found;
}

function cellOf({ file, period, metric = '', currency }: FileQuota): string {
  return [file, period, metric, currency].join('\n');
}

function rowOf({ file, row }: FileQuota): string {
  return `${file}/${row}`;
}
