import type { LitElement, ReactiveController } from 'lit';
import { type Language, languageOf } from '#core/text/sentence.ts';

/**
 * The language an element speaks: its own `lang`, else the nearest ancestor's (through shadow roots), else the browser's.
 * Changes of any of the three re-render the element.
 */
export class LanguageController implements ReactiveController {
  language: Language = 'en';
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    listening.add(this);
    for (let root: Node = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      watch(root);
      if (!(root instanceof ShadowRoot)) break;
    }
    this.refresh();
  }

  hostDisconnected(): void {
    listening.delete(this);
  }

  refresh(): void {
    const language = languageOf(statedFor(this.#host) ?? navigator.language);
    if (language === this.language) return;
    this.language = language;
    this.#host.requestUpdate();
  }
}

function statedFor(element: Element): string | null {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? statedFor(root.host) : null;
}

// One observer for all elements: a page with a hundred widgets pays for one.
const listening = new Set<LanguageController>();
const watched = new WeakSet<Node>();
const refreshAll = (): void => {
  for (const controller of listening) controller.refresh();
};
const observer = new MutationObserver(refreshAll);

function watch(root: Node): void {
  if (watched.has(root)) return;
  if (watched.add(root) && root === document) window.addEventListener('languagechange', refreshAll);
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
}
