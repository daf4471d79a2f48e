import { html, render } from 'lit';
import * as say from '#core/text/sentences.ts';
import { dressOwnPage, openPlanner } from '#extension/surface/open-surface.ts';

const language = await dressOwnPage();
document.title = say.welcomeTitle(language);
const steps = [
  [say.welcomePin, import.meta.env.FIREFOX ? say.welcomePinHelpFirefox : say.welcomePinHelp],
  [say.welcomeAllow, say.welcomeAllowHelp],
  [say.welcomeTakeIn, say.welcomeTakeInHelp],
  [say.welcomeTarget, say.welcomeTargetHelp],
] as const;
render(
  html`<main>
    <h1>${say.welcomeTitle(language)}</h1>
    <ol class="steps">
      ${steps.map(([step, help]) => html`<li><b>${step(language)}</b><p>${help(language)}</p></li>`)}
    </ol>
    <p class="quiet">${say.welcomePrivate(language)}</p>
    <button type="button" @click=${() => openPlanner()}>${say.surfacePlanner(language)}</button>
  </main>`,
  document.body,
);
