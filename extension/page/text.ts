/** No cell of a list is longer; a page that sends more is not telling us about a deal. */
const longest = 300;

/** Control and direction characters can make a text read as something else than it is; odd spaces break numbers. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text of a page made safe to keep and show: one line, no invisible characters, at most 300 long. */
export function cleanText(text: string, limit: number = longest): string {
  return text.replace(/\s+/g, ' ').replace(invisible, '').trim().slice(0, limit);
}

/** What a person sees in an element: shown text, and the values of its inputs; hidden parts are left out. */
export function shownText(element: Element): string {
  if (element.childElementCount === 0 && !element.shadowRoot) return cleanText(own(element));
  const pieces: string[] = [];
  collect(element, pieces);
  return cleanText(pieces.join(''));
}

/** False for what the page does not show: `display: none`, invisible, or squeezed to a dot for screen readers. */
export function isShown(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return false;
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return !(
    element instanceof HTMLElement &&
    element.offsetWidth <= 1 &&
    element.offsetHeight <= 1 &&
    element.offsetParent
  );
}

function own(element: Element): string {
  if (element instanceof HTMLInputElement)
    return /^(checkbox|radio|hidden|button|submit|password)$/.test(element.type) ? '' : element.value;
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? '';
  return element.textContent ?? '';
}

function collect(element: Element, pieces: string[]): void {
  for (const node of (element.shadowRoot ?? element).childNodes) {
    if (node.nodeType === Node.TEXT_NODE) pieces.push(node.nodeValue ?? '');
    else if (node instanceof Element && !skipped.test(node.localName) && isShown(node)) {
      const apart = !inline.test(node.localName);
      if (apart) pieces.push(' ');
      if (node.localName === 'slot')
        for (const given of (node as HTMLSlotElement).assignedElements()) collect(given, pieces);
      if (node.localName === 'select' || (node.childElementCount === 0 && !node.shadowRoot)) pieces.push(own(node));
      else collect(node, pieces);
      if (apart) pieces.push(' ');
    }
  }
}

const skipped = /^(script|style|template|noscript|svg|button)$/;
const inline = /^(a|abbr|b|bdi|bdo|data|em|font|i|mark|small|span|strong|sub|sup|time|u)$/;
