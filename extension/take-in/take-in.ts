import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController } from '#components/behaviour/language.ts';
import { button } from '#components/parts/button.styles.ts';
import { host } from '#components/theme/host.styles.ts';
import { mark } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { Day } from '#core/calendar/day.ts';
import type { Deal, DealStatus } from '#core/metric/deal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { CapturedDeal, StageMeaning, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { compare, type Difference, knownId } from './compare.ts';
import { guessStatus } from './guess-status.ts';
import { type Interpreted, interpret, withStatus } from './interpret.ts';
import styles from './take-in.styles.ts';

/** What the person wants taken in, with what was asked once. */
export interface TakeInRequest {
  readonly source: string;
  readonly deals: readonly CapturedDeal[];
  readonly of?: number;
  /** States confirmed now; empty when all were known. */
  readonly stages: readonly StageMeaning[];
  readonly owners: readonly string[];
  /** The owner the person is, as the page writes it; `null`: none of them; absent: not asked. */
  readonly me?: string | null;
  readonly currency?: string;
}

/**
 * @summary What a page shows against what the plan has, and the one act of taking it in. Asks once what the site's states mean and who the person is.
 * @event {CustomEvent<TakeInRequest>} pace-take-in - The person wants the shown deals in the plan; prevented: not now.
 */
@customElement('pace-take-in')
export class TakeIn extends LitElement {
  static override styles = [tokens, host, button, styles];

  /** What the page shows; `null` when it has no list of deals, absent while it is still looked for. */
  @property({ attribute: false }) reading?: PageReading | null;

  /** The workspace it would be taken into. */
  @property({ attribute: false }) info?: WorkspaceInfo;

  /** The deals the plan has from this site. */
  @property({ attribute: false }) known: readonly Deal[] = [];

  /** The person was asked before who they are, and is none of the owners. */
  @property({ type: Boolean }) nobody = false;

  /** The day a won deal without a closing date is counted on. */
  @property() today: Day = '';

  /** What happened to the last request: a sentence. */
  @property() outcome = '';

  /** The last request could not be saved. */
  @property({ type: Boolean }) failed = false;

  @state() private asking = false;
  @state() private looking = false;

  readonly #language = new LanguageController(this);
  #read?: Interpreted;
  #differences: readonly Difference[] = [];
  #undated = 0;

  override willUpdate(): void {
    const { reading, info } = this;
    if (!reading || !info) return;
    this.#read = interpret(reading, info.currency);
    const { deals, undated } = this.#deals(this.#read, (stage) => this.#meaning(stage) ?? guessStatus(stage));
    this.#undated = undated;
    this.#differences = compare(reading.site, deals, this.known);
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    const { reading, info } = this;
    if (!reading || !info || !this.#read) {
      const words = reading === null ? say.takeInNone(language) : say.takeInLooking(language);
      return html`<section class="base" lang=${language} aria-label=${say.overlayTitle(language)}><p class="note" role="status">${words}</p></section>`;
    }
    const added = this.#differences.filter((one) => one.isNew).length;
    const changed = this.#differences.length - added;
    return html`<section class="base" lang=${language} aria-label=${say.takeInHere(language, reading.shown, added, changed)}>
      <div class="line">
        <span class="mark">${mark()}</span>
        <b>${say.takeInHere(language, reading.shown, added, changed)}</b>
      </div>
      ${coverage(reading, language)}
      ${reading.isCut ? html`<p class="note">${say.takeInCut(language, reading.shown.toLocaleString(language))}</p>` : nothing}
      ${this.#read.unread > 0 ? html`<p class="note">${say.takeInUnread(language, this.#read.unread)}</p>` : nothing}
      ${this.#undated > 0 ? html`<p class="note">${say.takeInUndated(language, this.#undated)}</p>` : nothing}
      ${this.asking ? this.#questions(reading, this.#read, info, language) : this.#acts(reading, language)}
      ${this.looking && !this.asking ? changes(this.#differences, language) : nothing}
      <p class=${this.failed ? 'failed' : 'note'} role="status">${this.outcome}</p>
    </section>`;
  }

  #acts(reading: PageReading, language: Language): TemplateResult {
    if (this.#differences.length === 0) return html`<p class="note">${say.takeInNothing(language)}</p>`;
    return html`<div class="line">
      <button type="button" class="button quiet small" aria-expanded=${this.looking} @click=${() => {
        this.looking = !this.looking;
      }}>${say.takeInChanges(language)}</button>
      <button type="button" class="button primary" data-act="take-in" @click=${() => this.#start(reading)}>${say.takeInDo(language, this.#differences.length)}</button>
    </div>`;
  }

  #questions(reading: PageReading, read: Interpreted, info: WorkspaceInfo, language: Language): TemplateResult {
    const stages = this.#newStages(read);
    const currency = read.currency?.currency ?? info.currency;
    return html`<form @submit=${(event: SubmitEvent) => this.#answer(event, reading, read)}>
      <p class="asked" tabindex="-1">${say.takeInAsk(language)}</p>
      ${
        stages.length > 0
          ? html`<fieldset><legend>${say.takeInAskStages(language)}</legend>
              ${stages.map(
                (stage, index) => html`<label class="state"><span>${stage}</span>
                  <select name=${`stage-${index}`}>${statuses.map(
                    (status) =>
                      html`<option value=${status} ?selected=${status === guessStatus(stage)}>${statusWords[status](language)}</option>`,
                  )}</select></label>`,
              )}
            </fieldset>`
          : nothing
      }
      ${
        this.#asksMe(read)
          ? html`<label class="state"><span>${say.takeInAskMe(language)}</span>
              <select name="me" required><option value=""></option>
                ${read.owners.map((owner, index) => html`<option value=${String(index)}>${owner}</option>`)}
                <option value="nobody">${say.takeInNotMe(language)}</option></select></label>`
          : nothing
      }
      ${
        this.#asksCurrency()
          ? html`<label class="state"><span>${say.takeInAskCurrency(language)}</span>
              <select name="currency">${Intl.supportedValuesOf('currency').map(
                (code) => html`<option ?selected=${code === currency}>${code}</option>`,
              )}</select></label>`
          : nothing
      }
      <div class="line">
        <button type="button" class="button quiet small" @click=${() => {
          this.asking = false;
        }}>${say.settingsCancel(language)}</button>
        <button class="button primary" data-act="confirm">${say.takeInDo(language, this.#differences.length)}</button>
      </div>
    </form>`;
  }

  async #start(reading: PageReading): Promise<void> {
    const read = this.#read;
    if (!read) return;
    if (this.#newStages(read).length === 0 && !this.#asksMe(read) && !this.#asksCurrency()) {
      this.#request(reading, read, {});
      return;
    }
    this.asking = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.asked')?.focus();
  }

  #answer(event: SubmitEvent, reading: PageReading, read: Interpreted): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const me = given.get('me');
    const isTaken = this.#request(reading, read, {
      stages: this.#newStages(read).map((name, index) => ({
        source: reading.site,
        name,
        status: given.get(`stage-${index}`) as DealStatus,
      })),
      ...(me === null ? {} : { me: me === 'nobody' ? null : (read.owners[Number(me)] ?? null) }),
      ...(given.has('currency') ? { currency: String(given.get('currency')) } : {}),
    });
    // What was answered stays to be confirmed again.
    if (isTaken) this.asking = false;
  }

  #request(
    reading: PageReading,
    read: Interpreted,
    answers: { stages?: readonly StageMeaning[]; me?: string | null; currency?: string },
  ): boolean {
    const { stages = [], ...others } = answers;
    const said = new Map(stages.map(({ name, status }) => [name, status]));
    // Shared signs ($, ¥) mean the plan's currency, once that was said.
    const again =
      others.currency && !read.currency?.sure
        ? read.deals.map((deal) => (deal.currency ? { ...deal, currency: others.currency } : deal))
        : read.deals;
    const { deals } = this.#deals({ ...read, deals: again }, (stage) => said.get(stage) ?? this.#meaning(stage));
    const detail: TakeInRequest = {
      source: reading.site,
      deals,
      ...(reading.total === undefined ? {} : { of: reading.total }),
      stages,
      owners: read.owners,
      ...others,
    };
    return this.dispatchEvent(
      new CustomEvent('pace-take-in', { bubbles: true, composed: true, cancelable: true, detail }),
    );
  }

  #deals(read: Interpreted, meaning: (stage: string) => DealStatus | undefined) {
    const source = this.reading?.site ?? '';
    const dated = new Set(this.known.filter((deal) => deal.closes !== undefined).map((deal) => deal.id));
    return withStatus(read.deals, meaning, (id) => dated.has(knownId(source, id)), this.today);
  }

  #meaning(stage: string): DealStatus | undefined {
    return this.info?.stages.find((one) => one.source === this.reading?.site && one.name === stage)?.status;
  }

  #newStages(read: Interpreted): readonly string[] {
    return read.stages.filter((stage) => this.#meaning(stage) === undefined);
  }

  #asksMe(read: Interpreted): boolean {
    return this.info?.me === undefined && !this.nobody && read.owners.length > 0;
  }

  /** Only a workspace with nothing in it takes its currency from a page. */
  #asksCurrency(): boolean {
    const counts = this.info?.counts;
    return counts !== undefined && counts.deals === 0 && counts.entries === 0;
  }
}

const statuses: readonly DealStatus[] = ['open', 'won', 'lost'];
const statusWords = { open: say.stageOpen, won: say.stageWon, lost: say.stageLost };

/** A part is never presented as the whole: how many rows of how many, and what to do for the rest. */
function coverage({ shown, total }: PageReading, language: Language): TemplateResult {
  if (total === undefined) return html`<p class="coverage">${say.takeInReadSome(language, shown)}</p>`;
  if (shown >= total) return html`<p class="coverage">${say.takeInReadAll(language, shown)}</p>`;
  return html`<p class="coverage">
    <span class="ticks" aria-hidden="true"><i style=${`inline-size:${(shown / total) * 100}%`}></i></span>
    <span>${say.takeInRead(language, shown, total)}</span><span>${say.takeInScroll(language)}</span>
  </p>`;
}

const mostListed = 50;

function changes(differences: readonly Difference[], language: Language): TemplateResult {
  const more = differences.length - mostListed;
  return html`<ul class="changes" tabindex="0" aria-label=${say.takeInChanges(language)}>
    ${differences.slice(0, mostListed).map(
      ({ deal, isNew, changes }) => html`<li><span>${deal.name}</span>
        <span>${isNew ? html`＋ ${say.takeInNew(language)}` : changes.map(({ field, from }) => html`<div>${written(deal, field, from, language)} → ${written(deal, field, deal[field], language)}</div>`)}</span></li>`,
    )}
    ${more > 0 ? html`<li>${say.takeInMore(language, more)}</li>` : nothing}
  </ul>`;
}

function written(deal: CapturedDeal, field: string, value: string | number | undefined, language: Language): string {
  if (value === undefined) return '–';
  if (field !== 'minor' || typeof value !== 'number') return String(value);
  return formatMoney(value, deal.currency ?? 'CNY', language, { unit: 'full' });
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-take-in': TakeIn;
  }
}
