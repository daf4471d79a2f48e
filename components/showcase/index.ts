import '#components/quota-panel/quota-panel.ts';
import { html, render } from 'lit';
import { bindPage } from '#components/bind/page.ts';
import { applyAppearance, chooseAppearance } from '#components/theme/appearance.ts';
import { mark } from '#components/theme/icons.ts';
import { dressPage } from '#components/theme/page.ts';
import type { Session } from '#core/store/session/session.ts';
import { type Language, languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { openWorkspace, WORKSPACE } from './workspace.ts';

applyAppearance();
dressPage();
document.body.addEventListener('pace-set-target', () => location.assign('/planner#targets'));
document.body.addEventListener('pace-show-change', () => location.assign('/planner#targets'));
document.body.addEventListener('pace-export-request', () => location.assign('/planner#settings'));

let person = '';
let ready = false;
let problem = '';
draw();
await openWorkspace().then(
  (session) => {
    bindPage();
    followPerson(session);
    ready = true;
  },
  () => {
    problem = say.workspaceUnavailable(languageOf(document.documentElement.lang));
  },
);
draw();

function followPerson(session: Session): void {
  session.subscribe({ kind: 'workspace' }, ({ people: { members }, me }) => {
    person = (members.find(({ id }) => id === me) ?? members[0])?.name ?? '';
    draw();
  });
}

function draw(): void {
  const language = languageOf(document.documentElement.lang);
  render(page(language), document.body);
}

function page(language: Language) {
  const places = [
    ['/planner', say.showcasePlanner(language), say.showcasePlannerHelp(language)],
    ['/gallery', say.showcaseGallery(language), say.showcaseGalleryHelp(language)],
    ['/intranet', say.showcaseIntranet(language), say.showcaseIntranetHelp(language)],
    ['/crm', say.showcaseCrm(language), say.showcaseCrmHelp(language)],
  ] as const;
  return html`<header>
      <span class="brand">${mark()} Paceline</span>
      ${otherLanguage(language)}
    </header>
    <main>
      <div class="words">
        <h1>${say.showcaseClaim(language)}</h1>
        ${person ? html`<p class="lead">${say.showcaseStory(language, person)}</p>` : ''}
        <ul>
          ${places.map(([address, name, help]) => html`<li><a href=${address}>${name}</a><span>${help}</span></li>`)}
        </ul>
        <p class="small">${say.showcaseOrigins(language)}</p>
        <p class="small">${say.showcaseExtension(language)}</p>
      </div>
      ${
        ready
          ? html`<pace-quota-panel workspace=${WORKSPACE}></pace-quota-panel>`
          : html`<pace-quota-panel .problem=${problem}></pace-quota-panel>`
      }
    </main>`;
}

function otherLanguage(language: Language) {
  const [tag, words] = language === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const);
  const choose = () => {
    chooseAppearance({ language: tag });
    draw();
  };
  return html`<button type="button" class="language" lang=${tag} @click=${choose}>${words}</button>`;
}
