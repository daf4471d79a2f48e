import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chip } from '#components/parts/chip.ts';
import { segmented } from '#components/parts/segmented.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import type { ImportPlan } from '#core/table/plan/import-plan.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { STATUS_WORDS } from './import-words.ts';

/** Each stage nobody has explained yet, with what it is taken to mean; importing confirms them all. */
export function stageChoices(
  stages: ImportPlan['stages'],
  said: ReadonlySet<string>,
  language: Language,
  onChoose: (stage: string, status: DealStatus) => void,
): TemplateResult | typeof nothing {
  const asked = stages.filter(({ name }) => !said.has(name));
  if (asked.length === 0) return nothing;
  return html`<section class="part"><h3>${say.importStages(language)}</h3>
    <p class="dim">${say.importStagesHelp(language)}</p>
    <ul class="choices stages">${repeat(
      asked,
      ({ name }) => name,
      ({ name, status, sure }, at) =>
        html`<li><span class="which">${name} ${sure ? nothing : chip('behind', undefined, say.importLikely(language))}</span>${segmented(
          `stage-${at}`,
          say.importStageMeans(language, name),
          (['open', 'won', 'lost'] as const).map((value) => ({ value, words: STATUS_WORDS[value](language) })),
          status,
          (chosen) => onChoose(name, chosen),
        )}</li>`,
    )}</ul>
  </section>`;
}
