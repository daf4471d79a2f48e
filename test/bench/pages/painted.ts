import '#components/quota-panel/quota-panel.ts';
import type { PanelData } from '#core/rollup/slices.ts';

/** Puts the panel on the page with these figures; resolves when a frame with them was handed to the screen. */
export async function painted(data: PanelData): Promise<void> {
  const panel = document.createElement('pace-quota-panel');
  panel.data = data;
  document.body.append(panel);
  await panel.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** What must be equal on both sides and equal to a recompute. */
export function figuresOf(data: PanelData): { won: number; wonDays: number; open: number; openCount: number } {
  return {
    won: data.won.reduce((sum, { minor }) => sum + minor, 0),
    wonDays: data.won.length,
    open: data.open.minor,
    openCount: data.open.count,
  };
}
