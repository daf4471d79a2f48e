import { css } from 'lit';

export const styles = css`
  :host { block-size: auto; container-type: inline-size; }
  .base { display: flex; flex-direction: column; min-block-size: 100%; block-size: 100%; }
  .base > * { padding-inline: var(--s-5); flex: none; }

  header { display: flex; align-items: center; gap: var(--s-3); block-size: 40px; border-block-end: 1px solid var(--line); padding-inline-end: 6px !important; }
  header h2 { flex: 0 1 auto; min-inline-size: 2em; }
  header .mark { color: var(--accent); }
  header .dim { min-inline-size: 0; flex: 0 2 auto; }
  .period { position: relative; display: inline-flex; align-items: center; }
  .period select.button { appearance: none; field-sizing: content; padding-inline-end: 24px; }
  .period .icon { position: absolute; inset-inline-end: 8px; pointer-events: none; }
  .period option, .period optgroup { background: var(--raised); color: var(--ink); }

  .hero { display: grid; grid-template-columns: 1fr auto; align-items: start; gap: 0 var(--s-4); padding-block-start: 9px; }
  .hero dl { display: contents; }
  .hero .side { text-align: end; }
  .big { font-size: var(--t-hero); line-height: 1.05; font-weight: 600; letter-spacing: -0.02em; }
  .mid { font-size: var(--t-figure); line-height: 1.3125; font-weight: 600; }
  .big .unit, .mid .unit { font-size: 0.58em; }
  .sub { font-size: var(--t-small); color: var(--ink-2); }
  /* A dot before every fact; the one that begins a line lies outside and is clipped. */
  .hero .sub { overflow: clip; }
  .facts { display: flex; flex-wrap: wrap; margin-inline-start: -1em; }
  /* A fact that needs two lines has both of them inside. */
  .facts > span { padding-inline-start: 1em; text-indent: -1em; }
  .facts > span::before { content: '·'; display: inline-block; inline-size: 1em; text-indent: 0; text-align: center; color: var(--ink-3); }
  .side .chip { margin-block-start: 1px; }
  .hero .bullet { grid-column: 1 / -1; margin-block-start: 7px; }

  figure { position: relative; flex: 100 0 176px !important; max-block-size: 320px; margin-block: var(--s-4) var(--s-2); }
  .curve { position: absolute; inset-block-start: 0; inset-inline-start: var(--s-5); direction: ltr; overflow: visible; }
  .curve path { fill: none; stroke-linejoin: round; }
  .curve .grid { stroke: var(--line); }
  .curve .floor { stroke: var(--line-2); }
  .curve .plan { stroke: var(--accent); stroke-width: 1.5; }
  .curve .node { fill: var(--surface); stroke: var(--accent); stroke-width: 1.5; }
  .curve .actual { stroke: var(--ink); stroke-width: 2; }
  .curve .point { fill: var(--ink); stroke: var(--surface); stroke-width: 1.5; }
  .curve .missing { stroke: var(--behind-mark); stroke-width: 2; }
  .curve .today { stroke: var(--ink-2); stroke-dasharray: 1 3; }
  .curve text { font-size: var(--t-label); fill: var(--ink-2); paint-order: stroke; stroke: var(--surface); stroke-width: 3px; stroke-linejoin: round; }
  .curve .quiet { fill: var(--ink-3); }
  .curve .planned { fill: var(--accent); }
  .curve .happened { fill: var(--ink); }
  .curve .strong { font-weight: 600; }

  .stats { display: grid; grid-template-columns: 1fr 1fr 1.35fr; border-block: 1px solid var(--line); padding-inline: 0 !important; }
  .stats > div { padding: 5px var(--s-5) 6px; border-inline-start: 1px solid var(--line); min-inline-size: 0; }
  .stats > div:first-child { border-inline-start: 0; }
  .stats .value { font-size: var(--t-lead); font-weight: 600; line-height: 1.3; overflow-wrap: anywhere; }
  .stats .value .sub { font-weight: 400; font-size: var(--t-label); color: var(--ink-3);  display: inline-block; }
  .deals, .apart { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-1) var(--s-4); padding-block: 7px; font-size: var(--t-small); }
  .deals strong { font-size: var(--t-body); }
  .read { display: inline-flex; align-items: center; gap: var(--s-3); margin-inline-start: auto; color: var(--ink-2); }
  .ticks .got { fill: var(--accent); }
  .ticks .not { fill: var(--line-2); }
  .apart { padding-block-start: 0; color: var(--ink-2); }
  .mismatch { padding-block-start: 7px; color: var(--behind); }
  .room { flex: 1 1 0 !important; }

  .change {
    display: grid; grid-template-columns: 20px 1fr auto; gap: var(--s-4); align-items: center; padding-block: var(--s-3);
    border-block-start: 1px solid var(--line); font-size: var(--t-small); line-height: 1.35;
  }
  .change > div { min-inline-size: 0; overflow-wrap: anywhere; }
  .avatar {
    inline-size: 20px; block-size: 20px; display: grid; place-items: center; border: 1px solid var(--line-2); border-radius: 50%;
    background: var(--sunken); color: var(--ink-2); font-size: 11px; line-height: 1;
  }
  del { color: var(--ink-3); }
  footer {
    display: flex; align-items: center; gap: var(--s-3); min-block-size: 28px; border-block-start: 1px solid var(--line); background: var(--sunken);
    font-size: var(--t-small); color: var(--ink-2);
  }
  footer .save { flex: 1 1 auto; min-inline-size: 0; padding-block: 2px; }

  .loading { display: grid; gap: var(--s-4); padding-block: var(--s-6); }
  .loading span { background: var(--sunken); block-size: 10px; inline-size: 30%; }
  .loading span:nth-child(2) { block-size: 30px; inline-size: 45%; }
  .loading span:nth-child(3) { block-size: 6px; inline-size: 100%; }
  .loading p { font-size: var(--t-small); color: var(--ink-2); }

  .chip.sample { border-style: dashed; border-color: var(--edge); }

  [lang|='zh'] .hang { margin-inline-start: -0.45em; }
  @container (max-width: 345px) {
    .stats > div { padding-inline: var(--s-4); }
    .stats > div:first-child { padding-inline-start: var(--s-5); }
    .stats .value { font-size: var(--t-body); line-height: 1.5; }
  }
  /* As narrow as Firefox's side bar opens. */
  @container (max-width: 300px) {
    .stats { grid-template-columns: 1.2fr 1fr 1.2fr; }
    .stats > div, .stats > div:first-child { padding-inline: 6px; }
    .stats > div:first-child { padding-inline-start: var(--s-5); }
  }
  @container (min-width: 560px) {
    .stats > div { padding-inline: var(--s-6); }
    .base > * { padding-inline: var(--s-6); }
    .curve { inset-inline-start: var(--s-6); }
    figure { flex-basis: 220px !important; }
  }
`;
