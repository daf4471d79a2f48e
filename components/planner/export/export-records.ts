import type { Day } from '#core/calendar/day.ts';
import { firstDay, isPeriod, lastDay } from '#core/calendar/period.ts';
import type { Session, WorkspaceInfo } from '#core/store/session/session.ts';
import type { ExportedTarget } from '#core/table/export/export-content.ts';
import type { ExportedFile, Exporter, ExportWish } from './exporter.ts';

/** Records asked for at a time: few enough that copying them from wherever the session lives is not felt. */
const AT_A_TIME = 500;

const KINDS = ['orders', 'accounts', 'products', 'activities'] as const;

interface Wanted extends ExportWish {
  readonly today: Day;
  /** Told the records read so far and how many there are; the same number twice once the files are being written. */
  readonly onProgress: (read: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Reads everything a workspace holds, a page at a time, and has it written. Rejects with the signal's reason when it is aborted. */
export async function exportRecords(
  session: Session,
  exporter: Exporter,
  { today, onProgress, signal, ...wish }: Wanted,
): Promise<readonly ExportedFile[]> {
  const info = await session.read({ kind: 'workspace' });
  const totals = await Promise.all(
    KINDS.map(async (of) => (await session.read({ kind: 'records', of, count: 0 })).total),
  );
  const all = info.counts.deals + totals.reduce((sum, total) => sum + total, 0);
  let read = 0;
  const progress = async (count: number) => {
    read += count;
    onProgress(Math.min(read, all), all);
    // A session on this page answers at once: without a pause all pages would be one long task.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  await progress(0);

  for (let from = 0; ; from += AT_A_TIME) {
    const deals = await session.read({ kind: 'deals', from, count: AT_A_TIME });
    if (deals.length === 0) break;
    exporter.take({ type: 'deals', deals });
    await progress(deals.length);
  }
  for (const of of KINDS) {
    for (let from = 0; ; from += AT_A_TIME) {
      const { rows } = await session.read({ kind: 'records', of, from, count: AT_A_TIME });
      if (rows.length === 0) break;
      exporter.take({ type: 'records', of, records: rows });
      await progress(rows.length);
    }
  }
  const targets = await targetsOf(session, today);
  const { imports } = await session.read({ kind: 'imports' });
  signal.throwIfAborted();
  exporter.take({ type: 'rest', rest: { workspace: workspaceOf(info), targets, imports, today } });
  onProgress(all, all);
  return until(signal, exporter.write(wish));
}

/** What is to be reached by whom, in every year somebody has a target for: entered, or derived from what was. */
async function targetsOf(session: Session, today: Day): Promise<readonly ExportedTarget[]> {
  const { total } = await session.read({ kind: 'records', of: 'quotas', count: 0 });
  const { rows } = await session.read({ kind: 'records', of: 'quotas', count: total });
  const years = new Set<number>();
  for (const { values } of rows) {
    const period = String(values.period ?? '');
    if (!isPeriod(period)) continue;
    for (let year = yearOf(firstDay(period)); year <= yearOf(lastDay(period)); year++) years.add(year);
  }
  const targets: ExportedTarget[] = [];
  for (const year of [...years].sort()) {
    const board = await session.read({ kind: 'board', year, today });
    for (const { subject, name, kind, cells } of board.rows) {
      for (const { period, minor, origin } of cells) {
        if (minor !== null && (origin === 'entered' || origin === 'derived'))
          targets.push({ subject, name, kind, period, minor });
      }
    }
  }
  return targets;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function workspaceOf({ name, currency, fiscalYearStart, calendar, revenue, people, aliases, stages }: WorkspaceInfo) {
  return { name, currency, fiscalYearStart, calendar, revenue, people, aliases, stages };
}

function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
