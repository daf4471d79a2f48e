import { css } from 'lit';

export default css`
  .base { display: grid; gap: var(--s-7); max-inline-size: 860px; margin-inline: auto; padding: var(--s-6) var(--s-5) var(--s-8); background: transparent; }
  section { display: grid; gap: var(--s-4); border-block-start: 1px solid var(--line-2); padding-block-start: var(--s-5); }
  section:first-child { border-block-start: 0; }
  h3 { font-size: var(--t-lead); }
  p { color: var(--ink-2); max-inline-size: 68ch; }
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: var(--s-5); }
  .field { display: grid; gap: var(--s-2); align-content: start; }
  .field p { font-size: var(--t-small); }
  .fields label { align-content: start; grid-template-columns: minmax(0, 1fr); }
  .row { display: flex; flex-wrap: wrap; align-items: end; gap: var(--s-4); }
  label { display: grid; gap: var(--s-2); font-size: var(--t-small); color: var(--ink-2); }
  select, input {
    min-block-size: var(--control); padding: 0 var(--s-4); border: 1px solid var(--edge); border-radius: var(--r-2);
    background: var(--surface); color: var(--ink); max-inline-size: 100%; font-size: var(--t-body);
  }
  .scroll { overflow-x: auto; background: var(--surface); border-block: 1px solid var(--line); }
  table { border-collapse: collapse; inline-size: 100%; }
  th { text-align: start; font-weight: 400; font-size: var(--t-label); color: var(--ink-3); }
  th { padding: var(--s-3) var(--s-4); border-block-end: 1px solid var(--line-2); }
  td { padding: 0; }
  td + td { padding-inline-start: var(--s-4); }
  td input, td select { inline-size: 100%; border-color: transparent; border-block-end-color: var(--edge); border-radius: 0; background: transparent; }
  .pick { display: none; }
  td select { min-inline-size: 96px; }
  td.remove { inline-size: var(--control); }
  .units { max-inline-size: 420px; }
  dialog, [popover] {
    border: 1px solid var(--line-2); border-radius: var(--r-3); background: var(--raised); color: var(--ink); box-shadow: var(--shadow);
    padding: var(--s-6); max-inline-size: min(44ch, 92vw);
  }
  dialog::backdrop { background: var(--shade); }
  [popover] p { margin-block-end: var(--s-5); white-space: normal; }
  dialog .row { justify-content: end; margin-block-start: var(--s-6); }
  @media (max-width: 520px) { select, input, .button { min-block-size: 36px; } }
`;
