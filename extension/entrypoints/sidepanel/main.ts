import { standBesideTab } from '#extension/surface/beside-tab.ts';
import { openSurface } from '#extension/surface/open-surface.ts';

const { surface, language } = await openSurface();
await standBesideTab(surface, language);
