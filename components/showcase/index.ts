import '#components/quota-panel/quota-panel.ts';
import { html, render } from 'lit';
import { bindPage } from '#components/bind/page.ts';
import { applyAppearance } from '#components/theme/appearance.ts';
import { mark } from '#components/theme/icons.ts';
import { dressPage } from '#components/theme/page.ts';
import { languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { openWorkspace, WORKSPACE } from './workspace.ts';

applyAppearance();
dressPage();
const language = languageOf(document.documentElement.lang);
const other = language === 'en' ? { tag: 'zh-CN', words: '中文' } : { tag: 'en', words: 'English' };

const places = [
  ['/planner', say.showcasePlanner(language), say.showcasePlannerHelp(language)],
  ['/gallery', say.showcaseGallery(language), say.showcaseGalleryHelp(language)],
  ['/intranet', say.showcaseIntranet(language), say.showcaseIntranetHelp(language)],
  ['/crm', say.showcaseCrm(language), say.showcaseCrmHelp(language)],
] as const;

const session = await openWorkspace();
bindPage();
const { people, me } = await session.read({ kind: 'workspace' });
const person = people.members.find(({ id }) => id === me) ?? people.members[0];

render(
  html`<header>
      <span class="brand">${mark()} Paceline</span>
      <a href="?lang=${other.tag}" lang=${other.tag}>${other.words}</a>
    </header>
    <main>
      <div class="words">
        <h1>${say.showcaseClaim(language)}</h1>
        ${person ? html`<p class="lead">${say.showcaseStory(language, person.name)}</p>` : ''}
        <ul>
          ${places.map(([address, name, help]) => html`<li><a href=${address}>${name}</a><span>${help}</span></li>`)}
        </ul>
        <p class="small">${say.showcaseOrigins(language)}</p>
        <p class="small">${say.showcaseExtension(language)}</p>
      </div>
      <pace-quota-panel workspace=${WORKSPACE}></pace-quota-panel>
    </main>`,
  document.body,
);
document.body.addEventListener('pace-set-target', () => location.assign('/planner#targets'));
document.body.addEventListener('pace-open-planner', () => location.assign('/planner#targets'));
