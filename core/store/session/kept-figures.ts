import type { CellFigures, Figures, TeamFigures } from '#core/rollup/figures.ts';
import { bookFrom, type TotalsSnapshot } from '#core/rollup/snapshot.ts';
import type { WorkspaceInfo } from './session.ts';

/** Of the figures kept and of the chunks of deals beside them: what was kept in another version is made anew. */
export const KEPT_VERSION = 3;

/** The figures of a workspace as the read model keeps them. A record of any other version is none. */
export interface KeptFigures {
  readonly version: typeof KEPT_VERSION;
  readonly team: TeamFigures;
  readonly cells: Readonly<Record<string, CellFigures>>;
  readonly totals: TotalsSnapshot;
  readonly counts: WorkspaceInfo['counts'];
  readonly readOnly: boolean;
}

/** Figures with what else the workspace slice tells. */
export interface Known {
  readonly figures: Figures;
  readonly counts: WorkspaceInfo['counts'];
  readonly readOnly: boolean;
  readonly damage?: WorkspaceInfo['damage'];
}

/** Figures as they were kept; undefined when they cannot be read, as for another version. */
export function knownFrom(value: unknown): Known | undefined {
  const kept = value as Partial<KeptFigures> | null | undefined;
  if (kept?.version !== KEPT_VERSION || !kept.cells || kept.totals?.version !== 2) return undefined;
  if (!Array.isArray(kept.team?.people?.members) || typeof kept.counts?.deals !== 'number') return undefined;
  try {
    const figures = { team: kept.team, plan: { cells: kept.cells }, totals: bookFrom(kept.totals) };
    return { figures, counts: kept.counts, readOnly: kept.readOnly === true };
  } catch {
    return undefined;
  }
}

/** What the workspace slice answers. */
export function workspaceInfo(id: string, { figures, counts, readOnly, damage }: Known): WorkspaceInfo {
  return {
    id,
    ...figures.team,
    counts,
    ...(readOnly && { readOnly: 'newer-version' as const }),
    ...(damage && { damage }),
  };
}
