import { css } from 'lit';

export default css`
  :host { container-type: inline-size; }
  .base { display: flex; flex-direction: column; min-block-size: 0; block-size: 100%; }
  [role='tabpanel'] { display: flex; flex-direction: column; flex: 1; min-block-size: 0; }
  .tabs { display: flex; overflow-x: auto; border-block-end: 1px solid var(--line-2); padding-inline: var(--s-4); flex: none; }
  .tabs button {
    display: inline-flex; align-items: baseline; gap: var(--s-3); min-block-size: 36px; padding: 0 var(--s-4); align-content: center; flex-wrap: wrap;
    border: 0; border-block: 2px solid transparent; background: none; color: var(--ink-2); white-space: nowrap; cursor: default;
  }
  .tabs button:hover { color: var(--ink); }
  .tabs [aria-selected='true'] { color: var(--ink); font-weight: 600; border-block-end-color: var(--accent); }
  .tabs :focus-visible { outline-offset: -4px; }
  .count { font-size: var(--t-label); font-weight: 400; color: var(--ink-3); }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-3) var(--s-4); padding: var(--s-3) var(--s-5); border-block-end: 1px solid var(--line); }
  .tools form { display: flex; gap: var(--s-3); min-inline-size: 0; }
  .tools input {
    inline-size: 26ch; min-inline-size: 0; block-size: var(--control); padding: 0 var(--s-4); border: 1px solid var(--edge); border-radius: var(--r-2);
    background: var(--surface); color: var(--ink);
  }
  .tools input::placeholder { color: var(--ink-3); opacity: 1; }
  .range { font-size: var(--t-small); color: var(--ink-2); }
  .pages { display: flex; gap: var(--s-2); }
  .pages [aria-disabled='true'] { color: var(--ink-3); border-style: dashed; background: var(--sunken); }
  .earlier .icon { rotate: 90deg; }
  .later .icon { rotate: -90deg; }
  .earlier:dir(rtl) .icon { rotate: -90deg; }
  .later:dir(rtl) .icon { rotate: 90deg; }
  .scroll { overflow: auto; min-block-size: 0; flex: 1; }
  [aria-busy='true'] .scroll { opacity: 0.6; }
  table { border-collapse: separate; border-spacing: 0; inline-size: 100%; }
  thead th {
    position: sticky; inset-block-start: 0; z-index: 1; background: var(--sunken); block-size: 26px; padding: 0 var(--s-4); text-align: start;
    font-weight: 400; font-size: var(--t-label); color: var(--ink-3); white-space: nowrap; border-block-end: 1px solid var(--line-2);
  }
  tbody th, td {
    block-size: var(--row); padding: 0 var(--s-4); text-align: start; font-weight: 400; border-block-end: 1px solid var(--line);
    max-inline-size: 28ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  }
  tr > :first-child { padding-inline-start: var(--s-5); }
  tr > :last-child { padding-inline-end: var(--s-5); }
  .figure { text-align: end; }
  td.account, td.owner, td.product, td.created, td.closes, td.day, td.category, td.region { color: var(--ink-2); }
  td.amount { font-weight: 600; }
  td.lost, td.open { color: var(--ink-3); }
  tbody tr:hover > * { background: var(--sunken); }
  tbody tr:focus-within > * { background: var(--wash); }
  .name {
    display: block; inline-size: 100%; min-block-size: 24px; padding: 0; border: 0; background: none; text-align: start; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
    cursor: default;
  }
  .name:focus-visible { outline-offset: -1px; }
  dialog {
    border: 1px solid var(--line-2); border-radius: var(--r-3); background: var(--raised); color: var(--ink); box-shadow: var(--shadow);
    padding: 0; inline-size: min(920px, 94vw); max-block-size: 86vh;
  }
  dialog[open] { display: flex; flex-direction: column; }
  dialog::backdrop { background: var(--shade); }
  dialog header { display: flex; align-items: center; gap: var(--s-5); padding: var(--s-4) var(--s-5); border-block-end: 1px solid var(--line-2); }
  dialog h3 { flex: 1; min-inline-size: 0; font-size: var(--t-lead); overflow-wrap: anywhere; }
  dialog > p, dl { padding: var(--s-5); color: var(--ink-2); }
  dl { display: grid; gap: var(--s-3); padding-block-end: 0; }
  dl div { display: grid; grid-template-columns: 12ch 1fr; gap: var(--s-4); }
  dt { color: var(--ink-3); }
  dd { margin: 0; color: var(--ink); }
  .origins { overflow: auto; }
  .origins thead th { background: var(--raised); }
  .origins tbody th, .origins td { max-inline-size: none; white-space: normal; overflow-wrap: anywhere; block-size: auto; padding-block: var(--s-3); vertical-align: baseline; }
  .origins tbody th { color: var(--ink-3); white-space: nowrap; }
  .origins td { color: var(--ink-2); }
  .origins .value { color: var(--ink); }
  .origins tbody tr > * { background: none; }
  .column, .by { display: block; color: var(--ink-3); font-size: var(--t-small); }
  q { color: var(--ink); }
  @container (max-width: 620px) {
    .tools form { flex: 1 1 100%; }
    .tools input { flex: 1; block-size: 36px; }
    .tools .button, .tabs button { min-block-size: 40px; }
    .tools .button.square { inline-size: 40px; }
    table, tbody, thead { display: block; }
    thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    tbody tr { display: flex; flex-wrap: wrap; gap: 0 var(--s-4); align-items: baseline; padding: var(--s-3) var(--s-5); border-block-end: 1px solid var(--line); }
    tbody tr:hover, tbody tr:focus-within { background: var(--sunken); }
    tbody tr > :is(th, td):not(:empty), tr > :first-child, tr > :last-child { display: block; padding: 0; block-size: auto; border: 0; }
    tbody tr > td:empty { display: none; }
    .scroll tbody tr::before { content: ''; order: -1; flex-basis: 100%; }
    .scroll tbody th { flex: 1; order: -3; max-inline-size: none; font-weight: 600; }
    .scroll td { font-size: var(--t-small); color: var(--ink-2); max-inline-size: 100%; }
    .scroll td.amount { order: -2; font-size: var(--t-body); color: var(--ink); }
    .scroll td.created { display: none; }
    .scroll td:is(.closes, .profit, .quantity, .count, .aliases, .parent)::before { content: attr(data-label) ' '; color: var(--ink-3); }
    .name { min-block-size: 28px; }
    .origins tbody th { flex: 1 1 100%; font-size: var(--t-label); }
    .origins .value { flex: 1 1 100%; }
    .origins .raw:not(:empty)::before { content: attr(data-label) ' '; color: var(--ink-3); }
    .origins td { font-size: var(--t-small); }
    .origins .value { font-size: var(--t-body); }
    .column, .by { display: inline; margin-inline-start: var(--s-3); }
  }
  @media (forced-colors: active) {
    .tabs button { border-color: Canvas; }
    .tabs [aria-selected='true'] { border-block-end-color: Highlight; }
    tbody tr:focus-within > * { outline: 1px solid Highlight; outline-offset: -1px; }
  }
`;
