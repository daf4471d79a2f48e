/**
 * Styles that no rule of the page can beat: inline, `!important`, after `all: initial`. Inline declarations come before
 * any layer or selector of the page in the cascade.
 */
export function seal(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  const wanted = { all: 'initial', ...styles };
  element.style.cssText = Object.entries(wanted)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
}
