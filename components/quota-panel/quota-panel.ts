import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { explained } from '#components/behaviour/explain.styles.ts';
import { ExplainController } from '#components/behaviour/explain.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { Later } from '#components/behaviour/later.ts';
import { isUnreadable, json, PlainDataController, type Unreadable } from '#components/behaviour/plain-data.ts';
import type { SizeController } from '#components/behaviour/size.ts';
import { bullet, bulletStyles } from '#components/parts/bullet.ts';
import { button } from '#components/parts/button.styles.ts';
import { chip, chipStyles } from '#components/parts/chip.ts';
import { host } from '#components/theme/host.styles.ts';
import { check, chevronDown, cross, mark, openOutside, triangleDown, triangleUp } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import { formatPeriod } from '#core/calendar/format-period.ts';
import { knownCalendar } from '#core/calendar/known-calendar.ts';
import { kindOf, type Period } from '#core/calendar/period.ts';
import type { WorkCalendar } from '#core/calendar/work-calendar.ts';
import { type Figure, type PanelFigures, paceOf } from '#core/pace/pace.ts';
import type { PanelData, SaveState } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { type Amounts, amountsIn, percentFigure, ratioFigure } from './amounts.ts';
import { missingIn } from './missing-in.ts';
import { styles } from './quota-panel.styles.ts';

/**
 * @summary Attainment, pace and the curve against plan of one person or unit, at a glance; every figure explains itself.
 *
 * @slot - A `<script type="application/json">` child may hold the data instead of the `data` attribute.
 *
 * @slot tools - Buttons of whoever shows the panel, in the row of its own.
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
 * @csspart attainment - The largest figure.
 * @csspart pace - The figure beside it.
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

    explained,
    styles,
  ];

  readonly #language = new LanguageController(this);
  readonly #explain = new ExplainController(this, () => this.#language.language);
  readonly #after = new Later(this, async () => {
    const after = await import('./after-paint.ts');
    this.#size = new after.SizeController(this, 'figure', { width: 336, height: 176 });
    return after;
  });
  // Only a panel bound to a workspace has something to save: one with plain data never loads what says so.
  readonly #saveLine = new Later(this, async () => {
    const saveLine = await import('#components/parts/save-line.ts');
    this.#dress(saveLine.saveLineStyles);
    return saveLine;
  });
  readonly #without = new Later(this, async () => {
    const without = await import('./without-figures.ts');
    this.#dress(without.styles);
    return without;
  });

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
  #amounts: Amounts | undefined;
  #wrong = '';
  #size: SizeController | undefined;
  #connecting = false;

  constructor() {
    super();
    new PlainDataController(this, (data) => {
      this.data = data as PanelData;
    });
  }

  /** Only an element with a workspace needs what asks for it. */
  async #connect(): Promise<void> {
    this.#connecting = true;
    const { ConnectController } = await import('#components/behaviour/connect.ts');
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
    if (this.workspace && !this.#connecting) void this.#connect();
    const { data } = this;
    if (!data || isUnreadable(data)) return;
    this.#wrong = missingIn(data);
    if (this.#wrong) return;
    if (changed.has('data')) this.calendar = this.#calendarOf(data);
    try {
      if (!this.calendar) return;
      this.#figures = paceOf(data, this.calendar);
      const { target, actual } = this.#figures.heading;
      this.#amounts = amountsIn(data.currency, this.#language.language, target || actual || data.open.minor);
    } catch (error) {
      this.#wrong = error instanceof Error ? error.message : String(error);
    }
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    return html`<section class="base" part="base" lang=${language} aria-label=${this.#name() || nothing}>
      ${this.#content()}
    </section>`;
  }

  #name(): string {
    const { data } = this;
    if (!data || isUnreadable(data) || this.#wrong) return '';
    return say.panelName(
      this.#language.language,
      data.subject.name || say.plannerEveryone(this.#language.language),
      formatPeriod(data.period, this.#language.language, 'long'),
    );
  }

  #content(): unknown {
    const { data } = this;
    const { language } = this.#language;
    const without = this.#without;
    if (this.problem) return without.loaded?.problem(this.problem, language);
    if (!data) return (!this.workspace && without.loaded?.nothing(language)) || this.#loading();
    const unreadable = isUnreadable(data) ? data.unreadable : this.#wrong;
    if (unreadable || isUnreadable(data)) return without.loaded?.unreadable(unreadable, language);
    const [calendar, figures, amounts] = [this.calendar, this.#figures, this.#amounts];
    if (!calendar || !figures || !amounts) return this.#loading();
    const won = figures.whole.actual ? amounts.text(figures.whole.actual) : '';
    return html`${this.#header(data)}
      ${
        figures.whole.target
          ? this.#standing(data, figures, calendar, amounts)
          : without.loaded?.noTarget(won, language, () => this.#ask('pace-set-target'))
      }
      ${data.ownTarget === undefined ? nothing : this.#after.loaded?.mismatch(data.ownTarget, data, amounts, language)}
      ${this.#deals(data, amounts)} ${data.otherCurrencies?.length ? this.#after.loaded?.apart(data.otherCurrencies, language) : nothing}
      <div class="room"></div>
      ${
        data.lastChange &&
        this.#after.loaded?.lastChange(data.lastChange, data.currency, language, (period) =>
          this.#ask('pace-show-change', period),
        )
      } ${this.#footer()}`;
  }

  #header(data: PanelData): TemplateResult {
    const { language } = this.#language;
    return html`<header>
      <span class="mark">${mark()}</span>
      <h2 class="cut">${data.subject.name || say.plannerEveryone(language)}</h2>
      ${data.subject.unit ? html`<span class="dim cut">${data.subject.unit}</span>` : nothing}
      ${data.sample ? html`<span class="chip sample">${say.panelSample(language)}</span>` : nothing}
      <span class="grow"></span>
      <span class="period">
        <select class="button quiet small" aria-label=${say.panelPeriod(language)} @change=${this.#choosePeriod}>
          ${(this.#after.loaded?.periodChoices(data.period) ?? [data.period]).map(
            (period) =>
              html`<option value=${period} .selected=${period === data.period}>${formatPeriod(period, language, 'long')}</option>`,
          )}
        </select>
        ${chevronDown()}
      </span>
      <slot name="tools"></slot>
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
    calendar: WorkCalendar,
    amounts: Amounts,
  ): TemplateResult {
    const { language } = this.#language;
    const why = (figure: Figure, title: string): unknown => {
      const explanation = () =>
        import('./explanations.ts').then(({ explain }) =>
          explain(figure, heading.expectedToDate, data, amounts, language),
        );
      return html`<div class="label">${this.#explain.why(figure.formula, title, explanation)}</div>`;
    };
    const percent = ({ value }: Figure) =>
      value === null ? '—' : html`${percentFigure(value, language)}<span class="unit">%</span>`;
    const money = ({ value }: Figure) => (value === null ? '—' : amounts.figure(value));
    const over = whole.variance.value ?? 0;
    const reached = language === 'en' ? amounts.text(heading.actual) : amounts.bare(heading.actual);
    return html`<div class="hero" data-row>
        <div>
          ${why(heading.attainment, say.panelAttainment(language, formatPeriod(heading.period, language)))}
          <div class="big" part="attainment">${percent(heading.attainment)}</div>
          <div class="sub">
            <div class="facts">
              <span>${say.panelOf(language, reached, amounts.set(heading.target ?? 0))}</span>
              <span class="dim">${say.panelDaysGone(language, heading.days.gone, heading.days.total)}</span>
            </div>
          </div>
        </div>
        <div class="side">
          ${why(heading.pace, say.panelPace(language))}
          <div class="mid" part="pace">${percent(heading.pace)}</div>
          ${this.#status(heading, amounts)}
        </div>
        ${bullet(heading.actual, heading.target ?? 0, heading.expectedToDate.value ?? undefined)}
      </div>
      <figure>${this.#size && this.#after.loaded?.drawing(data, calendar, whole, amounts, language, this.#size.size)}</figure>
      <div class="stats" data-row>
        <div>
          ${why(whole.gap, say.panelGap(language, kindOf(whole.period) ?? ''))}
          <div class="value">${money(whole.gap)} ${over > 0 ? html`<span class="sub">${say.panelOver(language, amounts.text(over))}</span>` : nothing}</div>
        </div>
        <div>
          ${why(coverage, say.panelCoverage(language))}
          <div class="value">${coverage.value === null ? '—' : html`${ratioFigure(coverage.value, language, 2)}<span class="unit">×</span>`}</div>
        </div>
        <div>
          ${why(whole.requiredPerDay, say.panelRequired(language))}
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

  #deals(data: PanelData, amounts: Amounts): TemplateResult {
    const { language } = this.#language;
    // Deals that were read but belong to another period are no reason to ask for deals.
    const none = data.open.count === 0 && data.won.length === 0 && !data.undated && !data.coverage;
    return html`<div class="deals">
      ${
        none
          ? html`<strong>${say.panelNoDeals(language)}</strong> <span class="dim">${say.panelNoDealsDo(language)}</span>`
          : html`<span>${say.panelOpenDeals(language)}</span> <strong>${ratioFigure(data.open.count, language, 0)}</strong>
              <span class="dim">${amounts.text(data.open.minor)}</span>
              ${data.undated ? html`<span class="dim cut">${say.panelUndated(language, data.undated.count, amounts.text(data.undated.minor))}</span>` : nothing}`
      }
      ${data.coverage && this.#after.loaded?.coverageTicks(data.coverage, language)}
    </div>`;
  }

  #footer(): unknown {
    const parts = this.saveState && this.#saveLine.loaded;
    if (!this.saveState || !parts) return nothing;
    return html`<footer>${parts.saveLine(this.saveState, this.#language.language, () => parts.requestExport(this))}</footer>`;
  }

  /** The shape comes first, figures are not guessed. */
  #loading(): TemplateResult {
    return html`<div class="loading" aria-busy="true">
      <span></span><span></span><span></span>
      <p role="status">${say.loading(this.#language.language)}</p>
    </div>`;
  }

  #dress(sheet: CSSResult): void {
    this.shadowRoot?.adoptedStyleSheets.push(sheet.styleSheet as CSSStyleSheet);
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
    fire(this, 'pace-choose-period', { period: this.period });
  }

  #ask(intent: string, period?: Period): void {
    const data = this.data as PanelData;
    fire(this, intent, { subject: data.subject.id, period: period ?? data.period });
  }
}

function fire(panel: QuotaPanel, intent: string, detail: unknown): void {
  panel.dispatchEvent(new CustomEvent(intent, { bubbles: true, composed: true, detail }));
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
