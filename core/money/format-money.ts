import type { Language } from '../text/sentence.ts';
import { minorDigits } from './minor-digits.ts';
import type { Currency, Minor } from './money.ts';

/** What a figure is counted in: 1, 10³, 10⁴ (万), 10⁶, 10⁸ (亿), 10⁹ of the currency. */
export type MoneyUnit = 'one' | 'thousand' | 'wan' | 'million' | 'yi' | 'billion';

export interface MoneyStyle {
  /**
   * `auto`: the largest unit of the language that the amount reaches. `wan`: 万 in Chinese and the same figure in K in English.
   * `full`: all digits. A unit by name pins it, so that a screen does not mix units (see `unitOf`).
   */
  readonly unit?: 'auto' | 'full' | MoneyUnit;
  /** Exactly so many decimals; else one where it decides something, none where it would be 0. */
  readonly decimals?: number;
  /** Writes + before a positive amount (variances). */
  readonly signed?: boolean;
}

/** An amount in parts, so that a screen can set the unit small or say it once in a header. */
export interface MoneyParts {
  /** `¥`, `US$`; empty where the language does not write it: yuan counted in 万 and 亿. */
  readonly symbol: string;
  readonly figure: string;
  /** `万`, `亿`, `K`, `M`, `B`, or empty. */
  readonly unit: string;
}

/** Money as people of the language write it: 98万, 1.2亿; ¥980K, ¥1.2M. */
export function formatMoney(minor: Minor, currency: Currency, language: Language, style: MoneyStyle = {}): string {
  const { symbol, figure, unit } = splitUnit(minor, currency, language, style);
  const [, sign = '', digits = figure] = /^([-+−])(.*)$/.exec(figure) ?? [];
  return `${sign}${symbol}${digits}${unit}`;
}

/** `formatMoney` in parts. The figure carries the sign. */
export function splitUnit(minor: Minor, currency: Currency, language: Language, style: MoneyStyle = {}): MoneyParts {
  const unit = resolveUnit(minor, currency, language, style.unit ?? 'auto');
  const digits = minorDigits(currency);
  const value = minor / (10 ** digits * SIZE[unit]);
  const most = style.decimals ?? (unit === 'one' ? (Number.isInteger(value) ? 0 : digits) : 1);
  const least = style.decimals ?? (unit === 'one' ? most : 0);
  return {
    symbol: symbolOf(currency, language, unit),
    figure: numberFormat(language, least, most, style.signed === true).format(value === 0 ? 0 : value),
    unit: MARK[unit],
  };
}

/** The unit that suits the largest of a screen's amounts: pin it for all of them. */
export function unitOf(minor: Minor, currency: Currency, language: Language): MoneyUnit {
  return resolveUnit(minor, currency, language, 'auto');
}

const SIZE: Readonly<Record<MoneyUnit, number>> = {
  one: 1,
  thousand: 1e3,
  wan: 1e4,
  million: 1e6,
  yi: 1e8,
  billion: 1e9,
};
const MARK: Readonly<Record<MoneyUnit, string>> = {
  one: '',
  thousand: 'K',
  wan: '万',
  million: 'M',
  yi: '亿',
  billion: 'B',
};
const LADDER: Readonly<Record<Language, readonly MoneyUnit[]>> = {
  en: ['billion', 'million', 'thousand'],
  'zh-CN': ['yi', 'wan'],
};

function resolveUnit(
  minor: Minor,
  currency: Currency,
  language: Language,
  unit: NonNullable<MoneyStyle['unit']>,
): MoneyUnit {
  if (unit === 'full') return 'one';
  if (unit === 'wan' && language === 'en') return 'thousand';
  if (unit !== 'auto') return unit;
  const major = Math.abs(minor) / 10 ** minorDigits(currency);
  return LADDER[language].find((step) => major >= SIZE[step]) ?? 'one';
}

function symbolOf(currency: Currency, language: Language, unit: MoneyUnit): string {
  if (language === 'zh-CN' && currency === 'CNY' && unit !== 'one') return '';
  if (language === 'en' && currency === 'CNY') return '¥';
  const key = `${language} ${currency}`;
  let symbol = symbols.get(key);
  if (symbol === undefined) {
    symbol = readSymbol(currency, language);
    symbols.set(key, symbol);
  }
  return symbol;
}

function readSymbol(currency: Currency, language: Language): string {
  // An import may bring anything as a currency; what Intl does not take is shown as it came.
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${currency} `;
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(0);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency;
  return /^[A-Z]{3}$/.test(symbol) ? `${symbol} ` : symbol;
}

// Making an Intl formatter costs about 1000 times what using one does.
const symbols = new Map<string, string>();
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, least: number, most: number, signed: boolean): Intl.NumberFormat {
  const key = `${language} ${least} ${most} ${signed}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: signed ? 'exceptZero' : 'negative',
    });
    formats.set(key, format);
  }
  return format;
}
