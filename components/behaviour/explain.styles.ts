import { css } from 'lit';

/** For the triggers of `ExplainController`. */
export const explained = css`
  .why {
    background: none; border: 0; padding: 0; margin: 0; text-align: inherit; cursor: help; border-radius: var(--r-1);
    text-decoration: underline dotted var(--edge); text-underline-offset: 4px; text-decoration-thickness: 1px;
  }
  .why:hover, .why[aria-expanded='true'] { text-decoration-color: var(--accent); color: var(--ink); }
`;
