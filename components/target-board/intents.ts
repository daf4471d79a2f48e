import type { CellId, EntryId } from '#core/entry/entry.ts';

/** What a board asks for, by event name; all bubble and cross shadow roots. */
export interface BoardIntents {
  /** A target was typed (`value` in minor units) or taken away (`null`). */
  'pace-enter': {
    readonly cell: CellId;
    readonly kind: 'target';
    readonly value: number | null;
    readonly reason?: string;
  };
  'pace-undo': undefined;
  'pace-redo': undefined;
  /** One of several competing proposals was picked. */
  'pace-decide': { readonly pick: EntryId; readonly reason?: string };
  /** Another person or unit was selected. */
  'pace-select': { readonly subject: string };
  /** Who, when and why is asked about a cell. */
  'pace-history': { readonly cell: CellId };
}

/** Says what the person wants; the element itself changes no figure. */
export function intend<K extends keyof BoardIntents>(element: HTMLElement, type: K, detail: BoardIntents[K]): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'pace-enter': CustomEvent<BoardIntents['pace-enter']>;
    'pace-undo': CustomEvent<undefined>;
    'pace-redo': CustomEvent<undefined>;
    'pace-decide': CustomEvent<BoardIntents['pace-decide']>;
    'pace-select': CustomEvent<BoardIntents['pace-select']>;
    'pace-history': CustomEvent<BoardIntents['pace-history']>;
  }
}
