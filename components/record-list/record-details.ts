import { html, nothing, type TemplateResult } from 'lit';
import { cross } from '#components/theme/icons.ts';
import type { SubjectId } from '#core/people/people.ts';
import type { RecordKind, RecordRow, ValueOrigin } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { COLUMNS, fieldWords } from './record-fields.ts';
import { valueWords } from './value-words.ts';

/** A record opened: where its values come from; without `values` while they are read. */
export interface OpenRecord {
  readonly row: RecordRow;
  readonly origins?: readonly ValueOrigin[];
}

/** Every value of a record with what stood in its source, and which file, row and column brought it or who entered it; a dialog. */
export function recordDetails(
  of: RecordKind,
  { row, origins }: OpenRecord,
  names: Readonly<Record<SubjectId, string>>,
  language: Language,
  close: () => void,
): TemplateResult {
  const naming = row.values[COLUMNS[of][0] ?? ''];
  const name = naming === undefined ? row.id.slice(row.id.indexOf('|') + 1) : String(naming);
  return html`<dialog aria-label=${say.recordsDetails(language, name)} @close=${close} @click=${closeOutside}>
    <header><h3>${name}</h3>
      <form method="dialog"><button class="button quiet square" aria-label=${say.recordsClose(language)} title=${say.recordsClose(language)}>${cross()}</button></form>
    </header>
    ${
      origins === undefined
        ? html`<p role="status">${say.loading(language)}</p>`
        : origins.length === 0
          ? plain(of, row.values, language)
          : table(of, origins, names, language)
    }
  </dialog>`;
}

/** What is known of the record where nobody knows how it came. */
function plain(of: RecordKind, values: OpenRecord['row']['values'], language: Language): TemplateResult {
  return html`<dl>${Object.entries(values).map(
    ([field, value]) =>
      html`<div><dt>${fieldWords(of, field, language)}</dt><dd>${valueWords(field, value, language)}</dd></div>`,
  )}</dl>
    <p>${say.recordsNoOrigins(language)}</p>`;
}

function table(
  of: RecordKind,
  origins: readonly ValueOrigin[],
  names: Readonly<Record<SubjectId, string>>,
  language: Language,
): TemplateResult {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const head = [say.recordsField, say.recordsValue, say.recordsRaw, say.recordsOrigin, say.recordsWhen];
  return html`<div class="origins"><table role="table">
    <thead role="rowgroup"><tr role="row">${head.map((words) => html`<th role="columnheader" scope="col">${words(language)}</th>`)}</tr></thead>
    <tbody role="rowgroup">${origins.map((origin) => {
      const { field, value, raw, at } = origin;
      const words = valueWords(field, value, language);
      return html`<tr role="row">
        <th role="rowheader" scope="row">${fieldWords(of, field, language)}</th>
        <td role="cell" class="value">${words}</td>
        <td role="cell" class="raw" data-label=${say.recordsRaw(language)}>${raw === undefined || raw === words ? nothing : html`<q>${raw}</q>`}</td>
        <td role="cell">${originWords(origin, language)}</td>
        <td role="cell">${at === undefined ? nothing : html`<time datetime=${new Date(at).toISOString()}>${when.format(at)}</time>`} ${byWords(origin, names, language)}</td>
      </tr>`;
    })}</tbody>
  </table></div>`;
}

function originWords({ import: from, source }: ValueOrigin, language: Language): TemplateResult | string {
  if (from) {
    const row = new Intl.NumberFormat(language).format(from.row);
    return html`${say.recordsRow(language, from.file, row)}${from.column ? html`<span class="column">${say.recordsColumn(language, from.column)}</span>` : nothing}`;
  }
  return source === undefined ? say.recordsEdited(language) : say.recordsFromPage(language, source);
}

function byWords({ by }: ValueOrigin, names: Readonly<Record<SubjectId, string>>, language: Language) {
  const name = by !== undefined && Object.hasOwn(names, by) ? names[by] : undefined;
  return name === undefined ? nothing : html`<span class="by">${say.recordsBy(language, name)}</span>`;
}

/** A click beside the dialog closes it, as one expects of what lies over a list. */
function closeOutside(event: MouseEvent): void {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.target === dialog) dialog.close();
}
