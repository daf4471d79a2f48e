import type { Currency } from './money.ts';

/**
 * Decimal places of a currency's minor unit by ISO 4217: 2 unless listed. Kept here rather than asked of Intl, because
 * amounts are shared between devices whose Intl may be of different ages.
 */
export function minorDigits(currency: Currency): number {
  return DIGITS.get(currency) ?? 2;
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);
