import { css } from 'lit';

export const boardStyles = css`
  .board { display: flex; flex-direction: column; block-size: 100%; min-block-size: 0; }

  .tools { display: flex; align-items: center; gap: 6px 8px; min-height: 44px; padding: 6px 12px; border-bottom: 1px solid var(--line); flex-wrap: wrap; }
  .tools .grow { flex: 1; }
  .rule { width: 1px; height: 18px; background: var(--line); flex: none; }
  .hint, .unit-note { font-size: var(--t-small); color: var(--ink-3); white-space: nowrap; }

  .formula { display: flex; align-items: center; gap: 10px; min-height: 36px; padding: 0 12px; border-bottom: 1px solid var(--line-2); font-size: var(--t-small); white-space: nowrap; overflow: hidden; }
  .formula .ref { font-weight: 600; font-size: var(--t-body); overflow: hidden; text-overflow: ellipsis; max-width: 40%; flex: none; }
  .formula .value { min-width: 72px; height: 24px; border: 1px solid var(--edge); border-radius: var(--r-1); display: inline-flex; align-items: center; justify-content: flex-end; padding: 0 6px; font-size: var(--t-body); font-weight: 600; background: var(--surface); flex: none; }
  .formula .trail { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; color: var(--ink-2); }
  .formula .who { color: var(--ink-3); overflow: hidden; text-overflow: ellipsis; min-width: 0; }
  .formula .off { color: var(--behind); }
  .formula i { font-style: normal; color: var(--ink-3); padding: 0 4px; }
  .formula b { color: var(--ink); }
  .link { border: 0; background: none; padding: 2px 4px; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; font-size: var(--t-small); cursor: pointer; flex: none; border-radius: var(--r-1); }
  .toggle { color: var(--ink-2); block-size: 28px; }
  .toggle[aria-pressed='true'] { background: var(--wash); color: var(--accent); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }

  .scroll { flex: 1; min-height: 0; overflow: auto; position: relative; isolation: isolate; }
  table { border-collapse: separate; border-spacing: 0; table-layout: fixed; width: max-content; min-width: 100%; }
  th, td { height: var(--row); border-bottom: 1px solid var(--line); border-inline-end: 1px solid var(--line); padding: 0 8px; position: relative; font-weight: 400; white-space: nowrap; box-sizing: border-box; }
  td { text-align: end; }
  .c-name { width: 200px; } .c-year { width: 92px; } .c-mismatch { width: 100px; } .c-over { width: 80px; }
  .c-quarter { width: 88px; } .c-month { width: 88px; } .c-pace { width: 66px; } .c-rest { width: auto; }

  thead th, thead .corner, thead .rest { background: var(--sunken); }
  thead tr:first-child > * { top: 0; }
  thead th, thead td { position: sticky; top: 0; z-index: 3; background: var(--sunken); height: 24px; text-align: end; color: var(--ink-2); font-size: var(--t-small); }
  thead tr + tr th { top: 24px; border-bottom-color: var(--line-2); }
  thead .group { text-align: start; color: var(--ink); font-weight: 600; }
  thead tr > :first-child { inset-inline-start: 0; z-index: 5; text-align: start; border-inline-end-color: var(--line-2); }
  .rest { border-inline-end: 0; padding: 0; }
  th:first-child { border-inline-end-color: var(--line-2); }
  .open-months { all: unset; display: inline-flex; align-items: center; gap: 4px; height: 22px; padding: 0 4px; margin-inline-start: -4px; border-radius: var(--r-1); cursor: pointer; }
  .open-months:hover { background: var(--line); }
  .open-months:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
  .turn { rotate: -90deg; }

  tbody th { text-align: start; position: sticky; inset-inline-start: 0; background: var(--surface); z-index: 2; max-width: 200px; }
  .name { display: flex; align-items: center; min-width: 0; }
  .words { overflow: hidden; text-overflow: ellipsis; }
  .fold { display: inline-grid; place-items: center; width: 18px; height: 24px; flex: none; color: var(--ink-3); cursor: pointer; }
  .name { padding-inline-start: calc(12px * var(--level, 0)); }
  .middle th, .middle td { font-weight: 600; }
  .top th, .top td { font-weight: 600; border-bottom-color: var(--line-2); }
  .middle th, .middle td:not(.heated) { background-color: color-mix(in srgb, var(--sunken) 55%, var(--surface)); }
  .share { font-weight: 400; color: var(--ink-3); margin-inline-start: 6px; flex: none; }
  td.quarter, thead .quarter { box-shadow: inset 1px 0 var(--line-2); }

  .none { color: var(--ink-3); }
  .pace-of { color: var(--ink-2); font-size: var(--t-small); }
  .mismatch { color: var(--ink-2); }
  .mismatch .icon { display: inline-block; vertical-align: -1px; margin-inline-end: 4px; }
  .mismatch.short { color: var(--bad); }

  .mark { position: absolute; inset-inline-start: 6px; top: 9px; color: var(--ink-2); }
  .mark.hollow .filled, .hollow .filled { fill: none; stroke: currentColor; stroke-width: 1.5; }
  .reached { position: absolute; inset-inline: 0; bottom: 0; height: 3px; background: linear-gradient(to right, var(--ink-2) var(--won, 0%), transparent 0); }
  :host(:dir(rtl)) .reached { background: linear-gradient(to left, var(--ink-2) var(--won, 0%), transparent 0); }
  .reached::after { content: ''; position: absolute; inset-inline-start: min(var(--due, 0%), calc(100% - 2px)); bottom: 0; width: 2px; height: 7px; background: var(--accent); }
  .reached.beyond::before { content: ''; position: absolute; inset-inline-start: var(--whole, 100%); bottom: 0; width: 2px; height: 3px; background: var(--surface); }
  .heat-1 { background-color: var(--heat-1); } .heat-2 { background-color: var(--heat-2); }
  .heat-4 { background-color: var(--heat-4); } .heat-5 { background-color: var(--heat-5); }
  .locked:not(.heated, .competing) { background-image: repeating-linear-gradient(135deg, transparent 0 4px, var(--sunken) 4px 6px); }
  .split-off { position: absolute; inset-inline-start: 6px; top: 6px; color: var(--behind); font-weight: 600; }
  .heated .split-off { inset-inline-start: 22px; }
  .noted { position: absolute; top: 0; inset-inline-end: 0; border: 4px solid var(--ink-2); border-block-end-color: transparent; border-inline-start-color: transparent; }
  .competing { background: linear-gradient(to right, var(--behind-wash) 50%, transparent 50%); outline: 1px dashed var(--behind-mark); outline-offset: -2px; }
  .competing .other { position: absolute; inset-inline-start: 6px; max-width: 46%; overflow: hidden; text-overflow: clip; color: var(--behind); }
  .competing .how-many { position: absolute; top: 1px; inset-inline-end: 1px; font-size: 10px; line-height: 12px; min-width: 12px; text-align: center; border-radius: 6px; background: var(--behind); color: var(--surface); font-weight: 600; }
  .competing { padding-inline-end: 15px; }
  .set-target { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; font-weight: 400; cursor: pointer; }

  tbody td:focus, tbody th:focus { outline: 2px solid var(--accent); outline-offset: -2px; }
  td.selected { outline: 2px solid var(--accent); outline-offset: -2px; background-color: var(--wash); font-weight: 600; }
  th.selected { outline: 2px solid var(--accent); outline-offset: -2px; }
  .residual th, .residual td { background: repeating-linear-gradient(135deg, var(--surface) 0 5px, var(--bad-wash) 5px 7px); font-weight: 600; }
  .residual .words { color: var(--bad); }

  .editing { padding: 0 !important; overflow: visible; z-index: 4; }
  .editing input { width: 100%; height: 100%; box-sizing: border-box; border: 0; margin: 0; padding: 0 7px; font: inherit; font-weight: 600; color: var(--ink); text-align: end; background: var(--surface); outline: 2px solid var(--accent); outline-offset: -2px; }
  .editing input[aria-invalid='true'] { outline-color: var(--bad); box-shadow: inset 5px 0 var(--bad); }
  .problem { position: absolute; inset-block-start: 100%; inset-inline-end: 0; z-index: 6; width: max-content; max-width: 260px; margin-top: 3px; padding: 6px 8px; border: 1px solid var(--bad); border-radius: var(--r-2); background: var(--raised); color: var(--bad); box-shadow: var(--shadow); font-size: var(--t-small); font-weight: 400; text-align: start; white-space: normal; }
  .problem.above { inset-block: auto 100%; margin: 0 0 3px; }

  .legend { display: flex; align-items: center; gap: 4px 14px; min-height: 28px; padding: 2px 12px; background: var(--sunken); border-top: 1px solid var(--line); font-size: var(--t-small); color: var(--ink-2); white-space: nowrap; flex-wrap: wrap; }
  .legend .grow { flex: 1; }
  .key { display: inline-flex; align-items: center; gap: 5px; }
  .key i:not(.noted) { width: 20px; height: 14px; box-sizing: border-box; border: 1px solid var(--line-2); display: inline-grid; place-items: center; font-style: normal; }
  .key .mark, .key .noted { position: static; }
  .key i.dashed:not(.noted) { border: 1px dashed var(--behind-mark); }
  kbd { font: 11px/1 var(--font); border: 1px solid var(--line-2); border-bottom-width: 2px; border-radius: 3px; padding: 1px 4px; color: var(--ink-2); background: var(--surface); }



  .picker { position: fixed; inset: auto; margin: 0; padding: 10px 12px; inline-size: min(372px, calc(100vw - 16px)); background: var(--raised); color: var(--ink); border: 1px solid var(--line-2); border-radius: var(--r-3); box-shadow: var(--shadow); }
  .picker h3 { margin-bottom: 4px; }
  .picker li { display: grid; grid-template-columns: minmax(40px, max-content) 1fr auto; gap: 10px; align-items: center; padding: 7px 0; border-top: 1px solid var(--line); }
  .picker b { font-size: var(--t-lead); text-align: end; }
  .picker .from { line-height: 1.35; font-size: var(--t-small); }
  .picker .from .dim { display: block; }
  .picker .reason { display: grid; gap: 3px; border-top: 1px solid var(--line); padding-top: 8px; font-size: var(--t-small); color: var(--ink-2); }
  .picker .reason input { block-size: var(--control); padding: 0 8px; border: 1px solid var(--edge); border-radius: var(--r-2); background: var(--surface); color: var(--ink); }

  .people { overflow: auto; flex: 1; min-block-size: 0; }
  .people > li { border-bottom: 1px solid var(--line); }
  .person { display: flex; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 48px; padding: 0 12px; padding-inline-start: calc(8px + 12px * var(--level, 0)); border: 0; background: none; text-align: start; font-size: var(--t-lead); cursor: pointer; }
  .person .words { flex: 1; min-inline-size: 0; white-space: nowrap; }
  .person:focus-visible, .figure:focus-visible { outline-offset: -2px; }
  .many > .person { font-weight: 600; }
  .person b { min-inline-size: 64px; text-align: end; }
  .person .pace-of { display: inline-flex; align-items: center; gap: 4px; }
  .people .mark { position: static; display: inline-flex; }
  .person .mismatch { font-size: var(--t-small); font-weight: 400; display: inline-flex; align-items: center; gap: 3px; }
  .person .mismatch .icon { inline-size: 12px; block-size: 12px; margin: 0; }
  .periods { background: color-mix(in srgb, var(--sunken) 55%, var(--surface)); border-top: 1px solid var(--line); }
  .periods > li { border-bottom: 1px solid var(--line); position: relative; }
  .periods > li:last-child { border-bottom: 0; }
  .periods > li:has(.editing) { display: flex; align-items: center; gap: 12px; padding-inline-start: 34px; min-block-size: 48px; }
  .periods .editing { flex: 1; position: relative; block-size: 48px; }
  .periods .editing input { font-size: 16px; padding: 0 12px; }
  .figure { display: flex; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 48px; padding: 0 12px 0 34px; border: 0; background: none; text-align: start; font-size: var(--t-lead); cursor: pointer; }
  .figure:disabled { cursor: default; }
  .figure .about { flex: 1; display: inline-flex; align-items: center; gap: 6px; font-size: var(--t-small); color: var(--ink-2); }
  .figure.competing { background: none; outline: 0; padding-inline-end: 12px; }
  .figure.competing:focus-visible { outline: 2px solid var(--accent); }
  .figure.competing b { border: 1px dashed var(--behind-mark); background: linear-gradient(to right, var(--behind-wash) 50%, var(--surface) 50%); }
  .figure.competing .other { position: static; max-inline-size: none; flex: 1; }
  .figure.competing .about { color: var(--behind); }
  .figure b { display: inline-flex; align-items: center; justify-content: flex-end; gap: 6px; position: relative; min-inline-size: 96px; block-size: 34px; padding: 0 8px; border: 1px solid var(--edge); border-radius: var(--r-2); background-color: var(--surface); overflow: hidden; }
  .figure b.heat-1 { background-color: var(--heat-1); } .figure b.heat-2 { background-color: var(--heat-2); }
  .figure b.heat-4 { background-color: var(--heat-4); } .figure b.heat-5 { background-color: var(--heat-5); }
  .figure b .mark { flex: 1; }
  .figure:disabled b { border-color: transparent; }
  .periods .quarter .period, .periods .year .period { font-weight: 600; }
  .why-line { padding: 0 12px 8px 34px; font-size: var(--t-small); color: var(--ink-2); }
  .why-line b { color: var(--ink); } .why-line i { font-style: normal; padding: 0 4px; } .why-line .off { color: var(--behind); }

  @media (forced-colors: active) {
    .reached { forced-color-adjust: none; background: linear-gradient(to right, CanvasText var(--won, 0%), transparent 0); }
    .reached::after { background: Highlight; }
    td.selected { outline-color: Highlight; }
    .competing .how-many { forced-color-adjust: none; background: CanvasText; color: Canvas; }
  }
  @media print {
    .tools, .formula { display: none; }
    .scroll { overflow: visible; }
    .board { height: auto; }
  }
`;
