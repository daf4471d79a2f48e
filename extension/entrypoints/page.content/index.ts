import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type Overlay, putOverlay } from '#extension/host/overlay.ts';
import type { FromPage } from '#extension/messages/from-page.ts';
import { OVERLAY_PORT, READER_PORT } from '#extension/messages/ports.ts';
import type { ToBackground } from '#extension/messages/to-background.ts';
import { isToPage } from '#extension/messages/to-page.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { watchPage } from '#extension/page/watch.ts';
import { type Remembered, type SiteChoice, usual } from '#extension/settings/site.ts';

/** Put into a page only after its site was allowed: the pill, the panel's frame, and the reader that works while a surface asks. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    const { signal } = context;
    const { host } = location;
    // Whoever entered this script may speak to it at once: the listeners must not wait for what is remembered.
    const tellBackground = async (message: ToBackground) => {
      // After an update of the extension this script is cut off from it, and asking throws at once.
      if (context.isValid) return browser.runtime.sendMessage(message).catch(() => undefined);
    };
    // Nobody tells of being cut off; asking is what notices, and then the signal ends all that stands here.
    const asking = setInterval(() => context.isInvalid, 1_000);
    signal.addEventListener('abort', () => clearInterval(asking));
    // What a script left behind that was cut off and cannot clear up itself any more.
    for (const left of document.querySelectorAll('paceline-host')) left.remove();
    const remembered: Promise<Remembered> = tellBackground({ type: 'remembered' }).then(
      (answer) => answer ?? { choice: usual, language: languageOf(browser.i18n.getUILanguage()) },
    );
    const remember = (choice: Partial<SiteChoice>) => void tellBackground({ type: 'rememberChoice', choice });
    let overlay: Overlay | undefined;
    let revoked = false;
    const show = async (): Promise<Overlay> => {
      const { choice, language } = await remembered;
      overlay ??= putOverlay(
        {
          place: choice,
          text: {
            title: say.overlayTitle(language),
            open: say.pillOpen(language),
            move: say.pillMove(language),
            dismiss: say.pillDismiss(language),
            close: say.overlayClose(language),
          },
          // A sandboxed page gives its sandbox to every frame in it, ours too.
          frame:
            self.origin === 'null'
              ? null
              : (token) => (context.isValid ? browser.runtime.getURL(`/overlay.html#${token}`) : ''),
          onPlaced: (place) => remember(place),
          onDismiss: () => {
            overlay = undefined;
            remember({ dismissed: true });
          },
          onNoFrame: async () => {
            const opened = await tellBackground({ type: 'openSidePanel' });
            if (opened !== true) overlay?.tell(say.siteNoFrame(language));
          },
          onDrivenOut: () => {
            overlay = undefined;
            void tellBackground({ type: 'drivenOut', site: host });
          },
        },
        signal,
      );
      return overlay;
    };

    const surfaces = new Set<ReturnType<typeof browser.runtime.connect>>();
    let watching: AbortController | undefined;
    let last: PageReading | null | undefined;
    const send = (message: FromPage) => {
      if (context.isValid) for (const port of surfaces) port.postMessage(message);
    };
    const watch = () => {
      watching = new AbortController();
      watchPage(
        document,
        (reading) => {
          last = reading;
          send({ type: 'reading', reading });
        },
        AbortSignal.any([signal, watching.signal]),
      );
    };
    const listen = (port: ReturnType<typeof browser.runtime.connect>) => {
      surfaces.add(port);
      port.onDisconnect.addListener(() => {
        surfaces.delete(port);
        if (surfaces.size === 0) watching?.abort();
      });
      port.onMessage.addListener((message) => {
        if (!isToPage(message)) return;
        if (message.type === 'close') overlay?.close();
        if (message.type === 'otherSide') overlay?.otherSide();
        if (message.type === 'raise') overlay?.raise();
        if (message.type !== 'read') return;
        if (revoked) return port.postMessage({ type: 'revoked', site: host } satisfies FromPage);
        if (!watching || watching.signal.aborted) watch();
        else if (last !== undefined) port.postMessage({ type: 'reading', reading: last } satisfies FromPage);
      });
    };
    browser.runtime.onConnect.addListener((port) => {
      const { name } = port;
      // The overlay's page can be embedded by anyone; only the frame put here knows the token.
      const next = name.startsWith(OVERLAY_PORT) ? overlay?.redeem(name.slice(OVERLAY_PORT.length)) : undefined;
      if (name !== READER_PORT && next === undefined) return port.disconnect();
      listen(port);
      if (next !== undefined) port.postMessage({ type: 'admitted', next } satisfies FromPage);
    });
    browser.runtime.onMessage.addListener((message: unknown) => {
      if (!isToPage(message)) return;
      if (message.type === 'toggle') {
        remember({ dismissed: false });
        void show().then((shown) => shown.toggle());
      }
      if (message.type === 'allowed' && revoked) {
        revoked = false;
        if (surfaces.size > 0) watch();
      }
      if (message.type === 'revoked' && !revoked) {
        revoked = true;
        watching?.abort();
        send({ type: 'revoked', site: host });
        if (!overlay?.isOpen()) void remembered.then(({ language }) => overlay?.tell(say.siteRevoked(language, host)));
      }
    });
    void remembered.then(({ choice }) => {
      if (!choice.dismissed) void show();
    });
  },
});
