import { browser } from 'wxt/browser';
import { isFromPage } from '#extension/messages/from-page.ts';
import { OVERLAY_PORT } from '#extension/messages/ports.ts';
import type { ToPage } from '#extension/messages/to-page.ts';
import type { PageReading } from '#extension/page/reading.ts';

export interface PageLinkOptions {
  /** Opens a port of this name to what stands on the page. */
  readonly connect: (name: string) => ReturnType<typeof browser.runtime.connect>;
  readonly onReading: (reading: PageReading | null) => void;
  readonly onRevoked: (site: string) => void;
  /** Nothing of ours stands on the page, or it refused us. */
  readonly onGone: () => void;
}

export interface PageLink {
  send(message: ToPage): void;
  close(): void;
}

/** Attempts to come back, and milliseconds before each. */
const attempts = 5;
const delay = 300;

/**
 * Connects a surface to what stands on a page, and has it read. Once let in, it comes back by itself: Firefox may have
 * stopped the background that passes the messages on, or the page returned out of the browser's cache.
 */
export function linkPage(portName: string, options: PageLinkOptions): PageLink {
  let name = portName;
  let left = 0;
  let closed = false;
  let port = open();

  function open() {
    const opened = options.connect(name);
    opened.onMessage.addListener((message: unknown) => {
      if (!isFromPage(message)) return;
      if (message.type === 'reading') options.onReading(message.reading);
      else if (message.type === 'revoked') options.onRevoked(message.site);
      else {
        name = OVERLAY_PORT + message.next;
        left = attempts;
      }
    });
    opened.onDisconnect.addListener(() => {
      // Reading it marks the error "nobody listens there" as expected.
      void browser.runtime.lastError;
      if (closed) return;
      left -= 1;
      if (left < 0) options.onGone();
      else setTimeout(reopen, delay);
    });
    opened.postMessage({ type: 'read' } satisfies ToPage);
    return opened;
  }

  function reopen(): void {
    if (closed) return;
    try {
      port = open();
    } catch {
      // The extension itself is gone.
      options.onGone();
    }
  }

  return {
    send: (message) => port.postMessage(message),
    close: () => {
      closed = true;
      port.disconnect();
    },
  };
}
