import type { Language } from '../text/sentence.ts';

/**
 * A share of 1 as a percentage, `43.3%`; never clamped: 1.37 reads 137%. `—` where there is no figure. With `decimals` exactly
 * so many, else one where it decides something.
 */
export function formatPercent(share: number | null, language: Language, decimals?: number): string {
  return figureOf(share, language, { style: 'percent', ...digits(decimals, 1) });
}

/** `formatPercent` in parts, so that the sign can be set small. */
export function splitPercent(
  share: number | null,
  language: Language,
  decimals?: number,
): { readonly figure: string; readonly unit: string } {
  const text = formatPercent(share, language, decimals);
  return text.endsWith('%') ? { figure: text.slice(0, -1), unit: '%' } : { figure: text, unit: '' };
}

/** A count, days or points: `1,204`, `44.3`. */
export function formatNumber(value: number | null, language: Language, decimals?: number): string {
  return figureOf(value, language, digits(decimals, 1));
}

function digits(decimals: number | undefined, most: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? most, signDisplay: 'negative' };
}

const formats = new Map<string, Intl.NumberFormat>();

function figureOf(value: number | null, language: Language, options: Intl.NumberFormatOptions): string {
  if (value === null || !Number.isFinite(value)) return '—';
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, options);
    formats.set(key, format);
  }
  return format.format(value);
}
