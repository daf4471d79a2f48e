import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { segmented } from '#components/parts/segmented.ts';
import type { Join, JoinAnswer, KnownMember } from '#core/table/plan/import-plan.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { FIELD_WORDS, figure } from './import-words.ts';

const SHOWN = 30;

/** Names that differ a little from those of another file or of the team: both, how often, and whether they are the same. */
export function joinChoices(
  joins: readonly Join[],
  language: Language,
  onAnswer: (answer: JoinAnswer) => void,
): TemplateResult | typeof nothing {
  if (joins.length === 0) return nothing;
  return html`<section class="part joins"><h3>${say.importJoins(language)}</h3>
    <p class="dim">${say.importJoinsHelp(language)}</p>
    <ul class="choices">${repeat(
      joins.slice(0, SHOWN),
      ({ field, written }) => `${field} ${written}`,
      ({ field, written, suggestion, count, applied }, at) => html`<li>
        <span class="which"><span class="dim">${FIELD_WORDS[field](language)}</span> <b>${written}</b> <span class="dim">${say.importJoinRows(language, figure(count, language))}</span>
          → <b>${suggestion}</b></span>
        ${segmented<'same' | 'different'>(
          `join-${at}`,
          say.importJoinOf(language, written, suggestion),
          [
            { value: 'same', words: say.importJoinSame(language) },
            { value: 'different', words: say.importJoinDifferent(language) },
          ],
          applied ? 'same' : 'different',
          (chosen) => onAnswer({ field, written, same: chosen === 'same' ? suggestion : null }),
        )}</li>`,
    )}</ul>
    ${joins.length > SHOWN ? html`<p class="dim">${say.importMore(language, figure(joins.length - SHOWN, language))}</p>` : nothing}
  </section>`;
}

/** Names nobody in the team has: each becomes a new person, or is said to be somebody who is there. */
export function newPeople(
  people: readonly { readonly alias: string; readonly name: string }[],
  members: readonly KnownMember[],
  language: Language,
  onAnswer: (answer: JoinAnswer) => void,
): TemplateResult | typeof nothing {
  // Without a team there is nobody that these could be.
  if (people.length === 0 || members.length === 0) return nothing;
  return html`<details class="part people"><summary>${say.importNewPeople(language, figure(people.length, language))}</summary>
    <p class="dim">${say.importNewPeopleHelp(language)}</p>
    <ul class="choices">${repeat(
      people.slice(0, SHOWN),
      ({ alias }) => alias,
      ({
        alias,
        name,
      }) => html`<li><span class="which"><b>${name}</b>${alias === name ? nothing : html` <span class="dim">${alias}</span>`}</span>
        <select class="input" aria-label=${say.importWhoIs(language, name)}
          @change=${(event: Event) => {
            const same = (event.target as HTMLSelectElement).value;
            onAnswer({ field: 'owner', written: alias, same: same || null });
          }}>
          <option value="">${say.importNewPerson(language)}</option>
          ${members.map((member) => html`<option value=${member.name}>${member.name}</option>`)}
        </select></li>`,
    )}</ul>
    ${people.length > SHOWN ? html`<p class="dim">${say.importMore(language, figure(people.length - SHOWN, language))}</p>` : nothing}
  </details>`;
}
