import { html, nothing, type TemplateResult } from 'lit';
import type { DealStatus } from '#core/metric/deal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { textOf } from '#core/table/column/cell.ts';
import { writeCsv } from '#core/table/file/csv.ts';
import type { ImportPlan } from '#core/table/plan/plan-import.ts';
import type { DealPreview, QuotaPreview } from '#core/table/plan/preview.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { FIELD_WORDS, reasonWords, STATUS_WORDS, valueWords } from './import-words.ts';

const MOST = 50;

/** What an import would do, in counts; the quotas' are known only when those of the workspace were given. */
export function changeTable(deals: DealPreview, quotas: QuotaPreview, language: Language): TemplateResult {
  const figure = (count: number) => new Intl.NumberFormat(language).format(count);
  const row = (name: string, { added, changed, unchanged }: DealPreview | QuotaPreview) => html`<tr>
    <th scope="row">${name}</th><td>${figure(added.length)}</td><td>${figure(changed.length)}</td><td>${figure(unchanged.length)}</td>
  </tr>`;
  const has = (preview: DealPreview | QuotaPreview) => Object.values(preview).some((list) => list.length > 0);
  return html`<table class="counts">
      <thead><tr><td></td>
        <th scope="col">${say.importAdded(language)}</th><th scope="col">${say.importChanged(language)}</th>
        <th scope="col">${say.importUnchanged(language)}</th>
      </tr></thead>
      <tbody>
        ${has(deals) || !has(quotas) ? row(say.importDealsRow(language), deals) : nothing}
        ${has(quotas) ? row(say.importQuotasRow(language), quotas) : nothing}
      </tbody>
    </table>`;
}

/** Counts and sums by status and currency, which the person can hold against their CRM. */
export function totalsTable(deals: ImportPlan['deals'], language: Language): TemplateResult {
  const totals = new Map<string, { status: DealStatus; currency: string; count: number; minor: number }>();
  for (const { status = 'open', currency = '', minor = 0 } of deals) {
    const key = `${['won', 'open', 'lost'].indexOf(status)} ${currency}`;
    const total = totals.get(key) ?? { status, currency, count: 0, minor: 0 };
    totals.set(key, { ...total, count: total.count + 1, minor: total.minor + minor });
  }
  const sorted = [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
  return html`<table class="counts totals">
    <caption>${say.importTotals(language)}</caption>
    <thead><tr>
      <th scope="col">${say.importStatus(language)}</th><th scope="col">${say.importCount(language)}</th><th scope="col">${say.importSum(language)}</th>
    </tr></thead>
    <tbody>${sorted.map(
      ({ status, currency, count, minor }) => html`<tr>
        <th scope="row">${STATUS_WORDS[status](language)}</th><td>${new Intl.NumberFormat(language).format(count)}</td>
        <td>${currency ? formatMoney(minor, currency, language, { unit: 'full' }) : '–'}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

/** The changed deals, field by field, old → new. */
export function changeList({ changed }: DealPreview, language: Language): TemplateResult | typeof nothing {
  if (changed.length === 0) return nothing;
  const figure = (count: number) => new Intl.NumberFormat(language).format(count);
  return html`<details><summary>${say.importChanges(language, figure(changed.length))}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${say.importChanges(language, figure(changed.length))}><ul class="changes">
      ${changed.slice(0, MOST).map(
        ({ deal, changes }) =>
          html`<li><b>${deal.name ?? deal.id}</b> ${changes.map(
            (change) => html` <span class="change"><span class="dim">${FIELD_WORDS[change.field](language)}</span>
            <del>${valueWords(change, change.old, language)}</del> → <ins>${valueWords(change, change.new, language)}</ins></span>`,
          )}</li>`,
      )}
      ${changed.length > MOST ? html`<li class="dim">${say.importMore(language, figure(changed.length - MOST))}</li>` : nothing}
    </ul></div>
  </details>`;
}

/** The rows left out with their reasons, and a way to have them as a file. */
export function rejectedList(
  rejected: ImportPlan['rejected'],
  names: readonly string[],
  language: Language,
  onDownload: () => void,
): TemplateResult | typeof nothing {
  if (rejected.length === 0) return nothing;
  const figure = (count: number) => new Intl.NumberFormat(language).format(count);
  const title = say.importRejectedRows(language, figure(rejected.length));
  return html`<details class="rejected" open><summary>${title}</summary>
    <p class="dim">${say.importRejectedHelp(language)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}><table>
      <thead><tr>
        ${names.length > 1 ? html`<th scope="col">${say.importFile(language)}</th>` : nothing}
        <th scope="col" class="number">${say.importRow(language)}</th><th scope="col">${say.importReason(language)}</th>
      </tr></thead>
      <tbody>${rejected.slice(0, MOST).map(
        (row) => html`<tr>
          ${names.length > 1 ? html`<td>${names[row.file]}</td>` : nothing}
          <td class="number">${figure(row.row)}</td><td class="why">${reasonWords(row, language)}</td>
        </tr>`,
      )}</tbody>
    </table></div>
    ${rejected.length > MOST ? html`<p class="dim">${say.importMore(language, figure(rejected.length - MOST))}</p>` : nothing}
    <p><button type="button" class="button small" data-act="download" @click=${onDownload}>${say.importDownloadRejected(language)}</button></p>
  </details>`;
}

/** The rows left out as CSV: file, row and reason, then the cells as they stood under their header. */
export function rejectedCsv(
  rejected: ImportPlan['rejected'],
  files: readonly { readonly name: string; readonly table: { readonly header: readonly string[] } }[],
  language: Language,
): string {
  const rows: string[][] = [];
  for (const [file, { name, table }] of files.entries()) {
    const some = rejected.filter((row) => row.file === file);
    if (some.length === 0) continue;
    rows.push([say.importFile(language), say.importRow(language), say.importReason(language), ...table.header]);
    for (const row of some) rows.push([name, String(row.row), reasonWords(row, language), ...row.cells.map(textOf)]);
  }
  return writeCsv(rows);
}
