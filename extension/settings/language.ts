import { browser } from 'wxt/browser';
import { type Language, languageOf } from '#core/text/sentence.ts';

const key = 'language';

/** The language the user chose in the settings, else the browser's own. */
export async function chosenLanguage(): Promise<Language> {
  const chosen = (await browser.storage.local.get(key))[key];
  return chosen === 'en' || chosen === 'zh-CN' ? chosen : languageOf(browser.i18n.getUILanguage());
}

/** `undefined` goes back to the browser's. */
export async function chooseLanguage(language: Language | undefined): Promise<void> {
  if (language) await browser.storage.local.set({ [key]: language });
  else await browser.storage.local.remove(key);
}
