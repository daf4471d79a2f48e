import { browser } from 'wxt/browser';
import type { ToPage } from '#extension/messages/to-page.ts';

const script = '/content-scripts/page.js';

/** Match patterns of the sites the user allowed: `https://crm.example/*`. */
export async function allowedSites(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether a page may be read: its site was allowed, or all sites were, in the browser's own settings. */
export async function mayRead(address: string | undefined): Promise<boolean> {
  const pattern = patternOf(address);
  return pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
}

/** The pattern to ask for, given a tab's address; `undefined` for pages no extension may enter. Ports are left out: Firefox has none in patterns. */
export function patternOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}

let turn: Promise<void> = Promise.resolve();

/** Has the browser put our script into the pages of all allowed sites from now on; called when the permissions change. */
export function registerSites(): Promise<void> {
  // One after the other: two changes at once would register the same site twice.
  turn = turn.then(register, register);
  return turn;
}

async function register(): Promise<void> {
  const allowed = await allowedSites();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const gone = registered.map(({ id }) => id).filter((id) => !allowed.includes(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const added = allowed.filter((site) => !registered.some(({ id }) => id === site));
  if (added.length === 0) return;
  await browser.scripting.registerContentScripts(
    added.map((site) => ({ id: site, matches: [site], js: [script], runAt: 'document_idle' as const })),
  );
}

/** Enters the tabs that show a newly allowed site already, so that nobody has to reload. */
export async function enterOpenTabs(sites: readonly string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: [...sites] })) {
    if (id === undefined) continue;
    const there = await browser.tabs.sendMessage(id, { type: 'allowed' } satisfies ToPage).then(
      () => true,
      () => false,
    );
    if (!there)
      await browser.scripting.executeScript({ target: { tabId: id }, files: [script] }).catch(() => undefined);
  }
}
