import { css } from 'lit';

export default css`
  :host { block-size: 100%; }
  .base { display: flex; flex-direction: column; min-block-size: 100%; block-size: 100%; background: var(--canvas); }
  .bar {
    display: flex; align-items: center; gap: var(--s-2); min-block-size: 44px; padding: 0 var(--s-5);
    background: var(--surface); border-block-end: 1px solid var(--line); flex: none; flex-wrap: wrap;
  }
  .brand { display: flex; align-items: center; gap: var(--s-4); font-weight: 600; padding-inline-end: var(--s-5); white-space: nowrap; min-inline-size: 0; }
  .brand .icon { color: var(--accent); }
  nav { display: flex; align-self: stretch; gap: 2px; overflow-x: auto; }
  nav button {
    border: 0; border-block: 2px solid transparent; background: none; color: var(--ink-2); padding: 0 var(--s-4);
    min-block-size: 44px; white-space: nowrap; cursor: default;
  }
  nav button[aria-current] { color: var(--ink); font-weight: 600; border-block-end-color: var(--accent); }
  nav button:focus-visible { outline-offset: -4px; }
  .choices { display: flex; align-items: center; gap: var(--s-4); padding-block: var(--s-2); }
  .note {
    display: flex; align-items: center; gap: var(--s-5); flex-wrap: wrap; padding: var(--s-3) var(--s-5); flex: none;
    background: var(--wash); border-block-end: 1px solid var(--line); font-size: var(--t-small); color: var(--ink-2);
  }
  .note.warning { background: var(--bad-wash); color: var(--bad); }
  main { flex: 1; min-block-size: 0; display: flex; min-inline-size: 0; }
  main > .page { flex: 1; min-inline-size: 0; min-block-size: 0; overflow: auto; }
  .targets { display: flex; flex-direction: column; }
  .targets pace-target-board { flex: 1; min-block-size: 320px; }
  aside { inline-size: 360px; flex: none; overflow: auto; background: var(--surface); border-inline-start: 1px solid var(--line-2); }
  .tools { display: flex; align-items: center; flex-wrap: wrap; gap: var(--s-4); padding: var(--s-4) var(--s-5); background: var(--surface); border-block-end: 1px solid var(--line); }
  label.field { display: inline-flex; align-items: center; gap: var(--s-3); font-size: var(--t-small); color: var(--ink-2); }
  select, input {
    min-block-size: var(--control); padding: 0 var(--s-4); border: 1px solid var(--edge); border-radius: var(--r-2);
    background: var(--surface); color: var(--ink); max-inline-size: 100%;
  }
  .column { max-inline-size: 860px; margin-inline: auto; padding: var(--s-6) var(--s-5) var(--s-8); display: grid; gap: var(--s-7); }
  .column section { display: grid; gap: var(--s-4); border-block-start: 1px solid var(--line-2); padding-block-start: var(--s-5); }
  .column h3 { font-size: var(--t-lead); }
  .column p { color: var(--ink-2); max-inline-size: 68ch; }
  .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); gap: var(--s-5); }
  .grid label { display: grid; gap: var(--s-2); font-size: var(--t-small); color: var(--ink-2); }
  .row { display: flex; flex-wrap: wrap; align-items: end; gap: var(--s-4); }
  .row label { display: grid; gap: var(--s-2); font-size: var(--t-small); color: var(--ink-2); }
  table { border-collapse: collapse; inline-size: 100%; }
  th { text-align: start; font-weight: 400; font-size: var(--t-label); color: var(--ink-3); }
  th, td { padding: var(--s-2) var(--s-4) var(--s-2) 0; border-block-end: 1px solid var(--line); }
  .scroll { overflow-x: auto; }
  dialog { border: 1px solid var(--line-2); border-radius: var(--r-3); background: var(--raised); color: var(--ink); box-shadow: var(--shadow); padding: var(--s-6); max-inline-size: min(44ch, 92vw); }
  .number { text-align: end; }
  dialog .row { justify-content: end; margin-block-start: var(--s-6); }
  @media (max-width: 1180px) {
    main.with-panel { flex-direction: column; overflow: auto; }
    main.with-panel > .page { flex: none; overflow: visible; }
    aside { inline-size: auto; border-inline-start: 0; border-block-start: 1px solid var(--line-2); }
    .targets pace-target-board { min-block-size: min(70vh, 640px); }
  }
  @media (max-width: 520px) {
    .bar { padding: 0 var(--s-4); }
    nav { order: 3; inline-size: 100%; }
    .choices { flex-wrap: wrap; }
    select, input { min-block-size: 36px; }
  }
`;
