import { browser } from 'wxt/browser';
import { isFromPage } from '#extension/messages/from-page.ts';
import type { ToPage } from '#extension/messages/to-page.ts';
import type { PageReading } from '#extension/page/reading.ts';

export interface PageLinkOptions {
  readonly onReading: (reading: PageReading | null) => void;
  readonly onRevoked: () => void;
  /** Nothing of ours stands on the page, or it refused us. */
  readonly onGone: () => void;
}

export interface PageLink {
  send(message: ToPage): void;
  close(): void;
}

/** Connects a surface to what stands on the page of a tab, and has it read. */
export function linkPage(tabId: number, portName: string, options: PageLinkOptions): PageLink {
  const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    if (!isFromPage(message)) return;
    if (message.type === 'reading') options.onReading(message.reading);
    else options.onRevoked();
  });
  port.onDisconnect.addListener(() => {
    // Reading it marks the error "nobody listens there" as expected.
    void browser.runtime.lastError;
    options.onGone();
  });
  port.postMessage({ type: 'read' } satisfies ToPage);
  return {
    send: (message) => port.postMessage(message),
    close: () => port.disconnect(),
  };
}
