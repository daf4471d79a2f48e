import { html, render } from 'lit';
import { browser } from 'wxt/browser';
import * as say from '#core/text/sentences.ts';
import { standBesideTab } from '#extension/surface/beside-tab.ts';
import { openPlanner, openSurface } from '#extension/surface/open-surface.ts';
import { openSidePanel } from '#extension/surface/side-panel.ts';

const { surface, language } = await openSurface();
const { id: windowId } = await browser.windows.getCurrent();
const links = document.createElement('nav');
render(
  html`<button type="button" @click=${() => openPlanner()}>${say.surfacePlanner(language)}</button>
    <button type="button" @click=${() => windowId !== undefined && openSidePanel(windowId)}>${say.surfaceSidePanel(language)}</button>
    <button type="button" @click=${() => openPlanner('#settings')}>${say.settingsMoveData(language)}</button>
    <button type="button" @click=${() => browser.runtime.openOptionsPage()}>${say.surfaceSettings(language)}</button>`,
  links,
);
document.body.append(links);
await standBesideTab(surface, language);
