import { browser } from 'wxt/browser';
import { isOwnPage } from '#extension/messages/own-page.ts';
import { OVERLAY_PORT } from '#extension/messages/ports.ts';

/** Firefox gives our frame on a page no access to tabs: its port to what stands on the same page goes through here. */
export function passOnOverlays(): void {
  browser.runtime.onConnect.addListener((frame) => {
    const tabId = frame.sender?.tab?.id;
    if (!frame.name.startsWith(OVERLAY_PORT) || tabId === undefined || !isOwnPage(frame.sender)) return;
    const page = browser.tabs.connect(tabId, { name: frame.name, frameId: 0 });
    frame.onMessage.addListener((message) => page.postMessage(message));
    page.onMessage.addListener((message) => frame.postMessage(message));
    frame.onDisconnect.addListener(() => page.disconnect());
    page.onDisconnect.addListener(() => {
      // Reading it marks the error "nobody listens there" as expected.
      void browser.runtime.lastError;
      frame.disconnect();
    });
  });
}
