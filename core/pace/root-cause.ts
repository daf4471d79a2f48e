import { attainment } from '../target/attainment.ts';

/** A metric's standing to date: visits 5 of the 10 that were due. */
export interface Measure {
  readonly metric: string;
  readonly actual: number;
  readonly due: number;
}

export type RootCause =
  /** The result keeps its plan. */
  | { readonly kind: 'none' }
  /** Work that leads to the result is behind: those metrics, the furthest behind first, with actual ÷ due. */
  | { readonly kind: 'process'; readonly metrics: readonly { readonly metric: string; readonly attainment: number }[] }
  /** The work was done and the result still lags: look at its quality, or at the target. */
  | { readonly kind: 'result' };

/** Why a result is behind plan (C12): a process metric that is behind is the cause that can be acted on; the result is not. */
export function rootCause(result: Measure, processes: readonly Measure[]): RootCause {
  if (result.actual >= result.due) return { kind: 'none' };
  const metrics = processes
    .flatMap(({ metric, actual, due }) => {
      const share = attainment(actual, due);
      return share !== null && share < 1 ? [{ metric, attainment: share }] : [];
    })
    .sort((a, b) => a.attainment - b.attainment || (a.metric < b.metric ? -1 : 1));
  return metrics.length > 0 ? { kind: 'process', metrics } : { kind: 'result' };
}
