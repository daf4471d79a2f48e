import { html, nothing, type TemplateResult } from 'lit';
import { formatPeriod } from '#core/calendar/format-period.ts';
import { parseCell } from '#core/entry/cell.ts';
import type { Entry } from '#core/entry/entry.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { COMPANY } from '#core/rollup/org.ts';
import type { WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** Everything ever entered for one cell, newest first. */
export interface CellHistory {
  readonly cell: string;
  readonly entries: readonly Entry[];
}

/** Who changed the figure, when and why, in a dialog. */
export function historyDialog(
  history: CellHistory,
  info: WorkspaceInfo,
  language: Language,
  close: () => void,
): TemplateResult {
  const named = new Map([...info.people.members, ...info.people.units].map(({ id, name }) => [id, name]));
  const where = parseCell(history.cell);
  const whose = nameOf(where?.subject ?? COMPANY, info, named, language);
  const title = say.historyOf(language, where ? `${whose} ${formatPeriod(where.period, language)}` : whose);
  return html`<dialog class="history" aria-label=${title} @close=${close}>
    <h3>${title}</h3>
    ${history.entries.length === 0 ? html`<p>${say.historyNone(language)}</p>` : table(history.entries, info, named, language)}
    <form method="dialog" class="row"><button class="button" autofocus>${say.historyClose(language)}</button></form>
  </dialog>`;
}

/** Someone who has left the team keeps their history, but no longer a name. */
function nameOf(subject: string, info: WorkspaceInfo, named: ReadonlyMap<string, string>, language: Language): string {
  return named.get(subject) ?? (subject === COMPANY ? info.name : say.boardSomeone(language));
}

function table(
  entries: readonly Entry[],
  info: WorkspaceInfo,
  named: ReadonlyMap<string, string>,
  language: Language,
): TemplateResult {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<div class="scroll"><table>
    <thead><tr>
      <th scope="col">${say.historyWhen(language)}</th>
      <th scope="col">${say.historyWho(language)}</th>
      <th scope="col" class="number">${say.historyValue(language)}</th>
      <th scope="col">${say.historyReason(language)}</th>
    </tr></thead>
    <tbody>
      ${entries.map(
        (entry) => html`<tr>
          <td><time datetime=${new Date(entry.at).toISOString()}>${when.format(entry.at)}</time></td>
          <td>${authorOf(entry, info, named, language)}</td>
          <td class="number">${valueWords(entry, info, language)}</td>
          <td>${entry.reason ?? nothing}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}

/** Their name; of an entry made here by nobody with a name, "you". */
function authorOf(
  { id, by }: Entry,
  { device }: WorkspaceInfo,
  named: ReadonlyMap<string, string>,
  language: Language,
): string {
  if (by === undefined && device !== undefined && id.startsWith(`${device}/`)) return say.someoneYou(language);
  return (by && named.get(by)) || say.boardSomeone(language);
}

function valueWords(entry: Entry, info: WorkspaceInfo, language: Language): string {
  if (entry.value === null) return say.historyTakenAway(language);
  if (typeof entry.value === 'object') return say.historySplit(language);
  const isMoney = entry.cell.startsWith('revenue|');
  return isMoney
    ? formatMoney(entry.value, info.currency, language, { unit: 'full' })
    : new Intl.NumberFormat(language).format(entry.value);
}
