import { html, nothing, type TemplateResult } from 'lit';
import { chip } from '#components/parts/chip.ts';
import { chevronDown, cross, octagon } from '#components/theme/icons.ts';
import { FIELDS, type Field, type TableKind } from '#core/table/mapping/mapping.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { dotted, encodingWords, figure, KIND_WORDS } from './import-words.ts';
import { unreadableWords } from './reason-words.ts';
import type { FileView, TableView } from './worker/file-view.ts';

export const SURE = 0.8;

const DELIMITER_WORDS: Readonly<Record<string, (language: Language) => string>> = {
  ',': say.importComma,
  ';': say.importSemicolon,
  '\t': say.importTab,
  '|': say.importBar,
};

/** A file's name for people: the sheet's beside it where a workbook has several. */
export function delimiterWords(delimiter: string, language: Language): string {
  return DELIMITER_WORDS[delimiter]?.(language) ?? `“${delimiter}”`;
}

/** One line a file: its name, what it holds, how it was read. `details` stand below it while it is open. */
export function fileLine(
  file: FileView,
  { isOpen, details }: { readonly isOpen: boolean; readonly details: () => TemplateResult },
  language: Language,
  on: { readonly kind: (kind: TableKind) => void; readonly toggle: () => void; readonly remove: () => void },
): TemplateResult {
  const { key, name, table, unreadable } = file;
  const remove = html`<button type="button" class="button quiet small square" aria-label=${say.importRemove(language, name)} @click=${on.remove}>${cross()}</button>`;
  const how = html`<button type="button" class="button quiet small" aria-expanded=${isOpen} aria-controls="how-${key}" @click=${on.toggle}
    aria-label=${say.importHowOf(language, name)}>${say.importHow(language)}${chevronDown()}</button>`;
  const canOpen = table !== undefined || file.sheets.length > 1 || file.encoding !== undefined;
  const problem = unreadable ? unreadableWords(unreadable, language) : '';
  return html`<section class="file" aria-label=${name}>
    <header>
      ${
        table
          ? html`<h3>${name}</h3>
            <select class="input quiet-input" aria-label=${say.importTakenFor(language, name)} data-is="kind"
              @change=${(event: Event) => on.kind((event.target as HTMLSelectElement).value as TableKind)}>
              ${(Object.keys(FIELDS) as TableKind[]).map((kind) => html`<option value=${kind} .selected=${kind === table.mapping.kind}>${KIND_WORDS[kind](language)}</option>`)}
            </select>
            <span class="facts">${dotted(factsOf(file, table, language), language)}</span>
            ${table.remembered ? chip('on', undefined, say.importRemembered(language)) : nothing}
            ${isDoubtful(table) ? chip('behind', undefined, say.importLikely(language)) : nothing}`
          : html`<div class="failed" role="alert"><h3>${octagon()}${say.importUnreadable(language, name)}</h3><p>${problem}</p></div>`
      }
      <span class="grow"></span><span class="tools">${canOpen ? how : nothing}${remove}</span>
    </header>
    <div class="how" id="how-${key}" ?hidden=${!isOpen}>${isOpen && canOpen ? details() : nothing}</div>
  </section>`;
}

/** Some column was taken for a field without much to show for it. */
function isDoubtful({ mapping, confidence }: TableView): boolean {
  return Object.keys(mapping.columns).some((field) => (confidence[field as Field] ?? 1) < SURE);
}

function factsOf(
  { format, encoding, delimiter, sheets, sheet, book }: FileView,
  table: TableView,
  language: Language,
): string[] {
  return [
    say.importRows(language, figure(table.rows, language)),
    ...(encoding ? [encodingWords(encoding.name)] : []),
    ...(delimiter ? [delimiterWords(delimiter, language)] : format ? [format.toUpperCase()] : []),
    ...(sheets.length > 1 && book === undefined ? [sheets[sheet]?.name ?? ''] : []),
    ...(table.skippedCount > 0 ? [say.importSkipped(language, figure(table.skippedCount, language))] : []),
  ];
}
