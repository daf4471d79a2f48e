import { type Language, languageOf } from '#core/text/sentence.ts';

/** How this person wants pages to look; remembered in this browser, on this origin. */
export interface Appearance {
  readonly language?: Language;
  readonly theme?: 'auto' | 'light' | 'dark';
}

const KEY = 'paceline-appearance';

/** Sets the page's language and theme: what the address says, else what was chosen before, else the browser's own. */
export function applyAppearance(page: Document = document): Appearance {
  const asked = new URLSearchParams(location.search);
  const kept = remembered();
  const language = languageOf(asked.get('lang') ?? kept.language ?? navigator.language);
  const theme = asked.get('theme') ?? kept.theme ?? 'auto';
  page.documentElement.lang = language;
  if (theme === 'light' || theme === 'dark') page.documentElement.dataset.theme = theme;
  else delete page.documentElement.dataset.theme;
  return { language, theme: theme as Appearance['theme'] };
}

/** Remembers a choice and applies it at once. */
export function chooseAppearance(change: Appearance): void {
  const address = new URL(location.href);
  if (change.language) address.searchParams.delete('lang');
  if (change.theme) address.searchParams.delete('theme');
  history.replaceState(history.state, '', address);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...change }));
  } catch {
    // Without storage the choice holds for this page only.
  }
  applyAppearance();
  if (change.language) document.documentElement.lang = change.language;
}

function remembered(): Appearance {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
