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
  let turn = 0;
  const settle = async () => {
    turn += 1;
    const mine = turn;
    link?.close();
    link = undefined;
    const [front] = await browser.tabs.query({ active: true, currentWindow: true });
    const pattern = patternOf(front?.url);
    const allowed = await mayRead(front?.url);
    const driven = await drivenOut(front?.id, language);
    // Meanwhile another tab came to the front, or a permission changed.
    if (mine !== turn) return;
    tab = front;
    surface.reading = undefined;
    surface.reads = allowed;
    surface.offersOverlay = allowed;
    surface.asks = pattern && !allowed ? new URL(tab?.url ?? '').host : '';
    surface.notice = driven ?? (pattern ? '' : nothingToRead(tab, language));
    const id = tab?.id;
    if (!allowed || id === undefined) return;
    link = linkPage(READER_PORT, {
      connect: (name) => browser.tabs.connect(id, { name, frameId: 0 }),
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
    if (!granted) surface.notice = say.siteRefused(language);
  });
  surface.addEventListener('pace-show-panel', () => {
    if (tab?.id !== undefined) void browser.tabs.sendMessage(tab.id, { type: 'toggle' } satisfies ToPage);
  });
  browser.tabs.onActivated.addListener(() => void settle());
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tab?.id && status === 'complete') void settle();
  });
  browser.permissions.onAdded.addListener(() => setTimeout(settle, 300));
  browser.permissions.onRemoved.addListener(() => void settle());
  await settle();
}

/** Only a press on our button tells the address of a site that is not allowed; a side panel opened otherwise does not know it. */
function nothingToRead(tab: Browser.tabs.Tab | undefined, language: Language): string {
  return tab && tab.url === undefined ? say.siteUnknown(language) : say.siteNone(language);
}

/** A page that keeps removing the overlay is said here, since nothing can stand there; the badge goes with the page. */
async function drivenOut(tabId: number | undefined, language: Language): Promise<string | undefined> {
  if (tabId === undefined || (await browser.action.getBadgeText({ tabId })) !== '!') return;
  const key = `drivenOut:${tabId}`;
  const site = (await browser.storage.session.get(key))[key];
  return typeof site === 'string' ? say.siteDrivenOut(language, site) : undefined;
}
