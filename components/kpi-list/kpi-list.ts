import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConnectController } from '#components/behaviour/connect.ts';
import { explained } from '#components/behaviour/explain.styles.ts';
import { ExplainController, type Explanation } from '#components/behaviour/explain.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { isUnreadable, json, type Unreadable } from '#components/behaviour/plain-data.ts';
import { errorState, loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import { formatPeriod } from '#core/calendar/format-period.ts';
import { isPeriod, type Period } from '#core/calendar/period.ts';
import { splitUnit } from '#core/money/format-money.ts';
import type { KpiData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { styles } from './kpi-list.styles.ts';

interface Kpi {
  readonly id: 'revenue' | 'satisfaction' | 'cycle' | 'conversion';
  readonly name: string;
  /** Null when nothing is known yet; then `missing` says what to do. */
  readonly figure: string | null;
  readonly unit: string;
  readonly missing: string;
  readonly formula: string;
  readonly definition: (language: Language) => string;
}

/**
 * @summary The four key figures of a period: sales, satisfaction, cycle and conversion; each says what it means.
 *
 * @event {CustomEvent} pace-connect - Has a `workspace` and asks to be bound to it.
 *
 * @csspart base - The whole list.
 *
 * @cssproperty --pace-surface - The ground. Also `--pace-ink` for what is written on it.
 * @cssproperty --pace-font - The font family.
 */
@customElement('pace-kpi-list')
export class KpiList extends LitElement {
  static override styles = [tokens, host, stateStyles, explained, styles];

  readonly #language = new LanguageController(this);
  readonly #explain = new ExplainController(this, () => this.#language.language);

  /** What to show, as `KpiData`; as an attribute, its JSON. */
  @property({ converter: json }) data?: KpiData | Unreadable;

  /** A sentence that says why there are no figures; shown instead of them. */
  @property() problem?: string;

  /** The workspace to be bound to. */
  @property() workspace?: string;

  /** Whose figures to ask for: a member's or unit's id; everyone's by default. */
  @property() subject?: string;

  /** The period to ask for, `2026-Q1`; the current year by default. */
  @property() period?: Period;

  #kpis: readonly Kpi[] | undefined;

  constructor() {
    super();
    new ConnectController(this, 'kpis', {
      query: () => ({ subject: this.subject, period: this.period }),
      deliver: (data) => {
        this.data = data;
        this.problem = undefined;
      },
      fail: (message) => {
        this.problem = message;
      },
    });
  }

  override willUpdate(_changed: PropertyValues): void {
    const { data } = this;
    this.#kpis =
      data && !isUnreadable(data) && isPeriod(data.period) ? kpisOf(data, this.#language.language) : undefined;
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    return html`<section class="base" part="base" lang=${language} aria-label=${say.kpiList(language)}>${this.#content()}</section>`;
  }

  #content(): TemplateResult {
    const { data } = this;
    const { language } = this.#language;
    if (this.problem) return errorState(say.kpiProblem(language), this.problem);
    if (!data) return loadingState(language);
    if (!this.#kpis || isUnreadable(data))
      return errorState(say.dataUnreadable(language), say.dataUnreadableDo(language));
    return html`<h2>${say.kpiList(language)} <span class="dim">${formatPeriod(data.period, language, 'long')}</span></h2>
      <dl data-row>
        ${this.#kpis.map(
          (kpi) => html`<div id=${kpi.id}>
            <dt class="label">${this.#explain.why(kpi.id, kpi.name, async () => explanationOf(kpi, data.period, language))}</dt>
            <dd class="value">${kpi.figure ?? '—'}${kpi.figure !== null && kpi.unit ? html`<span class="unit">${kpi.unit}</span>` : nothing}</dd>
            ${kpi.figure === null ? html`<dd class="dim">${kpi.missing}</dd>` : nothing}
          </div>`,
        )}
      </dl>`;
  }
}

function kpisOf(data: KpiData, language: Language): readonly Kpi[] {
  const number = (value: number | null, digits: number): string | null =>
    value === null
      ? null
      : new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const money = splitUnit(data.revenue, data.currency, language, { unit: 'auto' });
  const small = language === 'zh-CN';
  return [
    {
      id: 'revenue',
      name: say.kpiRevenue(language),
      figure: money.symbol + money.figure + (small ? '' : money.unit),
      unit: small ? money.unit : '',
      missing: '',
      formula: say.kpiRevenueFormula(language),
      definition: say.kpiRevenueMeans,
    },
    {
      id: 'satisfaction',
      name: say.kpiSatisfaction(language),
      figure: number(data.satisfaction, 1),
      unit: say.kpiPoints(language),
      missing: say.kpiNotEntered(language),
      formula: say.kpiSatisfactionFormula(language),
      definition: say.kpiSatisfactionMeans,
    },
    {
      id: 'cycle',
      name: say.kpiCycle(language),
      figure: number(data.cycle, 1),
      unit: say.kpiDays(language),
      missing: say.kpiNothingWon(language),
      formula: say.kpiCycleFormula(language),
      definition: say.kpiCycleMeans,
    },
    {
      id: 'conversion',
      name: say.kpiConversion(language),
      figure: number(data.conversion === null ? null : data.conversion * 100, 1),
      unit: '%',
      missing: say.kpiNothingClosed(language),
      formula: say.kpiConversionFormula(language),
      definition: say.kpiConversionMeans,
    },
  ];
}

function explanationOf(kpi: Kpi, period: Period, language: Language): Explanation {
  return {
    value: kpi.figure === null ? '—' : `${kpi.figure} ${kpi.unit}`.trim(),
    formula: kpi.formula,
    inputs: [[say.kpiPeriod(language), formatPeriod(period, language, 'long')]],
    definition: kpi.definition,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-kpi-list': KpiList;
  }
}
