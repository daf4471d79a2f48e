import type { LitElement } from 'lit';

/**
 * A module that the element needs only after its first paint: asked for once the frame with the figures is on screen, so that no
 * drawing or rare state delays them. `loaded` is undefined until then; its arrival re-renders the element.
 */
export class Later<M> {
  readonly #host: LitElement;
  readonly #load: () => Promise<M>;
  #asked = false;
  #module: M | undefined;

  constructor(host: LitElement, load: () => Promise<M>) {
    this.#host = host;
    this.#load = load;
  }

  /** Reading it, while rendering, is asking for it. */
  get loaded(): M | undefined {
    if (!this.#asked) {
      this.#asked = true;
      requestAnimationFrame(() => setTimeout(() => void this.#fetch()));
    }
    return this.#module;
  }

  async #fetch(): Promise<void> {
    try {
      this.#module = await this.#load();
      this.#host.requestUpdate();
    } catch {
      // Offline, perhaps: the figures stand, and the next rendering asks again.
      this.#asked = false;
    }
  }
}
