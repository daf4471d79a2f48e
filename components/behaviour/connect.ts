import type { LitElement, ReactiveController } from 'lit';
import type { Day } from '#core/calendar/day.ts';
import type { Period } from '#core/calendar/period.ts';
import type { BoardData, FunnelData, KpiData, PanelData, SaveState } from '#core/rollup/slices.ts';

/** What a widget can be bound to, and the question it asks. A missing `subject` or `today` is the binder's to know. */
export interface Bindable {
  panel: { query: { subject?: string; period?: Period }; value: PanelData };
  board: { query: { year?: number; metric?: string }; value: BoardData };
  funnel: { query: { subject?: string; from?: Day; to?: Day }; value: FunnelData };
  kpis: { query: { subject?: string; period?: Period }; value: KpiData };
}

/** A widget's wish to be bound to a workspace. Whoever answers calls `accept` at once, then delivers as often as the value changes. */
export interface ConnectRequest<K extends keyof Bindable = keyof Bindable> {
  readonly workspace: string;
  readonly slice: K;
  readonly query: Bindable[K]['query'];
  deliver(value: Bindable[K]['value']): void;
  save(state: SaveState): void;
  /** The message is shown as it is: a sentence in the widget's language. */
  fail(message: string): void;
  /** `stop` is called when the widget leaves the page or asks something else. */
  accept(stop: () => void): void;
}

/**
 * Fired (bubbling, composed) by a widget that has a `workspace` attribute. The widget itself knows no store.
 * `detail.slice` says which of the requests it is.
 */
export type ConnectEvent = CustomEvent<{ [K in keyof Bindable]: ConnectRequest<K> }[keyof Bindable]>;

/** Dispatched on `document` by a binder that has arrived after the widgets: those still unanswered ask again. */
export const BINDER_READY = 'pace-binder-ready';

interface Asked<K extends keyof Bindable> {
  /** Null while nothing is to be asked. */
  query(): Bindable[K]['query'] | null;
  deliver(value: Bindable[K]['value']): void;
  save?(state: SaveState): void;
  fail?(message: string): void;
}

/** Asks for a slice when its element has a `workspace`, and again when the workspace or the question changes. */
export class ConnectController<K extends keyof Bindable> implements ReactiveController {
  readonly #host: LitElement;
  readonly #slice: K;
  readonly #asked: Asked<K>;
  #question = '';
  #stop: (() => void) | undefined;
  #round = 0;

  constructor(host: LitElement, slice: K, asked: Asked<K>) {
    this.#host = host;
    this.#slice = slice;
    this.#asked = asked;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(BINDER_READY, this.#askAgain);
    if (this.#host.hasUpdated) this.#ask();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener(BINDER_READY, this.#askAgain);
    this.#leave();
  }

  #leave(): void {
    this.#question = '';
    this.#round += 1;
    this.#stop?.();
    this.#stop = undefined;
  }

  #askAgain = (): void => {
    if (this.#stop) return;
    this.#question = '';
    this.#ask();
  };

  #ask(): void {
    const workspace = this.#host.getAttribute('workspace');
    const query = this.#asked.query();
    const question = workspace && query ? JSON.stringify([workspace, query]) : '';
    if (question === this.#question) return;
    this.#leave();
    this.#question = question;
    if (!workspace || !query) return;
    // An answer to an older question must not overwrite a newer one's.
    const round = this.#round;
    const current = <V extends unknown[]>(tell?: (...values: V) => void) => {
      return (...values: V): void => {
        if (round === this.#round) tell?.(...values);
      };
    };
    const detail: ConnectRequest<K> = {
      workspace,
      slice: this.#slice,
      query,
      deliver: current((value) => this.#asked.deliver(value)),
      save: current((state) => this.#asked.save?.(state)),
      fail: current((message) => this.#asked.fail?.(message)),
      accept: (stop) => {
        if (round === this.#round) this.#stop = stop;
        else stop();
      },
    };
    this.#host.dispatchEvent(new CustomEvent('pace-connect', { bubbles: true, composed: true, detail }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'pace-connect': ConnectEvent;
  }
}
