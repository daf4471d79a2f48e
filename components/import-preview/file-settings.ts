import { html, nothing, type TemplateResult } from 'lit';
import { segmented } from '#components/parts/segmented.ts';
import { currencyNames } from '#core/table/column/currency-of.ts';
import type { Mapping } from '#core/table/mapping/mapping.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { ReadFile } from './read-files.ts';

/** What a file leaves open and a person must say: the currency where no row states one, the order of day and month. */
export function fileSettings(
  { mapping, asksCurrency }: Extract<ReadFile, { table: unknown }>,
  at: number,
  someRowsAskCurrency: boolean,
  asksDayOrder: boolean,
  workspaceCurrency: string | undefined,
  language: Language,
  onChange: (change: Partial<Mapping>) => void,
): TemplateResult | typeof nothing {
  const hasAmounts = (mapping.kind === 'deals' || mapping.kind === 'quotas') && mapping.columns.amount !== undefined;
  const currency =
    // A file with a column of currencies may leave it empty in some rows; once chosen, the choice stays in sight.
    hasAmounts && (mapping.columns.currency === undefined ? asksCurrency : someRowsAskCurrency || mapping.currency)
      ? html`<label>${say.importCurrency(language)}
          <select class="input ${mapping.currency ? '' : 'asks'}" data-is="currency" @change=${(event: Event) => onChange({ currency: (event.target as HTMLSelectElement).value || undefined })}>
            <option value="" .selected=${!mapping.currency}>${say.importCurrencyNone(language)}</option>
            ${currencyNames(language, workspaceCurrency).map(
              ([code, name]) =>
                html`<option value=${code} .selected=${code === mapping.currency}>${code} ${name}</option>`,
            )}
          </select></label>`
      : nothing;
  const order =
    asksDayOrder || mapping.dayOrder
      ? html`<span class="setting">${say.importDayOrder(language)} ${segmented<'dayFirst' | 'monthFirst' | ''>(
          `order-${at}`,
          say.importDayOrder(language),
          [
            { value: 'dayFirst', words: say.importDayFirst(language) },
            { value: 'monthFirst', words: say.importMonthFirst(language) },
          ],
          mapping.dayOrder ?? '',
          (dayOrder) => onChange({ dayOrder: dayOrder || undefined }),
        )}</span>`
      : nothing;
  return currency === nothing && order === nothing ? nothing : html`<div class="settings">${currency}${order}</div>`;
}
