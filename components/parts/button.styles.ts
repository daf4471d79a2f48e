import { css } from 'lit';

/** Buttons: `.button`, with `.primary` for the one action to take, `.quiet`, `.danger`, `.small`, `.square` (an icon alone). */
export const button = css`
  .button {
    display: inline-flex; align-items: center; gap: var(--s-3); block-size: var(--control); padding: 0 10px; border: 1px solid var(--line-2);
    border-radius: var(--r-2); background: var(--surface); color: var(--ink); font-size: var(--t-body); white-space: nowrap; cursor: default;
  }
  .button:hover { background: var(--sunken); }
  .button:active { background: var(--line); }
  .button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
  .button.primary:hover { background: var(--accent-deep); border-color: var(--accent-deep); }
  .button.quiet { border-color: transparent; background: transparent; }
  .button.quiet:hover { background: var(--sunken); }
  .button.danger { color: var(--bad); }
  .button.small { block-size: 24px; padding: 0 8px; font-size: var(--t-small); }
  .button.square { inline-size: var(--control); padding: 0; justify-content: center; }
  .button.small.square { inline-size: 24px; }
  .button:disabled { color: var(--ink-3); background: var(--sunken); border: 1px dashed var(--line); }
  @media (forced-colors: active) { .button { border-color: ButtonText; } }
`;
