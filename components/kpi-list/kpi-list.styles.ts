import { css } from 'lit';

export const styles = css`
  :host { container-type: inline-size; }
  h2 { padding: var(--s-4) var(--s-5); }
  h2 .dim { font-weight: 400; margin-inline-start: var(--s-2); }
  dl { display: grid; grid-template-columns: repeat(2, 1fr); border-block: 1px solid var(--line); }
  dl > div { padding: 5px var(--s-5) 7px; border-inline-start: 1px solid var(--line); min-inline-size: 0; }
  dl > div:nth-child(odd) { border-inline-start-color: transparent; }
  dl > div:nth-child(n + 3) { border-block-start: 1px solid var(--line); }
  .value { font-size: var(--t-head); font-weight: 600; line-height: 1.3; overflow-wrap: anywhere; }
  dd.dim { font-size: var(--t-label); }
  @container (min-width: 560px) {
    dl { grid-template-columns: repeat(4, 1fr); }
    dl > div:nth-child(n) { border-block-start: 0; border-inline-start-color: var(--line); }
    dl > div:first-child { border-inline-start-color: transparent; }
  }
`;
