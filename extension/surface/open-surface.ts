import { browser } from 'wxt/browser';
import { dressPage } from '#components/theme/page.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { connectKeeper } from '#extension/keeper/connect.ts';
import { chosenLanguage, chosenTheme } from '#extension/settings/appearance.ts';
import type { Surface } from './surface.ts';
import './surface.ts';

let dressed = false;

/** Dresses one of our pages in the user's language and theme; again after a change. */
export async function dressOwnPage(): Promise<Language> {
  const [language, theme] = await Promise.all([chosenLanguage(), chosenTheme()]);
  document.documentElement.lang = language;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  if (!dressed) dressPage();
  // Chromium gives pages of extensions a face of its own.
  document.body.style.fontFamily = 'inherit';
  dressed = true;
  return language;
}

/** Fills one of our small pages with the panel, connected to the keeper. */
export async function openSurface(): Promise<{ readonly surface: Surface; readonly language: Language }> {
  const language = await dressOwnPage();
  const surface = document.createElement('pace-surface');
  document.body.append(surface);
  surface.addEventListener('pace-open-planner', () => openPlanner());
  surface.addEventListener('pace-set-target', () => openPlanner());
  surface.addEventListener('pace-show-change', () => openPlanner());
  surface.addEventListener('pace-export-request', () => openPlanner('#settings'));
  try {
    surface.session = await connectKeeper();
  } catch {
    surface.notice = say.surfaceUnavailable(language);
  }
  return { surface, language };
}

export function openPlanner(section = ''): void {
  const url = browser.runtime.getURL(`/planner.html${section}` as '/planner.html');
  // Firefox gives a frame on a page no tabs.
  if (browser.tabs) void browser.tabs.create({ url });
  else window.open(url, '_blank', 'noopener');
}
