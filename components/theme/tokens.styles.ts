import { css, unsafeCSS } from 'lit';
import { FORCED, LANGUAGES, TOKENS } from './tokens.ts';

/**
 * The tokens for a shadow root. Follows the page's `color-scheme`; a `theme="light"` or `theme="dark"` attribute on the element overrides it.
 */
export const tokens = css`
  :host { ${unsafeCSS(TOKENS)} }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }
  ${unsafeCSS(LANGUAGES)}
  @media (forced-colors: active) { :host { ${unsafeCSS(FORCED)} } }
`;
