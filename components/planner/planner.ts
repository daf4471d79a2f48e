import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '#components/funnel/funnel.ts';
import '#components/import-preview/import-preview.ts';
import '#components/kpi-list/kpi-list.ts';
import '#components/quota-panel/quota-panel.ts';
import '#components/target-board/target-board.ts';
import '#components/workspace-settings/workspace-settings.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { bindWithin } from '#components/bind/binder.ts';
import { today } from '#components/bind/today.ts';
import { button } from '#components/parts/button.styles.ts';
import { requestExport, saveLineStyles } from '#components/parts/save-line.ts';
import { emptyState, errorState, loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import { cellId } from '#core/entry/cell.ts';
import { COMPANY } from '#core/rollup/org.ts';
import type { SaveState } from '#core/rollup/slices.ts';
import type { Action, Session, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { header } from './header.ts';
import { type CellHistory, historyDialog } from './history.ts';
import { Importing } from './importing.ts';
import styles from './planner.styles.ts';
import { replaceDialog } from './replace-dialog.ts';
import { type Section, sectionInAddress } from './section.ts';
import './workspace-data.ts';

/** A sentence about what just happened; `wrong` when it did not work. */
export interface Notice {
  readonly words: string;
  readonly wrong?: boolean;
}

/**
 * @summary The full-page planner over one workspace: targets with the quota panel beside them, funnel, records, import, settings.
 * @event pace-load-sample - The person wants sample data in this empty workspace.
 * @event pace-export-request - The person wants the workspace as a file.
 * @event pace-import-workspace - A workspace file was chosen; `detail` is `{ file, replace? }`, with `replace` once the person agreed.
 * @event pace-delete-workspace - The person confirmed that the workspace is to be deleted.
 * @event pace-appearance - Language or theme was chosen; `detail` is `{ language?, theme? }`.
 */
@customElement('pace-planner')
export class PacePlanner extends LitElement {
  static override styles = [tokens, host, button, saveLineStyles, stateStyles, styles];

  /** The workspace shown; whoever opened it also closes it. */
  @property({ attribute: false }) session?: Session;

  /** What the page has to tell the person, as how an import or a deletion went. */
  @property({ attribute: false }) notice?: Notice;

  /** A chosen file that holds another workspace: the person is asked whether it may take the place of this one. */
  @property({ attribute: false }) replacement?: File;

  @state() private section: Section = sectionInAddress();
  @state() private info?: WorkspaceInfo;
  @state() private save: SaveState = { state: 'saved' };
  @state() private subject = '';
  @state() private history?: CellHistory;
  @state() private busy = false;

  @query('dialog') private readonly dialog?: HTMLDialogElement;
  @query('pace-target-board') private readonly board?: HTMLElement;

  private readonly speech = new LanguageController(this);
  private readonly importing = new Importing(this, () => this.speech.language);
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
    bindWithin(root, { open: async () => this.opened(), tellsSaving: true });
    // The panel follows whoever is selected on the board.
    root.addEventListener('pace-select', (event) => {
      this.choose((event as CustomEvent<{ subject: string }>).detail.subject);
    });
    root.addEventListener('pace-history', (event) => {
      void this.showHistory((event as CustomEvent<{ cell: string }>).detail.cell);
    });
    root.addEventListener('pace-show-change', (event) => {
      const { subject, period } = (event as CustomEvent<{ subject: string; period: string }>).detail;
      void this.showHistory(cellId('revenue', subject, period));
    });
    root.addEventListener('pace-set-target', (event) => {
      this.choose((event as CustomEvent<{ subject: string }>).detail.subject);
      this.board?.scrollIntoView({ block: 'nearest' });
    });
    return root;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('session') && this.hasUpdated) this.listen();
    if (changed.has('notice') && this.notice) this.busy = false;
  }

  protected override updated(): void {
    if ((this.history || this.replacement) && this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const language = this.speech.language;
    const { info } = this;
    if (!info) return html`<div class="base" lang=${language}>${this.noticeLine()} ${this.unopened(language)}</div>`;
    const { section, save, subject } = this;
    const bar = header(
      { info, section, save, subject, choose: this.choose, appear: this.appear, takeOut: () => requestExport(this) },
      language,
    );
    return html`<div class="base" lang=${language}>
      ${bar} ${this.notes(info, language)} <main>${this.page(info, language)}</main> ${this.dialogs(info, language)}
    </div>`;
  }

  private unopened(language: Language): TemplateResult {
    if (this.save.state !== 'notSaved') return loadingState(language);
    const why = this.save.reason === 'blocked' ? say.storeBlocked : say.workspaceUnavailable;
    return errorState(say.plannerUnavailable(language), why(language));
  }

  private dialogs(info: WorkspaceInfo, language: Language): TemplateResult | typeof nothing {
    const file = this.replacement;
    if (file) {
      return replaceDialog(info.name || say.plannerUnnamed(language), language, {
        keep: () => {
          this.replacement = undefined;
        },
        takeOut: () => requestExport(this),
        replace: () => tell(this, 'pace-import-workspace', { file, replace: true }),
      });
    }
    if (!this.history) return nothing;
    return historyDialog(this.history, info, language, () => {
      this.history = undefined;
    });
  }

  private notes(info: WorkspaceInfo, language: Language): TemplateResult {
    return html`${info.readOnly ? html`<p class="note wrong" role="status">${say.settingsReadOnly(language)}</p>` : nothing}
      ${info.damage ? html`<p class="note wrong" role="status">${(info.damage === 'lost' ? say.storeLost : say.storePartly)(language)}</p>` : nothing}
      ${
        info.sample
          ? html`<div class="note sample">
            <b>${say.plannerSample(language)}</b><span class="help">${say.plannerSampleHelp(language)}</span>
            <button type="button" class="button small" @click=${this.clearSample}>${say.plannerClearSample(language)}</button>
          </div>`
          : nothing
      }
      ${this.noticeLine()}`;
  }

  private noticeLine(): TemplateResult {
    const { words = '', wrong = false } = this.notice ?? {};
    return html`<p class="note ${wrong ? 'wrong' : ''}" role="status" ?hidden=${!words}>${words}</p>`;
  }

  private page(info: WorkspaceInfo, language: Language): TemplateResult {
    if (this.section === 'settings')
      return html`<div class="page"><pace-workspace-settings .info=${info} today=${today()} @pace-act=${this.onAct}></pace-workspace-settings></div>`;
    if (this.section === 'import')
      return html`<div class="page"><div class="column">
        ${this.importing.section(info)}
      </div></div>`;
    if (this.section === 'data')
      return html`<div class="page"><pace-workspace-data .session=${this.session} .info=${info}></pace-workspace-data></div>`;
    if (isEmpty(info)) return this.start(language);
    if (this.section === 'funnel')
      return html`<div class="page">
        <pace-kpi-list workspace=${info.id} subject=${this.subject}></pace-kpi-list>
        <pace-funnel workspace=${info.id} subject=${this.subject}></pace-funnel>
      </div>`;
    return html`<div class="targets">
      <pace-target-board workspace=${info.id}></pace-target-board>
      <aside aria-label=${say.plannerPanelOf(language)}>
        <pace-quota-panel workspace=${info.id} subject=${this.subject}></pace-quota-panel>
      </aside>
    </div>`;
  }

  private start(language: Language): TemplateResult {
    const actions = html`<span class="row">
      <a class="button primary" href="#import">${say.plannerStartImport(language)}</a>
      <a class="button" href="#settings">${say.plannerStartPeople(language)}</a>
      <button type="button" class="button" ?disabled=${this.busy} @click=${this.loadSample}>
        ${this.busy ? say.plannerLoadingSample(language) : say.plannerLoadSample(language)}
      </button>
    </span>`;
    return html`<div class="page"><div class="column">
      ${emptyState(say.plannerEmpty(language), say.plannerEmptyHelp(language), actions)}
    </div></div>`;
  }

  private opened(): Session {
    if (!this.session) throw new Error('the planner has no session yet');
    return this.session;
  }

  private listen(): void {
    this.leave();
    const { session } = this;
    this.importing.follow(session);
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
    if (!isEmpty(info)) this.busy = false;
    if (!isKnown(info, this.subject)) this.subject = info.me ?? info.people.members[0]?.id ?? COMPANY;
  }

  private readonly choose = (subject: string): void => {
    if (this.info && isKnown(this.info, subject)) this.subject = subject;
  };

  private async showHistory(cell: string): Promise<void> {
    try {
      this.history = { cell, entries: await this.opened().read({ kind: 'history', cell }) };
    } catch {
      this.notice = { words: say.workspaceUnavailable(this.speech.language), wrong: true };
    }
  }

  private readonly readAddress = (): void => {
    this.section = sectionInAddress();
    this.notice = undefined;
  };

  private readonly loadSample = (): void => {
    this.busy = true;
    this.notice = undefined;
    tell(this, 'pace-load-sample', undefined);
  };

  private readonly clearSample = async (): Promise<void> => {
    await this.act({ type: 'clearSample' });
    await this.updateComplete;
    // The button pressed is gone; the next Tab goes on from the sections.
    this.renderRoot.querySelector<HTMLElement>('nav [aria-current]')?.focus();
  };

  private readonly appear = (change: { language?: string; theme?: string }): void => {
    tell(this, 'pace-appearance', change);
  };

  private readonly onAct = (event: CustomEvent<Action>): void => void this.act(event.detail);

  private async act(action: Action): Promise<void> {
    this.notice = undefined;
    try {
      await this.opened().act(action);
    } catch {
      this.notice = { words: say.plannerNotDone(this.speech.language), wrong: true };
    }
  }
}

function isEmpty({ counts }: WorkspaceInfo): boolean {
  return counts.deals === 0 && counts.members === 0;
}

function isKnown({ people }: WorkspaceInfo, subject: string): boolean {
  return subject === COMPANY || [...people.members, ...people.units].some(({ id }) => id === subject);
}

function tell(element: HTMLElement, name: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-planner': PacePlanner;
  }
}
