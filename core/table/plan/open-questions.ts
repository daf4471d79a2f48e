import { amountColumns, datesOpen, marksOpen, yearOpen } from '../mapping/guess-mapping.ts';
import { missingFields } from '../mapping/mapping.ts';
import type { ImportFile, ImportPlan, OpenQuestion } from './import-plan.ts';

/** What must be said before the import: what a file is, fields without a column, a currency, the order of day and month … */
export function openQuestions(
  files: readonly ImportFile[],
  { deals, quotas, orders }: Pick<ImportPlan, 'deals' | 'quotas' | 'orders'>,
): readonly OpenQuestion[] {
  const unstated = new Set<number | undefined>();
  for (const list of [deals, quotas, orders])
    for (const { file, minor, currency } of list) if (minor !== undefined && !currency) unstated.add(file);
  const anyKnown = files.some(({ mapping }) => mapping.kind !== 'unknown' && missingFields(mapping).length === 0);
  const open: OpenQuestion[] = [];
  files.forEach(({ table, mapping }, file) => {
    if (mapping.kind === 'unknown') open.push({ file, choose: 'kind', ...(anyKnown && { optional: true as const }) });
    const missing = missingFields(mapping);
    for (const fields of missing) open.push({ file, missing: fields });
    const hasAmounts = mapping.kind !== 'products' && amountColumns(mapping).length > 0;
    // Rows that could not be taken for want of a column say nothing yet: all is asked at once.
    const asks = unstated.has(file) || (missing.length > 0 && mapping.columns.currency === undefined);
    if (hasAmounts && asks && !mapping.currency) open.push({ file, choose: 'currency' });
    if (mapping.dayOrder === undefined && datesOpen(table, mapping.columns)) open.push({ file, choose: 'dayOrder' });
    if (mapping.decimalMark === undefined && marksOpen(table, mapping)) open.push({ file, choose: 'decimalMark' });
    if (yearOpen(table, mapping)) open.push({ file, choose: 'year' });
    const { stage, status } = mapping.columns;
    if (mapping.kind === 'deals' && stage === undefined && status === undefined && !mapping.status)
      open.push({ file, choose: 'status', optional: true });
  });
  return open;
}
