import { css, html, type TemplateResult } from 'lit';

/** `behind` and `bad` are statuses, `on` what the plan or a selection says; without a kind it is only a label. */
export type ChipKind = 'behind' | 'bad' | 'on' | 'plain';

/** A status: glyph and word, then colour. */
export function chip(kind: ChipKind, glyph: TemplateResult | undefined, words: unknown): TemplateResult {
  return html`<span class="chip ${kind}">${glyph}<span>${words}</span></span>`;
}

export const chipStyles = css`
  .chip {
    display: inline-flex; align-items: center; gap: var(--s-2); min-block-size: 18px; padding: 0 5px; border: 1px solid var(--line-2);
    border-radius: var(--r-1); font-size: var(--t-label); line-height: 1.1; white-space: nowrap; color: var(--ink-2); background: var(--surface);
  }
  .chip.behind { color: var(--behind); background: var(--behind-wash); border-color: transparent; }
  .chip.bad { color: var(--bad); background: var(--bad-wash); border-color: transparent; }
  .chip.on { color: var(--accent); background: var(--wash); border-color: transparent; }
  @media (forced-colors: active) { .chip { border-color: CanvasText; } }
`;
