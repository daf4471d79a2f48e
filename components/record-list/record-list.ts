import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { GridKeysController } from '#components/behaviour/grid-keys.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { button } from '#components/parts/button.styles.ts';
import { emptyState, errorState, loadingState, stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { chevronDown } from '#components/theme/icons.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { SubjectId } from '#core/people/people.ts';
import type { RecordKind, RecordPage, RecordRow } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type OpenRecord, recordDetails } from './record-details.ts';
import { COLUMNS, fieldWords, KIND_WORDS, KINDS } from './record-fields.ts';
import styles from './record-list.styles.ts';
import { isFigure, valueWords } from './value-words.ts';

/** Rows a page holds. */
export const PAGE = 100;

/**
 * @summary What a workspace holds, one kind of records at a time, as a dense list to search and page through; a record opened shows where
 * each of its values comes from.
 * @event pace-list-records - Another kind, search or page is wanted; `detail` is `{ of, search, from, count }`.
 * @event pace-open-record - A record was opened; `detail` is `{ of, id }`.
 * @event pace-close-record - The opened record was closed.
 * @csspart base - The whole element.
 */
@customElement('pace-record-list')
export class PaceRecordList extends LitElement {
  static override styles = [tokens, host, button, stateStyles, styles];

  /** The kind shown. */
  @property() of: RecordKind = 'deals';

  /** How many records there are of each kind; tabs of kinds without a count show none. */
  @property({ attribute: false }) counts: Readonly<Partial<Record<RecordKind, number>>> = {};

  /** The page shown; nothing while the first one is being read. */
  @property({ attribute: false }) page?: RecordPage;

  /** Place of the page's first row among all that fit, from 0. */
  @property({ type: Number }) from = 0;

  /** What was searched for. */
  @property() search = '';

  /** The record whose details are shown. */
  @property({ attribute: false }) opened?: OpenRecord;

  /** Names of members, for who imported or edited a value. */
  @property({ attribute: false }) names: Readonly<Record<SubjectId, string>> = {};

  /** The page shown is not yet the one asked for. */
  @property({ type: Boolean, reflect: true }) pending = false;

  /** The page asked for could not be read. */
  @property({ type: Boolean, reflect: true }) failed = false;

  @query('dialog') private readonly dialog?: HTMLDialogElement;
  @query('.scroll') private readonly scroller?: HTMLElement;

  private readonly speech = new LanguageController(this);
  private readonly keys = new GridKeysController(this, {
    size: () => ({ rows: this.page?.rows.length ?? 0, columns: 1 }),
    element: ({ row }) => this.renderRoot.querySelector<HTMLElement>(`[data-row='${row}']`),
    edit: ({ row }, typed) => typed === undefined && this.press(`[data-row='${row}']`),
    page: 20,
  });
  private readonly tabs = new GridKeysController(this, {
    size: () => ({ rows: 1, columns: KINDS.length }),
    element: ({ column }) => this.renderRoot.querySelector<HTMLElement>(`[data-kind='${column}']`),
    edit: ({ column }, typed) => typed === undefined && this.press(`[data-kind='${column}']`),
  });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('of')) this.tabs.setActive({ row: 0, column: KINDS.indexOf(this.of) });
    if (changed.has('page') && this.scroller) this.scroller.scrollTop = 0;
  }

  protected override updated(): void {
    if (this.opened && this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const { language } = this.speech;
    return html`<section class="base" part="base" lang=${language} aria-label=${say.recordsTitle(language)}>
      ${this.kinds(language)}
      <div id="panel" role="tabpanel" aria-labelledby="tab-${this.of}" aria-busy=${this.pending}>
        ${this.tools(language)} ${this.body(language)}
      </div>
      ${this.opened ? recordDetails(this.of, this.opened, this.names, language, this.onClose) : nothing}
    </section>`;
  }

  private kinds(language: Language): TemplateResult {
    const number = new Intl.NumberFormat(language);
    return html`<div class="tabs" role="tablist" aria-label=${say.recordsKinds(language)} @keydown=${this.tabs.onKeydown}>
      ${KINDS.map((kind, column) => {
        const count = this.counts[kind];
        return html`<button
          type="button" role="tab" id="tab-${kind}" data-kind=${column} aria-controls="panel"
          aria-selected=${kind === this.of} tabindex=${this.tabs.tabIndexOf(0, column)}
          @click=${() => this.choose(kind)}
        >${KIND_WORDS[kind](language)}${count === undefined ? nothing : html`<span class="count">${number.format(count)}</span>`}</button>`;
      })}
    </div>`;
  }

  private tools(language: Language): TemplateResult {
    const kind = KIND_WORDS[this.of](language);
    const { total = 0, rows = [] } = this.page ?? {};
    const number = new Intl.NumberFormat(language);
    const range =
      rows.length === 0
        ? ''
        : say.recordsRange(
            language,
            number.format(this.from + 1),
            number.format(this.from + rows.length),
            number.format(total),
          );
    return html`<div class="tools">
      <form role="search" @submit=${this.onSearch}>
        <input
          type="search" name="search" .value=${this.search} maxlength="200" enterkeyhint="search" autocomplete="off"
          placeholder=${say.recordsSearchIn(language, kind)} aria-label=${say.recordsSearchIn(language, kind)} @search=${this.onSearch}
        />
        <button class="button">${say.recordsSearch(language)}</button>
      </form>
      <span class="grow"></span>
      <span class="range" role="status">${range}</span>
      ${
        total > PAGE || this.from > 0
          ? html`<span class="pages">
            ${this.turn('earlier', say.recordsEarlier(language), this.from - PAGE, this.from <= 0)}
            ${this.turn('later', say.recordsLater(language), this.from + PAGE, this.from + PAGE >= total)}
          </span>`
          : nothing
      }
    </div>`;
  }

  private turn(name: string, words: string, from: number, isEnd: boolean): TemplateResult {
    // Not `disabled`: at the last page the keyboard would lose its place.
    return html`<button
      type="button" class="button square ${name}" aria-label=${words} title=${words} aria-disabled=${isEnd}
      @click=${() => !isEnd && this.ask({ from: Math.max(0, from) })}
    >${chevronDown()}</button>`;
  }

  private body(language: Language): TemplateResult {
    const kind = KIND_WORDS[this.of](language);
    if (this.failed)
      return errorState(
        say.recordsFailed(language),
        say.recordsFailedHelp(language),
        html`<button type="button" class="button" @click=${() => this.ask({})}>${say.recordsRetry(language)}</button>`,
      );
    if (!this.page) return loadingState(language);
    if (this.page.rows.length > 0) return this.table(this.page.rows, language);
    if (this.search === '') return emptyState(say.recordsNone(language, kind), say.recordsNoneHelp(language));
    return emptyState(
      say.recordsNoneFound(language, this.search),
      say.recordsNoneFoundHelp(language),
      html`<button type="button" class="button" @click=${() => this.ask({ search: '', from: 0 })}>${say.recordsClearSearch(language)}</button>`,
    );
  }

  /** A real table; the roles keep it one where a narrow screen sets each row as a small block. */
  private table(rows: readonly RecordRow[], language: Language): TemplateResult {
    const columns = columnsOf(this.of, rows);
    const figures = new Set(columns.filter((field) => rows.some(({ values }) => isFigure(values[field]))));
    const label = KIND_WORDS[this.of](language);
    return html`<div class="scroll"><table role="table" aria-label=${label} @keydown=${this.keys.onKeydown}>
      <thead role="rowgroup"><tr role="row">${columns.map(
        (field) =>
          html`<th role="columnheader" scope="col" class=${figures.has(field) ? 'figure' : ''}>${fieldWords(this.of, field, language)}</th>`,
      )}</tr></thead>
      <tbody role="rowgroup">${rows.map((row, at) => this.row(row, at, columns, figures, language))}</tbody>
    </table></div>`;
  }

  private row(
    row: RecordRow,
    at: number,
    columns: readonly string[],
    figures: ReadonlySet<string>,
    language: Language,
  ): TemplateResult {
    const words = (field: string) => {
      const value = row.values[field];
      return value === undefined ? '' : valueWords(field, value, language);
    };
    const [first = '', ...others] = columns;
    return html`<tr role="row" @click=${() => this.open(row, at)}>
      <th role="rowheader" scope="row"><button
        type="button" class="name" data-row=${at} tabindex=${this.keys.tabIndexOf(at, 0)} title=${words(first)} aria-haspopup="dialog"
        @focus=${() => this.keys.setActive({ row: at, column: 0 })}
      >${words(first) || ownId(row.id) || say.recordsUnnamed(language)}</button></th>
      ${others.map((field) => {
        const text = words(field);
        const mark = field === 'status' ? `status ${row.values.status}` : '';
        return html`<td role="cell" class="${figures.has(field) ? 'figure' : ''} ${field} ${mark}" data-label=${fieldWords(this.of, field, language)} title=${text}>${text}</td>`;
      })}
    </tr>`;
  }

  /** The keys of a grid take Enter for themselves. */
  private press(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.click();
  }

  private choose(of: RecordKind): void {
    if (of === this.of) return;
    this.of = of;
    this.page = undefined;
    this.ask({ search: '', from: 0 });
  }

  private readonly onSearch = (event: Event): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('[name=search]');
    const search = field?.value.trim() ?? '';
    if (search !== this.search) this.ask({ search, from: 0 });
  };

  private ask(change: { search?: string; from?: number }): void {
    this.search = change.search ?? this.search;
    this.from = change.from ?? this.from;
    this.failed = false;
    this.pending = true;
    this.keys.setActive({ row: 0, column: 0 });
    const { of, search, from } = this;
    tell(this, 'pace-list-records', { of, search, from, count: PAGE });
  }

  private open(row: RecordRow, at: number): void {
    // Text marked with the mouse is to be copied, not opened.
    if (getSelection()?.type === 'Range') return;
    this.keys.setActive({ row: at, column: 0 });
    this.opened = { row };
    tell(this, 'pace-open-record', { of: this.of, id: row.id });
  }

  private readonly onClose = (): void => {
    this.opened = undefined;
    tell(this, 'pace-close-record', {});
    void this.keys.focus(this.keys.active);
  };
}

/** The kind's columns, without those that nothing on the page fills. */
function columnsOf(of: RecordKind, rows: readonly RecordRow[]): readonly string[] {
  return COLUMNS[of].filter((field, at) => at < 4 || rows.some(({ values }) => values[field] !== undefined));
}

/** The record's own id, without the source before it. */
function ownId(id: string): string {
  return id.slice(id.indexOf('|') + 1);
}

function tell(element: HTMLElement, name: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-record-list': PaceRecordList;
  }
}
