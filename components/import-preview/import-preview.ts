import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LanguageController } from '#components/behaviour/language.ts';
import { button } from '#components/parts/button.styles.ts';
import { chipStyles } from '#components/parts/chip.ts';
import { segmentedStyles } from '#components/parts/segmented.ts';
import { host } from '#components/theme/host.styles.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import type { KnownMember } from '#core/table/plan/import-plan.ts';
import * as say from '#core/text/sentences.ts';
import { dropZone, sourcesOf } from './drop-zone.ts';
import { fileDetails } from './file-details.ts';
import { fileLine } from './file-line.ts';
import { styles } from './import-preview.styles.ts';
import { importWords } from './import-words.ts';
import { ImportWork } from './import-work.ts';
import { joinChoices, newPeople } from './join-choices.ts';
import { COLUMNS_SHOWN } from './mapping-table.ts';
import { outcome, rejectedList } from './outcome.ts';
import { type PastImport, pastImports, undoDialog } from './past-imports.ts';
import { questionList } from './question-list.ts';
import { stageChoices } from './stage-choices.ts';
import { percent, type Taking, takingLine } from './taking.ts';
import type { FileView, HeaderIn, Remembered, Source } from './worker/file-view.ts';
import type { KnownOf } from './worker/messages.ts';
import type { ActionSlice, PlanView } from './worker/plan-view.ts';

/** What is to be taken in: its actions one by one, each made when it is asked for, and how its files were read. */
export interface TakeIn {
  readonly import: string;
  readonly actions: AsyncIterable<Required<ActionSlice>>;
  /** To be remembered, so that the next file of this shape needs no questions. */
  readonly shapes: Remembered;
}

const COMPARED = ['aliases', 'members', 'units', 'stages', 'source'] as const;

/**
 * @summary Takes files of deals, orders, quotas, people and what belongs to them, shows how they are read and what they would change, and asks to take them in.
 *
 * @event {CustomEvent<TakeIn>} pace-take-in - The person wants what the preview shows taken in; nothing is written by the element.
 * @event {CustomEvent<undefined>} pace-cancel-taking - The person wants the import under way abandoned.
 * @event {CustomEvent<{ import: string }>} pace-undo-import - The person wants an import taken back.
 *
 * @csspart base - The whole preview.
 */
@customElement('pace-import-preview')
export class ImportPreview extends LitElement {
  static override styles = [tokens, host, button, chipStyles, segmentedStyles, styles];

  /** Asks the workspace what it knows, a slice at a time; without it everything is new. */
  @property({ attribute: false }) knownOf: KnownOf = async () => [];

  /** Ids and names as sources write them → member id; without them changed owners are not shown. */
  @property({ attribute: false }) aliases?: Readonly<Record<string, string>>;

  /** The team: who files speak of is looked for among these. */
  @property({ attribute: false }) members: readonly KnownMember[] = [];
  /** Units of the workspace: a quota may be one's. */
  @property({ attribute: false }) units: readonly { readonly id: string; readonly name: string }[] = [];

  /** What stages mean, where somebody has said so already; these are not asked again. */
  @property({ attribute: false }) stages: readonly { source: string; name: string; status: DealStatus }[] = [];

  /** How files were read before, by their headers. */
  @property({ attribute: false }) shapes: Remembered = [];

  /** What was imported so far, newest first. */
  @property({ attribute: false }) imports: readonly PastImport[] = [];

  /** How taking in stands; set by whoever takes in. */
  @property({ attribute: false }) taking?: Taking;

  /** The workspace's currency, offered first where files state none. */
  @property() currency?: string;

  /** Under which name the records are known: files of one system always under the same, so that an import finds its records again. */
  @property() source = 'file';

  /** Files to begin with, as if they had been dropped. */
  @property({ attribute: false }) files?: readonly File[];

  @state() private note = '';
  @state() private over = false;
  @state() private open: ReadonlySet<number> = new Set();
  @state() private columns: ReadonlyMap<number, { shown: number; find: string }> = new Map();
  @state() private headers: ReadonlyMap<number, readonly HeaderIn[]> = new Map();
  @state() private allPast = false;
  @state() private asking?: PastImport;
  /** What was said of taking in and has been read: whoever takes in may go on saying it. */
  @state() private read?: Taking;

  @query('dialog') private readonly dialog?: HTMLDialogElement;

  readonly #language = new LanguageController(this);
  readonly #work = new ImportWork(this, () => ({
    language: this.#language.language,
    source: this.source,
    stages: this.stages.filter(({ source }) => source === this.source),
    members: this.members,
    units: this.units,
    aliases: this.aliases,
    remembered: this.shapes,
    knownOf: this.knownOf,
  }));

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.#onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.#onPaste);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('files') && this.files) this.#take(this.files);
    // What is being taken in changes what is known; comparing with it then would say that all of it is old.
    else if (
      !this.#now &&
      !this.#work.working?.reading &&
      this.#work.plan &&
      COMPARED.some((name) => changed.has(name))
    )
      void this.#work.compare();
    for (const file of this.#work.planned)
      if (file.encoding && !file.encoding.sure && !this.headers.has(file.key)) this.#askHeaders(file);
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.asking && this.dialog && !this.dialog.open) this.dialog.showModal();
    // The button pressed is gone: what came of it takes the focus.
    if (changed.has('taking') && changed.get('taking')) this.renderRoot.querySelector<HTMLElement>('.result')?.focus();
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    const { working, files, plan } = this.#work;
    const taking = this.#now;
    return html`<section class="base" part="base" lang=${language} aria-label=${say.importName(language)} aria-busy=${this.#work.busy}
        @dragover=${this.#onDragOver} @dragleave=${this.#onDragLeave} @drop=${this.#onDrop}>
      ${dropZone({ over: this.over, small: files.length > 0 }, language, this.#take)}
      ${
        working
          ? html`<p class="working"><span id="working">${working.words}</span>
            <progress aria-labelledby="working" .value=${working.share}></progress><span class="share">${percent(working.share, language)}</span>
            <button type="button" class="button small" data-act="cancel" @click=${this.#cancel}>${say.importCancel(language)}</button></p>`
          : nothing
      }
      <p role="status" class=${this.note || this.#work.failed ? '' : 'spoken'}>${this.#work.failed ? say.importReadingFault(language) : this.note}</p>
      ${taking ? takingLine(taking, language, { cancel: this.#cancelTaking, undo: this.#undo, more: this.#restart }) : nothing}
      ${this.#isDone ? this.#left() : html`${this.#reading(working?.reading ?? false)} ${plan && !working?.reading ? this.#outcome(plan) : nothing}`}
      ${pastImports(
        { imports: this.imports, all: this.allPast, busy: taking?.state === 'running' || taking?.state === 'undoing' },
        (id) => this.members.find((member) => member.id === id)?.name,
        language,
        { undo: this.#askUndo, all: () => (this.allPast = true) },
      )}
      ${this.asking ? undoDialog(this.asking, language, { close: this.#closeDialog, undo: () => this.#undo(this.asking?.id ?? '') }) : nothing}
    </section>`;
  }

  get #isDone(): boolean {
    const state = this.#now?.state;
    return state === 'done' || state === 'undone' || state === 'undoing' || state === 'undoFailed';
  }

  /** The questions and the files, a line each; what is about to change cannot be touched. */
  #reading(isChanging: boolean): TemplateResult {
    const { language } = this.#language;
    const work = this.#work;
    const busy = isChanging || this.#now?.state === 'running';
    return html`<div class="part" ?inert=${busy}>
      ${questionList(
        { questions: work.questions, files: work.files, headers: this.headers, currency: this.currency },
        language,
        {
          map: (key, change) => this.#edit(() => work.map(key, change)),
          takeFor: (key, kind) => this.#edit(() => work.takeFor(key, kind)),
          encoding: ({ key, options }, encoding) => this.#edit(() => work.reread(key, { ...options, encoding })),
        },
      )}
      <div>${repeat(
        work.files,
        ({ key }) => key,
        (file) => this.#file(file),
      )}</div>
    </div>`;
  }

  #file(file: FileView): TemplateResult {
    const { key } = file;
    const work = this.#work;
    const { language } = this.#language;
    const of = {
      file,
      headers: this.headers.get(key) ?? [],
      columns: this.columns.get(key) ?? { shown: COLUMNS_SHOWN, find: '' },
      currency: this.currency,
    };
    const details = () =>
      fileDetails(of, language, {
        reread: (options) => this.#edit(() => work.reread(key, options)),
        map: (change) => this.#edit(() => work.map(key, change)),
        recognise: () => this.#edit(() => work.recognise(key)),
        columns: (change) => {
          this.columns = new Map(this.columns).set(key, change);
        },
      });
    return fileLine(file, { isOpen: this.open.has(key), details }, language, {
      kind: (kind) => this.#edit(() => work.takeFor(key, kind)),
      toggle: () => this.#toggle(file),
      remove: () => {
        this.#edit(() => work.remove(key));
        this.renderRoot.querySelector<HTMLElement>('[data-act=choose]')?.focus();
      },
    });
  }

  #outcome(plan: PlanView): TemplateResult {
    const { language } = this.#language;
    const work = this.#work;
    const blocked = work.questions.some(({ answered, optional }) => !answered && !optional);
    const some = plan.kinds.some(
      ({ count, added, changed = 0 }) => (added === undefined ? count : added + changed) > 0,
    );
    const running = this.#now?.state === 'running' || work.working !== undefined;
    const said = new Set(this.stages.filter(({ source }) => source === this.source).map(({ name }) => name));
    return html`<div class="part" ?inert=${running}>
        ${joinChoices(plan.joins, language, (answer) => this.#edit(() => work.join(answer)))}
        ${newPeople(plan.newPeople, this.members, language, (answer) => this.#edit(() => work.join(answer)))}
        ${plan.kinds.some(({ kind }) => kind === 'deals') ? stageChoices(plan.stages, said, language, (name, status) => this.#edit(() => work.mean(name, status))) : nothing}
        ${plan.kinds.length > 0 || plan.rejectedCount > 0 ? outcome(plan, work.planned, language, this.#download) : nothing}
      </div>
      <div class="actions">
        <button type="button" class="button primary" data-act="import" ?disabled=${blocked || !some || running || work.busy} @click=${this.#ask}>
          ${importWords(plan.kinds, language)}
        </button>
        <button type="button" class="button" data-act="restart" ?disabled=${running} @click=${this.#restart}>${say.importStartOver(language)}</button>
      </div>`;
  }

  /** After an import: the rows it left out are still to be had. */
  #left(): TemplateResult | typeof nothing {
    const { plan, planned } = this.#work;
    if (!plan) return nothing;
    return rejectedList(
      plan,
      planned.map(({ name }) => name),
      this.#language.language,
      this.#download,
    );
  }

  get #now(): Taking | undefined {
    return this.taking === this.read ? undefined : this.taking;
  }

  readonly #take = (sources: readonly Source[]): void => {
    if (sources.length === 0 || this.#now?.state === 'running') return;
    if (this.#isDone) this.#work.restart();
    this.#edit(() => this.#work.take(sources));
  };

  /** Does what changes what would be handed over: words about what was before go. */
  #edit(change: () => Promise<void>): void {
    this.note = '';
    this.read = this.taking;
    void change();
  }

  #toggle(file: FileView): void {
    const open = new Set(this.open);
    if (!open.delete(file.key)) open.add(file.key);
    this.open = open;
    if (!this.headers.has(file.key)) this.#askHeaders(file);
  }

  #askHeaders(file: FileView): void {
    if (!file.encoding) return;
    this.headers = new Map(this.headers).set(file.key, []);
    void this.#work.headersOf(file).then((lines) => {
      this.headers = new Map(this.headers).set(file.key, lines);
    });
  }

  readonly #cancel = (): void => {
    this.#work.cancel();
    this.note = say.importCancelled(this.#language.language);
    this.renderRoot.querySelector<HTMLElement>('[data-act=choose]')?.focus();
  };

  readonly #restart = (): void => {
    this.#work.restart();
    this.open = new Set();
    this.note = '';
    this.read = this.taking;
    this.renderRoot.querySelector<HTMLElement>('[data-act=choose]')?.focus();
  };

  readonly #ask = (): void => {
    const { source } = this;
    const id = crypto.randomUUID();
    this.#fire('pace-take-in', {
      import: id,
      actions: this.#work.actions({ import: id, source, readAt: Date.now() }),
      shapes: this.#work.plan?.shapes ?? [],
    } satisfies TakeIn);
  };

  readonly #cancelTaking = (): void => this.#fire('pace-cancel-taking', undefined);

  readonly #undo = (id: string): void => this.#fire('pace-undo-import', { import: id });

  /** The newest import is taken back at once, as the last act is; an older one after a question. */
  readonly #askUndo = (one: PastImport): void => {
    if (one === this.imports[0]) this.#undo(one.id);
    else this.asking = one;
  };

  readonly #closeDialog = (): void => {
    this.asking = undefined;
  };

  readonly #download = (): void => {
    void this.#work.rejectedFiles(this.#language.language).then((files) => {
      for (const file of files) {
        const url = URL.createObjectURL(file);
        Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
        setTimeout(() => URL.revokeObjectURL(url));
      }
    });
  };

  #fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** Cells copied anywhere and pasted anywhere on the page that is no field of its own. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    const isField =
      target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
    if (isField || !this.checkVisibility()) return;
    const sources = sourcesOf(event.clipboardData, this.#language.language);
    if (sources.length === 0) return;
    event.preventDefault();
    this.#take(sources);
  };

  readonly #onDragOver = (event: DragEvent): void => {
    const types = event.dataTransfer?.types ?? [];
    if (!types.includes('Files') && !types.includes('text/plain')) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #onDragLeave = (): void => {
    this.over = false;
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    this.#take(sourcesOf(event.dataTransfer, this.#language.language));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-import-preview': ImportPreview;
  }
}
