import { html, render } from 'lit';
import { browser } from 'wxt/browser';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { allowedSites } from '#extension/settings/allowed-sites.ts';
import { appearance, chooseAppearance } from '#extension/settings/appearance.ts';
import { dressOwnPage, openPlanner } from '#extension/surface/open-surface.ts';

let told = '';

async function show(): Promise<void> {
  const language = await dressOwnPage();
  const sites = (await allowedSites()).filter((site) => site !== '<all_urls>');
  document.title = say.optionsTitle(language);
  render(page(language, sites, (await appearance()).language ?? ''), document.body);
}

const languages = (language: Language): readonly (readonly [string, string])[] => [
  ['', say.optionsBrowserLanguage(language)],
  ['zh-CN', '中文'],
  ['en', 'English'],
];

function page(language: Language, sites: readonly string[], chosen: string) {
  return html`<main>
    <h1>${say.optionsTitle(language)}</h1>
    <h2>${say.optionsSites(language)}</h2>
    ${
      sites.length === 0
        ? html`<p>${say.optionsNoSites(language)}</p>`
        : html`<ul>${sites.map(
            (site) => html`<li><code>${nameOf(site)}</code>
            <button type="button" @click=${() => revoke(site, language)}>${say.optionsRevoke(language, nameOf(site))}</button></li>`,
          )}</ul>`
    }
    <p role="status">${told}</p>
    <h2><label for="language">${say.optionsLanguage(language)}</label></h2>
    <select id="language" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${languages(language).map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
    <h2>${say.optionsData(language)}</h2>
    <p>${say.optionsDataHelp(language)}</p>
    <button type="button" @click=${() => openPlanner('#settings')}>${say.surfacePlanner(language)}</button>
  </main>`;
}

async function revoke(site: string, language: Language): Promise<void> {
  await browser.permissions.remove({ origins: [site] });
  told = say.optionsRevoked(language, nameOf(site));
  await show();
}

async function choose(value: string): Promise<void> {
  await chooseAppearance({ language: value });
  await show();
}

function nameOf(site: string): string {
  return site.replace(/^\*?:?\w*:?\/\//, '').replace(/\/\*$/, '');
}

await show();
