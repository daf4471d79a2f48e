import { css } from 'lit';

export const styles = css`
  :host { container-type: inline-size; }
  .base { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-6); padding: var(--s-6); background: transparent; }
  .drop {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4) var(--s-5); padding: var(--s-5) var(--s-6); border: 1px dashed var(--edge);
    border-radius: var(--r-3); background: var(--surface);
  }
  .drop.over { border-color: var(--accent); border-style: solid; background: var(--wash); }
  .drop h3 { font-size: var(--t-lead); }
  .drop p { flex: 1 1 260px; color: var(--ink-2); max-inline-size: 68ch; }
  .drop details[open] { flex-basis: 100%; }
  .paste { display: grid; gap: var(--s-3); justify-items: start; padding-block-start: var(--s-4); }
  textarea { inline-size: 100%; min-block-size: 88px; padding: var(--s-3) var(--s-4); border: 1px solid var(--edge); border-radius: var(--r-2); background: var(--surface); font-family: var(--mono); font-size: var(--t-small); resize: vertical; }

  .working { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4); overflow-wrap: anywhere; }
  .share { min-inline-size: 4ch; text-align: end; color: var(--ink-2); }
  progress { flex: 1 1 160px; block-size: 6px; accent-color: var(--accent); }

  .taking { display: grid; gap: var(--s-4); padding-block-start: var(--s-4); border-block-start: 2px solid var(--accent); }
  .taking.wrong, .wrong { color: var(--bad); }
  p.taking.wrong { display: flex; align-items: start; gap: var(--s-3); border-color: var(--bad); }
  .result { font-size: var(--t-lead); font-weight: 600; }
  .result:focus { outline: none; }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-3) var(--s-5); }

  .questions ol { display: grid; }
  .questions li { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-3) var(--s-5); min-block-size: 36px; padding: var(--s-3) var(--s-5); border-block-end: 1px solid var(--line); border-inline-start: 3px solid transparent; }
  .questions li.now { border-inline-start-color: var(--accent); background: var(--wash); }
  .questions .asked { flex: 1 1 300px; overflow-wrap: anywhere; }
  .questions .now .asked { font-weight: 600; }
  .questions .chip { margin-inline-start: auto; }
  .choose { display: inline-flex; flex-wrap: wrap; align-items: center; gap: var(--s-3) var(--s-4); min-inline-size: 0; }
  .year { inline-size: 9ch; }

  .file { border-block-start: 1px solid var(--line); padding-block: var(--s-2); min-inline-size: 0; }
  .file:last-child { border-block-end: 1px solid var(--line); }
  .file > header { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2) var(--s-4); min-inline-size: 0; min-block-size: 30px; }
  .file h3 { flex: 0 1 26ch; min-inline-size: min(18ch, 100%); overflow-wrap: anywhere; }
  .file .tools { display: inline-flex; align-items: center; gap: var(--s-3); }
  .file header select { inline-size: 16ch; border-color: transparent; background: transparent; color: var(--ink-2); }
  .file header select:hover { border-color: var(--edge); }
  .facts { font-size: var(--t-small); color: var(--ink-2); overflow-wrap: anywhere; }
  .failed { display: grid; gap: var(--s-2); color: var(--ink-2); flex: 100 1 260px; }
  .failed h3 { display: flex; align-items: center; gap: var(--s-3); color: var(--bad); }
  .file [aria-expanded='true'] .icon { transform: rotate(180deg); }
  .how:not([hidden]) { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-5); padding: var(--s-4) 0 var(--s-5) var(--s-5); border-inline-start: 1px solid var(--line-2); margin-block: var(--s-3) var(--s-4); }

  .input { block-size: var(--control); padding: 0 6px; border: 1px solid var(--edge); border-radius: var(--r-2); background: var(--surface); min-inline-size: 0; max-inline-size: 100%; }
  select.input { max-inline-size: min(34ch, 100%); text-overflow: ellipsis; }
  .settings { display: flex; flex-wrap: wrap; align-items: end; gap: var(--s-4) var(--s-6); }
  .settings label, .setting { display: inline-grid; gap: 2px; justify-items: start; font-size: var(--t-label); color: var(--ink-3); min-inline-size: 0; max-inline-size: 100%; }
  .settings .input { font-size: var(--t-body); color: var(--ink); max-inline-size: 30ch; }

  summary { padding: var(--s-2) 0; cursor: default; max-inline-size: 100%; inline-size: fit-content; }
  .scroll { overflow-x: auto; max-block-size: 420px; overflow-y: auto; min-inline-size: 0; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { padding: 3px var(--s-5) 3px 0; border-block-end: 1px solid var(--line); text-align: start; font-weight: 400; vertical-align: middle; }
  thead th { font-size: var(--t-label); color: var(--ink-3); white-space: nowrap; }
  .columns { display: grid; gap: var(--s-3); justify-items: start; min-inline-size: 0; grid-template-columns: minmax(0, 1fr); }
  .columns .scroll { inline-size: 100%; }
  .columns table { inline-size: 100%; }
  .columns tbody th { overflow-wrap: anywhere; min-inline-size: 90px; }
  .columns .used th { font-weight: 600; }
  .pick { display: inline-flex; align-items: center; gap: var(--s-3); }
  .samples { font-size: var(--t-small); max-inline-size: 360px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }

  .choices { display: grid; }
  .choices li { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-2) var(--s-5); padding: 3px 0; border-block-end: 1px solid var(--line); }
  .choices .which { flex: 0 1 46ch; min-inline-size: min(20ch, 100%); overflow-wrap: anywhere; }
  .part { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-3); min-inline-size: 0; }
  div.part { gap: var(--s-6); }
  .part > :is(h3, summary), caption { font-size: var(--t-lead); font-weight: 600; text-align: start; }
  .figures { display: flex; flex-wrap: wrap; gap: var(--s-5) var(--s-8); align-items: start; }
  .figures > * { min-inline-size: 0; max-inline-size: 100%; }
  .counts :is(td, thead th:not(:first-child)) { text-align: end; min-inline-size: 56px; }
  .counts tbody td { font-weight: 600; }
  .counts tr > :last-child { padding-inline-end: 0; }
  .totals caption { font-size: var(--t-label); font-weight: 400; color: var(--ink-3); }
  .totals tbody td { font-weight: 400; }
  .counts .file-name { text-align: start; color: var(--ink-2); }
  .rejected summary { color: var(--behind); font-weight: 600; }
  .rejected, .changed, .sums, .not-imported { display: grid; min-inline-size: 0; }
  .not-imported li { color: var(--ink-2); padding-block: 2px; overflow-wrap: anywhere; }
  .number { text-align: end; }
  .why { overflow-wrap: anywhere; }
  .changes li { padding: 3px 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
  .change { display: inline-block; margin-inline-end: var(--s-5); }
  del { color: var(--ink-3); }
  ins { text-decoration: none; }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-4); padding-block: var(--s-4); border-block-start: 1px solid var(--line-2); }
  .actions .primary { white-space: normal; block-size: auto; min-block-size: var(--control); text-align: start; }

  .past { border-block-start: 1px solid var(--line-2); padding-block-start: var(--s-4); }
  .past li { display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--s-4); min-block-size: 30px; border-block-end: 1px solid var(--line); font-size: var(--t-small); }
  .past time { color: var(--ink-3); min-inline-size: 15ch; }
  .past .names { flex: 1 1 160px; overflow-wrap: anywhere; font-size: var(--t-body); }
  .past .undone .names { text-decoration: line-through; color: var(--ink-3); }
  dialog { border: 1px solid var(--line-2); border-radius: var(--r-3); background: var(--raised); color: var(--ink); box-shadow: var(--shadow); padding: var(--s-6); max-inline-size: min(48ch, 92vw); }
  dialog::backdrop { background: var(--shade); }
  dialog .row { justify-content: end; margin-block-start: var(--s-6); }

  @container (max-width: 480px) {
    .base { padding: var(--s-5); gap: var(--s-5); }
    .samples { display: none; }
    .figures { gap: var(--s-5); }
    .how:not([hidden]) { padding-inline-start: var(--s-4); }
    th, td { padding-inline-end: var(--s-4); }
    .counts :is(td, thead th:not(:first-child)) { min-inline-size: 44px; }
  }
  @media (forced-colors: active) {
    .file header select { border-color: ButtonText; }
    .drop.over { outline: 2px solid Highlight; }
    .questions li.now { border-inline-start-color: Highlight; }
  }
`;
