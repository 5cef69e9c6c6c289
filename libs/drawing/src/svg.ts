import { escapeXml } from './escape.js';
import { fontFile } from './font/font-file.js';
import { PAPER } from './palette.js';
import { partsOf } from './parts.js';
import {
  textsOf,
  type Circle,
  type Code,
  type Group,
  type Ink,
  type Picture,
  type Point,
  type Polygon,
  type Rect,
  type Scene,
  type SceneNode,
  type Text,
  type Wire,
} from './scene.js';

export interface SvgOptions {
  /** `embed`: the letters that are used travel with the file · `none`: the page that shows it brings the font. */
  readonly fonts?: 'embed' | 'none';
}

/**
 * A scene as SVG text: no script, no foreign object, no reference outside the file; every text escaped. Each group carries
 * `data-ref` (kind:path), so that a viewer can lead from the picture to the object.
 */
export function svgOf(scene: Scene, options: SvgOptions = {}): string {
  const { width, height } = scene;
  const style = options.fonts === 'none' ? '' : `<style>${fontFaces(scene)}</style>\n`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}mm" height="${n(height)}mm" viewBox="0 0 ${n(width)} ${n(height)}"` +
    ` font-family="'Roboto Condensed','Arial Narrow',sans-serif"` +
    ` style="font-kerning:none;font-variant-ligatures:none;white-space:pre">\n` +
    `<title>${escapeXml(scene.title)}</title>\n${style}` +
    `<rect width="${n(width)}" height="${n(height)}" fill="${PAPER}"/>\n` +
    `${scene.nodes.map(write).join('\n')}\n</svg>\n`
  );
}

/** The font, cut down to the letters of this drawing. */
function fontFaces(scene: Scene): string {
  const letters = { regular: new Set<string>(), bold: new Set<string>() };
  for (const { text, bold } of textsOf(scene))
    for (const letter of text) letters[bold ? 'bold' : 'regular'].add(letter);
  const face = (name: keyof typeof letters, weight: number): string =>
    letters[name].size === 0
      ? ''
      : `@font-face{font-family:'Roboto Condensed';font-weight:${weight};src:url(data:font/ttf;base64,${base64(fontFile(name, letters[name]))}) format('truetype')}`;
  return face('regular', 400) + face('bold', 700);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** A length: two decimals, no trailing zeros, never `-0`. */
function n(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function write(node: SceneNode): string {
  switch (node.type) {
    case 'group':
      return group(node);
    case 'box':
      return rect(node, node.ink, node.fill, node.radius);
    case 'rule':
      return `<line x1="${n(node.from.x)}" y1="${n(node.from.y)}" x2="${n(node.to.x)}" y2="${n(node.to.y)}"${stroke(node.ink)}/>`;
    case 'wire':
      return wire(node);
    case 'text':
      return text(node);
    case 'polygon':
      return polygon(node);
    case 'circle':
      return circle(node);
    case 'picture':
      return picture(node);
    case 'code':
      return code(node);
    default:
      return partsOf(node).map(write).join('\n');
  }
}

function group({ layer, ref, title, link, nodes }: Group): string {
  const object = ref
    ? ` data-ref="${escapeXml(`${ref.kind}:${ref.path}`)}" data-id="${escapeXml(ref.id)}"`
    : '';
  const target = link ? ` data-link="${escapeXml(link)}"` : '';
  const name = title ? `<title>${escapeXml(title)}</title>` : '';
  return `<g data-layer="${escapeXml(layer)}"${object}${target}>${name}\n${nodes.map(write).join('\n')}\n</g>`;
}

function stroke(ink: Ink | undefined): string {
  if (!ink) return '';
  const dash = ink.dash ? ` stroke-dasharray="${ink.dash.map(n).join(' ')}"` : '';
  return ` stroke="${ink.stroke}" stroke-width="${n(ink.width)}"${dash}`;
}

function rect({ x, y, width, height }: Rect, ink?: Ink, fill?: string, radius?: number): string {
  const round = radius ? ` rx="${n(radius)}"` : '';
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${round} fill="${fill ?? 'none'}"${stroke(ink)}/>`;
}

function text({ at, anchor, text: line, size, bold, fill }: Text): string {
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${n(at.x)}" y="${n(at.y)}" font-size="${n(size)}"${weight}${place} fill="${fill}">${escapeXml(line)}</text>`;
}

const polyline = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');

function wire({ points, ink, casing, name }: Wire): string {
  const line = (pen: Ink, extra: string): string =>
    `<path d="${polyline(points)}" fill="none"${stroke(pen)} stroke-linejoin="round"${extra}/>`;
  return (casing ? `${line(casing, '')}\n` : '') + line(ink, ` data-wire="${escapeXml(name)}"`);
}

function polygon({ points, closed, ink, fill }: Polygon): string {
  const join = ink ? ' stroke-linejoin="round"' : '';
  return `<path d="${polyline(points)}${closed ? 'Z' : ''}" fill="${fill ?? 'none'}"${stroke(ink)}${join}/>`;
}

function circle({ x, y, radius, ink, fill }: Circle): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill ?? 'none'}"${stroke(ink)}/>`;
}

function picture({ x, y, width, height, mime, bytes }: Picture): string {
  return `<image x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none" href="data:${mime};base64,${base64(bytes)}"/>`;
}

/** Dark modules of a row that touch are one stretch: no hairlines between them. Module sizes keep four decimals. */
function code({ x, y, size, modules }: Code): string {
  const cell = size / Math.max(1, modules.length);
  const fine = (value: number): string => String(Math.round(value * 1e4) / 1e4);
  const runs = modules.flatMap((row, line) =>
    [...row.matchAll(/1+/g)].map(
      ({ index, 0: run }) =>
        `M${fine(x + index * cell)} ${fine(y + line * cell)}h${fine(run.length * cell)}v${fine(cell)}h${fine(-run.length * cell)}Z`,
    ),
  );
  return `<path d="${runs.join('')}" fill="#000000" shape-rendering="crispEdges"/>`;
}
