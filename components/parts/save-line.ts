import { css, html, nothing, type TemplateResult } from 'lit';
import { check, disk, round } from '#components/theme/icons.ts';
import type { SaveFailure, SaveState } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { clock } from './clock.ts';

const REASONS: Record<SaveFailure, (language: Language) => string> = {
  quota: say.notSavedQuota,
  blocked: say.notSavedBlocked,
  closed: say.notSavedClosed,
  deleted: say.notSavedDeleted,
  unavailable: say.notSavedUnavailable,
  'newer-version': say.notSavedNewerVersion,
  unknown: say.notSavedUnknown,
};

/** Why something is not saved, and what to do. */
export function failureWords(reason: SaveFailure, language: Language): string {
  return REASONS[reason](language);
}

/** Which of *saved · saving · not saved* holds; not saved says why and offers the way out (`onExport` fires `pace-export-request`). */
export function saveLine(state: SaveState, language: Language, onExport: () => void): TemplateResult {
  const failed = state.state === 'notSaved';
  return html`<span class="save ${failed ? 'failed' : ''}" role="status">
      ${failed ? disk() : state.state === 'saving' ? round() : check()}
      <span>${failed ? say.notSavedBecause(language, failureWords(state.reason, language)) : (state.state === 'saving' ? say.saving : say.saved)(language)}</span>
    </span>
    ${failed ? html`<button type="button" class="button small" @click=${onExport}>${say.exportFile(language)}</button>` : nothing}
    ${
      state.state === 'saved' && state.at
        ? html`<time class="dim" datetime=${new Date(state.at).toISOString()}>${clock(state.at, language)}</time>`
        : nothing
    }`;
}

/** The way out: the answer is a file with everything in it. */
export function requestExport(element: Element): void {
  element.dispatchEvent(new CustomEvent('pace-export-request', { bubbles: true, composed: true }));
}

export const saveLineStyles = css`
  .save { display: inline-flex; align-items: center; gap: 5px; font-size: var(--t-small); color: var(--ink-2); }
  .save.failed { color: var(--bad); font-weight: 600; }
`;
