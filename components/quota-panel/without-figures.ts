import { html, type TemplateResult } from 'lit';
import { emptyState, errorState, stateStyles } from '#components/parts/state.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** No target: what was won nevertheless (as written; empty when nothing), and the one action to take. */
export function noTarget(won: string, language: Language, onSetTarget: () => void): TemplateResult {
  const words = `${won && say.panelWonSoFar(language, won)}${say.panelNoTargetDo(language)}`;
  return emptyState(
    say.panelNoTarget(language),
    words,
    html`<button type="button" class="button primary" @click=${onSetTarget}>${say.panelSetTarget(language)}</button>`,
  );
}

/** Neither data nor a workspace: for whoever put the panel on the page. */
export function nothing(language: Language): TemplateResult {
  return emptyState(say.panelNothing(language), say.panelNothingDo(language));
}

/** No figures, and why. */
export function problem(message: string, language: Language): TemplateResult {
  return errorState(say.panelProblem(language), message);
}

/** Data that are no `PanelData`; `detail` is for whoever wrote them. */
export function unreadable(detail: string, language: Language): TemplateResult {
  return errorState(say.dataUnreadable(language), `${say.dataUnreadableDo(language)} (${detail})`);
}

export const styles = stateStyles;
