import { css, html, type TemplateResult } from 'lit';

/** One of a few: native radio buttons side by side. `name` groups them and must be unique within the shadow root. */
export function segmented<V extends string>(
  name: string,
  label: string,
  options: readonly { readonly value: V; readonly words: string }[],
  selected: V,
  onChoose: (value: V) => void,
): TemplateResult {
  return html`<fieldset class="segmented" aria-label=${label}>
    ${options.map(
      ({ value, words }) => html`<label>
        <input type="radio" name=${name} class="spoken" .checked=${value === selected} @change=${() => onChoose(value)} /><span>${words}</span>
      </label>`,
    )}
  </fieldset>`;
}

export const segmentedStyles = css`
  .segmented { display: inline-flex; border: 1px solid var(--line-2); border-radius: var(--r-2); min-inline-size: 0; }
  .segmented label { position: relative; display: flex; }
  .segmented label + label { border-inline-start: 1px solid var(--line-2); }
  .segmented span { display: inline-flex; align-items: center; block-size: 26px; padding: 0 9px; font-size: var(--t-small); color: var(--ink-2); }
  .segmented :checked + span { background: var(--wash); color: var(--accent); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }
  .segmented :focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
  @media (forced-colors: active) { .segmented :checked + span { outline: 2px solid Highlight; outline-offset: -2px; } }
`;
