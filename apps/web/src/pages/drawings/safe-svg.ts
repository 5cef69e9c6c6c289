/** What a drawing may hold. Anything else, and every handler and outward reference, is taken out before it is shown. */
const ELEMENTS = new Set([
  'svg',
  'g',
  'rect',
  'line',
  'path',
  'circle',
  'ellipse',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
  'defs',
  'style',
  'clipPath',
  'pattern',
  'marker',
  'use',
  'image',
]);

/**
 * The drawing as an element of the page.
 * @throws Error if the text is not SVG
 */
export function safeSvg(text: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.nodeName !== 'svg' || parsed.querySelector('parsererror')) throw new Error('not an SVG drawing');
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (ELEMENTS.has(element.nodeName)) clean(element);
    else element.remove();
  }
  return document.importNode(root, true) as unknown as SVGSVGElement;
}

/** The plan of a floor, carried in the drawing itself. */
const isPicture = ({ nodeName }: Element, value: string): boolean =>
  nodeName === 'image' && /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]*$/.test(value);

function clean(element: Element): void {
  // A copy: the live list shifts when an attribute goes.
  for (const { name, value } of Array.from(element.attributes)) {
    const leadsOut = name.endsWith('href') && !value.startsWith('#') && !isPicture(element, value);
    if (name.startsWith('on') || leadsOut) element.removeAttribute(name);
  }
}
