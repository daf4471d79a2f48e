import { html, nothing, type TemplateResult } from 'lit';
import { saveLine } from '#components/parts/save-line.ts';
import { chevronDown, mark } from '#components/theme/icons.ts';
import { COMPANY } from '#core/rollup/org.ts';
import type { SaveState } from '#core/rollup/slices.ts';
import type { WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { SECTION_WORDS, SECTIONS, type Section } from './section.ts';

export interface Header {
  readonly info: WorkspaceInfo;
  readonly section: Section;
  readonly save: SaveState;
  /** Whose figures panel and funnel show. */
  readonly subject: string;
  readonly choose: (subject: string) => void;
  readonly appear: (change: { language?: string; theme?: string }) => void;
  readonly takeOut: () => void;
}

/** The one line over everything: whose plan, the sections, whose figures, whether it is saved, how it looks. */
export function header(shown: Header, language: Language): TemplateResult {
  const { info, section, save } = shown;
  const aboutSomeone = (section === 'targets' || section === 'funnel') && info.people.members.length > 0;
  return html`<header class="bar">
    <span class="brand">${mark()}<span class="cut">${info.name || say.plannerUnnamed(language)}</span></span>
    <nav aria-label=${say.plannerSections(language)}>
      ${SECTIONS.map(
        (one) =>
          html`<a href="#${one}" aria-current=${one === section ? 'page' : nothing}>${SECTION_WORDS[one](language)}</a>`,
      )}
    </nav>
    ${aboutSomeone ? quietSelect(say.plannerFiguresOf(language), subjects(shown, language), shown.choose, 'whose') : nothing}
    <span class="grow"></span>
    <span class="saving">${saveLine(save, language, shown.takeOut)}</span>
    <span class="choices">
      ${quietSelect(say.plannerLanguage(language), languages(language), (chosen) => shown.appear({ language: chosen }), 'language')}
      ${quietSelect(say.plannerTheme(language), themes(language), (chosen) => shown.appear({ theme: chosen }), 'theme')}
    </span>
  </header>`;
}

function quietSelect(label: string, options: unknown, choose: (chosen: string) => void, name: string): TemplateResult {
  return html`<span class="quiet">
    <select name=${name} aria-label=${label} title=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>${options}</select>
    ${chevronDown()}
  </span>`;
}

function option(value: string, words: string, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${value === chosen}>${words}</option>`;
}

function subjects({ info: { people }, subject }: Header, language: Language): TemplateResult {
  return html`${option(COMPANY, say.plannerEveryone(language), subject)}
    ${
      people.units.length > 0
        ? html`<optgroup label=${say.plannerUnits(language)}>${people.units.map(({ id, name }) => option(id, name, subject))}</optgroup>`
        : nothing
    }
    <optgroup label=${say.plannerPeople(language)}>${people.members.map(({ id, name }) => option(id, name, subject))}</optgroup>`;
}

function languages(language: Language): TemplateResult {
  return html`${option('zh-CN', '中文', language)}${option('en', 'English', language)}`;
}

function themes(language: Language): TemplateResult {
  const chosen = document.documentElement.dataset.theme ?? 'auto';
  return html`${option('auto', say.plannerThemeAuto(language), chosen)}${option('light', say.plannerThemeLight(language), chosen)}${option('dark', say.plannerThemeDark(language), chosen)}`;
}
