import { browser } from 'wxt/browser';

/** Firefox's side bar, which the types at hand do not know. */
interface WithSideBar {
  readonly sidebarAction: { open(): Promise<void> };
}

/**
 * Opens the browser's own panel beside the page: Chromium's side panel, Firefox's side bar. Only from a press on one of
 * our own pages, and before anything is awaited: browsers demand it.
 */
export function openSidePanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as WithSideBar).sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}
