import { isDay } from '#core/calendar/day.ts';
import { formatDay, formatPeriod } from '#core/calendar/format-period.ts';
import { isPeriod } from '#core/calendar/period.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import type { Money } from '#core/money/money.ts';
import { decimalOf } from '#core/table/export/decimal-of.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

export type RecordValue = string | number | Money;

const DAYS = new Set(['day', 'created', 'closes']);

/** Whether a value is set to the right, as figures are. */
export function isFigure(value: RecordValue | undefined): boolean {
  return typeof value === 'number' || typeof value === 'object';
}

/** One value of a record as people of the language write it: every digit of money, days in words. */
export function valueWords(field: string, value: RecordValue, language: Language): string {
  if (typeof value === 'object') return moneyWords(value, language);
  if (typeof value === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
  if (DAYS.has(field) && isDay(value)) return formatDay(value, language, 'long');
  if (field === 'period' && isPeriod(value)) return formatPeriod(value, language, 'long');
  if (field === 'status') {
    if (value === 'open') return say.recordsOpen(language);
    if (value === 'won') return say.recordsWon(language);
    if (value === 'lost') return say.recordsLost(language);
  }
  return value;
}

/** With its cents; where a source was finer than the currency, every digit it gave. */
function moneyWords(money: Money, language: Language): string {
  const { minor, currency, fraction } = money;
  if (!fraction) return formatMoney(minor, currency, language, { unit: 'full', decimals: minorDigits(currency) });
  const decimals = decimalOf(money).split('.')[1]?.length ?? 0;
  const whole = formatMoney(minor, currency, language, { unit: 'full', decimals: 0 });
  const exact = new Intl.NumberFormat(language, { minimumFractionDigits: decimals }).format(
    decimalOf(money) as Intl.StringNumericLiteral,
  );
  return whole.replace(/[-−]?[\d.,\s]+$/, '') + exact;
}
