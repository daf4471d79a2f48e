import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chip } from '#components/parts/chip.ts';
import { check } from '#components/theme/icons.ts';
import { FIELDS, type Field, type Mapping, type TableKind } from '#core/table/mapping/mapping.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { currencyChoice, dayOrderChoice, decimalMarkChoice, encodingChoice, yearChoice } from './file-details.ts';
import { FIELD_WORDS, figure, KIND_WORDS, listed } from './import-words.ts';
import type { Question } from './questions.ts';
import type { FileView, HeaderIn, TableView } from './worker/file-view.ts';

export interface Answers {
  readonly map: (file: number, change: Partial<Mapping>) => void;
  readonly takeFor: (file: number, kind: TableKind) => void;
  readonly encoding: (file: FileView, encoding: string) => void;
}

export interface QuestionsOf {
  readonly questions: readonly Question[];
  readonly files: readonly FileView[];
  readonly headers: ReadonlyMap<number, readonly HeaderIn[]>;
  readonly currency: string | undefined;
}

/** What must be said before an import, each with its answer beside it; the first one that is open stands out. */
export function questionList(
  { questions, files, headers, currency }: QuestionsOf,
  language: Language,
  on: Answers,
): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  const left = questions.filter(({ answered, optional }) => !answered && !optional);
  const now = left[0];
  const title = () => {
    if (left.length > 0) return say.importQuestions(language, figure(left.length, language));
    return questions.some(({ answered }) => !answered)
      ? say.importQuestionsOptional(language)
      : say.importQuestionsDone(language);
  };
  const control = (question: Question, file: FileView, table: TableView): TemplateResult => {
    const { ask, key } = question;
    const { mapping } = table;
    const map = (change: Partial<Mapping>) => on.map(file.key, change);
    const name = `asked-${key.replaceAll(' ', '-')}`;
    if ('missing' in ask) return columnChoice(ask.missing, table, language, map);
    switch (ask.choose) {
      case 'kind':
        return html`<select class="input" data-is="kind" aria-label=${say.importAskKindOf(language, file.name)}
          @change=${(event: Event) => on.takeFor(file.key, (event.target as HTMLSelectElement).value as TableKind)}>
          ${(Object.keys(FIELDS) as TableKind[]).map((kind) => html`<option value=${kind} .selected=${kind === mapping.kind}>${KIND_WORDS[kind](language)}</option>`)}
        </select>`;
      case 'currency':
        return currencyChoice(mapping.currency, currency, language, (chosen) => map({ currency: chosen }));
      case 'dayOrder':
        return dayOrderChoice(name, mapping, language, map);
      case 'decimalMark':
        return decimalMarkChoice(name, mapping, language, map);
      case 'year':
        return yearChoice(mapping, language, map);
      case 'status':
        return columnChoice(['stage', 'status'], table, language, map);
      case 'encoding':
        return encodingChoice(file, headers.get(file.key) ?? [], language, (chosen) => on.encoding(file, chosen));
    }
  };
  return html`<section class="part questions">
    <h3>${title()}</h3>
    <ol>${repeat(
      questions,
      ({ key }) => key,
      (question) => {
        const file = files.find(({ key }) => key === question.file);
        if (!file?.table) return nothing;
        return html`<li class=${question === now ? 'now' : ''} data-question=${question.key.split(' ')[1] ?? ''}>
          <span class="asked">${questionWords(question, file.name, language)}</span>
          ${control(question, file, file.table)}
          ${question.answered ? chip('plain', check(), say.importAnswered(language)) : nothing}
        </li>`;
      },
    )}</ol>
  </section>`;
}

function questionWords({ ask }: Question, name: string, language: Language): string {
  if ('missing' in ask) {
    const fields = ask.missing.map((field) => FIELD_WORDS[field](language));
    return say.importAskColumnOf(language, name, listed(fields, language, 'disjunction'));
  }
  switch (ask.choose) {
    case 'kind':
      return say.importAskKindOf(language, name);
    case 'currency':
      return say.importAskCurrencyOf(language, name);
    case 'dayOrder':
      return say.importAskDayOrderOf(language, name);
    case 'decimalMark':
      return say.importAskDecimalMarkOf(language, name);
    case 'year':
      return say.importAskYearOf(language, name);
    case 'status':
      return say.importAskStatusOf(language, name);
    case 'encoding':
      return `${name}: ${say.importEncodingCheck(language)}`;
  }
}

/** Which column it is; where several fields would do, which of them the column is as well. */
function columnChoice(
  missing: readonly Field[],
  { header, mapping, samples }: TableView,
  language: Language,
  onMap: (change: Partial<Mapping>) => void,
): TemplateResult {
  const chosen = missing.find((field) => mapping.columns[field] !== undefined) ?? missing[0];
  const taken = new Set(Object.values(mapping.columns));
  const choose = (event: Event) => {
    const list = (event.target as Element).closest('.choose');
    const field = (list?.querySelector<HTMLSelectElement>('[data-is=field]')?.value ?? chosen) as Field | undefined;
    const column = list?.querySelector<HTMLSelectElement>('[data-is=column]')?.value ?? '';
    if (!field) return;
    const columns = { ...mapping.columns };
    for (const each of missing) delete columns[each];
    if (column !== '') columns[field] = Number(column);
    onMap({ columns });
  };
  return html`<span class="choose">
    <select class="input" data-is="column" aria-label=${say.importChooseColumn(language)} @change=${choose}>
      <option value="" .selected=${chosen === undefined || mapping.columns[chosen] === undefined}>${say.importChooseColumn(language)}</option>
      ${header.map((text, column) => {
        const isChosen = chosen !== undefined && mapping.columns[chosen] === column;
        if (taken.has(column) && !isChosen) return nothing;
        const sample = samples[column]?.[0];
        return html`<option value=${column} .selected=${isChosen}>${text || say.importColumnUnnamed(language, column + 1)}${sample ? ` – ${sample}` : ''}</option>`;
      })}
    </select>
    ${
      missing.length > 1
        ? html`<label>${say.importChooseField(language)} <select class="input" data-is="field" @change=${choose}>
          ${missing.map((field) => html`<option value=${field} .selected=${field === chosen}>${FIELD_WORDS[field](language)}</option>`)}
        </select></label>`
        : nothing
    }</span>`;
}
