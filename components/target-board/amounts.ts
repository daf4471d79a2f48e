import { type MoneyUnit, splitUnit } from '#core/money/format-money.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import type { Currency, Minor } from '#core/money/money.ts';
import type { Language } from '#core/text/sentence.ts';

/** In what a board writes its figures: said once in the header, the same for every cell. */
export interface AmountScale {
  readonly language: Language;
  readonly currency: Currency;
  readonly unit: MoneyUnit;
  /** Units of the currency that a bare number typed into a cell counts: 10,000 when the header says 万. */
  readonly bareUnit: number;
  /** `万元`, `¥K`. */
  readonly label: string;
}

/** The scale in which the largest of the amounts (minor units) still reads well; 亿 and B would hide what one person carries. */
export function scaleFor(largest: Minor, currency: Currency, language: Language): AmountScale {
  const major = Math.abs(largest) / 10 ** minorDigits(currency);
  const [unit, bareUnit]: [MoneyUnit, number] =
    language === 'zh-CN'
      ? major >= 1e5
        ? ['wan', 1e4]
        : ['one', 1]
      : major >= 1e10
        ? ['million', 1e6]
        : major >= 1e4
          ? ['thousand', 1e3]
          : ['one', 1];
  const { symbol, unit: mark } = splitUnit(0, currency, language, { unit });
  const label = language === 'zh-CN' ? `${mark}${chineseName(currency)}` : `${symbol}${mark}`.trim();
  return { language, currency, unit, bareUnit, label };
}

/** As it stands in a cell: one decimal at most, unless that would show a difference as nothing. */
export function formatAmount(minor: Minor, scale: AmountScale, signed = false): string {
  const parts = splitUnit(minor, scale.currency, scale.language, { unit: scale.unit, signed });
  const vanished = minor !== 0 && !/[1-9]/.test(parts.figure);
  const figure = vanished
    ? splitUnit(minor, scale.currency, scale.language, { unit: scale.unit, signed, decimals: decimalsOf(scale) }).figure
    : parts.figure;
  return figure.replace('-', '−');
}

/** The exact figure in the board's unit, without grouping: what an editor opens with. */
export function editableAmount(minor: Minor, scale: AmountScale): string {
  const decimals = decimalsOf(scale);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - decimals);
  return `${minor < 0 ? '-' : ''}${whole}${decimals > 0 && fraction ? `.${fraction}` : ''}`;
}

function decimalsOf(scale: AmountScale): number {
  return minorDigits(scale.currency) + Math.round(Math.log10(scale.bareUnit));
}

function chineseName(currency: Currency): string {
  if (currency === 'CNY') return '元';
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  return new Intl.DisplayNames('zh-CN', { type: 'currency' }).of(currency) ?? currency;
}
