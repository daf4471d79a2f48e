import type { ComplexAttributeConverter, LitElement, ReactiveController } from 'lit';

/** What could not be read: shown by the element, never thrown. */
export interface Unreadable {
  readonly unreadable: string;
}

/** True for what an attribute or a child script held when it was not JSON. */
export function isUnreadable(data: unknown): data is Unreadable {
  return typeof data === 'object' && data !== null && 'unreadable' in data;
}

/** For `@property({ converter: json })`: a JSON attribute; text that is no JSON becomes an `Unreadable`. */
export const json: ComplexAttributeConverter<unknown> = {
  fromAttribute: (text) => (text === null ? undefined : parse(text)),
};

/** Reads data from a child `<script type="application/json">`, and again when the script is changed or added. */
export class PlainDataController implements ReactiveController {
  readonly #host: LitElement;
  readonly #deliver: (data: unknown) => void;
  readonly #observer = new MutationObserver(() => this.#read());
  #text = '';

  constructor(host: LitElement, deliver: (data: unknown) => void) {
    this.#host = host;
    this.#deliver = deliver;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const text = this.#host.querySelector(':scope > script[type="application/json"]')?.textContent?.trim() ?? '';
    if (!text || text === this.#text) return;
    this.#text = text;
    this.#deliver(parse(text));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return { unreadable: String(error) };
  }
}
