import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepWorkspace } from '#extension/keeper/keeper.ts';
import { passOnOverlays } from '#extension/keeper/pass-on.ts';
import { isToBackground } from '#extension/messages/to-background.ts';
import type { ToPage } from '#extension/messages/to-page.ts';
import { allowedSites, enterOpenTabs, mayRead, registerSites } from '#extension/settings/allowed-sites.ts';
import { chosenLanguage } from '#extension/settings/appearance.ts';
import { chooseForSite, type Remembered, siteChoice } from '#extension/settings/site.ts';

/**
 * Starts things and holds nothing: the browser may end it at any moment. Only in Firefox, which knows no page out of sight,
 * it also is the keeper.
 */
export default defineBackground({ type: { firefox: 'module' }, main });

function main(): void {
  if (import.meta.env.FIREFOX) {
    keepWorkspace();
    passOnOverlays();
  }
  // What is remembered tells which other sites are used: scripts on a page, and what breaks into them, get only their own.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerSites().then(enterAllowedTabs);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void registerSites());
  browser.permissions.onAdded.addListener(async ({ origins }) => {
    await registerSites();
    if (origins?.length) await enterOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(async ({ origins }) => {
    if (!origins?.length) return;
    await registerSites();
    // Without the permission a tab's address is no longer told, so every page of ours is asked; those still allowed are passed over.
    for (const { id, url } of await browser.tabs.query({})) {
      if (id === undefined || (await mayRead(url))) continue;
      await tellPage(id, { type: 'revoked' });
    }
  });
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (command === 'toggle-panel' && tab?.id !== undefined) await togglePanel(tab.id);
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isToBackground(message)) return;
    if (message.type === 'wakeKeeper') {
      wakeKeeper().then(
        () => respond(true),
        (error) => respond(String(error)),
      );
      return true;
    }
    if (message.type === 'remembered') {
      void remembered(siteOf(sender)).then(respond);
      return true;
    }
    if (message.type === 'rememberChoice') void chooseForSite(siteOf(sender), message.choice);
    const tabId = sender.tab?.id;
    if (message.type === 'openSidePanel' && tabId !== undefined) {
      openBeside(tabId).then(
        () => respond(true),
        () => respond(false),
      );
      return true;
    }
    if (message.type === 'drivenOut' && tabId !== undefined) {
      void browser.action.setBadgeText({ tabId, text: '!' });
      void browser.storage.session.set({ [`drivenOut:${tabId}`]: message.site });
    }
    return;
  });
}

/** What an update of the extension left behind on open pages is cut off from it: a new script takes its place. */
async function enterAllowedTabs(): Promise<void> {
  const sites = await allowedSites();
  if (sites.length > 0) await enterOpenTabs(sites);
}

/** Asked for from a page, where Firefox opens no side bar: there the popup comes, with the same panel. */
function openBeside(tabId: number): Promise<void> {
  return import.meta.env.FIREFOX ? browser.action.openPopup() : browser.sidePanel.open({ tabId });
}

/** The browser says it, not the page. */
function siteOf({ url }: { readonly url?: string | undefined }): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}

async function remembered(site: string): Promise<Remembered> {
  const [choice, language] = await Promise.all([siteChoice(site), chosenLanguage()]);
  return { choice, language };
}

let waking: Promise<void> | undefined;

/** Makes the one page that owns the documents, unless it runs already. */
async function wakeKeeper(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const running = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (running.length > 0) return;
  waking ??= browser.offscreen
    .createDocument({
      url: 'offscreen.html',
      reasons: ['WEB_RTC'],
      justification: 'Keeps the plan open for all panels, and its connections to the other devices of the team.',
    })
    .finally(() => {
      waking = undefined;
    });
  await waking;
}

/** With the shortcut the user acts on this very tab (activeTab), so the page may be entered even before its site is allowed for good. */
async function togglePanel(tabId: number): Promise<void> {
  if (await tellPage(tabId, { type: 'toggle' })) return;
  const entered = await browser.scripting
    .executeScript({ target: { tabId }, files: ['/content-scripts/page.js'] })
    .catch(() => undefined);
  if (entered) await tellPage(tabId, { type: 'toggle' });
}

async function tellPage(tabId: number, message: ToPage): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, message).then(
    () => true,
    () => false,
  );
}
