import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '#components/funnel/funnel.ts';
import '#components/import-preview/import-preview.ts';
import '#components/kpi-list/kpi-list.ts';
import '#components/quota-panel/quota-panel.ts';
import '#components/target-board/target-board.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { bindWithin } from '#components/bind/binder.ts';
import { button } from '#components/parts/button.styles.ts';
import { requestExport, saveLine, saveLineStyles } from '#components/parts/save-line.ts';
import { emptyState, loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { mark } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { SaveState } from '#core/rollup/slices.ts';
import type { Action, Session, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type CellHistory, historyDialog } from './history.ts';
import styles from './planner.styles.ts';
import '#components/workspace-settings/workspace-settings.ts';

type Section = 'targets' | 'funnel' | 'import' | 'settings';

/**
 * @summary The full-page planner over one workspace: targets with the quota panel beside them, funnel, import, settings.
 * @event pace-load-sample - The person wants sample data in this empty workspace.
 * @event pace-export-request - The person wants the workspace as a file.
 * @event pace-import-workspace - A workspace file was chosen; `detail.file` is it.
 * @event pace-delete-workspace - The person confirmed that the workspace is to be deleted.
 * @event pace-appearance - Language or theme was chosen; `detail` is `{ language?, theme? }`.
 */
@customElement('pace-planner')
export class PacePlanner extends LitElement {
  static override styles = [tokens, host, button, saveLineStyles, stateStyles, styles];

  /** The workspace shown; whoever opened it also closes it. */
  @property({ attribute: false }) session?: Session;

  @state() private section: Section = sectionInAddress();
  @state() private info?: WorkspaceInfo;
  @state() private save: SaveState = { state: 'saved' };
  @state() private subject = '';
  @state() private known: readonly Deal[] = [];
  @state() private note = '';
  @state() private history?: CellHistory;
  @state() private busy = false;

  @query('dialog.history') private readonly historyDialog?: HTMLDialogElement;

  private readonly speech = new LanguageController(this);
  private stops: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.readAddress);
    this.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.readAddress);
    this.leave();
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    bindWithin(root, { open: async () => this.opened() });
    root.addEventListener('pace-select', (event) =>
      this.choose((event as CustomEvent<{ subject: string }>).detail.subject),
    );
    root.addEventListener('pace-history', (event) =>
      this.showHistory((event as CustomEvent<{ cell: string }>).detail.cell),
    );
    return root;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('session') && this.isConnected) this.listen();
  }

  override render() {
    const language = this.speech.language;
    if (!this.info) return html`<div class="base" lang=${language}>${loadingState(language)}</div>`;
    return html`<div class="base" lang=${language}>
      ${this.header(this.info, language)} ${this.notes(this.info, language)} ${this.page(this.info, language)}
      ${this.history ? historyDialog(this.history, this.info, language, () => this.closeHistory()) : nothing}
    </div>`;
  }

  private header(info: WorkspaceInfo, language: Language): TemplateResult {
    const sections: readonly (readonly [Section, string])[] = [
      ['targets', say.plannerTargets(language)],
      ['funnel', say.plannerFunnel(language)],
      ['import', say.plannerImport(language)],
      ['settings', say.plannerSettings(language)],
    ];
    return html`<header class="bar">
      <span class="brand">${mark()}<span class="cut">${info.name}</span></span>
      <nav aria-label=${say.plannerSections(language)}>
        ${sections.map(
          ([section, words]) =>
            html`<button type="button" aria-current=${section === this.section ? 'page' : nothing} @click=${() => this.go(section)}>${words}</button>`,
        )}
      </nav>
      <span class="grow"></span>
      <span class="choices">
        ${saveLine(this.save, language, () => requestExport(this))}
        <select aria-label=${say.plannerLanguage(language)} @change=${(event: Event) => this.appear({ language: chosenIn(event) })}>
          <option value="zh-CN" ?selected=${language === 'zh-CN'}>中文</option>
          <option value="en" ?selected=${language === 'en'}>English</option>
        </select>
        <select aria-label=${say.plannerTheme(language)} @change=${(event: Event) => this.appear({ theme: chosenIn(event) })}>
          ${themes(language).map(([theme, words]) => html`<option value=${theme} ?selected=${theme === chosenTheme()}>${words}</option>`)}
        </select>
      </span>
    </header>`;
  }

  private notes(info: WorkspaceInfo, language: Language): TemplateResult {
    return html`<div role="status">
      ${info.readOnly ? html`<p class="note warning">${say.settingsReadOnly(language)}</p>` : nothing}
      ${
        info.sample
          ? html`<p class="note">
            <b>${say.plannerSample(language)}</b><span>${say.plannerSampleHelp(language)}</span>
            <button type="button" class="button small" @click=${() => this.act({ type: 'clearSample' })}>${say.plannerClearSample(language)}</button>
          </p>`
          : nothing
      }
      ${this.note ? html`<p class="note">${this.note}</p>` : nothing}
    </div>`;
  }

  private page(info: WorkspaceInfo, language: Language): TemplateResult {
    const empty = info.counts.deals === 0 && info.people.members.length === 0;
    if (this.section === 'settings') {
      return html`<main><div class="page"><pace-workspace-settings .info=${info} @pace-act=${this.onAct}></pace-workspace-settings></div></main>`;
    }
    if (this.section === 'import') {
      return html`<main><div class="page"><div class="column">
        <pace-import-preview .known=${this.known} .stages=${info.stages} .aliases=${info.aliases} .currency=${info.currency} @pace-take-in=${this.onTakeIn}></pace-import-preview>
      </div></div></main>`;
    }
    if (empty) return this.start(language);
    return this.section === 'funnel' ? this.funnel(info, language) : this.targets(info, language);
  }

  private start(language: Language): TemplateResult {
    const actions = html`<span class="row">
      <button type="button" class="button primary" @click=${() => this.go('import')}>${say.plannerStartImport(language)}</button>
      <button type="button" class="button" @click=${() => this.go('settings')}>${say.plannerStartPeople(language)}</button>
      <button type="button" class="button" ?disabled=${this.busy} @click=${this.loadSample}>
        ${this.busy ? say.plannerLoadingSample(language) : say.plannerLoadSample(language)}
      </button>
    </span>`;
    return html`<main><div class="page"><div class="column">
      ${emptyState(say.plannerEmpty(language), say.plannerEmptyHelp(language), actions)}
    </div></div></main>`;
  }

  private targets(info: WorkspaceInfo, language: Language): TemplateResult {
    return html`<main class="with-panel">
      <div class="page targets">
        <pace-kpi-list workspace=${info.id}></pace-kpi-list>
        <pace-target-board workspace=${info.id}></pace-target-board>
      </div>
      <aside aria-label=${say.plannerPanelOf(language)}>
        <div class="tools">
          <label class="field">${say.plannerPanelOf(language)} ${this.people(info, this.subject, (subject) => this.choose(subject))}</label>
        </div>
        <pace-quota-panel workspace=${info.id} subject=${this.subject}></pace-quota-panel>
      </aside>
    </main>`;
  }

  private funnel(info: WorkspaceInfo, language: Language): TemplateResult {
    return html`<main><div class="page">
      <div class="tools">
        <label class="field">${say.plannerFunnelOf(language)}
          ${this.people(info, this.subject, (subject) => this.choose(subject), say.plannerEveryone(language))}
        </label>
      </div>
      <pace-funnel workspace=${info.id} subject=${this.subject || nothing}></pace-funnel>
    </div></main>`;
  }

  private people(
    info: WorkspaceInfo,
    chosen: string,
    choose: (subject: string) => void,
    everyone?: string,
  ): TemplateResult {
    return html`<select @change=${(event: Event) => choose(chosenIn(event))}>
      ${everyone ? html`<option value="" ?selected=${!chosen}>${everyone}</option>` : nothing}
      ${info.people.members.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>`;
  }

  private opened(): Session {
    if (!this.session) throw new Error('the planner has no session yet');
    return this.session;
  }

  private listen(): void {
    this.leave();
    const { session } = this;
    if (!session) return;
    this.stops = [
      session.subscribe({ kind: 'workspace' }, (info) => this.learn(info)),
      session.subscribe({ kind: 'save' }, (save) => {
        this.save = save;
      }),
    ];
  }

  private leave(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  private learn(info: WorkspaceInfo): void {
    this.info = info;
    const someone = info.people.members.some(({ id }) => id === this.subject);
    if (!someone) this.subject = info.me ?? info.people.members[0]?.id ?? '';
    if (this.section === 'import') void this.compare();
  }

  private choose(subject: string): void {
    const isPerson = this.info?.people.members.some(({ id }) => id === subject);
    if (isPerson || subject === '') this.subject = subject;
  }

  private async showHistory(cell: string): Promise<void> {
    this.history = { cell, entries: await this.opened().read({ kind: 'history', cell }) };
    await this.updateComplete;
    this.historyDialog?.showModal();
  }

  private closeHistory(): void {
    this.history = undefined;
  }

  private async compare(): Promise<void> {
    this.known = await this.opened().read({ kind: 'deals' });
  }

  private go(section: Section): void {
    location.hash = section;
  }

  private readonly readAddress = (): void => {
    this.section = sectionInAddress();
    this.note = '';
    if (this.section === 'import' && this.session) void this.compare();
  };

  private readonly loadSample = (): void => {
    this.busy = true;
    this.dispatchEvent(new CustomEvent('pace-load-sample', { bubbles: true, composed: true }));
  };

  private appear(detail: { language?: string; theme?: string }): void {
    this.dispatchEvent(new CustomEvent('pace-appearance', { bubbles: true, composed: true, detail }));
  }

  private readonly onAct = (event: CustomEvent<Action>): void => void this.act(event.detail);

  private readonly onTakeIn = async (event: CustomEvent<{ actions: readonly Action[] }>): Promise<void> => {
    const sum = { added: 0, changed: 0, unchanged: 0 };
    for (const action of event.detail.actions) {
      const result = (await this.act(action)) as Partial<typeof sum> | undefined;
      sum.added += result?.added ?? 0;
      sum.changed += result?.changed ?? 0;
      sum.unchanged += result?.unchanged ?? 0;
    }
    if (this.save.state !== 'notSaved')
      this.note = say.plannerTookIn(this.speech.language, sum.added, sum.changed, sum.unchanged);
    await this.compare();
  };

  private async act(action: Action): Promise<unknown> {
    try {
      this.note = '';
      return await this.opened().act(action);
    } catch {
      this.note = say.plannerNotDone(this.speech.language);
      return undefined;
    }
  }
}

function sectionInAddress(): Section {
  const named = location.hash.slice(1);
  return named === 'funnel' || named === 'import' || named === 'settings' ? named : 'targets';
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

function themes(language: Language): readonly (readonly [string, string])[] {
  return [
    ['auto', say.plannerThemeAuto(language)],
    ['light', say.plannerThemeLight(language)],
    ['dark', say.plannerThemeDark(language)],
  ];
}

function chosenTheme(): string {
  return document.documentElement.dataset.theme ?? 'auto';
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-planner': PacePlanner;
  }
}
