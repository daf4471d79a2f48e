import type { LitElement, ReactiveController } from 'lit';

export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  /** How many rows and columns can be reached, headers that take focus included. */
  size(): { readonly rows: number; readonly columns: number };
  /** The element that takes focus at a position; null when it is not on the page yet. */
  element(position: GridPosition): HTMLElement | null;
  /** Enter, F2, or a printable key (then `typed` holds it) on the active cell. */
  edit?(position: GridPosition, typed?: string): void;
  /** Delete or Backspace on the active cell. */
  clear?(position: GridPosition): void;
  /** True while keys belong to an editor inside a cell. */
  editing?(): boolean;
  /** Rows for PageUp and PageDown; 10 when absent. */
  page?: number;
}

/**
 * One tab stop for a grid and the keys of the ARIA grid pattern: arrows, Home, End, Ctrl+Home, Ctrl+End, PageUp, PageDown,
 * Enter or F2 to edit, typing to edit over. In right-to-left text the arrows follow the eye.
 * Bind `onKeydown` on the grid and `tabIndexOf` on its cells; call `setActive` when a cell gets focus by mouse.
 */
export class GridKeysController implements ReactiveController {
  active: GridPosition = { row: 0, column: 0 };
  readonly #host: LitElement;
  readonly #grid: Grid;

  constructor(host: LitElement, grid: Grid) {
    this.#host = host;
    this.#grid = grid;
    host.addController(this);
  }

  /** Rows may have gone: the tab stop stays inside the grid. */
  hostUpdate(): void {
    this.active = this.#within(this.active);
  }

  tabIndexOf(row: number, column: number): 0 | -1 {
    return row === this.active.row && column === this.active.column ? 0 : -1;
  }

  /** Moves the tab stop, and focus with it once the cell is drawn. */
  async focus(position: GridPosition): Promise<void> {
    this.setActive(position);
    await this.#host.updateComplete;
    this.#grid.element(this.active)?.focus();
  }

  /** Moves the tab stop without taking focus: after a click, for instance. */
  setActive(position: GridPosition): void {
    const next = this.#within(position);
    if (next.row === this.active.row && next.column === this.active.column) return;
    this.active = next;
    this.#host.requestUpdate();
  }

  onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || this.#grid.editing?.()) return;
    const target = this.#moved(event);
    if (target) {
      event.preventDefault();
      void this.focus(target);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'F2') this.#grid.edit?.(this.active);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#grid.clear?.(this.active);
    else if ([...event.key].length === 1 && event.key !== ' ') this.#grid.edit?.(this.active, event.key);
    else return;
    event.preventDefault();
  };

  #moved(event: KeyboardEvent): GridPosition | null {
    const { row, column } = this.active;
    const { rows, columns } = this.#grid.size();
    const page = this.#grid.page ?? 10;
    const whole = event.ctrlKey || event.metaKey;
    const onward = getComputedStyle(this.#host).direction === 'rtl' ? -1 : 1;
    switch (event.key) {
      case 'ArrowUp':
        return { row: whole ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: whole ? rows - 1 : row + 1, column };
      case 'ArrowLeft':
        return { row, column: whole ? (onward === 1 ? 0 : columns - 1) : column - onward };
      case 'ArrowRight':
        return { row, column: whole ? (onward === 1 ? columns - 1 : 0) : column + onward };
      case 'Home':
        return { row: whole ? 0 : row, column: 0 };
      case 'End':
        return { row: whole ? rows - 1 : row, column: columns - 1 };
      case 'PageUp':
        return { row: row - page, column };
      case 'PageDown':
        return { row: row + page, column };
      default:
        return null;
    }
  }

  #within({ row, column }: GridPosition): GridPosition {
    const { rows, columns } = this.#grid.size();
    return {
      row: Math.max(0, Math.min(row, rows - 1)),
      column: Math.max(0, Math.min(column, columns - 1)),
    };
  }
}
