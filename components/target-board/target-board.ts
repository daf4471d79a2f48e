import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConnectController } from '#components/behaviour/connect.ts';
import { GridKeysController, type GridPosition } from '#components/behaviour/grid-keys.ts';
import { LanguageController } from '#components/behaviour/language.ts';
import { isUnreadable, json, PlainDataController, type Unreadable } from '#components/behaviour/plain-data.ts';
import { isText, listOf, type Needed, wrongParts } from '#components/behaviour/wrong-parts.ts';
import { button } from '#components/parts/button.styles.ts';
import { requestExport, saveLineStyles } from '#components/parts/save-line.ts';
import { segmentedStyles } from '#components/parts/segmented.ts';
import { stateStyles } from '#components/parts/state.ts';
import { host } from '#components/theme/host.styles.ts';
import { tokens } from '#components/theme/tokens.styles.ts';
import type { BoardCell, BoardData, SaveState } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { type AmountScale, formatAmount, scaleFor } from './amounts.ts';
import { boardGrid } from './board-grid.ts';
import { boardLegend } from './board-legend.ts';
import { boardList } from './board-list.ts';
import { boardTools } from './board-tools.ts';
import { type BoardLine, type BoardView, boardView, finerSum, type Zoom } from './board-view.ts';
import { CellEditorController, type Leave } from './cell-editor.ts';
import { formulaBar } from './formula-bar.ts';
import { intend } from './intents.ts';
import { periodName } from './period-name.ts';
import { type Choice, keyboardLost, openPicker, proposalPicker } from './proposal-picker.ts';
import { boardStyles } from './target-board.styles.ts';
import { withoutBoard } from './without-board.ts';

/** Narrower than this the board is a list for a thumb, not a grid. */
const LIST_BELOW = 560;

const NEEDED: Needed = {
  currency: isText,
  columns: listOf({ period: isText, kind: isText }),
  rows: listOf({ subject: isText, name: isText, kind: isText, cells: listOf({ period: isText }) }),
};

/**
 * @summary Targets of people and units by year, quarter and month: a spreadsheet with the tree at the left, heat for pace, and where
 * every figure comes from. Under 560 px of width it is a list.
 *
 * @slot - A `<script type="application/json">` with the board's data, instead of the `data` attribute.
 * @event {CustomEvent} pace-enter - A target was typed or cleared: `{ cell, kind: 'target', value, reason? }`, value in minor units or null.
 * @event {CustomEvent} pace-undo - The person's own last change is to be taken back.
 * @event {CustomEvent} pace-redo - What was taken back is to be done again.
 * @event {CustomEvent} pace-decide - One of several competing proposals was picked: `{ pick, reason? }`.
 * @event {CustomEvent} pace-select - The selection moved to another person or unit: `{ subject }`.
 * @event {CustomEvent} pace-history - All changes of a cell are asked for: `{ cell }`.
 * @event {CustomEvent} pace-zoom - The finest period shown was changed by the person: `{ zoom }`.
 * @csspart formula-bar - The line with the selected cell's value and where it comes from.
 * @csspart grid - The part that scrolls.
 */
@customElement('pace-target-board')
export class PaceTargetBoard extends LitElement {
  static override styles = [tokens, host, button, segmentedStyles, saveLineStyles, stateStyles, boardStyles];

  /** What is shown: `BoardData`, also as a JSON attribute. */
  @property({ converter: json }) data?: BoardData | Unreadable;
  /** The finest period shown: `year`, `quarter` or `month`. */
  @property() zoom: Zoom = 'month';
  /** Shows without letting anyone edit. */
  @property({ type: Boolean }) readonly = false;
  /** The workspace to be bound to; without it the board shows only the data it is given. */
  @property() workspace?: string;
  /** The year asked of the workspace; its current one when absent. */
  @property({ type: Number }) year?: number;
  /** The metric asked of the workspace; revenue when absent. */
  @property() metric?: string;

  @state() private heat = true;
  @state() private narrow = false;
  @state() private collapsed: ReadonlySet<string> = new Set();
  @state() private openQuarters: ReadonlySet<string> | undefined;
  @state() private openSubject: string | undefined;
  @state() private picking: BoardCell | undefined;
  @state() private saveState: SaveState | undefined;
  @state() private failure: string | undefined;

  private lastEdited: BoardCell | undefined;
  private selected: string | undefined;
  private opened = false;
  private view: BoardView = { columns: [], groups: [], lines: [], year: undefined, quarters: [] };
  private scale: AmountScale = scaleFor(0, 'CNY', 'en');
  private readonly spoken = new LanguageController(this);
  private readonly editor = new CellEditorController(this, {
    scale: () => this.scale,
    enter: (cell, value) => intend(this, 'pace-enter', { cell: cell.cell, kind: 'target', value }),
    left: (leave) => this.leaveEditor(leave),
  });
  private readonly keys = new GridKeysController(this, {
    size: () => ({ rows: this.view.lines.length, columns: this.view.columns.length + 1 }),
    element: ({ row, column }) => this.renderRoot.querySelector(`[data-row='${row}'][data-column='${column}']`),
    edit: (position, typed) => this.edit(position, typed),
    clear: (position) => this.clear(position),
    editing: () => this.editor.cell !== null,
  });
  private readonly resized = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    // A frame later: laying out anew inside the observer's own turn would be reported to the page as an error.
    if (width > 0 && width < LIST_BELOW !== this.narrow)
      requestAnimationFrame(() => {
        this.narrow = width < LIST_BELOW;
      });
  });

  constructor() {
    super();
    new PlainDataController(this, (data) => {
      this.data = data as BoardData | Unreadable;
    });
    new ConnectController(this, 'board', {
      query: () => (this.workspace ? { year: this.year, metric: this.metric } : null),
      deliver: (value) => {
        this.data = value;
        this.failure = undefined;
      },
      save: (value) => {
        this.saveState = value;
      },
      fail: (message) => {
        this.failure = message;
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this.narrow = this.clientWidth > 0 && this.clientWidth < LIST_BELOW;
    const wrong = changed.has('data') && this.data && !isUnreadable(this.data) && wrongParts(this.data, NEEDED);
    if (wrong) this.data = { unreadable: wrong };
    const { data } = this;
    if (!data || isUnreadable(data)) return;
    const language = this.spoken.language;
    if (changed.has('data') || this.scale.language !== language) {
      let largest = 0;
      for (const row of data.rows)
        for (const cell of row.cells) largest = Math.max(largest, cell.minor ?? 0, cell.actual);
      const scale = scaleFor(largest, data.currency, language);
      if (JSON.stringify(scale) !== JSON.stringify(this.scale)) this.scale = scale;
      this.derive(data);
    } else if (['zoom', 'collapsed', 'openQuarters'].some((name) => changed.has(name))) this.derive(data);
  }

  protected override updated(): void {
    const line = this.narrow ? undefined : this.view.lines[this.keys.active.row];
    if (line?.kind !== 'subject' || line.row.subject === this.selected) return;
    const moved = this.selected !== undefined;
    this.selected = line.row.subject;
    // Where a board opens is nobody's choice.
    if (moved) intend(this, 'pace-select', { subject: line.row.subject });
  }

  protected override render(): TemplateResult {
    const language = this.spoken.language;
    const instead = withoutBoard(this.data, this.failure, Boolean(this.workspace), language);
    const body = instead ?? this.renderBoard(this.data as BoardData);
    return html`<div class="base board" lang=${language} @keydown=${this.onKeydown}>${body}</div>`;
  }

  private renderBoard(data: BoardData): TemplateResult {
    const language = this.spoken.language;
    const { scale, view, editor } = this;
    const shared = { data, view, scale, heat: this.heat, readonly: this.readonly, editor };
    if (this.narrow)
      return html`${this.renderTools(data)}${boardList({
        ...shared,
        open: this.openSubject,
        onToggle: (subject) => {
          this.openSubject = this.openSubject === subject ? undefined : subject;
        },
        last: this.lastEdited,
        onEdit: (cell, anchor) => {
          this.lastEdited = cell;
          this.editOrPick(cell, undefined, anchor);
        },
      })}${this.renderPicker()}`;
    const position = this.keys.active;
    const line = view.lines[position.row];
    const cell = this.cellAt(position);
    return html`${this.renderTools(data)}
      ${formulaBar({
        where: this.nameOf(position),
        cell,
        offBy: line?.kind === 'subject' && cell ? this.offBy(data, line, cell) : null,
        scale,
        onDecide: () => cell && this.pick(cell, this.keyed(position)),
        onHistory: () => cell && intend(this, 'pace-history', { cell: cell.cell }),
      })}
      ${boardGrid({
        ...shared,
        active: position,
        onKeydown: this.onGridKeydown,
        onToggle: (line) => this.toggle(line),
        onQuarter: (period) => this.toggleQuarter(period),
        onActivate: (at) => this.keys.setActive(at),
        onEdit: (at) => this.edit(at),
      })}
      ${boardLegend(language, this.readonly)}${this.renderPicker()}`;
  }

  private renderTools(data: BoardData): TemplateResult {
    return boardTools({
      data,
      language: this.spoken.language,
      zoom: this.zoom,
      heat: this.heat,
      readonly: this.readonly,
      narrow: this.narrow,
      unit: this.scale.label,
      saveState: this.saveState,
      onUndo: () => intend(this, 'pace-undo', undefined),
      onRedo: () => intend(this, 'pace-redo', undefined),
      onZoom: this.onZoom,
      onHeat: () => {
        this.heat = !this.heat;
      },
      onExport: () => requestExport(this),
    });
  }

  private renderPicker(): TemplateResult {
    return html`<div id="picker" class="picker" popover="auto" role="dialog" aria-labelledby="picker-title" tabindex="-1"
      @toggle=${(event: ToggleEvent) => {
        if (event.newState !== 'closed') return;
        if (keyboardLost(event.currentTarget as HTMLElement)) this.leaveEditor('stay');
        this.picking = undefined;
      }}
    >${this.picking ? proposalPicker(this.whereOf(this.picking), this.picking, this.scale, this.onPicked) : nothing}</div>`;
  }

  private derive(data: BoardData): void {
    const before = this.view.columns[this.keys.active.column - 1]?.key;
    // A workspace may have no name yet; its row has one all the same.
    const rows = data.rows.map((row) =>
      row.kind === 'company' && row.name === '' ? { ...row, name: say.plannerEveryone(this.spoken.language) } : row,
    );
    this.view = boardView(
      { ...data, rows },
      { zoom: this.zoom, collapsed: this.collapsed, openQuarters: this.openQuarters },
    );
    // The selection stays on its period when columns come and go to the left of it.
    const column = this.view.columns.findIndex(({ key }) => key === before) + 1;
    if (column > 0) this.keys.active = { row: this.keys.active.row, column };
    // What a board opens on is its first figure, not its first name.
    else if (before === undefined && !this.opened) this.keys.active = { row: 0, column: 1 };
    this.opened = true;
  }

  private cellAt({ row, column }: GridPosition): BoardCell | undefined {
    const line = this.view.lines[row];
    const shown = this.view.columns[column - 1];
    return line?.kind === 'subject' && shown?.kind === 'period' ? line.cells.get(shown.period) : undefined;
  }

  private keyed({ row, column }: GridPosition): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-row='${row}'][data-column='${column}']`);
  }

  private edit(position: GridPosition, typed?: string): void {
    const line = this.view.lines[position.row];
    if (position.column === 0) {
      if (line && typed === undefined) this.toggle(line);
      return;
    }
    const cell = this.cellAt(position);
    this.keys.setActive(position);
    if (cell) this.editOrPick(cell, typed, this.keyed(position));
  }

  private editOrPick(cell: BoardCell, typed: string | undefined, anchor: HTMLElement | null): void {
    if (this.readonly) return;
    if (typed === undefined && (cell.proposals?.length ?? 0) > 1) void this.pick(cell, anchor);
    else this.editor.open(cell, typed);
  }

  private clear(position: GridPosition): void {
    const cell = this.cellAt(position);
    if (!this.readonly && cell && cell.minor !== null)
      intend(this, 'pace-enter', { cell: cell.cell, kind: 'target', value: null });
  }

  private leaveEditor(leave: Leave): void {
    if (leave === 'elsewhere') return;
    const { row, column } = this.keys.active;
    const rows = leave === 'down' ? 1 : leave === 'up' ? -1 : 0;
    const columns = leave === 'next' ? 1 : leave === 'previous' ? -1 : 0;
    if (!this.narrow) void this.keys.focus({ row: row + rows, column: Math.max(1, column + columns) });
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.figure[data-last]')?.focus());
  }

  private async pick(cell: BoardCell, anchor: HTMLElement | null): Promise<void> {
    if (this.readonly) return;
    this.picking = cell;
    await this.updateComplete;
    const picker = this.renderRoot.querySelector<HTMLElement>('#picker');
    if (picker && anchor) openPicker(picker, anchor.getBoundingClientRect());
  }

  private onPicked = (choice: Choice): void => {
    this.renderRoot.querySelector<HTMLElement>('#picker')?.hidePopover();
    intend(this, 'pace-decide', choice);
    this.leaveEditor('stay');
  };

  private toggle(line: BoardLine): void {
    if (line.kind !== 'subject' || line.expanded === undefined) return;
    const collapsed = new Set(this.collapsed);
    if (!collapsed.delete(line.key)) collapsed.add(line.key);
    this.collapsed = collapsed;
  }

  private toggleQuarter(period: string): void {
    const open = new Set(
      this.openQuarters ?? this.view.groups.filter((group) => group.open).map((group) => group.period),
    );
    if (!open.delete(period)) open.add(period);
    this.openQuarters = open;
  }

  private onZoom = (zoom: Zoom): void => {
    this.zoom = zoom;
    this.dispatchEvent(new CustomEvent('pace-zoom', { detail: { zoom }, bubbles: true, composed: true }));
  };

  /** In the tree column the arrows fold and unfold first, as in any treegrid. */
  private onGridKeydown = (event: KeyboardEvent): void => {
    const line = this.view.lines[this.keys.active.row];
    const onward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const backward = this.matches(':dir(rtl)') ? 'ArrowRight' : 'ArrowLeft';
    const folds =
      line?.kind === 'subject' &&
      (line.expanded ? event.key === backward : line.expanded === false && event.key === onward);
    if (!this.editor.cell && this.keys.active.column === 0 && line && folds) {
      event.preventDefault();
      this.toggle(line);
    }
    this.keys.onKeydown(event);
  };

  private onKeydown = (event: KeyboardEvent): void => {
    if (this.editor.cell || this.readonly || !(event.ctrlKey || event.metaKey) || !this.data || isUnreadable(this.data))
      return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    event.preventDefault();
    if (redo ? this.data.canRedo : this.data.canUndo) intend(this, redo ? 'pace-redo' : 'pace-undo', undefined);
  };

  private offBy(data: BoardData, line: Extract<BoardLine, { kind: 'subject' }>, cell: BoardCell): string | null {
    const { minor, below } = cell;
    if (minor === null) return null;
    const words = (sum: number): readonly [string, string] => [
      formatAmount(sum, this.scale),
      formatAmount(sum - minor, this.scale, true),
    ];
    const language = this.spoken.language;
    const finer = finerSum(data, line.row, cell.period);
    if (finer !== null) return say.boardFinerSum(language, ...words(finer));
    return below == null || below === minor ? null : say.boardBelowSum(language, ...words(below));
  }

  private nameOf({ row, column }: GridPosition): string {
    const line = this.view.lines[row];
    const shown = this.view.columns[column - 1];
    const language = this.spoken.language;
    const name =
      line?.kind === 'subject' ? line.row.name : line ? `${say.boardUnallocated(language)} ${line.parent.name}` : '';
    const period = shown ? periodName(shown.kind === 'period' ? shown.period : shown.of, language, this.view) : '';
    return [name, period].filter(Boolean).join(language === 'zh-CN' ? '·' : ' · ');
  }

  private whereOf(cell: BoardCell): string {
    const language = this.spoken.language;
    const line = this.view.lines.find(
      (line) => line.kind === 'subject' && line.cells.get(cell.period)?.cell === cell.cell,
    );
    const name = line?.kind === 'subject' ? line.row.name : '';
    return `${name}${language === 'zh-CN' ? '·' : ' · '}${periodName(cell.period, language, this.view)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pace-target-board': PaceTargetBoard;
  }
}
