import { tidyCell } from './cell.ts';

/** Signs as people write them → the currency they most likely mean; `$` and `¥` are shared, so they are guesses to confirm. */
const SIGNS: readonly (readonly [RegExp, string, boolean])[] = [
  [/US\$/i, 'USD', true],
  [/HK\$/i, 'HKD', true],
  [/NT\$/i, 'TWD', true],
  [/A\$|AU\$/i, 'AUD', true],
  [/C\$|CA\$/i, 'CAD', true],
  [/S\$/i, 'SGD', true],
  [/R\$/i, 'BRL', true],
  [/RMB|人民币|元/i, 'CNY', true],
  [/円/, 'JPY', true],
  [/€/, 'EUR', true],
  [/£/, 'GBP', true],
  [/₹/, 'INR', true],
  [/₩/, 'KRW', true],
  [/₽/, 'RUB', true],
  [/\$/, 'USD', false],
  [/¥/, 'CNY', false],
];

/** The currency a cell states: an ISO 4217 code, a word or a sign. `sure` is false for a sign that several currencies share. */
export function currencyOf(text: string): { readonly currency: string; readonly sure: boolean } | undefined {
  const cell = tidyCell(text);
  const code = cell.match(/(?:^|[^A-Z])([A-Z]{3})(?![A-Z])/i)?.[1]?.toUpperCase();
  if (code && isCurrency(code)) return { currency: code, sure: true };
  const sign = SIGNS.find(([pattern]) => pattern.test(cell));
  return sign && { currency: sign[1], sure: sign[2] };
}

let known: ReadonlySet<string> | undefined;

/** Whether this is the code of a currency in use (ISO 4217, as the platform knows it). */
function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

const COMMON = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'TWD', 'SGD'];

/** Codes and names to choose from: `first` if given, then the most used, then all others by code. */
export function currencyNames(language: string, first?: string): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const codes = new Set([
    ...(first && isCurrency(first) ? [first] : []),
    ...COMMON,
    ...Intl.supportedValuesOf('currency'),
  ]);
  return [...codes].map((code) => [code, names.of(code) ?? code]);
}
