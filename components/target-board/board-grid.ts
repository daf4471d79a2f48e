import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GridPosition } from '#components/behaviour/grid-keys.ts';
import { chevronDown } from '#components/theme/icons.ts';
import type { Period } from '#core/calendar/period.ts';
import type { BoardData } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { type AmountScale, formatAmount } from './amounts.ts';
import { cellContent, heatOf, mismatchContent, overContent, paceOf, percent } from './board-cell.ts';
import { type BoardColumn, type BoardLine, type BoardView, finerSum } from './board-view.ts';
import type { CellEditorController } from './cell-editor.ts';
import { editorField } from './editor-field.ts';
import { periodName } from './period-name.ts';

export interface BoardGrid {
  readonly data: BoardData;
  readonly view: BoardView;
  readonly scale: AmountScale;
  readonly heat: boolean;
  readonly readonly: boolean;
  readonly editor: CellEditorController;
  readonly active: GridPosition;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onToggle: (line: BoardLine) => void;
  readonly onQuarter: (period: Period) => void;
  readonly onActivate: (position: GridPosition) => void;
  readonly onEdit: (position: GridPosition) => void;
}

/** The board as an ARIA treegrid over a native table; header row and first column stay in sight. */
export function boardGrid(grid: BoardGrid): TemplateResult {
  const { view, scale } = grid;
  const { language } = scale;
  return html`<div class="scroll" part="grid">
    <table
      role="treegrid" aria-label="${say.boardLabel(language)}, ${say.boardUnit(language, scale.label)}" aria-readonly=${grid.readonly}
      @keydown=${grid.onKeydown} @focusin=${(event: FocusEvent) => at(event, grid.onActivate)}
      @click=${(event: MouseEvent) => pressed(event, grid)} @dblclick=${(event: MouseEvent) => at(event, grid.onEdit)}
    >
      <colgroup><col class="c-name" />${view.columns.map((column) => html`<col class="c-${column.kind === 'period' ? column.level : column.kind}" />`)}<col class="c-rest" /></colgroup>
      <thead>${header(grid)}</thead>
      <tbody>
        ${repeat(
          view.lines,
          (line) => line.key,
          (line, row) => guard(rowParts(grid, line, row), () => bodyRow(grid, line, row)),
        )}
      </tbody>
    </table>
  </div>`;
}

/** A row is drawn again only when something of its own changed: moving the selection redraws two rows, not a thousand cells. */
function rowParts(grid: BoardGrid, line: BoardLine, row: number): unknown[] {
  const { editor } = grid;
  const editing = line.kind === 'subject' && editor.cell !== null && editor.isAt(line.cells.get(editor.cell.period));
  return [
    line,
    row,
    grid.view.columns,
    grid.scale,
    grid.heat,
    grid.readonly,
    grid.active.row === row ? grid.active.column : -1,
    editing ? editor.cell : null,
    editing ? editor.problem : null,
  ];
}

function header({ view, scale, data, onQuarter }: BoardGrid): TemplateResult {
  const { language } = scale;
  return html`<tr>
      <td class="corner"></td>
      ${view.groups.map(
        (group) =>
          html`<th class="group ${group.level}" scope="colgroup" colspan=${group.span}>${
            group.open === undefined
              ? /^\d{4}$/.test(group.period)
                ? group.period
                : periodName(group.period, language, view)
              : html`<button type="button" class="open-months" aria-expanded=${group.open} title=${say.boardMonthsOf(language, periodName(group.period, language, view))}
                @click=${() => onQuarter(group.period)}>${periodName(group.period, language, view)}<span class=${group.open ? '' : 'turn'}>${chevronDown()}</span></button>`
          }</th>`,
      )}<td class="rest"></td>
    </tr>
    <tr>
      <th scope="col">${say.boardOwner(language)}</th>
      ${view.columns.map((column) => columnHead(column, data, view, scale))}<td class="rest"></td>
    </tr>`;
}

function columnHead(column: BoardColumn, data: BoardData, view: BoardView, { language }: AmountScale): TemplateResult {
  switch (column.kind) {
    case 'mismatch':
      return html`<th scope="col" title=${say.boardMismatchHelp(language)}>${say.boardMismatch(language)}</th>`;
    case 'over':
      return html`<th scope="col" title=${say.boardOverHelp(language)}>${say.boardOver(language)}</th>`;
    case 'pace':
      return html`<th scope="col" title=${say.boardPaceHelp(language)}>${say.boardPace(language)}</th>`;
    default: {
      const today = column.leaf && column.level === 'month' && data.today.startsWith(column.period);
      const words =
        column.level === 'year'
          ? say.boardYearTarget(language)
          : column.level === 'quarter'
            ? html`<span class="spoken">${periodName(column.period, language, view)} </span>${say.boardQuarterShort(language)}`
            : periodName(column.period, language, view);
      return html`<th scope="col" class=${column.level} aria-current=${today ? 'date' : nothing}>${words}</th>`;
    }
  }
}

function bodyRow(grid: BoardGrid, line: BoardLine, row: number): TemplateResult {
  const { view, scale, active } = grid;
  const selected = active.row === row ? active.column : -1;
  const level = line.level === 0 ? 'top' : line.kind === 'subject' && line.row.kind !== 'member' ? 'middle' : '';
  const expanded = line.kind === 'subject' ? line.expanded : undefined;
  return html`<tr role="row" class="${level} ${line.kind === 'residual' ? 'residual' : ''}" aria-level=${line.level + 1} aria-expanded=${expanded ?? nothing}>
    <th scope="row" data-row=${row} data-column="0" tabindex=${selected === 0 ? 0 : -1} class=${selected === 0 ? 'selected' : ''}>
      ${lineName(line, expanded, scale)}
    </th>
    ${view.columns.map((column, index) => cellOf(grid, line, column, row, index + 1, selected === index + 1))}<td class="rest" role="presentation"></td>
  </tr>`;
}

function lineName(line: BoardLine, expanded: boolean | undefined, { language }: AmountScale): TemplateResult {
  const fold = html`<span class="fold ${expanded === false ? 'turn' : ''}" aria-hidden="true">${expanded === undefined ? nothing : chevronDown()}</span>`;
  const indent = `--level:${line.level}`;
  if (line.kind === 'subject')
    return html`<span class="name" .style=${indent}>${fold}<span class="words" title=${line.row.name}>${line.row.name}</span></span>`;
  return html`<span class="name" .style=${indent} title=${say.boardUnallocatedOf(language, line.parent.name)}>${fold}<span class="words">${say.boardUnallocated(language)}</span
    ><span class="spoken"> ${say.boardUnallocatedOf(language, line.parent.name)}</span><span class="share">${share(line, language)}</span></span>`;
}

/** How much of the parent's year nobody carries; empty when the year itself is fully handed on. */
function share(line: Extract<BoardLine, { kind: 'residual' }>, language: AmountScale['language']): string {
  const own = line.parent.cells[0]?.minor;
  const left = line.parent.cells[0] && line.minor.get(line.parent.cells[0].period);
  return own && left && left > 0 ? percent(left / own, language) : '';
}

function cellOf(
  grid: BoardGrid,
  line: BoardLine,
  column: BoardColumn,
  row: number,
  index: number,
  selected: boolean,
): TemplateResult {
  const { scale, editor, data } = grid;
  const { language } = scale;
  const draw = (content: unknown, classes: string, editable = false): TemplateResult => html`<td
    role="gridcell" data-row=${row} data-column=${index} tabindex=${selected ? 0 : -1} aria-selected=${selected}
    aria-readonly=${editable ? nothing : 'true'} class="${classes} ${selected ? 'selected' : ''}"
  >${content}</td>`;
  if (line.kind === 'residual') {
    // More handed out than there is to carry is no leftover: the mismatch says it.
    if (column.kind !== 'period') return draw(nothing, column.kind);
    const minor = line.minor.get(column.period) ?? null;
    return draw(minor === null || minor < 0 ? nothing : minor === 0 ? '=' : formatAmount(minor, scale), column.level);
  }
  const cell = line.cells.get(column.kind === 'period' ? column.period : column.of);
  if (column.kind === 'mismatch')
    return draw(mismatchContent(line.row.mismatch, scale), `mismatch ${(line.row.mismatch ?? 0) < 0 ? 'short' : ''}`);
  if (column.kind === 'over') return draw(overContent(line.row.mismatch, cell?.minor, language), 'over');
  if (column.kind === 'pace') {
    const pace = paceOf(cell);
    return draw(
      pace === null ? nothing : html`${percent(pace, language).slice(0, -1)}<span class="unit">%</span>`,
      'pace-of',
    );
  }
  if (cell && editor.isAt(cell))
    return draw(
      editorField(
        editor,
        say.boardTargetOf(language, line.row.name, periodName(cell.period, language, grid.view)),
        row > 2 && row > grid.view.lines.length - 3,
      ),
      `editing ${column.level}`,
      true,
    );
  const pace = grid.heat && column.leaf ? paceOf(cell) : null;
  const sum = cell ? finerSum(data, line.row, cell.period) : null;
  const offBy =
    sum === null || !cell || cell.minor === null
      ? null
      : say.boardFinerSum(language, formatAmount(sum, scale), formatAmount(sum - cell.minor, scale, true));
  const classes = [
    column.level,
    pace === null ? '' : `heated heat-${heatOf(pace)}`,
    cell?.locked ? 'locked' : '',
    (cell?.proposals?.length ?? 0) > 1 ? 'competing' : '',
  ].join(' ');
  const settable = !grid.readonly && column.level === 'year' && line.row.kind !== 'member';
  return draw(
    cellContent(cell, scale, { heat: pace !== null, settable, offBy }),
    classes,
    cell !== undefined && !grid.readonly,
  );
}

/** The position of the cell an event happened in. */
function at(event: Event, tell: (position: GridPosition) => void): void {
  const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
  if (cell && !(event.target as Element).closest('input'))
    tell({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
}

/** One press folds a row by its chevron, opens an unset target, and shows competing proposals; two presses edit. */
function pressed(event: MouseEvent, grid: BoardGrid): void {
  const target = event.target as Element;
  const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row);
  const line = grid.view.lines[row];
  if (target.closest('.fold') && line) grid.onToggle(line);
  else if (target.closest('.set-target, .competing')) at(event, grid.onEdit);
}
