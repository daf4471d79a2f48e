import type { Currency } from './money.ts';

/**
 * Whether what stands beside an amount (`$`, `US$`, `CN¥`, `EUR`, `RMB`, `元`) can mean this currency. `$` is the sign of every
 * dollar and `¥` of yuan and yen; letters before a sign narrow it to the codes that begin with them.
 */
export function namesCurrency(mark: string, currency: Currency): boolean {
  if (mark === '元') return YUAN.includes(currency);
  const [, letters = '', sign = ''] = /^([A-Z]*)(.*)$/.exec(mark.toUpperCase()) ?? [];
  return (currency.startsWith(letters) || SPOKEN[letters] === currency) && signOf(currency).endsWith(sign);
}

/** Currencies that Chinese text counts in 元 without more words. */
const YUAN: readonly Currency[] = ['CNY', 'HKD', 'MOP', 'TWD'];

/** Letters in use that their currency's code does not begin with. */
const SPOKEN: Readonly<Record<string, Currency>> = { NT: 'TWD', R: 'BRL', RMB: 'CNY' };

function signOf(currency: Currency): string {
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}
