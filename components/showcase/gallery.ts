import { html, render } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import { applyAppearance, chooseAppearance } from '#components/theme/appearance.ts';
import { dressPage } from '#components/theme/page.ts';
import { languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

const modules = import.meta.glob<{ demos: readonly Demo[] }>('../*/*.demo.ts', { eager: true });
const widgets = Object.entries(modules).map(([file, { demos }]) => ({ name: file.split('/')[1] ?? file, demos }));

applyAppearance();
dressPage();
let width = new URLSearchParams(location.search).get('width') ?? '';
draw();

/** `?only=quota-panel&width=360` shows one widget at one width: what screenshots are taken of. */
function draw(): void {
  const language = languageOf(document.documentElement.lang);
  const only = new URLSearchParams(location.search).get('only');
  const shown = widgets.filter(({ name }) => !only || name === only);
  document.body.dataset.width = width;
  render(
    html`<header>
        <a href="/">Paceline</a>
        ${widgets.map(({ name }) => html`<a href="#${name}">${name}</a>`)}
        <label>${say.plannerLanguage(language)}
          <select @change=${(event: Event) => choose({ language: chosen(event) as 'en' })}>
            <option value="zh-CN" ?selected=${language === 'zh-CN'}>中文</option>
            <option value="en" ?selected=${language === 'en'}>English</option>
          </select>
        </label>
        <label>${say.plannerTheme(language)}
          <select @change=${(event: Event) => choose({ theme: chosen(event) as 'auto' })}>
            <option value="auto">${say.plannerThemeAuto(language)}</option>
            <option value="light" ?selected=${document.documentElement.dataset.theme === 'light'}>${say.plannerThemeLight(language)}</option>
            <option value="dark" ?selected=${document.documentElement.dataset.theme === 'dark'}>${say.plannerThemeDark(language)}</option>
          </select>
        </label>
        <label>${say.galleryWidth(language)}
          <select @change=${(event: Event) => resize(chosen(event))}>
            <option value="">${say.galleryFull(language)}</option>
            ${['320', '360', '768'].map((pixels) => html`<option ?selected=${pixels === width}>${pixels}</option>`)}
          </select>
        </label>
      </header>
      <main>
        ${shown.map(
          ({ name, demos }) => html`<section id=${name}>
            <h2>${name}</h2>
            <div class="demos">
              ${demos.map((demo) => html`<figure id="${name}-${demo.name}"><figcaption>${demo.name}</figcaption><div class="stage">${demo.template(language)}</div></figure>`)}
            </div>
          </section>`,
        )}
      </main>`,
    document.body,
  );
}

function choose(change: Parameters<typeof chooseAppearance>[0]): void {
  chooseAppearance(change);
  draw();
}

function resize(pixels: string): void {
  width = pixels;
  draw();
}

function chosen(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
