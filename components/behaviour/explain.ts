import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** Where a figure comes from, as sentences in the widget's language. */
export interface Explanation {
  readonly title: string;
  readonly value?: string;
  /** The arithmetic, with the figures in it: `13.0 ÷ 15.0 = 86.67 %`. */
  readonly formula: string;
  readonly inputs: readonly (readonly [name: string, value: string])[];
  /** What the figure means; shown in both languages, the reader's first. */
  readonly definition: (language: Language) => string;
}

const HOVER_DELAY = 250;

/**
 * One native popover per widget that explains the figure asked about: on hover, on focus, and by click or Enter, which also moves into it.
 * Escape, leaving, or a press elsewhere closes it. It stands below or above the row (`data-row`) it was asked from, never over it.
 * A figure asks through `why()`; the widget renders `popover()` once.
 */
export class ExplainController implements ReactiveController {
  readonly #host: LitElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #language: () => Language;
  #shown: { readonly key: string; readonly trigger: HTMLElement; readonly explanation: Explanation } | undefined;
  #timer = 0;

  constructor(host: LitElement, language: () => Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** A trigger: a button dressed with a dotted underline around `content`, by default the explanation's title. */
  why(key: string, explanation: () => Explanation, content: unknown): TemplateResult {
    const open = this.#shown?.key === key;
    const trigger = (event: Event): HTMLElement => event.currentTarget as HTMLElement;
    return html`<button
      type="button" class="why" id=${`why-${key}`}
      aria-expanded=${open} aria-describedby=${open ? 'explanation-formula' : nothing}
      @pointerenter=${(event: PointerEvent) => {
        const anchor = trigger(event);
        if (event.pointerType === 'mouse') this.#later(() => this.#show(key, anchor, explanation()));
      }}
      @pointerleave=${() => this.#later(() => this.#closeUnlessIn())}
      @focus=${(event: Event) => trigger(event).matches(':focus-visible') && this.#show(key, trigger(event), explanation())}
      @blur=${() => this.#later(() => this.#closeUnlessIn())}
      @click=${(event: Event) => this.#enter(key, trigger(event), explanation())}
    >${content}</button>`;
  }

  popover(): TemplateResult {
    const shown = this.#shown?.explanation;
    const language = this.#language();
    const other: Language = language === 'en' ? 'zh-CN' : 'en';
    return html`<div
      id="explanation" class="explanation" part="explanation" popover="manual" role="dialog" tabindex="-1" aria-labelledby="explanation-title"
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointerleave=${() => this.#later(() => this.#closeUnlessIn())}
      @focusout=${() => this.#later(() => this.#closeUnlessIn())}
    >${
      shown &&
      html`<h3 id="explanation-title">${shown.title} ${shown.value}</h3>
        <dl>
          ${shown.inputs.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
          <dt>${say.explainFormula(language)}</dt><dd id="explanation-formula">${shown.formula}</dd>
        </dl>
        <p>${shown.definition(language)}</p>
        <p class="dim" lang=${other}>${shown.definition(other)}</p>`
    }</div>`;
  }

  close(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('keydown', this.#onKeydown, true);
    document.removeEventListener('pointerdown', this.#onPointerdown, true);
    if (!this.#shown) return;
    this.#shown = undefined;
    const popover = this.#popover();
    if (popover?.matches(':popover-open')) popover.hidePopover();
    this.#host.requestUpdate();
  }

  #popover(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>('#explanation') ?? null;
  }

  #later(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, HOVER_DELAY);
  }

  async #show(key: string, trigger: HTMLElement, explanation: Explanation): Promise<void> {
    clearTimeout(this.#timer);
    this.#shown = { key, trigger, explanation };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const popover = this.#popover();
    if (!popover || this.#shown?.key !== key) return;
    if (!popover.matches(':popover-open')) popover.showPopover();
    place(popover, trigger);
    document.addEventListener('keydown', this.#onKeydown, true);
    document.addEventListener('pointerdown', this.#onPointerdown, true);
  }

  async #enter(key: string, trigger: HTMLElement, explanation: Explanation): Promise<void> {
    await this.#show(key, trigger, explanation);
    this.#popover()?.focus();
  }

  #closeUnlessIn(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const popover = this.#popover();
    const within = popover?.contains(root.activeElement) || popover?.matches(':hover');
    const asking = this.#shown?.trigger.matches(':focus-visible, :hover');
    if (!within && !asking) this.close();
  }

  // Captured, so that Escape closes this and not also the panel or dialog around it.
  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#shown) return;
    event.stopPropagation();
    event.preventDefault();
    const { trigger } = this.#shown;
    const inside = this.#popover()?.contains((this.#host.renderRoot as ShadowRoot).activeElement);
    this.close();
    if (inside) trigger.focus({ focusVisible: false } as FocusOptions);
  };

  #onPointerdown = (event: PointerEvent): void => {
    const path = event.composedPath();
    const popover = this.#popover();
    if (popover && !path.includes(popover) && !path.includes(this.#shown?.trigger as EventTarget)) this.close();
  };
}

/** Below the row when there is room, else above, else on the roomier side with its own scrolling. */
function place(popover: HTMLElement, trigger: HTMLElement): void {
  const row = (trigger.closest('[data-row]') ?? trigger).getBoundingClientRect();
  const anchor = trigger.getBoundingClientRect();
  const [gap, edge] = [4, 8];
  const below = innerHeight - row.bottom - gap - edge;
  const above = row.top - gap - edge;
  popover.style.maxHeight = '';
  const height = popover.offsetHeight;
  const down = height <= below || below >= above;
  const room = Math.max(down ? below : above, 0);
  popover.style.maxHeight = `${room}px`;
  popover.style.top = `${down ? row.bottom + gap : row.top - gap - Math.min(height, room)}px`;
  popover.style.left = `${Math.max(edge, Math.min(anchor.left, innerWidth - popover.offsetWidth - edge))}px`;
}
