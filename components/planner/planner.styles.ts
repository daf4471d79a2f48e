import { css } from 'lit';

export default css`
  :host { block-size: 100%; }
  .base { display: flex; flex-direction: column; block-size: 100%; background: var(--canvas); }
  .bar {
    display: flex; align-items: center; gap: 0 var(--s-4); min-block-size: 44px; padding: 0 var(--s-5); flex: none; flex-wrap: wrap;
    background: var(--surface); border-block-end: 1px solid var(--line-2);
  }
  .brand { display: flex; align-items: center; gap: var(--s-4); font-weight: 600; min-inline-size: 0; max-inline-size: 32ch; }
  .brand .icon { color: var(--accent); }
  nav { display: flex; align-self: stretch; border-inline-start: 1px solid var(--line); padding-inline-start: var(--s-4); }
  nav a {
    display: flex; align-items: center; min-block-size: 44px; padding: 0 var(--s-4); border-block: 2px solid transparent;
    color: var(--ink-2); text-decoration: none; white-space: nowrap;
  }
  nav a:hover { color: var(--ink); }
  nav a[aria-current] { color: var(--ink); font-weight: 600; border-block-end-color: var(--accent); }
  nav a:focus-visible { outline-offset: -4px; }
  .saving { display: flex; align-items: center; flex-wrap: wrap; gap: var(--s-2) var(--s-4); font-size: var(--t-small); min-inline-size: 0; }
  .choices { display: flex; align-items: center; margin-inline-end: calc(-1 * var(--s-4)); }
  .quiet { position: relative; display: inline-flex; align-items: center; min-inline-size: 0; color: var(--ink-2); }
  .quiet select {
    appearance: none; field-sizing: content; min-block-size: var(--control); max-inline-size: 20ch; padding-inline: var(--s-4) 22px;
    border: 1px solid transparent; border-radius: var(--r-2); background: transparent; color: inherit; text-overflow: ellipsis;
  }
  .quiet select:hover { background: var(--sunken); color: var(--ink); }
  .quiet .icon { position: absolute; inset-inline-end: 6px; pointer-events: none; }
  .quiet option, .quiet optgroup { background: var(--raised); color: var(--ink); }
  .quiet select[name='whose'] { color: var(--ink); }
  .quiet:has([name='whose']) { border-inline-start: 1px solid var(--line); padding-inline-start: var(--s-4); }
  .note {
    display: flex; align-items: center; gap: var(--s-2) var(--s-5); padding: var(--s-3) var(--s-5); flex: none;
    background: var(--wash); border-block-end: 1px solid var(--line); font-size: var(--t-small); color: var(--ink-2);
  }
  .note[hidden] { display: none; }
  .note.wrong { background: var(--bad-wash); color: var(--bad); }
  .sample { padding-block: var(--s-2); }
  .sample .help { flex: 1; }
  main, .targets { flex: 1; min-inline-size: 0; min-block-size: 0; display: flex; }
  /* What is placed for screen readers only scrolls with the list instead of making the document longer. */
  .targets, .page { position: relative; }
  .page { flex: 1; min-inline-size: 0; overflow: auto; }
  .targets pace-target-board { flex: 1; }
  aside { inline-size: 360px; flex: none; overflow: auto; background: var(--surface); border-inline-start: 1px solid var(--line-2); }
  .column { max-inline-size: 860px; margin-inline: auto; padding: var(--s-6) 0 var(--s-8); }
  .row { display: flex; flex-wrap: wrap; gap: var(--s-4); }
  a.button { text-decoration: none; }
  table { border-collapse: collapse; inline-size: 100%; }
  th { text-align: start; font-weight: 400; font-size: var(--t-label); color: var(--ink-3); }
  th, td { padding: var(--s-3) var(--s-5) var(--s-3) 0; border-block-end: 1px solid var(--line); }
  th.number, td.number { text-align: end; }
  .scroll { overflow: auto; max-block-size: 60vh; }
  dialog {
    border: 1px solid var(--line-2); border-radius: var(--r-3); background: var(--raised); color: var(--ink); box-shadow: var(--shadow);
    padding: var(--s-6); max-inline-size: min(64ch, 92vw);
  }
  dialog.ask { max-inline-size: min(48ch, 92vw); }
  dialog::backdrop { background: var(--shade); }
  dialog h3 { margin-block-end: var(--s-5); }
  dialog .row { justify-content: end; margin-block-start: var(--s-6); }
  @media (max-width: 1180px) {
    .targets { flex-direction: column; overflow: auto; }
    .targets pace-target-board { flex: none; block-size: max(70%, 420px); }
    aside { inline-size: auto; overflow: visible; border-inline-start: 0; border-block-start: 1px solid var(--line-2); }
  }
  @media (max-width: 620px) {
    .brand { flex: 1; min-block-size: 44px; }
    .grow, .saving time { display: none; }
    nav { order: 3; inline-size: 100%; border: 0; padding: 0; margin-inline-start: calc(-1 * var(--s-4)); }
    .quiet:has([name='whose']) { order: 4; border: 0; position: absolute; inset-inline-end: var(--s-4); inset-block-start: 52px; }
    .bar { position: relative; }
    .quiet select { max-inline-size: 12ch; min-block-size: 36px; }
    .targets pace-target-board { block-size: auto; }
    .sample { flex-wrap: wrap; }
    .sample .help { order: 3; flex-basis: 100%; }
    .sample b { flex: 1; }
  }
  @media (forced-colors: active) { .quiet select { border-color: ButtonText; } }
`;
