import { html, type TemplateResult } from 'lit';

export const undoIcon = (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 2.5 2.5 6 6 9.5M2.5 6h7a4 4 0 0 1 0 8H8" /></svg>`;

export const redoIcon = (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 2.5 13.5 6 10 9.5M13.5 6h-7a4 4 0 0 0 0 8H8" /></svg>`;

export const lockIcon = (): TemplateResult =>
  html`<svg class="icon small" viewBox="0 0 16 16" aria-hidden="true"><rect x="3.5" y="7" width="9" height="6.5" rx="1" /><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" /></svg>`;
