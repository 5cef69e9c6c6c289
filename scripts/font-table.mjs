// node scripts/font-table.mjs: writes libs/drawing/src/font/{widths,outlines}.ts from @fontsource/roboto-condensed.
// Run it again after an update of that package; the output is committed, so that the product needs no font tools.
import { create } from 'fontkit';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const files = join(dirname(require.resolve('@fontsource/roboto-condensed/package.json')), 'files');
const out = join(dirname(fileURLToPath(import.meta.url)), '../libs/drawing/src/font');
const note =
  '// Written by scripts/font-table.mjs from Roboto Condensed (SIL Open Font License 1.1); do not edit.\n';
const weights = { regular: 400, bold: 700 };
const REPLACEMENT = 0xfffd;

/** Letters of both files by code point; the Latin file wins where both have one. */
function glyphsOf(weight) {
  const glyphs = new Map();
  for (const set of ['latin-ext', 'latin']) {
    const font = create(readFileSync(join(files, `roboto-condensed-${set}-${weight}-normal.woff`)));
    if (font.unitsPerEm !== 2048)
      throw new Error(`${set} ${weight}: ${font.unitsPerEm} units per em, not 2048`);
    const points = font.characterSet.filter((point) => point >= 32 && point < 0xfff0 && point !== 0xfeff);
    for (const point of [...points, REPLACEMENT]) glyphs.set(point, font.glyphForCodePoint(point));
  }
  return new Map([...glyphs].sort(([a], [b]) => a - b));
}

/** Runs of neighbouring code points, `start:w,w,w;start:…`, numbers in base 36. */
function runs(glyphs) {
  const parts = [];
  let previous = -2;
  for (const [point, { advanceWidth }] of glyphs) {
    const width = advanceWidth.toString(36);
    if (point === previous + 1) parts[parts.length - 1] += `,${width}`;
    else parts.push(`${point.toString(36)}:${width}`);
    previous = point;
  }
  return parts.join(';');
}

/** Contours as lists of {x, y, on}; composed letters are flattened, points that TrueType implies are left out. */
function contoursOf(glyph) {
  const contours = [];
  for (const { command, args } of glyph.path.commands) {
    const points = contours.at(-1);
    if (command === 'moveTo') contours.push([{ x: args[0], y: args[1], on: true }]);
    else if (command === 'lineTo') points.push({ x: args[0], y: args[1], on: true });
    else if (command === 'quadraticCurveTo')
      points.push({ x: args[0], y: args[1], on: false }, { x: args[2], y: args[3], on: true });
    else if (command !== 'closePath') throw new Error(`${command} in a TrueType outline`);
  }
  return contours.map(lean).filter((points) => points.length > 1);
}

function lean(points) {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length > 1 && last.on && last.x === first.x && last.y === first.y) points.pop();
  const implied = ({ x, y, on }, at) => {
    const [a, b] = [points.at(at - 1), points[(at + 1) % points.length]];
    return on && !a.on && !b.on && a.x + b.x === 2 * x && a.y + b.y === 2 * y;
  };
  return points.filter((point, at) => !implied(point, at));
}

/** One entry of a `glyf` table (OpenType 1.9, simple glyph description), without instructions. */
function glyphEntry(glyph) {
  const contours = contoursOf(glyph);
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat().map(({ x, y, on }) => ({ x: Math.round(x), y: Math.round(y), on }));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const bytes = [];
  const int16 = (value) => bytes.push((value >> 8) & 255, value & 255);
  [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach(int16);
  let end = -1;
  for (const contour of contours) int16((end += contour.length));
  int16(0);
  const deltas = (list) => list.map((value, at) => value - (list[at - 1] ?? 0));
  const [dx, dy] = [deltas(xs), deltas(ys)];
  const flag = (delta, short, same) => {
    if (delta === 0) return same;
    if (Math.abs(delta) > 255) return 0;
    return delta > 0 ? short | same : short;
  };
  points.forEach(({ on }, at) => bytes.push((on ? 1 : 0) | flag(dx[at], 2, 16) | flag(dy[at], 4, 32)));
  for (const list of [dx, dy])
    for (const delta of list) {
      if (delta === 0) continue;
      if (Math.abs(delta) > 255) int16(delta);
      else bytes.push(Math.abs(delta));
    }
  if (bytes.length % 2) bytes.push(0);
  return Buffer.from(bytes);
}

/** Entries one after the other in the order of the widths, each with its length in two bytes before it. */
function outlines(glyphs) {
  const parts = [...glyphs.values()].flatMap((glyph) => {
    const entry = glyphEntry(glyph);
    return [Buffer.from([entry.length >> 8, entry.length & 255]), entry];
  });
  return Buffer.concat(parts).toString('base64');
}

const widths = [];
const shapes = [];
for (const [name, weight] of Object.entries(weights)) {
  const glyphs = glyphsOf(weight);
  widths.push(`export const ${name} =\n  '${runs(glyphs)}';\n`);
  shapes.push(`export const ${name} =\n  '${outlines(glyphs)}';\n`);
}
writeFileSync(
  join(out, 'widths.ts'),
  `${note}// Advance widths in 1/2048 em: runs of code points, \`start:width,width;…\`, in base 36.\n${widths.join('')}`,
);
writeFileSync(
  join(out, 'outlines.ts'),
  `${note}// TrueType outlines in base64, in the order of the widths: length in two bytes, then the entry of \`glyf\`.\n${shapes.join('')}`,
);
