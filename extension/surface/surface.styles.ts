import { css } from 'lit';

export default css`
  :host { block-size: 100%; }
  .base { block-size: 100%; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; }
  .notice { padding: var(--s-4) var(--s-5); background: var(--behind-wash); color: var(--ink); }
  .ask { display: grid; gap: var(--s-4); justify-items: start; padding: var(--s-5); border-block-start: 1px solid var(--line); }
  .figures { overflow: auto; }
  .tools:not(:has(button)) { display: none; }
  .tools { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--s-3); padding: var(--s-4) var(--s-5); }
`;
