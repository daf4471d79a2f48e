import { html, nothing, type TemplateResult } from 'lit';
import { chip } from '#components/parts/chip.ts';
import { FIELDS, type Field, type Mapping } from '#core/table/mapping/mapping.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { SURE } from './file-line.ts';
import { FIELD_WORDS, figure } from './import-words.ts';
import type { TableView } from './worker/file-view.ts';

/** Columns shown at first, and how many more each time: a thousand rows of choices at once would hang the page. */
export const COLUMNS_SHOWN = 40;

/** A row for each column of a file: its header, some of its values, and which field it is. Those in use come first in a wide file. */
export function mappingTable(
  name: string,
  table: TableView,
  { shown, find }: { readonly shown: number; readonly find: string },
  language: Language,
  on: {
    readonly map: (change: Partial<Mapping>) => void;
    readonly columns: (change: { readonly shown: number; readonly find: string }) => void;
  },
): TemplateResult {
  const { mapping, confidence, header, samples } = table;
  const fields = FIELDS[mapping.kind];
  const fieldAt = new Map(
    fields.flatMap((field) => (mapping.columns[field] === undefined ? [] : [[mapping.columns[field], field]])),
  );
  const periodAt = new Map(mapping.periods?.map(({ column, period }) => [column, period]));
  const isUsed = (column: number) => fieldAt.has(column) || periodAt.has(column);
  const isWide = header.length > COLUMNS_SHOWN;
  const all = header.map((_, column) => column);
  const found = all.filter((column) => (header[column] ?? '').toLowerCase().includes(find.trim().toLowerCase()));
  const sorted = isWide ? [...found.filter(isUsed), ...found.filter((column) => !isUsed(column))] : found;
  const choose = (column: number, field: Field | undefined) => {
    const columns = { ...mapping.columns };
    const before = fieldAt.get(column);
    if (before) delete columns[before];
    if (field) columns[field] = column;
    on.map({ columns });
  };
  const row = (column: number) => {
    const field = fieldAt.get(column);
    const words = header[column] || say.importColumnUnnamed(language, column + 1);
    return html`<tr class=${isUsed(column) ? 'used' : ''}>
      <th scope="row">${words}</th>
      <td><span class="pick">${
        periodAt.has(column)
          ? html`<span>${FIELD_WORDS.amount(language)} ${periodAt.get(column)}</span>`
          : html`<select class="input" aria-label=${say.importColumnFieldOf(language, words)}
              @change=${(event: Event) => choose(column, ((event.target as HTMLSelectElement).value || undefined) as Field | undefined)}>
              <option value="" .selected=${!field}>${say.importFieldNone(language)}</option>
              ${fields.map((each) => html`<option value=${each} .selected=${each === field}>${FIELD_WORDS[each](language)}</option>`)}
            </select>`
      }
        ${field && (confidence[field] ?? 1) < SURE ? chip('behind', undefined, say.importLikely(language)) : nothing}
      </span></td>
      <td class="samples dim"><bdi>${(samples[column] ?? []).join(' · ')}</bdi></td>
    </tr>`;
  };
  const rest = sorted.length - shown;
  const used = all.filter(isUsed).length;
  return html`<div class="columns">
    <p class="row"><b>${say.importColumns(language)}</b> <span class="dim">${say.importColumnsUsed(language, figure(used, language), figure(header.length, language))}</span>
      ${
        isWide
          ? html`<input class="input" type="search" aria-label=${say.importColumnFind(language)} placeholder=${say.importColumnFind(language)} .value=${find}
            @input=${(event: Event) => on.columns({ shown: COLUMNS_SHOWN, find: (event.target as HTMLInputElement).value })} />`
          : nothing
      }</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say.importColumnsOf(language, name)}>
      <table>
        <thead><tr>
          <th scope="col">${say.importColumnHeader(language)}</th>
          <th scope="col">${say.importColumnField(language)}</th>
          <th scope="col" class="samples">${say.importColumnSamples(language)}</th>
        </tr></thead>
        <tbody>${sorted.slice(0, shown).map(row)}</tbody>
      </table>
    </div>
    ${
      rest > 0
        ? html`<button type="button" class="button small" data-act="columns" @click=${() => on.columns({ shown: shown + COLUMNS_SHOWN, find })}>${say.importColumnsMore(language, figure(Math.min(rest, COLUMNS_SHOWN), language))}</button>`
        : nothing
    }
  </div>`;
}
