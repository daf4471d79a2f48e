import { type Host, putHost } from './host.ts';
import { overlayStyles } from './overlay.styles.ts';
import { makePill } from './pill.ts';

export interface OverlayPlace {
  readonly side: 'left' | 'right';
  /** Share of the window's height at which the pill stands. */
  readonly height: number;
}

export interface OverlayOptions {
  readonly place: OverlayPlace;
  readonly text: {
    readonly title: string;
    readonly open: string;
    readonly move: string;
    readonly dismiss: string;
    readonly close: string;
  };
  /** Address of our frame, given its one-time token; `null` where a frame of ours cannot live (sandboxed pages). */
  readonly frame: ((token: string) => string) | null;
  readonly onPlaced: (place: OverlayPlace) => void;
  readonly onDismiss: () => void;
  /** The pill was used on a page where no frame can live. */
  readonly onNoFrame: () => unknown;
  readonly onDrivenOut: () => void;
}

export interface Overlay {
  toggle(): void;
  close(): void;
  otherSide(): void;
  /** Stands above what the page has put over the panel since. */
  raise(): void;
  /** Takes the token of the frame that is shown now, once, and gives the one it may come back with; any other gets nothing. */
  redeem(token: string): string | undefined;
  isOpen(): boolean;
  /** Says something beside the pill, for when no panel is open. */
  tell(sentence: string): void;
}

/** The pill and, when opened, the panel's frame: an extension page in a closed shadow root, which no script of the page sees. */
export function putOverlay(options: OverlayOptions, signal: AbortSignal): Overlay {
  let { side, height } = options.place;
  let token = '';
  let frame: HTMLIFrameElement | undefined;
  let note: HTMLElement | undefined;
  const host: Host = putHost({ onDrivenOut: options.onDrivenOut, onReturned: () => frame && loadFrame(frame) }, signal);
  // A sheet and not a style element: a page's policy may forbid inline styles even in here.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyles);
  host.root.adoptedStyleSheets = [sheet];
  const area = document.createElement('div');
  area.lang = document.documentElement.lang;
  host.root.append(area);

  const settle = () => {
    area.className = side;
    area.style.height = frame ? '100%' : 'auto';
    const edge = { [side]: '0', [side === 'right' ? 'left' : 'right']: 'auto', bottom: 'auto' };
    if (frame) host.place({ ...edge, top: '0', width: 'min(360px, 100vw)', height: '100vh' });
    else host.place({ ...edge, top: `${Math.round(height * room())}px`, width: 'auto', height: 'auto' });
    const parts = [note, frame ?? pill].filter((part) => part !== undefined);
    // A frame that is put in again loads again, so it is left where it is.
    if (parts.some((part, index) => area.children[index] !== part) || area.childElementCount !== parts.length)
      area.replaceChildren(...parts);
  };
  const loadFrame = (into: HTMLIFrameElement) => {
    token = oneTimeToken();
    into.src = options.frame?.(token) ?? '';
  };
  const open = () => {
    if (!options.frame) return options.onNoFrame();
    note = undefined;
    frame = document.createElement('iframe');
    frame.title = options.text.title;
    frame.allow = '';
    loadFrame(frame);
    settle();
    frame.focus();
  };
  const close = () => {
    frame = undefined;
    token = '';
    settle();
    pill.querySelector('button')?.focus();
  };
  const pill = makePill({
    text: options.text,
    onOpen: open,
    onMove: (by) => {
      if (by.down) height = clamp(height + by.down / room());
      if (by.side) side = by.side;
      settle();
    },
    onDropped: () => options.onPlaced({ side, height }),
    onDismiss: () => {
      host.remove();
      options.onDismiss();
    },
  });
  window.addEventListener('resize', settle, { signal });
  settle();
  return {
    toggle: () => (frame ? close() : open()),
    close,
    otherSide: () => {
      side = side === 'right' ? 'left' : 'right';
      settle();
      options.onPlaced({ side, height });
    },
    raise: () => {
      host.raise();
      frame?.focus();
    },
    redeem: (given) => {
      if (token === '' || given !== token) return;
      token = oneTimeToken();
      return token;
    },
    isOpen: () => frame !== undefined,
    tell: (sentence) => {
      note = makeNote(sentence, options.text.close, () => {
        note = undefined;
        settle();
      });
      settle();
    },
  };
}

/** 128 bits; `crypto.randomUUID` is missing on pages without https, as a CRM in an intranet may be. */
function oneTimeToken(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

/** How far down the pill can stand. */
const room = () => Math.max(innerHeight - 72, 1);
const clamp = (share: number) => Math.min(Math.max(share, 0), 1);

function makeNote(sentence: string, closeLabel: string, onClose: () => void): HTMLElement {
  const note = document.createElement('div');
  note.className = 'note';
  note.role = 'status';
  const text = document.createElement('p');
  text.textContent = sentence;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = closeLabel;
  close.addEventListener('click', onClose);
  note.append(text, close);
  return note;
}
