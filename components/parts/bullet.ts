import { css, html, nothing, svg, type TemplateResult } from 'lit';

/**
 * A bar of `actual` against `target` with a tick where `due` stands, all in one unit. Beyond the target the scale grows and the target
 * gets an end mark: nothing is clamped. What is missing to date is drawn in the colour of *behind*. The figures stand beside it, so it is silent.
 */
export function bullet(actual: number, target: number, due?: number): TemplateResult {
  const scale = Math.max(actual, target, due ?? 0) || 1;
  const at = (value: number): string => `${(Math.max(value, 0) / scale) * 100}%`;
  const missing = due !== undefined && due > actual ? due - Math.max(actual, 0) : 0;
  return html`<svg class="bullet" width="100%" height="12" aria-hidden="true">
    <rect class="scale" y="3" width="100%" height="6" />
    <rect class="actual" y="3" width=${at(actual)} height="6" />
    ${missing > 0 ? svg`<rect class="missing" x=${at(actual)} y="3" width=${at(missing)} height="6" />` : nothing}
    ${scale > target ? svg`<line class="goal" x1=${at(target)} x2=${at(target)} y1="1" y2="11" />` : nothing}
    ${due !== undefined ? svg`<line class="due" x1=${at(due)} x2=${at(due)} y1="0" y2="12" />` : nothing}
  </svg>`;
}

export const bulletStyles = css`
  .bullet { overflow: visible; }
  .bullet .scale { fill: var(--sunken); }
  .bullet .actual { fill: var(--ink); }
  .bullet .missing { fill: var(--behind-mark); opacity: 0.45; }
  .bullet .goal { stroke: var(--surface); stroke-width: 2; }
  .bullet .due { stroke: var(--accent); stroke-width: 2; }
`;
