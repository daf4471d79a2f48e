import { css } from 'lit';

export default css`
  :host { block-size: 100%; }
  .base { block-size: 100%; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; }
  .notice { display: grid; gap: var(--s-3); justify-items: start; padding: var(--s-4) var(--s-5); background: var(--behind-wash); color: var(--ink); }
  .ask { display: grid; gap: var(--s-4); justify-items: start; padding: var(--s-5); border-block-start: 1px solid var(--line); }
  .figures { overflow: auto; }
  .tools:not(:has(button)) { display: none; }
  .tools { display: flex; justify-content: flex-end; gap: var(--s-3); padding: 6px; }
  /* What is over goes between the figures and what is saved, not below both. */
  pace-quota-panel { block-size: 100%; }
`;
