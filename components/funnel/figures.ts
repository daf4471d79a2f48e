import type { FunnelStage } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import { meetsBaseline } from './verdict.ts';

/** A count with its grouping. */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Exactly one decimal, with a real minus sign. */
export function oneDecimal(value: number, language: Language, signed = false): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  return format.format(value).replace('-', '−');
}

/** A conversion in per cent. One that fails its baseline is cut, not rounded, so that 29.96 never reads as the 30.0 it missed. */
export function points(stage: FunnelStage, language: Language): string {
  const value = (stage.conversion ?? 0) * 100;
  return oneDecimal(meetsBaseline(stage) === false ? Math.floor(value * 10 + 1e-6) / 10 : value, language);
}

/** The baseline in per cent, with a decimal only where it has one. */
export function baselinePoints(share: number, language: Language): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(share * 100)}%`;
}

/** Conversion minus baseline in points, signed. */
export function difference(stage: FunnelStage, language: Language): string {
  if (stage.conversion === null || stage.baseline === undefined) return '–';
  return oneDecimal((stage.conversion - stage.baseline) * 100, language, true);
}
