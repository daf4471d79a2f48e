import { type Browser, browser } from 'wxt/browser';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { READER_PORT } from '#extension/messages/ports.ts';
import type { ToPage } from '#extension/messages/to-page.ts';
import { mayRead, patternOf } from '#extension/settings/allowed-sites.ts';
import { linkPage, type PageLink } from './page-link.ts';
import type { Surface } from './surface.ts';

/** Keeps a popup or side panel at the page in front: reads it where that is allowed, asks for the site where it is not. */
export async function standBesideTab(surface: Surface, language: Language): Promise<void> {
  let link: PageLink | undefined;
  let tab: Browser.tabs.Tab | undefined;
  const settle = async () => {
    link?.close();
    link = undefined;
    [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const pattern = patternOf(tab?.url);
    const allowed = await mayRead(tab?.url);
    surface.reading = undefined;
    surface.reads = allowed;
    surface.offersOverlay = allowed;
    surface.asks = pattern && !allowed ? new URL(tab?.url ?? '').host : '';
    surface.notice = (await drivenOut(tab?.id, language)) ?? (pattern ? '' : say.siteNone(language));
    if (!allowed || tab?.id === undefined) return;
    link = linkPage(tab.id, READER_PORT, {
      onReading: (reading) => {
        surface.reading = reading;
      },
      onRevoked: () => void settle(),
      onGone: () => {
        surface.reading = null;
      },
    });
  };
  surface.addEventListener('pace-allow-site', async () => {
    const pattern = patternOf(tab?.url);
    // Nothing may be awaited before this, or the browser no longer takes it for the user's own act.
    const granted = pattern !== undefined && (await browser.permissions.request({ origins: [pattern] }));
    if (granted) setTimeout(settle, 300);
    else surface.notice = say.siteRefused(language);
  });
  surface.addEventListener('pace-show-panel', () => {
    if (tab?.id !== undefined) void browser.tabs.sendMessage(tab.id, { type: 'toggle' } satisfies ToPage);
  });
  browser.tabs.onActivated.addListener(() => void settle());
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tab?.id && status === 'complete') void settle();
  });
  browser.permissions.onRemoved.addListener(() => void settle());
  await settle();
}

/** A page that keeps removing the overlay is said here, since nothing can stand there; the badge goes with the page. */
async function drivenOut(tabId: number | undefined, language: Language): Promise<string | undefined> {
  if (tabId === undefined || (await browser.action.getBadgeText({ tabId })) !== '!') return;
  const key = `drivenOut:${tabId}`;
  const site = (await browser.storage.session.get(key))[key];
  return typeof site === 'string' ? say.siteDrivenOut(language, site) : undefined;
}
