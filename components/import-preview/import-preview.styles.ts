import { css } from 'lit';

export const styles = css`
  :host { container-type: inline-size; }
  .base { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-6); padding: var(--s-6); background: transparent; }
  .drop {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4) var(--s-5); padding: var(--s-6); border: 1px dashed var(--edge);
    border-radius: var(--r-3); background: var(--surface);
  }
  .drop.over { border-color: var(--accent); border-style: solid; background: var(--wash); }
  .drop h3 { font-size: var(--t-lead); }
  .drop p { flex: 1 1 260px; color: var(--ink-2); max-inline-size: 68ch; }
  .drop details { flex-basis: 100%; }
  .paste { display: grid; gap: var(--s-3); justify-items: start; padding-block-start: var(--s-4); }
  textarea { inline-size: 100%; min-block-size: 88px; padding: var(--s-3) var(--s-4); border: 1px solid var(--edge); border-radius: var(--r-2); background: var(--surface); font-family: var(--mono); font-size: var(--t-small); resize: vertical; }

  .working { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4); }
  progress { flex: 1 1 160px; block-size: 6px; accent-color: var(--accent); }

  .file { border-block-start: 1px solid var(--line-2); padding-block-start: var(--s-4); display: grid; gap: var(--s-4); min-inline-size: 0; }
  .file > header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-3) var(--s-4); min-inline-size: 0; }
  .file h3 { max-inline-size: 100%; overflow-wrap: anywhere; }
  .failed { display: grid; gap: var(--s-2); color: var(--ink-2); }
  .failed h3 { display: flex; align-items: center; gap: var(--s-3); color: var(--bad); }
  .input { block-size: var(--control); padding: 0 6px; border: 1px solid var(--edge); border-radius: var(--r-2); background: var(--surface); min-inline-size: 0; max-inline-size: 100%; }
  .settings { display: flex; flex-wrap: wrap; gap: var(--s-4) var(--s-6); }
  .settings label, .setting { display: inline-flex; flex-wrap: wrap; align-items: center; gap: var(--s-3); font-size: var(--t-small); color: var(--ink-2); }
  .asks { border-color: var(--behind-mark); box-shadow: inset 3px 0 var(--behind-mark); }

  summary { padding: var(--s-2) 0; cursor: default; max-inline-size: 100%; }
  summary .dim { margin-inline-start: var(--s-3); font-size: var(--t-small); }
  .scroll { overflow-x: auto; max-block-size: 420px; overflow-y: auto; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { padding: 3px var(--s-5) 3px 0; border-block-end: 1px solid var(--line); text-align: start; font-weight: 400; vertical-align: middle; }
  thead th { font-size: var(--t-label); color: var(--ink-3); white-space: nowrap; }
  .columns table { inline-size: 100%; }
  .columns tbody th { overflow-wrap: anywhere; min-inline-size: 90px; }
  .columns .used th { font-weight: 600; }
  .pick { display: inline-flex; align-items: center; gap: var(--s-3); }
  .samples { font-size: var(--t-small); max-inline-size: 360px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }

  .stages { display: grid; gap: var(--s-2); max-inline-size: 560px; }
  .stages li { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2) var(--s-5); padding: 2px 0; border-block-end: 1px solid var(--line); }
  .stages li > span:first-child { flex: 1 1 160px; overflow-wrap: anywhere; }
  .part { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-3); min-inline-size: 0; }
  .part > h3, caption { font-size: var(--t-lead); font-weight: 600; text-align: start; }
  .figures { display: flex; flex-wrap: wrap; gap: var(--s-6) var(--s-8); align-items: start; }
  .counts :is(td, thead th:not(:first-child)) { text-align: end; min-inline-size: 64px; }
  .counts tbody td { font-weight: 600; }
  .totals caption { font-size: var(--t-label); font-weight: 400; color: var(--ink-3); }
  .totals tbody td { font-weight: 400; }
  .rejected summary { color: var(--behind); font-weight: 600; }
  .number { text-align: end; }
  .why { overflow-wrap: anywhere; }
  .changes li { padding: 3px 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
  .change { display: inline-block; margin-inline-end: var(--s-5); }
  del { color: var(--ink-3); }
  ins { text-decoration: none; }
  .first { flex-basis: 100%; color: var(--ink-2); }
  .first ul { list-style: disc; padding-inline-start: 1.4em; }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4); padding-block: var(--s-4); border-block-start: 1px solid var(--line-2); }

  @container (max-width: 480px) {
    .base { padding: var(--s-5); gap: var(--s-5); }
    .samples { display: none; }
    .figures { gap: var(--s-5); }
  }
  @media (forced-colors: active) { .drop.over { outline: 2px solid Highlight; } .asks { outline: 2px solid Mark; } }
`;
