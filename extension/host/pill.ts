import { mark } from './mark.ts';

export interface PillOptions {
  readonly text: { readonly open: string; readonly move: string; readonly dismiss: string };
  readonly onOpen: () => void;
  /** By how many pixels down, or to which side, the user moved it. */
  readonly onMove: (by: { readonly down?: number; readonly side?: 'left' | 'right' }) => void;
  readonly onDropped: () => void;
  readonly onDismiss: () => void;
}

/** The small handle at the edge of the page: opens the panel, can be moved by pointer and arrow keys, or sent away. */
export function makePill(options: PillOptions): HTMLElement {
  const pill = document.createElement('div');
  pill.className = 'pill';
  const open = button('open', `${options.text.open}. ${options.text.move}`);
  open.append(mark());
  const dots = document.createElement('span');
  dots.className = 'dots';
  dots.ariaHidden = 'true';
  open.append(dots);
  const dismiss = button('dismiss', options.text.dismiss);
  dismiss.textContent = '×';
  dismiss.addEventListener('click', options.onDismiss);
  pill.append(open, dismiss);
  moveByPointer(open, options);
  open.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    options.onMove(step);
    options.onDropped();
  });
  return pill;
}

const steps: Readonly<Record<string, { readonly down?: number; readonly side?: 'left' | 'right' }>> = {
  ArrowUp: { down: -24 },
  ArrowDown: { down: 24 },
  ArrowLeft: { side: 'left' },
  ArrowRight: { side: 'right' },
};

function button(className: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.ariaLabel = label;
  made.title = label;
  return made;
}

/** A drag moves; a press that stays within a few pixels opens. */
function moveByPointer(handle: HTMLElement, options: PillOptions): void {
  let from: number | undefined;
  let moved = false;
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = event.clientY;
    moved = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from === undefined || (!moved && Math.abs(event.clientY - from) < 5)) return;
    moved = true;
    options.onMove({ down: event.clientY - from, side: event.clientX < innerWidth / 2 ? 'left' : 'right' });
    from = event.clientY;
  });
  handle.addEventListener('pointerup', () => {
    from = undefined;
    if (moved) options.onDropped();
  });
  handle.addEventListener('pointercancel', () => {
    from = undefined;
  });
  // Keyboard and assistive technology press without a pointer; a drag ends with a click that must not open.
  handle.addEventListener('click', () => {
    if (!moved) options.onOpen();
    moved = false;
  });
}
