import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type Heat, heatMark } from './board-cell.ts';
import { lockIcon } from './board-icons.ts';

const STEPS: readonly (readonly [Heat, string])[] = [
  [1, '< 75%'],
  [2, '75–95'],
  [3, '95–105'],
  [4, '105–125'],
  [5, '> 125%'],
];

/** What the marks of the grid mean, and its keys. */
export function boardLegend(language: Language, readonly: boolean): TemplateResult {
  return html`<div class="legend">
    ${STEPS.map(([heat, range]) => html`<span class="key"><i class="heat-${heat}">${heatMark(heat)}</i>${range}</span>`)}
    <span class="key">${say.boardLegendBar(language)}</span>
    <span class="grow"></span>
    <span class="key">${lockIcon()}${say.boardLegendLocked(language)}</span>
    <span class="key"><i class="dashed"></i>${say.boardLegendProposals(language)}</span>
    <span class="key"><i class="noted"></i>${say.boardLegendNote(language)}</span>
    ${
      readonly
        ? nothing
        : html`<span class="key"><kbd>F2</kbd>${say.boardKeyEdit(language)} <kbd>Del</kbd>${say.boardKeyClear(language)} <kbd>Ctrl Z</kbd>${say.boardKeyUndo(language)}</span>`
    }
  </div>`;
}
