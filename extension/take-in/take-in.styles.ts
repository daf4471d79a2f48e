import { css } from 'lit';

export default css`
  .base { border-block-start: 1px solid var(--line); background: var(--raised); padding: var(--s-4) var(--s-5); display: grid; gap: var(--s-3); }
  .line { display: flex; align-items: center; gap: var(--s-4); flex-wrap: wrap; }
  .line > .button:first-of-type { margin-inline-start: auto; }
  .mark { color: var(--accent); }
  .coverage { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--s-4); font-size: var(--t-small); color: var(--ink-2); }
  .ticks { inline-size: 72px; block-size: 8px; background: repeating-linear-gradient(90deg, var(--line-2) 0 1.4px, transparent 1.4px 3px); }
  .ticks i { display: block; block-size: 100%; background: repeating-linear-gradient(90deg, var(--accent) 0 1.4px, transparent 1.4px 3px); }
  .note { font-size: var(--t-small); color: var(--ink-2); }
  form { display: grid; gap: var(--s-4); max-block-size: 46vh; overflow: auto; }
  fieldset { display: grid; gap: var(--s-2); min-inline-size: 0; }
  legend, .asked { font-weight: 600; padding: 0; margin-block-end: var(--s-2); }
  label.state { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: var(--s-4); }
  label.state > span { overflow-wrap: anywhere; }
  select { min-block-size: var(--control); border: 1px solid var(--edge); border-radius: var(--r-2); background: var(--surface); max-inline-size: 100%; }
  .changes { max-block-size: 40vh; overflow: auto; font-size: var(--t-small); }
  .changes li { display: grid; grid-template-columns: 1fr auto; gap: 0 var(--s-4); padding: var(--s-2) 0; border-block-end: 1px solid var(--line); }
  .changes li > span { overflow-wrap: anywhere; }
  .failed { color: var(--bad); }
`;
