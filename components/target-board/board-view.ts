import { contains, type Period } from '#core/calendar/period.ts';
import type { BoardCell, BoardData, BoardRow } from '#core/rollup/slices.ts';

export type Zoom = 'year' | 'quarter' | 'month';

/** What this window shows of the board; kept nowhere else. */
export interface BoardViewState {
  readonly zoom: Zoom;
  readonly collapsed: ReadonlySet<string>;
  /** Quarters whose months are shown; when undefined, the one that holds today. */
  readonly openQuarters?: ReadonlySet<Period>;
}

export type BoardColumn =
  | {
      readonly kind: 'period';
      readonly key: string;
      readonly period: Period;
      readonly level: Zoom;
      readonly group: Period;
      /** No finer column under it is shown: heat is painted here, once. */
      readonly leaf: boolean;
    }
  | ({ readonly kind: 'mismatch' } & About)
  | ({ readonly kind: 'over' } & About)
  | ({ readonly kind: 'pace' } & About);

/** The period a computed column speaks of. */
interface About {
  readonly key: string;
  readonly group: Period;
  readonly of: Period;
}

export interface ColumnGroup {
  readonly period: Period;
  readonly level: 'year' | 'quarter';
  readonly span: number;
  /** Undefined when there are no months to open. */
  readonly open?: boolean;
}

export type BoardLine =
  | {
      readonly kind: 'subject';
      readonly key: string;
      readonly row: BoardRow;
      readonly level: number;
      /** Undefined for one with nobody below. */
      readonly expanded?: boolean;
      readonly cells: ReadonlyMap<Period, BoardCell>;
    }
  | {
      /** What a parent carries and nobody below does: shown as a row of its own, never hidden (B1, B4). */
      readonly kind: 'residual';
      readonly key: string;
      readonly parent: BoardRow;
      readonly level: number;
      readonly minor: ReadonlyMap<Period, number | null>;
    };

export interface BoardView {
  readonly columns: readonly BoardColumn[];
  readonly groups: readonly ColumnGroup[];
  readonly lines: readonly BoardLine[];
  /** The board's year and its quarters in order: what makes `2026-Q2` the first quarter of a fiscal year from April. */
  readonly year: Period | undefined;
  readonly quarters: readonly Period[];
}

/** The lines and columns to draw: tree folded, months folded, residual rows put where something is unallocated. */
export function boardView(data: BoardData, state: BoardViewState): BoardView {
  const { columns, groups } = viewColumns(data, state);
  return {
    columns,
    groups,
    lines: viewLines(data, state, columns),
    year: data.columns.find(({ kind }) => kind === 'year')?.period,
    quarters: data.columns.filter(({ kind }) => kind === 'quarter').map(({ period }) => period),
  };
}

/**
 * For a quarter or year cell: what its finer periods sum to when that differs from the cell's own figure (B2), else null.
 * Only compared where every finer period has a figure, and where none of them is only collected from people: what people carry apart
 * from their unit's own figure is the mismatch's to say.
 */
export function finerSum(data: BoardData, row: BoardRow, period: Period): number | null {
  const own = row.cells.find((cell) => cell.period === period)?.minor;
  const at = data.columns.findIndex((column) => column.period === period);
  const level = data.columns[at]?.kind;
  if (own === null || own === undefined || level === undefined || level === 'month') return null;
  const finer = level === 'year' ? 'quarter' : 'month';
  let sum = 0;
  let found = 0;
  for (const column of data.columns.slice(at + 1)) {
    if (column.kind === level || column.kind === 'year') break;
    if (column.kind !== finer) continue;
    const part = row.cells.find((cell) => cell.period === column.period);
    if (part?.minor === null || part?.minor === undefined) return null;
    if (row.kind !== 'member' && part.origin === 'collected') return null;
    sum += part.minor;
    found += 1;
  }
  return found > 0 && sum !== own ? sum : null;
}

/** Rows directly below each row, by position. */
function childRows(rows: readonly BoardRow[], index: number): readonly BoardRow[] {
  const parent = rows[index];
  const found: BoardRow[] = [];
  if (!parent) return found;
  for (let next = index + 1; next < rows.length; next += 1) {
    const row = rows[next];
    if (!row || row.level <= parent.level) break;
    if (row.level === parent.level + 1) found.push(row);
  }
  return found;
}

function viewColumns(data: BoardData, state: BoardViewState): Pick<BoardView, 'columns' | 'groups'> {
  const columns: BoardColumn[] = [];
  const groups: ColumnGroup[] = [];
  const blocks = quarterBlocks(data);
  const current = blocks.find((block) => block.months.some((month) => data.today.startsWith(month)));
  const open = state.openQuarters ?? new Set([(current ?? blocks[0])?.period]);
  const year = data.columns.find((column) => column.kind === 'year');
  if (year) {
    const leaf = state.zoom === 'year' || blocks.length === 0;
    columns.push({ kind: 'period', key: year.period, period: year.period, level: 'year', group: year.period, leaf });
    for (const kind of ['mismatch', 'over'] as const)
      columns.push({ kind, key: kind, group: year.period, of: year.period });
    const paced = leaf && contains(year.period, data.today);
    if (paced) columns.push({ kind: 'pace', key: 'pace', group: year.period, of: year.period });
    groups.push({ period: year.period, level: 'year', span: paced ? 4 : 3 });
  }
  if (state.zoom === 'year') return { columns, groups };
  for (const block of blocks) {
    const opened = state.zoom === 'month' && block.months.length > 0 && open.has(block.period);
    const start = columns.length;
    const group = block.period;
    columns.push({ kind: 'period', key: group, period: group, level: 'quarter', group, leaf: !opened });
    if (!opened && block === current) columns.push({ kind: 'pace', key: 'pace', group, of: group });
    for (const month of opened ? block.months : []) {
      columns.push({ kind: 'period', key: month, period: month, level: 'month', group, leaf: true });
      if (data.today.startsWith(month)) columns.push({ kind: 'pace', key: 'pace', group, of: month });
    }
    groups.push({
      period: group,
      level: 'quarter',
      span: columns.length - start,
      ...(state.zoom === 'month' && block.months.length > 0 && { open: opened }),
    });
  }
  return { columns, groups };
}

function quarterBlocks(data: BoardData): readonly { readonly period: Period; readonly months: readonly Period[] }[] {
  const blocks: { period: Period; months: Period[] }[] = [];
  for (const column of data.columns) {
    if (column.kind === 'quarter') blocks.push({ period: column.period, months: [] });
    else if (column.kind === 'month') blocks.at(-1)?.months.push(column.period);
  }
  return blocks;
}

function viewLines(data: BoardData, state: BoardViewState, columns: readonly BoardColumn[]): readonly BoardLine[] {
  const periods = columns.filter((column) => column.kind === 'period').map((column) => column.period);
  const lines: BoardLine[] = [];
  const pending: Extract<BoardLine, { kind: 'residual' }>[] = [];
  // A parent's residual stands under everything below that parent.
  const flush = (level: number): void => {
    for (let last = pending.at(-1); last && last.level > level; last = pending.at(-1)) {
      lines.push(last);
      pending.pop();
    }
  };
  let foldedAt: number | null = null;
  data.rows.forEach((row, index) => {
    if (foldedAt !== null && row.level > foldedAt) return;
    foldedAt = null;
    flush(row.level);
    const below = childRows(data.rows, index);
    const expanded = below.length === 0 ? undefined : !state.collapsed.has(row.subject);
    const cells = new Map(row.cells.map((cell) => [cell.period, cell]));
    lines.push({ kind: 'subject', key: row.subject, row, level: row.level, expanded, cells });
    if (expanded === false) foldedAt = row.level;
    if (!expanded) return;
    const minor = new Map(periods.map((period) => [period, residual(row, below, period)]));
    if ([...minor.values()].some((value) => value !== null && value > 0))
      pending.push({ kind: 'residual', key: `${row.subject}~residual`, parent: row, level: row.level + 1, minor });
  });
  flush(-1);
  return lines;
}

/** Own target minus what those below carry: as the data says it, which knows who belonged where and when, else by the rows shown. */
function residual(parent: BoardRow, below: readonly BoardRow[], period: Period): number | null {
  const cellOf = (row: BoardRow): BoardCell | undefined => row.cells.find((cell) => cell.period === period);
  const own = cellOf(parent);
  if (own?.minor === null || own?.minor === undefined) return null;
  const carried = own.below === undefined ? below.reduce((sum, row) => sum + (cellOf(row)?.minor ?? 0), 0) : own.below;
  return own.minor - (carried ?? 0);
}
