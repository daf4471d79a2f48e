import { html, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

export interface ReplaceAnswers {
  readonly keep: () => void;
  readonly takeOut: () => void;
  readonly replace: () => void;
}

/** A file holds another workspace: what is here goes only when the person says so, and can be taken out first. */
export function replaceDialog(name: string, language: Language, answers: ReplaceAnswers): TemplateResult {
  return html`<dialog class="ask" aria-label=${say.plannerReplace(language)} @close=${answers.keep}>
    <p>${say.plannerReplaceAsk(language, name)}</p>
    <form method="dialog" class="row">
      <button class="button" autofocus>${say.settingsCancel(language)}</button>
      <button type="button" class="button" @click=${answers.takeOut}>${say.settingsExport(language)}</button>
      <button class="button danger" @click=${answers.replace}>${say.plannerReplace(language)}</button>
    </form>
  </dialog>`;
}
