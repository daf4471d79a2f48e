import type { LitElement, ReactiveController } from 'lit';
import { type ParsedAmount, parseAmount } from '#core/money/parse-amount.ts';
import type { BoardCell } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { type AmountScale, editableAmount } from './amounts.ts';

/** Where focus goes when an editor is done; `elsewhere`: the person has taken it away already. */
export type Leave = 'stay' | 'down' | 'up' | 'next' | 'previous' | 'elsewhere';

interface Board {
  scale(): AmountScale;
  /** Called once per changed value; `null` takes the target away. */
  enter(cell: BoardCell, minor: number | null): void;
  left(leave: Leave): void;
}

/**
 * The one editor of a board, wherever it is drawn (grid or list): opens with the exact figure or what was typed, keeps a text it cannot
 * read together with the reason, and speaks only of amounts: it does not know where its cell stands.
 */
export class CellEditorController implements ReactiveController {
  cell: BoardCell | null = null;
  /** What stands in the field: typed over the figure, or the figure itself. */
  text = '';
  problem: string | null = null;
  /** Opened by typing: the caret goes behind the text instead of selecting it. */
  typed = false;
  readonly #host: LitElement;
  readonly #board: Board;

  constructor(host: LitElement, board: Board) {
    this.#host = host;
    this.#board = board;
    host.addController(this);
  }

  hostUpdated(): void {
    const input = this.#input();
    if (!input || input.dataset.opened === 'true') return;
    input.dataset.opened = 'true';
    input.focus();
    if (!this.typed) input.select();
  }

  /** By its id: when new figures arrive while someone types, the field and its text stay. */
  isAt(cell: BoardCell | undefined): boolean {
    return cell !== undefined && this.cell?.cell === cell.cell;
  }

  open(cell: BoardCell, typed?: string): void {
    this.cell = cell;
    this.typed = typed !== undefined;
    this.text = typed ?? (cell.minor === null ? '' : editableAmount(cell.minor, this.#board.scale()));
    this.problem = null;
    this.#host.requestUpdate();
  }

  /** Takes the text when it reads as an amount; else says why at the cell and stays open. */
  commit(leave: Leave): void {
    const { cell } = this;
    if (!cell) return;
    const scale = this.#board.scale();
    const read = parseAmount(this.text, scale.currency, scale.bareUnit);
    const problem = faultOf(read, this.text, scale);
    if (problem !== null) {
      this.problem = problem;
      this.#host.requestUpdate();
      return;
    }
    const minor = read.ok ? read.minor : null;
    this.#close();
    if (minor !== cell.minor || (cell.proposals?.length ?? 0) > 1) this.#board.enter(cell, minor);
    this.#board.left(leave);
  }

  cancel(): void {
    this.#close();
    this.#board.left('stay');
  }

  onInput = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    if (this.problem !== null) {
      this.problem = null;
      this.#host.requestUpdate();
    }
  };

  onKeydown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter') this.commit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') this.commit(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  };

  /** A press elsewhere takes a good value with it; a bad one stays where it is, with its message. */
  onBlur = (event: FocusEvent): void => {
    // Removing a focused field fires blur too.
    if (this.cell && this.problem === null && (event.target as HTMLElement).isConnected) this.commit('elsewhere');
  };

  #close(): void {
    this.cell = null;
    this.problem = null;
    this.#host.requestUpdate();
  }

  #input(): HTMLInputElement | null {
    return this.cell ? (this.#host.renderRoot?.querySelector<HTMLInputElement>('input.amount') ?? null) : null;
  }
}

/** Why a text is no target; null when it is one. Nothing at all is one: it takes the target away. */
function faultOf(read: ParsedAmount, text: string, { language, currency }: AmountScale): string | null {
  if (read.ok) return read.minor < 0 ? say.boardAmountNegative(language) : null;
  if (read.reason === 'empty') return null;
  if (read.reason === 'tooLarge') return say.boardAmountTooLarge(language);
  if (read.reason === 'otherCurrency') return say.boardAmountOtherCurrency(language, currency);
  if (read.reason === 'tooFine') return say.boardAmountTooFine(language);
  return say.boardAmountUnreadable(language, text);
}
