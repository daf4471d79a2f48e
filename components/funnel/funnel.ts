import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConnectController } from '#components/behaviour/connect.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { isUnreadable, json, PlainDataController, type Unreadable } from '#components/behaviour/plain-data.ts';
import { isText, listOf, type Needed, wrongParts } from '#components/behaviour/wrong-parts.ts';
import { button } from '#components/parts/button.styles.ts';
import { chip, chipStyles } from '#components/parts/chip.ts';
import { segmented, segmentedStyles } from '#components/parts/segmented.ts';
import { emptyState, errorState, loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { triangleDown } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import { stageName } from '#core/funnel/stages.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { FunnelData, FunnelStage } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { ChartController } from './chart-controller.ts';
import { baselinePoints, count, oneDecimal, points } from './figures.ts';
import { figuresTable } from './figures-table.ts';
import { funnelStyles } from './funnel.styles.ts';
import { stageRows } from './stage-rows.ts';
import { bottleneck, wentOn } from './verdict.ts';

const NEEDED: Needed = {
  stages: listOf({ stage: isText }),
  won: isTotal,
  lost: isTotal,
  currency: isText,
};

/**
 * @summary The way of deals through their stages: how many entered, how many go on against a baseline, how long they stay against a
 * limit, and where it sticks. A chart, loaded only when it is seen, and always a table with the same figures.
 *
 * @slot - A `<script type="application/json">` with the funnel's data, instead of the `data` attribute.
 * @event {CustomEvent} pace-view - The person chose how to see it: `{ tableOnly }`.
 */
@customElement('pace-funnel')
export class PaceFunnel extends LitElement {
  static override styles = [tokens, host, button, chipStyles, segmentedStyles, stateStyles, funnelStyles];

  /** What is shown: `FunnelData`, also as a JSON attribute. */
  @property({ converter: json }) data?: FunnelData | Unreadable;
  /** Shows the table without the chart; the chart library is then never loaded. */
  @property({ type: Boolean, attribute: 'table-only' }) tableOnly = false;
  /** The workspace to be bound to; without it the funnel shows only the data it is given. */
  @property() workspace?: string;
  /** Whose deals are asked of the workspace; everyone's when absent. */
  @property() subject?: string;
  /** First day of what is asked of the workspace, `2026-01-01`. */
  @property() from?: string;
  /** Last day of what is asked of the workspace. */
  @property() to?: string;

  @state() private failure: string | undefined;

  private readonly spoken = new LanguageController(this);
  /**
   * Draws the picture and brings what draws it; not for pages.
   * @internal
   */
  readonly chart = new ChartController(this, () => {
    const { data } = this;
    if (!data || isUnreadable(data) || this.tableOnly) return null;
    return { data, worst: bottleneck(data), language: this.spoken.language };
  });

  constructor() {
    super();
    new PlainDataController(this, (data) => {
      this.data = data as FunnelData | Unreadable;
    });
    new ConnectController(this, 'funnel', {
      query: () => (this.workspace ? { subject: this.subject, from: this.from, to: this.to } : null),
      deliver: (value) => {
        this.data = value;
        this.failure = undefined;
      },
      fail: (message) => {
        this.failure = message;
      },
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const wrong = changed.has('data') && this.data && !isUnreadable(this.data) && wrongParts(this.data, NEEDED);
    if (wrong) this.data = { unreadable: wrong };
  }

  protected override render(): TemplateResult {
    const language = this.spoken.language;
    const { data } = this;
    const body = this.failure
      ? errorState(say.funnelFailed(language), this.failure)
      : isUnreadable(data)
        ? errorState(say.dataUnreadable(language), `${say.dataUnreadableDo(language)} (${data.unreadable})`)
        : !data && this.workspace
          ? loadingState(language)
          : !data || data.stages.length === 0 || data.counted === 0
            ? emptyState(say.funnelEmpty(language), say.funnelEmptyHelp(language))
            : this.renderFunnel(data);
    return html`<section class="base" lang=${language} aria-label=${say.funnelLabel(language)}>${body}</section>`;
  }

  private renderFunnel(data: FunnelData): TemplateResult {
    const language = this.spoken.language;
    const worst = bottleneck(data);
    const views = [
      { value: 'both' as const, words: say.funnelChartAndTable(language) },
      { value: 'table' as const, words: say.funnelTableOnly(language) },
    ];
    return html`<div class="tools">
        ${segmented('view', say.funnelView(language), views, this.tableOnly ? 'table' : 'both', this.onView)}
        <span class="grow"></span>
        <span class="note">${say.funnelCounted(language, count(data.counted, language))}</span>
      </div>
      <div class="body ${worst ? 'told' : ''}">
        ${
          this.tableOnly
            ? nothing
            : this.chart.failed
              ? html`<p role="status">${say.funnelChartFailed(language)}</p>`
              : stageRows(data, worst, language)
        }
        ${this.renderWords(data, worst)} ${figuresTable(data, worst, language)}
      </div>`;
  }

  private renderWords(data: FunnelData, worst: FunnelStage | undefined): TemplateResult {
    const language = this.spoken.language;
    const total = (name: string, { count: deals, minor }: FunnelData['won']): TemplateResult =>
      html`<div><dt>${name}</dt><dd>${count(deals, language)} <span>${formatMoney(minor, data.currency, language)}</span></dd></div>`;
    return html`<div class="insight">
      ${worst ? this.renderBottleneck(worst) : nothing}
      <dl class="totals">${total(say.funnelWon(language), data.won)}${total(say.funnelLost(language), data.lost)}</dl>
      ${data.withoutHistory > 0 ? html`<p class="left-out">${say.funnelWithoutHistory(language, count(data.withoutHistory, language))}</p>` : nothing}
    </div>`;
  }

  private renderBottleneck(worst: FunnelStage): TemplateResult {
    const language = this.spoken.language;
    const [share, baseline] = [worst.conversion ?? 0, worst.baseline ?? 0];
    const name = stageName(worst.stage, language);
    const oneIn = share > 0 ? 1 / share : 0;
    // “1 in 4” only where it is true; 29 % is not 1 in 3.
    const even = oneIn > 1.5 && Math.abs(oneIn - Math.round(oneIn)) < 0.03;
    const headline = even
      ? say.funnelOneIn(language, name, count(Math.round(oneIn), language))
      : say.funnelShareGoesOn(language, name, `${points(worst, language)}%`);
    return html`${chip('behind', triangleDown(), say.funnelFurthest(language))}
      <h3>${headline}</h3>
      <p>${say.funnelBottleneckWords(
        language,
        count(worst.entered, language),
        count(worst.entered - wentOn(worst), language),
        baselinePoints(baseline, language),
        `${points(worst, language)}%`,
        oneDecimal((baseline - share) * 100, language),
      )}</p>`;
  }

  private onView = (view: 'both' | 'table'): void => {
    this.tableOnly = view === 'table';
    this.dispatchEvent(
      new CustomEvent('pace-view', { detail: { tableOnly: this.tableOnly }, bubbles: true, composed: true }),
    );
  };
}

function isTotal(value: unknown): boolean {
  return wrongParts(value, { count: Number.isFinite, minor: Number.isFinite }) === '';
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-funnel': PaceFunnel;
  }
}
