import { css, html, nothing, type TemplateResult } from 'lit';
import { octagon } from '#components/theme/icons.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** Nothing yet: what it is, what to do, and the one action. */
export function emptyState(title: string, words: string, action?: TemplateResult): TemplateResult {
  return html`<div class="state">
    <svg class="promise" viewBox="0 0 240 48" aria-hidden="true"><path d="M0 46H240" class="floor" /><path d="M0 44C60 42 70 22 120 19S200 10 240 3" /></svg>
    <h3>${title}</h3>
    <p>${words}</p>
    ${action ?? nothing}
  </div>`;
}

/** Something is wrong: what, and what to do about it. */
export function errorState(title: string, words: string, action?: TemplateResult): TemplateResult {
  return html`<div class="state failed" role="alert">
    <h3>${octagon()}<span>${title}</span></h3>
    <p>${words}</p>
    ${action ?? nothing}
  </div>`;
}

/** The shape comes first, figures are not guessed. */
export function loadingState(language: Language): TemplateResult {
  return html`<div class="state loading" aria-busy="true">
    <svg viewBox="0 0 240 96" width="100%" height="96" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 4h70v10H0zM0 22h110v24H0zM0 60h240v6H0zM0 84h70v8H0zM85 84h70v8H85zM170 84h70v8h-70z" />
    </svg>
    <p role="status">${say.loading(language)}</p>
  </div>`;
}

export const stateStyles = css`
  .state { display: grid; gap: var(--s-4); justify-items: start; padding: var(--s-6) var(--s-5); }
  .state h3 { display: flex; align-items: center; gap: var(--s-3); }
  .state p { color: var(--ink-2); max-inline-size: 60ch; overflow-wrap: anywhere; }
  .state.failed h3 { color: var(--bad); }
  .state .promise { inline-size: 100%; max-inline-size: 320px; fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 3; }
  .state .floor { stroke: var(--line-2); stroke-dasharray: none; }
  .state.loading svg { fill: var(--sunken); }
  .state.loading p { font-size: var(--t-small); }
`;
