import type { LitElement, ReactiveController } from 'lit';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The content size of one inner element, in whole pixels; the first guess holds until it is laid out. For drawings that must not scale their text. */
export class SizeController implements ReactiveController {
  size: Size;
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #observer: ResizeObserver;
  #watched: Element | null = null;

  constructor(host: LitElement, selector: string, guess: Size) {
    this.#host = host;
    this.#selector = selector;
    this.size = guess;
    this.#observer = new ResizeObserver(([entry]) => entry && this.#measured(entry.contentRect));
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const element = this.#host.renderRoot.querySelector(this.#selector);
    if (element === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = element;
    if (element) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watched = null;
  }

  #measured({ width, height }: Size): void {
    const size = { width: Math.floor(width), height: Math.floor(height) };
    if (size.width < 1 || (size.width === this.size.width && size.height === this.size.height)) return;
    this.size = size;
    this.#host.requestUpdate();
  }
}
