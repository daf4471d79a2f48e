import { accumulate } from './accumulate.ts';
import { readPage } from './read-page.ts';
import type { PageReading } from './reading.ts';
import { isSameReading } from './same-reading.ts';

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
  let told: PageReading | null | undefined;
  let pause = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Element | undefined;
  const observer = new MutationObserver(() => soon());
  const soon = () => {
    // A long list takes long to read and to send.
    timer ??= setTimeout(read, Math.min(pause + (told?.rows.length ?? 0) / 20, longest));
  };
  const read = () => {
    timer = undefined;
    if (signal.aborted) return;
    const found = readPage(page);
    observe(found?.element);
    before = found ? accumulate(before, found.reading) : undefined;
    const reading = before ?? null;
    const isSame = told !== undefined && isSameReading(reading, told);
    pause = isSame ? Math.min(pause * 2, longest) : shortest;
    if (isSame) return;
    told = reading;
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
