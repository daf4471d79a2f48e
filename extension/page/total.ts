import { readNumber } from './count.ts';

/** "1–12 of 36", "第 1–12 条，共 36 条", "36 records": how many rows a list has, when the page says so close to it. */
export function totalNear(list: Element): number | undefined {
  let around: Element | null = list;
  for (let level = 0; level < 4 && around; level++) {
    around = around.parentElement;
    if (!around || around.localName === 'body') return;
    for (const text of textsBeside(around, list)) {
      for (const pattern of patterns) {
        const said = pattern.exec(text)?.[1];
        const total = said === undefined ? undefined : readNumber(said);
        if (total !== undefined) return total;
      }
    }
  }
  return;
}

const patterns = [
  /\d\s*[-–—~至到]\s*\d[\d.,]*\s*(?:of|\/|von|sur|de|共)\s*(\d[\d.,]*)/i,
  /共\s*(\d[\d.,]*)\s*[条个项行]/,
  /^(\d[\d.,]*)\s*(?:records|items|deals|opportunities|results|rows)$/i,
  /^\s*(\d[\d.,]*)\s*[条个项]/,
];

/** Short texts around the list, not in it; a page with very much beside its list is not searched to the end. */
function* textsBeside(around: Element, list: Element): Generator<string> {
  const walker = list.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_ELEMENT, (node) =>
    node === list ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let seen = 0; seen < 400 && walker.nextNode(); seen++) {
    const element = walker.currentNode as Element;
    if (element.childElementCount > 6 || element.contains(list)) continue;
    const text = element.textContent ?? '';
    if (text.length < 60) yield text.trim();
  }
}
