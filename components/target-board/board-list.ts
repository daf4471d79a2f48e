import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { chevronDown } from '#components/theme/icons.ts';
import type { BoardCell, BoardData } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { type AmountScale, formatAmount } from './amounts.ts';
import { heatMark, heatOf, mismatchContent, paceOf, paceWords, percent, reachedBar } from './board-cell.ts';
import { lockIcon } from './board-icons.ts';
import { type BoardLine, type BoardView, finerSum } from './board-view.ts';
import type { CellEditorController } from './cell-editor.ts';
import { editorField } from './editor-field.ts';
import { trail } from './formula-bar.ts';
import { periodName } from './period-name.ts';

export interface BoardList {
  readonly data: BoardData;
  readonly view: BoardView;
  readonly scale: AmountScale;
  readonly heat: boolean;
  readonly readonly: boolean;
  readonly editor: CellEditorController;
  /** Whose periods are unfolded. */
  readonly open: string | undefined;
  readonly last: BoardCell | undefined;
  readonly onToggle: (subject: string) => void;
  readonly onEdit: (cell: BoardCell, anchor: HTMLElement) => void;
}

type SubjectLine = Extract<BoardLine, { kind: 'subject' }>;

/** The board for a thumb: people down the page, the periods of one of them at a time, the same figures, marks and editing. */
export function boardList(list: BoardList): TemplateResult {
  const { language } = list.scale;
  return html`<ul class="people" aria-label=${say.boardLabel(language)}>
    ${repeat(
      list.view.lines,
      (line) => line.key,
      (line) => (line.kind === 'subject' ? person(list, line) : leftOver(list, line)),
    )}
  </ul>`;
}

function person(list: BoardList, line: SubjectLine): TemplateResult {
  const { scale, data } = list;
  const open = list.open === line.key;
  const year = line.row.cells.find((cell) => cell.period === data.columns[0]?.period);
  const now = list.view.columns.find((column) => column.kind === 'pace');
  const pace = list.heat && now ? paceOf(line.cells.get(now.of)) : null;
  return html`<li class=${line.row.kind === 'member' ? 'one' : 'many'}>
    <button type="button" class="person" aria-expanded=${open} .style=${`--level:${line.level}`} @click=${() => list.onToggle(line.key)}>
      <span class="fold ${open ? '' : 'turn'}">${chevronDown()}</span>
      <span class="words">${line.row.name}</span>
      ${line.row.mismatch ? html`<span class="mismatch ${line.row.mismatch < 0 ? 'short' : ''}"><span class="spoken">${say.boardMismatch(scale.language)} </span>${mismatchContent(line.row.mismatch, scale)}</span>` : nothing}
      ${pace === null ? nothing : html`<span class="pace-of">${heatMark(heatOf(pace))}<span class="spoken">${say.boardPace(scale.language)} </span>${percent(pace, scale.language)}</span>`}
      <b>${year?.minor == null ? '–' : formatAmount(year.minor, scale)}</b>
    </button>
    ${open ? html`<ul class="periods">${periods(list, line)}</ul>` : nothing}
  </li>`;
}

function periods(list: BoardList, line: SubjectLine): readonly TemplateResult[] {
  const { view, scale, editor } = list;
  const { language } = scale;
  return view.columns.flatMap((column) => {
    const cell = column.kind === 'period' ? line.cells.get(column.period) : undefined;
    if (column.kind !== 'period' || !cell) return [];
    const name = periodName(cell.period, language, view);
    const pace = list.heat && column.leaf ? paceOf(cell) : null;
    const sum = finerSum(list.data, line.row, cell.period);
    const label = say.boardTargetOf(language, line.row.name, name);
    const rivals = (cell.proposals?.length ?? 0) > 1 ? (cell.proposals?.length ?? 0) : 0;
    return html`<li class=${column.level}>
      ${
        editor.isAt(cell)
          ? html`<span class="period">${name}</span><span class="editing">${editorField(editor, label, false, 'decimal')}</span>`
          : html`<button type="button" class="figure ${rivals ? 'competing' : ''}" ?data-last=${list.last?.cell === cell.cell} ?disabled=${list.readonly}
              @click=${(event: Event) => list.onEdit(cell, event.currentTarget as HTMLElement)}>
              <span class="period">${name}</span>
              <span class="about">${cell.locked ? lockIcon() : nothing}${rivals ? say.boardProposals(language, rivals) : pace === null ? nothing : paceWords(pace, language)}</span>
              <b class="${pace === null ? '' : `heat-${heatOf(pace)}`}">${pace === null ? nothing : heatMark(heatOf(pace))}${rivals ? html`<span class="other">${otherProposals(cell, scale)}</span>` : nothing}${cell.minor === null ? '–' : formatAmount(cell.minor, scale)}${pace === null ? nothing : reachedBar(cell)}</b>
            </button>`
      }
      ${cell.reason || sum !== null ? html`<p class="why-line">${cell.reason ? trail(cell, language) : nothing}${sum === null || cell.minor === null ? nothing : html` <span class="off">≠ ${say.boardFinerSum(language, formatAmount(sum, scale), formatAmount(sum - cell.minor, scale, true))}</span>`}</p>` : nothing}
    </li>`;
  });
}

/** The figures that do not count for now, beside the one that does. */
function otherProposals(cell: BoardCell, scale: AmountScale): string {
  const others = (cell.proposals ?? []).filter(({ minor }) => minor !== cell.minor);
  return others.map(({ minor }) => (minor === null ? '–' : formatAmount(minor, scale))).join(' / ');
}

function leftOver({ scale, data }: BoardList, line: Extract<BoardLine, { kind: 'residual' }>): TemplateResult {
  const year = data.columns[0]?.period;
  const minor = year === undefined ? null : (line.minor.get(year) ?? null);
  return html`<li class="residual"><span class="person" .style=${`--level:${line.level}`} title=${say.boardUnallocatedOf(scale.language, line.parent.name)}>
    <span class="fold"></span><span class="words">${say.boardUnallocated(scale.language)}</span>
    <b>${minor === null || minor < 0 ? '–' : formatAmount(minor, scale)}</b></span></li>`;
}
