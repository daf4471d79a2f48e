import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '#components/quota-panel/quota-panel.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { bindWithin } from '#components/bind/binder.ts';
import { today } from '#components/bind/today.ts';
import { button } from '#components/parts/button.styles.ts';
import { emptyState, loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { besidePage, cross, twoWays } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { Session, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { isNobodyAt, setNobodyAt } from '#extension/settings/nobody.ts';
import '#extension/take-in/take-in.ts';
import type { TakeInRequest } from '#extension/take-in/take-in.ts';
import styles from './surface.styles.ts';
import { takeInDeals } from './take-in-deals.ts';

/**
 * @summary What overlay, side panel and popup show: the quota panel of the person, and below it what the page has to take in.
 * @event pace-close - The surface is to be closed.
 * @event pace-open-planner - The planner is asked for.
 * @event pace-other-side - The overlay is to stand at the other side of the page.
 * @event pace-allow-site - The person allows the site that `asks` names; fired in the click itself, as browsers demand.
 * @event pace-covered - Something of the page lay over the surface when the person pressed; nothing was done.
 * @event pace-open-side-panel - The browser's side panel is asked for, where no page can cover anything.
 * @event pace-show-panel - The panel is to be shown on the page.
 */
@customElement('pace-surface')
export class Surface extends LitElement {
  static override styles = [tokens, host, button, stateStyles, styles];

  /** The workspace shown; whoever opened it also closes it. */
  @property({ attribute: false }) session?: Session;

  /** What the page beside it shows; `null` when no list of deals, absent while it is looked for. */
  @property({ attribute: false }) reading?: PageReading | null;

  /** There is a page beside it that may be read. */
  @property({ type: Boolean }) reads = false;

  /** A site that is not allowed yet. */
  @property() asks = '';

  /** Offers to show the panel on the page itself. */
  @property({ type: Boolean }) offersOverlay = false;

  /** Something the person must know: a permission taken back, a page that drives the panel out. */
  @property() notice = '';

  /** Shows what closes it and what moves it to the other side. */
  @property({ type: Boolean }) overlaid = false;

  /** Tells whether the person could see what they pressed; only on a page can something lie over it. */
  @property({ attribute: false }) inSight: () => boolean = () => true;

  @state() private info?: WorkspaceInfo;
  @state() private known: readonly Deal[] = [];
  @state() private nobody = false;
  @state() private outcome = '';
  @state() private failed = false;
  @state() private covered = false;

  readonly #language = new LanguageController(this);
  #stopInfo?: () => void;
  #stopDeals?: () => void;
  #source = '';

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    bindWithin(root, { open: async () => this.#opened() });
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopInfo?.();
    this.#stopDeals?.();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('session')) this.#listen();
    const source = this.reading?.site ?? '';
    if (source !== this.#source || changed.has('session')) this.#follow(source);
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    return html`<div class="base" lang=${language}>
      <div role="alert">${this.notice ? html`<p class="notice">${this.notice}</p>` : nothing}</div>
      <div class="figures">${this.#figures(language)}</div>
      <div>
        ${this.covered ? this.#refused(language) : nothing}
        ${this.asks ? this.#ask(language) : nothing}
        ${
          this.reads
            ? html`<pace-take-in .reading=${this.reading} .info=${this.info} .known=${this.known} .nobody=${this.nobody}
                .today=${today()} .outcome=${this.outcome} .failed=${this.failed} @pace-take-in=${this.#takeIn}></pace-take-in>`
            : nothing
        }
      </div>
    </div>`;
  }

  #figures(language: Language): TemplateResult {
    if (!this.info) return loadingState(language);
    const subject = this.#subject();
    if (subject === undefined) {
      return html`<div class="tools">
          ${this.#tools(language)} ${this.overlaid ? this.#tool('pace-close', say.overlayClose(language), cross()) : nothing}
        </div>
        ${emptyState(
          say.surfaceNoOne(language),
          say.surfaceNoOneHelp(language),
          html`<button type="button" class="button" @click=${() => this.#tell('pace-open-planner')}>${say.surfacePlanner(language)}</button>`,
        )}`;
    }
    return html`<pace-quota-panel workspace="own" .subject=${subject} openable ?closable=${this.overlaid}>
      ${this.#tools(language)}
    </pace-quota-panel>`;
  }

  #tools(language: Language): TemplateResult {
    return html`${this.overlaid ? this.#tool('pace-other-side', say.overlayOtherSide(language), twoWays()) : nothing}
      ${this.offersOverlay ? this.#tool('pace-show-panel', say.siteShowPanel(language), besidePage()) : nothing}`;
  }

  /** The person, else the first of the team; nobody while the workspace is empty. */
  #subject(): string | undefined {
    return this.info?.me ?? this.info?.people.members[0]?.id;
  }

  #ask(language: Language): TemplateResult {
    return html`<section class="ask" aria-label=${say.siteAsk(language, this.asks)}>
      <p><b>${say.siteAsk(language, this.asks)}</b> ${say.siteAskHelp(language)}</p>
      <button type="button" class="button primary" data-act="allow" @click=${() => this.#tell('pace-allow-site')}>${say.siteAllow(language, this.asks)}</button>
    </section>`;
  }

  /** In the panel's own row of buttons, where there is a panel. */
  #tool(event: string, words: string, drawing: TemplateResult): TemplateResult {
    return html`<button slot="tools" type="button" class="button quiet small square" aria-label=${words} title=${words}
      @click=${() => this.#tell(event)}>${drawing}</button>`;
  }

  #refused(language: Language): TemplateResult {
    return html`<div class="notice" role="alert">
      <p>${say.surfaceCovered(language)}</p>
      <button type="button" class="button" data-act="side-panel" @click=${() => this.#tell('pace-open-side-panel')}>${say.surfaceSidePanel(language)}</button>
    </div>`;
  }

  #takeIn = async (event: CustomEvent<TakeInRequest>): Promise<void> => {
    event.stopPropagation();
    const { language } = this.#language;
    this.covered = !this.inSight();
    if (this.covered) {
      event.preventDefault();
      return this.#tell('pace-covered');
    }
    try {
      const { added, changed } = await takeInDeals(this.#opened(), event.detail, Date.now());
      if (event.detail.me === null) await setNobodyAt(event.detail.source);
      this.nobody ||= event.detail.me === null;
      this.failed = false;
      this.outcome = say.takeInDone(language, added, changed);
    } catch {
      this.failed = true;
      this.outcome = say.takeInFailed(language);
    }
  };

  #listen(): void {
    this.#stopInfo?.();
    this.#stopInfo = this.session?.subscribe({ kind: 'workspace' }, (info) => {
      this.info = info;
    });
  }

  #follow(source: string): void {
    this.#source = source;
    this.#stopDeals?.();
    this.known = [];
    if (!source) return;
    this.#stopDeals = this.session?.subscribe({ kind: 'deals', source }, (deals) => {
      this.known = deals;
    });
    void isNobodyAt(source).then((nobody) => {
      this.nobody = nobody;
    });
  }

  #opened(): Session {
    if (!this.session) throw new Error('The surface has no session yet');
    return this.session;
  }

  #tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-surface': Surface;
  }
}
