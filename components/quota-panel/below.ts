import { html, nothing, type TemplateResult } from 'lit';
import { clock } from '#components/parts/clock.ts';
import { formatPeriod } from '#core/calendar/format-period.ts';
import { isPeriod, type Period } from '#core/calendar/period.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { PanelData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type Amounts, amountsIn } from './amounts.ts';

/** Sums in other currencies, beside the figures and never in them. */
export function apart(others: NonNullable<PanelData['otherCurrencies']>, language: Language): TemplateResult {
  return html`<div class="apart">
    <span class="dim">${say.panelApart(language)}</span>
    ${others.map(
      ({ currency, wonMinor, openMinor }) =>
        html`<span><b>${currency}</b> ${say.panelApartSum(language, formatMoney(wonMinor, currency, language), formatMoney(openMinor, currency, language))}</span>`,
    )}
  </div>`;
}

/** The period's own target against the sum of its parts: the curve runs to the sum. */
export function mismatch(ownTarget: number, data: PanelData, amounts: Amounts, language: Language): TemplateResult {
  const sum = data.plan.reduce((total, { minor }) => total + minor, 0);
  const words = say.panelMismatch(
    language,
    formatPeriod(data.period, language),
    amounts.set(ownTarget),
    amounts.set(sum),
  );
  return html`<div class="apart mismatch"><span aria-hidden="true">≠</span><span>${words}</span></div>`;
}

/** What someone else changed last: old struck, new, and why. */
export function lastChange(
  change: NonNullable<PanelData['lastChange']>,
  currency: string,
  language: Language,
  onShow: (period: Period) => void,
): TemplateResult {
  const { by, at, from, to, reason } = change;
  // In its own unit: a change of 3万 must not read 0亿 on a company's screen.
  const amounts = amountsIn(currency, language, Math.max(Math.abs(from ?? 0), Math.abs(to ?? 0)));
  const period = isPeriod(change.period) ? formatPeriod(change.period, language) : change.period;
  const was = from === undefined ? nothing : html`<del>${amounts.bareSet(from)}</del> → `;
  return html`<div class="change">
    <span class="avatar" aria-hidden="true">${[...by][0]}</span>
    <div>
      <b>${by}</b> ${say.panelChanged(language, period)}${was}<b>${to === null ? say.panelRemoved(language) : amounts.set(to)}</b>
      <div class="dim">${reason ? html`<span class="hang">“</span>${reason}”` : nothing} ${clock(at, language)}</div>
    </div>
    <button type="button" class="button small" @click=${() => onShow(change.period)}>${say.panelShowChange(language)}</button>
  </div>`;
}
