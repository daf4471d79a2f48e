/** A page that undoes us this often within the window is not doing it by accident. */
const patience = 8;
const window = 10_000;

/** Notices when the page removes or restyles an element and has it put right, a little later each time, then gives up. */
export class Guard {
  readonly #element: HTMLElement;
  readonly #repair: () => void;
  readonly #giveUp: () => void;
  readonly #observer: MutationObserver;
  #times: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, repair: () => void, giveUp: () => void) {
    this.#element = element;
    this.#repair = repair;
    this.#giveUp = giveUp;
    this.#observer = new MutationObserver((records) => this.#noticed(records));
  }

  start(): void {
    this.#watch();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  /** Changes the element ourselves, without taking it for the page's doing. */
  quietly(change: () => void): void {
    this.#observer.disconnect();
    change();
    this.#watch();
  }

  #watch(): void {
    this.#observer.observe(this.#element, {
      attributes: true,
      attributeFilter: ['style', 'popover', 'hidden', 'class', 'inert'],
    });
    // Where the element hangs now, and the top of the page, which may be replaced as a whole.
    for (const parent of new Set([this.#element.parentNode, document.documentElement, document]))
      if (parent) this.#observer.observe(parent, { childList: true });
  }

  #noticed(records: readonly MutationRecord[]): void {
    const touched = records.some((record) => record.target === this.#element);
    if (!touched && this.#element.isConnected) return;
    const now = Date.now();
    this.#times = [...this.#times.filter((time) => now - time < window), now];
    if (this.#times.length > patience) {
      this.stop();
      this.#giveUp();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.quietly(this.#put), 2 ** this.#times.length * 10);
  }

  #put = (): void => {
    this.#element.removeAttribute('hidden');
    this.#element.removeAttribute('inert');
    this.#repair();
  };
}
