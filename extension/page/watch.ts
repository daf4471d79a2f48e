import { accumulate } from './accumulate.ts';
import { readPage } from './read-page.ts';
import type { PageReading } from './reading.ts';

/** Between two readings, milliseconds; doubled up to the longest while a page only makes noise. */
const shortest = 300;
const longest = 4_800;

/**
 * Reads the page's list now and whenever it changes, and tells each reading that differs from the one before; `null` when
 * there is none. One observer, on the list itself where there is one; a page that changes 80 times a second is read at most
 * every 0.3 s, and ever more rarely while the readings stay the same.
 */
export function watchPage(page: Document, tell: (reading: PageReading | null) => void, signal: AbortSignal): void {
  let before: PageReading | undefined;
  let told: string | undefined;
  let pause = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Element | undefined;
  const observer = new MutationObserver(() => soon());
  const soon = () => {
    timer ??= setTimeout(read, pause);
  };
  const read = () => {
    timer = undefined;
    if (signal.aborted) return;
    const found = readPage(page);
    observe(found?.element);
    before = found ? accumulate(before, found.reading) : undefined;
    const reading = before ?? null;
    const now = JSON.stringify(reading);
    pause = now === told ? Math.min(pause * 2, longest) : shortest;
    if (now === told) return;
    told = now;
    tell(reading);
  };
  const observe = (list: Element | undefined) => {
    const target = list ?? page.body;
    if (target === watched) return;
    watched = target;
    observer.disconnect();
    // Grids recycle their rows: only the text in them changes. Without a list it is enough to see elements come.
    observer.observe(target, { childList: true, subtree: true, characterData: list !== undefined });
    // A list that is replaced or hidden as a whole shows on what it hangs in.
    for (let above = list?.parentElement; above && above !== page.documentElement; above = above.parentElement)
      observer.observe(above, { childList: true, attributes: true, attributeFilter: ['class', 'style', 'hidden'] });
  };
  // A content script cannot see pushState; the Navigation API tells of it where there is one.
  const navigation = (page.defaultView as { navigation?: EventTarget } | null)?.navigation;
  navigation?.addEventListener('navigatesuccess', soon, { signal });
  page.defaultView?.addEventListener('hashchange', soon, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  read();
}
