/** Looks of what stands on the page; colours as in the theme's tokens, written out since no token reaches in here. */
export const overlayStyles = `
* { box-sizing: border-box; }
:host { font: 12px/1.4 system-ui, sans-serif; }
.pill, .note {
  color: light-dark(#12181a, #e8ecec); background: light-dark(#ffffff, #20272a);
  border: 1px solid light-dark(#c5cccf, #3d474b); box-shadow: 0 1px 2px #0003, 0 8px 24px #0003;
}
.pill { position: relative; width: 40px; border-radius: 6px 0 0 6px; border-inline-end: 0; }
.left .pill { border-radius: 0 6px 6px 0; border-inline: 0 1px solid light-dark(#c5cccf, #3d474b); }
.pill button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: default; }
.open { display: grid; justify-items: center; gap: 6px; width: 100%; padding: 9px 0 8px !important; touch-action: none; }
.open svg { color: light-dark(#0a686f, #5abdc0); }
.dots { width: 14px; height: 6px; opacity: .6; background: radial-gradient(circle, currentColor 1.1px, transparent 1.4px) 0 0 / 5px 4px; }
.dismiss { position: absolute; inset: -12px auto auto -12px; width: 24px; height: 24px; border-radius: 50% !important; opacity: 0; }
.left .dismiss { inset: -12px -12px auto auto; }
.pill:hover .dismiss, .dismiss:focus-visible {
  opacity: 1; background: light-dark(#ffffff, #20272a) !important; border: 1px solid light-dark(#7f898d, #727d82) !important;
}
button:focus-visible { outline: 2px solid light-dark(#0a686f, #5abdc0); outline-offset: 2px; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: light-dark(#ffffff, #161a1c); box-shadow: 0 0 24px #0004; }
.note { width: 280px; padding: 12px; border-radius: 6px; margin-inline-end: 12px; }
.note p { margin: 0 0 8px; }
.note button { font: inherit; color: inherit; background: none; min-height: 24px; border: 1px solid light-dark(#7f898d, #727d82); border-radius: 4px; padding: 2px 10px; }
@media (forced-colors: active) { .pill, .note, .pill button { border-color: CanvasText; } }
`;
