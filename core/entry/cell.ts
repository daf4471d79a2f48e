import { isPeriod, type Period } from '../calendar/period.ts';
import type { MetricId } from '../metric/metric.ts';
import type { SubjectId } from '../people/people.ts';
import type { CellId } from './entry.ts';

/** The id of a cell. Throws RangeError on a part that is empty or holds the joint `|`, and on what is no period. */
export function cellId(metric: MetricId, subject: SubjectId, period: Period): CellId {
  const cell = `${metric}|${subject}|${period}`;
  if (!parseCell(cell)) throw new RangeError(`not a cell: ${cell}`);
  return cell;
}

/** The parts of a cell's id, or null for text that is none. */
export function parseCell(cell: CellId): { metric: MetricId; subject: SubjectId; period: Period } | null {
  const [metric = '', subject = '', period = '', ...more] = cell.split('|');
  return metric && subject && isPeriod(period) && more.length === 0 ? { metric, subject, period } : null;
}
