import { html, type TemplateResult } from 'lit';
import { chip } from '#components/parts/chip.ts';
import { isBlank, textOf } from '#core/table/column/cell.ts';
import type { Table } from '#core/table/file/read-table.ts';
import { FIELDS, type Field, type Mapping, missingFields } from '#core/table/mapping/mapping.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { FIELD_WORDS } from './import-words.ts';

const SAMPLES = 3;
const LOOKED_AT = 500;
const SURE = 0.8;

/**
 * A row for each column of a file: its header, some of its values, and which field it is. Open from the start only when
 * something is missing or should be looked at.
 */
export function mappingTable(
  name: string,
  table: Table,
  mapping: Mapping,
  confidence: Readonly<Partial<Record<Field, number>>>,
  language: Language,
  onChange: (mapping: Mapping) => void,
): TemplateResult {
  const fields = FIELDS[mapping.kind];
  const fieldAt = (column: number) => fields.find((field) => mapping.columns[field] === column);
  const doubtful = fields.some((field) => (confidence[field] ?? 1) < SURE);
  const choose = (column: number, field: Field | undefined) => {
    const columns = { ...mapping.columns };
    const before = fieldAt(column);
    if (before) delete columns[before];
    if (field) columns[field] = column;
    onChange({ ...mapping, columns });
  };
  return html`<details class="columns" ?open=${doubtful || missingFields(mapping).length > 0}>
    <summary>${say.importColumns(language)}<span class="dim"> ${fields
      .filter((field) => mapping.columns[field] !== undefined)
      .map((field) => FIELD_WORDS[field](language))
      .join(language === 'zh-CN' ? '·' : ' · ')}</span></summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${say.importColumnsOf(language, name)}>
      <table>
        <thead><tr>
          <th scope="col">${say.importColumnHeader(language)}</th>
          <th scope="col">${say.importColumnField(language)}</th>
          <th scope="col" class="samples">${say.importColumnSamples(language)}</th>
        </tr></thead>
        <tbody>
          ${table.header.map((header, column) => {
            const field = fieldAt(column);
            const shown = header || say.importColumnUnnamed(language, column + 1);
            return html`<tr class=${field ? 'used' : ''}>
              <th scope="row">${shown}</th>
              <td><span class="pick">
                <select class="input" aria-label=${say.importColumnFieldOf(language, shown)}
                  @change=${(event: Event) => choose(column, ((event.target as HTMLSelectElement).value || undefined) as Field | undefined)}>
                  <option value="" .selected=${!field}>${say.importFieldNone(language)}</option>
                  ${fields.map((each) => html`<option value=${each} .selected=${each === field}>${FIELD_WORDS[each](language)}</option>`)}
                </select>
                ${field && (confidence[field] ?? 1) < SURE ? chip('behind', undefined, say.importLikely(language)) : ''}
              </span></td>
              <td class="samples dim"><bdi>${samplesOf(table, column).join(' · ')}</bdi></td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </details>`;
}

function samplesOf(table: Table, column: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of table.rows.slice(0, LOOKED_AT)) {
    const cell = textOf(cells[column] ?? '');
    if (!isBlank(cell)) samples.add(cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
