import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { ExportedFile, ExportFormat } from './export/exporter.ts';

/** How far an export is: read so far of all, written, or why there is none. */
export type ExportState =
  | { readonly state: 'reading'; readonly read: number; readonly of: number }
  | { readonly state: 'writing' }
  | { readonly state: 'ready'; readonly files: readonly OfferedFile[] }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' }
  | { readonly state: 'nothing' };

/** A written file and the address it can be had at. */
export interface OfferedFile extends Pick<ExportedFile, 'name' | 'rows'> {
  readonly size: number;
  readonly url: string;
}

export interface ExportIntents {
  readonly start: (format: ExportFormat) => void;
  readonly cancel: () => void;
  readonly takeOut: () => void;
}

/** Two ways out, and what each is for: files for other programs, or the workspace itself. */
export function exportPanel(
  state: ExportState | undefined,
  { start, cancel, takeOut }: ExportIntents,
  language: Language,
): TemplateResult {
  const isBusy = state?.state === 'reading' || state?.state === 'writing';
  const formats = [
    ['xlsx', say.dataExcel, say.dataExcelHelp],
    ['csv', say.dataCsv, say.dataCsvHelp],
    ['json', say.dataJson, say.dataJsonHelp],
  ] as const;
  return html`<div class="ways">
    <section aria-labelledby="work">
      <h3 id="work">${say.dataWork(language)}</h3>
      <p>${say.dataWorkHelp(language)}</p>
      <ul class="formats">
        ${formats.map(
          ([format, words, help]) => html`<li>
            <button type="button" class="button" name=${format} ?disabled=${isBusy} aria-describedby="help-${format}" @click=${() => start(format)}>${words(language)}</button>
            <span id="help-${format}">${help(language)}</span>
          </li>`,
        )}
      </ul>
      ${progress(state, cancel, language)}
    </section>
    <section aria-labelledby="move">
      <h3 id="move">${say.dataMove(language)}</h3>
      <p>${say.dataMoveHelp(language)} ${say.settingsPlain(language)}</p>
      <button type="button" class="button" name="paceline" @click=${takeOut}>${say.dataMoveFile(language)}</button>
    </section>
  </div>`;
}

function progress(state: ExportState | undefined, cancel: () => void, language: Language): TemplateResult {
  const number = new Intl.NumberFormat(language);
  if (state?.state === 'reading' || state?.state === 'writing') {
    const words =
      state.state === 'writing'
        ? say.dataWriting(language)
        : say.dataReading(language, number.format(state.read), number.format(state.of));
    return html`<div class="progress">
      <progress aria-label=${say.dataWork(language)} max=${state.state === 'reading' ? state.of || 1 : nothing} value=${state.state === 'reading' ? state.read : nothing}></progress>
      <span>${words}</span>
      <button type="button" class="button small" name="cancel" @click=${cancel}>${say.dataCancel(language)}</button>
    </div>`;
  }
  return html`<div class="outcome" role="status">${state ? outcome(state, number, language) : nothing}</div>`;
}

function outcome(
  state: Exclude<ExportState, { state: 'reading' | 'writing' }>,
  number: Intl.NumberFormat,
  language: Language,
): TemplateResult | string {
  if (state.state === 'cancelled') return say.dataCancelled(language);
  if (state.state === 'failed') return html`<span class="wrong">${say.dataFailed(language)}</span>`;
  if (state.state === 'nothing') return say.dataNothing(language);
  const rows = state.files.reduce((sum, file) => sum + file.rows, 0);
  return html`${say.dataReady(language, number.format(rows))}
    <ul>${state.files.map(
      ({ name, rows, size, url }) =>
        html`<li><a href=${url} download=${name}>${say.dataFile(language, name, number.format(rows), sizeWords(size, language))}</a></li>`,
    )}</ul>`;
}

function sizeWords(bytes: number, language: Language): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }).format(
    size,
  );
}
