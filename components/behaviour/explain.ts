import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import type { ExplainPopover } from './explain-popover.ts';

/** Where a figure comes from, as sentences in the widget's language. */
export interface Explanation {
  /** The figure itself, after the title. */
  readonly value: string;
  /** The arithmetic, with the figures in it: `13.0 ÷ 15.0 = 86.67 %`. */
  readonly formula: string;
  readonly inputs: readonly (readonly [name: string, value: string])[];
  /** What the figure means; shown in both languages, the reader's first. */
  readonly definition: (language: Language) => string;
}

/** What a trigger tells the popover when something happens to it. */
export interface Question {
  readonly trigger: HTMLElement;
  readonly title: string;
  readonly language: Language;
  readonly explanation: () => Promise<Explanation>;
}

/**
 * One native popover per widget that explains the figure asked about: on hover, on focus, and by click or Enter, which also moves into it.
 * Escape, leaving, or a press elsewhere closes it. It stands below or above the row (`data-row`) it was asked from, never over it.
 * Only the triggers are here; the popover and the explanations are loaded when first asked for, so that figures are painted without them.
 */
export class ExplainController implements ReactiveController {
  readonly #host: LitElement;
  readonly #language: () => Language;
  #popover: Promise<ExplainPopover> | undefined;

  constructor(host: LitElement, language: () => Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostDisconnected(): void {
    void this.#popover?.then((popover) => popover.close());
  }

  /** A button named `title` with a dotted underline that asks for the explanation. */
  why(key: string, title: string, explanation: () => Promise<Explanation>): TemplateResult {
    const tell = (event: Event): void => {
      const question = { trigger: event.currentTarget as HTMLElement, title, language: this.#language(), explanation };
      this.#popover ??= import('./explain-popover.ts').then(
        (module) => new module.ExplainPopover(this.#host.renderRoot as ShadowRoot),
      );
      void this.#popover.then((popover) => popover.told(event, question));
    };
    return html`<button
      type="button" class="why" id=${`why-${key}`} aria-expanded="false"
      @pointerenter=${tell} @pointerleave=${tell} @focus=${tell} @blur=${tell} @click=${tell}
    >${title}</button>`;
  }
}
