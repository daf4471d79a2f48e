import { FORCED, LANGUAGES, TOKENS } from './tokens.ts';

/** The same tokens for a whole page: the planner, the showcase, the extension's pages. */
const PAGE_CSS = `
:root { color-scheme: light dark; ${TOKENS} }
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
${LANGUAGES}
@media (forced-colors: active) { :root { ${FORCED} } }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
/* Firefox draws light scroll bars on dark pages where the desktop gives it no theme. */
@supports (-moz-appearance: none) { html { scrollbar-color: var(--edge) transparent; } }
body {
  margin: 0; background: var(--canvas); color: var(--ink); font-size: var(--t-body); line-height: 1.45;
  font-variant-numeric: tabular-nums lining-nums; -webkit-font-smoothing: antialiased;
}
a { color: var(--accent); text-underline-offset: 2px; text-decoration-thickness: 1px; }
button, input, select, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`;

/** Dresses the page; an adopted sheet, so a page with a strict style policy may call it too. */
export function dressPage(page: Document = document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_CSS);
  page.adoptedStyleSheets.push(sheet);
}
