import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { figure, listed } from './import-words.ts';
import type { ImportCounts } from './taking.ts';

/** An import that was taken in: an act with a name, which can be taken back. */
export interface PastImport {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by?: string;
  readonly files: readonly { readonly name: string }[];
  readonly counts: ImportCounts & { readonly rejected: number };
  readonly undone?: true;
}

const SHOWN = 5;

/** What was imported so far, newest first. */
export function pastImports(
  { imports, all, busy }: { readonly imports: readonly PastImport[]; readonly all: boolean; readonly busy: boolean },
  nameOf: (member: string) => string | undefined,
  language: Language,
  on: { readonly undo: (one: PastImport) => void; readonly all: () => void },
): TemplateResult | typeof nothing {
  if (imports.length === 0) return nothing;
  const shown = all ? imports : imports.slice(0, SHOWN);
  return html`<section class="part past"><h3>${say.importPast(language)}</h3>
    <ul>${shown.map((one) => {
      const { at, by, counts, undone } = one;
      const words = say.importPastCounts(
        language,
        figure(counts.added, language),
        figure(counts.changed, language),
        figure(counts.unchanged, language),
      );
      return html`<li class=${undone ? 'undone' : ''}>
        <time datetime=${new Date(at).toISOString()}>${dayWords(at, language)}</time>
        <span class="names">${namesOf(one, language)}</span>
        <span class="dim">${by === undefined ? nothing : nameOf(by)}</span>
        <span class="dim">${words}${counts.rejected > 0 ? html`, ${say.importRejectedRows(language, figure(counts.rejected, language))}` : nothing}</span>
        ${
          undone
            ? html`<span class="dim">${say.importPastUndone(language)}</span>`
            : html`<button type="button" class="button quiet small" data-act="undo-past" ?disabled=${busy} aria-label=${say.importPastUndoOf(language, namesOf(one, language))}
              @click=${() => on.undo(one)}>${say.importUndo(language)}</button>`
        }</li>`;
    })}</ul>
    ${imports.length > shown.length ? html`<button type="button" class="button small" @click=${on.all}>${say.importPastAll(language, figure(imports.length, language))}</button>` : nothing}
  </section>`;
}

/** Asks before an import is taken back that is not the last act. */
export function undoDialog(
  one: PastImport,
  language: Language,
  on: { readonly close: () => void; readonly undo: () => void },
): TemplateResult {
  const words = say.importPastAsk(language, namesOf(one, language), dayWords(one.at, language));
  return html`<dialog aria-label=${words} @close=${on.close}>
    <p><b>${words}</b></p><p>${say.importPastAskHelp(language)}</p>
    <form method="dialog" class="row">
      <button class="button" autofocus>${say.settingsCancel(language)}</button>
      <button class="button danger" data-act="undo-do" @click=${on.undo}>${say.importPastDo(language)}</button>
    </form>
  </dialog>`;
}

function namesOf({ files }: PastImport, language: Language): string {
  return listed(
    files.map(({ name }) => name),
    language,
    'conjunction',
  );
}

function dayWords(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
