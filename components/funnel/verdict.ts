import type { FunnelData, FunnelStage } from '#core/rollup/slices.ts';

// A share like 0.3 is not exact in binary: 30 % must pass a baseline of 30 % however it was computed.
const NOTHING = 1e-9;

/** Conversion against its baseline: 30 % passes 30 %, 29.9 % does not (D2); null when either is not known. */
export function meetsBaseline({ conversion, baseline }: FunnelStage): boolean | null {
  return conversion === null || baseline === undefined ? null : conversion >= baseline - NOTHING;
}

/** Mean days against their limit: 2.0 is within 2, anything more is over (D3); null when either is not known. */
export function withinLimit({ dwell, limit }: FunnelStage): boolean | null {
  return dwell === null || limit === undefined ? null : dwell <= limit + NOTHING;
}

/** How many of those that entered have gone on. */
export function wentOn({ entered, conversion }: FunnelStage): number {
  return Math.round(entered * (conversion ?? 0));
}

/** The stage furthest under its baseline, in points; undefined when none is under. */
export function bottleneck(data: FunnelData): FunnelStage | undefined {
  const short = (stage: FunnelStage): number => (stage.baseline ?? 0) - (stage.conversion ?? 0);
  return data.stages
    .filter((stage) => meetsBaseline(stage) === false)
    .reduce<FunnelStage | undefined>(
      (worst, stage) => (worst && short(worst) >= short(stage) ? worst : stage),
      undefined,
    );
}
