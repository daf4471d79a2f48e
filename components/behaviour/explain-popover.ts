import { css, html, render } from 'lit';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import type { Question } from './explain.ts';

const HOVER_DELAY = 250;

/** The popover behind `ExplainController`: a non-modal dialog at the end of the widget's shadow root. */
export class ExplainPopover {
  readonly #root: ShadowRoot;
  readonly #element = document.createElement('div');
  #asked: Question | undefined;
  #timer = 0;

  constructor(root: ShadowRoot) {
    this.#root = root;
    root.adoptedStyleSheets.push(styles.styleSheet as CSSStyleSheet);
    const element = this.#element;
    element.id = 'explanation';
    element.className = 'explanation';
    element.part.add('explanation');
    element.popover = 'manual';
    element.role = 'dialog';
    element.tabIndex = -1;
    element.setAttribute('aria-labelledby', 'explanation-title');
    element.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    element.addEventListener('pointerleave', this.#leave);
    element.addEventListener('focusout', this.#leave);
    root.append(element);
  }

  /** Something happened to a trigger. */
  told(event: Event, question: Question): void {
    if (event.type === 'click') void this.#show(question).then(() => this.#element.focus());
    else if (event.type === 'focus') {
      if (question.trigger.matches(':focus-visible')) void this.#show(question);
    } else if (event.type !== 'pointerenter') this.#leave();
    else if ((event as PointerEvent).pointerType === 'mouse') this.#later(() => this.#show(question));
  }

  close(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('keydown', this.#onKeydown, true);
    document.removeEventListener('pointerdown', this.#onPointerdown, true);
    this.#asked?.trigger.setAttribute('aria-expanded', 'false');
    this.#asked?.trigger.removeAttribute('aria-describedby');
    this.#asked = undefined;
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
  }

  async #show(question: Question): Promise<void> {
    const explanation = await question.explanation();
    if (this.#asked?.trigger !== question.trigger) this.close();
    if (!question.trigger.isConnected) return;
    clearTimeout(this.#timer);
    this.#asked = question;
    const { language, title, trigger } = question;
    const other: Language = language === 'en' ? 'zh-CN' : 'en';
    this.#element.lang = language;
    render(
      html`<h3 id="explanation-title">${title} ${explanation.value}</h3>
        <dl>
          ${explanation.inputs.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
          <dt>${say.explainFormula(language)}</dt><dd id="explanation-formula">${explanation.formula}</dd>
        </dl>
        <p>${explanation.definition(language)}</p>
        <p class="dim" lang=${other}>${explanation.definition(other)}</p>`,
      this.#element,
    );
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    place(this.#element, trigger);
    trigger.setAttribute('aria-expanded', 'true');
    trigger.setAttribute('aria-describedby', 'explanation-formula');
    document.addEventListener('keydown', this.#onKeydown, true);
    document.addEventListener('pointerdown', this.#onPointerdown, true);
  }

  #later(act: () => unknown): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, HOVER_DELAY);
  }

  #leave = (): void => {
    this.#later(() => {
      const within = this.#element.contains(this.#root.activeElement) || this.#element.matches(':hover');
      if (!within && !this.#asked?.trigger.matches(':focus-visible, :hover')) this.close();
    });
  };

  // Captured, so that Escape closes this and not also the panel or dialog around it.
  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#asked) return;
    event.stopPropagation();
    event.preventDefault();
    const { trigger } = this.#asked;
    const inside = this.#element.contains(this.#root.activeElement);
    this.close();
    if (!inside) return;
    // Coming back must not open it again, as arriving by Tab does.
    trigger.addEventListener('focus', (focus) => focus.stopImmediatePropagation(), { capture: true, once: true });
    trigger.focus();
  };

  #onPointerdown = (event: PointerEvent): void => {
    const path = event.composedPath();
    if (!path.includes(this.#element) && !path.includes(this.#asked?.trigger as EventTarget)) this.close();
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

const styles = css`
  .explanation {
    position: fixed; inset: auto; margin: 0; padding: 10px 12px; inline-size: max-content; max-inline-size: min(336px, calc(100vw - 16px));
    overflow: auto; overscroll-behavior: contain; border: 1px solid var(--line-2); border-radius: var(--r-3); background: var(--raised);
    color: var(--ink); box-shadow: var(--shadow); font-size: var(--t-small); line-height: 1.45; text-align: start;
    font-variant-numeric: tabular-nums lining-nums;
  }
  /* It would lie over the whole page, as far as the browser can tell a frame that asks whether it is covered. */
  .explanation::backdrop { display: none; }
  .explanation:focus-visible { outline-offset: -2px; }
  .explanation h3 { font-size: var(--t-body); }
  .explanation dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin-block: 6px; }
  .explanation dt { color: var(--ink-3); }
  .explanation p + p { margin-block-start: 4px; }
`;
