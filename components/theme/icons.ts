import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** A drawing on a 16 × 16 field, line weight from the styles. Silent for screen readers: the word stands beside it. */
const icon = (drawing: SVGTemplateResult, small = false): TemplateResult =>
  html`<svg class=${small ? 'icon small' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`;

/** The brand mark: a curve to its plan, and where we are on it. */
export const mark = (): TemplateResult =>
  icon(
    svg`<path d="M2.5 13.5c4.5 0 7-2.5 11-11"/><path d="M2.5 13.5h11" stroke-opacity=".35"/><circle class="filled" cx="8.3" cy="9.6" r="2"/>`,
  );
export const chevronDown = (): TemplateResult => icon(svg`<path d="m4 6 4 4 4-4"/>`, true);
export const openOutside = (): TemplateResult => icon(svg`<path d="M9.5 2.5h4v4M13.5 2.5 8 8M6.5 3.5h-4v10h10v-4"/>`);
/** To the other side. */
export const twoWays = (): TemplateResult =>
  icon(svg`<path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13"/>`);
/** A panel at the side of a page. */
export const besidePage = (): TemplateResult => icon(svg`<path d="M2.5 3h11v10h-11zM9.5 3v10"/>`);
export const cross = (): TemplateResult => icon(svg`<path d="m4 4 8 8m0-8-8 8"/>`);
export const check = (): TemplateResult => icon(svg`<path d="m3 8.5 3.5 3.5L13 4.5"/>`, true);
/** Going round: something is being done. */
export const round = (): TemplateResult =>
  icon(svg`<path d="M13 6A5.3 5.3 0 0 0 3.4 5.4M3 10a5.3 5.3 0 0 0 9.6.6M3 2.6v3h3M13 13.4v-3h-3"/>`, true);
export const disk = (): TemplateResult =>
  icon(svg`<path d="M2.5 2.5h8.6l2.4 2.4v8.6h-11z"/><path d="M5 2.5v3.6h5V2.5M4.8 13.5V9h6.4v4.5"/>`, true);
/** Behind. */
export const triangleDown = (): TemplateResult => icon(svg`<path class="filled" d="M2.5 4.5h11L8 12.5z"/>`, true);
/** Ahead. */
export const triangleUp = (): TemplateResult => icon(svg`<path class="filled" d="M2.5 11.5h11L8 3.5z"/>`, true);
/** Cannot work, failed. */
export const octagon = (): TemplateResult =>
  icon(svg`<path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM5.8 5.8l4.4 4.4m0-4.4-4.4 4.4"/>`, true);
