import { browser } from 'wxt/browser';
import * as say from '#core/text/sentences.ts';
import { OVERLAY_PORT } from '#extension/messages/ports.ts';
import { dressOwnPage, openSurface } from '#extension/surface/open-surface.ts';
import { linkPage } from '#extension/surface/page-link.ts';

// Any page can embed this one: it shows nothing of the plan until what stands on the page has taken the one-time token.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const tab = await browser.tabs.getCurrent();
let admitted = false;

const refuse = async () => {
  const language = await dressOwnPage();
  document.body.textContent = say.surfaceNotHere(language);
};

if (tab?.id === undefined || !token || window.top === window) await refuse();
else {
  let surface: Awaited<ReturnType<typeof openSurface>> | undefined;
  let first: Parameters<Parameters<typeof linkPage>[2]['onReading']>[0] | undefined;
  const link = linkPage(tab.id, OVERLAY_PORT + token, {
    onReading: (reading) => {
      first = reading;
      void admit();
      if (surface) surface.surface.reading = reading;
    },
    onRevoked: () => void admit().then(() => revoke()),
    onGone: () => {
      if (!admitted) void refuse();
    },
  });
  const revoke = () => {
    if (!surface) return;
    surface.surface.notice = say.siteRevoked(surface.language, hostOf(tab.url));
    surface.surface.reads = false;
  };
  const admit = async () => {
    if (admitted) return;
    admitted = true;
    surface = await openSurface();
    surface.surface.overlaid = true;
    surface.surface.reads = true;
    surface.surface.reading = first;
    surface.surface.addEventListener('pace-close', () => link.send({ type: 'close' }));
    surface.surface.addEventListener('pace-other-side', () => link.send({ type: 'otherSide' }));
    document.documentElement.dataset.ready = 'true';
  };
}

/** The site's name as the page itself says it; a tab whose permission is gone no longer tells its address. */
function hostOf(address: string | undefined): string {
  return address && URL.canParse(address)
    ? new URL(address).host
    : (location.ancestorOrigins[0] ?? '').replace(/^\w+:\/\//, '');
}
