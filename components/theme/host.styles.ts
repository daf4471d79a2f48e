import { css } from 'lit';

/**
 * What every element starts from: its host is a block with layout only; looks sit on the inner `.base`, which carries `lang`.
 */
export const host = css`
  :host { display: block; min-inline-size: 0; }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  .base {
    background: var(--surface); color: var(--ink); font-size: var(--t-body); line-height: 1.45; text-align: start;
    font-variant-numeric: tabular-nums lining-nums; -webkit-font-smoothing: antialiased;
  }
  h2, h3, h4, p, ul, ol, dl, dt, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  h2, h3, h4 { font-size: inherit; font-weight: 600; }
  b, strong { font-weight: 600; }
  a { color: var(--accent); text-underline-offset: 2px; text-decoration-thickness: 1px; }
  button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
  svg { display: block; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .icon { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .icon.small { inline-size: 12px; block-size: 12px; stroke-width: 1.75; }
  .icon .filled { fill: currentColor; stroke: none; }
  .unit { font-size: 0.82em; color: var(--ink-3); font-weight: 400; margin-inline-start: 0.15em; }
  .label { font-size: var(--t-label); color: var(--ink-3); font-weight: 400; }
  .dim { color: var(--ink-3); }
  .grow { flex: 1; min-inline-size: 0; }
  .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { transition: none !important; animation: none !important; }
  }
`;
