import { html, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { Source } from './worker/file-view.ts';

/** What a file dialog offers first; any other file may be chosen too, since names lie. */
const ACCEPT =
  '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xlsb,.xls,.ods,.json,.xml,.htm,.html,text/csv,text/tab-separated-values,text/plain,application/json';

/** Where files are dropped, chosen or pasted. `small` once there are files: it then stands back. */
export function dropZone(
  { over, small }: { readonly over: boolean; readonly small: boolean },
  language: Language,
  onTake: (sources: readonly Source[]) => void,
): TemplateResult {
  const picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    onTake(files);
  };
  const pasted = (event: Event) => {
    const area = (event.target as Element).parentElement?.querySelector('textarea');
    if (!area) return;
    if (area.value.trim() === '') area.focus();
    else onTake([{ name: say.importPasted(language), text: area.value }]);
  };
  const choose = (event: Event) => (event.target as Element).parentElement?.querySelector('input')?.click();
  return html`<div class="drop ${over ? 'over' : ''}">
    <h3>${say.importDrop(language)}</h3>
    <button type="button" class="button ${small ? '' : 'primary'}" data-act="choose" @click=${choose}>${say.importChoose(language)}</button>
    <input type="file" hidden multiple accept=${ACCEPT} @change=${picked} />
    ${small ? '' : html`<p>${say.importDropHelp(language)}</p>`}
    <details><summary>${say.importPaste(language)}</summary>
      <div class="paste">
        <textarea aria-label=${say.importPasteLabel(language)} placeholder=${say.importPasteLabel(language)} spellcheck="false"></textarea>
        <button type="button" class="button small" data-act="paste" @click=${pasted}>${say.importPasteRead(language)}</button>
      </div>
    </details>
  </div>`;
}

/** What a paste or a drop brings: its files, else its text as a block of cells. Nothing where it brings neither. */
export function sourcesOf(data: DataTransfer | null, language: Language): readonly Source[] {
  const files = [...(data?.files ?? [])];
  if (files.length > 0) return files;
  const text = data?.getData('text/plain') ?? '';
  const page = data?.getData('text/html') ?? '';
  // Sheets give both; a table copied from a page may come without tabs, and only its markup says what the cells are.
  const block = /\t/.test(text) || !/<table\b/i.test(page) ? text : page;
  return block.trim() === '' ? [] : [{ name: say.importPasted(language), text: block }];
}
