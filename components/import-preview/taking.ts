import { html, nothing, type TemplateResult } from 'lit';
import { octagon } from '#components/theme/icons.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { figure } from './import-words.ts';

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** How taking in an import stands, as whoever writes it says. */
export type Taking =
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'undoing' }
  | {
      readonly state: 'done';
      readonly import: string;
      readonly counts: ImportCounts;
      readonly refused?: 'currency';
      readonly unsaved?: string;
    }
  /** Nothing of it was stored; `why` says the cause and what to do. */
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'cancelled' }
  /** `kept`: values that stay, since they were changed after the import. */
  | { readonly state: 'undone'; readonly kept: number }
  | { readonly state: 'undoFailed' };

/** While it runs its progress and a way out; then what it did, with its undo and where it shows. */
export function takingLine(
  taking: Taking,
  language: Language,
  on: { readonly cancel: () => void; readonly undo: (id: string) => void; readonly more: () => void },
): TemplateResult {
  switch (taking.state) {
    case 'running':
      return html`<div class="taking"><p class="working"><b id="taking">${say.importTaking(language)}</b>
          <progress aria-labelledby="taking" .value=${taking.share}></progress><span class="share">${percent(taking.share, language)}</span>
          <button type="button" class="button small" data-act="cancel-taking" @click=${on.cancel}>${say.importCancel(language)}</button></p>
        <p class="dim">${say.importTakingHelp(language)}</p></div>`;
    case 'undoing':
      return html`<div class="taking"><p class="working"><b>${say.importUndoing(language)}</b></p></div>`;
    case 'done':
      return html`<div class="taking done">
        <p class="result" tabindex="-1">${countWords(taking.counts, language)}</p>
        ${taking.unsaved ? html`<p class="wrong" role="alert">${taking.unsaved}</p>` : nothing}
        ${taking.refused ? html`<p class="wrong">${say.importRefusedCurrency(language)}</p>` : nothing}
        <p class="row">
          ${hasNew(taking.counts) ? html`<button type="button" class="button" data-act="undo" @click=${() => on.undo(taking.import)}>${say.importUndo(language)}</button>` : nothing}
          <a href="#targets">${say.importShowTargets(language)}</a> <a href="#funnel">${say.importShowFunnel(language)}</a>
          <a href="#data">${say.importShowData(language)}</a>
          <span class="grow"></span><button type="button" class="button" data-act="more" @click=${on.more}>${say.importMoreFiles(language)}</button>
        </p></div>`;
    case 'failed':
      return html`<p class="taking wrong" role="alert">${octagon()}<span>${say.importFailed(language, taking.why)}</span></p>`;
    case 'cancelled':
      return html`<p class="taking result" tabindex="-1">${say.importCancelledTaking(language)}</p>`;
    case 'undone':
      return html`<p class="taking result" tabindex="-1">${
        taking.kept > 0
          ? say.importTakenBackKept(language, figure(taking.kept, language))
          : say.importTakenBack(language)
      }</p>`;
    case 'undoFailed':
      return html`<p class="taking wrong" role="alert">${octagon()}<span>${say.importFailedUndo(language)}</span></p>`;
  }
}

/** What an import did: `4,238 added, 0 changed, 12 as before.` */
function countWords({ added, changed, unchanged }: ImportCounts, language: Language): string {
  if (added + changed === 0) return say.importTakenNothing(language);
  return say.importTaken(language, figure(added, language), figure(changed, language), figure(unchanged, language));
}

export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function hasNew({ added, changed }: ImportCounts): boolean {
  return added + changed > 0;
}
