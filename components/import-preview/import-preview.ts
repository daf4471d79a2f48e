import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LanguageController } from '#components/behaviour/language.ts';
import { button } from '#components/parts/button.styles.ts';
import { chipStyles } from '#components/parts/chip.ts';
import { segmentedStyles } from '#components/parts/segmented.ts';
import { host } from '#components/theme/host.styles.ts';
import { cross, octagon } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { Deal, DealStatus } from '#core/metric/deal.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import { FIELDS, type Mapping, type TableKind } from '#core/table/mapping/mapping.ts';
import { type ImportAction, importActions } from '#core/table/plan/import-actions.ts';
import { type ImportPlan, planImportSteps } from '#core/table/plan/plan-import.ts';
import {
  type DealPreview,
  dealsOfSource,
  previewDeals,
  previewQuotas,
  type QuotaPreview,
} from '#core/table/plan/preview.ts';
import * as say from '#core/text/sentences.ts';
import { fileSettings } from './file-settings.ts';
import { styles } from './import-preview.styles.ts';
import { changeList, changeTable, rejectedCsv, rejectedList, totalsTable } from './import-result.ts';
import { importWords, KIND_WORDS, questions, unreadableWords } from './import-words.ts';
import { mappingTable } from './mapping-table.ts';
import { inSlices, type ReadFile, readFile } from './read-files.ts';
import { stageChoices } from './stage-choices.ts';

type TableFile = Extract<ReadFile, { table: unknown }>;
type Source = Parameters<typeof readFile>[0];

interface Result {
  readonly plan: ImportPlan;
  readonly deals: DealPreview;
  readonly quotas: QuotaPreview;
}

const COMPARED = ['known', 'knownQuotas', 'aliases', 'stages', 'source'] as const;

/**
 * @summary Takes CSV files of deals, quotas, stage histories and people, shows how they are read and what they would change, and asks to take them in.
 *
 * @event {CustomEvent<{ actions: readonly ImportAction[] }>} pace-take-in - The person wants what the preview shows taken in; nothing is written by the element.
 *
 * @csspart base - The whole preview.
 */
@customElement('pace-import-preview')
export class ImportPreview extends LitElement {
  static override styles = [tokens, host, button, chipStyles, segmentedStyles, styles];

  /** The deals the workspace knows; only those of `source` are compared. */
  @property({ attribute: false }) known: readonly Deal[] = [];

  /** The quotas the workspace knows, by member and period, minor units. */
  @property({ attribute: false }) knownQuotas: readonly { owner: string; period: string; minor: number }[] = [];

  /** Ids and names as sources write them → member id; without them changed owners are not shown. */
  @property({ attribute: false }) aliases?: Readonly<Record<string, string>>;

  /** What stages mean, where somebody has said so already; these are not asked again. */
  @property({ attribute: false }) stages: readonly { source: string; name: string; status: DealStatus }[] = [];

  /** The workspace's currency, offered first where files state none. */
  @property() currency?: string;

  /** Under which name the deals are known: files of one system always under the same, so that an import finds its deals again. */
  @property() source = 'file';

  /** Files to begin with, as if they had been dropped. */
  @property({ attribute: false }) files?: readonly File[];

  @state() private read: readonly ReadFile[] = [];
  @state() private confirmed: ReadonlyMap<string, DealStatus> = new Map();
  @state() private working?: { readonly words: string; readonly share: number; readonly reading?: true };
  @state() private result?: Result;
  @state() private note = '';
  @state() private over = false;
  @state() private done = false;

  @query('input[type=file]') private readonly picker!: HTMLInputElement;
  @query('textarea') private readonly pasted!: HTMLTextAreaElement;

  readonly #language = new LanguageController(this);
  #stop = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('files') && this.files) void this.#take(this.files);
    else if (this.read.length > 0 && !this.working && COMPARED.some((name) => changed.has(name)))
      void this.#compare(this.read);
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    return html`<section class="base" part="base" lang=${language} aria-label=${say.importName(language)}
        @dragover=${this.#onDragOver} @dragleave=${() => {
          this.over = false;
        }} @drop=${this.#onDrop}>
      ${this.#dropZone()}
      ${
        this.working
          ? html`<p class="working"><span id="working">${this.working.words}</span>
            <progress aria-labelledby="working" .value=${this.working.share}></progress>
            <button type="button" class="button small" data-act="cancel" @click=${this.#cancel}>${say.importCancel(language)}</button></p>`
          : nothing
      }
      <p role="status" class=${this.note ? '' : 'spoken'}>${this.note}</p>
      <div class="part" ?inert=${this.working?.reading ?? false}>${repeat(
        this.read,
        ({ name }) => name,
        (file, at) => this.#file(file, at),
      )}</div>
      ${this.result && !this.working ? this.#outcome(this.result) : nothing}
    </section>`;
  }

  #dropZone(): TemplateResult {
    const { language } = this.#language;
    return html`<div class="drop ${this.over ? 'over' : ''}">
      <h3>${say.importDrop(language)}</h3>
      <button type="button" class="button ${this.read.length > 0 ? '' : 'primary'}" data-act="choose" @click=${() => this.picker.click()}>${say.importChoose(language)}</button>
      <input type="file" hidden multiple accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" @change=${this.#onPick} />
      <p>${say.importDropHelp(language)}</p>
      <details><summary>${say.importPaste(language)}</summary>
        <div class="paste">
          <textarea aria-label=${say.importPasteLabel(language)} placeholder=${say.importPasteLabel(language)} spellcheck="false"></textarea>
          <button type="button" class="button small" data-act="paste" @click=${this.#onPaste}>${say.importPasteRead(language)}</button>
        </div>
      </details>
    </div>`;
  }

  #file(file: ReadFile, at: number): TemplateResult {
    const { language } = this.#language;
    const { name } = file;
    const remove = html`<button type="button" class="button quiet small square" aria-label=${say.importRemove(language, name)} @click=${() => this.#remove(at)}>${cross()}</button>`;
    if ('unreadable' in file)
      return html`<section class="file"><header>
          <div class="grow failed" role="alert"><h3>${octagon()}${say.importUnreadable(language, name)}</h3><p>${unreadableWords(file.unreadable, language)}</p></div>
          ${remove}
        </header></section>`;
    const { table, mapping, confidence } = file;
    const rows = new Intl.NumberFormat(language).format(table.rows.length + table.problems.length);
    return html`<section class="file" aria-label=${name}>
      <header>
        <h3>${name}</h3>
        <select class="input ${mapping.kind === 'unknown' ? 'asks' : ''}" aria-label=${say.importTakenFor(language, name)} data-is="kind"
          @change=${(event: Event) => this.#takeFor(at, (event.target as HTMLSelectElement).value as TableKind)}>
          ${(Object.keys(FIELDS) as TableKind[]).map(
            (kind) =>
              html`<option value=${kind} .selected=${kind === mapping.kind}>${KIND_WORDS[kind](language)}</option>`,
          )}
        </select>
        <span class="dim">${say.importRows(language, rows)}</span><span class="grow"></span>${remove}
      </header>
      ${fileSettings(file, at, this.#asks(file, 'currency'), this.#asks(file, 'dayOrder'), this.currency, language, (change) => this.#set(at, change))}
      ${
        mapping.kind === 'unknown'
          ? html`<p>${say.importAskKind(language, name)}</p>`
          : mappingTable(name, table, mapping, confidence, language, (changed) =>
              this.#replace(at, { ...file, mapping: changed }),
            )
      }
    </section>`;
  }

  #asks(file: TableFile, choice: 'currency' | 'dayOrder'): boolean {
    const at = this.#tables().indexOf(file);
    return this.result?.plan.open.some((ask) => ask.file === at && 'choose' in ask && ask.choose === choice) ?? false;
  }

  #outcome({ plan, deals, quotas }: Result): TemplateResult {
    const { language } = this.#language;
    const names = this.#tables().map(({ name }) => name);
    const asks = questions(plan, names, language);
    const nothingNew = [deals, quotas].every(({ added, changed }) => added.length + changed.length === 0);
    const has = plan.deals.length + plan.quotas.length > 0;
    return html`${plan.deals.length > 0 ? stageChoices(plan.stages, this.#said(), language, (name, status) => this.#mean(name, status)) : nothing}
      ${
        has || plan.rejected.length > 0
          ? html`<section class="part"><h3>${say.importResult(language)}</h3>
        <div class="figures">
          <div>${changeTable(deals, quotas, language)}</div>
          ${plan.deals.length > 0 ? totalsTable(plan.deals, language) : nothing}
        </div>
        ${changeList(deals, language)}
        ${rejectedList(plan.rejected, names, language, () => this.#download(plan.rejected))}
      </section>`
          : nothing
      }
      <div class="actions">
        ${
          asks.length > 0
            ? html`<div class="first" role="status"><b>${say.importFirst(language)}</b><ul>${asks.map((words) => html`<li>${words}</li>`)}</ul></div>`
            : nothing
        }
        <button type="button" class="button primary" data-act="import" ?disabled=${asks.length > 0 || nothingNew || this.done} @click=${() => this.#ask(plan)}>
          ${has ? (nothingNew ? say.importNothingNew(language) : importWords(plan, language)) : say.importNothing(language)}
        </button>
        <button type="button" class="button" data-act="restart" @click=${this.#restart}>${say.importStartOver(language)}</button>
      </div>`;
  }

  #tables(): readonly TableFile[] {
    return this.read.filter((file): file is TableFile => 'table' in file);
  }

  /** Stage meanings said before, which are not asked again. */
  #said(): ReadonlyMap<string, DealStatus> {
    return new Map(this.stages.flatMap(({ source, name, status }) => (source === this.source ? [[name, status]] : [])));
  }

  async #take(sources: readonly Source[]): Promise<void> {
    if (sources.length === 0) return;
    const { language } = this.#language;
    this.#edited();
    await this.#work(async (signal) => {
      const read: ReadFile[] = [...this.read];
      for (const source of sources) {
        const words = say.importReading(language, source.name);
        const progress = (share: number) => {
          this.working = { words, share, reading: true };
        };
        progress(0);
        const file = await readFile(source, progress, signal);
        const same = read.findIndex(({ name }) => name === file.name);
        if (same < 0) read.push(file);
        else read[same] = file;
      }
      await this.#plan(read, signal);
      this.read = read;
    });
  }

  /** Plans again after the mapping, a stage or what is known has changed. */
  async #compare(read: readonly ReadFile[]): Promise<void> {
    this.read = read;
    await this.#work((signal) => this.#plan(read, signal));
  }

  async #plan(read: readonly ReadFile[], signal: AbortSignal): Promise<void> {
    const tables = read.filter((file): file is TableFile => 'table' in file);
    const meanings = new Map([...this.#said(), ...this.confirmed]);
    let known: readonly Deal[];
    do {
      known = this.known;
      const plan = await inSlices(
        planImportSteps(tables, {
          stages: [...meanings].map(([name, status]) => ({ name, status })),
          knownDeals: new Set(dealsOfSource(known, this.source).keys()),
        }),
        (share) => {
          this.working = { words: say.importComparing(this.#language.language), share };
        },
        signal,
      );
      const deals = previewDeals(plan.deals, known, this.source, this.aliases);
      const quotas = previewQuotas(plan.quotas, this.knownQuotas, this.aliases);
      this.result = tables.length > 0 ? { plan, deals, quotas } : undefined;
    } while (known !== this.known);
  }

  /** Runs the newest piece of work alone: one that is under way stops, and what it had changed nothing. */
  async #work(piece: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#stop.abort();
    const stop = new AbortController();
    this.#stop = stop;
    try {
      await piece(stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      if (this.#stop === stop) this.working = undefined;
    }
  }

  readonly #cancel = (): void => {
    this.#stop.abort();
    this.note = say.importCancelled(this.#language.language);
  };

  readonly #restart = (): void => {
    this.#stop.abort();
    this.read = [];
    this.confirmed = new Map();
    this.result = undefined;
    this.#edited();
    this.renderRoot.querySelector<HTMLElement>('[data-act=choose]')?.focus();
  };

  /** Something else would be handed over now. */
  #edited(): void {
    this.note = '';
    this.done = false;
  }

  #replace(at: number, file: ReadFile): void {
    this.#edited();
    void this.#compare(this.read.map((each, index) => (index === at ? file : each)));
  }

  /** A setting of one file; a currency also goes to the files beside it that have none yet. */
  #set(at: number, change: Partial<Mapping>): void {
    this.#edited();
    const isFor = (file: TableFile, index: number) =>
      index === at || (change.currency !== undefined && file.asksCurrency && !file.mapping.currency);
    void this.#compare(
      this.read.map((file, index) =>
        'table' in file && isFor(file, index) ? { ...file, mapping: { ...file.mapping, ...change } } : file,
      ),
    );
  }

  #mean(stage: string, status: DealStatus): void {
    this.#edited();
    this.confirmed = new Map(this.confirmed).set(stage, status);
    void this.#compare(this.read);
  }

  #takeFor(at: number, kind: TableKind): void {
    const file = this.read[at];
    if (!file || 'unreadable' in file) return;
    const { mapping, confidence, open } = guessMapping(file.table, kind);
    this.#replace(at, { ...file, mapping, confidence, asksCurrency: open.includes('currency') });
  }

  #remove(at: number): void {
    this.#edited();
    void this.#compare(this.read.filter((_, index) => index !== at));
    this.renderRoot.querySelector<HTMLElement>('[data-act=choose]')?.focus();
  }

  #ask(plan: ImportPlan): void {
    const actions: readonly ImportAction[] = importActions(plan, this.source, Date.now());
    this.done = true;
    this.note = say.importHandedOver(this.#language.language);
    this.dispatchEvent(new CustomEvent('pace-take-in', { bubbles: true, composed: true, detail: { actions } }));
  }

  #download(rejected: ImportPlan['rejected']): void {
    const { language } = this.#language;
    // The mark at the start makes spreadsheets read UTF-8.
    const text = `\ufeff${rejectedCsv(rejected, this.#tables(), language)}`;
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: say.importRejectedFile(language) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url));
  }

  readonly #onPick = (): void => {
    const files = [...(this.picker.files ?? [])];
    this.picker.value = '';
    void this.#take(files);
  };

  readonly #onPaste = (): void => {
    const text = this.pasted.value;
    if (text.trim() === '') this.pasted.focus();
    else void this.#take([{ name: say.importPasted(this.#language.language), text }]);
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.#take([...(event.dataTransfer?.files ?? [])]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-import-preview': ImportPreview;
  }
}
