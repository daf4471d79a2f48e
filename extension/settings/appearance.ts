import { browser } from 'wxt/browser';
import { type Language, languageOf } from '#core/text/sentence.ts';

/** How the user wants our pages to look; what is absent follows the browser. */
export interface Appearance {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
}

const key = 'appearance';

/** What was chosen so far. */
export async function appearance(): Promise<Appearance> {
  return ((await browser.storage.local.get(key))[key] ?? {}) as Appearance;
}

/** The language the user chose, else the browser's own. */
export async function chosenLanguage(): Promise<Language> {
  const { language } = await appearance();
  return language === 'en' || language === 'zh-CN' ? language : languageOf(browser.i18n.getUILanguage());
}

export async function chosenTheme(): Promise<'light' | 'dark' | undefined> {
  const { theme } = await appearance();
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

/** Remembers a choice; any other word (`auto`) goes back to the browser's own. */
export async function chooseAppearance(change: { readonly language?: string; readonly theme?: string }): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await appearance()), ...change } });
}
