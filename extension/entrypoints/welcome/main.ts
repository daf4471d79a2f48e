import { html, render } from 'lit';
import * as say from '#core/text/sentences.ts';
import { dressOwnPage, openPlanner } from '#extension/surface/open-surface.ts';

const language = await dressOwnPage();
render(
  html`<main>
    <h1>${say.welcomeTitle(language)}</h1>
    <ol>
      <li>${say.welcomeOpenCrm(language)}</li>
      <li>${say.welcomeAllow(language)}</li>
      <li>${say.welcomeTakeIn(language)}</li>
      <li>${say.welcomeTarget(language)}</li>
    </ol>
    <p>${say.welcomePrivate(language)}</p>
    <button type="button" @click=${() => openPlanner()}>${say.surfacePlanner(language)}</button>
  </main>`,
  document.body,
);
