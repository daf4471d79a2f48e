import { Guard } from './guard.ts';
import { seal } from './seal.ts';

export interface HostOptions {
  /** Called once when the page kept removing the host and it no longer comes back. */
  readonly onDrivenOut: () => void;
  /** Called after the host had to be put back: a frame in it was reloaded, so it needs a new token. */
  readonly onReturned: () => void;
}

/** Our one element on a CRM page: a popover with a closed shadow root, out of reach of the page's styles and scripts. */
export interface Host {
  readonly root: ShadowRoot;
  /** Places and sizes the host; `display` and the rest of what keeps it visible are added. */
  place(styles: Readonly<Record<string, string>>): void;
  /** Stands above what the page has put over it since. */
  raise(): void;
  remove(): void;
}

/**
 * Puts the host on the page and keeps it there: over every z-index (popover), inside a modal dialog while one is open
 * (else it would be inert), and back when the page takes it out, until the page has done so too often.
 */
export function putHost(options: HostOptions, signal: AbortSignal): Host {
  // A name of its own, so that no `div::before` of the page draws over it.
  const element = document.createElement('paceline-host');
  const root = element.attachShadow({ mode: 'closed' });
  let styles: Readonly<Record<string, string>> = {};
  let out = false;
  const apply = () => {
    seal(element, { ...base, ...styles });
    if (element.popover !== 'manual') element.popover = 'manual';
    if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
  };
  const settle = () => {
    if (out || signal.aborted) return;
    const parent = openDialog() ?? document.documentElement;
    if (element.parentElement !== parent) {
      const keepsFrame = element.isConnected && 'moveBefore' in parent;
      // Where the browser can move an element, its frame stays loaded; append would reload it.
      if (keepsFrame) (parent as unknown as { moveBefore(node: Node, before: null): void }).moveBefore(element, null);
      else parent.append(element);
      // A dialog opened later stands above us until we enter the top layer again.
      if (element.matches(':popover-open')) element.hidePopover();
      if (!keepsFrame) options.onReturned();
    }
    apply();
  };
  const guard = new Guard(element, settle, () => {
    out = true;
    element.remove();
    options.onDrivenOut();
  });
  keepEventsIn(element, signal);
  // The page may close our popover without touching an attribute.
  element.addEventListener('toggle', () => element.isConnected && guard.quietly(apply), { signal });
  document.addEventListener('toggle', (event) => event.target instanceof HTMLDialogElement && settle(), {
    capture: true,
    signal,
  });
  signal.addEventListener('abort', () => {
    guard.stop();
    element.remove();
  });
  document.documentElement.append(element);
  apply();
  settle();
  guard.start();
  return {
    root,
    place: (next) => {
      styles = next;
      guard.quietly(apply);
    },
    raise: () => {
      guard.quietly(() => {
        if (element.matches(':popover-open')) element.hidePopover();
        apply();
      });
    },
    remove: () => {
      out = true;
      guard.stop();
      element.remove();
    },
  };
}

const base = {
  display: 'block',
  position: 'fixed',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  'color-scheme': 'light dark',
  'pointer-events': 'auto',
  visibility: 'visible',
  opacity: '1',
  'z-index': '2147483647',
};

function openDialog(): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/**
 * A CRM's own focus trap closes its dialog when something outside is touched or focused: what happens on the host stays
 * there, and the page is not told that focus went to it.
 */
function keepEventsIn(element: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const name of ownEvents) element.addEventListener(name, stop, { signal });
  const swallow = (event: Event) => {
    if ((event as FocusEvent).relatedTarget === element || event.target === element) event.stopImmediatePropagation();
  };
  for (const name of ['focusout', 'focusin', 'blur', 'focus'])
    window.addEventListener(name, swallow, { capture: true, signal });
}

const ownEvents = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'touchstart', 'touchend', 'wheel'],
  ...['keydown', 'keyup', 'keypress', 'contextmenu'],
];
