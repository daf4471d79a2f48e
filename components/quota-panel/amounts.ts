import { html, type TemplateResult } from 'lit';
import { formatMoney, splitUnit, unitOf } from '#core/money/format-money.ts';
import type { Language } from '#core/text/sentence.ts';

/** Writes amounts of one screen in one unit and currency, so that they compare at a glance. */
export interface Amounts {
  /** `13.0万`, `¥130K`. */
  text(minor: number): string;
  /** `30万`: a figure that was set, so a zero decimal says nothing. */
  set(minor: number): string;
  /** `13.0`, `130`: no symbol, no unit. */
  bare(minor: number): string;
  bareSet(minor: number): string;
  /** The amount with a Chinese unit set small. */
  figure(minor: number): TemplateResult;
}

/** The unit is the largest of which `reference` has ten: then one decimal tells enough apart. */
export function amountsIn(currency: string, language: Language, reference: number): Amounts {
  const unit = unitOf(reference / 10, currency, language);
  // 13.0万 of 30万: in 万 and larger the first decimal decides, in K or single yuan it is noise.
  const measured = { unit, decimals: unit === 'one' || unit === 'thousand' ? undefined : 1 };
  const parts = (minor: number) => splitUnit(minor, currency, language, measured);
  return {
    text: (minor) => formatMoney(minor, currency, language, measured),
    set: (minor) => formatMoney(minor, currency, language, { unit }),
    bare: (minor) => parts(minor).figure,
    bareSet: (minor) => splitUnit(minor, currency, language, { unit }).figure,
    figure: (minor) =>
      language === 'zh-CN' && unit !== 'one'
        ? html`${parts(minor).symbol}${parts(minor).figure}<span class="unit">${parts(minor).unit}</span>`
        : html`${formatMoney(minor, currency, language, measured)}`,
  };
}

/** `43.3`; from 100 on whole (`108`), where a decimal decides nothing. Half up. */
export function percentFigure(ratio: number, language: Language): string {
  const digits = ratio === 0 || ratio >= 1 ? 0 : 1;
  return ratioFigure(ratio * 100, language, digits);
}

/** A plain number with so many decimals. */
export function ratioFigure(value: number, language: Language, digits: number): string {
  // 108.335 must not become 108.33 for want of a bit: the last binary digits are not anybody's data.
  const exact = Number(value.toPrecision(12));
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    exact,
  );
}
