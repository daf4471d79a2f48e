import { html, svg, type TemplateResult } from 'lit';
import type { PanelData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

const MOST = 36;

/** A tick for each deal of the page, filled for those read; when there are too many, a tick for a share of them. */
export function coverageTicks(coverage: NonNullable<PanelData['coverage']>, language: Language): TemplateResult {
  const { read, of, source } = coverage;
  const figure = (count: number): string => new Intl.NumberFormat(language).format(count);
  if (of === undefined) return html`<span class="read">${say.panelRead(language, figure(read), source)}</span>`;
  const ticks = Math.min(of, MOST);
  const got = of > 0 ? Math.floor((read / of) * ticks) : 0;
  return html`<span class="read">
    <svg class="ticks" width=${ticks * 2} height="9" aria-hidden="true">
      ${Array.from({ length: ticks }, (_, index) => svg`<rect class=${index < got ? 'got' : 'not'} x=${index * 2} width="1.2" height="9" />`)}
    </svg>
    <span title=${say.panelReadSource(language, figure(read), figure(of), source)}>${say.panelReadOf(language, figure(read), figure(of))}</span>
  </span>`;
}
