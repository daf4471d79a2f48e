import type { LitElement, ReactiveController } from 'lit';
import type { FunnelData, FunnelStage } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import { count } from './figures.ts';
import type { DrawnFunnel, drawFunnel, FunnelBar, Palette } from './funnel-chart.ts';
import { wentOn } from './verdict.ts';

export interface ChartSubject {
  readonly data: FunnelData;
  readonly worst: FunnelStage | undefined;
  readonly language: Language;
}

type ChartModule = { readonly drawFunnel: typeof drawFunnel };

/**
 * Draws on the element's canvas, with a library that is loaded only once the element is really seen. Draws again when the data or the
 * theme changes. When the library cannot be had (offline, a strict policy) `failed` is true and the table carries on alone.
 */
export class ChartController implements ReactiveController {
  failed = false;
  /** Brings the library; what a test replaces to see it fail. */
  load: () => Promise<ChartModule> = () => import('./funnel-chart.ts');
  readonly #host: LitElement;
  readonly #subject: () => ChartSubject | null;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#seen.disconnect();
    this.#visible = true;
    void this.#bring();
  });
  // A page switches its theme by an attribute as often as by the system's setting.
  readonly #themed = new MutationObserver(() => this.#redraw());
  #visible = false;
  #module: ChartModule | undefined;
  #drawn: DrawnFunnel | undefined;
  #canvas: HTMLCanvasElement | null = null;

  constructor(host: LitElement, subject: () => ChartSubject | null) {
    this.#host = host;
    this.#subject = subject;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#visible) this.#seen.observe(this.#host);
    this.#dark.addEventListener('change', this.#redraw);
    const attributes = { attributes: true, attributeFilter: ['class', 'style', 'theme', 'data-theme'] };
    for (const node of [document.documentElement, document.body, this.#host]) this.#themed.observe(node, attributes);
    if (this.#host.hasUpdated) this.#redraw();
  }

  hostDisconnected(): void {
    this.#seen.disconnect();
    this.#themed.disconnect();
    this.#dark.removeEventListener('change', this.#redraw);
    this.#drop();
  }

  hostUpdated(): void {
    if (this.#visible && !this.#module && this.#subject()) void this.#bring();
    this.#redraw();
  }

  async #bring(): Promise<void> {
    if (this.#module || this.failed || !this.#subject()) return;
    try {
      this.#module = await this.load();
      this.#redraw();
    } catch {
      this.failed = true;
      this.#host.requestUpdate();
    }
  }

  #redraw = (): void => {
    const subject = this.#subject();
    const canvas = this.#host.renderRoot?.querySelector('canvas') ?? null;
    if (!subject || !canvas || canvas !== this.#canvas) this.#drop();
    if (!subject || !canvas || !this.#module || !this.#host.isConnected) return;
    const bars = barsOf(subject);
    const palette = paletteOf(this.#host.renderRoot);
    if (this.#drawn) this.#drawn.update(bars, palette);
    else this.#drawn = this.#module.drawFunnel(canvas, bars, palette);
    this.#canvas = canvas;
  };

  #drop(): void {
    this.#drawn?.destroy();
    this.#drawn = undefined;
    this.#canvas = null;
  }
}

function barsOf({ data, worst, language }: ChartSubject): FunnelBar[] {
  return data.stages.map((stage) => {
    const stopped = stage.conversion === null ? 0 : stage.entered - wentOn(stage);
    return {
      entered: stage.entered,
      stopped,
      bottleneck: stage === worst,
      enteredText: count(stage.entered, language),
      stoppedText: `−${count(stopped, language)}`,
    };
  });
}

/** The tokens as colours: a hidden element carries them in its own style, where the browser resolves `light-dark()`. */
function paletteOf(root: HTMLElement | DocumentFragment): Palette {
  const style = getComputedStyle(root.querySelector('.palette') as Element);
  return {
    bar: style.color,
    barStrong: style.borderTopColor,
    flow: style.backgroundColor,
    flowStrong: `color-mix(in srgb, ${style.borderLeftColor} 45%, transparent)`,
    ink: style.borderTopColor,
    quiet: style.borderRightColor,
    behind: style.borderBottomColor,
    font: style.fontFamily,
  };
}
