import { css } from 'lit';

export const funnelStyles = css`
  .base { container: funnel / inline-size; }
  .tools { display: flex; align-items: center; flex-wrap: wrap; gap: 6px 12px; min-block-size: 44px; padding: 6px 12px; border-bottom: 1px solid var(--line); }
  .note { font-size: var(--t-small); color: var(--ink-3); }
  .body { padding: 14px 20px 20px; display: grid; gap: 18px 24px; grid-template-columns: minmax(0, 1fr); }
  .insight h3 { font-size: var(--t-head); line-height: 1.3; margin: 6px 0 4px; text-wrap: balance; }
  .insight p { color: var(--ink-2); max-inline-size: 60ch; }
  .totals { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-block-start: 10px; }
  .totals div { display: flex; align-items: baseline; gap: 6px; }
  .totals dt { color: var(--ink-3); font-size: var(--t-small); }
  .totals dd { margin: 0; font-weight: 600; }
  .totals dd span { font-weight: 400; color: var(--ink-2); }
  .left-out { font-size: var(--t-small); color: var(--ink-2); margin-block-start: 8px; max-inline-size: 60ch; }

  .rows { display: grid; grid-template-columns: 112px minmax(200px, 1.5fr) minmax(150px, 1fr) minmax(110px, 0.65fr) minmax(84px, auto); position: relative; }
  .head { font-size: var(--t-small); color: var(--ink-2); padding-block-end: 6px; padding-inline-end: 16px; border-bottom: 1px solid var(--line-2); align-content: end; }
  .cell { block-size: 80px; border-bottom: 1px solid var(--line); padding-block-start: 12px; padding-inline-end: 16px; min-inline-size: 0; }
  .cell.stage { font-weight: 600; display: grid; align-content: center; padding-block-start: 0; overflow-wrap: anywhere; line-height: 1.25; }
  .cell.stage span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .cell.stage small { font-weight: 400; font-size: var(--t-small); color: var(--behind); }
  .cell.hit { background: var(--behind-wash); }
  .cell.hit.stage { box-shadow: inset 3px 0 var(--behind-mark); padding-inline-start: 10px; }
  .canvas { grid-column: 2; grid-row: 2 / span var(--stages); position: relative; min-inline-size: 0; padding-inline-end: 16px; }
  .canvas canvas { position: absolute; inset: 0; max-inline-size: 100%; }
  .line { display: flex; align-items: center; gap: 6px; min-block-size: 20px; white-space: nowrap; }
  .line b { font-size: var(--t-lead); }
  .ok { display: inline-flex; align-items: center; gap: 3px; font-size: var(--t-small); color: var(--ink-3); }
  .versus { position: relative; block-size: 14px; }
  .versus i { position: absolute; inset-inline: 0; top: 4px; block-size: 6px; background: linear-gradient(to right, var(--ink-2) var(--reached), var(--sunken) 0); }
  .versus.off i { background: linear-gradient(to right, var(--behind-mark) var(--reached), var(--sunken) 0); }
  .hit .versus i { background: linear-gradient(to right, var(--behind-mark) var(--reached), var(--surface) 0); }
  .hit .versus:not(.off) i { background: linear-gradient(to right, var(--ink-2) var(--reached), var(--surface) 0); }
  .versus i::after { content: ''; position: absolute; inset-inline-start: calc(var(--tick) - 1px); top: -4px; inline-size: 2px; block-size: 14px; background: var(--accent); }
  .versus.free i::after { display: none; }
  .palette { position: absolute; visibility: hidden; color: var(--ink-2); background-color: var(--sunken); border: 0 solid; border-top-color: var(--ink); border-right-color: var(--ink-3); border-bottom-color: var(--behind); border-left-color: var(--behind-mark); }

  .figures { overflow-x: auto; }
  table { inline-size: 100%; border-collapse: collapse; font-size: var(--t-small); }
  caption { text-align: start; padding-block-end: 4px; color: var(--ink-2); font-size: var(--t-small); }
  th, td { block-size: 26px; padding: 0 8px; border-bottom: 1px solid var(--line); text-align: end; font-weight: 400; white-space: nowrap; }
  thead th { color: var(--ink-3); border-bottom-color: var(--line-2); }
  th:first-child { text-align: start; padding-inline-start: 0; }
  tbody th { color: var(--ink); white-space: normal; min-inline-size: 76px; max-inline-size: 220px; }
  tbody th span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  tr.hit > * { background: var(--behind-wash); }
  tr.hit th { padding-inline-start: 8px; box-shadow: inset 3px 0 var(--behind-mark); font-weight: 600; }
  .verdict { display: inline-flex; align-items: center; gap: 4px; }
  .verdict.off { color: var(--behind); }

  @container funnel (inline-size >= 1160px) {
    .body.told { grid-template-columns: minmax(0, 1fr) 300px; }
    .told .insight { border-inline-start: 1px solid var(--line-2); padding-inline-start: 20px; grid-column: 2; grid-row: 1 / span 2; }
    .body.told .rows, .body.told .figures { grid-column: 1; }
  }
  @container funnel (inline-size < 680px) {
    .body { padding: 12px; }
    .rows { grid-template-columns: 90px minmax(0, 1fr) 108px; }
    .conversion .chip { white-space: normal; }
    .figures { max-inline-size: 100%; }
    .canvas { padding-inline-end: 0; }
    .dwell, .open { display: none; }
    .cell { padding-inline-end: 8px; }
    .cell.conversion { padding-inline-end: 0; }
    .cell.conversion .line { flex-wrap: wrap; row-gap: 0; }
    .cell.conversion .versus { display: none; }
  }
  @media (forced-colors: active) {
    .versus i { forced-color-adjust: none; background: linear-gradient(to right, CanvasText var(--reached), Canvas 0); outline: 1px solid CanvasText; }
    .versus i::after { background: Highlight; }
    .cell.hit, tr.hit > * { outline: 1px solid CanvasText; }
  }
  @media print {
    .tools { display: none; }
    .cell, tr { break-inside: avoid; }
  }
`;
