import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { exactMoney, fieldWords, figure, KIND_WORDS, listed, STATUS_WORDS, valueWords } from './import-words.ts';
import { reasonWords } from './reason-words.ts';
import type { FileView } from './worker/file-view.ts';
import type { PlanView, RecordKind } from './worker/plan-view.ts';

const COLUMNS_NAMED = 12;

/** What an import would do: counts by kind, sums to hold against the source, changed and rejected rows, and what is not imported. */
export function outcome(
  plan: PlanView,
  files: readonly FileView[],
  language: Language,
  onDownload: () => void,
): TemplateResult {
  return html`<section class="part"><h3>${say.importResult(language)}</h3>
    <div class="figures">
      <div>${changeTable(plan, language)}</div>
      ${plan.totals.some(({ currency }) => currency) ? totalsTable(plan, language) : nothing}
    </div>
    ${columnSums(plan, files, language)} ${changeList(plan, language)}
    ${rejectedList(
      plan,
      files.map(({ name }) => name),
      language,
      onDownload,
    )} ${notImported(files, language)}
  </section>`;
}

function changeTable({ kinds, files }: PlanView, language: Language): TemplateResult {
  const cell = (count: number | undefined) => html`<td>${count === undefined ? '–' : figure(count, language)}</td>`;
  const rejected = (kind: RecordKind) =>
    files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.rejected, 0);
  const compared = kinds.some(({ added }) => added !== undefined);
  return html`<div class="scroll"><table class="counts changes-by-kind">
    <thead><tr><td></td>
      <th scope="col">${say.importRecords(language)}</th>
      ${
        compared
          ? html`<th scope="col">${say.importAdded(language)}</th><th scope="col">${say.importChanged(language)}</th><th scope="col">${say.importUnchanged(language)}</th>`
          : nothing
      }
      <th scope="col">${say.importLeftOut(language)}</th>
    </tr></thead>
    <tbody>${kinds.map(
      ({ kind, count, added, changed, unchanged }) => html`<tr><th scope="row">${KIND_WORDS[kind](language)}</th>
        ${cell(count)}${compared ? [cell(added), cell(changed), cell(unchanged)] : nothing}${cell(rejected(kind))}</tr>`,
    )}</tbody>
  </table></div>`;
}

/** Counts and sums by kind, status and currency, which the person can hold against their CRM. */
function totalsTable({ totals }: PlanView, language: Language): TemplateResult {
  return html`<div class="scroll"><table class="counts totals">
    <caption>${say.importTotals(language)}</caption>
    <thead><tr>
      <th scope="col">${say.importStatus(language)}</th><th scope="col">${say.importRecords(language)}</th><th scope="col">${say.importSum(language)}</th>
    </tr></thead>
    <tbody>${totals
      .filter(({ currency, status }) => currency || status)
      .map(
        ({ kind, status, currency, count, minor, fraction }) => html`<tr>
        <th scope="row">${status ? STATUS_WORDS[status](language) : KIND_WORDS[kind](language)}</th><td>${figure(count, language)}</td>
        <td>${currency ? exactMoney(minor, fraction, currency, language) : '–'}</td>
      </tr>`,
      )}</tbody>
  </table></div>`;
}

function columnSums(
  { files }: PlanView,
  views: readonly FileView[],
  language: Language,
): TemplateResult | typeof nothing {
  const sums = files.flatMap(({ file, sums: some }) => some.map((sum) => ({ name: views[file]?.name ?? '', ...sum })));
  if (sums.length === 0) return nothing;
  const many = new Set(sums.map(({ name }) => name)).size > 1;
  return html`<details class="sums"><summary>${say.importColumnSums(language)}</summary>
    <div class="scroll"><table class="counts totals">
      <tbody>${sums.map(
        ({ name, field, header, minor, fraction, currency }) => html`<tr>
          ${many ? html`<td class="file-name">${name}</td>` : nothing}
          <th scope="row">${say.importSumOf(language, header)}</th>
          <td>${field === 'quantity' ? figure(minor, language) : exactMoney(minor, fraction, currency, language)}</td></tr>`,
      )}</tbody></table></div>
  </details>`;
}

/** The changed records, field by field, old → new. */
function changeList({ changes, changedCount }: PlanView, language: Language): TemplateResult | typeof nothing {
  if (changedCount === 0) return nothing;
  const title = say.importChangesAll(language, figure(changedCount, language));
  return html`<details class="changed"><summary>${title}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}><ul class="changes">
      ${changes.map(
        ({ name, changes: fields }) =>
          html`<li><b>${name}</b> ${fields.map(
            (change) => html` <span class="change"><span class="dim">${fieldWords(change.field, language)}</span>
            <del>${valueWords(change, change.old, language)}</del> → <ins>${valueWords(change, change.new, language)}</ins></span>`,
          )}</li>`,
      )}
      ${changedCount > changes.length ? html`<li class="dim">${say.importMore(language, figure(changedCount - changes.length, language))}</li>` : nothing}
    </ul></div>
  </details>`;
}

/** The rows left out with their reasons, and a way to have them as a file. */
export function rejectedList(
  { rejected, rejectedCount }: Pick<PlanView, 'rejected' | 'rejectedCount'>,
  names: readonly string[],
  language: Language,
  onDownload: () => void,
): TemplateResult | typeof nothing {
  if (rejectedCount === 0) return nothing;
  const title = say.importRejectedRows(language, figure(rejectedCount, language));
  return html`<details class="rejected" open><summary>${title}</summary>
    <p class="dim">${say.importRejectedHelp(language)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}><table>
      <thead><tr>
        ${names.length > 1 ? html`<th scope="col">${say.importFile(language)}</th>` : nothing}
        <th scope="col" class="number">${say.importRow(language)}</th><th scope="col">${say.importReason(language)}</th>
      </tr></thead>
      <tbody>${rejected.map(
        (row) => html`<tr>
          ${names.length > 1 ? html`<td>${names[row.file]}</td>` : nothing}
          <td class="number">${figure(row.row, language)}</td><td class="why">${reasonWords(row, language)}</td>
        </tr>`,
      )}</tbody>
    </table></div>
    ${rejectedCount > rejected.length ? html`<p class="dim">${say.importMore(language, figure(rejectedCount - rejected.length, language))}</p>` : nothing}
    <p><button type="button" class="button small" data-act="download" @click=${onDownload}>${say.importDownloadRejected(language)}</button></p>
  </details>`;
}

/** Whole files and columns that bring nothing, so that nobody believes they were taken in. */
function notImported(files: readonly FileView[], language: Language): TemplateResult | typeof nothing {
  const lines = files.flatMap(({ name, table }) => {
    if (!table) return [];
    const { mapping, header, formulasWithoutValue } = table;
    if (mapping.kind === 'unknown') return [say.importNotImportedFile(language, name)];
    const used = new Set([...Object.values(mapping.columns), ...(mapping.periods ?? []).map(({ column }) => column)]);
    const unused = header.filter((text, column) => text !== '' && !used.has(column));
    const named = unused.slice(0, COLUMNS_NAMED);
    const rest = unused.length - named.length;
    const columnsNamed =
      rest > 0
        ? `${named.join(', ')} ${say.importMore(language, figure(rest, language))}`
        : listed(named, language, 'conjunction');

    return [
      ...(mapping.kind === 'regions' ? [say.importNotImportedRegions(language, name)] : []),
      ...(unused.length > 0 ? [say.importNotImportedColumns(language, name, columnsNamed)] : []),
      ...(formulasWithoutValue > 0
        ? [say.importNotImportedFormulas(language, name, figure(formulasWithoutValue, language))]
        : []),
    ];
  });
  if (lines.length === 0) return nothing;
  return html`<details class="not-imported"><summary>${say.importNotImported(language)}</summary>
    <ul>${lines.map((words) => html`<li>${words}</li>`)}</ul>
  </details>`;
}
