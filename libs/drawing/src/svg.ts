import { escapeXml } from './escape.js';
import { latin400, latin700, latinExt400, latinExt700 } from './font/faces.js';
import { needsExtended } from './font/measure.js';
import { FAINT, INK, lines, PAPER } from './palette.js';
import { flatten, type Ink, type Point, type PortGlyph, type Rect, type Scene, type SceneNode, type SymbolMark, type Tag, type Text, type Wire } from './scene.js'; // prettier-ignore
import { symbols, type Stroke, type SymbolName } from './symbols.js';

export interface SvgOptions {
  /** `embed`: the file looks the same everywhere (57 kB) · `none`: the page that shows it brings the font. */
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

function fontFaces(scene: Scene): string {
  const texts = [...flatten(scene.nodes)].flatMap((node) =>
    node.type === 'text'
      ? [node]
      : node.type === 'tag'
        ? node.texts
        : node.type === 'port'
          ? [node.number]
          : [],
  );
  const face = (bytes: string, weight: number, range: string): string =>
    `@font-face{font-family:'Roboto Condensed';font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format('woff2')${range}}`;
  const base = face(latin400, 400, '') + face(latin700, 700, '');
  if (!texts.some(({ text }) => needsExtended(text))) return base;
  const range = ';unicode-range:U+100-2BA,U+1E00-1EFF,U+2020,U+20A0-20C0,U+2113';
  return base + face(latinExt400, 400, range) + face(latinExt700, 700, range);
}

/** A length: two decimals, no trailing zeros, never `-0`. */
function n(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function write(node: SceneNode): string {
  switch (node.type) {
    case 'group': {
      const ref = node.ref
        ? ` data-ref="${escapeXml(`${node.ref.kind}:${node.ref.path}`)}" data-id="${escapeXml(node.ref.id)}"`
        : '';
      const title = node.title ? `<title>${escapeXml(node.title)}</title>` : '';
      return `<g data-layer="${escapeXml(node.layer)}"${ref}>${title}\n${node.nodes.map(write).join('\n')}\n</g>`;
    }
    case 'box':
      return rect(node, node.ink, node.fill, node.radius);
    case 'rule':
      return `<line x1="${n(node.from.x)}" y1="${n(node.from.y)}" x2="${n(node.to.x)}" y2="${n(node.to.y)}"${stroke(node.ink)}/>`;
    case 'wire':
      return wire(node);
    case 'text':
      return text(node);
    case 'tag':
      return tag(node);
    case 'port':
      return port(node);
    default:
      return symbol(node);
  }
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

function text({ at, anchor, text, size, bold, fill }: Text): string {
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${n(at.x)}" y="${n(at.y)}" font-size="${n(size)}"${weight}${place} fill="${fill}">${escapeXml(text)}</text>`;
}

function tag(node: Tag): string {
  return [rect(node, node.ink, PAPER, node.ink ? 0.4 : 0), ...node.texts.map(text)].join('\n');
}

const polyline = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');

function wire({ points, ink, casing, name }: Wire): string {
  const line = (pen: Ink, extra: string): string =>
    `<path d="${polyline(points)}" fill="none"${stroke(pen)} stroke-linejoin="round"${extra}/>`;
  return (casing ? `${line(casing, '')}\n` : '') + line(ink, ` data-wire="${escapeXml(name)}"`);
}

function port(node: PortGlyph): string {
  const { x, y, width, height, shape, latch, served } = node;
  const ink = served ? lines.rule : { stroke: FAINT, width: 0.25 };
  const parts = [rect(node, ink, PAPER, 0.4)];
  if (shape === 'rj45') {
    const half = width * 0.18;
    const edge = latch === 'down' ? y + height : y;
    const inner = latch === 'down' ? edge - 1 : edge + 1;
    const middle = x + width / 2;
    const notch = [
      { x: middle - half, y: edge },
      { x: middle - half, y: inner },
      { x: middle + half, y: inner },
      { x: middle + half, y: edge },
    ];
    parts.push(
      `<path d="${polyline(notch)}" fill="${PAPER}"${stroke({ stroke: served ? INK : FAINT, width: 0.18 })}/>`,
    );
  }
  return [...parts, text(node.number)].join('\n');
}

function symbol({ name, x, y, stroke: colour }: SymbolMark): string {
  const strokes: readonly Stroke[] = symbols[name as SymbolName] ?? symbols.box;
  const body = strokes.map((part) => figure(part, colour)).join('');
  return `<g transform="translate(${n(x)} ${n(y)})" fill="none" stroke="${colour}" stroke-width="0.28" stroke-linejoin="round">${body}</g>`;
}

function figure(part: Stroke, colour: string): string {
  if ('circle' in part)
    return `<circle cx="${n(part.circle[0])}" cy="${n(part.circle[1])}" r="${n(part.circle[2])}"/>`;
  if ('arc' in part) {
    const [x, y, r] = part.arc;
    const reach = r * Math.SQRT1_2;
    return `<path d="M${n(x - reach)} ${n(y - reach)}A${n(r)} ${n(r)} 0 0 1 ${n(x + reach)} ${n(y - reach)}"/>`;
  }
  const d = polyline(part.line.map(([x, y]) => ({ x, y }))) + (part.closed ? 'Z' : '');
  return `<path d="${d}"${part.solid ? ` fill="${colour}" stroke="none"` : ''}/>`;
}
