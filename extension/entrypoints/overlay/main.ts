import { browser } from 'wxt/browser';
import * as say from '#core/text/sentences.ts';
import { OVERLAY_PORT } from '#extension/messages/ports.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { watchSight } from '#extension/surface/in-sight.ts';
import { dressOwnPage, openSurface } from '#extension/surface/open-surface.ts';
import { linkPage } from '#extension/surface/page-link.ts';

// Any page can embed this one: it shows nothing of the plan until what stands on the page has taken the one-time token.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const tabId = (await browser.tabs.getCurrent())?.id;
let opening: ReturnType<typeof openSurface> | undefined;

if (tabId === undefined || !token || window.top === window) await refuse();
else {
  const link = linkPage(tabId, OVERLAY_PORT + token, {
    onReading: (reading) => void show(reading),
    onRevoked: () => void revoke(),
    // The port of a frame that was let in ends only with the page.
    onGone: () => void (opening ?? refuse()),
  });

  const admit = () => {
    opening ??= openSurface().then((opened) => {
      opened.surface.overlaid = true;
      opened.surface.inSight = watchSight();
      opened.surface.addEventListener('pace-covered', () => link.send({ type: 'raise' }));
      opened.surface.addEventListener('pace-open-side-panel', () => void browser.sidePanel.open({ tabId }));
      opened.surface.addEventListener('pace-close', () => link.send({ type: 'close' }));
      opened.surface.addEventListener('pace-other-side', () => link.send({ type: 'otherSide' }));
      document.documentElement.dataset.ready = 'true';
      return opened;
    });
    return opening;
  };

  const show = async (reading: PageReading | null) => {
    const { surface } = await admit();
    surface.reads = true;
    surface.notice = '';
    surface.reading = reading;
  };

  const revoke = async () => {
    const { surface, language } = await admit();
    surface.reads = false;
    surface.notice = say.siteRevoked(language, siteAround());
  };
}

async function refuse(): Promise<void> {
  const language = await dressOwnPage();
  document.body.textContent = say.surfaceNotHere(language);
}

/** The site this frame stands on; the tab no longer tells its address once the permission is gone. */
function siteAround(): string {
  return (location.ancestorOrigins?.[0] ?? '').replace(/^\w+:\/\//, '');
}
