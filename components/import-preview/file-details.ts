import { html, nothing, type TemplateResult } from 'lit';
import { segmented } from '#components/parts/segmented.ts';
import { currencyNames } from '#core/table/column/currency-of.ts';
import type { ReadOptions, SkippedRow } from '#core/table/file/table.ts';
import type { Mapping } from '#core/table/mapping/mapping.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { delimiterWords } from './file-line.ts';
import { encodingWords, figure } from './import-words.ts';
import { mappingTable } from './mapping-table.ts';
import type { FileView, HeaderIn, TableView } from './worker/file-view.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const HEADER_ROWS = 30;

export interface DetailsOf {
  readonly file: FileView;
  /** The first line in each encoding that can read the file, where it was asked for. */
  readonly headers: readonly HeaderIn[];
  /** How many columns are shown, and which are looked for. */
  readonly columns: { readonly shown: number; readonly find: string };
  readonly currency: string | undefined;
}

export interface DetailActs {
  readonly reread: (options: ReadOptions) => void;
  readonly map: (change: Partial<Mapping>) => void;
  readonly recognise: () => void;
  readonly columns: (change: { readonly shown: number; readonly find: string }) => void;
}

/** How a file is read, all of it to be changed: encoding, delimiter, sheet, header, units, and what each column is. */
export function fileDetails(of: DetailsOf, language: Language, on: DetailActs): TemplateResult {
  const { file } = of;
  const { table } = file;
  return html`<div class="settings">
      ${file.encoding ? encodingChoice(file, of.headers, language, (encoding) => on.reread({ ...file.options, encoding })) : nothing}
      ${
        file.delimiter && table
          ? html`<label>${say.importDelimiter(language)}
          <select class="input" data-is="delimiter" @change=${(event: Event) => on.reread({ ...file.options, delimiter: chosenIn(event) })}>
            ${[...new Set([...DELIMITERS, file.delimiter])].map((each) => html`<option value=${each} .selected=${each === file.delimiter}>${delimiterWords(each, language)}</option>`)}
          </select></label>`
          : nothing
      }
      ${
        file.sheets.length > 1
          ? html`<label>${say.importSheet(language)}
          <select class="input" data-is="sheet" @change=${(event: Event) => on.reread({ sheet: Number(chosenIn(event)) })}>
            ${file.sheets.map(({ name, rows }, at) => html`<option value=${at} .selected=${at === file.sheet}>${say.importSheetRows(language, name, figure(rows, language))}</option>`)}
          </select></label>`
          : nothing
      }
      ${table ? headerChoice(file, table, language, on) : nothing}
      ${table ? unitChoices(file.key, table, of.currency, language, on.map) : nothing}
      <button type="button" class="button small" data-act="recognise" @click=${on.recognise}>${say.importRecognise(language)}</button>
    </div>
    ${table && table.skippedCount > 0 ? skippedRows(table, language) : nothing}
    ${table && table.mapping.kind !== 'unknown' ? mappingTable(file.name, table, of.columns, language, { map: on.map, columns: on.columns }) : nothing}`;
}

/** The encodings that read the file, each with the header as it looks in it. */
export function encodingChoice(
  { encoding, key }: FileView,
  headers: readonly HeaderIn[],
  language: Language,
  onChoose: (encoding: string) => void,
  label = say.importEncoding(language),
): TemplateResult {
  const lines = new Map(headers.map((one) => [one.encoding, one.line]));
  const names = encoding ? [encoding.name, ...encoding.others] : [];
  return html`<label>${label}
    <select class="input" data-is="encoding" id="encoding-${key}" @change=${(event: Event) => onChoose(chosenIn(event))}>
      ${names.map((name) => {
        const line = lines.get(name);
        return html`<option value=${name} .selected=${name === encoding?.name}>${encodingWords(name)}${line ? ` – ${line.length > 60 ? `${line.slice(0, 59)}…` : line}` : ''}</option>`;
      })}
    </select></label>`;
}

function headerChoice(file: FileView, table: TableView, language: Language, on: DetailActs): TemplateResult {
  const most = Math.max(HEADER_ROWS, table.headerRow);
  return html`<label>${say.importHeaderRow(language)}
    <select class="input" data-is="header" @change=${(event: Event) => on.reread({ ...file.options, headerRow: Number(chosenIn(event)) })}>
      <option value="0" .selected=${table.headerRow === 0}>${say.importHeaderNone(language)}</option>
      ${Array.from({ length: most }, (_, at) => at + 1).map((row) => html`<option value=${row} .selected=${row === table.headerRow}>${row}</option>`)}
    </select></label>`;
}

/** Currency, order of day and month, decimal mark, year: shown where they are in force. Where they are open, they are asked. */
function unitChoices(
  key: number,
  { mapping, open }: TableView,
  workspaceCurrency: string | undefined,
  language: Language,
  onMap: (change: Partial<Mapping>) => void,
): TemplateResult {
  const hasAmounts = mapping.columns.amount !== undefined || (mapping.periods?.length ?? 0) > 0;
  return html`
    ${hasAmounts ? html`<label>${say.importCurrency(language)} ${currencyChoice(mapping.currency, workspaceCurrency, language, (currency) => onMap({ currency }))}</label>` : nothing}
    ${mapping.dayOrder || open.includes('dayOrder') ? html`<span class="setting">${say.importDayOrder(language)} ${dayOrderChoice(`order-${key}`, mapping, language, onMap)}</span>` : nothing}
    ${mapping.decimalMark || open.includes('decimalMark') ? html`<span class="setting">${say.importDecimalMark(language)} ${decimalMarkChoice(`mark-${key}`, mapping, language, onMap)}</span>` : nothing}
    ${mapping.year || open.includes('year') ? html`<label>${say.importYear(language)} ${yearChoice(mapping, language, onMap)}</label>` : nothing}`;
}

export function currencyChoice(
  chosen: string | undefined,
  workspaceCurrency: string | undefined,
  language: Language,
  onChoose: (currency: string | undefined) => void,
): TemplateResult {
  return html`<select class="input" data-is="currency" aria-label=${say.importCurrency(language)} @change=${(event: Event) => onChoose(chosenIn(event) || undefined)}>
    <option value="" .selected=${!chosen}>${say.importCurrencyNone(language)}</option>
    ${currencyNames(language, workspaceCurrency).map(([code, name]) => html`<option value=${code} .selected=${code === chosen}>${code} ${name}</option>`)}
  </select>`;
}

export function dayOrderChoice(
  name: string,
  { dayOrder }: Mapping,
  language: Language,
  onMap: (change: Partial<Mapping>) => void,
): TemplateResult {
  return segmented<'dayFirst' | 'monthFirst' | ''>(
    name,
    say.importDayOrder(language),
    [
      { value: 'dayFirst', words: say.importDayFirst(language) },
      { value: 'monthFirst', words: say.importMonthFirst(language) },
    ],
    dayOrder ?? '',
    (chosen) => chosen && onMap({ dayOrder: chosen }),
  );
}

export function decimalMarkChoice(
  name: string,
  { decimalMark }: Mapping,
  language: Language,
  onMap: (change: Partial<Mapping>) => void,
): TemplateResult {
  return segmented<'.' | ',' | ''>(
    name,
    say.importDecimalMark(language),
    [
      { value: '.', words: say.importDecimalPoint(language) },
      { value: ',', words: say.importDecimalComma(language) },
    ],
    decimalMark ?? '',
    (chosen) => chosen && onMap({ decimalMark: chosen }),
  );
}

export function yearChoice(
  { year }: Mapping,
  language: Language,
  onMap: (change: Partial<Mapping>) => void,
): TemplateResult {
  const changed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.value !== '' && input.checkValidity()) onMap({ year: input.valueAsNumber });
  };
  return html`<input class="input year" type="number" aria-label=${say.importYear(language)} min="1990" max="2100" step="1" .value=${year ? String(year) : ''} @change=${changed} />`;
}

const SKIPPED_WORDS: Readonly<Record<SkippedRow['reason'], (language: Language) => string>> = {
  title: say.importSkippedTitle,
  headerAbove: say.importSkippedHeaderAbove,
  repeatedHeader: say.importSkippedRepeatedHeader,
  subtotal: say.importSkippedSubtotal,
  total: say.importSkippedTotal,
  footer: say.importSkippedFooter,
};

function skippedRows({ skipped, skippedCount }: TableView, language: Language): TemplateResult {
  const title = say.importSkipped(language, figure(skippedCount, language));
  return html`<details class="skipped"><summary>${title}</summary>
    <p class="dim">${say.importSkippedHelp(language)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}><table>
      <tbody>${skipped.map(({ row, text, reason }) => html`<tr><td class="number">${figure(row, language)}</td><td class="dim">${SKIPPED_WORDS[reason](language)}</td><td class="why">${text}</td></tr>`)}</tbody>
    </table></div>
    ${skippedCount > skipped.length ? html`<p class="dim">${say.importMore(language, figure(skippedCount - skipped.length, language))}</p>` : nothing}
  </details>`;
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
