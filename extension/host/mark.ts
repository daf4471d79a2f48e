/** The brand mark as elements: no markup is parsed, since pages may forbid that (Trusted Types). */
export function mark(): SVGElement {
  const svg = shape('svg', { viewBox: '0 0 16 16', width: '18', height: '18', fill: 'none', 'aria-hidden': 'true' });
  svg.append(
    shape('path', { d: 'M2.5 13.5c4.5 0 7-2.5 11-11', stroke: 'currentColor', 'stroke-width': '1.5' }),
    shape('path', { d: 'M2.5 13.5h11', stroke: 'currentColor', 'stroke-opacity': '.35' }),
    shape('circle', { cx: '8.3', cy: '9.6', r: '2', fill: 'currentColor' }),
  );
  return svg;
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
