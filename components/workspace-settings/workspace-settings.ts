import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LanguageController } from '#components/behaviour/language.ts';
import { button } from '#components/parts/button.styles.ts';
import { requestExport } from '#components/parts/save-line.ts';
import { host } from '#components/theme/host.styles.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { Day } from '#core/calendar/day.ts';
import { COUNTRIES } from '#core/calendar/load-calendar.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import type { Action, StageMeaning, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { peopleSection } from './people-section.ts';
import { satisfactionSection } from './satisfaction-section.ts';
import styles from './workspace-settings.styles.ts';

/**
 * @summary What holds for a whole workspace: its name, me, currency, what counts as revenue, fiscal year, working days, people, stages, and taking it elsewhere.
 * @event pace-act - Something is to be changed; `detail` is the action.
 * @event pace-export-request - The person wants the workspace as a file.
 * @event pace-import-workspace - A workspace file was chosen; `detail.file` is it.
 * @event pace-delete-workspace - The person confirmed that the workspace is to be deleted.
 */
@customElement('pace-workspace-settings')
export class PaceWorkspaceSettings extends LitElement {
  static override styles = [tokens, host, button, styles];

  /** The workspace as it is now. */
  @property({ attribute: false }) info?: WorkspaceInfo;

  /** The day that counts as today: from when a move counts, and which fiscal year is asked about. */
  @property() today: Day = new Date().toLocaleDateString('sv-SE');

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.pick') private readonly picker!: HTMLInputElement;

  private readonly speech = new LanguageController(this);

  override render() {
    const { info } = this;
    const { language } = this.speech;
    if (!info) return nothing;
    const act = (action: Action) => this.act(action);
    return html`<div class="base" lang=${language}>
      ${this.workspace(info, language)} ${peopleSection(info, this.today, language, act)} ${this.stages(info, language)}
      ${satisfactionSection(info, this.today, language, act)} ${this.elsewhere(info, language)}
    </div>`;
  }

  private workspace(info: WorkspaceInfo, language: Language): TemplateResult {
    const configure = (settings: Extract<Action, { type: 'configure' }>['settings']) =>
      this.act({ type: 'configure', settings });
    return html`<section aria-labelledby="workspace">
      <h3 id="workspace">${say.settingsWorkspace(language)}</h3>
      <div class="fields">
        <label>${say.settingsName(language)}
          <input .value=${info.name} maxlength="80" @change=${(event: Event) => configure({ name: textOf(event) || info.name })} />
        </label>
        <label>${say.settingsMe(language)}
          <select @change=${(event: Event) => configure({ me: textOf(event) })}>
            <option value="" ?selected=${!info.me}>${say.settingsNobody(language)}</option>
            ${info.people.members.map(({ id, name }) => html`<option value=${id} ?selected=${id === info.me}>${name}</option>`)}
          </select>
        </label>
        <div class="field"><label>${say.settingsCurrency(language)}
          <select aria-describedby="currency-help" @change=${(event: Event) => configure({ currency: textOf(event) })}>
            ${currencies(info).map((code) => html`<option value=${code} ?selected=${code === info.currency}>${currencyName(code, language)}</option>`)}
          </select>
        </label><p id="currency-help">${say.settingsCurrencyHelp(language)}</p></div>
        <div class="field"><label>${say.settingsRevenue(language)}
          <select name="revenue" aria-describedby="revenue-help" @change=${(event: Event) => configure({ revenue: textOf(event) === 'orders' ? 'orders' : 'deals' })}>
            <option value="deals" ?selected=${info.revenue !== 'orders'}>${say.settingsRevenueDeals(language)}</option>
            <option value="orders" ?selected=${info.revenue === 'orders'}>${say.settingsRevenueOrders(language)}</option>
          </select>
        </label><p id="revenue-help">${say.settingsRevenueHelp(language)}</p></div>
        <label>${say.settingsFiscal(language)}
          <select @change=${(event: Event) => configure({ fiscalYearStart: Number(textOf(event)) })}>
            ${months(language).map((name, i) => html`<option value=${i + 1} ?selected=${i + 1 === info.fiscalYearStart}>${name}</option>`)}
          </select>
        </label>
        <label>${say.settingsCalendar(language)}
          <select @change=${(event: Event) => configure({ calendar: textOf(event) })}>
            ${calendars(language).map(([id, name]) => html`<option value=${id} ?selected=${id === info.calendar}>${name}</option>`)}
          </select>
        </label>
      </div>
    </section>`;
  }

  private stages(info: WorkspaceInfo, language: Language): TemplateResult | typeof nothing {
    if (info.stages.length === 0) return nothing;
    const change = (stage: StageMeaning, status: string) =>
      this.act({
        type: 'configure',
        settings: {
          stages: info.stages.map((one) =>
            one === stage ? { ...one, status: status as StageMeaning['status'] } : one,
          ),
        },
      });
    const meanings = [
      ['open', say.stageOpen(language)],
      ['won', say.stageWon(language)],
      ['lost', say.stageLost(language)],
    ] as const;
    return html`<section aria-labelledby="stages">
      <h3 id="stages">${say.settingsStages(language)}</h3>
      <p>${say.settingsStagesHelp(language)}</p>
      <div class="fields">
        ${info.stages.map(
          (stage) => html`<label>${stage.name}
            <select @change=${(event: Event) => change(stage, textOf(event))}>
              ${meanings.map(([status, words]) => html`<option value=${status} ?selected=${status === stage.status}>${words}</option>`)}
            </select>
          </label>`,
        )}
      </div>
    </section>`;
  }

  private elsewhere(info: WorkspaceInfo, language: Language): TemplateResult {
    return html`<section aria-labelledby="elsewhere">
        <h3 id="elsewhere">${say.settingsMoveData(language)}</h3>
        <p>${say.settingsOrigins(language)} ${say.settingsPlain(language)} ${say.settingsRecordsElsewhere(language)}</p>
        <div class="row">
          <button type="button" class="button primary" @click=${() => requestExport(this)}>${say.settingsExport(language)}</button>
          <button type="button" class="button" @click=${() => this.picker.click()}>${say.settingsImport(language)}</button>
          <input class="pick" type="file" accept=".paceline" aria-label=${say.settingsImport(language)} @change=${this.onPick} />
        </div>
      </section>
      <section aria-labelledby="delete">
        <h3 id="delete">${say.settingsDelete(language)}</h3>
        <p>${say.settingsDeleteHelp(language)}</p>
        <div class="row">
          <button type="button" class="button danger" @click=${() => this.dialog.showModal()}>${say.settingsDelete(language)}</button>
        </div>
        <dialog aria-label=${say.settingsDelete(language)}>
          <p>${say.settingsDeleteSure(language, info.name)}</p>
          <div class="row">
            <button type="button" class="button" @click=${() => this.dialog.close()}>${say.settingsCancel(language)}</button>
            <button type="button" class="button danger" @click=${this.onDelete}>${say.settingsDelete(language)}</button>
          </div>
        </dialog>
      </section>`;
  }

  private readonly onPick = (): void => {
    const file = this.picker.files?.[0];
    this.picker.value = '';
    if (file) tell(this, 'pace-import-workspace', { file });
  };

  private readonly onDelete = (): void => {
    this.dialog.close();
    tell(this, 'pace-delete-workspace', {});
  };

  private act(action: Action): void {
    tell(this, 'pace-act', action);
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value.trim();
}

/** The common ones first, and whatever the workspace has. */
function currencies({ currency, counts }: WorkspaceInfo): readonly string[] {
  const common = ['CNY', 'USD', 'EUR', 'JPY', 'GBP', 'HKD', 'TWD', 'SGD', 'KRW', 'INR', 'AUD', 'CAD', 'CHF'];
  const all = common.includes(currency) ? common : [currency, ...common];
  // Targets are kept in minor units: read in a currency with other ones, 98 would become 9,800.
  return counts.entries === 0 ? all : all.filter((code) => minorDigits(code) === minorDigits(currency));
}

function currencyName(code: string, language: Language): string {
  return `${code} ${new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? ''}`.trim();
}

function months(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
}

function calendars(language: Language): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return [
    ...COUNTRIES.map((code) => [code, names.of(code) ?? code] as const),
    ['none', say.settingsCalendarPlain(language)],
    ['4x5', say.settingsCalendarExample(language)],
  ];
}

function tell(element: HTMLElement, name: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-workspace-settings': PaceWorkspaceSettings;
  }
}
