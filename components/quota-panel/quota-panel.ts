import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConnectController } from '#components/behaviour/connect.ts';
import { explained } from '#components/behaviour/explain.styles.ts';
import { ExplainController } from '#components/behaviour/explain.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { isUnreadable, json, PlainDataController, type Unreadable } from '#components/behaviour/plain-data.ts';
import { SizeController } from '#components/behaviour/size.ts';
import { bullet, bulletStyles } from '#components/parts/bullet.ts';
import { button } from '#components/parts/button.styles.ts';
import { chip, chipStyles } from '#components/parts/chip.ts';
import { clock, requestExport, saveLine, saveLineStyles } from '#components/parts/save-line.ts';
import { emptyState, errorState, loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { check, chevronDown, cross, mark, openOutside, triangleDown, triangleUp } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import { formatDay, formatPeriod } from '#core/calendar/format-period.ts';
import { knownCalendar } from '#core/calendar/known-calendar.ts';
import { isPeriod, type Period } from '#core/calendar/period.ts';
import type { WorkCalendar } from '#core/calendar/work-calendar.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { type Figure, type PanelFigures, paceOf } from '#core/pace/pace.ts';
import type { PanelData, SaveState } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { type Amounts, amountsIn, percentFigure, ratioFigure } from './amounts.ts';
import { coverageTicks } from './coverage-ticks.ts';
import { curve, curveWords } from './curve.ts';
import { explain, isExplained } from './explanations.ts';
import { missingIn } from './missing-in.ts';
import { periodChoices } from './period-choices.ts';
import { type PlanLine, planLine } from './plan-line.ts';
import { styles } from './quota-panel.styles.ts';

/**
 * @summary Attainment, pace and the curve against plan of one person or unit, at a glance; every figure explains itself.
 *
 * @slot - A `<script type="application/json">` child may hold the data instead of the `data` attribute.
 *
 * @event {CustomEvent<{ period: string }>} pace-choose-period - Another period was chosen.
 * @event {CustomEvent<{ subject: string, period: string }>} pace-set-target - No target yet, and the person wants to set one.
 * @event {CustomEvent<{ subject: string, period: string }>} pace-open-planner - The full planner is asked for.
 * @event {CustomEvent<{ subject: string, period: string }>} pace-show-change - The last change is to be looked at.
 * @event {CustomEvent} pace-close - The panel is to be closed.
 * @event {CustomEvent} pace-export-request - Something is not saved and the person wants it in a file.
 * @event {CustomEvent} pace-connect - Has a `workspace` and asks to be bound to it.
 *
 * @csspart base - The whole panel.
 * @csspart explanation - The popover that says where a figure comes from.
 *
 * @cssproperty --pace-accent - The colour of the plan and of the one action. Also `--pace-accent-deep`, `--pace-on-accent`, `--pace-wash`.
 * @cssproperty --pace-surface - The ground. Also `--pace-ink` for what is written on it.
 * @cssproperty --pace-font - The font family.
 */
@customElement('pace-quota-panel')
export class QuotaPanel extends LitElement {
  static override styles = [
    tokens,
    host,
    button,
    chipStyles,
    bulletStyles,
    saveLineStyles,
    stateStyles,
    explained,
    styles,
  ];

  readonly #language = new LanguageController(this);
  readonly #explain = new ExplainController(this, () => this.#language.language);
  readonly #figure = new SizeController(this, 'figure', { width: 336, height: 176 });

  /** What to show, as `PanelData`; as an attribute, its JSON. */
  @property({ converter: json }) data?: PanelData | Unreadable;

  /** Whether the last change is on disk; without it the panel has no footer. */
  @property({ attribute: false }) saveState?: SaveState;

  /** A sentence that says why there are no figures; shown instead of them. */
  @property() problem?: string;

  /** The workspace to be bound to. */
  @property() workspace?: string;

  /** Whom to ask the workspace about: a member's or unit's id. By default the person the workspace knows as its user. */
  @property() subject?: string;

  /** The period to ask the workspace for, `2026-Q1`; a choice in the header changes it. */
  @property() period?: Period;

  /** Shows a button that asks to close the panel. */
  @property({ type: Boolean }) closable = false;

  /** Shows a button that asks for the full planner. */
  @property({ type: Boolean }) openable = false;

  @state() private calendar: WorkCalendar | undefined;

  #figures: PanelFigures | undefined;
  #line: PlanLine | undefined;
  #amounts: Amounts | undefined;
  #wrong = '';

  constructor() {
    super();
    new PlainDataController(this, (data) => {
      this.data = data as PanelData;
    });
    new ConnectController(this, 'panel', {
      query: () => ({ subject: this.subject, period: this.period }),
      deliver: (data) => {
        this.data = data;
        this.problem = undefined;
      },
      save: (saveState) => {
        this.saveState = saveState;
      },
      fail: (message) => {
        this.problem = message;
      },
    });
  }

  override willUpdate(changed: PropertyValues): void {
    const { data } = this;
    if (!data || isUnreadable(data)) return;
    this.#wrong = missingIn(data);
    if (this.#wrong) return;
    if (changed.has('data')) this.calendar = this.#calendarOf(data);
    try {
      if (!this.calendar) return;
      this.#figures = paceOf(data, this.calendar);
      this.#line = planLine(data, this.calendar, this.#language.language);
      const { target, actual } = this.#figures.heading;
      this.#amounts = amountsIn(data.currency, this.#language.language, target || actual || data.open.minor);
    } catch (error) {
      this.#wrong = error instanceof Error ? error.message : String(error);
    }
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    return html`<section class="base" part="base" lang=${language} aria-label=${this.#name() || nothing}>
      ${this.#content()} ${this.#explain.popover()}
    </section>`;
  }

  #name(): string {
    const { data } = this;
    if (!data || isUnreadable(data) || this.#wrong) return '';
    return say.panelName(
      this.#language.language,
      data.subject.name,
      formatPeriod(data.period, this.#language.language, 'long'),
    );
  }

  #content(): unknown {
    const { data } = this;
    const { language } = this.#language;
    if (this.problem) return errorState(say.panelProblem(language), this.problem);
    if (!data) return loadingState(language);
    const unreadable = isUnreadable(data) ? data.unreadable : this.#wrong;
    if (unreadable || isUnreadable(data)) {
      return errorState(say.dataUnreadable(language), `${say.dataUnreadableDo(language)} (${unreadable})`);
    }
    const [figures, line, amounts] = [this.#figures, this.#line, this.#amounts];
    if (!this.calendar || !figures || !line || !amounts) return loadingState(language);
    return html`${this.#header(data)}
      ${figures.whole.target ? this.#standing(data, figures, line, amounts) : this.#withoutTarget(figures.whole.actual, amounts)}
      ${this.#deals(data, amounts)} ${this.#apart(data)}
      <div class="room"></div>
      ${this.#change(data)} ${this.#footer()}`;
  }

  #header(data: PanelData): TemplateResult {
    const { language } = this.#language;
    return html`<header>
      <span class="mark">${mark()}</span>
      <h2 class="cut">${data.subject.name}</h2>
      ${data.subject.unit ? html`<span class="dim cut">${data.subject.unit}</span>` : nothing}
      ${data.sample ? html`<span class="chip sample">${say.panelSample(language)}</span>` : nothing}
      <span class="grow"></span>
      <span class="period">
        <select class="button quiet small" aria-label=${say.panelPeriod(language)} @change=${this.#choosePeriod}>
          ${periodChoices(data.period).map(
            (period) =>
              html`<option value=${period} .selected=${period === data.period}>${formatPeriod(period, language, 'long')}</option>`,
          )}
        </select>
        ${chevronDown()}
      </span>
      ${
        this.openable
          ? html`<button type="button" class="button quiet small square" aria-label=${say.panelOpenPlanner(language)} @click=${() => this.#ask('pace-open-planner')}>${openOutside()}</button>`
          : nothing
      }
      ${
        this.closable
          ? html`<button type="button" class="button quiet small square" aria-label=${say.panelClose(language)} @click=${() => this.#ask('pace-close')}>${cross()}</button>`
          : nothing
      }
    </header>`;
  }

  #standing(
    data: PanelData,
    { heading, whole, coverage }: PanelFigures,
    line: PlanLine,
    amounts: Amounts,
  ): TemplateResult {
    const { language } = this.#language;
    const why = (figure: Figure): unknown => {
      if (!isExplained(figure)) return nothing;
      const said = () => explain(figure, heading.expectedToDate, data, amounts, language);
      return html`<div class="label">${this.#explain.why(figure.formula, said, said().title)}</div>`;
    };
    const percent = ({ value }: Figure) =>
      value === null ? '—' : html`${percentFigure(value, language)}<span class="unit">%</span>`;
    const money = ({ value }: Figure) => (value === null ? '—' : amounts.figure(value));
    const over = whole.variance.value ?? 0;
    const words = curveWords(whole, line, amounts, language, formatDay(data.today, language));
    const reached = language === 'en' ? amounts.text(heading.actual) : amounts.bare(heading.actual);
    return html`<div class="hero" data-row>
        <div>
          ${why(heading.attainment)}
          <div class="big">${percent(heading.attainment)}</div>
          <div class="sub">
            <div class="facts">
              <span>${say.panelOf(language, reached, amounts.set(heading.target ?? 0))}</span>
              <span class="dim">${say.panelDaysGone(language, heading.days.gone, heading.days.total)}</span>
            </div>
          </div>
        </div>
        <div class="side">
          ${why(heading.pace)}
          <div class="mid">${percent(heading.pace)}</div>
          ${this.#status(heading, amounts)}
        </div>
        ${bullet(heading.actual, heading.target ?? 0, heading.expectedToDate.value ?? undefined)}
      </div>
      <figure>${curve(whole, line, amounts, language, this.#figure.size, words)}</figure>
      <div class="stats" data-row>
        <div>
          ${why(whole.gap)}
          <div class="value">${money(whole.gap)} ${over > 0 ? html`<span class="sub">${say.panelOver(language, amounts.text(over))}</span>` : nothing}</div>
        </div>
        <div>
          ${why(coverage)}
          <div class="value">${coverage.value === null ? '—' : html`${ratioFigure(coverage.value, language, 2)}<span class="unit">×</span>`}</div>
        </div>
        <div>
          ${why(whole.requiredPerDay)}
          <div class="value">${money(whole.requiredPerDay)} <span class="sub">${say.panelDaysLeft(language, whole.days.left)}</span></div>
        </div>
      </div>`;
  }

  #status({ days, actual, planVariance }: PanelFigures['heading'], amounts: Amounts): TemplateResult {
    const { language } = this.#language;
    const variance = planVariance.value ?? 0;
    if (days.gone === 0 && actual === 0) return chip('plain', undefined, say.panelNotBegun(language));
    const difference = amounts.text(Math.abs(variance));
    if (difference === amounts.text(0)) return chip('plain', check(), say.panelOnPlan(language));
    return variance < 0
      ? chip('behind', triangleDown(), say.panelBehind(language, difference))
      : chip('plain', triangleUp(), say.panelAhead(language, difference));
  }

  #withoutTarget(won: number, amounts: Amounts): TemplateResult {
    const { language } = this.#language;
    const words = `${won ? say.panelWonSoFar(language, amounts.text(won)) : ''}${say.panelNoTargetDo(language)}`;
    return emptyState(
      say.panelNoTarget(language),
      words,
      html`<button type="button" class="button primary" @click=${() => this.#ask('pace-set-target')}>${say.panelSetTarget(language)}</button>`,
    );
  }

  #deals(data: PanelData, amounts: Amounts): TemplateResult {
    const { language } = this.#language;
    const none = data.open.count === 0 && data.won.length === 0;
    return html`<div class="deals">
      ${
        none
          ? html`<strong>${say.panelNoDeals(language)}</strong> <span class="dim">${say.panelNoDealsDo(language)}</span>`
          : html`<span>${say.panelOpenDeals(language)}</span> <strong>${ratioFigure(data.open.count, language, 0)}</strong>
              <span class="dim">${amounts.text(data.open.minor)}</span>`
      }
      ${data.coverage ? coverageTicks(data.coverage, language) : nothing}
    </div>`;
  }

  #apart(data: PanelData): unknown {
    const { language } = this.#language;
    if (!data.otherCurrencies?.length) return nothing;
    return html`<div class="apart">
      <span class="dim">${say.panelApart(language)}</span>
      ${data.otherCurrencies.map(
        ({ currency, wonMinor, openMinor }) =>
          html`<span><b>${currency}</b> ${say.panelApartSum(language, formatMoney(wonMinor, currency, language), formatMoney(openMinor, currency, language))}</span>`,
      )}
    </div>`;
  }

  #change(data: PanelData): unknown {
    const { language } = this.#language;
    const change = data.lastChange;
    if (!change) return nothing;
    // In its own unit: a change of 3万 must not read 0亿 on a company's screen.
    const amounts = amountsIn(data.currency, language, Math.max(Math.abs(change.from ?? 0), Math.abs(change.to ?? 0)));
    const period = isPeriod(change.period) ? formatPeriod(change.period, language) : change.period;
    const was = change.from === undefined ? nothing : html`<del>${amounts.bareSet(change.from)}</del> → `;
    return html`<div class="change">
      <span class="avatar" aria-hidden="true">${[...change.by][0]}</span>
      <div>
        <b>${change.by}</b> ${say.panelChanged(language, period)}${was}<b>${change.to === null ? say.panelRemoved(language) : amounts.set(change.to)}</b>
        <div class="dim">${change.reason ? html`<span class="hang">“</span>${change.reason}”` : nothing} ${clock(change.at, language)}</div>
      </div>
      <button type="button" class="button small" @click=${() => this.#ask('pace-show-change', change.period)}>${say.panelShowChange(language)}</button>
    </div>`;
  }

  #footer(): unknown {
    if (!this.saveState) return nothing;
    return html`<footer>${saveLine(this.saveState, this.#language.language, () => requestExport(this))}</footer>`;
  }

  #calendarOf(data: PanelData): WorkCalendar | undefined {
    const known = knownCalendar(data.calendar);
    if (known) return known;
    void import('#core/calendar/load-calendar.ts')
      .then(({ loadCalendar }) => loadCalendar(data.calendar))
      .then((calendar) => {
        if (this.data === data) this.calendar = calendar;
      });
    return undefined;
  }

  #choosePeriod(event: Event): void {
    this.period = (event.target as HTMLSelectElement).value;
    this.#fire('pace-choose-period', { period: this.period });
  }

  #ask(intent: string, period?: Period): void {
    const data = this.data as PanelData;
    this.#fire(intent, { subject: data.subject.id, period: period ?? data.period });
  }

  #fire(intent: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(intent, { bubbles: true, composed: true, detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-quota-panel': QuotaPanel;
  }
  interface HTMLElementEventMap {
    'pace-choose-period': CustomEvent<{ period: Period }>;
    'pace-set-target': CustomEvent<{ subject: string; period: Period }>;
    'pace-open-planner': CustomEvent<{ subject: string; period: Period }>;
    'pace-show-change': CustomEvent<{ subject: string; period: Period }>;
    'pace-close': CustomEvent<{ subject: string; period: Period }>;
    'pace-export-request': CustomEvent;
  }
}
