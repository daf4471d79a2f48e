import { browser } from 'wxt/browser';
import { type Language, languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { OVERLAY_PORT } from '#extension/messages/ports.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { watchSight } from '#extension/surface/in-sight.ts';
import { dressOwnPage, openSurface } from '#extension/surface/open-surface.ts';
import { linkPage } from '#extension/surface/page-link.ts';
import { openSidePanel } from '#extension/surface/side-panel.ts';

// Any page can embed this one: it shows nothing of the plan until what stands on the page has taken the one-time token.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
// Firefox gives a frame on a page no tabs.
const tab = import.meta.env.FIREFOX ? undefined : await browser.tabs.getCurrent();
let opening: ReturnType<typeof openSurface> | undefined;

if (!token || window.top === window) await refuse(say.surfaceNotHere);
else {
  const link = linkPage(OVERLAY_PORT + token, {
    // Without tabs the background passes on what is said.
    connect: (name) =>
      tab?.id === undefined ? browser.runtime.connect({ name }) : browser.tabs.connect(tab.id, { name, frameId: 0 }),
    onReading: (reading) => void show(reading),
    onRevoked: (site) => void revoke(site),
    // Once let in, only an update or the removal of the extension ends it; no figures are left standing.
    onGone: () => void refuse(opening ? say.surfaceCutOff : say.surfaceNotHere),
  });

  // Firefox tells a frame nothing of an update or a removal; it only takes its functions away.
  const asking = setInterval(() => {
    if (!isCutOff()) return;
    clearInterval(asking);
    void refuse(say.surfaceCutOff);
  }, 1_000);

  const admit = () => {
    opening ??= openSurface().then((opened) => {
      opened.surface.overlaid = true;
      opened.surface.inSight = watchSight();
      opened.surface.addEventListener('pace-covered', () => link.send({ type: 'raise' }));
      opened.surface.addEventListener('pace-open-side-panel', () => tab && void openSidePanel(tab.windowId));
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

  const revoke = async (site: string) => {
    const { surface, language } = await admit();
    surface.reads = false;
    surface.notice = say.siteRevoked(language, site);
  };
}

function isCutOff(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    // A dead object.
    return true;
  }
}

async function refuse(why: (language: Language) => string): Promise<void> {
  // What was removed has no settings any more: the page's own language is as it was.
  const language = await dressOwnPage().catch(() => languageOf(document.documentElement.lang));
  document.body.textContent = why(language);
}
