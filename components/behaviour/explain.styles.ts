import { css } from 'lit';

export const explained = css`
  .why {
    background: none; border: 0; padding: 0; margin: 0; text-align: inherit; cursor: help; border-radius: var(--r-1);
    text-decoration: underline dotted var(--edge); text-underline-offset: 4px; text-decoration-thickness: 1px;
  }
  .why:hover, .why[aria-expanded='true'] { text-decoration-color: var(--accent); color: var(--ink); }
  .explanation {
    position: fixed; inset: auto; margin: 0; padding: 10px 12px; inline-size: max-content; max-inline-size: min(336px, calc(100vw - 16px));
    overflow: auto; overscroll-behavior: contain; border: 1px solid var(--line-2); border-radius: var(--r-3); background: var(--raised);
    color: var(--ink); box-shadow: var(--shadow); font-size: var(--t-small); line-height: 1.45; text-align: start;
  }
  .explanation:focus-visible { outline-offset: -2px; }
  .explanation h3 { font-size: var(--t-body); }
  .explanation dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin-block: 6px; }
  .explanation dt { color: var(--ink-3); }
  .explanation p + p { margin-block-start: 4px; }
`;
